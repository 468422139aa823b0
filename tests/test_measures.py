"""Degrees and values: who has more, and which number is given."""

import pytest

from tests.garden import reading


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Garlic is less dangerous than ginger.", "affirmed"),
        ("Ginger is more dangerous than garlic.", "affirmed"),
        ("Ginger is not as safe as garlic.", "affirmed"),
        ("Ginger is safer than garlic.", "denied"),
        ("Garlic is as dangerous as ginger.", "denied"),
        ("Garlic is no safer than ginger.", "denied"),
        ("Garlic is not safer than ginger.", "denied"),
        ("Garlic and ginger are equally safe.", "denied"),
        ("Garlic is safe, and so is ginger.", "silent"),
        ("Garlic is not less safe than ginger.", "silent"),
        ("Garlic is safer than onions.", "silent"),
        ("Garlic is cheaper than ginger.", "silent"),
    ],
)
def test_compares_degrees(sentence: str, expected: str) -> None:
    assert reading("Garlic is safer than ginger.", sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Garlic was approved by the council in 1970.", "affirmed"),
        ("The council approved garlic in 1980.", "denied"),
        ("Garlic was approved in 1980.", "denied"),
        ("Garlic was never approved.", "denied"),
        ("Onions were approved in 1980.", "silent"),
        ("In Canada, garlic was approved in 1980.", "silent"),
        ("Garlic was approved in 1980 by Honey League.", "silent"),
        ("Garlic was not approved until 1980.", "denied"),
        pytest.param(
            "Garlic was not approved in 1980 but in 1970.",
            "affirmed",
            marks=pytest.mark.xfail(reason="the denial of the other year is read as one of the approval"),
        ),
        ("Garlic was approved.", "silent"),
    ],
)
def test_compares_years(sentence: str, expected: str) -> None:
    assert reading("The council approved garlic in 1970.", sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The dose of garlic is 5 milligrams.", "affirmed"),
        ("The dose of garlic is 0.005 g.", "affirmed"),
        ("The dose of garlic is 50 mg.", "denied"),
        ("The dose of garlic is 5 g.", "denied"),
        ("The dose of ginger is 50 mg.", "silent"),
    ],
)
def test_compares_doses(sentence: str, expected: str) -> None:
    assert reading("The dose of garlic is 5 mg.", sentence) == expected


@pytest.mark.parametrize(
    ("claim", "sentence", "expected"),
    [
        ("Garlic is sold only through the council.", "You do not need the council to buy garlic.", "denied"),
        ("Garlic is used only for coughs.", "At first garlic was used only for coughs.", "silent"),
        ("Most nausea comes from garlic.", "Some nausea comes from garlic.", "silent"),
        ("Salt must be watered every two hours.", "Nobody needs salt.", "silent"),
        ("Salt must be watered every two hours.", "You do not need to water salt.", "denied"),
    ],
)
def test_says_as_much_as_the_claim(claim: str, sentence: str, expected: str) -> None:
    assert reading(claim, sentence) == expected
