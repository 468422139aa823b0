"""How processor time grows with files, with their size, with candidate sentences and with claims.

    python bench/growth.py                     a table, smallest size first
    python bench/growth.py --json growth.json --runs 5

Each row doubles one thing three times and leaves the rest as it is; "a further one" is the slope between the smallest
and the largest. Times are medians of processor time of whole processes; the packs are compiled before. Candidates are
read with one job and nothing kept of earlier runs.
"""

import argparse
import json
import statistics
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).parent))
from packs import write_packs
from timing import CHECK, Bench

STEPS = (1, 2, 4, 8)
FILES = 500
CANDIDATES = 0.02  # the share of sentences that are candidates where these are doubled


class Growth(NamedTuple):
    """What is doubled, its sizes, and the processor time of each in seconds."""

    what: str
    sizes: tuple[int, ...]
    seconds: tuple[float, ...]

    @property
    def slope(self) -> float:
        """Microseconds for a further one."""
        return (self.seconds[-1] - self.seconds[0]) / (self.sizes[-1] - self.sizes[0]) * 1e6

    def line(self) -> str:
        cells = [f"{size:,}: {time:.2f}" for size, time in zip(self.sizes, self.seconds, strict=True)]
        return f"| {self.what} | {' | '.join(cells)} | {self.slope:.1f} µs |"


def files(bench: Bench) -> Growth:
    sizes = tuple(FILES * step for step in STEPS)
    return measured(bench, "clean files", sizes, [[str(bench.corpus("clean", 0, size)[0])] for size in sizes])


def size(bench: Bench) -> Growth:
    """Files of ever more characters, counted in 1,000 of all files together."""
    lengths = [4000 * step for step in STEPS]
    folders = [bench.corpus(f"clean-{length}", 0, FILES, length)[0] for length in lengths]
    sizes = tuple(sum(page.stat().st_size for page in folder.rglob("*.md")) // 1000 for folder in folders)
    return measured(bench, "1,000 bytes of clean files", sizes, [[str(folder)] for folder in folders])


def candidates(bench: Bench) -> Growth:
    corpora = [bench.corpus(f"some-{step}", CANDIDATES * step, FILES // 10) for step in STEPS]
    calls = [["-j1", "--no-cache", str(folder)] for folder, _ in corpora]
    return measured(bench, "candidate sentences", tuple(len(found) for _, found in corpora), calls)


def claims(bench: Bench) -> Growth:
    folder, _ = bench.corpus("clean", 0, FILES)
    packs = []
    for step in STEPS:
        packs.append(bench.folder / f"packs-{step}")
        write_packs(packs[-1], step, 1000)
    calls = [["--rules", str(pack), str(folder)] for pack in packs]
    return measured(bench, "claims, clean files", tuple(1000 * step for step in STEPS), calls)


ROWS = (files, size, candidates, claims)


def measured(bench: Bench, what: str, sizes: tuple[int, ...], calls: list[list[str]]) -> Growth:
    """The median time of each call, all of them run in turns, after one run that compiles the packs."""
    commands = [[*CHECK, *call] for call in calls]
    for command in commands:
        bench.seconds(command)
    rounds = [[bench.seconds(command) for command in commands] for _ in range(bench.runs)]
    return Growth(what, sizes, tuple(statistics.median(times) for times in zip(*rounds, strict=True)))


def lines(bench: Bench) -> Iterator[Growth]:
    for row in ROWS:
        growth = row(bench)
        print(growth.line(), flush=True)
        yield growth


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--json", type=Path)
    options = parser.parse_args()
    print("| doubled | seconds | | | | a further one |\n| --- | --- | --- | --- | --- | --- |")
    with tempfile.TemporaryDirectory() as temporary:
        rows = list(lines(Bench(Path(temporary), FILES, options.runs, cpu=True)))
    if options.json:
        options.json.write_text(json.dumps([{**row._asdict(), "slope": row.slope} for row in rows], indent=2) + "\n")


if __name__ == "__main__":
    main()
