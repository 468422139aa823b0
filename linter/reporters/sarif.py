"""`--format sarif`: SARIF 2.1.0 as GitHub code scanning reads it."""

import json
from collections.abc import Sequence
from typing import Any
from urllib.parse import quote

from linter import __version__
from linter.lookup import cited_sources
from linter.model import FileReport, Rules, Severity, Suppressed
from linter.positions import line_starts, position
from linter.reporters import View, in_repository
from linter.rows import Row, Sources, cited, description, file_errors, rows
from linter.sarif_rules import LEVELS, descriptors

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
MOST_RESULTS = 25_000  # GitHub refuses a run with more

_ORDER = list(Severity)


def render(reports: Sequence[FileReport], rules: Rules, view: View) -> str:
    """One run; the worst results first, because GitHub keeps only the first few thousand."""
    sources = cited_sources(rules)
    shown = rows(reports, show_suppressed=view.show_suppressed)
    shown.sort(key=lambda row: _ORDER.index(row.finding.severity))
    described = descriptors(rules)
    indices = {descriptor["id"]: index for index, descriptor in enumerate(described)}
    run = {
        "tool": {
            "driver": {
                "name": "factlint",
                "semanticVersion": __version__,
                "informationUri": "https://github.com/factlint/factlint",
                "rules": described,
            }
        },
        "automationDetails": {"id": "factlint/"},
        "columnKind": "unicodeCodePoints",
        "invocations": [_invocation(reports, len(shown), view)],
        "results": [_result(row, indices, sources, view) for row in shown[:MOST_RESULTS]],
    }
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=2) + "\n"


def _invocation(reports: Sequence[FileReport], count: int, view: View) -> dict[str, Any]:
    errors = file_errors(reports)
    notifications = [
        {
            "level": "error",
            "message": {"text": error.message},
            "locations": [{"physicalLocation": {"artifactLocation": {"uri": _uri(in_repository(error.path, view))}}}],
        }
        for error in errors
    ]
    if count > MOST_RESULTS:
        text = f"{count - MOST_RESULTS} further results are left out; the limit is {MOST_RESULTS}."
        notifications.append({"level": "warning", "message": {"text": text}})
    return {"executionSuccessful": not errors, "toolExecutionNotifications": notifications}


def _result(row: Row, indices: dict[str, int], sources: Sources, view: View) -> dict[str, Any]:
    finding = row.finding
    start, end = row.place
    uri = _uri(in_repository(row.report.path, view))
    result: dict[str, Any] = {
        "ruleId": finding.rule,
        "ruleIndex": indices.get(finding.rule, -1),
        "level": LEVELS[finding.severity],
        "message": {"text": description(finding, sources)},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": {"uri": uri},
                    "region": _region(start.line, start.column, end.line, end.column, finding.text),
                }
            }
        ],
        "partialFingerprints": {"primaryLocationLineHash": finding.fingerprint},
    }
    related = _related(row, sources)
    if related:
        result["relatedLocations"] = related
    if finding.fix:
        result["fixes"] = [_fix(row, uri)]
    if finding.suppressed:
        result["suppressions"] = [_suppression(finding.suppressed)]
    return result


def _region(line: int, column: int, end_line: int, end_column: int, text: str = "") -> dict[str, Any]:
    region: dict[str, Any] = {"startLine": line, "startColumn": column, "endLine": end_line, "endColumn": end_column}
    return region | ({"snippet": {"text": text}} if text else {})


def _related(row: Row, sources: Sources) -> list[dict[str, Any]]:
    """Where the quotes stand that a finding rests on."""
    located: list[dict[str, Any]] = []
    for citation in row.finding.citations:
        source = sources.get((row.finding.pack, citation.source))
        if source and source.url:
            location = {"artifactLocation": {"uri": source.url}}
            message = {"text": cited(row.finding.pack, citation, sources)}
            located.append({"id": len(located) + 1, "message": message, "physicalLocation": location})
    return located


def _fix(row: Row, uri: str) -> dict[str, Any]:
    assert row.finding.fix is not None
    starts = line_starts(row.report.source)
    replacements = [
        {
            "deletedRegion": _region(*position(starts, start), *position(starts, end)),
            "insertedContent": {"text": text},
        }
        for start, end, text in row.finding.fix.edits
    ]
    return {
        "description": {"text": row.finding.correction or row.finding.message},
        "artifactChanges": [{"artifactLocation": {"uri": uri}, "replacements": replacements}],
    }


def _suppression(suppressed: Suppressed) -> dict[str, str]:
    kind = "inSource" if suppressed.by == "comment" else "external"
    return {"kind": kind, "justification": suppressed.reason}


def _uri(path: str) -> str:
    """A path as a URI: relative paths stay relative to the repository's root, absolute ones become file URIs."""
    address = quote(path, errors="surrogateescape")  # a name that is no UTF-8 keeps its bytes
    return f"file://{address}" if path.startswith("/") else address
