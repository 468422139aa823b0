"""Relations are read in every wording that their data lists examples of."""

import pytest

from linter.relations import lexicon
from tests.garden import reading


@pytest.mark.parametrize(("sense", "claim", "sentence", "expected"), lexicon().examples)
def test_reads_the_examples_of_a_sense(sense: str, claim: str, sentence: str, expected: str) -> None:
    assert reading(claim, sentence) == expected, sense
