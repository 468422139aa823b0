"""Comparisons are read in every wording, and only on the dimension that a claim is about."""

import pytest

from linter.dimensions import comparing
from tests.garden import reading


@pytest.mark.parametrize(("claim", "sentence", "expected"), comparing().examples)
def test_reads_the_examples_of_a_dimension(claim: str, sentence: str, expected: str) -> None:
    assert reading(claim, sentence) == expected
