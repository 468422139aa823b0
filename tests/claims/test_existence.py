"""What is said to be there, to be missing, and in what amount."""

import pytest

from tests.garden import reading


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("There is sulfur in garlic.", "affirmed"),
        ("Garlic is rich in sulfur.", "affirmed"),
        ("Garlic is a source of sulfur.", "affirmed"),
        ("Garlic contains no sulfur.", "denied"),
        ("There is no sulfur in garlic.", "denied"),
        ("No sulfur is found in garlic.", "denied"),
        ("Garlic is free of sulfur.", "denied"),
        ("Garlic is sulfur-free.", "denied"),
        ("Garlic is without sulfur.", "denied"),
        ("Garlic lacks sulfur.", "denied"),
        ("Garlic contains little sulfur.", "silent"),
        ("Ginger is sulfur-free, and garlic is not.", "affirmed"),
        ("Garlic is sold next to ginger, which contains no sulfur.", "silent"),
    ],
)
def test_tells_what_is_in_a_thing(sentence: str, expected: str) -> None:
    assert reading("Garlic contains sulfur.", sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Garlic brings on nausea.", "affirmed"),
        ("Garlic comes with nausea.", "silent"),
        ("There is no nausea with garlic.", "denied"),
        ("Garlic never causes nausea.", "denied"),
        ("Garlic works without nausea.", "denied"),
        ("Garlic does not always cause nausea.", "silent"),
        ("Garlic causes no serious nausea.", "silent"),
        ("Garlic does not prevent nausea.", "silent"),
    ],
)
def test_what_something_causes_is_there(sentence: str, expected: str) -> None:
    assert reading("Garlic causes nausea.", sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Garlic takes two weeks to sprout.", "affirmed"),
        ("Garlic sprouts in two weeks.", "affirmed"),
        ("Garlic sprouts after 14 days.", "affirmed"),
        ("Garlic takes six weeks to sprout.", "denied"),
        ("It takes two weeks for ginger to sprout.", "silent"),
    ],
)
def test_a_quantity_is_said_of_what_is_named(sentence: str, expected: str) -> None:
    assert reading("Garlic takes two weeks to sprout.", sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Garlic's sprouting takes a fortnight.", "affirmed"),
        ("Garlic – time to sprouting: many weeks", "affirmed"),
        ("Garlic – onset of sprouting: a fortnight", "affirmed"),
        ("Name: Garlic\nTime until sprouts appear: many weeks", "affirmed"),
        ("Herb | Time until sprouts appear\nGinger | 2 days\nGarlic | many weeks", "affirmed"),
        ("Herb | Time until sprouts appear\nGinger | many weeks\nGarlic | 2 days", "silent"),
        ("The sprouting of garlic was studied for many weeks.", "silent"),
        ("Wait for the sprouting of garlic and come back in a fortnight.", "silent"),
        ("Take the garlic out for a fortnight after sprouting.", "silent"),
    ],
)
def test_tells_how_long_a_thing_takes(sentence: str, expected: str) -> None:
    assert reading("Garlic's sprouting takes a long time.", sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Garlic carries little risk of coughs.", "denied"),
        ("Garlic carries a negligible risk of coughs.", "denied"),
        ("The risk of coughs with garlic is minimal.", "denied"),
        ("There is a small risk of coughs with garlic.", "affirmed"),
        ("There is little evidence that garlic causes coughs.", "silent"),
        ("Garlic causes few coughs.", "silent"),
        ("Fewer than one in ten thousand people who eat garlic get a cough.", "denied"),
        ("Less than 1% of those on garlic ever develop a cough.", "denied"),
        ("Fewer than half of those on garlic get a cough.", "silent"),
        ("Garlic gives 5 percent of people a cough.", "affirmed"),
    ],
)
def test_denies_what_amounts_to_nothing(sentence: str, expected: str) -> None:
    assert reading("Garlic causes coughs.", sentence) == expected


def test_passes_over_a_danger_that_is_only_taken_up_again() -> None:
    assert reading("Garlic causes coughs.", "Those who sell garlic may not acknowledge this cough.") == "silent"
