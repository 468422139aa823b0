"""`--format gitlab`: a Code Quality report, which GitLab shows in the merge request."""

import json
from collections.abc import Sequence
from hashlib import sha256
from typing import Any

from linter.lookup import cited_sources
from linter.model import FileError, FileReport, Rules, Severity
from linter.reporters import View, in_repository
from linter.rows import Row, Sources, description, file_errors, rows

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.INFO: "info"}


def render(reports: Sequence[FileReport], rules: Rules, view: View) -> str:
    """A JSON array with one issue a finding and one a file that could not be read."""
    sources = cited_sources(rules)
    issues = [_issue(row, sources, view) for row in rows(reports, show_suppressed=False)]
    issues += [_error(error, view) for error in file_errors(reports)]
    return json.dumps(issues, ensure_ascii=False, indent=2) + "\n"


def _issue(row: Row, sources: Sources, view: View) -> dict[str, Any]:
    path = in_repository(row.report.path, view)
    return {
        "description": description(row.finding, sources),
        "check_name": row.finding.rule,
        "fingerprint": _digest(path, row.finding.rule, row.finding.fingerprint),
        "severity": _SEVERITIES[row.finding.severity],
        "location": {
            "path": path,
            "lines": {"begin": row.place.start.line, "end": row.place.end.line},
        },
    }


def _error(error: FileError, view: View) -> dict[str, Any]:
    path = in_repository(error.path, view)
    return {
        "description": error.message,
        "check_name": "unreadable-file",
        "fingerprint": _digest(path, error.message),
        "severity": "major",
        "location": {"path": path, "lines": {"begin": 1}},
    }


def _digest(*parts: str) -> str:
    return sha256("\0".join(parts).encode()).hexdigest()
