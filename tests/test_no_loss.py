"""What is not read costs no finding: articles, labelled texts and mixtures of them, read all the same."""

import json
import random
from collections.abc import Iterator

import pytest

from linter.candidates import candidate, lexis
from linter.check import check_texts
from linter.compiled import outlines_for
from linter.formats import extract, format_of
from linter.gate import FORMATS, gate, may_hold
from linter.judge import Judgement, candidates, judged
from linter.packs import load_rules
from linter.parse import lemmas, parse, words_of
from linter.relations import forms, possible_forms
from linter.structure import sentences
from linter.worded import worded
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


def readings(judgement: Judgement | None) -> list[object]:
    """What a judgement says of the pack."""
    if judgement is None:
        return []
    said = ((m.frame.text, m.claim.sense, m.claim.anchor, m.wrong, m in judgement.wrong) for m in judgement.matches)
    return sorted(said)


def test_a_sentence_without_a_word_for_a_claim_says_nothing_of_it() -> None:
    found = [sentence for text in texts() for sentence in sentences(extract(text, "text"))]
    for pack in RULES.packs:
        every = candidates(found, pack)
        some = worded(every, pack)
        assert 0 < sum(c is not None for c in some) < sum(c is not None for c in every)
        read = zip(found, judged(every, pack), judged(some, pack), strict=True)
        assert [sentence.text for sentence, all_, few in read if readings(all_) != readings(few)] == []


def test_every_form_of_a_word_in_a_parse_is_known_before() -> None:
    parsed = parse([*LABELLED, *CLEAN])
    for text, tokens in zip([*LABELLED, *CLEAN], parsed, strict=True):
        for word, token in zip(words_of(text), tokens, strict=True):
            known = lemmas(word)
            assert known is not None and token.lemma in known
            assert {*forms(token)} <= possible_forms(word, known)
