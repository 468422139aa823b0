"""A paragraph's lines that are several things (headings, entries of a list, rows of a table), each added as such."""

from collections.abc import Callable, Iterable

from linter.model import Kind
from linter.reading import bar_tables
from linter.reading.page import Page, Prose

LEVEL = 2  # of a heading that only its looks make one

Line = tuple[int, int]  # without its container's marks and its end
Parts = Iterable[tuple[Kind, list[Line]]]
Divide = Callable[[str, list[Line]], Parts]


def add(page: Page, source: str, parts: Parts, prose: Callable[[list[Line]], Prose]) -> None:
    """Add the parts of a paragraph to the page; list items that follow each other are one list."""
    entries = False
    for kind, lines in parts:
        if kind is Kind.LIST_ITEM and not entries:
            page.open_list()
            entries = True
        if kind is Kind.HEADING:
            page.heading(LEVEL, prose(lines))
        elif kind is Kind.TABLE_CELL:
            bar_tables.add(page, source, lines, lambda start, end: prose([(start, end)]))
        else:
            page.add(kind, prose(lines))
    if entries:
        page.close_list()
