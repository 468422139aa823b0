"""`--format json`: one object with everything, versioned, in a fixed order."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from linter import __version__
from linter.basics import FileReport, Rules, Severity
from linter.lookup import cited_sources
from linter.reporters import View
from linter.rows import Row, Sources, file_errors, rows

if TYPE_CHECKING:
    from linter.model import Citation, Source

VERSION = 1  # grows when a field changes its meaning or goes; new fields may come without


def render(reports: Sequence[FileReport], rules: Rules, view: View) -> str:
    """The reports as JSON, one finding or error a line; suppressed ones are left out unless `view.show_suppressed`."""
    whole = log(reports, rules, view)
    return "{\n" + ",\n".join(f'  "{key}": {_lines(value)}' for key, value in whole.items()) + "\n}\n"


def _lines(value: Any) -> str:
    """A list with an item a line, anything else on one: the encoder is ten times as fast without indentation."""
    encode = json.JSONEncoder(ensure_ascii=False).encode
    if not isinstance(value, list) or not value:
        return encode(value)
    return "[\n" + ",\n".join(f"    {encode(item)}" for item in value) + "\n  ]"


def log(reports: Sequence[FileReport], rules: Rules, view: View) -> dict[str, Any]:
    """The whole report as plain values, in the order in which it is written."""
    sources = cited_sources(rules)
    return {
        "version": VERSION,
        "tool": {"name": "factlint", "version": __version__},
        "findings": [_finding(row, sources) for row in rows(reports, show_suppressed=view.show_suppressed)],
        "errors": [{"path": error.path, "message": error.message} for error in file_errors(reports)],
        "summary": _summary(reports),
    }


def _finding(row: Row, sources: Sources) -> dict[str, Any]:
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
        "message": finding.message,
        "correction": finding.correction,
        "citations": [
            _citation(citation, sources.get((finding.pack, citation.source))) for citation in finding.citations
        ],
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


def _summary(reports: Sequence[FileReport]) -> dict[str, int]:
    findings = [finding for report in reports for finding in report.findings]
    open_ones = [finding for finding in findings if finding.suppressed is None]
    return {
        "files": sum(report.error is None for report in reports),
        "findings": len(open_ones),
        **{str(level): sum(finding.severity is level for finding in open_ones) for level in Severity},
        "suppressed": len(findings) - len(open_ones),
    }
