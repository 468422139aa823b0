"""A bar on the terminal for runs that take long."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from rich.progress import Progress

PATIENCE = 1.0  # seconds before a bar appears


@contextmanager
def progress(total: int, stream: TextIO) -> Iterator[Callable[[int], None]]:
    """Gives a function that is told how many files have been done since it was told last.

    The bar stands on `stream`, if that is a terminal and the run takes longer than a moment, and goes when it ends.
    """
    if not stream.isatty():
        yield lambda count: None
        return
    bars: list[Progress] = []
    began = time.monotonic()
    so_far = 0

    def done(count: int) -> None:
        nonlocal so_far
        so_far += count
        if not bars and time.monotonic() - began > PATIENCE:
            bars.append(_bar(total, stream))
        for bar in bars:
            bar.update(bar.task_ids[0], completed=so_far)

    try:
        yield done
    finally:
        for bar in bars:
            bar.stop()


def _bar(total: int, stream: TextIO) -> "Progress":
    from rich.console import Console  # 60 ms: only on a terminal, and not for a moment
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn("checking"), BarColumn(), MofNCompleteColumn(), TextColumn("files"), TimeRemainingColumn())
    bar = Progress(*columns, console=Console(file=stream), transient=True)
    bar.add_task("", total=total)
    bar.start()
    return bar
