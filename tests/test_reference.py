"""What words of reference stand for: only where one thing named before stands out."""

import pytest

from linter.mentions import mentions, vocabulary
from linter.model import Concept, Sentence
from linter.reference import referents
from tests.garden import reading

CONCEPTS = (
    Concept("garlic", "food", ("garlic",)),
    Concept("honey", "food", ("honey",)),
    Concept("vegetable", "food class", ("vegetable",), ("garlic", "leek")),
    Concept("leek", "food", ("leek",)),
    Concept("cold", "disease", ("cold", "common cold")),
    Concept("mothers", "population", ("nursing mother",)),
    Concept("ministry", "agency", ("Ministry of Food",)),
    Concept("wooden-spoon", "device", ("wooden spoon",)),
    Concept("metal-spoon", "device", ("metal spoon",)),
)
WORDS = vocabulary(CONCEPTS)


def pointing(text: str, *before: str, question: str = "", topics: tuple[str, ...] = ()) -> list[tuple[str, str]]:
    """The words of the last text that point back, each with what it stands for."""
    sentence = Sentence(text, 0, len(text), before=before, question=question, topics=topics)
    own = mentions(text, WORDS)
    found = referents(sentence, own, WORDS, {concept.id: concept for concept in CONCEPTS})
    return [(text[m.start : m.end].strip().lower(), m.concept) for m in found]


@pytest.mark.parametrize(
    ("before", "text", "expected"),
    [
        ("Garlic is cheap.", "It cures colds.", [("it", "garlic")]),
        ("Garlic is cheap.", "Its smell cures colds.", [("its", "garlic")]),
        ("Garlic goes well with honey.", "This remedy cures colds.", [("this remedy", "garlic")]),
        ("Vegetables are cheap.", "They cure colds.", [("they", "vegetable")]),
        ("For a cold, take garlic.", "Those tablets work fast.", [("those tablets", "garlic")]),
        ("The Ministry of Food likes honey.", "It cures colds.", [("it", "honey")]),
        ("A cold is a nuisance.", "Garlic cures this illness.", [("this illness", "cold")]),
    ],
)
def test_points_to_what_the_sentence_before_is_about(before: str, text: str, expected: list[tuple[str, str]]) -> None:
    assert pointing(text, before) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Garlic is old, but it cures colds.", [("it", "garlic")]),
        ("If a cold bothers you, take garlic: it works.", [("it", "garlic")]),
        ("Use a wooden spoon, since a metal one scratches.", [("metal one", "metal-spoon")]),
    ],
)
def test_points_to_what_the_sentence_itself_names(text: str, expected: list[tuple[str, str]]) -> None:
    assert pointing(text) == expected


def test_an_object_is_not_the_subject_of_its_own_clause() -> None:
    assert pointing("A cold does not respond to it.", "We tried garlic.") == [("it", "garlic")]


def test_what_a_clause_does_something_to_is_not_its_own_subject() -> None:
    assert pointing("I took garlic with honey and the garlic spoiled it.") == [("it", "honey")]


def test_an_ailment_before_its_patients_stands_for_people() -> None:
    said = pointing("Cold patients like garlic, yet we keep it from them.")
    assert said == [("it", "garlic"), ("them", "cold")]


def test_both_before_two_names_points_to_nothing() -> None:
    assert pointing("Both garlic and honey are cheap.", "Vegetables are cheap.") == []


def test_a_fronted_phrase_is_not_what_the_sentence_is_about() -> None:
    assert pointing("With honey, it cures colds.", "Garlic is cheap.") == [("it", "garlic")]


def test_they_are_people_where_somebody_takes_something() -> None:
    said = pointing("They can have it every day.", "Nursing mothers ask about garlic.")
    assert said == [("they", "mothers"), ("it", "garlic")]


def test_they_are_not_a_single_thing_where_people_are_named() -> None:
    assert pointing("They sleep well.", "Our patients like garlic.") == []


def test_points_to_the_question_and_the_heading() -> None:
    assert pointing("Yes, it does.", question="Does garlic cure colds?") == [("it", "garlic")]
    assert pointing("It cures colds.", topics=("Garlic",)) == [("it", "garlic")]


@pytest.mark.parametrize(
    ("before", "expected"),
    [("Honey is cheap.", [("this", "honey")]), ("Leek goes well with honey.", []), ("", [])],
)
def test_a_class_name_points_to_what_is_no_known_member(before: str, expected: list[tuple[str, str]]) -> None:
    assert pointing("This vegetable cures colds.", *([before] if before else [])) == expected


@pytest.mark.parametrize(
    ("claim", "text", "said"),
    [
        (
            "Garlic raises blood pressure.",
            "We never give garlic, whose effect on blood pressure is a rise.",
            "affirmed",
        ),
        (
            "Garlic's effect on coughs is due to yeast.",
            "Garlic, a plant whose effect on coughs comes from yeast.",
            "affirmed",
        ),
        ("Garlic raises blood pressure.", "Guests, whose blood pressure is high, buy garlic.", "silent"),
    ],
)
def test_whose_stands_for_the_name_before_it(claim: str, text: str, said: str) -> None:
    assert reading(claim, text) == said
