"""Offsets to lines and columns, made once, when a report is written."""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from linter.model import FileReport, Finding

_LINE_END = re.compile(r"\r\n|\r|\n")


class Position(NamedTuple):
    """A place as editors show it: both numbers begin at 1, and columns count code points."""

    line: int
    column: int


class Place(NamedTuple):
    """Where a finding stands; the end is exclusive."""

    start: Position
    end: Position


def line_starts(source: str) -> list[int]:
    """The offset of each line's first character; lines end with LF, CRLF or CR."""
    if "\r" in source:
        return [0, *(match.end() for match in _LINE_END.finditer(source))]
    return list(accumulate((len(line) + 1 for line in source.split("\n")[:-1]), initial=0))


def position(starts: list[int], offset: int) -> Position:
    """The line and column of an offset into the source that `starts` was made from."""
    line = bisect_right(starts, offset)
    return Position(line, offset - starts[line - 1] + 1)


def placed(report: FileReport) -> list[tuple[Finding, Place]]:
    """The findings of a report in source order, each with its place."""
    if not report.findings:
        return []
    starts = line_starts(report.source)
    findings = sorted(report.findings, key=lambda finding: (finding.start, finding.end, finding.rule))
    return [(finding, Place(position(starts, finding.start), position(starts, finding.end))) for finding in findings]
