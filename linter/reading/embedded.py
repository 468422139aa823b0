"""Prose inside values: a string of a data file may hold plain words, Markdown or HTML, behind escapes of its own."""

import re
from collections.abc import Iterable, Iterator
from typing import Any

from linter.model import Kind
from linter.reading import commonmark, inner, markup
from linter.reading.keys import FILLED_IN
from linter.reading.page import Page
from linter.reading.pieces import Piece, placeholder

_HTML = re.compile(
    r"</?(?:p|div|h[1-6]|ul|ol|li|br|table|blockquote|section|strong|em|b|i|a|span|img)\b[^<>]{0,500}>", re.I
)
_MARKDOWN = re.compile(r"\n[ \t]*\n|^\s{0,3}(?:#{1,6}|[-*+>]|\d+[.)])\s|\*\*|\]\(|\n\s*[-*#>|]|[`*_~&]", re.MULTILINE)


def add(page: Page, pieces: Iterable[Piece], **context: Any) -> None:
    """Add a value, given as pieces of the source, to the page: as one field, or as the blocks that its markup makes."""
    pieces = filled_in(list(pieces))
    text = "".join(piece.text for piece in pieces)
    if _HTML.search(text):
        scan = markup.scan
    elif _MARKDOWN.search(text):
        scan = commonmark.scan
    else:
        page.add(context.pop("kind", Kind.FIELD), pieces, **context)
        return
    within = Page()
    scan(within, text, 0, len(text))
    inner.place(page, within.document(text, ""), pieces, **context)


def filled_in(pieces: list[Piece]) -> list[Piece]:
    """The pieces with a placeholder for what a program fills in."""
    if not any("{" in piece.text or "%(" in piece.text for piece in pieces):
        return pieces
    return [part for piece in pieces for part in _parts(piece)]


def _parts(piece: Piece) -> Iterator[Piece]:
    text, start, end = piece
    if len(text) != end - start:
        yield piece
        return
    position = 0
    for match in FILLED_IN.finditer(text):
        yield Piece(text[position : match.start()], start + position, start + match.start())
        yield placeholder(start + match.start(), start + match.end())
        position = match.end()
    yield Piece(text[position:], start + position, end)
