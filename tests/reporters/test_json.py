"""The JSON that programs read."""

import json
from collections.abc import Sequence
from typing import Any

import pytest

from linter import __version__
from linter.model import FileReport, Rules
from linter.reporters import View, render
from tests.reporters.hard import PATH, SAID


@pytest.fixture
def log(reports: Sequence[FileReport], rules: Rules) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads(render("json", reports, rules, View()))
    return loaded


FIELDS = """
rule pack severity stance path line column end_line end_column text message correction citations fingerprint
suppressed fix
"""


def test_fields_stand_in_the_agreed_order(log: dict[str, Any]) -> None:
    assert list(log) == ["version", "tool", "findings", "errors", "summary"]
    assert list(log["findings"][0]) == FIELDS.split()
    citation = log["findings"][0]["citations"][0]
    assert list(citation) == ["source", "title", "publisher", "url", "updated", "lines", "quote"]


def test_says_what_was_found_and_where(log: dict[str, Any]) -> None:
    assert log["version"] == 1
    assert log["tool"] == {"name": "factlint", "version": __version__}
    found = log["findings"][0]
    assert (found["path"], found["line"], found["column"], found["text"]) == (PATH, 3, 7, SAID)
    assert (found["end_line"], found["end_column"]) == (4, len(SAID.split("\n")[1]) + 1)
    assert log["errors"] == [{"path": "c d.md", "message": "not UTF-8: byte 7\nof line 2"}]
    assert log["summary"] == {"files": 2, "findings": 1, "error": 1, "warning": 0, "info": 0, "suppressed": 1}


def test_suppressed_findings_come_on_request(reports: Sequence[FileReport], rules: Rules) -> None:
    log = json.loads(render("json", reports, rules, View(show_suppressed=True)))
    assert [found["suppressed"] for found in log["findings"]] == [
        None,
        {"reason": "quoted for history", "by": "comment"},
    ]


def test_the_order_of_reports_does_not_matter(reports: Sequence[FileReport], rules: Rules) -> None:
    assert render("json", reports, rules, View()) == render("json", list(reversed(reports)), rules, View())
