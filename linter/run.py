"""Paths to reports: what a run finds, reads, remembers and checks."""

import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain

from linter import store
from linter.basics import FileError, FileReport, Rules
from linter.compiled import Form
from linter.discovery import Found, discover
from linter.errors import FactlintError
from linter.files import Text, data_of, text_of
from linter.formats import format_of
from linter.gate import Gate, gate, is_suspect, may_hold
from linter.memory import Memory
from linter.settings import Settings

STDIN = "-"
BATCH = 16_000  # characters: enough to fill a batch of the parser, few enough to share out evenly

Done = Callable[[int], None]  # told how many files have been checked since it was told last


def find(settings: Settings) -> Found:
    """The files to check, in order; FactlintError where there is nothing to check."""
    paths = [path for path in settings.paths if path != STDIN]
    found = discover(paths, extensions=dict(settings.extensions), exclude=settings.exclude, base=settings.folder)
    if STDIN in settings.paths:
        return Found((*found.paths, STDIN), found.errors, found.skipped, found.excluded)
    if not found.paths and not found.errors and not found.excluded:
        raise FactlintError(_nothing(settings.paths, found.skipped))
    return found


def check_files(
    found: Found, settings: Settings, rules: Callable[[], Rules], form: Form, done: Done
) -> list[FileReport]:
    """One report a file, by path. `rules` gives those of the run, `form` is of all that are loaded."""
    reports = [FileReport(error.path, error=error) for error in found.errors]
    memory = Memory(
        store.folder(settings.cache_dir) if settings.cache else None,
        scope=f"{form.digest} {settings.select} {settings.ignore} {settings.prose_keys}",
        rules=rules,
        model=settings.model,
    )
    looks = _looks(found.paths, settings, gate(form.outlines), memory)
    batches = _batches(looks, reports, done)
    first = next(batches, None)
    if first is not None:
        from linter.workers import check_batches  # processes and the engine: not for a run without a candidate

        memory.recall_claims()
        for batch, checked in check_batches(chain([first], batches), rules(), settings.jobs or _cores()):
            memory.keep(checked)
            reports += checked
            done(len(batch))
        memory.keep_claims()
    memory.close()
    return sorted(reports, key=lambda report: report.path)


def _looks(paths: Sequence[str], settings: Settings, known: Gate, memory: Memory) -> Iterator[FileReport | Text]:
    """For each file, its report where no check is needed, otherwise its text."""
    extensions = dict(settings.extensions)
    for path in paths:
        name = (settings.stdin_filename or "<stdin>") if path == STDIN else path
        format = format_of(name, extensions) or "text"  # standard input; a path of unknown type does not come here
        data = sys.stdin.buffer.read() if path == STDIN else data_of(path)
        if isinstance(data, FileError):
            yield FileReport(name, error=data)
        elif not is_suspect(data, format, known):
            yield FileReport(name, format=format)
        elif report := memory.recall(name, data, format):
            yield report
        elif not may_hold(data, format, known):
            yield FileReport(name, format=format)
        else:
            text = text_of(name, data, format)
            if isinstance(text, FileError):
                yield FileReport(name, error=text)
            else:
                yield text._replace(prose_keys=settings.prose_keys)


def _batches(looks: Iterable[FileReport | Text], reports: list[FileReport], done: Done) -> Iterator[list[Text]]:
    """The texts in batches; what is a report already goes to `reports`."""
    batch: list[Text] = []
    size = 0
    for look in looks:
        if isinstance(look, FileReport):
            reports.append(look)
            done(1)
            continue
        batch.append(look)
        size += len(look.source)
        if size >= BATCH:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


def _cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _nothing(paths: Sequence[str], skipped: Sequence[tuple[str, int]]) -> str:
    reason = f"no files to check in {', '.join(paths)}"
    if not skipped:
        return reason
    counted = ", ".join(f"{number} {suffix}" for suffix, number in skipped[:5])
    return f"{reason} (skipped: {counted}); name a format with --ext {skipped[0][0]}=markdown"
