"""TypeScript modules: prose in strings."""

from linter.model import Document
from linter.reading import script
from linter.reading.page import Page


def extract(source: str) -> Document:
    page = Page()
    return page.document(source, "typescript", error=script.read(page, source, language="typescript"))
