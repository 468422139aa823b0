"""What a report shows, as flat rows: the part that every output format has in common."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from linter.positions import Place, placed

if TYPE_CHECKING:
    from linter.model import Citation, FileError, FileReport, Finding, Fix, Source

Sources: TypeAlias = "Mapping[tuple[str, str], Source]"  # by pack id and source id


class Row(NamedTuple):
    """One finding with the file it stands in."""

    report: FileReport
    finding: Finding
    place: Place


def rows(reports: Sequence[FileReport], *, show_suppressed: bool) -> list[Row]:
    """The findings to show, by path and position."""
    return [
        Row(report, finding, place)
        for report in sorted(reports, key=lambda report: report.path)
        for finding, place in placed(report)
        if show_suppressed or finding.suppressed is None
    ]


def file_errors(reports: Sequence[FileReport]) -> list[FileError]:
    """What could not be read, by path."""
    return sorted((report.error for report in reports if report.error), key=lambda error: error.path)


def description(finding: Finding, sources: Sources) -> str:
    """Headline, correction and sources as one paragraph of sentences."""
    parts = [_closed(finding.message)]
    if finding.correction and finding.correction != finding.message:
        parts.append(_closed(finding.correction))
    parts += [_closed(f"Source: {cited(finding.pack, citation, sources)}") for citation in finding.citations]
    return " ".join(parts)


def cited(pack: str, citation: Citation, sources: Sources) -> str:
    """Where a citation stands and what it says: title, publisher, lines, quote."""
    source = sources.get((pack, citation.source))
    title = source.title if source else citation.source
    publisher = f" ({source.publisher})" if source and source.publisher else ""
    lines = f", {line_word(citation.lines)} {citation.lines}" if citation.lines else ""
    quote = f": “{citation.quote}”" if citation.quote else ""
    return f"{title}{publisher}{lines}{quote}"


def line_word(lines: str) -> str:
    """ "line" or "lines", as it stands before the numbers."""
    return "line" if lines.isdigit() else "lines"


def single_edit(source: str, fix: Fix) -> tuple[int, int, str]:
    """The edits of a fix as one: where it begins and ends in the source, and what stands there afterwards."""
    start, end = fix.edits[0][0], fix.edits[-1][1]
    text, at = "", start
    for edit_start, edit_end, replacement in fix.edits:
        text += source[at:edit_start] + replacement
        at = edit_end
    return start, end, text


def repaired_text(source: str, finding: Finding) -> str:
    """The finding's text with its fix made, on one line; "" where there is no fix."""
    if finding.fix is None:
        return ""
    start, end, text = single_edit(source, finding.fix)
    return " ".join((source[finding.start : start] + text + source[end : finding.end]).split())


def _closed(sentence: str) -> str:
    sentence = sentence.strip()
    return sentence if sentence.endswith((".", "!", "?", "”", '"')) else f"{sentence}."
