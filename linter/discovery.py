"""Finds the files to read: paths as named, folders walked in order, what ignore files leave out left out."""

import os
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from linter.basics import FileError
from linter.files import unknown_type
from linter.formats import format_of

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

IGNORE_FILES = (".gitignore", ".factlintignore")
SKIPPED_FOLDERS = frozenset({"node_modules", "__pycache__", "venv"})


class Found(NamedTuple):
    """What discovery gave: the files in order, what is wrong with paths, and how many files of a suffix were left."""

    paths: tuple[str, ...]
    errors: tuple[FileError, ...] = ()
    skipped: tuple[tuple[str, int], ...] = ()  # (".png", 9), the most frequent first
    excluded: int = 0  # how many of the paths that were named `exclude` leaves out


class _Ignore(NamedTuple):
    """The patterns of one folder, and how a path of the walk is put relative to that folder."""

    spec: "GitIgnoreSpec"
    strip: int
    prepend: str

    def decision(self, path: str) -> bool | None:
        """Whether the path is left out; None if no pattern speaks of it."""
        return self.spec.check_file(self.prepend + path[self.strip :]).include


def discover(
    paths: Sequence[str],
    *,
    extensions: Mapping[str, str] | None = None,
    exclude: Iterable[str] = (),
    base: str = ".",
) -> Found:
    """The files that `paths` mean, each once.

    Ignore files, hidden names and `node_modules` hold for what is walked; `exclude` (patterns as in .gitignore,
    relative to the folder `base`) for all. A named file of unknown type is an error, one met on a walk is counted.
    """
    patterns = tuple(exclude)
    walk = _Walk(extensions or {}, _spec(patterns) if patterns else None, base)
    for path in paths:
        walk.add(path)
    skipped = sorted(walk.skipped.items(), key=lambda item: (-item[1], item[0]))
    return Found(tuple(dict.fromkeys(walk.paths)), tuple(walk.errors), tuple(skipped), walk.excluded)


class _Walk:
    def __init__(self, extensions: Mapping[str, str], exclude: "GitIgnoreSpec | None", base: str) -> None:
        self.extensions = extensions
        self.exclude = exclude
        self.base = base
        self.excluded = 0
        self.paths: list[str] = []
        self.errors: list[FileError] = []
        self.skipped: Counter[str] = Counter()
        self.seen: set[tuple[int, int]] = set()  # folders by device and number: a link may lead back

    def add(self, path: str) -> None:
        """Take a path as the user named it."""
        name = path.replace(os.sep, "/").rstrip("/") or "/"
        try:
            Path(path).stat()
        except OSError as error:
            missing = isinstance(error, FileNotFoundError)
            self.errors.append(
                FileError(name, "no such file or folder" if missing else f"cannot be read: {error.strerror}")
            )
            return
        is_folder = Path(path).is_dir()
        if self.is_excluded(name, is_folder=is_folder):
            self.excluded += 1
            return
        if is_folder:
            self.walk(name)
        elif format_of(path, self.extensions):
            self.paths.append(name)
        else:
            self.errors.append(FileError(name, unknown_type(name)))

    def walk(self, root: str) -> None:
        """Walk a folder without recursion; files of a folder come before those of its folders, both by name."""
        outer = tuple(_outer(root))
        if any(ignore.decision(root + "/") for ignore in outer):
            outer = ()  # who names an ignored folder wants it read
        stack = [(root, outer)]
        while stack:
            here, outer = stack.pop()
            try:
                entries = self.entries(here)
            except OSError as error:
                self.errors.append(FileError(here, f"cannot be read: {error.strerror}"))
                continue
            prefix = "" if here == "." else f"{here.rstrip('/')}/"
            ignores = (*outer, *_own(here, prefix, {entry.name for entry in entries}))
            folders = []
            for entry in entries:
                is_folder = entry.is_dir()
                if entry.name.startswith(".") or self.is_left_out(prefix + entry.name, is_folder, ignores):
                    continue
                if not is_folder:
                    self.file(prefix + entry.name)
                elif entry.name not in SKIPPED_FOLDERS:
                    folders.append((prefix + entry.name, ignores))
            stack += reversed(folders)

    def entries(self, folder: str) -> list["os.DirEntry[str]"]:
        """What a folder holds, by name; nothing the second time."""
        status = Path(folder).stat()
        key = (status.st_dev, status.st_ino)
        if key in self.seen:
            return []
        self.seen.add(key)
        with os.scandir(folder) as found:
            return sorted(found, key=lambda entry: entry.name)

    def file(self, name: str) -> None:
        if format_of(name, self.extensions):
            self.paths.append(name)
        else:
            self.skipped[Path(name).suffix.lower() or "no suffix"] += 1

    def is_left_out(self, name: str, is_folder: bool, ignores: Sequence[_Ignore]) -> bool:
        """Whether `exclude` or an ignore file leaves a path out; the nearest file that speaks of it decides."""
        path = f"{name}/" if is_folder else name
        for ignore in reversed(ignores):
            if (decision := ignore.decision(path)) is not None:
                return decision or self.is_excluded(name, is_folder=is_folder)
        return self.is_excluded(name, is_folder=is_folder)

    def is_excluded(self, name: str, *, is_folder: bool) -> bool:
        if self.exclude is None:
            return False
        return self.exclude.match_file(os.path.relpath(name, self.base).replace(os.sep, "/") + "/" * is_folder)


def _spec(lines: Iterable[str]) -> "GitIgnoreSpec":
    from pathspec import GitIgnoreSpec  # 15 ms: only where something is ignored

    return GitIgnoreSpec.from_lines(lines)


def _own(folder: str, prefix: str, names: set[str]) -> Iterator[_Ignore]:
    """The ignore files of a folder that is walked."""
    for name in IGNORE_FILES:
        if name in names:
            yield _Ignore(_spec(_lines(Path(folder, name))), len(prefix), "")


def _outer(root: str) -> Iterator[_Ignore]:
    """The ignore files above a walked folder, outermost first, up to its repository's top or the working folder."""
    start = Path(root).resolve()
    if (start / ".git").exists():
        return
    above = []
    for folder in start.parents:
        above.append(folder)
        if (folder / ".git").exists() or folder == Path.cwd():
            break
    else:
        return
    strip = 0 if root == "." else len(root.rstrip("/")) + 1
    for folder in reversed(above):
        for name in IGNORE_FILES:
            if (folder / name).is_file():
                yield _Ignore(_spec(_lines(folder / name)), strip, f"{start.relative_to(folder).as_posix()}/")


def _lines(path: Path) -> list[str]:
    try:
        return path.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return []
