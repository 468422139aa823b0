"""What a run knows beside the files, and what is left to report when all that is taken into account."""

from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from linter.basics import FileReport, Rules

if TYPE_CHECKING:
    from linter.baseline import Baseline
    from linter.changes import Ranges


class Around(NamedTuple):
    """What a run knows beside the files: all loaded rules, the day, what was known and what has changed before."""

    rules: Callable[[], Rules]  # all that are loaded
    today: date
    baseline: "Baseline | None" = None
    changed: "Mapping[Path, Ranges] | None" = None  # absolute path → lines; None: everything counts


class Outcome(NamedTuple):
    """What is left to report after the actions."""

    reports: list[FileReport]
    notes: tuple[str, ...] = ()  # for people, on standard error
    text: str | None = None  # shown instead of the reports
    is_settled: bool = False  # what was asked for is done: findings do not matter for the exit code
