"""Tables that only the bars in their lines make: "Name | Taste", and a line for each row."""

import re
from collections.abc import Iterable, Iterator, Sequence

from linter.reading.page import Page, Table
from linter.reading.pipe_tables import Inline, cells

LONGEST_NAME = 50  # characters of a column's name
Line = tuple[int, int]

_BAR = re.compile(r"\s\|\s")
_KEYED = re.compile(r"[^|:]{1,40}:\s+[^|\s]")
_VALUE = re.compile(r"\d|(?:yes|no|none|never|always)$", re.IGNORECASE)


def is_table(source: str, lines: Sequence[Line]) -> bool:
    """Whether lines have the same number of bars, one at least, between words that are no "key: value"."""
    bars = {len(_BAR.findall(source, *line)) for line in lines}
    return len(lines) > 1 and len(bars) == 1 and bars != {0} and not any(is_record(source, line) for line in lines)


def is_record(source: str, line: Line) -> bool:
    """Whether all between the bars of a line is "key: value" ("Name: garlic | Taste: sharp")."""
    parts = [source[slice(*part)] for part in fields(source, line)]
    return len(parts) > 1 and all(_KEYED.match(part) for part in parts)


def fields(source: str, line: Line) -> Iterator[Line]:
    """Where what stands between the bars of a line begins and ends."""
    start, end = line
    for bar in _BAR.finditer(source, start, end):
        yield start, bar.start()
        start = bar.end()
    yield start, end


def add(page: Page, source: str, lines: Iterable[Line], inline: Inline) -> None:
    """Add a table to the page; the first line names its columns unless it looks like a row itself."""
    rows = list(lines)
    table = Table(page)
    for number, line in enumerate(rows):
        table.row(cells(source, *line, inline), header=number == 0 and _is_header(source, rows))


def _is_header(source: str, lines: Sequence[Line]) -> bool:
    first, *others = ([source[slice(*field)].strip() for field in fields(source, line)] for line in lines)
    below = {cell.lower() for row in others for cell in row[1:]}
    return not any(len(cell) > LONGEST_NAME or _VALUE.search(cell) or cell.lower() in below for cell in first)
