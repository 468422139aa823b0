"""The nouns that every run needs, also one in which no file names a thing: the others take 15 ms to make."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from linter.model import Finding, Pack, Rule

MARK = "factlint"  # a source without this word suppresses nothing


class Severity(StrEnum):
    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


@dataclass(frozen=True, slots=True)
class Rules:
    """The packs of one run, ready to check with."""

    packs: tuple[Pack, ...]
    model: str = ""  # the spaCy model that reads sentences with them; empty: the one that comes with the tool

    def __iter__(self) -> Iterator[Rule]:
        return (rule for pack in self.packs for rule in pack.rules)


class FileError(NamedTuple):
    path: str
    message: str


class FileReport(NamedTuple):
    """What one file gave. `source` is kept so that the shell can turn offsets into lines and columns."""

    path: str
    source: str = ""
    findings: tuple[Finding, ...] = ()
    error: FileError | None = None
    notes: tuple[str, ...] = ()
    format: str = ""  # the format it was read as; suppressions and fixes read the source again
