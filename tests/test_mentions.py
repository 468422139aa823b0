"""Which words name a concept, however they are written, and which only contain its name."""

import pytest

from linter.mentions import mentions, vocabulary
from linter.model import Concept

WORDS = vocabulary(
    (
        Concept("habit", "property", ("habit-forming",)),
        Concept("letter", "substance", ("K", "special K")),
        Concept("health", "agency", ("WHO",)),
        Concept("tooth", "anatomy", ("wisdom tooth", "baby teeth")),
        Concept("germ", "organism", ("virus", "bacterium")),
        Concept("mother", "population", ("mother-to-be",)),
        Concept("wort", "herb", ("St. John's wort",)),
        Concept("septic", "product", ("antiseptic",)),
        Concept("numb", "drug", ("anesthetic",)),
        Concept("tea", "food", ("tea", "green tea")),
        Concept("spot", "condition", ("nevus",)),
    )
)


def named(text: str) -> list[tuple[str, str]]:
    return [(m.concept, text[m.start : m.end]) for m in mentions(text, WORDS)]


@pytest.mark.parametrize(
    ("text", "concept", "name"),
    [
        ("It is habit forming.", "habit", "habit forming"),
        ("It is habit‑forming.", "habit", "habit‑forming"),
        ("It is habitforming.", "habit", "habitforming"),
        ("Two wisdom teeth hurt.", "tooth", "wisdom teeth"),
        ("One baby tooth hurts.", "tooth", "baby tooth"),
        ("Viruses spread.", "germ", "Viruses"),
        ("Spots are nevi.", "spot", "nevi"),
        ("Bacteria spread.", "germ", "Bacteria"),
        ("Mothers-to-be rest.", "mother", "Mothers-to-be"),
        ("St John’s Wort grows here.", "wort", "St John’s Wort"),
        ("Saint Johns wort grows here.", "wort", "Saint Johns wort"),
        ("An anti-septic burns.", "septic", "anti-septic"),
        ("Anaesthetics numb.", "numb", "Anaesthetics"),
        ("The tea's taste is mild.", "tea", "tea"),
        ("Green\u00a0tea is mild.", "tea", "Green\u00a0tea"),
    ],
)
def test_names_a_concept_in_any_spelling(text: str, concept: str, name: str) -> None:
    assert named(text) == [(concept, name)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("You can get K there.", [("letter", "K")]),
        ("k is a letter.", []),
        ("Vitamin K is in kale.", []),
        ("Ask Robert K about it.", []),
        ("The WHO says so.", [("health", "WHO")]),
        ("Ask somebody who knows.", []),
    ],
)
def test_letters_and_everyday_words_stand_in_their_exact_case(text: str, expected: list[tuple[str, str]]) -> None:
    assert named(text) == expected


def test_a_name_that_begins_with_s_is_not_read_after_an_apostrophe() -> None:
    words = vocabulary([Concept("s-tea", "drink", ("S-tea", "s tea"))])
    assert [m.concept for m in mentions("S tea or s-tea?", words)] == ["s-tea", "s-tea"]
    assert mentions("That's tea.", words) == ()


@pytest.mark.parametrize("text", ["A tea-like drink.", "The team won.", "A steam bath.", "The anti-tea league."])
def test_a_compound_about_something_else_is_no_mention(text: str) -> None:
    assert named(text) == []


TAKEN_APART = vocabulary(
    (
        Concept("root-damage", "disease", ("root damage",)),
        Concept("root", "anatomy", ("root", "damage to the roots in frost")),
        Concept("sap", "measure", ("stem sugar level",)),
        Concept("mothers", "population", ("pregnant",)),
        Concept("herb", "plant class", ("herb",)),
        Concept("herb-use", "measure", ("herb dose",)),
        Concept("garlic", "food", ("garlic", "ramson")),
        Concept("garlic-overdose", "event", ("garlic overdose",)),
        Concept("onion-allergy", "condition", ("onion allergy",)),
        Concept("sleepiness", "symptom", ("sleepiness",)),
        Concept("irritation", "symptom", ("irritation",)),
        Concept("chill", "food", ("chilliness",)),
    )
)


@pytest.mark.parametrize(
    ("text", "concepts"),
    [
        ("Frost does damage to the roots.", ["root-damage"]),
        ("See the damage to the roots in frost.", ["root"]),  # a term of its own comes first
        ("It lowers stem sugar in spring.", ["sap"]),
        ("It lowers sugar in spring.", []),
        ("It is no tea for mums-to-be.", ["mothers"]),
        ("It harms the unborn.", ["mothers"]),
        ("Take a dose of the herb thyme.", ["herb"]),  # a class is named, not its dose
        ("Lower the herb dose.", ["herb-use"]),
        ("Too much ramson smells.", ["garlic-overdose"]),
        ("An overdose of ramson smells.", ["garlic-overdose"]),
        ("Enough ramson smells.", ["garlic"]),
        ("Some are allergic to onions.", ["onion-allergy"]),
        ("Some are allergic to leeks.", []),
        ("Tea makes one sleepy.", ["sleepiness"]),
        ("Smoke irritated the bees.", ["irritation"]),
        ("Tea on a chilly day.", []),  # a food has no family
    ],
)
def test_names_a_concept_in_other_words_than_its_terms(text: str, concepts: list[str]) -> None:
    assert [m.concept for m in mentions(text, TAKEN_APART)] == concepts


def test_a_prescription_is_what_a_doctor_writes() -> None:
    words = vocabulary((Concept("paper", "status", ("prescription", "over the counter")),))
    assert [m.concept for m in mentions("No doctor's note is asked for it.", words)] == ["paper"]


def test_only_people_are_named_by_what_people_are_called() -> None:
    assert not mentions("Mums-to-be rest.", vocabulary((Concept("test", "event", ("pregnant",)),)))


def test_leaves_the_second_of_two_names_its_own_words() -> None:
    assert named("from the tooth to the wisdom tooth") == [("tooth", "wisdom tooth")]
