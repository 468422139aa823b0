"""Inline markup that a few patterns describe: each pattern says what becomes of what it matches."""

import re
from collections.abc import Callable, Sequence
from enum import Enum, auto
from typing import NamedTuple

from linter.model import Kind
from linter.reading.page import Aside, Prose
from linter.reading.pieces import BREAK, Piece, placeholder

DEEPEST = 6  # marks in marks


class Becomes(Enum):
    """What a person sees of a mark: words (group `text`), a name, nothing, a break, words beside."""

    WORDS = auto()
    NAME = auto()
    NOTHING = auto()
    BREAK = auto()
    ASIDE = auto()
    STRUCK = auto()


class Mark(NamedTuple):
    pattern: str
    becomes: Becomes


class Marks(NamedTuple):
    """The marks of a format, compiled."""

    any: re.Pattern[str]
    each: tuple[tuple[re.Pattern[str], Becomes], ...]


def compiled(marks: Sequence[Mark]) -> Marks:
    """One pattern that finds the next mark (its group tells which), and each mark's own."""
    together = "|".join(f"(?P<m{number}>{_unnamed(mark.pattern)})" for number, mark in enumerate(marks))
    return Marks(
        re.compile(together, re.DOTALL), tuple((re.compile(pattern, re.DOTALL), becomes) for pattern, becomes in marks)
    )


def scanner(marks: Marks) -> Callable[[str, int], Prose]:
    """The inline scanner of a format: text and its place in the source → prose."""

    def scan(text: str, base: int) -> Prose:
        prose = Prose([], [], [], [])
        _scan(marks, text, 0, len(text), base, prose, 0)
        return prose

    return scan


def _unnamed(pattern: str) -> str:
    return pattern.replace("(?P<text>", "(?:")


def _scan(marks: Marks, text: str, start: int, end: int, base: int, prose: Prose, depth: int) -> None:
    position = start
    for match in marks.any.finditer(text, start, end) if depth < DEEPEST else ():
        _copy(text, position, match.start(), base, prose)
        position = match.end()
        pattern, becomes = marks.each[int((match.lastgroup or "m0")[1:])]
        place = (base + match.start(), base + match.end())
        if becomes is Becomes.NAME:
            prose.pieces.append(placeholder(*place))
        elif becomes is Becomes.BREAK:
            prose.pieces.append(Piece(BREAK, *place))
        elif becomes is not Becomes.NOTHING:
            inner = pattern.match(text, match.start(), end)
            words = inner.span("text") if inner else match.span()
            if becomes is Becomes.WORDS:
                _scan(marks, text, *words, base, prose, depth + 1)
                prose.inline.append(place)
            else:
                aside = Prose([], [], [], [])
                _scan(marks, text, *words, base, aside, depth + 1)
                is_struck = becomes is Becomes.STRUCK
                kind = Kind.PARAGRAPH if is_struck else Kind.ALT
                prose.asides.append(Aside(kind, tuple(aside.pieces), struck=is_struck))
    _copy(text, position, end, base, prose)


def _copy(text: str, start: int, end: int, base: int, prose: Prose) -> None:
    if start < end:
        prose.pieces.append(Piece(text[start:end], base + start, base + end))
