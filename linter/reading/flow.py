"""Paragraphs and lists of a line-based format, put together as its lines come."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from linter.model import Kind
from linter.reading.page import Page, Prose
from linter.reading.spread import spread

DEEPEST = 40  # lists in lists

Level = int | str  # what tells one list from another: an indentation, a marker


class Line(NamedTuple):
    """A line without its end and the blanks around it."""

    start: int
    end: int
    indent: int
    text: str


def lines_of(source: str) -> Iterator[Line]:
    """The lines of a source; a tab is eight columns of indentation."""
    position = 0
    for raw in source.split("\n"):
        text = raw.strip()
        start = position + len(raw) - len(raw.lstrip()) if text else position
        indent = len(raw[: start - position].expandtabs(8))
        yield Line(start, start + len(text), indent, text)
        position += len(raw) + 1


class Flow:
    """The open paragraph and the open lists of a page."""

    def __init__(self, page: Page, source: str, inline: Callable[[str, int], Prose]) -> None:
        self.page = page
        self.source = source
        self.inline = inline
        self.lines: list[tuple[int, int]] = []
        self.kind = Kind.PARAGRAPH
        self.term = ""
        self.levels: list[Level] = []

    def text(self, start: int, end: int) -> None:
        """A line of the open paragraph."""
        if start < end:
            self.lines.append((start, end))

    def begin(self, kind: Kind, start: int, end: int) -> None:
        """A block of `kind` begins with this line."""
        self.flush()
        self.kind = kind
        self.text(start, end)

    def flush(self) -> None:
        """The open paragraph ends."""
        lines, self.lines = self.lines, []
        kind, self.kind = self.kind, Kind.PARAGRAPH
        if not lines:
            return
        prose = self.prose(lines)
        if kind is Kind.TERM:
            self.term = self.page.add(kind, prose)
        elif kind is Kind.DEFINITION:
            self.page.add(kind, prose, term=self.term)
        else:
            self.page.add(kind, prose)

    def prose(self, lines: list[tuple[int, int]]) -> Prose:
        if len(lines) == 1:
            return self.inline(self.source[slice(*lines[0])], lines[0][0])
        text = "\n".join(self.source[start:end] for start, end in lines)
        return spread(self.inline(text, 0), lines)

    def heading(self, level: int, start: int, end: int) -> None:
        self.end_lists()
        self.page.heading(level, self.prose([(start, end)]))

    def item(self, level: Level, start: int, end: int) -> None:
        """An item of the list at `level`: deeper lists end, a new one begins where `level` is not open."""
        self.flush()
        if level in self.levels:
            while self.levels[-1] != level:
                self.end_list()
        elif len(self.levels) < DEEPEST:
            self.levels.append(level)
            self.page.open_list()
        self.begin(Kind.LIST_ITEM, start, end)

    def end_list(self) -> None:
        self.flush()
        self.levels.pop()
        self.page.close_list()

    def end_lists(self) -> None:
        """No list goes on."""
        self.flush()
        while self.levels:
            self.end_list()

    def end_deeper(self, indent: int) -> None:
        """Lists that begin right of `indent` (their levels are indentations) end."""
        while self.levels and int(self.levels[-1]) > indent:
            self.end_list()
