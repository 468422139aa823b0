"""The prefilter: it lets through every sentence that names what some claim needs, and costs no finding."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linter.candidates import Candidate, candidate, lexis
from linter.claims import claims
from linter.match import matches, wrong
from linter.mentions import mentions
from linter.model import Pack, Polarity, Sentence, Stance
from linter.parse import parse
from linter.reference import antecedents
from linter.reviewed import pack_frames
from linter.stance import Assessment
from linter.syntax import Tree
from tests.garden import garden, rule

PACK: Pack = garden(
    rule("Garlic relieves coughs.", id="coughs"),
    rule("Garlic is addictive.", id="addictive"),
    rule("Garlic is a vegetable.", id="vegetable"),
).packs[0]


def chosen(text: str, **around: object) -> Candidate | None:
    return candidate(Sentence(text, 0, len(text), **around), lexis(PACK))  # type: ignore[arg-type]


def rules_of(found: Candidate | None) -> set[str]:
    return {lexis(PACK).outlines[number].rule.id for number in found.outlines} if found else set()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Garlic relieves coughs.", {"coughs", "addictive"}),
        ("Coughing, they say, and Allium too.", {"coughs", "addictive"}),
        ("Vegetables and garlic.", {"vegetable", "addictive"}),
        ("Leeks are sold beside garlic.", {"vegetable", "addictive"}),
        ("Ginger relieves coughs.", set()),
        ("The kettle is on the stove.", set()),
        ("Garlicky coughs.", set()),
        ("", set()),
    ],
)
def test_the_claims_that_a_sentence_could_decide(text: str, expected: set[str]) -> None:
    assert rules_of(chosen(text)) == expected


def test_the_words_before_may_name_the_subject() -> None:
    assert chosen("It relieves coughs.") is None
    found = chosen("It relieves coughs.", before=("Garlic is old.",))
    assert found is not None
    assert [(mention.concept, mention.start, mention.end) for mention in found.pointing] == [("garlic", 0, 2)]


def test_a_heading_may_name_the_subject_unless_a_rival_stands_in_the_sentence() -> None:
    alone = chosen("Relieves coughs fast.", topics=("All about garlic",))
    beside = chosen("Ginger relieves coughs fast.", topics=("All about garlic",))
    assert alone is not None and beside is not None
    assert (alone.implied, alone.bare) == ("garlic", True)
    assert (beside.implied, beside.bare) == ("garlic", False)


SUBJECTS = ("Garlic", "Ginger", "The kettle", "Allium", "This leek", "Coughing")
VERBS = ("relieves", "does not relieve", "is", "has nothing to do with", "was sold with", "or")
OBJECTS = ("coughs", "addictive", "a vegetable", "tea", "the garden")
AROUND = ("", "Garlic is old.", "Is ginger a vegetable?", "The kettle sings.")


@settings(max_examples=40, deadline=None)
@given(*map(st.sampled_from, (SUBJECTS, VERBS, OBJECTS, AROUND)), st.sampled_from(Polarity))
def test_what_contradicts_a_claim_is_a_candidate_for_it(
    subject: str, verb: str, thing: str, around: str, polarity: Polarity
) -> None:
    """Every claim is compared with every sentence here, whatever the author commits to, as if there were no filter."""
    text = f"{subject} {verb} {thing}."
    sentence = Sentence(text, 0, len(text), before=(around,) if around else ())
    known = lexis(PACK)
    named = mentions(text, known.vocabulary)
    tree = Tree(text, parse([text], [named], kinds=known.kinds)[0], named)
    implied = next(iter(antecedents(sentence, known.vocabulary, known.concepts)), "")
    said = Assessment(polarity, Stance.ASSERTED, ())
    contradicted = {
        frame.rule.id
        for frame in pack_frames(PACK)
        if wrong(matches(frame, tree, claims(tree), lambda claim, places: said, implied=implied, bare=True))
    }
    assert contradicted <= rules_of(candidate(sentence, known))
