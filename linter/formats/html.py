"""HTML: what a browser shows or a screen reader says."""

from linter.model import Document
from linter.reading.markup import scan
from linter.reading.page import Page


def extract(source: str) -> Document:
    page = Page()
    scan(page, source, 0, len(source))
    return page.document(source, "html")
