"""Separated values: a scanner that keeps every cell's place, quotes and newlines in cells included."""

import re
from collections.abc import Iterator

from linter.model import Kind
from linter.reading import embedded
from linter.reading.cells import is_name
from linter.reading.keys import is_prose
from linter.reading.page import LONGEST_CONTEXT, Page
from linter.reading.pieces import Piece, substitute

_QUOTES = re.compile('""')

Cell = list[Piece]


def read(source: str, delimiter: str) -> Page:
    """The cells of `source` that people read, in rows; the first row names the columns if it looks like names."""
    page = Page()
    columns: list[str] = []
    for number, (cells, span) in enumerate(rows(source, delimiter)):
        texts = ["".join(piece.text for piece in cell).strip() for cell in cells]
        if number == 0 and len(texts) > 1 and all(text and is_name(text) for text in texts):
            columns = texts
            continue
        add_row(page, cells, texts, columns, span)
    return page


def add_row(page: Page, cells: list[Cell], texts: list[str], columns: list[str], span: tuple[int, int]) -> None:
    block, row = page.new_block(), ""
    for number, (cell, text) in enumerate(zip(cells, texts, strict=True)):
        column = columns[number] if number < len(columns) else ""
        if not is_prose(column.rsplit(" ", 1)[-1], text):
            continue
        embedded.add(page, cell, kind=Kind.TABLE_CELL, column=column, row=row, row_span=span, block=block)
        row = row or text[:LONGEST_CONTEXT]


def rows(
    source: str, delimiter: str, start: int = 0, stop: int | None = None
) -> Iterator[tuple[list[Cell], tuple[int, int]]]:
    """The rows of source[start:stop] with the cells as pieces, and each row's place."""
    quoted = re.compile(rf'[ ]*"((?:[^"]|"")*+)"[^{re.escape(delimiter)}\n]*')
    bare = re.compile(rf"[^{re.escape(delimiter)}\n]*")
    cells: list[Cell] = []
    position = begin = start
    stop = len(source) if stop is None else stop
    while position < stop:
        if match := quoted.match(source, position, stop):
            cells.append(list(substitute(source, *match.span(1), _QUOTES, lambda quotes: '"')))
        else:
            match = bare.match(source, position, stop)
            assert match
            cells.append([Piece(match.group(), *match.span())])
        position = match.end()
        if position == stop or source[position] == "\n":
            end = position - (source[position - 1 : position] == "\r")
            yield cells, (begin, max(end, begin))
            cells, begin = [], position + 1
        position += 1
