"""Suppressions that the tool writes are read back by it, and change nothing else on the page."""

from dataclasses import replace

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
        ("markdown", f"![{COLDS}](a.png)\n", f"![{COLDS}](a.png) <!-- %s -->\n"),
        (
            "markdown",
            f"---\ntitle: A b\nsummary: >\n  {COLDS}\n---\n",
            f"---\ntitle: A b\n# %s\nsummary: >\n  {COLDS}\n---\n",
        ),
        ("html", f"<p>{COLDS}</p><p>B.</p>\n", f"<p>{COLDS} <!-- %s --></p><p>B.</p>\n"),
        ("html", f"<title>{COLDS}</title>\n", f"<title>{COLDS}</title> <!-- %s -->\n"),
        ("mdx", f"# A b\n\n{COLDS}\n", f"# A b\n\n{COLDS} {{/* %s */}}\n"),
        ("tsx", f'const a = {{\n  title: "{COLDS}",\n}};\n', f'const a = {{\n  title: "{COLDS}", // %s\n}};\n'),
        ("tsx", f"const a = <p>{COLDS}</p>;\n", f"const a = <p>{COLDS} {{/* %s */}}</p>;\n"),
        ("yaml", f"- summary: {COLDS}\n", f"- summary: {COLDS} # %s\n"),
        ("yaml", f"a:\n  text: |\n    {COLDS}\n", f"a:\n  # %s\n  text: |\n    {COLDS}\n"),
        ("rst", f"Hello there.\n\n{COLDS}\n", f"Hello there.\n\n.. %s\n\n{COLDS}\n"),
        ("asciidoc", f"Hello there.\n\n{COLDS}\n", f"Hello there.\n\n// %s\n{COLDS}\n"),
        ("org", f"Hello there.\n\n{COLDS}\n", f"Hello there.\n\n# %s\n{COLDS}\n"),
    ],
)
def test_a_comment_is_put_where_it_holds(format: str, source: str, expected: str) -> None:
    written, left = with_ignores(extract(source, format), findings(source, "garlic-colds"), "an old story")
    assert written == expected % "factlint-ignore garlic-colds -- an old story"
    assert left == []


def test_one_comment_names_all_rules_of_a_sentence() -> None:
    written, _ = with_ignores(extract(COLDS, "markdown"), findings(COLDS, "garlic-colds", "garlic-cure"), "a story")
    assert written == f"{COLDS} <!-- factlint-ignore garlic-colds, garlic-cure -- a story -->"


def test_two_sentences_of_a_block_share_a_comment() -> None:
    source = f"{COLDS} {COLDS}\n"
    second = [replace(one, start=len(COLDS) + 1, end=2 * len(COLDS) + 1) for one in findings(source, "garlic-colds")]
    written, left = with_ignores(extract(source, "markdown"), [*findings(source, "garlic-colds"), *second], "a story")
    assert (written.count("factlint-ignore"), left) == (1, [])


def test_a_format_without_comments_is_left_alone() -> None:
    found = findings(COLDS, "garlic-colds")
    assert with_ignores(extract(COLDS, "text"), found, "a story") == (COLDS, found)
