"""`--format rdjson`: the diagnostic format of reviewdog; columns are UTF-8 bytes, beginning at 1."""

import json
from collections.abc import Sequence
from typing import Any

from linter.lookup import cited_sources
from linter.model import FileReport, Rules
from linter.positions import line_starts, position
from linter.reporters import View
from linter.rows import Row, Sources, description, file_errors, rows, single_edit


def render(reports: Sequence[FileReport], rules: Rules, view: View) -> str:
    """One diagnostic a finding and one a file that could not be read."""
    sources = cited_sources(rules)
    starts = {report.path: line_starts(report.source) for report in reports}
    diagnostics = [_diagnostic(row, starts[row.report.path], sources) for row in rows(reports, show_suppressed=False)]
    diagnostics += [
        {"message": error.message, "location": {"path": error.path}, "severity": "ERROR"}
        for error in file_errors(reports)
    ]
    log = {"source": {"name": "factlint"}, "diagnostics": diagnostics}
    return json.dumps(log, ensure_ascii=False, indent=2) + "\n"


def _diagnostic(row: Row, starts: list[int], sources: Sources) -> dict[str, Any]:
    finding, source = row.finding, row.report.source
    diagnostic: dict[str, Any] = {
        "message": description(finding, sources),
        "location": {"path": row.report.path, "range": _range(source, starts, finding.start, finding.end)},
        "severity": finding.severity.upper(),
        "code": _code(row, sources),
    }
    if finding.fix:
        start, end, text = single_edit(source, finding.fix)
        diagnostic["suggestions"] = [{"range": _range(source, starts, start, end), "text": text}]
    return diagnostic


def _code(row: Row, sources: Sources) -> dict[str, str]:
    cited = (sources.get((row.finding.pack, citation.source)) for citation in row.finding.citations)
    url = next((source.url for source in cited if source and source.url), "")
    return {"value": row.finding.rule, **({"url": url} if url else {})}


def _range(source: str, starts: list[int], start: int, end: int) -> dict[str, Any]:
    return {"start": _position(source, starts, start), "end": _position(source, starts, end)}


def _position(source: str, starts: list[int], offset: int) -> dict[str, int]:
    line = position(starts, offset).line
    return {"line": line, "column": len(source[starts[line - 1] : offset].encode()) + 1}
