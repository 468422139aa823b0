"""What `check` may do beside reporting: write the baseline, suppressions or fixes."""

from collections.abc import Sequence
from functools import partial

from linter.around import Around, Outcome
from linter.baseline import Entry, entries_of, without, write_baseline
from linter.errors import FactlintError
from linter.files import Text
from linter.finish import finished
from linter.model import FileReport, Finding, Rules
from linter.own_rules import PACK
from linter.run import STDIN
from linter.settings import BASELINE, Actions, Settings


def act(actions: Actions, raw: Sequence[FileReport], settings: Settings, rules: Rules, around: Around) -> Outcome:
    """Do what the flags ask for; `raw` are the reports as the check gave them."""
    reports, stale = finished(raw, settings, around)
    if actions.write_baseline:
        return _write_baseline(reports, stale, settings, around)
    if actions.add_ignores is not None:
        return _add_ignores(actions.add_ignores, reports, settings)
    if actions.fix or actions.diff:
        return _fix(actions, raw, reports, settings, rules, around)
    notes: tuple[str, ...] = ()
    if stale and actions.prune_baseline and around.baseline:
        write_baseline(settings.baseline, without(around.baseline.entries, stale))
        notes = (f"{_count(len(stale), 'known finding')} gone, taken out of {settings.baseline}",)
    elif stale:
        listed = [f"{settings.baseline}: {entry.path}: {entry.rule} is gone: {entry.text}" for entry in stale]
        notes = (*listed, f"{_count(len(stale), 'known finding')} gone; --prune-baseline takes them out")
    return Outcome(reports, notes)


def _write_baseline(reports: list[FileReport], stale: Sequence[Entry], settings: Settings, around: Around) -> Outcome:
    path = settings.baseline or BASELINE
    entries = entries_of(reports, path, without(around.baseline.entries, stale) if around.baseline else ())
    write_baseline(path, entries)
    notes = [f"{_count(len(entries), 'known finding')} written to {path}"]
    if not settings.baseline:
        notes.append(f'the configuration key "baseline: {path}", or --baseline {path}, makes a run use it')
    unread = any(report.error for report in reports)
    return Outcome(reports, tuple(notes), "", is_settled=not unread)


def _add_ignores(reason: str, reports: Sequence[FileReport], settings: Settings) -> Outcome:
    from linter.formats import extract
    from linter.ignores import with_ignores
    from linter.rewrite import rewrite

    if not reason.strip():
        raise FactlintError("--add-ignores: give the reason why the sentences may stand")
    notes: list[str] = []
    written = 0
    for report in reports:
        open_ones = [finding for finding in report.findings if finding.suppressed is None and finding.pack != PACK]
        if not open_ones:
            continue
        _refuse_stdin(report, "--add-ignores")
        source, left = with_ignores(
            extract(report.source, report.format, settings.prose_keys), open_ones, " ".join(reason.split())
        )
        problem = rewrite(report.path, report.source, source) if source != report.source else ""
        if problem:
            notes.append(problem)
            continue
        written += len(open_ones) - len(left)
        notes += [
            f"{report.path}: no comment can stand at “{finding.text}”; use per-file or a baseline" for finding in left
        ]
    return Outcome(list(reports), (*notes, f"{_count(written, 'finding')} suppressed"), "", is_settled=not notes)


def _fix(
    actions: Actions,
    raw: Sequence[FileReport],
    reports: Sequence[FileReport],
    settings: Settings,
    rules: Rules,
    around: Around,
) -> Outcome:
    from linter.repair import repaired
    from linter.rewrite import difference, rewrite

    after, diff, notes, made = [], "", [], 0
    for old, report in zip(raw, reports, strict=True):
        source, count = repaired(report, old.findings, partial(_findings, report, settings, rules))
        problem = ""
        if count and actions.diff:
            diff += difference(report.path, report.source, source)
        elif count:
            _refuse_stdin(report, "--fix")
            problem = rewrite(report.path, report.source, source)
        notes += [problem] if problem else []
        made += 0 if problem else count
        written = count and not actions.diff and not problem
        after.append(_checked(report, source, settings, rules) if written else old)
    if actions.diff:
        return Outcome(list(reports), (f"{_count(made, 'fix', 'fixes')} possible",), diff)
    done, _ = finished(after, settings, around)
    return Outcome(done, (*notes, f"{_count(made, 'fix', 'fixes')} made"))


def _findings(report: FileReport, settings: Settings, rules: Rules, source: str) -> Sequence[Finding]:
    return _checked(report, source, settings, rules).findings


def _checked(report: FileReport, source: str, settings: Settings, rules: Rules) -> FileReport:
    """The report on another source in the place of a file's."""
    from linter.batch import check_batch

    text = Text(report.path, source, report.format, prose_keys=settings.prose_keys)
    (checked,) = check_batch([text], rules)
    return checked._replace(notes=report.notes)


def _refuse_stdin(report: FileReport, flag: str) -> None:
    if report.path in (STDIN, "<stdin>"):
        raise FactlintError(f"{flag} cannot write standard input; give a file")


def _count(number: int, noun: str, plural: str = "") -> str:
    return f"{number} {noun if number == 1 else plural or noun + 's'}"
