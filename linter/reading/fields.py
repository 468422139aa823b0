"""Keyed values to a page: the prose among them, each record one block."""

from collections.abc import Iterable
from typing import NamedTuple

from linter.model import Kind
from linter.reading import embedded
from linter.reading.keys import is_prose, is_title
from linter.reading.page import Page
from linter.reading.pieces import Piece


class Value(NamedTuple):
    """A string value: its dotted key path, the number of the record it stands in, and its decoded pieces."""

    path: str
    record: int
    pieces: list[Piece]


def add_all(page: Page, values: Iterable[Value]) -> None:
    """Add the values that people read; a title at the top is the page's title."""
    blocks: dict[int, int] = {}
    for path, record, pieces in values:
        key = path.rsplit(".", 1)[-1]
        if not is_prose(key, "".join(piece.text for piece in pieces)):
            continue
        if record not in blocks:
            blocks[record] = page.new_block()
        kind = Kind.TITLE if "." not in path and record <= 1 and is_title(key) else Kind.FIELD
        embedded.add(page, pieces, key=path, kind=kind, block=blocks[record])
