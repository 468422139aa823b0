"""JSX and TSX pages: the text between tags, attributes that people read, and prose in strings."""

from linter.model import Document
from linter.reading import script
from linter.reading.page import Page


def extract(source: str) -> Document:
    page = Page()
    return page.document(source, "tsx", error=script.read(page, source))
