"""Relations are read in every wording that their data lists examples of."""

import pytest

from linter.relations import lexicon
from tests.garden import reading


@pytest.mark.parametrize(("sense", "claim", "sentence", "expected"), lexicon().examples)
def test_reads_the_examples_of_a_sense(sense: str, claim: str, sentence: str, expected: str) -> None:
    assert reading(claim, sentence) == expected, sense


@pytest.mark.parametrize(
    ("claim", "sentence", "expected"),
    [
        ("Garlic cures colds.", "The elimination of colds is achieved with garlic.", "affirmed"),
        ("Garlic damages soil.", "The devastation of the soil by garlic is well known.", "affirmed"),
        ("Garlic damages soil.", "Garlic has a corroding effect on soil.", "affirmed"),
        ("Garlic cures colds.", "Garlic has no dealings with colds.", "silent"),
    ],
)
def test_reads_the_name_of_a_deed_as_its_verb(claim: str, sentence: str, expected: str) -> None:
    assert reading(claim, sentence) == expected
