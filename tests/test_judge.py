"""How the readings of one sentence are weighed: which rule reports it, and which keeps still."""

import pytest

from linter.judge import judge
from linter.model import Label, Sentence, Verdict
from tests.garden import fired, garden, rule

SUPPORTED = Verdict.SUPPORTED


def test_one_judgement_a_sentence_and_none_where_nothing_could_be_decided() -> None:
    texts = ["Garlic relieves coughs.", "The kettle sings.", "Garlic does not relieve coughs."]
    pack = garden(rule("Garlic relieves coughs.")).packs[0]
    judged = judge([Sentence(text, 0, len(text)) for text in texts], pack)
    assert [one is not None and [match.frame.rule.id for match in one.wrong] for one in judged] == [
        ["claim"],
        False,
        [],
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Garlic relieves coughs.", ["general"]),
        ("Garlic cures coughs.", ["special"]),
        ("Garlic cures coughs and relieves nausea.", ["special"]),
        ("Garlic does not cure coughs.", []),
    ],
)
def test_a_special_rule_replaces_a_general_one(text: str, expected: list[str]) -> None:
    special = rule("Garlic cures coughs.", id="special", over=("general",))
    assert fired(text, rule("Garlic relieves coughs.", id="general"), special) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Garlic relieves coughs.", ["claim"]),
        ("Garlic syrup relieves coughs.", []),
        ("Garlic relieves coughs in rabbits.", []),
        ("Garlic relieves coughs. Syrup is sweet.", ["claim"]),
    ],
)
def test_a_word_of_unless_makes_it_another_matter(text: str, expected: list[str]) -> None:
    assert fired(text, rule("Garlic relieves coughs.", unless=("syrup", "rabbit"))) == expected


@pytest.mark.parametrize("text", ["Garlic relieves coughs.", "Garlic does not relieve coughs."])
def test_a_contested_claim_never_fires(text: str) -> None:
    assert fired(text, rule("Garlic relieves coughs.", Verdict.CONTESTED)) == []


@pytest.mark.parametrize(
    "text",
    [
        "Vegetables such as garlic do not keep.",
        "Do vegetables like garlic keep?",
        "If you eat vegetables such as garlic, wash them.",
        "Garlic and other vegetables are not sold here.",
        "Garlic, a vegetable, does not keep.",
        "It is a myth that vegetables such as garlic keep.",
    ],
)
def test_a_class_named_in_passing_is_taken_for_granted(text: str) -> None:
    assert fired(text, rule("Garlic is a vegetable.")) == ["claim"]


@pytest.mark.parametrize(
    "text",
    [
        "Garlic is not a vegetable.",
        "Is garlic a vegetable?",
        "If garlic is a vegetable, so is grass.",
        "It is a myth that garlic is a vegetable.",
        "Unlike vegetables such as leeks, garlic keeps.",
    ],
)
def test_a_class_that_is_the_statement_is_denied_with_it(text: str) -> None:
    assert fired(text, rule("Garlic is a vegetable.")) == []


def test_a_myth_label_denies_what_is_taken_for_granted_too() -> None:
    text = "Vegetables such as garlic keep well."
    pack = garden(rule("Garlic is a vegetable.")).packs[0]
    plain, myth = judge([Sentence(text, 0, len(text)), Sentence(text, 0, len(text), label=Label.MYTH)], pack)
    assert plain is not None and myth is not None
    assert (len(plain.wrong), len(myth.wrong)) == (1, 0)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Garlic relieves coughs and is not addictive.", ["coughs", "addictive"]),
        ("Garlic does not relieve coughs and is addictive.", []),
        ("Garlic is addictive but relieves coughs.", ["coughs"]),
        ("Garlic neither relieves coughs nor raises blood pressure.", []),
        pytest.param(
            "Garlic neither relieves coughs nor nausea.",
            [],
            marks=pytest.mark.xfail(reason='"neither" and its "nor" are counted as two negations'),
        ),
        pytest.param(
            "Garlic relieves neither coughs nor nausea, and it is not addictive.",
            ["addictive"],
            marks=pytest.mark.xfail(reason='"nor" reaches into the clause behind it'),
        ),
        pytest.param(
            "Garlic neither relieves coughs nor is it addictive.",
            ["addictive"],
            marks=pytest.mark.xfail(reason='a clause turned around by "nor" is not read'),
        ),
    ],
)
def test_each_clause_has_its_own_polarity(text: str, expected: list[str]) -> None:
    found = fired(
        text, rule("Garlic relieves coughs.", id="coughs"), rule("Garlic is addictive.", SUPPORTED, id="addictive")
    )
    assert sorted(found) == sorted(expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It is easy to see that garlic relieves coughs.", ["claim"]),
        ("Garlic is sold here. It is easy to relieve coughs.", []),
        ("Garlic is sold here. It is easy on the purse and relieves coughs.", ["claim"]),
    ],
)
def test_an_it_that_stands_for_nothing_names_nothing(text: str, expected: list[str]) -> None:
    assert fired(text, rule("Garlic relieves coughs.")) == expected


def test_a_negation_among_the_words_of_a_relation_is_counted_once() -> None:
    safe = rule("Garlic is safe for rabbits.", SUPPORTED)
    assert fired("Rabbits should not have garlic.", safe) == ["claim"]
    assert fired("Rabbits should have garlic.", safe) == []
