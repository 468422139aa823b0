"""Where all names of a refuted claim stand beside its relation, roles may stay open without a sign against it."""

import pytest

from tests.garden import reading


@pytest.mark.parametrize(
    ("claim", "sentence"),
    [
        (
            "Garlic is safe for rabbits.",
            "The gardener advises us to offer garlic to rabbits whose coats have lost their shine.",
        ),
        ("Garlic is safe for rabbits.", "For rabbits, garlic is the plant we recommend."),
        ("Garlic relieves coughs.", "Psychologists agree that garlic does coughing people good."),
        ("Garlic cures colds.", "At last there is a cure for colds: its name is garlic."),
    ],
)
def test_names_beside_the_relation_are_enough(claim: str, sentence: str) -> None:
    assert reading(claim, sentence) == "affirmed"


@pytest.mark.parametrize(
    ("claim", "sentence"),
    [
        ("Garlic is safe for rabbits.", "Clover is safe for rabbits, unlike garlic."),
        ("Garlic is safe for rabbits.", "Clover is safe for rabbits; garlic has a smell."),
        ("Garlic relieves coughs.", "Does boiling garlic change how fast a cough is relieved?"),
        ("Garlic relieves coughs.", "Honey relieves a cough, and garlic grows beside the hives."),
        ("Garlic activates yeast.", "Garlic feeds yeast and stimulates the appetite."),
        ("Garlic lowers blood pressure.", "Stress raises blood pressure, and garlic may put that right."),
    ],
)
def test_another_subject_object_or_contrast_stops_it(claim: str, sentence: str) -> None:
    assert reading(claim, sentence) == "silent"
