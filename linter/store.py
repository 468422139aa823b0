"""The folder of caches: where it is, and reading and writing in it so that nothing can go wrong for a run."""

import os
from pathlib import Path

TAG = "Signature: 8a477f597d28d172789f06886806bc55\n# Made by factlint; it may be deleted at any time.\n"


def folder(chosen: str = "") -> Path:
    """The folder of caches: the chosen one, else FACTLINT_CACHE_DIR, else `factlint` in the user's folder of caches."""
    named = chosen or os.environ.get("FACTLINT_CACHE_DIR")
    if named:
        return Path(named)
    home = os.environ.get("XDG_CACHE_HOME") or os.environ.get("LOCALAPPDATA") or Path.home() / ".cache"
    return Path(home, "factlint")


def read(path: Path) -> bytes | None:
    """The bytes of a file, None where there is no such file or it cannot be read."""
    try:
        return path.read_bytes()
    except OSError:
        return None


def write(path: Path, data: bytes) -> None:
    """Write a file whole or not at all; a folder that is read-only or full leaves things as they are."""
    spare = path.with_name(f"{path.name}.{os.getpid()}")
    try:
        prepare(path.parent)
        spare.write_bytes(data)
        spare.replace(path)
    except OSError:
        discard(spare)


def keep_newest(folder: Path, pattern: str, count: int) -> None:
    """Delete all but the newest files that fit a pattern."""
    try:
        files = sorted(folder.glob(pattern), key=lambda path: path.stat().st_mtime_ns, reverse=True)
    except OSError:  # another process deletes too
        return
    for path in files[count:]:
        discard(path)


def prepare(place: Path) -> None:
    """Make the folder, tagged so that backups leave it out. Raises OSError where that is not allowed."""
    place.mkdir(parents=True, exist_ok=True)
    tag = place / "CACHEDIR.TAG"
    if not tag.exists():
        tag.write_text(TAG, encoding="ascii")


def discard(path: Path) -> None:
    """Delete a file if that is possible."""
    try:
        path.unlink(missing_ok=True)
    except OSError:
        return
