"""A denial of a part, a case or another thing is no denial of the claim."""

import pytest

from tests.garden import reading


@pytest.mark.parametrize(
    "sentence",
    [
        "Garlic does not always relieve coughs.",
        "Garlic does not relieve every cough.",
        "Not all garlic relieves coughs.",
        "Garlic does not relieve most coughs.",
        "Garlic alone does not relieve coughs.",
        "Garlic tablets of 5 mg do not relieve coughs.",
        "Most people do not relieve coughs with garlic.",
        "Garlic did not relieve coughs at first.",
        "Garlic did not relieve coughs before 1970.",
        "Garlic does not completely relieve coughs.",
        "Garlic does not directly relieve coughs.",
        "Garlic does not relieve coughs in rabbits.",
        "Garlic does not relieve coughs instantly.",
        "Garlic does not relieve coughs any more quickly.",
        "Garlic does not relieve coughs for the whole night.",
        "Garlic does not relieve coughs unless you chew it.",
        "Garlic's smell does not relieve coughs.",
        pytest.param(
            "Garlic does not relieve coughs from colds.",
            marks=pytest.mark.xfail(reason='"from" is no restriction that is known'),
        ),
        pytest.param(
            "Garlic does not relieve coughs as well as ginger.",
            marks=pytest.mark.xfail(reason='"as well as" is read as "and"'),
        ),
    ],
)
def test_a_denial_in_part_denies_nothing(sentence: str) -> None:
    assert reading("Garlic relieves coughs.", sentence) == "silent"


@pytest.mark.parametrize(
    "sentence",
    [
        "Garlic does not relieve coughs at all.",
        "Garlic no longer relieves coughs.",
        "Unless I am wrong, garlic does not relieve coughs.",
        "Garlic does not relieve coughs in the least.",
        "Garlic does not relieve coughs in people.",
        "Garlic simply does not relieve coughs.",
        "Garlic does not actually relieve coughs.",
        "Garlic does not relieve any cough.",
        "Garlic no longer relieves coughs.",
        "Garlic does not relieve coughs, really.",
    ],
)
def test_a_word_of_emphasis_takes_nothing_back(sentence: str) -> None:
    assert reading("Garlic relieves coughs.", sentence) == "denied"


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Garlic causes no known nausea.", "denied"),
        ("She had no nausea from garlic that day.", "silent"),
        ("Garlic causes no serious nausea.", "silent"),
        ("Garlic rarely causes nausea.", "silent"),
        ("Garlic does not usually cause nausea.", "silent"),
        ("Garlic does not cause nausea in rabbits.", "silent"),
    ],
)
def test_a_modifier_may_make_less_of_what_is_denied(sentence: str, expected: str) -> None:
    assert reading("Garlic causes nausea.", sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Garlic is not addictive at all.", "denied"),
        ("Garlic is not physically addictive.", "silent"),
        ("Garlic is not so addictive.", "silent"),
        ("Garlic is not as addictive as onions.", "silent"),
        ("Garlic is less addictive than onions.", "silent"),
        ("Garlic is too addictive.", "silent"),
    ],
)
def test_a_comparison_is_not_the_property(sentence: str, expected: str) -> None:
    assert reading("Garlic is addictive.", sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("In frail runners garlic relieves coughs.", "silent"),
        ("In healthy people garlic relieves coughs.", "affirmed"),
        ("In most patients garlic relieves coughs.", "affirmed"),
        ("In cold weather garlic relieves coughs.", "affirmed"),
    ],
)
def test_an_assertion_may_be_of_some_people_only(sentence: str, expected: str) -> None:
    assert reading("Garlic relieves coughs.", sentence) == expected


@pytest.mark.parametrize(
    ("claim", "sentence", "expected"),
    [
        ("The council approved garlic.", "Garlic never had the blessing of the council.", "denied"),
        ("The council approved garlic.", "Garlic is not approved.", "denied"),
        ("The council approved garlic.", "The council approved the lamp with which we dry garlic.", "silent"),
        ("The council approved garlic.", "Garlic is not approved for coughs.", "silent"),
        ("The council approved garlic for coughs.", "Garlic is not approved for coughs.", "denied"),
        ("The council approved garlic for coughs.", "Garlic is not approved for colds.", "silent"),
        ("The council approved garlic for coughs.", "Garlic is not approved.", "silent"),
        ("The council approved garlic for coughs.", "In Canada, garlic is not approved for coughs.", "silent"),
        ("Garlic is sold without a prescription.", "In Canada, garlic needs a prescription.", "silent"),
        pytest.param(
            "The council approved garlic for coughs.",
            "Garlic is approved for coughs in rabbits.",
            "silent",
            marks=pytest.mark.xfail(reason="a restriction is looked for in denials alone"),
        ),
    ],
)
def test_a_purpose_a_group_or_a_country_restricts(claim: str, sentence: str, expected: str) -> None:
    assert reading(claim, sentence) == expected
