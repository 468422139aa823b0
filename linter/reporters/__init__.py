"""The output formats of `check`: one module each, imported on use."""

from collections.abc import Sequence
from importlib import import_module
from posixpath import normpath
from typing import NamedTuple

from linter.basics import FileReport, Rules
from linter.errors import FactlintError
from linter.lookup import unknown

# A module has `render(reports: Sequence[FileReport], rules: Rules, view: View) -> str`, which does no I/O.
REPORTERS = {
    "text": "linter.reporters.text",
    "json": "linter.reporters.json",
    "jsonl": "linter.reporters.jsonl",
    "sarif": "linter.reporters.sarif",
    "github": "linter.reporters.github",
    "gitlab": "linter.reporters.gitlab",
    "junit": "linter.reporters.junit",
    "checkstyle": "linter.reporters.checkstyle",
    "rdjson": "linter.reporters.rdjson",
    "markdown": "linter.reporters.markdown",
    "statistics": "linter.reporters.statistics",
}


# These describe every rule of the run, also one that found nothing.
DESCRIBING = frozenset({"sarif"})


class View(NamedTuple):
    """How the reader looks at the report: what a reporter may adapt to."""

    colour: bool = False
    width: int = 100  # columns
    show_suppressed: bool = False
    quiet: bool = False  # without a summary
    prefix: str = ""  # what comes before a path to make it relative to the root of the repository
    root: str = ""  # where that root is; "" outside a repository


def in_repository(path: str, view: View) -> str:
    """A path as forges want it: relative to the root of the repository, without "./"; one outside stays as it is."""
    if path.startswith("/"):
        return path.removeprefix(f"{view.root}/") if view.root else path
    return normpath(view.prefix + path)


def render(name: str, reports: Sequence[FileReport], rules: Rules, view: View) -> str:
    """The report in the named format, newline at the end; FactlintError where there is no such format."""
    if name not in REPORTERS:
        raise FactlintError(f"{unknown('format', name, REPORTERS)} (there are {', '.join(REPORTERS)})")
    text: str = import_module(REPORTERS[name]).render(reports, rules, view)
    return text
