"""Paths to reports: reads the files, checks them together, and keeps what goes wrong with one file to that file."""

import sys
from collections.abc import Callable, Iterable, Iterator, Sequence

from linter.discovery import Found, discover
from linter.errors import FactlintError
from linter.files import Text, read, text_of
from linter.fixes import with_fixes
from linter.formats import extract, format_of
from linter.model import Document, FileError, FileReport, Finding, Rules
from linter.settings import Settings
from linter.suppressions import MARK

STDIN = "-"
BATCH = 2_000_000  # characters that are parsed together: enough to fill the parser's batches, little enough to hold


def find(settings: Settings) -> Found:
    """The files to check, in order; FactlintError where there is nothing to check."""
    paths = [path for path in settings.paths if path != STDIN]
    found = discover(
        paths, extensions=dict(settings.extensions), exclude=settings.exclude, base=settings.folder
    )
    if STDIN in settings.paths:
        return Found((*found.paths, STDIN), found.errors, found.skipped)
    if not found.paths and not found.errors and not found.excluded:
        raise FactlintError(_nothing(settings.paths, found.skipped))
    return found


def check_files(
    found: Found, settings: Settings, rules: Rules, *, done: Callable[[int], None] = lambda count: None
) -> list[FileReport]:
    """One report a file, by path; `done` is told how many files have been checked since it was told last."""
    reports = [FileReport(error.path, error=error) for error in found.errors]
    for batch in _batches(_read(path, settings) for path in found.paths):
        reports += check_batch(batch, rules)
        done(len(batch))
    return sorted(reports, key=lambda report: report.path)


def check_batch(batch: Sequence[Text | FileError], rules: Rules) -> list[FileReport]:
    """A report for each text, in their order."""
    from linter.check import check_documents  # the engine: not before there is something to check

    texts = [text for text in batch if isinstance(text, Text)]
    documents = [extract(text.source, text.format) for text in texts]
    found = check_documents(documents, rules)
    reports = [FileReport(text.path, error=text) for text in batch if isinstance(text, FileError)]
    for text, document, findings in zip(texts, documents, found, strict=True):
        reports.append(_report(text, document, with_fixes(document, findings, rules)))
    return reports


def _report(text: Text, document: Document, findings: tuple[Finding, ...]) -> FileReport:
    """What one file gave; its source is kept only where positions or suppressions need it."""
    notes = (*text.notes, *document.notes)
    if document.error:
        error = FileError(text.path, document.error)
        return FileReport(text.path, error=error, notes=notes, format=text.format)
    source = text.source if findings or MARK in text.source else ""
    return FileReport(text.path, source, findings, notes=notes, format=text.format)


def _read(path: str, settings: Settings) -> Text | FileError:
    extensions = dict(settings.extensions)
    if path != STDIN:
        return read(path, extensions=extensions)
    name = settings.stdin_filename or "<stdin>"
    return text_of(name, sys.stdin.buffer.read(), format_of(name, extensions) or "text")


def _batches(texts: Iterable[Text | FileError]) -> Iterator[list[Text | FileError]]:
    batch: list[Text | FileError] = []
    size = 0
    for text in texts:
        batch.append(text)
        size += len(text.source) if isinstance(text, Text) else 0
        if size >= BATCH:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


def _nothing(paths: Sequence[str], skipped: Sequence[tuple[str, int]]) -> str:
    reason = f"no files to check in {', '.join(paths)}"
    if not skipped:
        return reason
    counted = ", ".join(f"{number} {suffix}" for suffix, number in skipped[:5])
    return f"{reason} (skipped: {counted}); name a format with --ext {skipped[0][0]}=markdown"
