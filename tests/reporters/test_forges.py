"""The other formats, each read back by a parser."""

import json
from xml.etree import ElementTree

import pytest
from junitparser import Error, Failure, JUnitXml, Skipped
from markdown_it import MarkdownIt

from linter.model import FileReport, Rules
from linter.reporters import REPORTERS, View, render
from tests.reporters.hard import PATH, SAID, SOURCE


def test_gitlab(reports: list[FileReport], rules: Rules, view: View) -> None:
    text = render("gitlab", [*reports, FileReport("copy.md", reports[1].source, reports[1].findings)], rules, view)
    issues = json.loads(text)
    assert [(issue["check_name"], issue["severity"], issue["location"]) for issue in issues] == [
        ("garlic-cures-colds", "major", {"path": PATH, "lines": {"begin": 3, "end": 4}}),
        ("garlic-cures-colds", "major", {"path": "copy.md", "lines": {"begin": 3, "end": 4}}),
        ("unreadable-file", "major", {"path": "c d.md", "lines": {"begin": 1}}),
    ]
    assert len({issue["fingerprint"] for issue in issues}) == 3
    assert all(issue["description"] for issue in issues)


def test_junit(reports: list[FileReport], rules: Rules) -> None:
    suites = list(JUnitXml.fromstring(render("junit", reports, rules, View(show_suppressed=True)).encode()))
    assert [(suite.name, suite.tests, suite.failures, suite.errors, suite.skipped) for suite in suites] == [
        ("b.md", 1, 0, 0, 0),
        ("c d.md", 1, 0, 1, 0),
        (PATH, 2, 1, 0, 1),
    ]
    failed, skipped = suites[2]
    assert failed.name == "garlic-cures-colds" and failed.classname == PATH
    assert isinstance(failed.result[0], Failure) and SAID.strip("\x0b") in failed.result[0].text
    assert isinstance(skipped.result[0], Skipped) and skipped.result[0].message == "quoted for history"
    ((unread,),) = [list(suite) for suite in suites if suite.name == "c d.md"]
    assert isinstance(unread.result[0], Error) and unread.result[0].message == "not UTF-8: byte 7\nof line 2"


def test_checkstyle(reports: list[FileReport], rules: Rules, view: View) -> None:
    text = render("checkstyle", reports, rules, view)
    root = ElementTree.fromstring(text.encode())
    found = {file.get("name"): dict(error.items()) for file in root for error in file}
    assert set(found) == {PATH, "c d.md"}
    message = found[PATH].pop("message")
    assert found[PATH] == {"line": "3", "column": "7", "severity": "error", "source": "factlint.garlic-cures-colds"}
    assert "Garlic\ndoes not cure colds." in message
    assert "Garlic&#10;does not" in text


def test_rdjson_counts_columns_in_bytes(reports: list[FileReport], rules: Rules, view: View) -> None:
    found, unread = json.loads(render("rdjson", reports, rules, view))["diagnostics"]
    lines = SOURCE.encode().split(b"\n")
    start = lines[2].index(b"Garlic") + 1
    word = lines[2].index(b"cures") + 1
    assert found["location"]["path"] == PATH
    assert found["location"]["range"]["start"] == {"line": 3, "column": start}
    assert found["severity"] == "ERROR"
    assert found["code"] == {"value": "garlic-cures-colds", "url": "https://example.org/garlic?a=1&b=2"}
    assert found["suggestions"] == [
        {
            "range": {"start": {"line": 3, "column": word}, "end": {"line": 3, "column": word + 5}},
            "text": "does not cure",
        }
    ]
    assert unread == {
        "message": "not UTF-8: byte 7\nof line 2",
        "location": {"path": "c d.md"},
        "severity": "ERROR",
    }


def test_jsonl_holds_the_objects_of_json(reports: list[FileReport], rules: Rules, view: View) -> None:
    whole = json.loads(render("json", reports, rules, view))
    objects = [json.loads(line) for line in render("jsonl", reports, rules, view).split("\n") if line]
    assert objects == [
        *({"type": "finding", **finding} for finding in whole["findings"]),
        *({"type": "error", **error} for error in whole["errors"]),
        {"type": "summary", **whole["summary"]},
    ]


def test_markdown_shows_the_sentence_as_it_is(reports: list[FileReport], rules: Rules, view: View) -> None:
    html = MarkdownIt("gfm-like", {"linkify": False}).render(render("markdown", reports, rules, view))
    cells = _cells(html)
    assert len(cells) == 3
    assert cells[0] == f"{PATH}, line 3"
    assert cells[1].startswith(" ".join(SAID.split()))
    assert "<b>" not in html and "@team" in cells[1]


def _cells(html: str) -> list[str]:
    tree = ElementTree.fromstring(f"<page>{html}</page>".replace("<br>", "<br/>"))
    return ["".join(cell.itertext()) for cell in tree.iter("td")]


def test_markdown_stays_within_a_comment(reports: list[FileReport], rules: Rules, view: View) -> None:
    many = [FileReport(f"{index}.md", SOURCE, reports[1].findings) for index in range(1000)]
    text = render("markdown", many, rules, view)
    assert len(text) < 65_536
    assert "more in the log." in text


@pytest.mark.parametrize("name", sorted(REPORTERS))
def test_every_format_names_the_rule_and_hides_what_is_suppressed(
    name: str, reports: list[FileReport], rules: Rules, view: View
) -> None:
    text = render(name, reports, rules, view)
    assert "garlic-cures-colds" in text
    assert "quoted for history" not in text


@pytest.mark.parametrize("name", sorted(REPORTERS))
def test_every_format_writes_a_run_without_findings(name: str, rules: Rules, view: View) -> None:
    assert render(name, [FileReport("a.md", "Fine.\n")], rules, view).endswith("\n") or name == "github"
