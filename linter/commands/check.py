"""`factlint check`: lint files and folders."""

import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click

from linter import run
from linter.commands.options import rules_option
from linter.errors import FactlintError
from linter.exits import Exit
from linter.lookup import select
from linter.model import FileReport, Severity
from linter.packs import load_rules
from linter.reporters import View, render
from linter.settings import Settings
from linter.terminal import is_coloured, width

EXAMPLES = """
\b
Examples:
  factlint check content/                      every file under a folder
  factlint check --format json -o report.json  the current folder, for a program
  factlint check --rules diet.yaml a.md b.html your own pack
  cat a.md | factlint check - --stdin-filename a.md
"""


@click.command(epilog=EXAMPLES)
@click.argument("paths", nargs=-1, metavar="[PATH]...")
@click.option("--format", metavar="FORMAT", help="How to report: text or json.  [default: text]")
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
@click.option("--isolated", is_flag=True, default=None, help="Read no configuration file.")
@click.option("--no-cache", is_flag=True, default=None, help="Neither read nor write the cache.")
@click.option("--jobs", "-j", type=click.IntRange(min=1), metavar="N", help="Worker processes.  [default: one a core]")
@click.option("--stdin-filename", metavar="NAME", help="What to call standard input; its suffix gives the format.")
@click.option("--ext", multiple=True, metavar=".SUFFIX=FORMAT", help="Read files of this suffix as that format.")
def command(**flags: Any) -> int:
    """Check files and folders (`-`: standard input) for sentences that assert what the rules say is wrong.

    Without PATH, the current folder. Exit code: 0 nothing found, 1 findings, 2 a mistake in the call, a pack or a
    file, 3 a bug of factlint.
    """
    settings = settings_of(flags)
    rules = select(load_rules(settings.rules or None), selected=settings.select, ignored=settings.ignore)
    reports = run.check_files(run.find(settings), settings, rules)
    _tell(reports)
    view = View(colour=not settings.output and is_coloured(sys.stdout, os.environ), width=width(sys.stdout))
    _write(render(settings.format or "text", reports, rules, view), settings.output)
    return exit_code(reports, settings)


def settings_of(flags: dict[str, Any]) -> Settings:
    """The settings from the flags of the command line; those that were not given keep their defaults."""
    given = {name: value for name, value in flags.items() if value not in (None, ())}
    if given.pop("no_cache", False):
        given["cache"] = False
    for name in ("select", "ignore"):
        if name in given:
            given[name] = tuple(word for value in given[name] for word in value.replace(",", " ").split())
    if "rules_paths" in given:
        given["rules"] = given.pop("rules_paths")
    if "ext" in given:
        given["extensions"] = tuple(_extension(word) for word in given.pop("ext"))
    return Settings(**given)


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


def _tell(reports: Sequence[FileReport]) -> None:
    """What went wrong while reading, and what a reader should know, on standard error."""
    for report in reports:
        for note in report.notes:
            click.echo(f"note: {report.path}: {note}", err=True)
        if report.error:
            click.echo(f"error: {report.error.path}: {report.error.message}", err=True)


def _write(text: str, path: str) -> None:
    if not path:
        sys.stdout.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]
        sys.stdout.write(text)
        return
    try:
        Path(path).write_text(text, encoding="utf-8")
    except OSError as error:
        raise FactlintError(f"{path}: cannot write the report: {error.strerror}") from error
