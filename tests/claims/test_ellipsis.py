"""What an elliptic clause says by pointing at the clause before it."""

import pytest

from tests.garden import reading

RAISES = "Garlic raises blood pressure."


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Ginger does not raise blood pressure; garlic does.", "affirmed"),
        ("Ginger does not raise blood pressure, but garlic does.", "affirmed"),
        ("Ginger raises blood pressure; garlic doesn't.", "denied"),
        ("Ginger raises blood pressure, but garlic does not.", "denied"),
        ("Ginger does nothing for blood pressure; garlic does.", "silent"),
        ("While ginger raises blood pressure, garlic does not.", "denied"),
        pytest.param(
            "Ginger raises blood pressure, and so does garlic.",
            "affirmed",
            marks=pytest.mark.xfail(reason="the subject behind its verb is not read"),
        ),
        pytest.param(
            "Ginger does not raise blood pressure, and neither does garlic.",
            "denied",
            marks=pytest.mark.xfail(reason="the subject behind its verb is not read"),
        ),
    ],
)
def test_repeats_the_clause_before_for_another_subject(sentence: str, expected: str) -> None:
    assert reading(RAISES, sentence) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "Ginger raises blood pressure; garlic tastes good.",
        "Ginger raises blood pressure; garlic does something else.",
        "Garlic does well. Ginger raises blood pressure.",
        "Ginger raises blood pressure, and people who grow garlic do not know it.",
    ],
)
def test_a_clause_with_a_verb_of_its_own_repeats_nothing(sentence: str) -> None:
    assert reading(RAISES, sentence) == "silent"
