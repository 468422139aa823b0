"""Comparisons and circumstances: does a sentence speak of another degree, time or country than a reviewed claim?"""

from __future__ import annotations

import re
from typing import NamedTuple

from linter.frames import Frame
from linter.linking import fills
from linter.model import Claim, Degree
from linter.syntax import Tree
from linter.words import words

# "S is more than O" from O's side; what denying a degree leaves; which degrees of a refuted claim a degree bears out.
TURNED = {
    Degree.MORE: Degree.LESS,
    Degree.LESS: Degree.MORE,
    Degree.NOT_MORE: Degree.NOT_LESS,
    Degree.NOT_LESS: Degree.NOT_MORE,
}
OPPOSED = {
    Degree.MORE: Degree.NOT_MORE,
    Degree.LESS: Degree.NOT_LESS,
    Degree.EQUAL: Degree.LESS,  # "not as safe as"
    Degree.NOT_MORE: Degree.MORE,
    Degree.NOT_LESS: Degree.LESS,
}
ENTAILED = {
    Degree.MORE: frozenset({Degree.MORE, Degree.EQUAL}),
    Degree.EQUAL: frozenset({Degree.EQUAL}),
    Degree.NOT_LESS: frozenset({Degree.EQUAL}),
    Degree.LESS: frozenset({Degree.LESS, Degree.NOT_MORE}),
    Degree.NOT_MORE: frozenset({Degree.NOT_MORE}),
}
# Which degrees a supported one rules out.
EXCLUDED = {
    Degree.MORE: frozenset({Degree.LESS, Degree.EQUAL, Degree.NOT_MORE}),
    Degree.LESS: frozenset({Degree.MORE, Degree.EQUAL, Degree.NOT_LESS}),
    Degree.EQUAL: frozenset({Degree.MORE, Degree.LESS}),
    Degree.NOT_MORE: frozenset({Degree.MORE}),
    Degree.NOT_LESS: frozenset({Degree.LESS}),
}


class Contrast(NamedTuple):
    wrong: bool
    why: str


def contrast(frame: Frame, claim: Claim, tree: Tree, affirmed: bool) -> Contrast | None:
    """What a comparison says of a frame that compares the same things; None where it bears on it neither way.

    `affirmed`: the author commits to the comparison as worded.
    """
    if frame.degree is None or claim.degree is None:
        return None
    if not affirmed and claim.construct == "equality":  # they differ: which has more is not said
        return None
    degree = claim.degree if affirmed else OPPOSED[claim.degree]
    if not fills(frame.subject or frame.objects[0], claim.subjects, tree):
        degree = TURNED.get(degree, degree)
    agreed = frame.degree in ENTAILED[degree]
    if frame.refuted and not agreed and degree in (Degree.MORE, Degree.EQUAL, Degree.NOT_LESS):
        return None
    wrong = agreed if frame.refuted else degree in EXCLUDED[frame.degree]
    return Contrast(wrong, f"compared as {degree}")


_ORDINAL = re.compile(r"\b(?:second|third|fourth|last|next|booster|early|extra|additional|further)\b", re.IGNORECASE)


# What held until a year, or for a stretch of years, need not hold now.
_FORMERLY = re.compile(
    r"\b(?:before|until|till|prior to|up to) (?:\w+ )?(?:1[89]|20)\d\d\b"
    r"|\b(?:formerly|previously|originally|in the past)\b",
    re.IGNORECASE,
)


# What something was for when it was new it need not be for now.
_AT_FIRST = re.compile(
    r"\b(?:at first|initially|originally|formerly|first (?:approved|used|sold|licen[sc]ed|given|meant|made))\b",
    re.IGNORECASE,
)


def is_another_time(frame: Frame, tree: Tree) -> bool:
    """Does the sentence speak of earlier years, or of a later one where the frame speaks of the first?"""
    if frame.values and all(value.kind != "year" for value in frame.values) and _FORMERLY.search(tree.text):
        return True
    if "exclusive" in frame.requires and _AT_FIRST.search(tree.text):
        return True
    return "first" in frame.words and "first" not in tree.lemmas and bool(_ORDINAL.search(tree.text))


def _is_by_another(tree: Tree) -> bool:
    """Is it done by a body whose name the pack does not know ("is allowed by the Honey League")?"""
    for i, token in enumerate(tree.tokens):
        body = tree.child(i, "pobj") if token.dep == "agent" else -1
        if body >= 0 and tree.tokens[body].pos == "PROPN" and not any(j in tree.named for j in tree.subtree(body)):
            return True
    return False


# What a country's law says.
LICENSED = frozenset({"approve", "available", "legal"})


def is_abroad(frame: Frame, tree: Tree) -> bool:
    """Does the sentence speak of a country's law or licence that the frame does not?"""
    if frame.senses.isdisjoint(LICENSED) and all(v.kind != "schedule" for v in frame.values):
        return False
    if "approve" in frame.senses and _is_by_another(tree):
        return True
    return any(t.lemma in words()["abroad"] and t.lemma not in frame.text.lower() for t in tree.tokens)
