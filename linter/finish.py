"""What happens between checking and reporting: severities, suppressions, changed lines, the baseline."""

import os
from collections.abc import Mapping, Sequence
from pathlib import Path

from linter.around import Around
from linter.baseline import Entry, with_baseline
from linter.basics import MARK
from linter.changes import Ranges, is_changed
from linter.lookup import is_wanted
from linter.model import FileReport, Finding
from linter.overrides import is_active, overridden
from linter.own_rules import OWN_RULES, PACK
from linter.positions import placed
from linter.settings import Settings


def finished(reports: Sequence[FileReport], settings: Settings, around: Around) -> tuple[list[FileReport], list[Entry]]:
    """The reports as they are shown, and the entries of the baseline that are stale."""
    done = [overridden(_suppressed(report, settings, around), settings) for report in reports]
    if around.changed is not None:
        done = [_on_changed_lines(report, around.changed) for report in done]
    if around.baseline is None:
        return done, []
    done, stale = with_baseline(done, around.baseline)
    packs = {rule.id: rule.pack for rule in around.rules()}
    return done, [entry for entry in stale if _can_be_stale(entry, settings, packs, around)]


def _suppressed(report: FileReport, settings: Settings, around: Around) -> FileReport:
    if MARK not in report.source:
        return report
    from linter.formats import extract  # reads the file again: only where it speaks to the tool
    from linter.suppress import suppress

    ids = [(rule.id, rule.pack) for rule in around.rules()] + [(rule, PACK) for rule in OWN_RULES]
    known = {name for rule, pack in ids for name in (rule, f"{pack}/{rule}")}
    active = {
        name for rule, pack in ids if is_active(rule, pack, report.path, settings) for name in (rule, f"{pack}/{rule}")
    }
    document = extract(report.source, report.format, settings.prose_keys)
    findings = suppress(document, report.findings, known=known, active=active, today=around.today)
    return report._replace(findings=findings)


def _on_changed_lines(report: FileReport, changed: Mapping[Path, Ranges]) -> FileReport:
    """The report with the findings on changed lines; those about suppressions stay: a change elsewhere idles them."""
    ranges = changed.get(Path(os.path.realpath(report.path)), ())
    kept: list[Finding] = [
        finding
        for finding, place in placed(report)
        if finding.pack == PACK or is_changed(ranges, place.start.line, place.end.line)
    ]
    return report._replace(findings=tuple(kept))


def _can_be_stale(entry: Entry, settings: Settings, packs: Mapping[str, str], around: Around) -> bool:
    """Only where its rule was looked for on every line can a finding be missed."""
    if around.changed is not None:
        return False
    return is_wanted(entry.rule, packs.get(entry.rule, PACK), settings.select, settings.ignore)
