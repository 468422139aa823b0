"""Candidates without a word for any claim that they could decide are not parsed."""

import pytest

from linter.judge import candidates
from linter.model import Pack, Sentence
from linter.reviewed import reviewed
from linter.worded import worded
from tests.garden import garden, rule

PACK: Pack = garden(
    rule("Garlic cures colds.", id="colds"),
    rule("Garlic is dangerous.", id="dangerous"),
    rule("Garlic weighs 40 g.", id="weight"),
).packs[0]


def rules_of(text: str, *before: str) -> set[str]:
    (found,) = worded(candidates([Sentence(text, 0, len(text), before=before)], PACK), PACK)
    claims = reviewed(PACK)
    return {claims.frame(number).rule.id for number in found.outlines} if found else set()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Garlic cures colds.", {"colds"}),
        ("Nobody was ever curing a cold with garlic.", {"colds"}),
        ("Garlic gets rid of colds safely.", {"colds", "dangerous"}),
        ("The dangers of garlic!", {"dangerous"}),
        ("Garlic weighs 50 g.", {"weight"}),
        ("Garlic came to 50 g.", {"weight"}),
        ("Anna painted garlic on the kitchen wall.", set()),
        ("The kettle cures colds.", set()),
    ],
)
def test_the_claims_that_a_sentence_has_a_word_for(text: str, expected: set[str]) -> None:
    assert rules_of(text) == expected


def test_what_the_words_before_name_needs_a_word_too() -> None:
    assert rules_of("Very dangerous.", "Garlic is old.") == {"dangerous"}
    assert rules_of("Anna painted the shed.", "Garlic is old.") == set()
