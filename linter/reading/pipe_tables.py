"""Markdown's tables: a row of dashes under a row of names, cells between bars."""

import re
from collections.abc import Callable

from linter.reading.page import Page, Prose, Table

_DELIMITERS = re.compile(r"\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$")
_CELL_END = re.compile(r"(?<!\\)\|")

Inline = Callable[[int, int], Prose]


def is_ruler(source: str, header: tuple[int, int], start: int, end: int) -> bool:
    """Whether source[start:end] makes the line before it the names of a table's columns."""
    return "|" in source[slice(*header)] + source[start:end] and _DELIMITERS.match(source, start, end) is not None


def begin(page: Page, source: str, header: tuple[int, int], inline: Inline) -> Table:
    """A table with a row of column names; `inline` reads a stretch of the source."""
    table = Table(page)
    table.row(cells(source, *header, inline), header=True)
    return table


def cells(source: str, start: int, end: int, inline: Inline) -> list[Prose]:
    """The cells of the row source[start:end]."""
    end = start + len(source[start:end].rstrip())
    found, position = [], start + (source[start] == "|")
    for bar in _CELL_END.finditer(source, position, end):
        found.append(inline(position, bar.start()))
        position = bar.end()
    if source[position:end].strip():
        found.append(inline(position, end))
    return found
