"""From stretches of a segment's text to their place in the source."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from linter.model import Run, Segment


def place(segment: Segment, start: int, end: int) -> tuple[int, int]:
    """Where text[start:end] of a segment stands in the source.

    An inline element that the stretch cuts in two is taken in whole if it holds no other words of the segment:
    `**Garlic** cures` begins at the stars, `**Garlic cures colds.** It` does not.
    """
    source_start, source_end = _first(segment.runs, start), _last(segment.runs, end)
    if segment.inline:
        floor = _last(segment.runs, start) if start else -1
        ceiling = _first(segment.runs, end) if end < len(segment.text) else None
        grown = True
        while grown:
            grown = False
            for element_start, element_end in segment.inline:
                if element_start < source_start < element_end <= source_end and element_start >= floor:
                    source_start, grown = element_start, True
                if source_start <= element_start < source_end < element_end and (
                    ceiling is None or element_end <= ceiling
                ):
                    source_end, grown = element_end, True
    return source_start, source_end


def source_span(runs: Sequence[Run], start: int, end: int) -> tuple[int, int]:
    """Where text[start:end] of what the runs describe stands in the source."""
    source_start = _first(runs, start)
    return source_start, max(source_start, _last(runs, end))


def cut(runs: Sequence[Run], start: int, end: int, shift: int = 0) -> tuple[Run, ...]:
    """The runs of text[start:end], counted from its start, moved by `shift`."""
    result = []
    for run in runs[max(0, bisect_right(runs, start, key=_run_start) - 1) :]:
        if run.start >= end:
            break
        if run.end <= start:
            continue
        left, right = max(run.start, start), min(run.end, end)
        if run.end - run.start == run.source_end - run.source_start:
            source_start = run.source_start + left - run.start
            source_end = source_start + right - left
        else:
            source_start, source_end = run.source_start, run.source_end
        result.append(Run(left - start + shift, right - start + shift, source_start, source_end))
    return tuple(result)


def _run_start(run: Run) -> int:
    return run.start


def _run_end(run: Run) -> int:
    return run.end


def _first(runs: Sequence[Run], start: int) -> int:
    """Where the first character at or after `start` stands."""
    run = runs[min(bisect_right(runs, start, key=_run_end), len(runs) - 1)]
    if run.start < start and run.end - run.start == run.source_end - run.source_start:
        return run.source_start + start - run.start
    return run.source_start


def _last(runs: Sequence[Run], end: int) -> int:
    """Where the last character before `end` ends."""
    run = runs[max(bisect_left(runs, end, key=_run_start) - 1, 0)]
    if end < run.end and run.end - run.start == run.source_end - run.source_start:
        return run.source_start + end - run.start
    return run.source_end
