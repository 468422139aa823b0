"""Byte offsets, as tree-sitter counts, to character offsets."""

import re
from bisect import bisect_left
from collections.abc import Callable

_CONTINUATION = re.compile(rb"[\x80-\xbf]")


def to_characters(data: bytes) -> Callable[[int], int]:
    """A function from an offset in UTF-8 bytes to one in characters."""
    if data.isascii():
        return lambda offset: offset
    extra = [match.start() for match in _CONTINUATION.finditer(data)]
    return lambda offset: offset - bisect_left(extra, offset)
