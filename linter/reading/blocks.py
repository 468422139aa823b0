"""The line scanner behind Markdown and its relatives: lines to blocks in their containers, after CommonMark.

Own code rather than a grammar: a clean page costs well under a millisecond, offsets are characters from the start, and
every input is read in bounded time. https://spec.commonmark.org/0.31.2/#appendix-a-parsing-strategy
"""

import re
from collections.abc import Callable, Iterable
from typing import NamedTuple

from linter.model import Kind
from linter.reading import tags
from linter.reading.page import Page, Prose, Table
from linter.reading.spread import spread

DEEPEST = 40  # quotes and lists in each other; deeper markers are read as text
DIVIDED_LEVEL = 2  # of a heading that only its looks make one

_FIRST = frozenset("#>-*+=_`~|<[:{!0123456789 \t\r•◦▪‣·–%")  # what a line that opens a block can begin with
_INDENT = re.compile(r"[ \t]*")
_QUOTE = re.compile(r" {0,3}> ?")
_MARKER = re.compile(r"([-*+•◦▪‣·–]|\d{1,9}[.)]|[a-zA-Z]\))(?=[ \t]|$)([ \t]*)")
_TASK = re.compile(r"\[[ xX]\][ \t]+")
_ATX = re.compile(r"(#{1,6})(?:[ \t]+|$)")
_ATX_END = re.compile(r"(?:[ \t]+#+)?[ \t]*$")
_SETEXT = re.compile(r"(=+|-+)[ \t]*$")
_RULE = re.compile(r"([-*_])(?:[ \t]*\1){2,}[ \t]*$")
_FENCE = re.compile(r"(`{3,}(?=[^`]*$)|~{3,})")
_DELIMITERS = re.compile(r"\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$")
_CELL_END = re.compile(r"(?<!\\)\|")
_NOTE = re.compile(r"\[\^[^\]]{1,80}\]:[ \t]*")
_DEFINITION = re.compile(r"\[[^\]^][^\]]{0,500}\]:[ \t]*\S+[ \t]*(?:[\"'(][^\n]*)?$")
_ALERT = re.compile(r"\[![A-Za-z]+\][-+]?[ \t]*$")
_DIRECTIVE = re.compile(r"(?::{3,}|!!!|\?\?\?\+?)(?:[ \t]|$|[a-z])")
_DEFINED = re.compile(r":[ \t]+")


Line = tuple[int, int]  # without its container's marks and its end
Divide = Callable[[str, list[Line]], Iterable[tuple[Kind, list[Line]]]]


class Flavour(NamedTuple):
    """What makes one line-based format differ from another."""

    inline: Callable[[str, int], Prose]  # text of a block and its place in the source → prose
    opaque: Callable[[Page, str, int], int]  # reads a block that is no lines of prose; its end, 0 if there is none
    code: bool = True  # four blanks begin code
    divide: Divide | None = None  # the parts of a paragraph's lines, each a paragraph, a heading or a list item


class _Container(NamedTuple):
    name: str  # "quote", "list", "item"
    indent: int = 0  # columns that belong to it
    marker: str = ""  # what its siblings begin with


def scan(page: Page, source: str, start: int, end: int, flavour: Flavour) -> None:
    """Add the blocks in source[start:end] to the page."""
    _Blocks(page, source, flavour).scan(start, end)


class _Blocks:
    def __init__(self, page: Page, source: str, flavour: Flavour) -> None:
        self.page = page
        self.source = source
        self.flavour = flavour
        self.containers: list[_Container] = []
        self.quotes = 0
        self.lines: list[Line] = []  # of the open paragraph
        self.fence = ""
        self.table: Table | None = None
        self.fresh_item = False  # nothing of the innermost item was read yet
        self.term = ""

    def scan(self, start: int, end: int) -> None:
        source = self.source
        position = start
        while position < end:
            line_end = source.find("\n", position, end)
            following = line_end + 1
            if line_end < 0:
                line_end = following = end
            if line_end > position and source[line_end - 1] == "\r":
                line_end -= 1
            if self.lines and not self.containers and line_end > position and source[position] not in _FIRST:
                self.lines.append((position, line_end))  # the common case, without ceremony
            else:
                following = self.line(position, line_end) or following
            position = following
        self.close(0)

    def line(self, start: int, end: int) -> int:
        """Read one line; where to go on if it began an opaque block, else 0."""
        matched, position = self.match(start, end)
        if self.fence:
            if matched == len(self.containers):
                self.fenced(position, end)
                return 0
            self.fence = ""
        indent, position = self.indent(position, end)
        blank = position == end
        if blank:
            if matched < len(self.containers):
                self.close(matched)
            self.flush()
            self.table = None
            return 0
        if matched < len(self.containers):
            if self.lines and self.is_continuation(position, end):
                self.lines.append((position, end))
                return 0
            self.close(matched)
        return self.open(position, end, indent)

    def match(self, start: int, end: int) -> tuple[int, int]:
        """How many of the open containers the line goes on with, and where it goes on behind their marks."""
        position, number = start, 0
        for number, container in enumerate(self.containers):
            if container.name == "quote":
                mark = _QUOTE.match(self.source, position, end)
                if not mark:
                    return number, position
                position = mark.end()
            elif container.name == "item":
                indent, text = self.indent(position, end)
                if text == end:
                    continue
                if indent < container.indent:
                    is_sibling = self.marker(text, end) == container.marker
                    return (number if is_sibling else number - 1), position
                position = self.skip(position, container.indent)
        return len(self.containers), position

    def indent(self, start: int, end: int) -> tuple[int, int]:
        """The columns of blanks at start, and where they end (a tab goes to the next multiple of four)."""
        blanks = _INDENT.match(self.source, start, end)
        stop = blanks.end() if blanks else start
        if "\t" not in self.source[start:stop]:
            return stop - start, stop
        return len(self.source[start:stop].expandtabs(4)), stop

    def skip(self, position: int, columns: int) -> int:
        """The place `columns` of blanks further on."""
        done = 0
        while done < columns and self.source[position : position + 1] in (" ", "\t"):
            done += 4 - done % 4 if self.source[position] == "\t" else 1
            position += 1
        return position

    def marker(self, position: int, end: int) -> str:
        """The kind of list marker at position, "" if there is none."""
        match = _MARKER.match(self.source, position, end)
        if not match or _RULE.match(self.source, position, end):
            return ""
        return match[1][-1] if len(match[1]) > 1 else match[1]

    def is_continuation(self, position: int, end: int) -> bool:
        """Whether a line outside the open paragraph's containers still belongs to it, for it opens nothing."""
        source = self.source
        return source[position] not in _FIRST or not (
            self.marker(position, end)
            or any(mark.match(source, position, end) for mark in (_QUOTE, _ATX, _FENCE, _RULE, _DIRECTIVE))
        )

    def open(self, position: int, end: int, indent: int) -> int:
        """Open the containers that begin on the rest of the line, then read its leaf."""
        source = self.source
        while len(self.containers) < DEEPEST and (indent < 4 or not self.flavour.code or self.in_list()):
            if quote := _QUOTE.match(source, position, end):
                self.flush()
                self.containers.append(_Container("quote"))
                self.quotes += 1
                self.page.open_quote()
                indent, position = self.indent(quote.end(), end)
                if _ALERT.match(source, position, end):
                    return 0
            elif (marker := self.marker(position, end)) and self.may_interrupt(position):
                indent, position = self.open_item(position, end, indent, marker)
            else:
                break
            if position == end:
                return 0
        return self.leaf(position, end, indent)

    def in_list(self) -> bool:
        return bool(self.containers) and self.containers[-1].name != "quote"

    def may_interrupt(self, position: int) -> bool:
        """A number or dash that a wrapped line happens to begin with opens no list inside a paragraph."""
        first = self.source[position]
        return not self.lines or first in "-*+•◦▪‣" or self.source[position : position + 2] in ("1.", "1)")

    def open_item(self, position: int, end: int, indent: int, marker: str) -> tuple[int, int]:
        self.flush()
        self.table = None
        match = _MARKER.match(self.source, position, end)
        assert match
        if not (self.containers and self.containers[-1].name == "list"):
            self.page.open_list()
            self.containers.append(_Container("list"))
        blanks, text = self.indent(match.end(1), end)
        width = match.end(1) - match.start() + (blanks if 1 <= blanks <= 4 and text < end else 1)
        self.containers.append(_Container("item", indent + width, marker))
        self.fresh_item = True
        if task := _TASK.match(self.source, text, end):
            text = task.end()
        return (blanks - 1 if blanks > 4 else 0), text

    def close(self, keep: int) -> None:
        """Close the open paragraph and all containers but the first `keep`."""
        self.flush()
        self.table = None
        while len(self.containers) > keep:
            name = self.containers.pop().name
            if name == "quote":
                self.quotes -= 1
                self.page.close_quote()
            elif name == "list":
                self.page.close_list()

    def leaf(self, position: int, end: int, indent: int) -> int:
        source = self.source
        first = source[position]
        if self.table is not None:
            if "|" in source[position:end]:
                self.row(position, end)
                return 0
            self.table = None
        if self.flavour.code and indent >= 4 and not self.lines and not self.fresh_item:
            self.page.break_flow()
            return 0
        if following := self.opaque(position, end, first):
            return following
        if first in _FIRST:
            self.marked_leaf(position, end, first)
        else:
            self.lines.append((position, end))
        return 0

    def opaque(self, position: int, end: int, first: str) -> int:
        """Where an opaque block that begins here ends; 0 if none does."""
        if self.lines:
            if first != "<" or not tags.INTERRUPTS.match(self.source, position, end):
                return 0
            self.flush()
        return self.flavour.opaque(self.page, self.source, position)

    def marked_leaf(self, position: int, end: int, first: str) -> None:
        source = self.source
        if first == "#" and (atx := _ATX.match(source, position, end)):
            self.flush()
            tail = _ATX_END.search(source, atx.end(), end)
            self.page.heading(len(atx[1]), self.prose(atx.end(), tail.start() if tail else end))
        elif self.lines and first in "=-" and (setext := _SETEXT.match(source, position, end)):
            lines, self.lines = self.lines, []
            self.page.heading(1 if setext[1][0] == "=" else 2, self.prose_of(lines))
        elif first in "-*_" and _RULE.match(source, position, end):
            self.flush()
            self.page.break_flow()
        elif first in "`~" and (fence := _FENCE.match(source, position, end)):
            self.flush()
            self.page.break_flow()
            self.fence = fence[1]
        elif self.is_table(position, end):
            self.begin_table()
        elif first == "[" and (note := _NOTE.match(source, position, end)):
            self.flush()
            self.lines.append((note.end(), end))
        elif first in ":!?" and _DIRECTIVE.match(source, position, end):
            self.flush()
        elif first == ":" and (self.lines or self.term) and (defined := _DEFINED.match(source, position, end)):
            self.define(defined.end(), end)
        elif not (first == "[" and not self.lines and _DEFINITION.match(source, position, end)):
            self.lines.append((position, end))

    def fenced(self, position: int, end: int) -> None:
        closing = self.source[position:end].strip()
        if closing.startswith(self.fence) and not closing.strip(self.fence[0]):
            self.fence = ""

    def is_table(self, position: int, end: int) -> bool:
        if not self.lines or "|" not in self.source[slice(*self.lines[-1])] + self.source[position:end]:
            return False
        return bool(_DELIMITERS.match(self.source, position, end))

    def begin_table(self) -> None:
        header = self.lines.pop()
        self.flush()
        self.table = Table(self.page)
        self.row(*header, header=True)

    def row(self, start: int, end: int, *, header: bool = False) -> None:
        assert self.table is not None
        source = self.source
        span_end = start + len(source[start:end].rstrip())
        cells, position = [], start + (source[start] == "|")
        for bar in _CELL_END.finditer(source, position, span_end):
            cells.append(self.prose(position, bar.start()))
            position = bar.end()
        if source[position:span_end].strip():
            cells.append(self.prose(position, span_end))
        self.table.row(cells, header=header)

    def define(self, start: int, end: int) -> None:
        """A definition list: the paragraph before is the term, the line its definition."""
        if self.lines:
            terms, self.lines = self.lines, []
            self.term = self.page.add(Kind.TERM, self.prose_of(terms))
        self.page.add(Kind.DEFINITION, self.prose(start, end), term=self.term)

    def flush(self) -> None:
        """Add the open paragraph to the page."""
        if not self.lines:
            return
        lines, self.lines, self.term = self.lines, [], ""
        if not self.flavour.divide or self.containers:
            self.page.add(self.kind(), self.prose_of(lines))
            self.fresh_item = False
            return
        entries = False
        for kind, part in self.flavour.divide(self.source, lines):
            if kind is Kind.LIST_ITEM and not entries:
                self.page.open_list()
                entries = True
            if kind is Kind.HEADING:
                self.page.heading(DIVIDED_LEVEL, self.prose_of(part))
            else:
                self.page.add(kind, self.prose_of(part))
        if entries:
            self.page.close_list()

    def kind(self) -> Kind:
        if self.containers and self.containers[-1].name == "item":
            return Kind.LIST_ITEM if self.fresh_item else Kind.PARAGRAPH
        return Kind.QUOTE if self.quotes else Kind.PARAGRAPH

    def prose(self, start: int, end: int) -> Prose:
        return self.flavour.inline(self.source[start:end], start)

    def prose_of(self, lines: list[Line]) -> Prose:
        if not self.quotes or len(lines) == 1:
            return self.prose(lines[0][0], lines[-1][1])
        text = "\n".join(self.source[start:end] for start, end in lines)
        return spread(self.flavour.inline(text, 0), lines)
