"""Suppressions: how far each reaches, and what is said about those that are wrong or idle."""

from datetime import date

import pytest

from linter.formats import extract
from linter.model import Finding, Severity, Stance
from linter.own_rules import EXPIRED, MALFORMED, NO_REASON, OWN_RULES, UNKNOWN_RULE, UNUSED
from linter.suppress import suppress

RULES = ("garlic-cures-colds", "garlic-cures-flu")
TODAY = date(2027, 6, 30)
COLDS = "Garlic cures colds."
IGNORE = "<!-- factlint-ignore garlic-cures-colds -- quoted for history -->"


def found(source: str) -> list[Finding]:
    """A finding for each place where the source says that garlic cures colds."""
    starts = [index for index in range(len(source)) if source.startswith(COLDS, index)]
    return [
        Finding(RULES[0], "garlic", Severity.ERROR, Stance.ASSERTED, start, start + len(COLDS), COLDS, "No.", "", ())
        for start in starts
    ]


def checked(source: str, format: str = "markdown", active: tuple[str, ...] = (*RULES, *OWN_RULES)) -> list[Finding]:
    known = (*RULES, *(f"garlic/{rule}" for rule in RULES), *OWN_RULES)
    return list(suppress(extract(source, format), found(source), known=known, active=active, today=TODAY))


def outcome(findings: list[Finding]) -> list[str]:
    """`-` for a finding that may stand, otherwise the rule."""
    return ["-" if finding.suppressed else finding.rule for finding in findings]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        (f"{IGNORE}\n{COLDS}\n\n{COLDS}\n", ["-", RULES[0]]),
        (f"{COLDS} {IGNORE}\n\n{COLDS}\n", ["-", RULES[0]]),
        (f"We tell\nmore. {IGNORE} So:\n{COLDS}\n\n{COLDS}\n", ["-", RULES[0]]),
        (f"- {COLDS} {IGNORE}\n- {COLDS}\n", ["-", RULES[0]]),
        (f"| a | b |\n| - | - |\n| x | {COLDS} {IGNORE} |\n| y | {COLDS} |\n", ["-", RULES[0]]),
        (f"# {COLDS} {IGNORE}\n\n{COLDS}\n", ["-", RULES[0]]),
    ],
)
def test_a_comment_holds_for_its_block(source: str, expected: list[str]) -> None:
    assert outcome(checked(source)) == expected


@pytest.mark.parametrize(
    "source",
    [
        f"<!-- factlint-ignore-start garlic-cures-colds -- a story -->\n\n{COLDS}\n\n{COLDS}\n\n"
        "<!-- factlint-ignore-end garlic-cures-colds -->\n",
        f"{COLDS}\n\n{COLDS}\n\n<!-- factlint-ignore-file garlic-cures-colds -- a story -->\n",
        f"---\nfactlint:\n  ignore:\n    - garlic-cures-colds -- a story\n---\n\n{COLDS}\n\n{COLDS}\n",
        f"---\nfactlint: {{ignore: [garlic/garlic-cures-colds -- a, until 2027-06-30]}}\n---\n{COLDS}\n\n{COLDS}\n",
        f'+++\ntitle = "a"\n[factlint]\nignore = ["garlic-cures-colds -- a story"]\n+++\n{COLDS}\n\n{COLDS}\n',
        f"\ufeff---\nfactlint: {{ignore: garlic-cures-colds -- a story}}\n---\n{COLDS}\n\n{COLDS}\n",
    ],
)
def test_a_region_and_a_file_hold_for_all_in_them(source: str) -> None:
    assert outcome(checked(source)) == ["-", "-"]


def test_html_comments_reach_the_next_block() -> None:
    assert outcome(checked(f"<p>One.</p>\n{IGNORE}\n<p>{COLDS}</p><p>{COLDS}</p>", "html")) == ["-", RULES[0]]


def test_the_reason_and_the_last_day_are_kept() -> None:
    (finding,) = checked(f"<!-- factlint-ignore garlic-cures-colds -- a\n   story, until 2027-06-30 -->\n{COLDS}\n")
    assert finding.suppressed is not None
    assert (finding.suppressed.reason, finding.suppressed.by) == ("a story (until 2027-06-30)", "comment")


@pytest.mark.parametrize(
    ("comment", "rule", "says"),
    [
        ("factlint-ignore garlic-cures-colds", NO_REASON, "no reason"),
        ("factlint-ignore garlic-cures-colds --", NO_REASON, "no reason"),
        ("factlint-ignore -- why not", MALFORMED, "it names no rule"),
        ("factlint-ignor garlic-cures-colds -- a", MALFORMED, 'did you mean "factlint-ignore"?'),
        ("factlint-ignore garlic-cures-colds -- a, until 2027-06-31", MALFORMED, '"2027-06-31" is no date'),
        ("factlint-ignore garlic-cures-colds -- a, until 2027-06-29", EXPIRED, "expired on 2027-06-29"),
        ("factlint-ignore-start garlic-cures-colds -- a", MALFORMED, "no factlint-ignore-end follows it"),
        ("factlint-ignore-end", MALFORMED, "no factlint-ignore-start stands before it"),
    ],
)
def test_a_faulty_suppression_does_not_hold(comment: str, rule: str, says: str) -> None:
    own, finding = checked(f"<!-- {comment} -->\n{COLDS}\n")
    assert (own.rule, finding.suppressed) == (rule, None)
    assert says in own.message
    assert own.text == f"<!-- {comment} -->"


def test_an_unknown_rule_is_reported_and_the_known_one_holds() -> None:
    own, finding = checked(f"<!-- factlint-ignore garlic-cure-colds, garlic-cures-colds -- a -->\n{COLDS}\n")
    assert own.rule == UNKNOWN_RULE
    assert 'did you mean "garlic-cures-colds"?' in own.message
    assert finding.suppressed is not None


def test_an_idle_suppression_is_reported() -> None:
    (own,) = checked(f"{IGNORE}\nGarlic smells.\n")
    assert (own.rule, own.severity) == (UNUSED, Severity.WARNING)


def test_only_an_active_rule_can_show_that_a_suppression_is_idle() -> None:
    assert checked(f"{IGNORE}\nGarlic smells.\n", active=(RULES[1], *OWN_RULES)) == []


def test_own_rules_can_be_switched_off() -> None:
    assert checked(f"{IGNORE}\nGarlic smells.\n", active=RULES) == []


def test_equal_findings_have_their_own_fingerprints() -> None:
    first, second = checked(f"{IGNORE}\nGarlic smells.\n\n{IGNORE}\nGarlic smells.\n")
    assert first.fingerprint != second.fingerprint


@pytest.mark.parametrize(
    "source",
    [
        "---\nfactlint: {ignore: [\n---\nA.\n",
        "+++\nfactlint = \n+++\nA.\n",
        "factlint\n",
        f"---\nfactlint: {'[' * 9999}\n---\n",
    ],
)
def test_malformed_front_matter_suppresses_nothing(source: str) -> None:
    assert checked(source) == []
