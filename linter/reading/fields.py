"""Keyed values to a page: the prose among them, each record one block."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from linter.model import Kind
from linter.reading import embedded
from linter.reading.keys import is_prose, is_title
from linter.reading.page import Page
from linter.reading.pieces import Piece

# How editors keep rich text: a list of spans under each block.
_SPAN = re.compile(r"\b(?:children|content)\.(?:text|value)$")


class Value(NamedTuple):
    """A string value: its dotted key path, the number of the record it stands in, and its decoded pieces."""

    path: str
    record: int
    pieces: list[Piece]
    list: int = 0  # the number of the list around its record


def add_all(page: Page, values: Iterable[Value]) -> None:
    """Add the values that people read; a title at the top is the page's title."""
    blocks: dict[int, int] = {}
    for path, record, pieces, _ in joined(values):
        key = path.rsplit(".", 1)[-1]
        if not is_prose(key, "".join(piece.text for piece in pieces)):
            continue
        if record not in blocks:
            blocks[record] = page.new_block()
        kind = Kind.TITLE if "." not in path and record <= 1 and is_title(key) else Kind.FIELD
        embedded.add(page, pieces, key=path, kind=kind, block=blocks[record])


def joined(values: Iterable[Value]) -> Iterator[Value]:
    """The values, with the spans of a rich text ("Word ", "in bold", ".") put together to one."""
    spans: Value | None = None
    for value in values:
        if not (value.list and _SPAN.search(value.path)):
            yield value
        elif spans and (spans.path, spans.list) == (value.path, value.list) and goes_on(spans, value):
            spans.pieces.extend(value.pieces)
        else:
            if spans:
                yield spans
            spans = value
    if spans:
        yield spans


def goes_on(one: Value, other: Value) -> bool:
    """Whether one text goes on with the other: a blank or a sign stands where they meet."""
    end, start = one.pieces[-1].text[-1:] if one.pieces else "", other.pieces[0].text[:1] if other.pieces else ""
    return end.isspace() or not start.isalnum()
