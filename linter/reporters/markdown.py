"""`--format markdown`: a comment for a pull request, or a step summary."""

import re
from collections.abc import Sequence

from linter.lookup import cited_sources
from linter.model import Citation, FileReport, Finding, Rules
from linter.reporters import View
from linter.rows import Row, Sources, file_errors, line_word, rows

LONGEST = 60_000  # characters: GitHub takes 65,536 in a comment

_SPECIAL = re.compile(r"[\\`*_\[\]#|~<>&@]")


def render(reports: Sequence[FileReport], rules: Rules, view: View) -> str:
    """A headline, a table of findings, the files that could not be read; shortened to fit a comment."""
    sources = cited_sources(rules)
    shown = rows(reports, show_suppressed=view.show_suppressed)
    parts = [_headline(shown), *_table(shown, sources)]
    errors = file_errors(reports)
    if errors:
        parts += ["", "**Not read**", ""]
        parts += [f"- {escaped(error.path)}: {escaped(error.message)}" for error in errors]
    return "\n".join(parts) + "\n"


def _headline(shown: list[Row]) -> str:
    count = sum(row.finding.suppressed is None for row in shown)
    if not count:
        return "**factlint**: no false claims found."
    return f"**factlint**: {count} {'finding' if count == 1 else 'findings'}"


def _table(shown: list[Row], sources: Sources) -> list[str]:
    if not shown:
        return []
    lines = ["", "| Where | What it says | What the sources say |", "| --- | --- | --- |"]
    size = 0
    for index, row in enumerate(shown):
        line = _line(row, sources)
        size += len(line)
        if size > LONGEST:
            return [*lines, "", f"{len(shown) - index} more in the log."]
        lines.append(line)
    return lines


def _line(row: Row, sources: Sources) -> str:
    finding = row.finding
    where = f"{escaped(row.report.path)}, line {row.place.start.line}"
    status = f"suppressed: {escaped(finding.suppressed.reason)}" if finding.suppressed else finding.severity
    said = f"{escaped(finding.text)}<br>{status} · {escaped(finding.rule)}"
    answer = [escaped(finding.correction or finding.message)]
    answer += [_cited(finding, citation, sources) for citation in finding.citations]
    return f"| {where} | {said} | {'<br>'.join(answer)} |"


def _cited(finding: Finding, citation: Citation, sources: Sources) -> str:
    source = sources.get((finding.pack, citation.source))
    title = escaped(source.title if source else citation.source)
    linked = f"[{title}](<{source.url}>)" if source and source.url else title
    lines = f", {line_word(citation.lines)} {escaped(citation.lines)}" if citation.lines else ""
    return f"“{escaped(citation.quote)}” ({linked}{lines})"


def escaped(text: str) -> str:
    """Text on one line that Markdown shows as it is: no markup, no mention, no table border."""
    return _SPECIAL.sub(lambda match: f"&#{ord(match.group())};", " ".join(text.split()))
