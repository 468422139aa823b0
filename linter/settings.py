"""What one run of `check` is asked to do: the flags and their defaults."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Settings:
    """The effective settings of a run; a flag that is not given keeps the default that stands here."""

    paths: tuple[str, ...] = (".",)
    format: str = ""  # a reporter's name; empty: text
    output: str = ""  # a file to write the report to; empty: standard output
    rules: tuple[str, ...] = ()  # pack files or folders; empty: the packs that ship with the tool
    select: tuple[str, ...] = ()  # rule ids, pack ids or globs; empty: every rule
    ignore: tuple[str, ...] = ()
    fail_on: str = "info"  # the lowest severity that makes the run fail, or "never"
    exit_zero: bool = False
    isolated: bool = False
    cache: bool = True
    jobs: int = 0  # worker processes; 0: as many as there are cores
    stdin_filename: str = ""
    extensions: tuple[tuple[str, str], ...] = ()  # suffix and format name: (".page", "markdown")
