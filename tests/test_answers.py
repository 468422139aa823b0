"""A fragment that answers a question says what both say together; its words keep their place in the source."""

from functools import partial

import pytest

from linter.answers import answered
from linter.mentions import mentions, pack_vocabulary
from linter.model import Run, Sentence
from tests.garden import garden

NAME = partial(mentions, words=pack_vocabulary(garden().packs[0]))


def statement(question: str, answer: str) -> str:
    return answered(Sentence(answer, 0, len(answer), question=question), NAME).text


@pytest.mark.parametrize(
    ("question", "answer", "expected"),
    [
        ("Which is safer, garlic or ginger?", "Ginger, every time.", "Ginger is safer than garlic, every time."),
        ("Garlic or ginger: which works better?", "Ginger.", "Ginger works better than Garlic."),
        ("What helps more, garlic or ginger?", "The latter.", "The latter helps more than garlic."),
        ("Which does a chef prefer, garlic or ginger?", "Garlic.", "a chef prefer Garlic over ginger."),
        ("Which herb is milder, garlic or ginger?", "Neither.", "garlic and ginger are equally milder: Neither."),
        (
            "Which herb is milder, garlic or ginger?",
            "There is no difference.",
            "garlic and ginger are equally milder: There is no difference.",
        ),
        ("How long before garlic helps a cold?", "Three days.", "garlic helps a cold after Three days."),
        ("How fast does garlic help?", "Within hours.", "does garlic help Within hours."),
        ("What year did garlic reach Rome?", "1975.", "did garlic reach Rome in 1975."),
        ("What is the dose of garlic?", "80 mg a day.", "the dose of garlic is 80 mg a day."),
        ("What schedule is garlic?", "Schedule II.", "garlic is Schedule II."),
        ("How much garlic is in a soup?", "About 6 grams.", "About 6 grams of garlic is in a soup."),
        ("Which family does garlic belong to?", "The lilies.", "garlic is The lilies."),
        ("What kind of plant is garlic?", "A bulb.", "garlic is A bulb."),
        ("What is garlic?", "A bulb for soups.", "garlic is A bulb for soups."),
        ("How does garlic work?", "By killing germs.", "garlic works By killing germs."),
        ("Why does garlic smell?", "Because it holds sulfur.", "garlic smells Because it holds sulfur."),
        ("How many bulbs does soup need?", "None.", "does soup need no bulbs: None."),
        ("What cures colds?", "Garlic, three times a day.", "Garlic cures colds, three times a day."),
        ("Who gets hiccups?", "Puppies.", "Puppies gets hiccups."),
        ("Which herbs keep dogs away?", "Garlic, for one.", "Garlic keep dogs away, for one."),
        ("What can cure a cold?", "Garlic, mint and honey.", "Garlic, mint and honey can cure a cold."),
        ("What does garlic cure?", "Colds.", "garlic cures Colds."),
        ("Which germs do onions act on?", "Yeast, above all.", "onions act on Yeast, above all."),
        ("What is garlic made of?", "Bulbs.", "garlic is made of Bulbs."),
        ("Where does salt come from?", "The sea.", "salt comes from The sea."),
        ("Where does salt come from?", "From the sea.", "salt comes From the sea."),
        ("What drawbacks does garlic have?", "None that we know.", "garlic has no drawbacks (None that we know."),
        ("Taste of raw garlic?", "Sharp.", "Taste of raw garlic: Sharp."),
    ],
)
def test_states_what_question_and_answer_say(question: str, answer: str, expected: str) -> None:
    assert statement(question, answer) == expected


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("Is garlic safer than ginger?", "Yes."),
        ("Which is safer, garlic or ginger?", "That depends on the dose."),
        ("Which is yours, garlic or ginger?", "Garlic."),
        ("How long before garlic helps a cold?", "That is hard to say."),
        ("When does garlic help?", "Ask your grandmother, who has grown it in her garden for 40 years."),
        ("What kind of plant is garlic?", "That is hard to say."),
        ("Why does garlic smell?", "Nobody knows."),
        ("What is garlic?", "It grows in gardens."),
        ("What cures colds?", "Nobody knows."),
        ("What cures colds?", "Garlic does."),
        ("What cures colds?", "That depends on who you ask."),
        ("What cures colds, coughs and hiccups?", "Garlic."),
        ("What does garlic cure?", "Not colds."),
        ("Tired of your garlic?", "Sharp."),
        ("Might garlic cure a cold?", "Data point the other way."),
        ("Looking for a kind of vegetable?", "Garlic."),
        ("Garlic?", "Sharp."),
        ("", "Ginger."),
    ],
)
def test_leaves_other_sentences_alone(question: str, answer: str) -> None:
    assert statement(question, answer) == answer


def test_words_keep_their_place_in_the_source() -> None:
    answer = "Ginger, every time."
    whole = Sentence(answer, 34, 53, question="Which is safer, garlic or ginger?", runs=(Run(0, 19, 34, 53),))
    composed = answered(whole, NAME)
    assert [(composed.text[run.start : run.end], run.source_start) for run in composed.runs] == [
        ("Ginger", 34),
        (", every time.", 40),
    ]
