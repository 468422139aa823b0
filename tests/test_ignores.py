"""Suppressions that the tool writes are read back by it, and change nothing else on the page."""

import pytest

from linter.formats import extract
from linter.ignores import with_ignores
from linter.model import Finding, Severity, Stance

COLDS = "Garlic cures colds."


def findings(source: str, *rules: str) -> list[Finding]:
    start = source.index(COLDS)
    return [
        Finding(rule, "garlic", Severity.ERROR, Stance.ASSERTED, start, start + len(COLDS), COLDS, "No.", "", ())
        for rule in rules
    ]


@pytest.mark.parametrize(
    ("format", "source", "expected"),
    [
        ("markdown", f"A.\n\n{COLDS}\nSo?\n\nB.\n", f"A.\n\n{COLDS}\nSo? <!-- %s -->\n\nB.\n"),
        ("markdown", f"- {COLDS}\n- B.\n", f"- {COLDS} <!-- %s -->\n- B.\n"),
        (
            "markdown",
            f"| a | b |\n| - | - |\n| c | {COLDS} |\n",
            f"| a | b |\n| - | - |\n| c | {COLDS} <!-- %s --> |\n",
        ),
        ("markdown", f"## {COLDS}\r\n\r\nB.\r\n", f"## {COLDS} <!-- %s -->\r\n\r\nB.\r\n"),
        ("markdown", f"{COLDS}", f"{COLDS} <!-- %s -->"),
        ("html", f"<p>{COLDS}</p><p>B.</p>\n", f"<p>{COLDS} <!-- %s --></p><p>B.</p>\n"),
    ],
)
def test_a_comment_is_put_where_it_holds(format: str, source: str, expected: str) -> None:
    written, left = with_ignores(extract(source, format), findings(source, "garlic-colds"), "an old story")
    assert written == expected % "factlint-ignore garlic-colds -- an old story"
    assert left == []


def test_one_comment_names_all_rules_of_a_sentence() -> None:
    written, _ = with_ignores(extract(COLDS, "markdown"), findings(COLDS, "garlic-colds", "garlic-cure"), "a story")
    assert written == f"{COLDS} <!-- factlint-ignore garlic-colds, garlic-cure -- a story -->"


def test_a_format_without_comments_is_left_alone() -> None:
    found = findings(COLDS, "garlic-colds")
    assert with_ignores(extract(COLDS, "text"), found, "a story") == (COLDS, found)
