"""`--format junit`: a test report; a file is a suite, a finding a failed case, a clean file a passed one."""

from collections.abc import Sequence
from xml.etree.ElementTree import Element, SubElement

from linter.lookup import cited_sources
from linter.model import FileReport, Rules
from linter.reporters import View
from linter.rows import Row, Sources, description, rows
from linter.xml import document, printable


def render(reports: Sequence[FileReport], rules: Rules, view: View) -> str:
    """JUnit XML; suppressed findings are skipped cases where `view.show_suppressed`."""
    sources = cited_sources(rules)
    root = Element("testsuites", name="factlint")
    for report in sorted(reports, key=lambda report: report.path):
        suite = SubElement(root, "testsuite", name=printable(report.path))
        for row in rows([report], show_suppressed=view.show_suppressed):
            _case(suite, row, sources)
        if report.error:
            case = SubElement(suite, "testcase", name="read", classname=printable(report.path))
            SubElement(case, "error", message=printable(report.error.message), type="unreadable-file")
        if not len(suite):
            SubElement(suite, "testcase", name="factlint", classname=printable(report.path))
        _count(suite)
    _count(root)
    return document(root)


def _case(suite: Element, row: Row, sources: Sources) -> None:
    finding = row.finding
    case = SubElement(
        suite,
        "testcase",
        name=finding.rule,
        classname=suite.get("name", ""),
        file=suite.get("name", ""),
        line=str(row.place.start.line),
    )
    if finding.suppressed:
        SubElement(case, "skipped", message=printable(finding.suppressed.reason))
        return
    failure = SubElement(case, "failure", message=printable(finding.message), type=finding.severity)
    place = f"{row.report.path}:{row.place.start.line}:{row.place.start.column}"
    failure.text = printable(f"{place}: {finding.text}\n{description(finding, sources)}")


def _count(element: Element) -> None:
    """Write how many cases stand under an element, and how they ended, into its attributes."""
    for attribute, tag in (("tests", "testcase"), ("failures", "failure"), ("errors", "error"), ("skipped", "skipped")):
        element.set(attribute, str(sum(1 for _ in element.iter(tag))))
