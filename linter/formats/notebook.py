"""Jupyter notebooks: the Markdown cells, as one page."""

from linter.formats import markdown
from linter.formats.json import problem
from linter.model import Document, Kind
from linter.reading import inner, json_values
from linter.reading.page import Page
from linter.reading.pieces import Piece


def extract(source: str) -> Document:
    page = Page()
    if error := problem(source):
        return page.document(source, "notebook", error=error)
    pieces: list[Piece] = []
    types: dict[int, str] = {}
    cells: dict[int, list[Piece]] = {}
    for path, record, value, _ in json_values.values(source, 0, len(source)):
        if path == "cells.cell_type":
            types[record] = "".join(piece.text for piece in value)
        elif path == "cells.source":
            cells.setdefault(record, []).extend(value)
    for record, cell in cells.items():
        if types.get(record) == "markdown" and cell:
            pieces += [*cell, Piece("\n\n", cell[-1].end, cell[-1].end)]
    text = "".join(piece.text for piece in pieces)
    inner.place(page, markdown.extract(text), pieces, kind=Kind.PARAGRAPH)
    return page.document(source, "notebook")
