"""`--format github`: workflow commands, which GitHub shows as annotations on the changed lines."""

from collections import Counter
from collections.abc import Sequence

from linter.lookup import cited_sources
from linter.model import FileReport, Rules, Severity
from linter.reporters import View, in_repository
from linter.rows import Row, Sources, description, file_errors, rows

SHOWN = 10  # GitHub shows that many annotations of a level and step, and keeps the others in the log

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}
_ORDER = list(Severity)


def render(reports: Sequence[FileReport], rules: Rules, view: View) -> str:
    """One command a finding, errors first; a last line tells how many GitHub leaves to the log."""
    sources = cited_sources(rules)
    errors = [
        f"::error file={_property(in_repository(error.path, view))},title=factlint::{_data(error.message)}"
        for error in file_errors(reports)
    ]
    shown = rows(reports, show_suppressed=False)
    shown.sort(key=lambda row: _ORDER.index(row.finding.severity))
    levels = Counter(_COMMANDS[row.finding.severity] for row in shown)
    levels["error"] += len(errors)
    lines = errors + [_command(row, sources, view) for row in shown]
    hidden = sum(max(0, count - SHOWN) for count in levels.values())
    if hidden:
        lines.append(f"{hidden} more in the log: GitHub annotates {SHOWN} of a level in one step")
    return "".join(f"{line}\n" for line in lines)


def _command(row: Row, sources: Sources, view: View) -> str:
    start, end = row.place
    properties = {"file": in_repository(row.report.path, view), "line": start.line, "endLine": end.line}
    if start.line == end.line:  # GitHub refuses columns over several lines
        properties |= {"col": start.column, "endColumn": end.column}
    properties["title"] = row.finding.rule
    listed = ",".join(f"{name}={_property(str(value))}" for name, value in properties.items())
    return f"::{_COMMANDS[row.finding.severity]} {listed}::{_data(description(row.finding, sources))}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
