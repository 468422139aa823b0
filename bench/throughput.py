"""How fast candidate sentences are read, against the parser alone over the same sentences, in one process.

    python bench/throughput.py                        the candidates of our own labelled sentences
    python bench/throughput.py SET.jsonl … --runs 7   those of other sets (a "text" a line)

Prints sentences a second of both and the share of the parser's speed that is left when claims are read too. Both are
medians of processor time, taken in turns.
"""

import argparse
import json
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median
from time import process_time

from linter.formats import extract
from linter.judge import candidates, judged
from linter.model import Pack, Sentence
from linter.packs import load_rules
from linter.parse import BATCH
from linter.structure import sentences
from linter.versions import usual_model
from linter.worded import worded

OWN = Path(__file__).parent / "accuracy" / "ketamine.jsonl"


def seconds(work: Callable[[], object]) -> float:
    """The processor time of one call."""
    start = process_time()
    work()
    return process_time() - start


def read(chosen: Sequence[Sentence], pack: Pack) -> None:
    """What a run does with its candidates."""
    judged(worded(candidates(chosen, pack), pack), pack)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sets", nargs="*", type=Path, default=[OWN])
    parser.add_argument("--runs", type=int, default=5)
    options = parser.parse_args()
    (pack,) = load_rules().packs
    texts = [json.loads(line)["text"] for path in options.sets for line in path.read_text("utf-8").splitlines()]
    found = [s for text in texts for s in sentences(extract(text + "\n", "text"))]
    chosen = [s for s, c in zip(found, worded(candidates(found, pack), pack), strict=True) if c is not None]

    import spacy

    nlp = spacy.load(usual_model(), exclude=["ner"])
    read(chosen[:100], pack)
    rows = [
        (
            seconds(lambda: list(nlp.pipe([s.text for s in chosen], batch_size=BATCH))),
            seconds(lambda: read(chosen, pack)),
        )
        for _ in range(options.runs)
    ]
    parsed, judged = (median(column) for column in zip(*rows, strict=True))
    print(f"{len(chosen)} candidates: parsed {len(chosen) / parsed:.0f}/s, judged {len(chosen) / judged:.0f}/s")
    print(f"judged : parsed {parsed / judged:.2f} (bound 0.8)")


if __name__ == "__main__":
    main()
