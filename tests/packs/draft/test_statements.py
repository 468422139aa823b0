"""What a sentence of a reference becomes: a plain claim, affirmed, with its subject named; or nothing."""

import pytest

from linter.formats import extract
from linter.packs.draft.statements import read_statements
from linter.structure import sentences

# Enough of a text that the reader knows what it speaks of.
OPENING = "Garlic is a vegetable. Garlic grows in gardens. Garlic keeps well.\n\n"


def read(text: str) -> list[tuple[str, bool]]:
    """The claims of a text and whether it denies them, without those of the opening."""
    source = OPENING + text + "\n"
    found, _ = read_statements(source, sentences(extract(source, "markdown")))
    return [(s.claim, s.denied) for s in found if s.sentence.start >= len(OPENING)]


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("Garlic contains sulfur.", "Garlic contains sulfur."),
        ("However, it also contains sulfur.", "Garlic contains sulfur."),
        ("Studies have shown that garlic lowers blood pressure.", "Garlic lowers blood pressure."),
        ("Garlic has been found to lower blood pressure.", "Garlic lowers blood pressure."),
        ("Garlic, which contains sulfur, keeps well in cellars.", "Garlic contains sulfur."),
        ("Its bulbs contain sulfur.", "Garlic's bulbs contain sulfur."),
        ("Despite its smell, garlic lowers blood pressure.", "Garlic lowers blood pressure."),
        ("Its approval by the agency for dogs in 1970 was late.", "Garlic is approved by the agency for dogs in 1970."),
        ("Its ability to lower blood pressure is well known.", "Garlic can lower blood pressure."),
        ("Garlic causes heartburn and is sold in shops.", "Garlic causes heartburn."),
    ],
)
def test_says(text: str, claim: str) -> None:
    assert (claim, False) in read(text)


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("Garlic is not a fruit.", "Garlic is a fruit."),
        ("Garlic does not cure colds.", "Garlic cures colds."),
        ("Garlic cannot replace antibiotics.", "Garlic can replace antibiotics."),
        ("Garlic has never contained mercury.", "Garlic has contained mercury."),
        ("Garlic is often mistakenly thought to be a fruit.", "Garlic is a fruit."),
        ("**Myth: Garlic prevents colds.** Vitamins are no better.", "Garlic prevents colds."),
    ],
)
def test_denies(text: str, claim: str) -> None:
    assert (claim, True) in read(text)


@pytest.mark.parametrize(
    "text",
    [
        "Garlic may lower blood pressure.",
        "Does garlic lower blood pressure?",
        "If garlic lowered blood pressure, doctors would know.",
        "Garlic plays an important role.",
        "Research into garlic is ongoing.",
        "This makes it a valuable food.",
        "It is important to understand garlic.",
        "Call us today about your garlic.",
    ],
)
def test_leaves_out_what_cannot_be_checked(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("Its use is advised against for dogs.", "Garlic is safe for dogs."),
        ("The use of garlic is contraindicated in dogs.", "Garlic is safe for dogs."),
        ("Garlic is used off-label for coughs.", "Garlic is approved for coughs."),
    ],
)
def test_words_of_labels_deny_what_writers_claim(text: str, claim: str) -> None:
    assert (claim, True) in read(text)


def test_a_list_gives_one_claim_an_item() -> None:
    text = "Garlic can cause side effects such as:\n\n- Heartburn\n- Bad breath\n"
    assert read(text) == [("Garlic can cause heartburn.", False), ("Garlic can cause bad breath.", False)]


def test_what_side_effects_include_is_what_the_thing_can_cause() -> None:
    assert read("Its common side effects include the risk of heartburn.") == [("Garlic can cause heartburn.", False)]


def test_what_answers_a_myth_is_no_myth() -> None:
    found = read("**Myth: Garlic cures colds.** Garlic does not cure colds. Garlic contains sulfur.")
    assert ("Garlic contains sulfur.", False) in found
    assert ("Garlic cures colds.", True) in found
