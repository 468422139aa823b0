"""The page a reader fills: segments in their context of headings, lists, tables, quotes and records."""

import re
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from typing import Any, NamedTuple

from linter.model import Comment, Context, Document, Kind, Segment
from linter.reading.pieces import Piece, join

DEEPEST = 6  # enclosing lead-ins and headings that a segment remembers
LONGEST_CONTEXT = 400  # characters of a heading or lead-in that are kept
_WORD = re.compile(r"[^\W\d_]{2}")
_VALUE = re.compile(r"[IVX]{1,3}|\d[\d.,–-]{0,8} ?%?")
FLOW = frozenset({Kind.PARAGRAPH, Kind.LIST_ITEM, Kind.TERM, Kind.DEFINITION, Kind.QUOTE})


class Aside(NamedTuple):
    """Prose that stands beside the running text: an image's alternative text, words struck out."""

    kind: Kind
    pieces: tuple[Piece, ...]
    struck: bool = False


class Prose(NamedTuple):
    """What an inline scanner finds in a block."""

    pieces: list[Piece]
    inline: list[tuple[int, int]]  # inline elements in the source, markup included
    asides: list[Aside]
    comments: list[Comment]

    @classmethod
    def plain(cls, pieces: Iterable[Piece]) -> "Prose":
        return cls(list(pieces), [], [], [])


class Page:
    """Collects segments; a reader tells it where headings, lists and quotes begin and end."""

    def __init__(self) -> None:
        self.segments: list[Segment] = []
        self.comments: list[Comment] = []
        self._headings: list[tuple[int, str]] = []
        self._lead_ins: list[str] = []
        self._blocks: list[int] = []  # numbers of the open blocks, innermost last
        self._blocks_made = 0
        self._quotes = 0
        self._flow = ""  # the text directly before: it may introduce a list
        self.place = Context()

    def add(self, kind: Kind, prose: Prose | Iterable[Piece], **context: Any) -> str:
        """Add a segment of `kind`; `context` overrides fields of the place's `Context`. Returns its text."""
        if not isinstance(prose, Prose):
            prose = Prose.plain(prose)
        text, runs = join(prose.pieces)
        place = replace(self.place, **context) if context else self.place
        if is_worded(text) or (is_worded(place.row) and is_worded(place.column) and _VALUE.fullmatch(text)):
            self.segments.append(Segment(text, runs, kind, place, tuple(prose.inline)))
            if kind in FLOW:
                self._flow = text
        self.comments.extend(prose.comments)
        for aside in prose.asides:
            words, runs = join(aside.pieces)
            if is_worded(words):
                self.segments.append(Segment(words, runs, aside.kind, replace(place, struck=aside.struck)))
        return text

    def heading(self, level: int, prose: Prose | Iterable[Piece]) -> None:
        """Add a heading; what follows stands under it until one of the same or a lower level."""
        self.leave(level)
        text = self.add(Kind.HEADING, prose)
        if is_worded(text):
            self._headings.append((level, one_line(text[:LONGEST_CONTEXT])))
        self._flow = ""
        self._renew()

    def leave(self, level: int) -> None:
        """What comes next stands under no heading of `level` or a higher one any more."""
        while self._headings and self._headings[-1][0] >= level:
            self._headings.pop()
        self._renew()

    def comment(self, text: str, start: int, end: int) -> None:
        self.comments.append(Comment(text.strip(), start, end))

    def introduce(self, text: str) -> None:
        """The list that comes next has these words as its title."""
        self._flow = text

    def break_flow(self) -> None:
        """What comes next is not introduced by what came before (a rule, a picture, code)."""
        self._flow = ""

    def open_list(self) -> None:
        self._lead_ins.append(one_line(self._flow[-LONGEST_CONTEXT:]))
        self.open_block()

    def close_list(self) -> None:
        self._lead_ins.pop()
        self._flow = ""
        self.close_block()

    def open_block(self) -> None:
        """Segments until `close_block` are parts of one block: a list, a record."""
        self._blocks.append(self.new_block())
        self._renew()

    def new_block(self) -> int:
        """A number for a block whose parts come one by one."""
        self._blocks_made += 1
        return self._blocks_made

    def close_block(self) -> None:
        self._blocks.pop()
        self._renew()

    @contextmanager
    def block(self) -> Iterator[None]:
        self.open_block()
        yield
        self.close_block()

    def open_quote(self) -> None:
        self._quotes += 1
        self._renew()

    def close_quote(self) -> None:
        self._quotes -= 1
        self._flow = ""
        self._renew()

    def document(self, source: str, format: str, *, notes: tuple[str, ...] = (), error: str = "") -> Document:
        """What was collected, in source order."""
        segments = sorted(self.segments, key=lambda segment: segment.runs[0].source_start)
        comments = sorted(self.comments, key=lambda comment: comment.start)
        return Document(source, format, tuple(segments), tuple(comments), notes=notes, error=error)

    def _renew(self) -> None:
        lead_ins = tuple(self._lead_ins[-DEEPEST:])
        self.place = Context(
            headings=tuple(text for _, text in self._headings),
            lead_in=lead_ins[-1] if lead_ins else "",
            lead_ins=lead_ins,
            block=self._blocks[-1] if self._blocks else 0,
            quoted=self._quotes > 0,
        )


class Table:
    """Adds the rows of a table to a page; the first header row names the columns."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.columns: list[str] = []

    def row(self, cells: Sequence[Prose], *, header: bool = False) -> None:
        """Add a row; its place is from the first word of its first cell to the last of its last."""
        span = row_span(cells)
        with self.page.block():
            texts: list[str] = []
            for number, cell in enumerate(cells):
                column = self.columns[number] if not header and number < len(self.columns) else ""
                row = texts[0] if texts and not header else ""
                text = self.page.add(Kind.TABLE_CELL, cell, column=column, row=row, row_span=span)
                texts.append(one_line(text[:LONGEST_CONTEXT]))
        if header:
            self.columns = texts
        self.page.break_flow()


def row_span(cells: Sequence[Prose]) -> tuple[int, int] | None:
    """Where the words of the cells stand, markup around words included."""
    starts, ends = [], []
    for pieces, inline, *_ in cells:
        worded = [piece for piece in pieces if piece.text.strip()]
        if worded:
            first, last = worded[0], worded[-1]
            starts.append(first.start + len(first.text) - len(first.text.lstrip()))
            ends.append(last.end - len(last.text) + len(last.text.rstrip()))
            starts += [start for start, _ in inline]
            ends += [end for _, end in inline]
    return (min(starts), max(ends)) if starts else None


def one_line(text: str) -> str:
    """A text without the breaks that were made in it."""
    return text.replace("\n", " ")


def is_worded(text: str) -> bool:
    """Whether there is anything to read: two letters together, for a placeholder is one."""
    return _WORD.search(text) is not None
