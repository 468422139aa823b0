"""Who does what to whom: which names a word reaches, and in which role."""

import pytest

from tests.garden import reading

RELIEVES = "Garlic relieves coughs."


@pytest.mark.parametrize(
    "sentence",
    [
        "Garlic relieves coughs.",
        "Coughs are relieved by garlic.",
        "Coughs, relieved by garlic for ages, come back.",
        "Garlic, which is grown in France, relieves coughs.",
        "We sell garlic, which relieves coughs.",
        "He had a cough, which garlic relieved.",
        "Garlic has been shown to relieve coughs.",
        "Garlic is able to relieve coughs.",
        "Garlic is a relief for coughs.",
        "Garlic is known for relieving coughs.",
        "The best relief for coughs is garlic.",
        "With garlic, you can relieve any cough.",
        "Garlic and ginger relieve coughs.",
        "Garlic relieves colds and coughs.",
        "It is garlic that relieves coughs.",
        "A bulb of garlic is what relieves coughs.",
        pytest.param(
            "What relieves coughs is garlic.",
            marks=pytest.mark.xfail(reason="a free relative clause is not read as a subject"),
        ),
    ],
)
def test_finds_who_does_it(sentence: str) -> None:
    assert reading(RELIEVES, sentence) == "affirmed"


@pytest.mark.parametrize(
    "sentence",
    [
        "Garlic is relieved by coughs.",
        "Ginger relieves coughs while garlic grows.",
        "Ginger relieves coughs, and garlic tastes good.",
        "People who eat garlic say that ginger relieves coughs.",
        "He ate garlic and had a cough.",
        "Garlic flavoured the ham, and a cough came.",
        "The soup with garlic relieves hunger, not coughs.",
        "Garlic is tasty, and ginger, which we also sell, relieves coughs.",
        "Coughs relieve garlic.",
        pytest.param(
            "Garlic is better at relieving coughs than ginger.",
            marks=pytest.mark.xfail(reason="a comparison of how well is read as the plain relation"),
        ),
    ],
)
def test_leaves_alone_who_does_not_do_it(sentence: str) -> None:
    assert reading(RELIEVES, sentence) == "silent"


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The use of garlic relieves coughs.", "affirmed"),
        ("A dose of garlic relieves coughs.", "affirmed"),
        ("Garlic capsules relieve coughs.", "affirmed"),
        ("The effect of garlic is to relieve coughs.", "affirmed"),
        ("Garlic farmers relieve coughs.", "silent"),
        ("The garlic festival relieved coughs.", "silent"),
        ("Honey capsules relieve coughs and often spare people a garlic soup.", "silent"),
    ],
)
def test_tells_a_form_of_a_thing_from_what_only_bears_its_name(sentence: str, expected: str) -> None:
    assert reading(RELIEVES, sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Taking garlic relieves coughs.", "affirmed"),
        ("Eating a clove of garlic every day relieves coughs.", "affirmed"),
        ("Giving honey relieves coughs where people have no garlic.", "silent"),
        ("Throwing garlic away relieves nothing, and coughs pass.", "silent"),
    ],
)
def test_a_deed_stands_for_what_it_is_done_with(sentence: str, expected: str) -> None:
    assert reading(RELIEVES, sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Garlic that relieves coughs costs more.", "affirmed"),
        ("There is a plant, garlic, that relieves coughs.", "affirmed"),
        ("Ginger, sold beside garlic, relieves coughs.", "silent"),
        ("Garlic stands beside the plants that relieve coughs.", "silent"),
        ("Garlic is one of the plants that relieve coughs.", "affirmed"),
        ("Garlic is a plant that relieves coughs.", "affirmed"),
        ("Garlic is not a plant that relieves coughs.", "denied"),
        ("Garlic is not the only plant that relieves coughs.", "affirmed"),
        ("Garlic is a plant that does not relieve coughs.", "denied"),
        ("Coughs are among the ailments that garlic relieves.", "affirmed"),
        pytest.param(
            "Plants that relieve coughs include garlic.",
            "affirmed",
            marks=pytest.mark.xfail(reason="what a described class does is not said of its members"),
        ),
        pytest.param(
            "The cook who brought garlic relieves coughs.",
            "silent",
            marks=pytest.mark.xfail(reason="the verb behind a name is parsed as a noun"),
        ),
    ],
)
def test_reads_relative_clauses(sentence: str, expected: str) -> None:
    assert reading(RELIEVES, sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Garlic makes blood pressure rise.", "affirmed"),
        ("Garlic causes blood pressure to rise.", "affirmed"),
        ("Garlic lets blood pressure rise.", "affirmed"),
        ("Ginger makes blood pressure rise beside garlic bread.", "silent"),
    ],
)
def test_who_makes_something_happen_does_it(sentence: str, expected: str) -> None:
    assert reading("Garlic raises blood pressure.", sentence) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "Ginger relieves coughs, unlike garlic.",
        "Unlike garlic, ginger relieves coughs.",
        "Ginger, not garlic, relieves coughs.",
        "Ginger relieves coughs instead of garlic.",
        "In contrast to garlic, ginger relieves coughs.",
        "Compared with garlic, ginger relieves coughs.",
        "Ginger relieves coughs, but not garlic.",
    ],
)
def test_a_contrast_sets_a_thing_apart(sentence: str) -> None:
    assert reading(RELIEVES, sentence) == "silent"
    assert reading("Ginger relieves coughs.", sentence) == "affirmed"


@pytest.mark.parametrize(
    "sentence",
    [
        "Garlic-free soup relieves coughs.",
        "Non-garlic soup relieves coughs.",
        pytest.param(
            "Soup free of garlic relieves coughs.",
            marks=pytest.mark.xfail(reason="'free of' is read as a denial of the clause only"),
        ),
    ],
)
def test_a_denied_name_is_not_there(sentence: str) -> None:
    assert reading(RELIEVES, sentence) == "silent"


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Not a single cough is relieved by garlic.", "denied"),
        ("Not one cough has ever been relieved by garlic.", "denied"),
        ("Not coughs but yawns are relieved by garlic.", "silent"),
    ],
)
def test_not_one_of_a_kind_denies_all_of_it(sentence: str, expected: str) -> None:
    assert reading(RELIEVES, sentence) == expected
