"""JSX and TSX pages: the text between tags, attributes that people read, and prose in strings."""

from linter.model import Document
from linter.reading import script
from linter.reading.page import Page


def extract(source: str) -> Document:
    page = Page()
    script.read(page, source)
    return page.document(source, "tsx")
