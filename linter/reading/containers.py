"""What a line of Markdown stands in: quotes, list items, callouts, each with a mark or an indentation of its own."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from linter.reading.pieces import Piece

QUOTE = re.compile(r" {0,3}> ?")
MARKER = re.compile(r"([-*+•◦▪‣·–]|\d{1,9}[.)]|[a-zA-Z]\))(?=[ \t]|$)([ \t]*)")
RULE = re.compile(r"([-*_])(?:[ \t]*\1){2,}[ \t]*$")
_INDENT = re.compile(r"[ \t]*")
_LONG = re.compile(r"<(?:(!--)|(script|style|pre|textarea|svg)[\s>])", re.IGNORECASE)  # blank lines end these not

Line = tuple[int, int]  # without its container's marks and its end


class Container(NamedTuple):
    name: str  # "quote", "list", "item", "callout", "note" (at the foot)
    indent: int = 0  # columns that belong to it
    marker: str = ""  # what its siblings begin with


class Enclosed(NamedTuple):
    """Lines of a block without the marks before them, and where the line behind each begins, marks included."""

    lines: list[Line]
    following: list[int]
    pieces: list[Piece]

    @property
    def text(self) -> str:
        return "".join(piece.text for piece in self.pieces)

    def behind(self, read: int) -> tuple[int, Line | None]:
        """Where to go on when `read` characters of the text are done, and the rest of the last line, if any."""
        length = 0
        for (start, end), following in zip(self.lines, self.following, strict=True):
            length += end - start + 1
            if read < length - 1:
                return following, (end - (length - 1 - read), end)
            if read <= length:
                return following, None
        return self.following[-1], None


def match(source: str, containers: Sequence[Container], start: int, end: int) -> tuple[int, int]:
    """How many of the open containers the line goes on with, and where it goes on behind their marks."""
    position, number = start, 0
    for number, container in enumerate(containers):
        if container.name == "quote":
            mark = QUOTE.match(source, position, end)
            if not mark:
                return number, position
            position = mark.end()
        elif container.indent:
            indent, text = indentation(source, position, end)
            if text == end:
                continue
            if indent < container.indent:
                is_item = container.name == "item"
                is_sibling = is_item and marker(source, text, end) == container.marker
                return (number - 1 if is_item and not is_sibling else number), position
            position = skip(source, position, container.indent)
    return len(containers), position


def indentation(source: str, start: int, end: int) -> tuple[int, int]:
    """The columns of blanks at start, and where they end (a tab goes to the next multiple of four)."""
    blanks = _INDENT.match(source, start, end)
    stop = blanks.end() if blanks else start
    if "\t" not in source[start:stop]:
        return stop - start, stop
    return len(source[start:stop].expandtabs(4)), stop


def skip(source: str, position: int, columns: int) -> int:
    """The place `columns` of blanks further on."""
    done = 0
    while done < columns and source[position : position + 1] in (" ", "\t"):
        done += 4 - done % 4 if source[position] == "\t" else 1
        position += 1
    return position


def marker(source: str, position: int, end: int) -> str:
    """The kind of list marker at position, "" if there is none."""
    found = MARKER.match(source, position, end)
    if not found or RULE.match(source, position, end):
        return ""
    return found[1][-1] if len(found[1]) > 1 else found[1]


def enclosed(source: str, containers: Sequence[Container], position: int, end: int) -> Enclosed:
    """The block that begins at `position` and goes on while its containers do, up to a blank line if that ends it."""
    lines, following = [(position, end)], [_next_line(source, end)]
    is_long = _LONG.match(source, position, end) is not None
    while following[-1] < len(source):
        stop = _line_end(source, following[-1])
        matched, start = match(source, containers, following[-1], stop)
        if matched < len(containers) or not (is_long or source[start:stop].strip()):
            break
        lines.append((min(start, stop), stop))
        following.append(_next_line(source, stop))
    pieces = []
    for start, stop in lines:
        pieces += [Piece(source[start:stop], start, stop), Piece("\n", stop, stop)]
    return Enclosed(lines, following, pieces)


def _line_end(source: str, position: int) -> int:
    end = source.find("\n", position)
    end = len(source) if end < 0 else end
    return end - (end > position and source[end - 1] == "\r")


def _next_line(source: str, end: int) -> int:
    following = source.find("\n", end)
    return len(source) if following < 0 else following + 1
