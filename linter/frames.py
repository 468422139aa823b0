"""The reviewed claims of a pack, read by the same reader as content, as frames that content is matched with."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from linter.claims import claims
from linter.claims.predicates import CHANGES, is_intransitive
from linter.headline import headline, is_negated, of_like_kind
from linter.model import Claim, Concept, Degree, Rule, Token, Verdict
from linter.outlines import OPTIONAL, Outline, Slot, closure, measured
from linter.syntax import Tree
from linter.values import Value
from linter.words import is_a

EXCLUSIVE = frozenset(
    {"only", "solely", "exclusively", "purely", "entirely", "wholly", "strictly", "just", "alone", "totally"}
    | {"nothing but", "nothing else", "nothing other than", "pure and simple", "no other", "every bit", "every last"}
    | {"nowhere else", "hundred percent", "hundred per cent", "100 percent", "100 per cent", "100%"}
)
UNIVERSAL = frozenset({"all", "every", "everyone", "everybody", "each", "always", "any", "whole"})


class Frame(NamedTuple):
    """One wording of a reviewed claim: the relation it states between which concepts."""

    rule: Rule
    text: str
    refuted: bool  # content that affirms the frame is wrong; otherwise, content that denies it
    senses: frozenset[str]
    verb: str  # lemma of the claim's own predicate
    subject: Slot | None
    objects: tuple[Slot, ...]
    extras: tuple[Slot, ...]  # other concepts that must be named
    focus: Slot | None  # what "only" is said of
    property: Slot | None  # where the claim says that something is there ("has side effects"): what it is
    degree: Degree | None
    values: tuple[Value, ...]
    requires: frozenset[str]  # word groups content must show: "exclusive", "universal"
    words: frozenset[str]  # lemmas that stand for an object that is no concept
    named: Slot  # every concept that the claim names, those too that content need not name


class Roles(NamedTuple):
    """What a claim sentence relates to what."""

    subject: Slot | None
    objects: tuple[Slot, ...]
    extras: tuple[Slot, ...] = ()


def frame(outline: Outline, tokens: tuple[Token, ...], concepts: dict[str, Concept]) -> Frame:
    """Read a claim sentence of a pack."""
    rule = outline.rule
    tree = Tree(outline.text, tokens, outline.mentions)
    root = next(i for i, token in enumerate(tokens) if token.head == i)
    found = claims(tree)
    kinds = [concepts[m.concept].kind if m.concept in concepts else "" for m in tree.mentions]
    slots = [closure(m.concept, concepts) for m in tree.mentions]
    main, senses = headline(tree, root, of_like_kind(found, kinds))
    focus = next((slots[i] for i in main.objects), None) if main else None
    order = [i for i, head in enumerate(tree.heads) if kinds[i] not in OPTIONAL and not _in_passing(tree, head)]
    roles = _roles(tree, root, main, slots, order)
    return Frame(
        rule,
        outline.text,
        (rule.verdict is Verdict.REFUTED) != is_negated(tree, main),
        senses,
        tokens[root].lemma,
        roles.subject,
        roles.objects,
        roles.extras,
        focus if main and main.sense == "only" else None,
        focus if main and main.sense == "have" else None,
        main.degree if main else None,
        measured(outline.text, tree.mentions),
        _required(tree),
        _words(tree, root, main, [claim for claim in found if claim.sense in senses]),
        frozenset().union(*slots),
    )


def _roles(tree: Tree, root: int, main: Claim | None, slots: Sequence[Slot], order: Sequence[int]) -> Roles:
    """The slots by their roles; a wider one that stands beside a narrower of its kind is none."""
    if main and main.sense in CHANGES and is_intransitive(tree, main.anchor):  # "the risk falls": it is the object
        return Roles(None, tuple(dict.fromkeys(slots[i] for i in order)))
    first = _subject(tree, root, main)
    subject = slots[first] if first is not None and first in order else None
    objects = tuple(dict.fromkeys(slots[i] for i in order if i != first and slots[i] != subject))
    extras: tuple[Slot, ...] = ()
    if main and main.sense == "class":
        objects = tuple(frozenset({tree.mentions[i].concept}) for i in main.objects)
    elif main and main.degree is not None:
        standard = tuple(slots[i] for i in sorted(main.objects))[:1]
        extras = tuple(o for o in objects if o not in standard)
        objects = standard
    narrow = [o for o in (subject, *objects) if o]
    objects = tuple(o for o in objects if not any(o > other for other in narrow))
    return Roles(subject, objects, tuple(o for o in extras if not any(o >= other for other in narrow)))


def _words(tree: Tree, root: int, main: Claim | None, said: Sequence[Claim]) -> frozenset[str]:
    """The content words of a claim beside its relation, its concepts and people."""
    at = main.anchor if main else root
    trigger = {root, *(i for claim in said if claim.anchor == at for i in claim.words)}
    return frozenset(
        t.lemma
        for i, t in enumerate(tree.tokens)
        if i not in tree.named
        and i not in trigger
        and t.pos in ("NOUN", "VERB", "ADJ", "PROPN")
        and not is_a(t, "person")
        and t.lemma not in ("have", "be", "take", "use")
    )


def _required(tree: Tree) -> frozenset[str]:
    """The groups of words that content must show to say as much as the claim."""
    groups = {"exclusive"} if any(t.lemma in EXCLUSIVE for t in tree.tokens) else set()
    if any(t.lemma in UNIVERSAL and (t.head in tree.named or t.pos == "PRON") for t in tree.tokens):
        groups.add("universal")
    return frozenset(groups)


def _in_passing(tree: Tree, i: int) -> bool:
    """Is a concept only named to explain another ("garlic, the oldest spice")?"""
    return any(tree.tokens[a].dep == "appos" for a in (i, *tree.ancestors(i)))


def _subject(tree: Tree, root: int, main: Claim | None) -> int | None:
    if main and main.subjects:
        return min(main.subjects)
    if main and (main.sense.startswith("compare") or main.sense == "class"):
        return None
    grammatical = tree.subject(root)
    named = sorted(tree.named[i] for i in tree.subtree(grammatical) if i in tree.named) if grammatical >= 0 else []
    before = named or [i for i, head in enumerate(tree.heads) if head < root]
    return before[0] if before else (0 if tree.mentions else None)
