"""`trace` tells what was decided and by what: the rule's fate, and the words that settled it."""

import shlex

import pytest

from linter.check import check_text
from linter.model import Verdict
from linter.packs import load_rules
from linter.trace import Trace, trace
from tests.garden import garden, rule
from tests.running import ROOT

REFUTED, SUPPORTED = Verdict.REFUTED, Verdict.SUPPORTED


def told(claim: str, verdict: Verdict, text: str) -> Trace:
    return trace(text, garden(rule(claim, verdict)))


def has_line(shown: Trace, *parts: str) -> bool:
    """Does one line tell all of this?"""
    return any(all(part in line for part in parts) for line in shown.lines)


@pytest.mark.parametrize(
    ("claim", "verdict", "text", "reasons"),
    [
        ("Garlic is a vegetable.", REFUTED, "Vegetables such as garlic do not keep.", ["such as", "asserted"]),
        (
            "Garlic relieves coughs.",
            REFUTED,
            "Doctors say that garlic relieves coughs.",
            ["attributed", 'saying "say"'],
        ),
        ("Garlic relieves coughs.", REFUTED, "Garlic may relieve coughs.", ["hedged", 'hedge "may"']),
        ("Garlic relieves coughs.", REFUTED, "Coughs are relieved by garlic.", ["subject: garlic", "object: Coughs"]),
        ("Garlic relieves coughs.", SUPPORTED, "Garlic is useless for coughs.", ["denied by its own words"]),
        (
            "Garlic raises blood pressure.",
            SUPPORTED,
            "Ginger raises blood pressure; garlic does not.",
            ["ellipsis", 'negation "not"'],
        ),
        (
            "Garlic is safer than ginger.",
            SUPPORTED,
            "Garlic is as dangerous as ginger.",
            ["degree: equal", "compared as"],
        ),
        (
            "The council approved garlic in 1970.",
            SUPPORTED,
            "The council approved garlic in 1980.",
            ["another value than the sources give"],
        ),
    ],
)
def test_tells_what_made_a_rule_fire(claim: str, verdict: Verdict, text: str, reasons: list[str]) -> None:
    shown = told(claim, verdict, text)
    assert shown.fired == ("claim",)
    assert has_line(shown, "FIRES", "claim:")
    assert [reason for reason in reasons if not has_line(shown, reason)] == []


@pytest.mark.parametrize(
    ("claim", "verdict", "text", "reasons"),
    [
        ("Garlic is a vegetable.", REFUTED, "Is garlic a vegetable? No.", ['wrong "No"', "holds it false"]),
        ("Garlic relieves coughs.", REFUTED, "If garlic relieves coughs, eat it.", ['suppose "If"', "supposed"]),
        ("Garlic relieves coughs.", REFUTED, "Some people say that garlic relieves coughs.", ["commits to nothing"]),
        ("Garlic relieves coughs.", REFUTED, "It is a myth that garlic relieves coughs.", ["rejected", '"myth"']),
        ("Garlic relieves coughs.", REFUTED, "Garlic relieves coughs. That is wrong.", ["rejected", "That is wrong"]),
        ("Garlic relieves coughs.", REFUTED, "Garlic does not relieve coughs.", ["agrees with the sources"]),
        ("Garlic relieves coughs.", SUPPORTED, "Garlic does not relieve every cough.", ["denied only in part (every)"]),
        ("Garlic is addictive.", REFUTED, "Garlic is less addictive than onions.", ["only compared (less)"]),
        (
            "Garlic raises blood pressure.",
            SUPPORTED,
            "Garlic does not reduce blood pressure.",
            ["denying the opposite does not assert it"],
        ),
        (
            "The council approved garlic.",
            SUPPORTED,
            "In Canada, garlic was never approved.",
            ["another country's rules"],
        ),
        (
            "The council approved garlic in 1970.",
            SUPPORTED,
            "The council approved garlic in 1970.",
            ["the value agrees"],
        ),
    ],
)
def test_tells_what_kept_a_rule_silent(claim: str, verdict: Verdict, text: str, reasons: list[str]) -> None:
    shown = told(claim, verdict, text)
    assert shown.fired == ()
    assert has_line(shown, "silent", "claim:")
    assert [reason for reason in reasons if not has_line(shown, reason)] == []


def test_tells_which_names_it_saw() -> None:
    shown = told("Garlic relieves coughs.", REFUTED, "Allium is old. It relieves coughs.")
    assert has_line(shown, '"Allium" is garlic') or has_line(shown, '"It" is garlic')
    assert has_line(shown, '"coughs" is cough')


def test_tells_when_the_names_are_not_related() -> None:
    shown = told("Garlic relieves coughs.", REFUTED, "Ginger relieves coughs, unlike garlic.")
    assert shown.fired == ()
    assert has_line(shown, "1 other rules", "not related")


def test_tells_why_a_sentence_was_not_parsed() -> None:
    assert has_line(told("Garlic relieves coughs.", REFUTED, "Garlic is sweet."), "not parsed", "garlic alone")
    assert has_line(told("Garlic relieves coughs.", REFUTED, "The kettle sings."), "not parsed")


def test_tells_that_a_more_specific_rule_reports_it() -> None:
    rules = garden(
        rule("Garlic relieves coughs.", id="general"),
        rule("Garlic cures coughs.", id="special", over=("general",)),
    )
    shown = trace("Garlic cures coughs.", rules)
    assert shown.fired == ("special",)
    assert has_line(shown, "silent", "general:", "more specific rule")


def test_a_rule_fires_in_trace_where_it_fires_in_a_check() -> None:
    rules = garden(
        rule("Garlic relieves coughs.", id="coughs"),
        rule("Garlic is addictive.", SUPPORTED, id="addictive"),
        rule("Garlic is a vegetable.", id="vegetable"),
    )
    for text in (
        "Garlic, a vegetable, is not addictive and relieves coughs.",
        "Garlic is neither addictive nor a vegetable.",
        "Is garlic a vegetable? Yes, and it relieves coughs.",
    ):
        found = check_text(text + "\n", "text", rules)
        assert sorted(set(trace(text, rules).fired)) == sorted({finding.rule for finding in found})


def test_the_worked_example_of_the_engine_page_is_what_trace_says() -> None:
    page = (ROOT / "docs" / "engine.md").read_text("utf-8")
    command, *shown = page.split("```console\n$ ")[1].split("```")[0].rstrip().splitlines()
    lines = trace(shlex.split(command)[2], load_rules()).lines
    assert shown.pop() == "  …"
    assert shown == list(lines[: len(shown)])
