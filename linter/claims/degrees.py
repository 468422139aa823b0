"""How much of what: the degree of a comparison and the dimensions that it is on, before between which things."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from linter.dimensions import Property, comparing, is_comparative, properties
from linter.model import Degree
from linter.syntax import Tree

WINDOW = 9  # tokens in which a comparative and its standard are looked for
# Adverbs between "as" and "as" that compare nothing ("as well as", "as soon as").
IDLE = frozenset({"much", "just", "well", "long", "soon", "many", "far", "such"})


class Compared(NamedTuple):
    """What is said, before between which things: the words (the anchor first), by what, and how much."""

    words: tuple[int, ...]
    names: tuple[str, ...]
    degree: Degree
    construct: str
    also: tuple[str, ...] = ()  # by what else it may be meant


def of_than(tree: Tree, cue: int) -> Compared | None:
    """The comparative before "than"."""
    tokens, words = tree.tokens, comparing()
    at = next(
        (
            j
            for j in range(cue - 1, max(-1, cue - 1 - WINDOW), -1)
            if is_comparative(tokens[j]) or tokens[j].text.lower() in ("more", "less")
        ),
        -1,
    )
    if at < 0 or tokens[at].lemma in ("rather", "other"):
        return None
    names, also, sign = measured(tree, at, cue)
    more = (sign > 0) != (tokens[at].text.lower() in words.less)
    before = tokens[at - 1].text.lower() if at else ""
    if before == "no":
        return Compared((at, at - 1), names, Degree.NOT_MORE if more else Degree.NOT_LESS, "comparison with than", also)
    return Compared((at,), names, Degree.MORE if more else Degree.LESS, "comparison with than", also)


def of_as(tree: Tree, cue: int) -> Compared | None:
    """ "as safe as", "the same risk as", "binds as strongly as"."""
    tokens = tree.tokens
    window = range(cue - 1, max(-1, cue - 1 - WINDOW), -1)
    first = next((j for j in window if tokens[j].text.lower() in ("as", "so", "equally", "same")), -1)
    if first < 0:
        return None
    inside = [j for j in range(first + 1, cue) if tokens[j].lemma not in IDLE]
    near = _of_deed(tree, inside) or known(tree, inside)
    if not near and not any(tokens[j].pos in ("ADJ", "ADV", "NOUN") for j in inside):
        near = known(tree, range(first - 1, max(-1, first - 7), -1)) or (Property("strong", 1),)
    names = (
        tuple(p.name for p in near)
        or tuple(tokens[j].lemma for j in inside if tokens[j].pos in ("ADJ", "ADV", "NOUN"))[:1]
    )
    return Compared((min(first + 1, cue - 1),), names, Degree.EQUAL, "comparison with as")


def _of_deed(tree: Tree, manner: Iterable[int]) -> tuple[Property, ...]:
    """What the verb of an adverb of manner lies on, where the adverb only says how much of it is done ("hooks people as
    hard as"): none of its own, or a pace that makes more of it."""
    for i in manner:
        verb = tree.tokens[i].head
        if tree.tokens[i].dep not in ("advmod", "advcl") or tree.tokens[verb].pos != "VERB":
            continue
        own = known(tree, (i,))
        deeds = (verb, *(c for c in tree.children[verb] if tree.tokens[c].dep in ("acomp", "ccomp", "oprd")))
        if own and (own[0].name != "fast" or not any(tree.lemmas[d] in comparing().paced for d in deeds)):
            continue
        if of_deed := known(tree, deeds):
            return of_deed
    return ()


def measured(tree: Tree, at: int, cue: int) -> tuple[tuple[str, ...], tuple[str, ...], int]:
    """By what a comparative compares, by what else it may, and at which end of it stands who has more."""
    tokens, words = tree.tokens, comparing()
    text = tokens[at].text.lower()
    own = properties(tokens, at)
    around = [*range(at + 1, cue), *range(at - 1, max(-1, at - 7), -1)]
    if text in ("better", "worse", "best", "worst"):
        near = known(tree, [*range(at + 1, cue), *range(at - 1, max(-1, at - 5), -1)])
        return (tuple(p.name for p in near), (), 1) if near else (words.general[:1], words.general, 1)
    if text in words.amount or text in ("most", "least", "fewest", "highest", "lowest", "greatest"):
        near = known(tree, around)
        if near:
            return tuple(p.name for p in near), (), near[0].sign
        if _is_by_name(tree, at):
            return ("amount",), (), 1
        plain = [
            tokens[j].lemma
            for j in around
            if tokens[j].pos in ("ADJ", "ADV", "NOUN", "VERB") and j not in tree.named and tokens[j].lemma != "no"
        ]
        return (plain[0] if plain else "amount",), (), 1
    if own and own[0].name == "fast":
        paced = next((p for j in around if tokens[j].lemma in words.paced for p in properties(tokens, j)), None)
        if paced:
            return (paced.name,), (), own[0].sign
    if own:
        return tuple(p.name for p in own), (), own[0].sign
    return ("amount" if at in tree.named else text,), (), 1


def _is_by_name(tree: Tree, at: int) -> bool:
    """Is it something named that there is more or less of ("less chilly", "more of a chill")?"""
    after = (j for j in range(at + 1, len(tree.tokens)) if tree.tokens[j].pos != "DET" and tree.lemmas[j] != "of")
    return next(after, -1) in tree.named


def known(tree: Tree, places: Iterable[int]) -> tuple[Property, ...]:
    """What the first property word at some places lies on."""
    for j in places:
        if tree.tokens[j].pos in ("ADJ", "ADV", "NOUN", "VERB", "PROPN") and (found := properties(tree.tokens, j)):
            return found
    return ()
