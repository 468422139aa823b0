"""Runs commands in turns, and says how long they take as a ratio of two."""

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

from corpus import PAGE, write_corpus

PYTHON = sys.executable
CHECK = [PYTHON, "-m", "linter", "check", "--isolated", "--exit-zero", "--quiet", "--format", "json"]


class Row(NamedTuple):
    """One line of the report: a ratio, and the bound that it should keep (a negative one: a floor)."""

    name: str
    what: str
    ratio: float
    bound: float
    seconds: tuple[float, float]

    @property
    def holds(self) -> bool:
        return self.ratio >= -self.bound if self.bound < 0 else self.ratio <= self.bound

    def line(self) -> str:
        bound = f"≥ {-self.bound}" if self.bound < 0 else f"≤ {self.bound}"
        mark = "ok  " if self.holds else "MISS"
        return f"{mark} {self.what:60} {self.ratio:6.2f} ({bound})   " + " : ".join(f"{t:.3f} s" for t in self.seconds)


class Bench:
    """The folders of one run of the bench, and how its commands are run."""

    def __init__(self, folder: Path, files: int, runs: int, *, cpu: bool) -> None:
        self.folder = folder
        self.files = files
        self.runs = runs
        self.cpu = cpu
        self.megabytes = 0.0  # the largest process of factlint so far
        self.environment = {**os.environ, "FACTLINT_CACHE_DIR": str(folder / "cache")}
        self.environment.pop("PYTHONDONTWRITEBYTECODE", None)  # an installed package is compiled

    def corpus(self, name: str, share: float, files: int, characters: int = PAGE) -> tuple[Path, list[str]]:
        """A folder of pages of so many characters, and its candidate sentences."""
        place = self.folder / f"{name}-{files}"
        return place, write_corpus(place, files, share, characters=characters)

    def seconds(self, command: Sequence[str]) -> float:
        """How long a command takes: on the clock, or with `cpu` on the processors."""
        began = time.perf_counter()
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, env=self.environment)
        assert process.stderr is not None
        shown = process.stderr.read()
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        took = time.perf_counter() - began
        if list(command[: len(CHECK)]) == CHECK:
            self.megabytes = max(self.megabytes, usage.ru_maxrss / 1024)
            if process.returncode:
                raise RuntimeError(f"{' '.join(command)}: {shown.decode()}")
        return usage.ru_utime + usage.ru_stime if self.cpu else took

    def compare(
        self,
        name: str,
        what: str,
        bound: float,
        one: Sequence[str],
        other: Sequence[str],
        *,
        before: Callable[[], object] = lambda: None,
        runs: int = 0,
    ) -> Row:
        """`one` against `other`, in turns; `before` is called before each run of `one`."""
        pairs = []
        for _ in range(runs or self.runs):
            before()
            pairs.append((self.seconds(one), self.seconds(other)))
        mine, theirs = (statistics.median(times) for times in zip(*pairs, strict=True))
        return Row(name, what, mine / theirs, bound, (mine, theirs))
