"""What the claim sentence of a pack says as a whole: the claim among those read in it that is meant, and its senses."""

from __future__ import annotations

import re
from collections.abc import Sequence

from linter.claims.membership import CLASSIFIERS, PRESUPPOSED
from linter.model import Claim
from linter.outlines import measured
from linter.relations import lexicon
from linter.syntax import Tree
from linter.values import values
from linter.words import is_a

# Verbs whose object says what is claimed.
LIGHT = frozenset(
    {"be", "have", "carry", "remain", "become", "receive", "get", "win", "gain", "obtain", "show", "exert", "make"}
    | {"take", "offer", "provide"}
)
GIVING = frozenset({"give", "bring", "produce", "lend"})  # likewise, where the object itself tells a relation
CHANNELS = frozenset({"through", "via", "on", "at", "upon"})  # "works through O": by acting on it
ADVISING = frozenset({"safe", "recommend", "need", "legal"})

Headline = tuple[Claim | None, frozenset[str]]


def headline(tree: Tree, root: int, found: Sequence[Claim]) -> Headline:
    """The claim that the sentence as a whole makes, and the senses it is made in; `found` are all that it makes."""
    predicate = _predicate(tree, root)
    readings = (
        _distance(tree, found),
        _comparison(tree, found),
        _membership(tree, root, found),
        _value(tree, root, predicate),
    )
    for reading in readings:
        if reading:
            return reading
    exclusive = next((c for c in found if c.sense == "only" and c.core), None)
    worded = [c for c in found if c.anchor == root and c.core and len(c.words) > 1]
    if predicate in tree.named and worded and not exclusive:
        return worded[0], frozenset(c.sense for c in worded)
    if predicate in tree.named:
        there = next((c for c in found if c.sense == "have" and c.anchor == tree.heads[tree.named[predicate]]), None)
        return (exclusive, frozenset({"only"})) if exclusive else (there, frozenset({"have"}))
    here = _relations(tree, root, predicate, found)
    if tree.lemmas[root] == "give" and tree.is_passive(root) and not here:
        return None, frozenset({"give"})
    by = tree.child(root, "prep")
    if tree.lemmas[root] in ("work", "act", "function", "operate") and by >= 0 and tree.lemmas[by] in CHANNELS:
        return next(iter(here), None), frozenset({"act-on"})
    if measured(tree.text, tree.mentions) and not any(c.core for c in here) and len(tree.mentions) < 2:
        return None, frozenset({"value"})
    if exclusive:
        needed = {"need"} if _is_only_by(tree, exclusive) else set()
        return exclusive, frozenset({"only", *needed, *(c.sense for c in here if c.core)})
    return next(iter(here), None), frozenset(c.sense for c in here) or frozenset({f"={tree.lemmas[predicate]}"})


def _is_only_by(tree: Tree, exclusive: Claim) -> bool:
    """Does "only" name the one way to a thing ("sold only through bakers"), which it therefore needs?"""
    after = max(exclusive.words) + 1
    return after < len(tree.tokens) and tree.lemmas[after] in ("through", "via", "with", "by", "under", "from")


def is_negated(tree: Tree, main: Claim | None) -> bool:
    """Does a claim deny what its senses say, by a negation or by its own words ("is dangerous for dogs")?"""
    by_word = main is not None and main.denies and main.sense in lexicon().senses
    own = set(main.words) if main and by_word else set()
    negations = {"never", "no", "not", "without", "free"} - (
        {"without"} if main and main.sense == "available" else set()
    )
    bounds = [v for v in values(tree.text) if v.bound]  # "no more than"
    others = (
        t for i, t in enumerate(tree.tokens) if i not in own and not any(v.start <= t.start < v.end for v in bounds)
    )
    return any(t.dep == "neg" or t.lemma in negations for t in others) != by_word


def of_like_kind(found: list[Claim], kinds: list[str]) -> list[Claim]:
    """Of the comparisons those of like with like, where there are any ("binds yeast more strongly than mould")."""
    compared = [c for c in found if c.degree is not None]
    alike = [c for c in compared if {kinds[i] for i in c.subjects} & {kinds[i] for i in c.objects}]
    return [c for c in found if c.degree is None or c in alike] if alike else found


def _distance(tree: Tree, found: Sequence[Claim]) -> Headline | None:
    """ "Garlic and salt are taken two hours apart." """
    apart = next((c for c in found if c.sense == "apart" and c.core and not c.denies), None)
    is_given = apart and any(value.kind == "gap" for value in measured(tree.text, tree.mentions))
    return (apart, frozenset({"apart"})) if is_given else None


def _comparison(tree: Tree, found: Sequence[Claim]) -> Headline | None:
    compared = [c for c in found if c.degree is not None and (c.core or tree.tokens[c.anchor].tag in ("JJR", "RBR"))]
    if not compared:
        return None
    first = compared[0]
    dimensions = {c.sense for c in compared if c.core}
    dimensions |= {c.sense for c in found if c.anchor == first.anchor and c.sense == "similar" and c.core}
    return first, frozenset(dimensions or {*(c.sense for c in compared), "compare:strong"})


def _membership(tree: Tree, root: int, found: Sequence[Claim]) -> Headline | None:
    """A claim that a thing is of a class; one that the sentence only takes for granted is not its point."""
    if tree.lemmas[root] not in CLASSIFIERS | {"be"}:
        return None
    first = next((c for c in found if c.sense == "class" and c.subjects and c.objects), None)
    if first is None or first.construct in PRESUPPOSED or tree.tokens[first.anchor].pos not in ("NOUN", "PROPN"):
        return None
    return first, frozenset({"class"})


def _value(tree: Tree, root: int, predicate: int) -> Headline | None:
    """ "The dose of garlic is 5 mg." """
    is_amount = tree.tokens[predicate].pos in ("NOUN", "NUM", "SYM") and predicate not in tree.named
    if not is_amount or tree.lemmas[root] != "be" or not re.search(r"\d", tree.text[tree.tokens[predicate].start :]):
        return None
    return (None, frozenset({"value"})) if values(tree.text[tree.tokens[root].end :]) else None


def _relations(tree: Tree, root: int, predicate: int, found: Sequence[Claim]) -> list[Claim]:
    """The claims that the predicate makes in words of the lexicon, those in core words before any other."""
    known = lexicon().senses
    said = [c for c in found if c.sense in known and not c.denies]
    here = [c for c in said if c.anchor == predicate]
    here = here or [c for c in said if predicate in c.words or root in c.words]
    if tree.lemmas[root] == "give" and tree.is_passive(root):
        here = [c for c in here if c.core and c.sense != "cause"]
        if not here:
            return []
    modal = [c for c in found if tree.tokens[c.anchor].head == root and tree.tokens[c.anchor].dep == "aux" and c.core]
    denied = [c for c in found if c.anchor == predicate and c.sense in known and c.denies]
    return _denials(tree, root, predicate, found, [c for c in here if c.core]) or modal or here or denied


def _denials(tree: Tree, root: int, predicate: int, found: Sequence[Claim], core: list[Claim]) -> list[Claim]:
    """The claims worded by what denies them ("is dangerous for", "never give"), or else those in core words."""
    aux = {c for c in tree.children[root] if tree.tokens[c].dep in ("aux", "neg")}
    denied = [
        c for c in found if c.denies and c.sense in ADVISING and (c.anchor in (root, predicate) or c.anchor in aux)
    ]
    said = [c for c in denied if tree.tokens[c.anchor].pos != "VERB" or aux]
    return [c for c in denied if len(c.words) > 1] or core or said


def _predicate(tree: Tree, root: int) -> int:
    """The token that carries the claim: the verb, or what a copula or a light verb says of the subject."""
    lemma = tree.lemmas[root]
    if lemma in ("take", "need") and measured(tree.text, tree.mentions):
        end = tree.child(root, "xcomp", "advcl")
        if end >= 0:
            return end
    if lemma == "be" or (lemma in LIGHT and tree.child(root, "aux") < 0):
        child = tree.child(root, "acomp", "attr", "dobj", "oprd")
        if child >= 0:
            return _described(tree, child)
    if lemma == "use" and (role := _role(tree, root)) >= 0:
        return role
    if lemma in GIVING and _is_told(tree, given := tree.child(root, "dobj")):
        return given
    if lemma in ("work", "act") and (by := tree.child(root, "prep")) >= 0:
        manner = tree.child(by, "pcomp")
        if manner >= 0:
            return manner
    return root


def _is_told(tree: Tree, i: int) -> bool:
    """Does a word by itself tell a relation ("gives relief", "an approved treatment")?"""
    return i >= 0 and i not in tree.named and any(word == tree.lemmas[i] for word, _ in lexicon().core)


def _role(tree: Tree, verb: int) -> int:
    """What a thing is used as, where that tells a relation by itself ("as an ingredient")."""
    for prep in tree.children[verb]:
        noun = tree.child(prep, "pobj") if tree.lemmas[prep] == "as" else -1
        if _is_told(tree, noun):
            return noun
    return -1


def _described(tree: Tree, noun: int) -> int:
    """What a plain noun is said to be ("an approved treatment": approved)."""
    if noun not in tree.named and is_a(tree.tokens[noun], "kind"):
        for child in tree.children[noun]:
            if tree.tokens[child].dep == "amod" and _is_told(tree, child):
                return child
    return noun
