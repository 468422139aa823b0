"""Turns pieces of the source into the text of a segment and the runs that map it back."""

import re
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from linter.model import Run

PLACEHOLDER = "X"  # stands in a sentence for what is no prose: code, a URL, a template's value
BREAK = "\u2028"  # a piece with this text is a hard line break, which is "\n" in the text of a segment

_UNEVEN = re.compile(r" \s+|[^\S ]\s*|[\u00ad\u200b\u2060\ufeff]+")
_INVISIBLE = "\u00ad\u200b\u2060\ufeff"
_ADDRESS_HINT = re.compile(r"://|www\.|@|\.[a-z]{3}", re.IGNORECASE)
_ADDRESS = re.compile(
    r"(?:https?|ftp)://[^\s<>\"]*[^\s<>\".,;:!?')\]]"
    r"|\bwww\.[^\s<>\"]*[^\s<>\".,;:!?')\]]"
    r"|[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64})+"
    r"|(?<![\w./-])[\w./-]{1,200}\.(?:pdf|png|jpe?g|gif|svg|webp|html?|docx?|mp4|csv)\b",
    re.IGNORECASE,
)


class Piece(NamedTuple):
    """A stretch of prose and the source stretch it is copied from, or stands for where the lengths differ."""

    text: str
    start: int
    end: int


def placeholder(start: int, end: int) -> Piece:
    """What stands for source[start:end]; as long as its place it would pass for a copy."""
    return Piece(PLACEHOLDER, start, end if end - start != len(PLACEHOLDER) else start)


def join(pieces: Iterable[Piece]) -> tuple[str, tuple[Run, ...]]:
    """Join pieces into one text with its runs.

    Blanks and soft line breaks become one space, hard breaks one newline, invisible characters go, addresses of
    files and pages become a placeholder. A space that stands for other blanks is in no run: nothing was copied.
    """
    weaver = _Weaver()
    for piece in pieces:
        weaver.add(piece)
    return weaver.finish()


def substitute(
    source: str, start: int, end: int, pattern: re.Pattern[str], text: Callable[[str], str]
) -> Iterator[Piece]:
    """The pieces of source[start:end] where matches of `pattern` (escapes, entities) stand for `text(match)`."""
    position = start
    for match in pattern.finditer(source, start, end):
        if position < match.start():
            yield Piece(source[position : match.start()], position, match.start())
        yield Piece(text(match.group()), match.start(), match.end())
        position = match.end()
    if position < end:
        yield Piece(source[position:end], position, end)


class _Weaver:
    """Collects text and runs; keeps at most one blank between words."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.runs: list[Run] = []
        self.length = 0
        self.last = " "  # the text so far ends in this character; a blank at first, so that leading blanks go

    def add(self, piece: Piece) -> None:
        text, start, end = piece
        if len(text) != end - start or text == BREAK:
            self._stand_in(text, start, end)
            return
        if _ADDRESS_HINT.search(text):
            position = 0
            for match in _ADDRESS.finditer(text):
                self._even(text[position : match.start()], start + position)
                self._stand_in(*placeholder(start + match.start(), start + match.end()))
                position = match.end()
            text, start = text[position:], start + position
        self._even(text, start)

    def _even(self, text: str, start: int) -> None:
        position = 0
        for match in _UNEVEN.finditer(text):
            self._copy(text[position : match.start()], start + position)
            if match.group()[0] not in _INVISIBLE:
                self._blank(" ")
            position = match.end()
        self._copy(text[position:] if position else text, start + position)

    def _copy(self, text: str, start: int) -> None:
        if text and text[0] == " " and self.last in " \n":
            text, start = text[1:], start + 1
        if not text:
            return
        length = len(text)
        self.parts.append(text)
        self.runs.append(Run(self.length, self.length + length, start, start + length))
        self.length += length
        self.last = text[-1]

    def _blank(self, blank: str) -> None:
        if self.last in " \n":
            if blank == "\n" and self.last == " " and self.length:
                self._drop_blank()
            else:
                return
        self.parts.append(blank)
        self.length += 1
        self.last = blank

    def _drop_blank(self) -> None:
        """Take back a final space, so that a hard break can stand in its place."""
        self.parts[-1] = self.parts[-1][:-1]
        self.length -= 1
        if self.runs and self.runs[-1].end > self.length:
            start, _, source_start, source_end = self.runs.pop()
            if start < self.length:
                self.runs.append(Run(start, self.length, source_start, source_end - 1))

    def _stand_in(self, text: str, start: int, end: int) -> None:
        if text.isspace():
            self._blank("\n" if text == BREAK else " ")
            return
        if not text.strip(_INVISIBLE):
            return
        self.parts.append(text)
        self.runs.append(Run(self.length, self.length + len(text), start, end))
        self.length += len(text)
        self.last = text[-1]

    def finish(self) -> tuple[str, tuple[Run, ...]]:
        if self.last in " \n" and self.length:
            self._drop_blank()
        return "".join(self.parts), tuple(self.runs)
