"""Findings: their order, their place in the source, the words they mark, and their fingerprints."""

from linter.check import check_text, check_texts, normalised
from linter.model import Severity, Stance, Verdict
from tests.garden import garden, rule

RULES = garden(
    rule("Garlic relieves coughs.", id="coughs"),
    rule("Garlic is addictive.", Verdict.SUPPORTED, id="addictive", severity=Severity.WARNING),
)


def test_findings_stand_in_the_order_of_the_source_and_then_of_the_rules() -> None:
    text = "Garlic relieves coughs and is not addictive.\n\nTea.\n\nGarlic is not addictive.\n"
    found = check_text(text, "markdown", RULES)
    assert [(finding.rule, finding.start) for finding in found] == [("addictive", 0), ("coughs", 0), ("addictive", 52)]


def test_a_finding_quotes_its_span_whatever_the_markup() -> None:
    text = "# Tea\n\n> We know that *gar*lic\n> **relieves** [coughs](x.md).\n> Tea is hot.\n"
    (finding,) = check_text(text, "markdown", RULES)
    assert finding.text == text[finding.start : finding.end]
    assert finding.text.startswith("We know") and finding.text.endswith(".")
    assert "Tea is hot" not in finding.text


def test_marks_are_the_words_of_the_claim() -> None:
    text = "In this town, garlic *relieves* all coughs.\n"
    (finding,) = check_text(text, "markdown", RULES)
    assert [text[start:end] for start, end in finding.marks] == ["garlic", "relieves", "coughs"]


def test_an_item_that_its_lead_in_completes_is_quoted_and_marked_alone() -> None:
    text = "Common vegetables include:\n\n- leeks\n- fresh garlic\n"
    (finding,) = check_text(text, "markdown", garden(rule("Garlic is a vegetable.")))
    assert finding.text == "fresh garlic"
    assert [text[start:end] for start, end in finding.marks] == ["garlic"]


def test_a_finding_carries_what_its_rule_says() -> None:
    (finding,) = check_text("Garlic is not addictive.\n", "text", RULES)
    known = next(one for one in RULES if one.id == "addictive")
    assert (finding.pack, finding.severity, finding.correction, finding.citations) == (
        "garden",
        Severity.WARNING,
        known.correction,
        known.citations,
    )
    assert finding.message == "contradicts the sources on: Garlic is addictive."
    assert check_text("Garlic relieves coughs.\n", "text", RULES)[0].message == "refuted: Garlic relieves coughs."


def test_a_rule_may_bring_its_own_message() -> None:
    rules = garden(rule("Garlic relieves coughs.", message="garlic is no remedy"))
    assert [finding.message for finding in check_text("Garlic relieves coughs.\n", "text", rules)] == [
        "garlic is no remedy"
    ]


def test_the_stance_is_told() -> None:
    text = "Garlic relieves coughs. Garlic may relieve coughs. Doctors say that garlic relieves coughs.\n"
    assert [finding.stance for finding in check_text(text, "text", RULES)] == [
        Stance.ASSERTED,
        Stance.HEDGED,
        Stance.ATTRIBUTED,
    ]


def fingerprints(text: str) -> list[str]:
    return [finding.fingerprint for finding in check_text(text, "markdown", RULES)]


def test_a_fingerprint_outlives_reflow_markup_and_a_move() -> None:
    (plain,) = fingerprints("Garlic relieves coughs.\n")
    assert fingerprints("# Tea\n\nTea is hot.\n\n- *Garlic*\n  relieves coughs.\n") == [plain]


def test_the_same_sentence_twice_has_two_fingerprints() -> None:
    once = fingerprints("Garlic relieves coughs.\n")
    twice = fingerprints("Garlic relieves coughs.\n\nGarlic relieves coughs.\n")
    assert twice[:1] == once
    assert len(set(twice)) == 2


def test_other_words_or_another_rule_have_another_fingerprint() -> None:
    (one,) = fingerprints("Garlic relieves coughs.\n")
    (other,) = fingerprints("Garlic soothes coughs.\n")
    both = fingerprints("Garlic relieves coughs and is not addictive.\n")
    assert len({one, other, *both}) == 4


def test_normalised_keeps_words_only() -> None:
    assert normalised("> *Garlic*  relieves\n> coughs!") == "garlic relieves coughs"


def test_a_sentence_is_reported_once_a_rule() -> None:
    text = "Garlic relieves coughs, and yes, garlic relieves coughs.\n"
    assert len(check_text(text, "text", RULES)) == 1


def test_texts_keep_their_order() -> None:
    items = [("Tea.\n", "text"), ("Garlic relieves coughs.\n", "text"), ("", "text"), ("Tea.\n", "markdown")]
    assert [len(found) for found in check_texts(items, RULES)] == [0, 1, 0, 0]
