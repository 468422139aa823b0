"""Plain text as people write it: hard wraps, bullets, headings in capitals, and Markdown's block marks."""

from linter.model import Document
from linter.reading import blocks
from linter.reading.front_matter import read_front_matter
from linter.reading.page import Page, Prose
from linter.reading.pieces import Piece

LONGEST_HEADING = 80


def extract(source: str) -> Document:
    page = Page()
    start = read_front_matter(page, source)
    flavour = blocks.Flavour(inline, lambda page, source, start: 0, code=False, paragraph=None)
    blocks.scan(page, source, start, len(source), flavour)
    return page.document(source, "text")


def inline(text: str, base: int) -> Prose:
    return Prose.plain([Piece(text, base, base + len(text))])
