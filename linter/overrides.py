"""What the settings change about findings: the severity of single rules, and what holds for single files."""

import os
from collections.abc import Iterable, Sequence
from dataclasses import replace
from fnmatch import fnmatchcase
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from linter.config_keys import OFF
from linter.lookup import is_wanted
from linter.model import FileReport, Finding, Severity
from linter.settings import PerFile, Settings

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec


def overridden(report: FileReport, settings: Settings) -> FileReport:
    """The report with the severities of the settings, without the findings that they switch off for its file."""
    if not report.findings or not (settings.severity or settings.per_file):
        return report
    fitting = _fitting(report.path, settings)
    findings = (_settled(finding, settings, fitting) for finding in report.findings)
    return report._replace(findings=tuple(finding for finding in findings if finding is not None))


def is_active(rule: str, pack: str, path: str, settings: Settings) -> bool:
    """Whether a rule can report anything in a file."""
    fitting = _fitting(path, settings)
    return is_wanted(rule, pack, settings.select, settings.ignore) and _severity(rule, pack, settings, fitting) != OFF


def _settled(finding: Finding, settings: Settings, fitting: Sequence[PerFile]) -> Finding | None:
    severity = _severity(finding.rule, finding.pack, settings, fitting)
    if severity == OFF:
        return None
    return replace(finding, severity=Severity(severity)) if severity else finding


def _severity(rule: str, pack: str, settings: Settings, fitting: Sequence[PerFile]) -> str:
    """The severity that the settings give a rule in a file: "off" for none at all, "" where they do not speak of it."""
    if any(not is_wanted(rule, pack, entry.select, entry.ignore) for entry in fitting):
        return OFF
    pairs = [*settings.severity, *(pair for entry in fitting for pair in entry.severity)]
    return next((severity for name, severity in reversed(pairs) if _fits(name, (rule, pack))), "")


def _fits(pattern: str, names: Iterable[str]) -> bool:
    return any(fnmatchcase(name, pattern) for name in names)


def _fitting(path: str, settings: Settings) -> list[PerFile]:
    """The entries whose glob fits a path."""
    if not settings.per_file:
        return []
    place = Path(os.path.relpath(path, settings.folder)).as_posix()
    return [entry for entry in settings.per_file if _spec(entry.glob).match_file(place)]


@lru_cache(maxsize=256)
def _spec(glob: str) -> "GitIgnoreSpec":
    from pathspec import GitIgnoreSpec  # 15 ms: only where a configuration has globs

    return GitIgnoreSpec.from_lines([glob])
