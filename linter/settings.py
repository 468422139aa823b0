"""What one run of `check` is asked to do: the flags and their defaults."""

from typing import NamedTuple

BASELINE = ".factlint-baseline.json"  # what --write-baseline writes where the settings name no file


class PerFile(NamedTuple):
    """What holds for the files that a glob fits (relative to `Settings.folder`, in the syntax of .gitignore)."""

    glob: str
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: tuple[tuple[str, str], ...] = ()  # rule or glob, and severity or "off"


class Settings(NamedTuple):
    """The effective settings of a run; a flag that is not given keeps the default that stands here."""

    paths: tuple[str, ...] = (".",)
    formats: tuple[tuple[str, str], ...] = (("text", ""),)  # reporter and file; no file: standard output
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
    folder: str = "."  # what the globs below are relative to: where the configuration file stands
    exclude: tuple[str, ...] = ()  # globs of files that are not read, however they are named
    severity: tuple[tuple[str, str], ...] = ()  # rule or glob, and severity or "off"
    per_file: tuple[PerFile, ...] = ()  # the later one wins
    model: str = ""  # a spaCy model; empty: the one that comes with the tool
    prose_keys: tuple[str, ...] = ()  # further keys of data files whose values are prose
    cache_dir: str = ""
    baseline: str = ""  # a file of known findings
    changed_since: str = ""  # a commit; only lines changed since its common ancestor with HEAD count
    show_suppressed: bool = False


class Actions(NamedTuple):
    """The flags of `check` that change files."""

    write_baseline: bool = False
    prune_baseline: bool = False
    add_ignores: str | None = None
    fix: bool = False
    diff: bool = False
