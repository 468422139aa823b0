"""Where a sentence says that a thing comes from, where a reviewed claim names another origin."""

from __future__ import annotations

from collections.abc import Iterator

from linter.frames import Frame
from linter.linking import fills
from linter.model import Claim
from linter.outlines import ORIGIN
from linter.syntax import Tree
from linter.words import is_a

# How an origin is joined to the word for coming from it, by how the reviewed claim joins its own.
JOINED = {"from": frozenset({"from", "of", "out"}), "in": frozenset({"in", "by"}), "by": frozenset({"by", "in"})}


def other_origin(frame: Frame, claim: Claim, tree: Tree) -> str:
    """The origin that a sentence names for the subject of a frame which has another one, or ""."""
    own = ORIGIN.search(frame.text)
    if own is None or frame.refuted or claim.sense != "derive" or frame.senses != {"derive"} or claim.denies:
        return ""
    if frame.subject is None or not fills(frame.subject, claim.subjects | claim.objects, tree):
        return ""
    if any(fills(slot, range(len(tree.mentions)), tree) for slot in frame.objects):
        return ""
    for noun in _origins(tree, claim, JOINED[own["by"].lower()]):
        if any(_is_telling(frame, tree, i) for i in _named_by(tree, noun)):
            return tree.phrase(noun)
    return ""


def _origins(tree: Tree, claim: Claim, links: frozenset[str]) -> Iterator[int]:
    for i in dict.fromkeys((claim.anchor, *claim.words)):
        for child in (i, *tree.children[i]):
            noun = tree.child(child, "pobj") if tree.lemmas[child] in links else -1
            if noun >= 0:
                yield noun


def _named_by(tree: Tree, noun: int) -> Iterator[int]:
    """A noun and the words that say which one it is ("the skins of carrots"), not where it stands."""
    yield noun
    for child in tree.children[noun]:
        of = tree.child(child, "pobj") if tree.lemmas[child] == "of" else -1
        if of >= 0 or tree.tokens[child].dep in ("compound", "amod", "nmod", "poss", "conj"):
            yield from _named_by(tree, of if of >= 0 else child)


def _is_telling(frame: Frame, tree: Tree, i: int) -> bool:
    """Does a word name an origin that the frame's is not?"""
    token = tree.tokens[i]
    if token.pos != "NOUN" or token.lemma in frame.words or (frame.subject and i in tree.named):
        return False
    return not any(is_a(token, group) for group in ("origin", "kind", "transparent", "person"))
