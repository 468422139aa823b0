"""`factlint check`: lint files and folders."""

import os
import sys
from collections.abc import Callable, Sequence
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import click

from linter import run, store
from linter.around import Around, Outcome
from linter.basics import MARK, FileReport, Rules, Severity
from linter.commands.options import config_option, isolated_option, rules_option
from linter.compiled import Compiled, Form, load_compiled
from linter.config_search import Config
from linter.discovery import Found
from linter.effective import configuration, effective
from linter.errors import FactlintError
from linter.exits import Exit
from linter.outputs import outputs, repository, write, write_step_summary
from linter.progress import progress
from linter.reporters import DESCRIBING, REPORTERS, View, render
from linter.settings import BASELINE, Actions, Settings
from linter.terminal import is_coloured, width

EXAMPLES = """
\b
Examples:
  factlint check content/                           every file under a folder
  factlint check --format json -o report.json       the current folder, for a program
  factlint check --format text --format sarif=o.sarif  two reports of one run
  factlint check --rules diet.yaml a.md b.html      your own pack
  factlint check --changed-since main               only what a branch has changed
  factlint check --write-baseline                   accept what is there, report what comes
  factlint check --fix content/                     apply the safe fixes
  cat a.md | factlint check - --stdin-filename a.md
"""


@click.command(epilog=EXAMPLES)
@click.argument("paths", nargs=-1, metavar="[PATH]...")
@click.option(
    "--format",
    "formats",
    multiple=True,
    metavar="FORMAT[=FILE]",
    help=f"How to report: {', '.join(REPORTERS)}; may be repeated.  [default: text]",
)
@click.option("--output", "-o", metavar="FILE", help="Write the report to a file instead of standard output.")
@rules_option
@click.option("--select", multiple=True, metavar="RULES", help="Only these rules: ids, packs or globs, with commas.")
@click.option("--ignore", multiple=True, metavar="RULES", help="All rules but these.")
@click.option(
    "--fail-on",
    type=click.Choice([*reversed([str(level) for level in Severity]), "never"]),
    help="The lowest severity that makes the exit code 1.  [default: info]",
)
@click.option("--exit-zero", is_flag=True, default=None, help="Exit with 0 even when there are findings.")
@config_option
@isolated_option
@click.option("--changed-since", metavar="REF", help="Only lines changed since the common ancestor with this commit.")
@click.option("--baseline", metavar="FILE", help="Report no finding that this file knows.")
@click.option("--write-baseline", is_flag=True, help="Make every finding of this run a known one.")
@click.option("--prune-baseline", is_flag=True, help="Take findings that are gone out of the baseline.")
@click.option(
    "--show-suppressed", is_flag=True, default=None, help="Show what is suppressed or known, with the reason."
)
@click.option("--add-ignores", metavar="REASON", help="Write a suppression beside every finding.")
@click.option("--fix", is_flag=True, help="Apply the safe fixes, then report what is left.")
@click.option("--diff", is_flag=True, help="Show what --fix would change, and change nothing.")
@click.option("--statistics", is_flag=True, help="Count the findings of each rule instead of showing them.")
@click.option("--quiet", "-q", is_flag=True, help="No notes on standard error, no summary line.")
@click.option("--no-cache", is_flag=True, default=None, help="Neither read nor write the cache.")
@click.option("--jobs", "-j", type=click.IntRange(min=1), metavar="N", help="Worker processes.  [default: one a core]")
@click.option("--stdin-filename", metavar="NAME", help="What to call standard input; its suffix gives the format.")
@click.option("--ext", multiple=True, metavar=".SUFFIX=FORMAT", help="Read files of this suffix as that format.")
def command(config: str | None, statistics: bool, quiet: bool, **flags: Any) -> int:
    """Check files and folders (`-`: standard input) for sentences that assert what the rules say is wrong.

    Without PATH, the current folder. Exit code: 0 nothing found, 1 findings, 2 a mistake in the call, a pack or a
    file, 3 a bug of factlint.
    """
    actions = Actions(**{name: flags.pop(name) for name in Actions._fields})
    if statistics:
        flags["formats"] = (*flags["formats"], "statistics")
    given = given_fields(flags)
    configured = configuration(flags["paths"], named=config or "", isolated=bool(flags["isolated"]))
    settings = effective(given, configured)
    compiled = load_compiled(settings.rules or None, store.folder(settings.cache_dir) if settings.cache else None)
    if configured.path:
        _check_names(configured, compiled.rules())
    rules = cache(lambda: _chosen(compiled.rules(), settings))
    if settings.select or settings.ignore:
        rules()  # a name that does not exist is told before anything is read
    around = _around(settings, compiled, actions)
    found = _found(settings, compiled.form, around)
    with progress(len(found.paths), sys.stderr) as done:
        reports = run.check_files(found, settings, rules, compiled.form, done)
    outcome = _outcome(actions, reports, settings, rules, around)
    if not quiet:
        _tell(outcome.reports, found, outcome.notes)
    if outcome.text is None:
        _report(outcome.reports, settings, rules, quiet=quiet)
    else:
        write(outcome.text, "")
    return Exit.OK if outcome.is_settled else exit_code(outcome.reports, settings)


def given_fields(flags: dict[str, Any]) -> dict[str, Any]:
    """The fields of the settings that flags of the command line give."""
    formats, output = flags.pop("formats", ()), flags.pop("output", None)
    given = {name: value for name, value in flags.items() if value not in (None, ())}
    if formats or output:
        given["formats"] = outputs(formats, output or "")
    if given.pop("no_cache", False):
        given["cache"] = False
    for name in ("select", "ignore"):
        if name in given:
            given[name] = tuple(word for value in given[name] for word in value.replace(",", " ").split())
    if "rules_paths" in given:
        given["rules"] = given.pop("rules_paths")
    if "ext" in given:
        given["extensions"] = tuple(_extension(word) for word in given.pop("ext"))
    return given


def exit_code(reports: Sequence[FileReport], settings: Settings) -> Exit:
    """2 where a file could not be read, 1 where a finding is as severe as `settings.fail_on`, otherwise 0."""
    if any(report.error for report in reports):
        return Exit.MISTAKE
    if settings.exit_zero or settings.fail_on == "never":
        return Exit.OK
    levels = list(Severity)
    failing = levels[: levels.index(Severity(settings.fail_on)) + 1]
    found = (finding for report in reports for finding in report.findings if finding.suppressed is None)
    return Exit.FINDINGS if any(finding.severity in failing for finding in found) else Exit.OK


def _extension(word: str) -> tuple[str, str]:
    suffix, _, name = word.partition("=")
    if not name:
        raise FactlintError(f'--ext "{word}": write it as .SUFFIX=FORMAT, for example .page=markdown')
    return (suffix if suffix.startswith(".") else f".{suffix}", name)


def _check_names(configured: Config, every: Rules) -> None:
    from linter.config import rule_problems
    from linter.lookup import names

    problems = rule_problems(configured, names(every))
    if problems:
        raise FactlintError(*problems)


def _chosen(every: Rules, settings: Settings) -> Rules:
    """The rules of the run."""
    from linter.lookup import select  # the nouns of rules: not for a run that needs none

    return Rules(select(every, selected=settings.select, ignored=settings.ignore).packs, settings.model)


def _around(settings: Settings, compiled: Compiled, actions: Actions) -> Around:
    """What the run knows beside the files."""
    around = Around(compiled.rules, date.today())
    if settings.baseline and (Path(settings.baseline).exists() or not actions.write_baseline):
        from linter.baseline import read_baseline

        around = around._replace(baseline=read_baseline(settings.baseline))
    if settings.changed_since:
        from linter.changes import changed_lines

        around = around._replace(changed=changed_lines(settings.changed_since))
    return around


def _found(settings: Settings, form: Form, around: Around) -> Found:
    """The files to check."""
    found = run.find(settings)
    own = _own_files(settings, form)
    suspects = {Path(path).name for path in own}  # resolving the path of every file would cost more than reading it
    paths = [
        path for path in found.paths if path.rsplit("/", 1)[-1] not in suspects or os.path.realpath(path) not in own
    ]
    if around.changed is not None:
        changed = around.changed
        paths = [path for path in paths if path == run.STDIN or Path(os.path.realpath(path)) in changed]
    return found._replace(paths=tuple(paths))


def _own_files(settings: Settings, form: Form) -> frozenset[str]:
    """The files of the run itself, which quote what is wrong: packs, the baseline, and sources that are not named."""
    quoting = [*form.packs, settings.baseline or BASELINE]
    named = frozenset(map(os.path.realpath, settings.paths))
    return frozenset(map(os.path.realpath, quoting)) | (frozenset(map(os.path.realpath, form.texts)) - named)


def _outcome(
    actions: Actions, reports: list[FileReport], settings: Settings, rules: Callable[[], Rules], around: Around
) -> Outcome:
    """The reports after all that the flags, the files and the baseline say about them."""
    is_plain = around.baseline is None and around.changed is None and not (settings.severity or settings.per_file)
    if actions == Actions() and is_plain and not any(MARK in report.source for report in reports):
        return Outcome(reports)  # nobody speaks of findings: neither the call nor the settings nor a file
    from linter.actions import act

    return act(actions, reports, settings, rules(), around)


def _tell(reports: Sequence[FileReport], found: Found, notes: Sequence[str]) -> None:
    """What went wrong while reading, and what a reader should know, on standard error."""
    for report in reports:
        for note in report.notes:
            click.echo(f"note: {report.path}: {note}", err=True)
        if report.error:
            click.echo(f"error: {report.error.path}: {report.error.message}", err=True)
    if found.skipped:
        count = sum(number for _, number in found.skipped)
        kinds = ", ".join(f"{number} {suffix}" for suffix, number in found.skipped)
        click.echo(f"note: {count} {'file' if count == 1 else 'files'} skipped: {kinds}", err=True)
    for note in notes:
        click.echo(f"note: {note}", err=True)


def _report(reports: Sequence[FileReport], settings: Settings, rules: Callable[[], Rules], *, quiet: bool) -> None:
    has_findings = any(report.findings for report in reports)
    is_described = any(name in DESCRIBING for name, _ in settings.formats)
    shown = rules() if has_findings or is_described else Rules(())
    root, prefix = repository(Path.cwd())
    for name, path in settings.formats:
        view = View(
            colour=not path and is_coloured(sys.stdout, os.environ),
            width=width(sys.stdout),
            show_suppressed=settings.show_suppressed,
            prefix=prefix,
            root=root,
            quiet=quiet,
        )
        write(render(name, reports, shown, view), path)
        if name == "github":
            write_step_summary(reports, shown, os.environ)
