"""The names of a claim must stand in its roles; an unnamed subject may come from the text around."""

import pytest

from tests.garden import reading


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Garlic is an old plant. It relieves coughs.", "affirmed"),
        ("Garlic is an old plant. This plant relieves coughs.", "affirmed"),
        ("Garlic is an old plant. Relieves coughs fast.", "affirmed"),
        ("Garlic is an old plant. Ginger relieves coughs.", "silent"),
        ("Garlic is an old plant. Honey relieves coughs.", "silent"),
        ("Garlic is an old plant. It does not relieve coughs.", "denied"),
        ("Ginger is an old plant. It relieves coughs.", "silent"),
        ("We also grow garlic and ginger. Ginger is sweet. It relieves coughs.", "silent"),
    ],
)
def test_the_text_before_fills_the_subject_where_no_rival_stands(text: str, expected: str) -> None:
    assert reading("Garlic relieves coughs.", text) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Garlic activates yeast.", "affirmed"),
        ("Yeast is activated by garlic.", "affirmed"),
        ("Yeast activates garlic.", "silent"),
        ("Sunlight activates yeast beside garlic.", "silent"),
        ("Garlic activates bread, and yeast makes it rise.", "silent"),
    ],
)
def test_each_name_in_its_role(sentence: str, expected: str) -> None:
    assert reading("Garlic activates yeast.", sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Garlic is similar to onions.", "affirmed"),
        ("Onions are similar to garlic.", "affirmed"),
        ("Garlic and onions are close relatives.", "affirmed"),
        ("Garlic is similar to ginger.", "silent"),
    ],
)
def test_some_relations_hold_both_ways(sentence: str, expected: str) -> None:
    assert reading("Garlic is similar to onions.", sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Garlic blocks mould.", "affirmed"),
        ("Garlic blocks them.", "silent"),
        ("Garlic blocks the view.", "silent"),
    ],
)
def test_an_object_that_is_no_concept_is_named_by_its_words(sentence: str, expected: str) -> None:
    assert reading("Garlic blocks mould.", sentence) == expected
