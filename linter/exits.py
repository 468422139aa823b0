"""What the exit code tells a script."""

from enum import IntEnum


class Exit(IntEnum):
    """The exit codes of every command."""

    OK = 0
    FINDINGS = 1
    MISTAKE = 2
    BUG = 3
    INTERRUPTED = 130
