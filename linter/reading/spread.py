"""Prose read from lines that were joined, moved to where the lines stand in the source."""

from bisect import bisect_right
from collections.abc import Callable

from linter.model import Comment
from linter.reading.page import Prose
from linter.reading.pieces import Piece

Line = tuple[int, int]  # where a line of prose stands, without the marks around it


def spread(prose: Prose, lines: list[Line]) -> Prose:
    """Move prose that was read from joined lines to where the lines stand."""
    length = sum(end - start + 1 for start, end in lines) - 1
    if [piece[1:] for piece in prose.pieces] == [(0, length)] and not (prose.asides or prose.comments):
        text, position = prose.pieces[0].text, 0
        unmarked = []
        for start, end in lines:
            unmarked.append(Piece(text[position : position + end - start], start, end))
            unmarked.append(Piece(" ", end, end))
            position += end - start + 1
        return Prose.plain(unmarked)
    starts = [0]
    for start, end in lines:
        starts.append(starts[-1] + end - start + 1)

    def place(offset: int, number: int) -> int:
        return lines[number][0] + offset - starts[number]

    return moved(prose, starts, place)


def moved(prose: Prose, starts: list[int], place: Callable[[int, int], int]) -> Prose:
    """The prose with every offset put through `place`; copied pieces are cut at line ends."""
    last = len(starts) - 2

    def line_of(offset: int) -> int:
        return min(bisect_right(starts, offset) - 1, last)

    def span(start: int, end: int) -> tuple[int, int]:
        if start == end:
            return (place(start, line_of(start)),) * 2
        return place(start, line_of(start)), place(end - 1, line_of(end - 1)) + 1

    def pieces(items: list[Piece] | tuple[Piece, ...]) -> list[Piece]:
        result = []
        for text, start, end in items:
            if len(text) != end - start or line_of(start) == line_of(max(start, end - 1)):
                result.append(Piece(text, *span(start, end)))
                continue
            for line in text.splitlines(keepends=True):
                words = line.rstrip("\n")
                result.append(Piece(words, *span(start, start + len(words))))
                if len(words) < len(line):
                    result.append(Piece(" ", *(span(start + len(words), start + len(words))[0],) * 2))
                start += len(line)
        return result

    return Prose(
        pieces(prose.pieces),
        [span(start, end) for start, end in prose.inline],
        [aside._replace(pieces=tuple(pieces(aside.pieces))) for aside in prose.asides],
        [Comment(text, *span(start, end)) for text, start, end in prose.comments],
    )
