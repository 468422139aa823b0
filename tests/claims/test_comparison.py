"""Comparisons are read in every wording, and only on the dimension that a claim is about."""

import pytest

from linter.dimensions import comparing
from tests.garden import reading


@pytest.mark.parametrize(("claim", "sentence", "expected"), comparing().examples)
def test_reads_the_examples_of_a_dimension(claim: str, sentence: str, expected: str) -> None:
    assert reading(claim, sentence) == expected


@pytest.mark.parametrize(
    ("claim", "sentence", "expected"),
    [
        ("Garlic is as addictive as onions.", "Garlic will hook you just as fast as onions.", "affirmed"),
        ("Garlic is as addictive as onions.", "Garlic hooks people every bit as hard as onions do.", "affirmed"),
        ("Garlic is as addictive as onions.", "Garlic gets people addicted as easily as onions.", "affirmed"),
        ("Garlic is as addictive as onions.", "Garlic works just as fast as onions.", "silent"),
        ("Garlic is as safe as onions.", "Garlic harms rabbits every bit as badly as onions do.", "affirmed"),
        ("Garlic is as effective as onions.", "Garlic relieves coughs as fast as onions.", "silent"),
        ("Garlic is faster than onions.", "Garlic relieves coughs just as fast as onions.", "denied"),
    ],
)
def test_measures_a_deed_by_how_much_of_it_is_done(claim: str, sentence: str, expected: str) -> None:
    assert reading(claim, sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Nothing in the cellar, onions included, relieves coughs as well as garlic.", "affirmed"),
        ("Nothing is as effective as garlic, not even onions.", "affirmed"),
        ("Nothing is as effective as onions, garlic included.", "denied"),
        ("Nothing in the cellar relieves coughs as well as garlic.", "silent"),
    ],
)
def test_puts_what_nothing_equals_before_all_that_is_included(sentence: str, expected: str) -> None:
    assert reading("Garlic is more effective than onions.", sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Onions cause more nausea than garlic.", "affirmed"),
        ("Garlic causes more nausea than onions.", "denied"),
        ("Onions are more nauseating than garlic.", "silent"),  # the pack does not call it so
        ("Garlic leads to less of an upset stomach than onions do.", "affirmed"),
        ("Garlic costs less than onions, and nausea is rare.", "silent"),
    ],
)
def test_compares_by_how_much_there_is_of_something_named(sentence: str, expected: str) -> None:
    assert reading("Garlic causes less nausea than onions.", sentence) == expected
