"""Tab-separated values: cells under their column's name."""

from linter.model import Document
from linter.reading import separated


def extract(source: str) -> Document:
    return separated.read(source, "\t").document(source, "tsv")
