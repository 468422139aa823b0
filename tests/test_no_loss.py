"""The gate costs no finding: articles, labelled texts and mixtures of them that it stops, read all the same."""

import json
import random
from collections.abc import Iterator

import pytest

from linter.candidates import candidate, lexis
from linter.check import check_texts
from linter.compiled import outlines_for
from linter.formats import extract, format_of
from linter.gate import FORMATS, gate, may_hold
from linter.packs import load_rules
from linter.structure import sentences
from tests.running import ROOT

RULES = load_rules()
GATE = gate(outlines_for(RULES))
ARTICLES = [path for path in sorted((ROOT / "fixtures").iterdir()) if format_of(path.name) in FORMATS]
LABELLED = [json.loads(line)["text"] for line in (ROOT / "bench/accuracy/ketamine.jsonl").open(encoding="utf-8")]
CLEAN = ["The kettle is on the stove.", "Tea is at four.", "A strong wind blew all day.", "Rest is the best medicine."]


def texts() -> Iterator[str]:
    yield from (path.read_text("utf-8") for path in ARTICLES)
    yield from (*LABELLED, *CLEAN)
    chance = random.Random(7)
    words = [word for text in LABELLED for word in text.split()]
    for _ in range(400):
        yield chance.choice(["\n\n", " ", "\n"]).join(chance.sample([*LABELLED, *CLEAN * 50], 2))
        yield " ".join(chance.sample(words, chance.randrange(1, 12)))


@pytest.mark.parametrize("format", sorted(FORMATS))
def test_what_the_gate_stops_holds_no_candidate_and_gives_no_finding(format: str) -> None:
    stopped = [text for text in texts() if not may_hold(text.encode("utf-8"), format, GATE)]
    assert len(stopped) > len(CLEAN)
    found = [sentence for text in stopped for sentence in sentences(extract(text, format))]
    for pack in RULES.packs:
        assert [place for place, sentence in enumerate(found) if candidate(sentence, lexis(pack))] == []
    assert not any(check_texts([(text, format) for text in stopped], RULES))
