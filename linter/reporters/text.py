"""`--format text`: what a person reads, one block a finding, and a summary line."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from linter.basics import FileReport, Rules, Severity
from linter.lookup import cited_sources
from linter.paint import Line, Span, paint
from linter.reporters import View

if TYPE_CHECKING:
    from linter.model import Finding


def render(reports: Sequence[FileReport], rules: Rules, view: View) -> str:
    """The findings by path and position, then how many there are; suppressed ones only if `view.show_suppressed`."""
    lines: list[Line] = []
    if any(report.findings for report in reports):
        from linter.rows import rows  # not for a clean run
        from linter.showing import finding_lines

        sources = cited_sources(rules)
        for row in rows(reports, show_suppressed=view.show_suppressed):
            lines += finding_lines(row, sources, view.width, colour=view.colour)
            lines.append(())
    if not view.quiet:
        lines.append(_summary(reports))
    return paint(lines, colour=view.colour)


def _summary(reports: Sequence[FileReport]) -> Line:
    findings = [finding for report in reports for finding in report.findings]
    open_ones = [finding for finding in findings if finding.suppressed is None]
    checked = sum(report.error is None for report in reports)
    extras = []
    if len(findings) > len(open_ones):
        extras.append(f"{len(findings) - len(open_ones)} suppressed")
    if len(reports) > checked:
        extras.append(f"{_count(len(reports) - checked, 'file')} not checked")
    tail = "".join(f", {extra}" for extra in extras) + "."
    if not open_ones:
        return Span("No findings", "good"), Span(f" in {_count(checked, 'file')}{tail}")
    levels = ", ".join(_level(level, open_ones) for level in Severity if _level(level, open_ones))
    hit = sum(any(finding.suppressed is None for finding in report.findings) for report in reports)
    worst = next(str(level) for level in Severity if _level(level, open_ones))
    return (
        Span(_count(len(open_ones), "finding"), worst),
        Span(f" ({levels}) in {hit} of {_count(checked, 'file')}{tail}"),
    )


def _level(level: Severity, findings: Sequence[Finding]) -> str:
    number = sum(finding.severity is level for finding in findings)
    if number == 0:
        return ""
    return f"{number} info" if level is Severity.INFO else _count(number, level)


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
