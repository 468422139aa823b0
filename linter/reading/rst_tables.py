"""The tables of reStructuredText: drawn as a grid, columns under a ruler, lists of cells, separated values."""

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from linter.reading import separated
from linter.reading.flow import Flow, Line
from linter.reading.page import Page, Table

_GRID = re.compile(r"\+(?:[-=]+\+)+$")
_RULER = re.compile(r"=+(?:[ \t]+=+)+$")
_COLUMN = re.compile(r"=+")
_LIST_ROW = re.compile(r"[*+-][ \t]+(?=[*+-](?:[ \t]|$))")
_LIST_CELL = re.compile(r"[*+-](?:[ \t]+|$)")

Places = list[tuple[int, int]]  # the lines of a cell


class Drawn(NamedTuple):
    """The rows of cells of a table, how many of them name the columns, and the number of the line behind it."""

    rows: list[list[Places]]
    headers: int
    end: int


def add(page: Page, flow: Flow, drawn: Drawn) -> int:
    """Add a table to the page; the number of the line behind it."""
    table = Table(page)
    for number, cells in enumerate(drawn.rows):
        table.row([flow.prose(cell or [(0, 0)]) for cell in cells], header=number < drawn.headers)
    return drawn.end


def grid(lines: Sequence[Line], position: int) -> Drawn | None:
    """The grid table that begins at a line, if one does. Cells that span columns are cut at the column."""
    if not _GRID.match(lines[position].text):
        return None
    width = lines[position].text.count("+") - 1
    rows: list[list[Places]] = []
    row: list[Places] = [[] for _ in range(width)]
    headers, number = 0, position + 1
    while number < len(lines) and lines[number].text.startswith(("+", "|")):
        line = lines[number]
        if _GRID.match(line.text):
            rows.append(row)
            row = [[] for _ in range(width)]
            if "=" in line.text:
                headers = len(rows)
        else:
            start = line.start + 1
            for cell, text in zip(row, line.text[1:].split("|"), strict=False):
                if text.strip():
                    cell.append((start, start + len(text)))
                start += len(text) + 1
        number += 1
    return Drawn(rows, headers, number)


def simple(lines: Sequence[Line], position: int) -> Drawn | None:
    """The simple table that begins at a line, if one does."""
    if not _RULER.match(lines[position].text):
        return None
    columns = [match.span() for match in _COLUMN.finditer(lines[position].text)]
    rows: list[list[Places]] = []
    headers, rulers, number = 0, 1, position + 1
    while number < len(lines):
        line = lines[number]
        if _RULER.match(line.text):
            rulers += 1
            following = lines[number + 1].text if number + 1 < len(lines) else ""
            if rulers == 3 or not following:
                return Drawn(rows, headers, number + 1)
            headers = len(rows)
        elif line.text:
            read_row(rows, line, columns, lines[position].indent)
        number += 1
    return Drawn(rows, headers, number)


def read_row(rows: list[list[Places]], line: Line, columns: list[tuple[int, int]], indent: int) -> None:
    """Cut a line at the columns; a line whose first cell is empty goes on with the row before."""
    zero = line.start - line.indent + indent  # where the first column begins
    cells: list[Places] = []
    for number, (start, _) in enumerate(columns):
        stop = columns[number + 1][0] if number + 1 < len(columns) else line.end - zero
        begin, end = max(zero + start, line.start), min(zero + stop, line.end)
        cells.append([(begin, end)] if begin < end else [])
    if rows and not cells[0]:
        for whole, part in zip(rows[-1], cells, strict=True):
            whole.extend(part)
    else:
        rows.append(cells)


def directive(source: str, lines: Sequence[Line], name: str, options: Mapping[str, tuple[int, int]]) -> Drawn:
    """The table in the lines of a list-table or csv-table; `options` say where the values of its options stand."""
    above = source[slice(*options.get("header-rows", (0, 0)))]
    headers = int(above) if above.isdecimal() else 0
    if name == "list-table":
        return Drawn(listed(lines), headers, len(lines))
    delimiter = source[slice(*options.get("delim", (0, 0)))]
    rows = values(source, delimiter if len(delimiter) == 1 else ",", options["header"]) if "header" in options else []
    headers += len(rows)
    if lines:
        rows += values(source, delimiter if len(delimiter) == 1 else ",", (lines[0].start, lines[-1].end))
    return Drawn(rows, headers, len(lines))


def listed(lines: Sequence[Line]) -> list[list[Places]]:
    """The rows of a list whose items are lists of cells."""
    rows: list[list[Places]] = []
    depth = -1  # indentation of the cells
    for line in lines:
        position = line.start
        if row := _LIST_ROW.match(line.text):
            rows.append([])
            depth = line.indent + row.end()
            position += row.end()
        cell = _LIST_CELL.match(line.text, position - line.start) if row or line.indent == depth else None
        if cell:
            rows[-1].append([(line.start + cell.end(), line.end)])
        elif line.text and rows and rows[-1]:
            mark = _LIST_CELL.match(line.text)  # of a list in the cell
            rows[-1][-1].append((line.start + mark.end() if mark else position, line.end))
    return rows


def values(source: str, delimiter: str, span: tuple[int, int]) -> list[list[Places]]:
    """The rows of the separated values in a stretch of the source."""
    return [
        [[(cell[0].start, cell[-1].end)] if cell else [] for cell in cells]
        for cells, _ in separated.rows(source, delimiter, *span)
        if any(piece.text.strip() for cell in cells for piece in cell)
    ]
