"""Front matter: the fields before a page's text that readers and search engines show."""

from linter.reading.page import Page


def read_front_matter(page: Page, source: str) -> int:
    """Add the prose of the front matter to the page; where the text behind it begins."""
    return 0
