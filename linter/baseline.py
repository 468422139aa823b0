"""The baseline: findings that were there before, known by fingerprint, so that a run reports only new ones."""

import json
import os
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import NamedTuple

from linter.errors import FactlintError
from linter.model import FileReport, Finding, Suppressed
from linter.own_rules import PACK

VERSION = 1
REASON = "known since the baseline was written"


class Entry(NamedTuple):
    """One known finding; `path` is relative to the folder of the baseline file, `text` is for people."""

    path: str
    rule: str
    fingerprint: str
    text: str


@dataclass(frozen=True, slots=True)
class Baseline:
    """The entries of one baseline file, sorted; `folder` is where the file stands."""

    folder: str
    entries: tuple[Entry, ...] = ()


def read_baseline(path: str | Path) -> Baseline:
    """The baseline in a file; a file that is missing or no baseline raises FactlintError."""
    path = Path(path)
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise FactlintError(f"{path}: cannot be read as a baseline; write one with --write-baseline") from error
    try:
        data = json.loads(text)
    except json.JSONDecodeError as error:
        raise FactlintError(f"{path}:{error.lineno}:{error.colno}: not JSON ({error.msg}); write it again") from error
    if not isinstance(data, dict) or data.get("version") != VERSION:
        raise FactlintError(f"{path}:1:1: not a baseline of version {VERSION}; write it again with --write-baseline")
    try:
        entries = tuple(Entry(*(str(item[name]) for name in Entry._fields)) for item in data["findings"])
    except (KeyError, TypeError) as error:
        raise FactlintError(f"{path}:1:1: an entry lacks {', '.join(Entry._fields)}; write the file again") from error
    return Baseline(_folder(path), entries)


def write_baseline(path: str | Path, entries: Iterable[Entry]) -> None:
    """Write the entries in their order, one a line, so that a change of the baseline reads well in a diff."""
    lines = [json.dumps(entry._asdict(), ensure_ascii=False) for entry in entries]
    body = "".join(f"\n  {line}," for line in lines).removesuffix(",")
    try:
        Path(path).write_text(f'{{"version": {VERSION}, "findings": [{body}\n]}}\n', encoding="utf-8")
    except OSError as error:
        raise FactlintError(f"{path}: cannot write the baseline: {error.strerror}") from error


def entries_of(reports: Sequence[FileReport], path: str | Path, kept: Sequence[Entry] = ()) -> list[Entry]:
    """The entries that make every open finding of a pack a known one, and those of `kept` whose file is still there.

    What is wrong with a suppression is not for a baseline: an expired one would never come up again.
    """
    folder = _folder(Path(path))
    entries = {
        _entry(report.path, finding, folder)
        for report in reports
        for finding in report.findings
        if finding.pack != PACK and (finding.suppressed is None or finding.suppressed.by == "baseline")
    }
    return sorted(entries | {entry for entry in kept if (Path(folder) / entry.path).exists()})


def with_baseline(reports: Sequence[FileReport], baseline: Baseline) -> tuple[list[FileReport], list[Entry]]:
    """The reports with known findings marked, and the entries that are stale: their file was checked, or is gone, and
    the finding is no longer there. An entry of a file that is gone also knows its finding in the file's new place.
    """
    left = {(entry.path, entry.fingerprint): entry for entry in baseline.entries}
    seen = {_relative(report.path, baseline.folder) for report in reports}
    gone = {
        path
        for path in {entry.path for entry in baseline.entries} - seen
        if not (Path(baseline.folder) / path).exists()
    }
    moved = {entry.fingerprint: entry for entry in baseline.entries if entry.path in gone}
    marked = []
    for report in reports:
        path = _relative(report.path, baseline.folder)
        findings = tuple(_known(finding, path, left, moved) for finding in report.findings)
        marked.append(report._replace(findings=findings))
    return marked, [entry for entry in left.values() if entry.path in seen or entry.path in gone]


def without(entries: Iterable[Entry], stale: Collection[Entry]) -> list[Entry]:
    """The entries that are not stale."""
    return [entry for entry in entries if entry not in stale]


def _known(finding: Finding, path: str, left: dict[tuple[str, str], Entry], moved: dict[str, Entry]) -> Finding:
    """The finding, marked if an entry is left that knows it; the entry is then used up."""
    if finding.suppressed is not None:
        return finding
    entry = left.pop((path, finding.fingerprint), None)
    if entry is None and finding.fingerprint in moved:
        entry = left.pop((moved[finding.fingerprint].path, finding.fingerprint), None)
    return replace(finding, suppressed=Suppressed(REASON, "baseline")) if entry else finding


def _entry(path: str, finding: Finding, folder: str) -> Entry:
    return Entry(_relative(path, folder), finding.rule, finding.fingerprint, " ".join(finding.text.split()))


def _folder(path: Path) -> str:
    return str(path.absolute().parent)


def _relative(path: str, folder: str) -> str:
    return Path(os.path.relpath(path, folder)).as_posix()
