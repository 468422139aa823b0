"""Markdown: front matter, and the blocks that follow it."""

from linter.model import Document
from linter.reading import commonmark
from linter.reading.front_matter import read_front_matter
from linter.reading.page import Page


def extract(source: str) -> Document:
    page = Page()
    commonmark.scan(page, source, read_front_matter(page, source), len(source))
    return page.document(source, "markdown")
