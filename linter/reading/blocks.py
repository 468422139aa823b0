"""The line scanner behind Markdown and its relatives: lines to blocks in their containers, after CommonMark.

Own code rather than a grammar: a clean page costs well under a millisecond, offsets are characters from the start, and
every input is read in bounded time. https://spec.commonmark.org/0.31.2/#appendix-a-parsing-strategy
"""

import re
from collections.abc import Callable
from typing import NamedTuple

from linter.model import Kind
from linter.reading import containers, directives, divided, inner, pipe_tables, tags
from linter.reading.containers import Container
from linter.reading.divided import Divide as Divide
from linter.reading.divided import Line as Line
from linter.reading.page import Page, Prose, Table
from linter.reading.spread import spread

DEEPEST = 40  # quotes and lists in each other; deeper markers are read as text

_FIRST = frozenset("#>-*+=_`~|<[:{!?0123456789 \t\r•◦▪‣·–%")  # what a line that opens a block can begin with
_TASK = re.compile(r"\[[ xX]\][ \t]+")
_ATX = re.compile(r"(#{1,6})(?:[ \t]+|$)")
_ATX_END = re.compile(r"(?:[ \t]+#+)?[ \t]*$")
_SETEXT = re.compile(r"(=+|-+)[ \t]*$")
_FENCE = re.compile(r"(`{3,}(?=[^`]*$)|~{3,})")
_NOTE = re.compile(r"\[\^[^\]]{1,80}\]:[ \t]*")
_DEFINITION = re.compile(r"\[[^\]^][^\]]{0,500}\]:[ \t]*\S+[ \t]*(?:[\"'(][^\n]*)?$")
_ALERT = re.compile(r"\[![A-Za-z]+\][-+]?[ \t]*$")
_DIRECTIVE = re.compile(r":{3}|!!!|\?\?\?|===")
_DEFINED = re.compile(r":[ \t]+")


class Flavour(NamedTuple):
    """What makes one line-based format differ from another."""

    inline: Callable[[str, int], Prose]  # text of a block and its place in the source → prose
    opaque: Callable[[Page, str, int], int]  # reads a block that is no lines of prose; its end, 0 if there is none
    code: bool = True  # four blanks begin code
    divide: Divide | None = None  # the parts of a paragraph's lines, each a paragraph, a heading or a list item


def scan(page: Page, source: str, start: int, end: int, flavour: Flavour) -> None:
    """Add the blocks in source[start:end] to the page."""
    _Blocks(page, source, flavour).scan(start, end)


class _Blocks:
    def __init__(self, page: Page, source: str, flavour: Flavour) -> None:
        self.page = page
        self.source = source
        self.flavour = flavour
        self.containers: list[Container] = []
        self.quotes = 0
        self.lines: list[Line] = []  # of the open paragraph
        self.fence = ""
        self.table: Table | None = None
        self.fresh_item = False  # nothing of the innermost item was read yet
        self.term = ""
        self.defines = False  # the open paragraph defines the term

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
        matched, position = containers.match(self.source, self.containers, start, end)
        if self.fence:
            if matched == len(self.containers):
                self.fenced(position, end)
                return 0
            self.fence = ""
        indent, position = containers.indentation(self.source, position, end)
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

    def is_continuation(self, position: int, end: int) -> bool:
        """Whether a line outside the open paragraph's containers still belongs to it, for it opens nothing."""
        source = self.source
        return source[position] not in _FIRST or not (
            containers.marker(self.source, position, end)
            or any(
                mark.match(source, position, end)
                for mark in (containers.QUOTE, _ATX, _FENCE, containers.RULE, _NOTE, _DIRECTIVE)
            )
        )

    def open(self, position: int, end: int, indent: int) -> int:
        """Open the containers that begin on the rest of the line, then read its leaf."""
        source = self.source
        while len(self.containers) < DEEPEST and (indent < 4 or not self.flavour.code or self.in_list()):
            if quote := containers.QUOTE.match(source, position, end):
                self.flush()
                self.containers.append(Container("quote"))
                self.quotes += 1
                self.page.open_quote()
                indent, position = containers.indentation(self.source, quote.end(), end)
                if _ALERT.match(source, position, end):
                    return 0
            elif (marker := containers.marker(self.source, position, end)) and self.may_interrupt(position):
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
        match = containers.MARKER.match(self.source, position, end)
        assert match
        if not (self.containers and self.containers[-1].name == "list"):
            self.page.open_list()
            self.containers.append(Container("list"))
        blanks, text = containers.indentation(self.source, match.end(1), end)
        width = match.end(1) - match.start() + (blanks if 1 <= blanks <= 4 and text < end else 1)
        self.containers.append(Container("item", indent + width, marker))
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
            elif name == "callout":
                self.page.leave(directives.LEVEL)

    def leaf(self, position: int, end: int, indent: int) -> int:
        source = self.source
        first = source[position]
        if self.table is not None:
            if "|" in source[position:end]:
                self.table.row(pipe_tables.cells(source, position, end, self.prose))
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
        if first == "<" and self.containers:
            return self.enclosed(position, end)
        return self.flavour.opaque(self.page, self.source, position)

    def enclosed(self, position: int, end: int) -> int:
        """An opaque block in quotes or items: read without their marks, put back to where its lines stand."""
        block = containers.enclosed(self.source, self.containers, position, end)
        within = Page()
        read = self.flavour.opaque(within, block.text, 0)
        if not read:
            return 0
        inner.place(self.page, within.document(block.text, ""), block.pieces, kind=self.kind())
        self.fresh_item = False
        following, rest = block.behind(read)
        if rest:
            self.lines.append(rest)
        return following

    def marked_leaf(self, position: int, end: int, first: str) -> None:
        source = self.source
        if first == "#" and (atx := _ATX.match(source, position, end)):
            self.flush()
            tail = _ATX_END.search(source, atx.end(), end)
            self.page.heading(len(atx[1]), self.prose(atx.end(), tail.start() if tail else end))
        elif self.lines and first in "=-" and (setext := _SETEXT.match(source, position, end)):
            lines, self.lines = self.lines, []
            self.page.heading(1 if setext[1][0] == "=" else 2, self.prose_of(lines))
        elif first in "-*_" and containers.RULE.match(source, position, end):
            self.flush()
            self.page.break_flow()
        elif first in "`~" and (fence := _FENCE.match(source, position, end)):
            self.flush()
            self.page.break_flow()
            self.fence = fence[1]
        elif self.lines and pipe_tables.is_ruler(source, self.lines[-1], position, end):
            header = self.lines.pop()
            self.flush()
            self.table = pipe_tables.begin(self.page, source, header, self.prose)
        elif first == "[" and (note := _NOTE.match(source, position, end)):
            self.flush()
            self.containers.append(Container("note", directives.INDENT))
            self.lines.append((note.end(), end))
        elif first in ":!?=" and (directive := directives.directive(source, position, end)):
            self.callout(directive)
        elif first == ":" and (self.lines or self.term) and (defined := _DEFINED.match(source, position, end)):
            self.define(defined.end(), end)
        elif not (first == "[" and not self.lines and _DEFINITION.match(source, position, end)):
            self.lines.append((position, end))

    def fenced(self, position: int, end: int) -> None:
        closing = self.source[position:end].strip()
        if closing.startswith(self.fence) and not closing.strip(self.fence[0]):
            self.fence = ""

    def callout(self, directive: directives.Directive) -> None:
        """A callout begins, headed by its title, or one ends."""
        self.flush()
        self.page.leave(directives.LEVEL)
        if directive.title[1]:
            self.page.heading(directives.LEVEL, self.prose(*directive.title))
        if directive.is_indented:
            self.containers.append(Container("callout", directives.INDENT))

    def define(self, start: int, end: int) -> None:
        """A definition list: the paragraph before is the term, the line its definition."""
        if self.defines:
            self.flush()
        elif self.lines:
            terms, self.lines = self.lines, []
            self.term = self.page.add(Kind.TERM, self.prose_of(terms))
        self.defines = True
        self.lines.append((start, end))

    def flush(self) -> None:
        """Add the open paragraph to the page."""
        if not self.lines:
            return
        lines, self.lines = self.lines, []
        if self.defines:
            self.defines = False
            self.page.add(Kind.DEFINITION, self.prose_of(lines), term=self.term)
            return
        self.term = ""
        if not self.flavour.divide or self.containers:
            self.page.add(self.kind(), self.prose_of(lines))
            self.fresh_item = False
            return
        divided.add(self.page, self.source, self.flavour.divide(self.source, lines), self.prose_of)

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
