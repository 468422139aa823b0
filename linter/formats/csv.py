"""Comma- and semicolon-separated values: cells under their column's name."""

from linter.model import Document
from linter.reading import separated


def extract(source: str) -> Document:
    first = source.split("\n", 1)[0]
    delimiter = max(",;\t", key=first.count)
    return separated.read(source, delimiter).document(source, "csv")
