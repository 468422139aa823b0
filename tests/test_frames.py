"""What is read in the claim sentence of a pack."""

import pytest

from linter.frames import Frame
from linter.model import Concept, Degree, Pack, Rules, Verdict
from linter.reviewed import pack_frames
from tests.garden import garden, reading, rule

COUGH = (Concept("cough", "disease", ("cough",)),)


def frame(claim: str, verdict: Verdict = Verdict.REFUTED) -> Frame:
    return pack_frames(garden(rule(claim, verdict)).packs[0])[0]


@pytest.mark.parametrize(
    ("claim", "sense", "subject", "objects"),
    [
        ("Garlic relieves coughs.", "treat", "garlic", ["cough"]),
        ("Garlic causes nausea.", "cause", "garlic", ["nausea"]),
        ("Garlic contains sulfur.", "contain", "garlic", ["sulfur"]),
        ("Garlic is safe for rabbits.", "safe", "garlic", ["rabbit"]),
        ("Garlic is addictive.", "addictive", "garlic", []),
        ("Garlic is a vegetable.", "class", "garlic", ["vegetable"]),
        ("Garlic is safer than ginger.", "compare:safe", "garlic", ["ginger"]),
        ("Only garlic relieves coughs.", "only", "garlic", ["cough"]),
        ("Garlic gives quick relief in a cough.", "treat", "garlic", ["cough"]),
        ("Garlic is the first treatment for coughs.", "treat", "garlic", ["cough"]),
        ("Garlic is an approved treatment for coughs.", "approve", "garlic", ["cough"]),
        ("In Kent, garlic is safe for dogs.", "safe", "garlic", ["dog"]),
        ("An overdose of garlic damages the soil.", "damage", "garlic", ["soil"]),
    ],
)
def test_reads_relation_subject_and_object(claim: str, sense: str, subject: str, objects: list[str]) -> None:
    read = frame(claim)
    assert sense in read.senses
    assert subject in (read.subject or ())
    assert [name for slot in read.objects for name in objects if name in slot] == objects


@pytest.mark.parametrize(
    ("claim", "verdict", "refuted"),
    [
        ("Garlic relieves coughs.", Verdict.REFUTED, True),
        ("Garlic relieves coughs.", Verdict.SUPPORTED, False),
        ("Garlic does not relieve coughs.", Verdict.REFUTED, False),
        ("Garlic does not relieve coughs.", Verdict.SUPPORTED, True),
    ],
)
def test_a_denied_claim_turns_the_verdict(claim: str, verdict: Verdict, refuted: bool) -> None:
    assert frame(claim, verdict).refuted is refuted


def test_a_class_stands_for_its_members() -> None:
    read = frame("Vegetables relieve coughs.")
    assert read.subject == {"vegetable", "onion", "leek"}
    assert reading("Vegetables relieve coughs.", "Leeks relieve coughs.") == "affirmed"
    assert reading("Vegetables relieve coughs.", "Garlic relieves coughs.") == "silent"


def test_reads_degree_and_values() -> None:
    assert frame("Garlic is safer than ginger.").degree is Degree.MORE
    assert frame("Garlic is as safe as ginger.").degree is Degree.EQUAL
    assert [(value.kind, value.low) for value in frame("The dose of garlic is 5 mg.").values] == [("dose", 5)]


def test_a_place_need_not_be_named() -> None:
    assert reading("Garlic is safe for dogs in Kent.", "Garlic is dangerous for dogs.") == "denied"


def test_an_agency_need_not_be_named() -> None:
    assert [concept for slot in frame("The council approved garlic.").objects for concept in slot] == ["garlic"]


def test_every_wording_of_a_claim_is_a_frame_and_a_contested_one_is_none() -> None:
    pack = garden(
        rule("Garlic relieves coughs.", also=("Garlic is good for a cough.", "Coughs need garlic.")),
        rule("Garlic is addictive.", Verdict.CONTESTED, id="open"),
    ).packs[0]
    assert [read.text for read in pack_frames(pack)] == [
        "Garlic relieves coughs.",
        "Garlic is good for a cough.",
        "Coughs need garlic.",
    ]


def test_reads_a_claim_whose_name_is_not_stood_in_for() -> None:
    concepts = (Concept("garlic", "food", ("garlic",)), Concept("cold", "disease", ("cold",)))
    pack = Rules((Pack("p", "P", "p.yaml", (), concepts, (rule("Garlic cures colds."),)),)).packs[0]
    assert "cure" in pack_frames(pack)[0].senses


@pytest.mark.parametrize(
    ("claim", "sense", "subject"),
    [
        ("It is safe to eat onion vegetables with ginger.", "safe", "onion"),  # the class is named in passing
        ("Garlic is safe in the wild rabbit.", "safe", "garlic"),
        ("In rabbits, garlic must be combined with ginger.", "need", "garlic"),
    ],
)
def test_what_is_said_is_read_of_the_subject_at_the_predicate(claim: str, sense: str, subject: str) -> None:
    read = frame(claim)
    assert sense in read.senses
    assert "class" not in read.senses
    assert subject in (read.subject or ())


def test_an_upper_bound_denies_nothing() -> None:
    assert frame("The council advises eating no more than 5 grams of garlic a day.", Verdict.SUPPORTED).refuted is False


def test_a_value_in_a_name_is_part_of_the_name() -> None:
    concepts = (Concept("grade-2", "food", ("grade 2 garlic", "pickled 12 percent garlic")), *COUGH)
    pack = Rules((Pack("p", "P", "p.yaml", (), concepts, (rule("Pickled 12 percent garlic relieves coughs."),)),))
    read = pack_frames(pack.packs[0])[0]
    assert (read.subject, read.values) == ({"grade-2"}, ())


def test_the_hours_between_two_times_are_counted() -> None:
    assert [value.kind for value in frame("Garlic must be watered every two hours.").values] == ["interval"]
    assert not frame("Garlic must be watered every day.").values


def test_a_claim_need_not_repeat_what_another_of_its_names_says() -> None:
    named = (Concept("soup", "food", ("garlic soup",)), Concept("garlic", "food", ("garlic",)), *COUGH)
    claim = rule("Garlic soup relieves a cough by its garlic.")
    read = pack_frames(Rules((Pack("p", "P", "p.yaml", (), named, (claim,)),)).packs[0])[0]
    assert (read.subject, read.objects) == ({"soup"}, ({"cough"},))
