"""JSX and TSX pages: the text between tags, attributes that people read, and prose in strings."""

from linter.model import Document
from linter.reading import nesting, script
from linter.reading.page import Page


def extract(source: str) -> Document:
    page = Page()
    if nesting.is_too_deep(source):
        return page.document(source, "tsx", error=f"brackets nested more than {nesting.DEEPEST} deep")
    script.read(page, source)
    return page.document(source, "tsx")
