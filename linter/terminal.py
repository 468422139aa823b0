"""What the screen at the other end of a stream can show."""

from collections.abc import Mapping
from typing import TextIO

WIDEST = 110  # columns; longer lines of prose are hard to read


def is_coloured(stream: TextIO, environ: Mapping[str, str]) -> bool:
    """Whether to write colours: NO_COLOR says no, FORCE_COLOR yes, otherwise a terminal that is not dumb."""
    if environ.get("NO_COLOR"):
        return False
    if environ.get("FORCE_COLOR", "0") != "0":
        return True
    return stream.isatty() and environ.get("TERM") != "dumb"


def width(stream: TextIO) -> int:
    """Columns to write in: the terminal's, within bounds, and the same in every pipe."""
    if not stream.isatty():
        return WIDEST
    from shutil import get_terminal_size  # 3 ms: only for a terminal

    return max(40, min(get_terminal_size().columns, WIDEST))
