"""What is asserted of some people only, or only in comparison, is less than the claim."""

import pytest

from tests.garden import reading


@pytest.mark.parametrize(
    ("claim", "sentence", "expected"),
    [
        ("Garlic cures coughs.", "In young women, garlic cures coughs.", "silent"),
        ("Garlic cures coughs.", "Garlic cures coughs in some young women.", "silent"),
        ("Garlic cures coughs.", "In women, garlic cures coughs.", "affirmed"),
        ("Garlic cures coughs.", "In most adults, garlic cures coughs.", "affirmed"),
        ("Garlic cures coughs.", "Garlic cures coughs in women.", "affirmed"),
        ("Garlic is dangerous.", "Garlic is less dangerous.", "silent"),
        ("Garlic cures coughs.", "Garlic cures coughs in the same way.", "silent"),
        ("Garlic is dangerous.", "Garlic is dangerous in every way.", "affirmed"),
        ("Garlic is safe.", "Garlic is less dangerous.", "silent"),
        ("Garlic is safe.", "Garlic is too dangerous.", "denied"),
    ],
)
def test_an_assertion_that_is_limited_asserts_no_claim(claim: str, sentence: str, expected: str) -> None:
    assert reading(claim, sentence) == expected
