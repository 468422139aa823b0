"""Where sentences end."""

import pytest

from linter.sentences import split


@pytest.mark.parametrize(
    "sentences",
    [
        ["Garlic smells.", "Honey does not!", "Does it?", "No."],
        ["Dr. Bulb of St. Ives says, e.g., that garlic is food vs. medicine.", "It is."],
        ["The U.S. Food Office met at 3 p.m. Eastern.", "Nobody came."],
        ["She moved to the U.S.", "The garlic stayed."],
        ["Take 50 mg. of it.", "Take 50 mg.", "Wait 0.5 hours."],
        ["See No. 5 and Fig. 2.", "No.", "Garlic is food."],
        ["J. K. Bulb wrote it...", "And so did others."],
        ["“Garlic cures colds.”", "That is wrong.", "(So is this.)", "He said so.[1]", "Yes.2", "Then no."],
        ["1. Garlic is food.", "2. Honey is food."],
        ["Garlic has vitamin C.", "It helps."],
        ["Myth: garlic cures colds", "Fact: it does not", "Myth #2: honey does"],
        ["“Really?” he asked.", "Yes… perhaps."],
    ],
)
def test_splits_at_the_ends_of_sentences(sentences: list[str]) -> None:
    joined = " ".join(sentences)
    assert [joined[start:end] for start, end in split(joined)] == sentences


def test_a_word_run_into_a_stop_begins_a_sentence() -> None:
    text = "Garlic cures colds.It does not."
    assert [text[start:end] for start, end in split(text)] == ["Garlic cures colds.", "It does not."]


def test_a_hard_break_ends_a_sentence_unless_it_goes_on() -> None:
    text = "Garlic\nHoney and\nbread"
    assert [text[start:end] for start, end in split(text)] == ["Garlic", "Honey and\nbread"]
