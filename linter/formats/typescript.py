"""TypeScript modules: prose in strings."""

from linter.model import Document
from linter.reading import nesting, script
from linter.reading.page import Page


def extract(source: str) -> Document:
    page = Page()
    if nesting.is_too_deep(source):
        return page.document(source, "typescript", error=f"brackets nested more than {nesting.DEEPEST} deep")
    script.read(page, source, language="typescript")
    return page.document(source, "typescript")
