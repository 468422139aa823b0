"""What is kept of a report: that which neither the file's text nor the rules say anyhow."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, TypeAlias

from linter.basics import FileError, FileReport

if TYPE_CHECKING:
    from linter.model import Finding, Rule

RuleByName: TypeAlias = "Mapping[tuple[str, str], Rule]"  # by pack id and rule id


def kept(report: FileReport) -> list[Any]:
    """A report, without its path, as plain values for `restored`."""
    message = report.error.message if report.error else None
    return [[_kept(one) for one in report.findings], message, report.notes, report.format, bool(report.source)]


def restored(values: list[Any], path: str, source: Callable[[], str], rules: Callable[[], RuleByName]) -> FileReport:
    """The report on a file at `path`; its source and the rules are asked for where they are needed."""
    findings, message, notes, format, has_source = values
    error = None if message is None else FileError(path, message)
    text = source() if has_source else ""
    found = tuple(_restored(one, text, rules()) for one in findings) if findings else ()
    return FileReport(path, text, found, error, tuple(notes), format)


def _kept(finding: Finding) -> list[Any]:
    fix = finding.fix and [finding.fix.edits, finding.fix.safe]
    return [
        finding.pack,
        finding.rule,
        finding.stance.value,
        finding.start,
        finding.end,
        finding.fingerprint,
        finding.marks,
        fix,
    ]


def _restored(values: list[Any], source: str, rules: RuleByName) -> Finding:
    from linter.model import Finding, Fix, Stance

    pack, name, stance, start, end, fingerprint, marks, fix = values
    rule = rules[pack, name]
    return Finding(
        name,
        pack,
        rule.severity,
        Stance(stance),
        start,
        end,
        source[start:end],
        rule.headline,
        rule.correction,
        rule.citations,
        fingerprint,
        tuple(map(tuple, marks)),
        fix=fix and Fix(tuple(map(tuple, fix[0])), fix[1]),
    )
