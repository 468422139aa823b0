"""How polarity, stance and cues are told apart, and what the page adds."""

import pytest

from linter.model import Label, Polarity, Stance
from tests.stance.reading import read

AFFIRMED, NEGATED = Polarity.AFFIRMED, Polarity.NEGATED


@pytest.mark.parametrize(
    ("text", "polarity", "stance"),
    [
        ("{Tea} *causes* {headaches}.", AFFIRMED, Stance.ASSERTED),
        ("{Tea} does not *cause* {headaches}.", NEGATED, Stance.ASSERTED),
        ("{Tea} may *cause* {headaches}.", AFFIRMED, Stance.HEDGED),
        ("{Tea} probably does not *cause* {headaches}.", NEGATED, Stance.HEDGED),
        ("As far as I know, {tea} *causes* {headaches}.", AFFIRMED, Stance.HEDGED),
        ("Doctors say that {tea} *causes* {headaches}.", AFFIRMED, Stance.ATTRIBUTED),
        ("According to the ministry, {tea} *causes* {headaches}.", AFFIRMED, Stance.ATTRIBUTED),
        ("Some people say that {tea} *causes* {headaches}.", AFFIRMED, Stance.ATTRIBUTED),
        ("Everyone knows that {tea} *causes* {headaches}.", AFFIRMED, Stance.ASSERTED),
        ("Does {tea} *cause* {headaches}?", AFFIRMED, Stance.ASKED),
        ("Does {tea} *cause* {headaches}? | Yes.", AFFIRMED, Stance.ASSERTED),
        ("If {tea} *causes* {headaches}, stop.", AFFIRMED, Stance.SUPPOSED),
        ("It is a myth that {tea} *causes* {headaches}.", AFFIRMED, Stance.REJECTED),
        ("It is a myth that {tea} does not *cause* {headaches}.", NEGATED, Stance.REJECTED),
        ("Nobody can deny that {tea} *causes* {headaches}.", AFFIRMED, Stance.ASSERTED),
    ],
)
def test_tells_polarity_from_stance(text: str, polarity: Polarity, stance: Stance) -> None:
    assessment = read(text)
    assert (assessment.polarity, assessment.stance) == (polarity, stance), assessment


@pytest.mark.parametrize(
    ("text", "passes_on"),
    [
        ("{Tea} *causes* {headaches}.", True),
        ("{Tea} may *cause* {headaches}.", True),
        ("{Tea} does not *cause* {headaches}.", False),
        ("Some people say that {tea} *causes* {headaches}.", False),
        ("It is a myth that {tea} does not *cause* {headaches}.", True),
    ],
)
def test_passes_on_the_affirmed_claim(text: str, passes_on: bool) -> None:
    assert read(text).passes_on is passes_on


def test_a_myth_line_rejects() -> None:
    assert read("{Tea} *causes* {headaches}.", label=Label.MYTH).net is NEGATED
    assert read("{Tea} does not *cause* {headaches}.", label=Label.MYTH).net is AFFIRMED


def test_a_fact_line_asserts() -> None:
    assert read("{Tea} *causes* {headaches}.", label=Label.FACT).net is AFFIRMED


def test_a_choice_before_the_claim_leaves_it_open() -> None:
    assert read("Fact or fiction? | {Tea} *causes* {headaches}.").net is None


def test_cues_name_the_words_that_decided() -> None:
    cues = read("Nobody has shown that {tea} *causes* {headaches}.").cues
    assert [(cue.name, cue.text, cue.start, cue.end) for cue in cues] == [
        ("negation", "Nobody", 0, 6),
        ("showing", "shown", 11, 16),
    ]


def test_a_plain_assertion_has_no_cues() -> None:
    assert read("{Tea} *causes* {headaches}.").cues == ()
