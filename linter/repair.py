"""Repair: apply the safe fixes of a file, and keep only those after which the file checks better than before."""

from collections import Counter
from collections.abc import Callable, Sequence

from linter.fixes import applied
from linter.model import FileReport, Finding, Fix

Check = Callable[[str], Sequence[Finding]]  # the findings of a source


def repaired(report: FileReport, before: Sequence[Finding], check: Check) -> tuple[str, int]:
    """The source with the safe fixes of the report's open findings, and how many were made.

    `before` are the findings that `check` gives for the source as it is. A fix stays only if its finding goes and no
    other comes.
    """
    chosen = [finding for finding in report.findings if finding.suppressed is None and finding.fix and finding.fix.safe]
    if not chosen:
        return report.source, 0
    source = applied(report.source, _fixes(chosen))
    if _is_better(before, chosen, check(source)):
        return source, len(chosen)
    kept: list[Finding] = []
    for finding in chosen:
        trial = [*kept, finding]
        if _is_better(before, trial, check(applied(report.source, _fixes(trial)))):
            kept = trial
    return applied(report.source, _fixes(kept)), len(kept)


def _fixes(findings: Sequence[Finding]) -> list[Fix]:
    return [finding.fix for finding in findings if finding.fix]


def _is_better(before: Sequence[Finding], fixed: Sequence[Finding], after: Sequence[Finding]) -> bool:
    """Whether nothing is left of what was fixed, and nothing is new."""
    allowed = Counter(finding.rule for finding in before) - Counter(finding.rule for finding in fixed)
    return Counter(finding.rule for finding in after) <= allowed
