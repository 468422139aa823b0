"""Statements that share one sentence ("Garlic is a plant; it keeps well.", "While it is old, it keeps well."), parsed
apart and joined to one parse."""

from __future__ import annotations

import re
from collections.abc import Sequence

from linter.model import Mention, Token

SHORTEST = 3  # words of a half; less is an item of a list
_JOINT = re.compile(r";\s+")
_OPENING = re.compile(r"(?:while|whereas|(?:even )?though|although)\b", re.IGNORECASE)
_COMMA = re.compile(r",\s+")
COMMAS = 5  # tried as the end of an opening clause, the first ones


def halves(text: str) -> list[tuple[int, int]]:
    """Where the halves of a text stand (characters, half-open), the semicolon with the one before it; or nothing."""
    ends = [match.end() for match in _JOINT.finditer(text)]
    spans = list(zip([0, *ends], [*ends, len(text)], strict=True))
    whole = text.count("(") == text.count(")") and all(text[a:b].count("(") == text[a:b].count(")") for a, b in spans)
    return spans if ends and whole and all(len(text[a:b].split()) >= SHORTEST for a, b in spans) else []


def openings(text: str) -> list[list[tuple[int, int]]]:
    """The ways to cut off the clause with "while" or "though" that a text opens with, shortest clause first."""
    if not _OPENING.match(text) or _JOINT.search(text):
        return []
    ends = [m.end() for m in _COMMA.finditer(text) if text.count("(", 0, m.end()) == text.count(")", 0, m.end())]
    ways = [[(0, end), (end, len(text))] for end in ends[:COMMAS]]
    return [way for way in ways if all(len(text[a:b].split()) >= SHORTEST for a, b in way)]


def inside(mentions: Sequence[Mention], span: tuple[int, int]) -> tuple[Mention, ...]:
    """The mentions of one half, counted from its beginning."""
    start, end = span
    return tuple(
        m._replace(start=m.start - start, end=m.end - start) for m in mentions if start <= m.start and m.end <= end
    )


def is_statement(tokens: Sequence[Token]) -> bool:
    """Does a half have a verb of its own, with a subject or as an imperative?"""
    root = next((i for i, token in enumerate(tokens) if token.head == i), -1)
    if root < 0 or tokens[root].pos not in ("VERB", "AUX"):
        return False
    subjects = ("nsubj", "nsubjpass", "csubj", "expl")
    return tokens[root].tag == "VB" or any(t.head == root and t.dep in subjects for t in tokens)


def joined(parses: Sequence[Sequence[Token]], spans: Sequence[tuple[int, int]]) -> tuple[Token, ...]:
    """One parse of the whole text: the later halves stand beside the first."""
    result: list[Token] = []
    top = next(i for i, token in enumerate(parses[0]) if token.head == i)
    for tokens, (start, _) in zip(parses, spans, strict=True):
        shift = len(result)
        for i, token in enumerate(tokens):
            moved = token._replace(head=token.head + shift, start=token.start + start, end=token.end + start)
            if shift and token.head == i:
                moved = moved._replace(dep="parataxis", head=top)
            result.append(moved)
    return tuple(result)


def under(opening: Sequence[Token], rest: Sequence[Token], shift: int) -> tuple[Token, ...]:
    """One parse of a text that opens with a clause, which hangs on the verb of the rest; `shift` is where the rest
    begins in it (characters)."""
    count = len(opening)
    top = count + next(i for i, token in enumerate(rest) if token.head == i)
    first = (t._replace(head=top, dep="advcl") if t.head == i else t for i, t in enumerate(opening))
    second = (t._replace(head=t.head + count, start=t.start + shift, end=t.end + shift) for t in rest)
    return (*first, *second)
