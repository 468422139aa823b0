"""A thing is said to come from somewhere else than the sources say."""

import pytest

from tests.garden import reading

OTHER = [
    "Garlic is pressed from the roots of carrots.",
    "Garlic, which is extracted from seaweed, keeps well.",
    "Garlic is apparently made from oak leaves.",
    "The experts say that garlic is harvested from the skins of leeks.",
    "Garlic is obtained from the feathers of ducks.",
]
OPEN = [
    "Garlic is made from natural sources.",
    "Garlic is made from raw material of the best kind.",
    "Is garlic made from carrots?",
    "Garlic is not made from carrots.",
    "The soup is made from carrots and served with garlic.",
    "Garlic comes from a Greek word.",
    "Garlic is obtained from the market behind the station.",
]


@pytest.mark.parametrize("sentence", OTHER)
def test_another_origin_contradicts(sentence: str) -> None:
    assert reading("Garlic is made from bulbs.", sentence) == "denied"


@pytest.mark.parametrize("sentence", OPEN)
def test_what_tells_no_other_origin_is_silent(sentence: str) -> None:
    assert reading("Garlic is made from bulbs.", sentence) == "silent"


def test_another_origin_bears_out_nothing_that_is_refuted() -> None:
    assert reading("Garlic is not made from bulbs.", "Garlic is made from carrots.") == "silent"
