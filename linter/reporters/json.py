"""`--format json`: one object with everything, versioned, in a fixed order."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING, Any

from linter import __version__
from linter.basics import FileReport, Rules, Severity
from linter.lookup import cited_sources
from linter.reporters import View
from linter.rows import Row, file_errors, rows

if TYPE_CHECKING:
    from linter.model import Citation, Finding, Source

VERSION = 1  # grows when a field changes its meaning or goes; new fields may come without

_ENCODER = json.JSONEncoder(ensure_ascii=False)  # ten times as fast as with indentation


def render(reports: Sequence[FileReport], rules: Rules, view: View) -> str:
    """The reports as JSON, one finding or error a line; suppressed ones are left out unless `view.show_suppressed`."""
    shown = rows(reports, show_suppressed=view.show_suppressed)
    errors = map(encoded, errors_of(reports))
    whole = {
        "version": encoded(VERSION),
        "tool": encoded({"name": "factlint", "version": __version__}),
        "findings": _listed(lines(shown, rules)),
        "errors": _listed(errors),
        "summary": encoded(summary(reports)),
    }
    return "{\n" + ",\n".join(f'  "{key}": {text}' for key, text in whole.items()) + "\n}\n"


def lines(shown: Sequence[Row], rules: Rules) -> Iterator[str]:
    """Each finding as an object on one line."""
    sources = cited_sources(rules)

    @cache  # most of a finding is what its rule says
    def said(pack: str, message: str, correction: str, citations: tuple[Citation, ...]) -> str:
        cited = [_citation(citation, sources.get((pack, citation.source))) for citation in citations]
        return encoded({"message": message, "correction": correction, "citations": cited})

    for row in shown:
        finding = row.finding
        by_rule = said(finding.pack, finding.message, finding.correction, finding.citations)
        yield f"{encoded(_where(row))[:-1]}, {by_rule[1:-1]}, {encoded(_state(finding))[1:]}"


def _listed(items: Iterable[str]) -> str:
    text = ",\n".join(f"    {item}" for item in items)
    return f"[\n{text}\n  ]" if text else "[]"


def encoded(value: Any) -> str:
    """A value as JSON on one line."""
    return _ENCODER.encode(value)


def _where(row: Row) -> dict[str, Any]:
    report, finding, place = row
    return {
        "rule": finding.rule,
        "pack": finding.pack,
        "severity": finding.severity,
        "stance": finding.stance,
        "path": report.path,
        "line": place.start.line,
        "column": place.start.column,
        "end_line": place.end.line,
        "end_column": place.end.column,
        "text": finding.text,
    }


def _state(finding: Finding) -> dict[str, Any]:
    return {
        "fingerprint": finding.fingerprint,
        "suppressed": finding.suppressed and {"reason": finding.suppressed.reason, "by": finding.suppressed.by},
        "fix": finding.fix and {"safe": finding.fix.safe, "edits": [_edit(edit) for edit in finding.fix.edits]},
    }


def _citation(citation: Citation, source: Source | None) -> dict[str, str]:
    return {
        "source": citation.source,
        "title": source.title if source else "",
        "publisher": source.publisher if source else "",
        "url": source.url if source else "",
        "updated": source.updated if source else "",
        "lines": citation.lines,
        "quote": citation.quote,
    }


def _edit(edit: tuple[int, int, str]) -> dict[str, Any]:
    start, end, text = edit
    return {"start": start, "end": end, "text": text}


def errors_of(reports: Sequence[FileReport]) -> list[dict[str, str]]:
    """What could not be read, as plain values."""
    return [{"path": error.path, "message": error.message} for error in file_errors(reports)]


def summary(reports: Sequence[FileReport]) -> dict[str, int]:
    """How many files and findings there are."""
    findings = [finding for report in reports for finding in report.findings]
    open_ones = [finding for finding in findings if finding.suppressed is None]
    return {
        "files": sum(report.error is None for report in reports),
        "findings": len(open_ones),
        **{str(level): sum(finding.severity is level for finding in open_ones) for level in Severity},
        "suppressed": len(findings) - len(open_ones),
    }
