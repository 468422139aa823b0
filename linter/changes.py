"""What has changed since a commit, as git tells it: files, and the lines in them."""

import os
import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from linter.errors import FactlintError

if TYPE_CHECKING:
    import subprocess

Ranges = tuple[range, ...]  # of lines, which begin at 1

_HUNK = re.compile(rb"^@@ -\S+ \+(\d+)(?:,(\d+))? @@", re.MULTILINE)


def changed_lines(since: str) -> Mapping[Path, Ranges]:
    """The changed lines of each file (absolute paths) since the common ancestor of `since` and HEAD.

    What is not committed yet counts, files that git does not know yet as a whole. Raises FactlintError outside a
    repository and where the commit is unknown or has no common ancestor here.
    """
    root = Path(_git("rev-parse", "--show-toplevel").decode().rstrip("\n"))
    base = _merge_base(since)
    changed = {root / os.fsdecode(names[-1]): _ranges(base, names, root) for names in _changed_names(base, root)}
    for name in _git("ls-files", "--others", "--exclude-standard", "-z", root=root).split(b"\0"):
        if name:
            changed[root / os.fsdecode(name)] = (range(1, 1_000_000_000),)
    return changed


def is_changed(ranges: Sequence[range], first: int, last: int) -> bool:
    """Whether one of the lines from first to last, both included, is in the ranges."""
    return any(lines.start <= last and first < lines.stop for lines in ranges)


def _changed_names(base: str, root: Path) -> Iterator[list[bytes]]:
    """The name of each changed file, after its old name where it was renamed."""
    fields = iter(
        _git("diff", "--name-status", "--find-renames", "--diff-filter=d", "-z", base, "--", root=root).split(b"\0")
    )
    for status in fields:
        if status:
            yield [next(fields) for _ in range(2 if status.startswith((b"R", b"C")) else 1)]


def _ranges(base: str, names: Sequence[bytes], root: Path) -> Ranges:
    options = ("--unified=0", "--find-renames", "--no-color", "--no-ext-diff")
    diff = _git("diff", *options, base, "--", *names, root=root)
    hunks = ((int(start), int(count or 1)) for start, count in _HUNK.findall(diff))
    return tuple(range(start, start + count) for start, count in hunks)


def _merge_base(since: str) -> str:
    if since.startswith("-"):
        raise FactlintError(f'--changed-since "{since}": not a commit')
    if _run("rev-parse", "--verify", "--quiet", f"{since}^{{commit}}").returncode:
        raise FactlintError(f'--changed-since "{since}": git knows no such commit; fetch it first, or check the name')
    found = _run("merge-base", since, "HEAD")
    if found.returncode:
        raise FactlintError(
            f'--changed-since "{since}": no common ancestor with HEAD in this clone; '
            "fetch the whole history (git fetch --unshallow)"
        )
    return found.stdout.decode().strip()


def _git(*arguments: str | bytes, root: Path | None = None) -> bytes:
    done = _run(*arguments, root=root)
    if done.returncode:
        reason = done.stderr.decode(errors="replace").strip().splitlines() or ["git failed"]
        raise FactlintError(f"--changed-since: {reason[0]}; it needs a git repository")
    return done.stdout


def _run(*arguments: str | bytes, root: Path | None = None) -> "subprocess.CompletedProcess[bytes]":
    import subprocess  # 3 ms: not for a run that asks for no changes

    try:
        return subprocess.run(["git", *arguments], cwd=root, capture_output=True, check=False)
    except FileNotFoundError as error:
        raise FactlintError("--changed-since: git is not installed") from error
