"""From files to texts; what fails is a result, not an exception."""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from linter.basics import FileError
from linter.formats import format_of, render

LARGEST = 64 * 1024 * 1024  # bytes


class Text(NamedTuple):
    """A file's text, the format to read it as, and what a reader of the report should know."""

    path: str
    source: str
    format: str
    notes: tuple[str, ...] = ()
    prose_keys: tuple[str, ...] = ()  # further keys whose values are prose


def read(path: str, *, extensions: Mapping[str, str] | None = None) -> Text | FileError:
    """Read one file; `extensions` (suffix → format) goes before the table of formats."""
    format = format_of(path, extensions)
    if format is None:
        return FileError(path, unknown_type(path))
    data = data_of(path)
    return data if isinstance(data, FileError) else text_of(path, data, format)


def data_of(path: str) -> bytes | FileError:
    """The bytes of one file."""
    try:
        with open(path, "rb", buffering=0) as file:  # noqa: PTH123 (half the time of a Path, and it is most of a clean run)
            if (size := os.fstat(file.fileno()).st_size) > LARGEST:
                return FileError(path, f"too large: {size // 1024**2} MB, the limit is {LARGEST // 1024**2} MB")
            return file.readall()
    except OSError as error:
        return FileError(path, f"cannot be read: {error.strerror}")


def text_of(path: str, data: bytes, format: str) -> Text | FileError:
    """The text of a file's bytes; a format that is no text is rendered as text by its reader."""
    from linter.decoding import decode  # patterns are compiled: not for a file that need not be read

    decoded = render(data, format) or decode(data)
    if decoded.problem:
        return FileError(path, decoded.problem)
    return Text(path, decoded.text, format, decoded.notes)


def unknown_type(path: str) -> str:
    """Why a file is not read, and what to do."""
    suffix = Path(path).suffix
    if not suffix:
        return "no suffix tells its format; pass it on standard input, with --stdin-filename NAME.md"
    return f'unknown file type "{suffix}"; say how to read it, for example --ext {suffix}=markdown'
