#!/usr/bin/env python3
"""Measure how a named finding is read: affirmed, negated or uncertain.

    python bench/negex.py [--show] [--min-accuracy N]

The items of bench/negex.jsonl are written after the trigger families of NegEx and ConText (before and after the
finding, pseudo-triggers, terminations, uncertainty), with a few sentences as websites write them. `place` is the word
in `text` that is judged for `claim`.
"""

import argparse
import json
import re
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from linter.formats import extract
from linter.model import Polarity, Stance
from linter.parse import parse
from linter.stance import Assessment, assess
from linter.structure import sentences
from linter.syntax import Tree

ITEMS = Path(__file__).parent / "negex.jsonl"
UNCERTAIN = (Stance.HEDGED, Stance.ASKED, Stance.SUPPOSED)


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the accuracy of each trigger family; 1 when that of all items is below --min-accuracy."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--show", action="store_true", help="print each item that is read wrongly")
    parser.add_argument("--min-accuracy", type=float, default=0.0, metavar="N", help="exit with 1 below N (0 to 1)")
    options = parser.parse_args(arguments)
    right, total = Counter[str](), Counter[str]()
    for line in ITEMS.read_text(encoding="utf-8").splitlines():
        item = json.loads(line)
        family = item["kind"].split(":")[0]
        found = reading(item["text"], item["place"])
        total[family] += 1
        right[family] += found == item["expected"]
        if options.show and found != item["expected"]:
            print(f"{item['id']}  {item['kind']}: expected {item['expected']}, read as {found}\n    {item['text']}")
    for family, number in total.items():
        print(f"{family:16} {right[family]:3} of {number:3} right")
    print(f"{'all':16} {right.total():3} of {total.total():3} right")
    return int(right.total() / total.total() < options.min_accuracy)


def reading(text: str, place: str) -> str:
    """How `text` reads at the word `place`: affirmed, negated or uncertain."""
    sentence = next(part for part in sentences(extract(text, "text")) if re.search(rf"\b{place}\b", part.text))
    (tokens,) = parse([sentence.text])
    anchor = next(number for number, token in enumerate(tokens) if place in token.text)
    return _word(assess(Tree(sentence.text, tokens, ()), anchor, (), sentence))


def _word(assessment: Assessment) -> str:
    if assessment.net is None or assessment.stance in UNCERTAIN:
        return "uncertain"
    return "affirmed" if assessment.net is Polarity.AFFIRMED else "negated"


if __name__ == "__main__":
    sys.exit(main())
