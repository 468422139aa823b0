"""The cache can only save work: whatever happens to it, the results are the same."""

import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from linter import cache as cache_module
from linter.cache import NAME, clean, open_cache, size
from tests.running import ROOT, Command

FALSE = "Garlic cures the common cold.\n"
Page = Callable[[str, "str | bytes"], Path]


def test_gives_back_what_was_put(tmp_path: Path) -> None:
    cache = open_cache(tmp_path, 1)
    cache.put(b"a", {"é": [1, None, "\ud800"]})
    cache.close()
    assert open_cache(tmp_path, 2).get(b"a") == {"é": [1, None, "\ud800"]}
    assert open_cache(tmp_path, 2).get(b"b") is None


def test_two_at_once_share_a_folder(tmp_path: Path) -> None:
    one, two = open_cache(tmp_path, 1), open_cache(tmp_path, 1)
    one.put(b"a", 1)
    two.put(b"b", 2)
    one.save()
    two.save()
    assert (one.get(b"b"), two.get(b"a")) == (2, 1)


def damage_header(place: Path) -> None:
    place.write_bytes(b"no database" * 500)


def damage_value(place: Path) -> None:
    with sqlite3.connect(place) as connection:
        connection.execute("UPDATE entry SET value = '[]'")


def damage_type(place: Path) -> None:
    with sqlite3.connect(place) as connection:
        connection.execute("UPDATE entry SET value = x'ff00'")


def damage_table(place: Path) -> None:
    with sqlite3.connect(place) as connection:
        connection.execute("DROP TABLE entry")
        connection.execute("CREATE TABLE entry (other TEXT)")


def truncate(place: Path) -> None:
    place.write_bytes(place.read_bytes()[: place.stat().st_size // 2])


@pytest.mark.parametrize("harm", [damage_header, damage_value, damage_type, damage_table, truncate])
def test_a_damaged_cache_changes_nothing(
    harm: Callable[[Path], None], factlint: Command, garlic: Path, page: Page, caches: Path
) -> None:
    page("a.txt", FALSE)
    arguments = ("check", "--rules", garlic, "--format", "json", "a.txt")
    first = factlint(*arguments)
    harm(caches / NAME)
    assert factlint(*arguments) == first
    assert factlint(*arguments) == first


def test_a_warm_run_gives_the_same_and_loads_no_model(
    factlint: Command, process: Command, garlic: Path, page: Page
) -> None:
    page("a.txt", FALSE)
    page("b.md", "# Tea\n\nGarlic is no cure for the common cold.\n")
    arguments = ("check", "--rules", garlic, "--format", "json", "a.txt", "b.md")
    cold = factlint(*arguments, "--no-cache")
    assert process(*arguments) == cold
    assert process(*arguments, PYTHONPROFILEIMPORTTIME="1").stdout == cold.stdout
    assert "spacy" not in process(*arguments, PYTHONPROFILEIMPORTTIME="1").stderr


def test_a_changed_file_or_pack_is_checked_again(factlint: Command, garlic: Path, page: Page) -> None:
    page("a.txt", FALSE)
    arguments = ("check", "--rules", garlic, "a.txt")
    assert factlint(*arguments).returncode == 1
    page("a.txt", "Garlic does not cure the common cold.\n")
    assert factlint(*arguments).returncode == 0
    page("a.txt", FALSE)
    pack = garlic / "garlic.yaml"
    pack.write_text(pack.read_text("utf-8").replace("severity: error", "severity: warning"), "utf-8")
    assert "1 warning" in factlint(*arguments).stdout


def test_the_selection_of_rules_is_part_of_the_key(factlint: Command, garlic: Path, page: Page) -> None:
    page("a.txt", FALSE)
    assert factlint("check", "--rules", garlic, "--ignore", "garlic", "a.txt").returncode == 0
    assert factlint("check", "--rules", garlic, "a.txt").returncode == 1


def test_without_the_cache_nothing_is_written(factlint: Command, garlic: Path, page: Page, caches: Path) -> None:
    page("a.txt", FALSE)
    factlint("check", "--rules", garlic, "--no-cache", "a.txt")
    assert not caches.exists()


def test_a_folder_that_cannot_be_written_is_no_hindrance(
    factlint: Command, garlic: Path, page: Page, tmp_path: Path
) -> None:
    page("a.txt", FALSE)
    (tmp_path / "file").write_text("a file, no folder")
    place = str(tmp_path / "file" / "caches")
    done = factlint("check", "--rules", garlic, "a.txt", FACTLINT_CACHE_DIR=place)
    assert (done.returncode, done.stderr) == (1, "")


def test_a_full_disk_is_no_hindrance(garlic: Path, page: Page, tmp_path: Path) -> None:
    text = page("a.txt", FALSE)
    limited = "import resource, sys; resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096)); import signal;"
    limited += "signal.signal(signal.SIGXFSZ, signal.SIG_IGN); from linter.cli import run; sys.exit(run(sys.argv[1:]))"
    done = subprocess.run(
        [sys.executable, "-c", limited, "check", "--rules", str(garlic), str(text)],
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"},
    )
    assert (done.returncode, done.stderr) == (1, "")
    assert done.stdout.endswith("1 finding (1 error) in 1 of 1 file.\n")


def test_forgets_what_was_not_used_for_long(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cache_module, "LARGEST", 200_000)
    for day in range(1, 5):
        cache = open_cache(tmp_path, day)
        cache.get(b"dear")
        cache.put(b"dear" if day == 1 else bytes([day]), "x" * 90_000)
        cache.close()
    assert open_cache(tmp_path, 9).get(b"dear") is not None
    assert open_cache(tmp_path, 9).get(bytes([2])) is None


def test_info_and_clean(factlint: Command, garlic: Path, page: Page, caches: Path) -> None:
    page("a.txt", FALSE)
    factlint("check", "--rules", garlic, "a.txt")
    assert "2 entries, " in factlint("cache", "info").stdout
    (caches / "mine.txt").write_text("not factlint's")
    assert "MB deleted" in factlint("cache", "clean").stdout
    assert sorted(path.name for path in caches.iterdir()) == ["CACHEDIR.TAG", "mine.txt"]
    assert size(caches).entries == 0
    assert clean(caches) == 0
