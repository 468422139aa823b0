"""Paths to reports: reads the files, checks them together, and keeps what went wrong with one file to that file."""

import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from linter.errors import FactlintError
from linter.fixes import with_fixes
from linter.formats import extract, format_of
from linter.model import Document, FileError, FileReport, Finding, Rules
from linter.settings import Settings
from linter.suppressions import MARK


def check_paths(settings: Settings, rules: Rules) -> list[FileReport]:
    """One report a file, by path; FactlintError where there is nothing to check."""
    names = list(_names(settings))
    if not names:
        raise FactlintError("no files to check")
    return sorted(_check(names, settings, rules), key=lambda report: report.path)


def _check(names: Sequence[str], settings: Settings, rules: Rules) -> Iterator[FileReport]:
    from linter.check import check_documents  # the engine: not before there is something to check

    readable: list[tuple[str, Document]] = []
    for name in names:
        read = _document(name, settings)
        if isinstance(read, FileError):
            yield FileReport(read.path, error=read)
        else:
            readable.append((name, read))
    found = check_documents([document for _, document in readable], rules)
    for (name, document), findings in zip(readable, found, strict=True):
        yield report(name, document, with_fixes(document, findings, rules))


def report(name: str, document: Document, findings: tuple[Finding, ...]) -> FileReport:
    """What one file gave; its source is kept only where positions or suppressions need it."""
    if document.error:
        return FileReport(name, error=FileError(name, document.error), notes=document.notes)
    source = document.source if findings or MARK in document.source else ""
    return FileReport(name, source, findings, notes=document.notes, format=document.format)


def _names(settings: Settings) -> Iterator[str]:
    for path in settings.paths:
        if path == "-" or not Path(path).is_dir():
            yield path
        else:
            for folder, folders, files in os.walk(path):
                folders.sort()
                yield from (f"{folder}/{name}" for name in sorted(files) if format_of(name))


def _document(name: str, settings: Settings) -> Document | FileError:
    try:
        if name == "-":
            return extract(sys.stdin.read(), format_of(settings.stdin_filename) or "text")
        text = Path(name).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        return FileError(name, str(error))
    return extract(text, format_of(name) or "text")
