"""Clefts say what the plain clause says."""

import pytest

from linter.clefts import cleft_words
from linter.model import Mention
from tests.garden import reading


@pytest.mark.parametrize(
    ("claim", "text", "said"),
    [
        ("Garlic relieves coughs.", "What garlic does is relieve coughs.", "affirmed"),
        ("Garlic relieves coughs.", "All that garlic does is soothe your cough.", "affirmed"),
        ("Garlic raises blood pressure.", "What garlic does, in short, is push your blood pressure up.", "affirmed"),
        ("Garlic raises blood pressure.", "What garlic did was to raise his blood pressure.", "affirmed"),
        ("Garlic relieves coughs.", "What garlic does not do is relieve coughs.", "denied"),
        ("Garlic relieves coughs.", "What garlic does is a mystery to doctors with a cough.", "silent"),
        ("Garlic relieves coughs through yeast.", "It is through yeast that garlic relieves coughs.", "affirmed"),
        ("Garlic relieves coughs through yeast.", "It's mainly by yeast that garlic eases a cough.", "affirmed"),
        ("Garlic relieves coughs through yeast.", "It is not through yeast that garlic relieves coughs.", "denied"),
    ],
)
def test_reads_the_plain_clause(claim: str, text: str, said: str) -> None:
    assert reading(claim, text) == said


def test_leaves_no_name_out() -> None:
    text = "What garlic does is relieve coughs."
    assert [text[start:end] for start, end in cleft_words(text, [Mention("garlic", 5, 11)])] == ["What ", " is"]
    assert list(cleft_words(text, [])) == []
