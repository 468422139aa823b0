"""Results kept between runs, by content. It can only save work: whatever goes wrong with it, a run goes on without."""

import json
import sqlite3
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from hashlib import blake2b
from pathlib import Path
from typing import Any, NamedTuple

from linter import store

NAME = "results.sqlite"
LARGEST = 256 * 1024 * 1024  # bytes; above it the half of the entries that was used longest ago goes
WAIT = 2.0  # seconds for another process to finish writing

_TABLE = """
CREATE TABLE IF NOT EXISTS entry (key BLOB PRIMARY KEY, value TEXT NOT NULL, proof BLOB NOT NULL, day INTEGER NOT NULL)
WITHOUT ROWID
"""


class Size(NamedTuple):
    """How much is kept: entries (a file's results, a pack's parsed claims), and bytes of the whole folder."""

    entries: int
    bytes: int


@dataclass(slots=True)
class Cache:
    """Values (JSON) by key; what is put is written by `save`."""

    connection: sqlite3.Connection | None
    day: int
    waiting: dict[bytes, str] = field(default_factory=dict)
    seen: set[bytes] = field(default_factory=set)  # read, and not marked as used on this day yet

    def get(self, key: bytes) -> Any:
        """The value, or None."""
        query = "SELECT value, proof, day FROM entry WHERE key = ?"
        for value, proof, day in self._rows(lambda connection: connection.execute(query, [key])):
            if isinstance(value, str) and proof == _proof(key, value):
                if day != self.day:
                    self.seen.add(key)
                return json.loads(value)
        return None

    def put(self, key: bytes, value: Any) -> None:
        self.waiting[key] = json.dumps(value, separators=(",", ":"))

    def save(self) -> None:
        """Write what was put."""
        self._rows(self._write)
        self.waiting.clear()
        self.seen.clear()

    def close(self) -> None:
        """Write what was put, and forget what was not used for long where the file has grown too large."""
        self.save()
        self._rows(_bound)
        if self.connection is not None:
            self.connection.close()
            self.connection = None

    def _write(self, connection: sqlite3.Connection) -> Iterable[Any]:
        rows = [(key, value, _proof(key, value), self.day) for key, value in self.waiting.items()]
        with connection:
            connection.executemany("INSERT OR REPLACE INTO entry VALUES (?, ?, ?, ?)", rows)
            connection.executemany("UPDATE entry SET day = ? WHERE key = ?", [(self.day, key) for key in self.seen])
        return ()

    def _rows(self, work: Callable[[sqlite3.Connection], Iterable[Any]]) -> list[Any]:
        """What `work` gives; from the first error of the file on, nothing."""
        if self.connection is None:
            return []
        try:
            return list(work(self.connection))
        except (sqlite3.Error, OverflowError):  # locked, full, read-only, damaged: all the same to a run
            self.connection = None
            return []


def open_cache(folder: Path, day: int) -> Cache:
    """The cache in a folder; one that keeps nothing where that is not possible. `day` is today, as an ordinal."""
    place = folder / NAME
    connection = _connect(place)
    if connection is None and place.exists():
        clean(folder)  # damaged, or of another make
        connection = _connect(place)
    return Cache(connection, day)


def size(folder: Path) -> Size:
    """How much a folder keeps; opening nothing that is not there."""
    total = sum(path.stat().st_size for path in _files(folder))
    if not (folder / NAME).exists():
        return Size(0, total)
    cache = open_cache(folder, 0)
    rows = cache._rows(lambda connection: connection.execute("SELECT count(*) FROM entry"))
    return Size(rows[0][0] if rows else 0, total)


def clean(folder: Path) -> int:
    """Delete what factlint wrote into a folder, and nothing else; returns how many bytes that were."""
    total = 0
    for path in _files(folder):
        total += path.stat().st_size
        store.discard(path)
    return total


def _files(folder: Path) -> list[Path]:
    return sorted(path for pattern in (f"{NAME}*", "packs-*.json*") for path in folder.glob(pattern))


def _connect(place: Path) -> sqlite3.Connection | None:
    try:
        store.prepare(place.parent)
        connection = sqlite3.connect(place, timeout=WAIT)
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = NORMAL")
        connection.execute(_TABLE)
        connection.execute("SELECT key, value, proof, day FROM entry LIMIT 1").fetchall()
    except (sqlite3.Error, OSError):
        return None
    return connection


def _bound(connection: sqlite3.Connection) -> Iterable[Any]:
    pages, page = (connection.execute(f"PRAGMA {name}").fetchone()[0] for name in ("page_count", "page_size"))
    if pages * page > LARGEST:
        with connection:
            half = "SELECT key FROM entry ORDER BY day LIMIT (SELECT count(*) / 2 FROM entry)"
            connection.execute(f"DELETE FROM entry WHERE key IN ({half})")
        connection.execute("VACUUM")
    return ()


def _proof(key: bytes, value: str) -> bytes:
    """So that a value that was damaged, or stands under another's key, is none."""
    return blake2b(value.encode("ascii", "replace"), key=key[:64], digest_size=8).digest()
