"""The reviewed claims of a pack, read by the same reader as content, as frames that content is matched with."""

from __future__ import annotations

import re
from typing import NamedTuple

from linter.claims import claims
from linter.claims.membership import CLASSIFIERS
from linter.claims.predicates import CHANGES, is_intransitive
from linter.dimensions import is_property
from linter.mentions import Vocabulary, mentions
from linter.model import Claim, Concept, Degree, Mention, Pack, Rule, Token, Verdict
from linter.relations import lexicon
from linter.syntax import Tree
from linter.values import Value, values
from linter.words import is_a

OPTIONAL = frozenset({"agency", "organization", "organisation", "authority", "country"})
EXCLUSIVE = frozenset(
    {"only", "solely", "exclusively", "purely", "entirely", "wholly", "just", "alone", "nothing but", "totally"}
)
UNIVERSAL = frozenset({"all", "every", "everyone", "everybody", "each", "always", "any", "whole"})

LIGHT = frozenset(
    {
        "be",
        "have",
        "carry",
        "remain",
        "become",
        "receive",
        "get",
        "win",
        "gain",
        "obtain",
        "show",
        "exert",
        "make",
        "take",
        "offer",
        "provide",
    }
)

CHANNELS = frozenset({"through", "via", "on", "at", "upon"})  # "works through O": by acting on it

Slot = frozenset[str]


VALUED = re.compile(r"\d")


class Outline(NamedTuple):
    """What a claim sentence names, known without a parse: enough to tell which sentences could decide its rule."""

    rule: Rule
    text: str
    mentions: tuple[Mention, ...]
    slots: tuple[Slot, ...]  # concepts that must be named; each slot by any of its members


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


def closure(concept: str, concepts: dict[str, Concept]) -> frozenset[str]:
    """A concept and everything narrower, as ids (plain member names are ids of their own)."""
    found, pending = set(), [concept]
    while pending:
        at = pending.pop()
        if at not in found:
            found.add(at)
            pending.extend(concepts[at].members if at in concepts else ())
    return frozenset(found)


def outlines(pack: Pack, vocabulary: Vocabulary) -> list[Outline]:
    """The claim sentences of a pack and the concepts each needs, by string matching alone."""
    concepts = {concept.id: concept for concept in pack.concepts}
    result = []
    for rule in pack.rules:
        if rule.verdict is Verdict.CONTESTED:
            continue  # the sources say both: whoever asserts it contradicts nothing
        for text in (rule.claim, *rule.also):
            named = tuple(m for m in mentions(text, vocabulary) if not _aside(text, m) and not _compared_by(text, m))
            required = tuple(
                dict.fromkeys(
                    closure(m.concept, concepts)
                    for m in named
                    if (concepts[m.concept].kind if m.concept in concepts else "") not in OPTIONAL
                )
            )
            result.append(Outline(rule, text, named, required))
    return result


def _compared_by(text: str, mention: Mention) -> bool:
    """Does a concept only say by what a claim compares ("as addictive as")? Content may say it in other words."""
    return bool(_COMPARES.search(text)) and is_property(text[mention.start : mention.end])


_COMPARES = re.compile(r"\bthan\b|\b(?:as|same)\b.* as\b")
_ASIDE = re.compile(r", (?:the|an?) [^,]*|(?<=every day) to \w+ .*")


def _aside(text: str, mention: Mention) -> bool:
    """Is a concept named only in an apposition of the claim or as its purpose? Content need not name it."""
    if any(m.start() <= mention.start < m.end() for m in _ASIDE.finditer(text)):
        return True
    return any(
        v.start < mention.end and v.end > mention.start and v.kind not in ("time", "interval") for v in values(text)
    )


def frame(outline: Outline, tokens: tuple[Token, ...], concepts: dict[str, Concept]) -> Frame:
    """Read a claim sentence of a pack."""
    rule, named = outline.rule, outline.mentions
    tree = Tree(outline.text, tokens, named)
    root = next(i for i, token in enumerate(tokens) if token.head == i)
    found = claims(tree)
    kinds = [concepts[m.concept].kind if m.concept in concepts else "" for m in tree.mentions]
    main, senses = _main(tree, root, _of_like_kind(found, kinds))
    negated = _is_negated(tree, main)
    slots = [closure(m.concept, concepts) for m in tree.mentions]
    first = _subject(tree, root, main)
    order = [i for i in range(len(slots)) if kinds[i] not in OPTIONAL and not _in_passing(tree, tree.heads[i])]
    subject = slots[first] if first is not None and first in order else None
    objects = tuple(dict.fromkeys(slots[i] for i in order if i != first))
    extras: tuple[Slot, ...] = ()
    if main and main.sense == "class":
        objects = tuple(frozenset({tree.mentions[i].concept}) for i in main.objects)
    elif main and main.degree is not None:
        standard = tuple(slots[i] for i in sorted(main.objects))[:1]
        extras = tuple(o for o in objects if o not in standard)
        objects = standard
    narrow = [o for o in (subject, *objects) if o]
    objects = tuple(o for o in objects if not any(o > other for other in narrow))
    extras = tuple(o for o in extras if not any(o >= other for other in narrow))
    trigger = {
        i
        for claim in found
        if claim.sense in senses and claim.anchor == (main.anchor if main else root)
        for i in claim.words
    }
    words = frozenset(
        t.lemma
        for i, t in enumerate(tokens)
        if i not in tree.named
        and i not in trigger
        and i != root
        and t.pos in ("NOUN", "VERB", "ADJ", "PROPN")
        and not is_a(t, "person")
        and t.lemma not in ("have", "be", "take", "use")
    )
    requires = {"exclusive"} if any(t.lemma in EXCLUSIVE for t in tokens) else set()
    if any(t.lemma in UNIVERSAL and (t.head in tree.named or t.pos == "PRON") for t in tokens):
        requires.add("universal")
    if main and main.sense in CHANGES and is_intransitive(tree, main.anchor):  # "the risk falls": it is the object
        subject, objects = None, tuple(dict.fromkeys(slots[i] for i in order))
    return Frame(
        rule,
        outline.text,
        (rule.verdict is Verdict.REFUTED) != negated,
        senses,
        tokens[root].lemma,
        subject,
        objects,
        extras,
        next((slots[i] for i in main.objects), None) if main and main.sense == "only" else None,
        next((slots[i] for i in main.objects), None) if main and main.sense == "have" else None,
        main.degree if main else None,
        _measured(outline.text),
        frozenset(requires),
        words,
    )


def _is_negated(tree: Tree, main: Claim | None) -> bool:
    """Does a claim deny what its senses say, by a negation or by its own words ("is dangerous for dogs")?"""
    by_word = main is not None and main.denies and main.sense in lexicon().senses
    own = set(main.words) if main and by_word else set()
    negations = {"never", "no", "not", "without", "free"} - (
        {"without"} if main and main.sense == "available" else set()
    )
    others = (t for i, t in enumerate(tree.tokens) if i not in own)
    return any(t.dep == "neg" or t.lemma in negations for t in others) != by_word


def _of_like_kind(found: list[Claim], kinds: list[str]) -> list[Claim]:
    """Of the comparisons those of like with like, where there are any ("binds yeast more strongly than mould")."""
    compared = [c for c in found if c.degree is not None]
    alike = [c for c in compared if {kinds[i] for i in c.subjects} & {kinds[i] for i in c.objects}]
    return [c for c in found if c.degree is None or c in alike] if alike else found


def _main(tree: Tree, root: int, found: list[Claim]) -> tuple[Claim | None, frozenset[str]]:
    """The claim that the sentence as a whole makes, and the senses it is made in."""
    compared = [c for c in found if c.degree is not None and (c.core or tree.tokens[c.anchor].tag in ("JJR", "RBR"))]
    if compared:
        known_dimensions = frozenset(c.sense for c in compared if c.core)
        known_dimensions |= {
            c.sense for c in found if c.anchor == compared[0].anchor and c.sense == "similar" and c.core
        }
        return compared[0], known_dimensions or frozenset((*(c.sense for c in compared), "compare:strong"))
    members = [claim for claim in found if claim.sense == "class" and claim.subjects and claim.objects]
    if members and tree.tokens[root].lemma in CLASSIFIERS | {"be"} and members[0].anchor in _nouns(tree):
        return members[0], frozenset({"class"})
    predicate = _predicate(tree, root)
    if (
        VALUED.search(tree.text[tree.tokens[predicate].start :])
        and tree.tokens[root].lemma == "be"
        and tree.tokens[predicate].pos in ("NOUN", "NUM", "SYM")
        and predicate not in tree.named
        and values(tree.text[tree.tokens[root].end :])
    ):
        return None, frozenset({"value"})
    exclusive = [c for c in found if c.sense == "only" and c.core]
    if predicate in tree.named:
        claim = next((c for c in found if c.sense == "have" and c.anchor == tree.heads[tree.named[predicate]]), None)
        return (exclusive[0], frozenset({"only"})) if exclusive else (claim, frozenset({"have"}))
    known = lexicon().senses
    here = [c for c in found if c.anchor == predicate and c.sense in known and not c.denies]
    if not here:
        here = [c for c in found if (predicate in c.words or root in c.words) and c.sense in known and not c.denies]
    modal = [c for c in found if tree.tokens[c.anchor].head == root and tree.tokens[c.anchor].dep == "aux" and c.core]
    if tree.tokens[root].lemma == "give" and tree.is_passive(root):
        here = [c for c in here if c.core and c.sense != "cause"]
        if not here:
            return None, frozenset({"give"})
    denied = [c for c in found if c.anchor == predicate and c.sense in known and c.denies]
    here = _denials(tree, root, predicate, found, [c for c in here if c.core]) or modal or here or denied
    by = tree.child(root, "prep")
    if tree.lemmas[root] in ("work", "act", "function", "operate") and by >= 0 and tree.lemmas[by] in CHANNELS:
        return (here[0] if here else None), frozenset({"act-on"})
    if _measured(tree.text) and not any(c.core for c in here) and len(tree.mentions) < 2:
        return None, frozenset({"value"})
    if exclusive:
        return exclusive[0], frozenset({"only", *(c.sense for c in here if c.core)})
    return (here[0] if here else None), frozenset(c.sense for c in here) or frozenset(
        {f"={tree.tokens[predicate].lemma}"}
    )


ADVISING = frozenset({"safe", "recommend", "need", "legal"})


def _denials(tree: Tree, root: int, predicate: int, found: list[Claim], core: list[Claim]) -> list[Claim]:
    """The claims worded by what denies them ("is dangerous for", "never give"), or else those in core words."""
    aux = {c for c in tree.children[root] if tree.tokens[c].dep in ("aux", "neg")}
    denied = [
        c for c in found if c.denies and c.sense in ADVISING and (c.anchor in (root, predicate) or c.anchor in aux)
    ]
    said = [c for c in denied if tree.tokens[c.anchor].pos != "VERB" or aux]
    return [c for c in denied if len(c.words) > 1] or core or said


def _measured(text: str) -> tuple[Value, ...]:
    """The values that a claim is about; "every day" is a manner of speaking unless it counts the days."""
    return tuple(v for v in values(text) if v.kind != "interval" or VALUED.search(text[v.start : v.end]))


def _in_passing(tree: Tree, i: int) -> bool:
    """Is a concept only named to explain another ("garlic, the oldest spice")?"""
    return any(tree.tokens[a].dep == "appos" for a in (i, *tree.ancestors(i)))


def _nouns(tree: Tree) -> set[int]:
    return {i for i, token in enumerate(tree.tokens) if token.pos in ("NOUN", "PROPN")}


def _predicate(tree: Tree, root: int) -> int:
    """The token that carries the claim: the verb, or what a copula or a light verb says of the subject."""
    if (
        tree.tokens[root].lemma in ("take", "need")
        and _measured(tree.text)
        and (end := tree.child(root, "xcomp", "advcl")) >= 0
    ):
        return end
    if (tree.tokens[root].lemma in LIGHT and tree.child(root, "aux") < 0) or tree.tokens[root].lemma == "be":
        child = tree.child(root, "acomp", "attr", "dobj", "oprd")
        if child >= 0:
            return _described(tree, child)
    if tree.tokens[root].lemma in ("work", "act") and (by := tree.child(root, "prep")) >= 0:
        manner = tree.child(by, "pcomp")
        if manner >= 0:
            return manner
    return root


def _described(tree: Tree, noun: int) -> int:
    """What a plain noun is said to be ("an approved treatment": approved)."""
    if noun not in tree.named and is_a(tree.tokens[noun], "kind"):
        for child in tree.children[noun]:
            if tree.tokens[child].dep == "amod" and tree.tokens[child].lemma in lexicon().phrases:
                return child
    return noun


def _subject(tree: Tree, root: int, main: Claim | None) -> int | None:
    if main and main.subjects:
        return min(main.subjects)
    if main and (main.sense.startswith("compare") or main.sense == "class"):
        return None
    before = [i for i, head in enumerate(tree.heads) if head < root]
    return before[0] if before else (0 if tree.mentions else None)
