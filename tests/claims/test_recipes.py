"""What comes of following an instruction is what the thing in it does."""

import pytest

from tests.garden import reading


@pytest.mark.parametrize(
    ("claim", "sentence", "expected"),
    [
        ("Garlic cures colds.", "Take garlic and your cold will vanish.", "affirmed"),
        ("Garlic raises blood pressure.", "Add garlic and the blood pressure goes up.", "affirmed"),
        ("Garlic raises blood pressure.", "Put a patient on garlic and you raise his blood pressure.", "affirmed"),
        ("Garlic requires water.", "Add garlic and the cook needs more water, not less.", "affirmed"),
        ("Garlic causes coughs.", "Eat garlic and you won't get a cough.", "denied"),
        ("Garlic causes coughs.", "Don't eat garlic and you'll get no cough.", "silent"),
        ("Garlic cures colds.", "Avoid garlic and your cold will vanish.", "silent"),
        ("Garlic cures colds.", "Take garlic and we will cure your cold.", "silent"),
        ("Garlic cures colds.", "Read about garlic and your cold will vanish.", "silent"),
    ],
)
def test_credits_what_an_instruction_says_to_take(claim: str, sentence: str, expected: str) -> None:
    assert reading(claim, sentence) == expected
