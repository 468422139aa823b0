"""What tests that run the command need to name."""

import signal
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parent.parent


class Done(NamedTuple):
    """What a command gave."""

    returncode: int
    stdout: str
    stderr: str


Command = Callable[..., Done]


def mind_interrupts() -> None:
    """For a new process: an interrupt counts, even where the tests themselves run in the background and ignore it."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)
