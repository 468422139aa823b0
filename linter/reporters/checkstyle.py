"""`--format checkstyle`: the XML that many review tools read."""

from collections.abc import Sequence
from xml.etree.ElementTree import Element, SubElement

from linter.lookup import cited_sources
from linter.model import FileReport, Rules
from linter.reporters import View
from linter.rows import description, rows
from linter.xml import document, printable


def render(reports: Sequence[FileReport], rules: Rules, view: View) -> str:
    """One `file` element a file that has something to say, one `error` element a finding."""
    sources = cited_sources(rules)
    root = Element("checkstyle", version="4.3")
    for report in sorted(reports, key=lambda report: report.path):
        shown = rows([report], show_suppressed=False)
        if not shown and not report.error:
            continue
        file = SubElement(root, "file", name=printable(report.path))
        for row in shown:
            SubElement(
                file,
                "error",
                line=str(row.place.start.line),
                column=str(row.place.start.column),
                severity=row.finding.severity,
                message=printable(description(row.finding, sources)),
                source=f"factlint.{row.finding.rule}",
            )
        if report.error:
            message = printable(report.error.message)
            SubElement(file, "error", line="1", severity="error", message=message, source="factlint.unreadable-file")
    return document(root)
