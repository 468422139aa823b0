"""How the words of a relation are read: denials, opposites, changes, advice, and what "only" singles out."""

import pytest

from tests.garden import reading


@pytest.mark.parametrize(
    ("claim", "sentence", "expected"),
    [
        ("Garlic relieves coughs.", "Garlic is useless against coughs.", "denied"),
        ("Garlic relieves coughs.", "Garlic is not useless against coughs.", "silent"),
        ("Garlic relieves coughs.", "Garlic makes coughs worse.", "denied"),
        ("Garlic relieves coughs.", "Garlic is good in soup when you cough.", "silent"),
    ],
)
def test_words_may_deny_by_themselves(claim: str, sentence: str, expected: str) -> None:
    assert reading(claim, sentence) == expected


@pytest.mark.parametrize(
    ("claim", "sentence", "expected"),
    [
        ("Garlic cures colds.", "Garlic heals colds.", "affirmed"),
        ("Garlic relieves colds.", "Garlic cures colds.", "affirmed"),
        ("Garlic relieves colds.", "Garlic does not cure colds.", "silent"),
        ("Garlic cures colds.", "Garlic relieves colds.", "silent"),
        ("Garlic cures colds.", "Garlic does not relieve colds.", "denied"),
        ("Garlic relieves colds.", "Garlic has no effect on colds.", "denied"),
        ("Garlic relieves colds.", "Garlic affects colds.", "silent"),
        ("Garlic is recommended for rabbits.", "Garlic is not safe for rabbits.", "denied"),
        ("Garlic is recommended for rabbits.", "Garlic is safe for rabbits.", "silent"),
    ],
)
def test_a_wider_word_asserts_less_and_a_stricter_one_denies_less(claim: str, sentence: str, expected: str) -> None:
    assert reading(claim, sentence) == expected


@pytest.mark.parametrize(
    ("claim", "sentence", "expected"),
    [
        ("Garlic activates yeast.", "Garlic inhibits yeast.", "denied"),
        ("Garlic activates yeast.", "Garlic does not inhibit yeast.", "silent"),
        ("Garlic causes colds.", "Garlic prevents colds.", "denied"),
        ("Garlic raises blood pressure.", "Garlic reduces blood pressure.", "denied"),
        ("Garlic raises blood pressure.", "Garlic does not reduce blood pressure.", "silent"),
        ("Garlic is safe for rabbits.", "Garlic is dangerous for rabbits.", "denied"),
        ("Garlic is safe for rabbits.", "Garlic is not dangerous for rabbits.", "affirmed"),
        ("Garlic raises blood pressure.", "Garlic lowers blood pressure.", "denied"),
    ],
)
def test_an_opposite_denies_and_only_a_complement_is_asserted_by_its_denial(
    claim: str, sentence: str, expected: str
) -> None:
    assert reading(claim, sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Blood pressure rises with garlic.", "affirmed"),
        ("Garlic speeds up the rise of blood pressure.", "affirmed"),
        ("Blood pressure stays the same with garlic.", "denied"),
        ("Blood pressure does not rise with garlic.", "denied"),
        ("Garlic increases the loss of blood pressure.", "denied"),
        ("Garlic rises from the bed, and blood pressure is taken.", "silent"),
    ],
)
def test_a_change_is_of_what_changes(sentence: str, expected: str) -> None:
    assert reading("Garlic raises blood pressure.", sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Rabbits should have garlic.", "affirmed"),
        ("We advise garlic for rabbits.", "affirmed"),
        ("Owners are advised to give garlic to their rabbits.", "affirmed"),
        ("Owners are advised not to give garlic to their rabbits.", "denied"),
        ("Rabbits must not have garlic.", "denied"),
        ("Garlic is grown where rabbits should not go.", "silent"),
    ],
)
def test_advice_may_be_to_leave_it(sentence: str, expected: str) -> None:
    assert reading("Garlic is recommended for rabbits.", sentence) == expected


@pytest.mark.parametrize(
    ("claim", "sentence", "expected"),
    [
        ("Garlic is used only for coughs.", "Garlic is used solely for coughs.", "affirmed"),
        ("Garlic is used only for coughs.", "Garlic is for coughs alone.", "affirmed"),
        ("Garlic is used only for coughs.", "Garlic is for nothing but coughs.", "affirmed"),
        ("Garlic is used only for coughs.", "Garlic is used for coughs.", "silent"),
        pytest.param(
            "Garlic is used only for coughs.",
            "Garlic is used not only for coughs.",
            "silent",
            marks=pytest.mark.xfail(reason="'not only' inside the clause is read as the exclusion"),
        ),
        ("Only garlic relieves coughs.", "Nothing but garlic relieves coughs.", "affirmed"),
        ("Only garlic relieves coughs.", "Garlic alone relieves coughs.", "affirmed"),
        ("Only garlic relieves coughs.", "Garlic relieves coughs.", "silent"),
        pytest.param(
            "Only garlic relieves coughs.",
            "Garlic relieves coughs alone.",
            "silent",
            marks=pytest.mark.xfail(reason="the relation itself counts wherever the exclusion stands"),
        ),
    ],
)
def test_only_singles_out_what_it_stands_by(claim: str, sentence: str, expected: str) -> None:
    assert reading(claim, sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Coughs come from garlic and from nowhere else.", "affirmed"),
        ("One hundred percent of coughs come from garlic.", "affirmed"),
        ("Coughs come from garlic.", "silent"),
    ],
)
def test_reads_what_leaves_no_other_cause(sentence: str, expected: str) -> None:
    assert reading("Coughs come entirely from garlic.", sentence) == expected
