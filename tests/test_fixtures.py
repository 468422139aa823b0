"""The articles in `fixtures/`, checked by the command line: every planted claim is reported, and nothing else.

`FACTLINT_RENEW=1 pytest tests/test_fixtures.py` writes `tests/fixtures.txt` anew: what is reported, and where.
"""

import json
import os
from pathlib import Path
from typing import Any

import pytest
import yaml
from click.testing import CliRunner

from linter.cli import command
from linter.formats import MODULES, format_of

FIXTURES = Path(__file__).parent.parent / "fixtures"
SNAPSHOT = Path(__file__).parent / "fixtures.txt"
EXPECTED: dict[str, dict[str, list[dict[str, Any]]]] = yaml.safe_load((FIXTURES / "expected.yaml").read_text("utf-8"))


def rows(key: str) -> list[Any]:
    return [
        pytest.param(name, row, id=f"{name}:{row['line']}:{row['rule']}")
        for name, lists in EXPECTED.items()
        for row in lists.get(key, [])
    ]


def is_at(finding: dict[str, Any], row: dict[str, Any]) -> bool:
    place = (finding["rule"], finding["line"]) == (row["rule"], row["line"])
    return place and str(finding["text"]).startswith(row["starts"])


@pytest.fixture(scope="module")
def found() -> dict[str, list[dict[str, Any]]]:
    """The findings of one run over all articles, by file name."""
    paths = [str(FIXTURES / name) for name in EXPECTED]
    result = CliRunner().invoke(command, ["check", "--format", "json", "--isolated", "--no-cache", *paths])
    report = json.loads(result.stdout)
    assert report["errors"] == []
    by_name: dict[str, list[dict[str, Any]]] = {name: [] for name in EXPECTED}
    for finding in report["findings"]:
        by_name[Path(finding["path"]).name].append(finding)
    return by_name


def shown(name: str, finding: dict[str, Any]) -> str:
    """A finding: from where to where, its rule, what it quotes."""
    place = "{line}:{column}-{end_line}:{end_column}".format_map(finding)
    return f"{name}:{place} {finding['rule']}\n" + "".join(f"    {line}\n" for line in finding["text"].split("\n"))


def test_findings_stand_where_they_stood(found: dict[str, list[dict[str, Any]]]) -> None:
    snapshot = "".join(shown(name, finding) for name in sorted(found) for finding in found[name])
    if os.environ.get("FACTLINT_RENEW"):
        SNAPSHOT.write_text(snapshot, encoding="utf-8")
    assert snapshot == SNAPSHOT.read_text(encoding="utf-8")


def test_every_format_has_an_article() -> None:
    assert {format_of(name) for name in EXPECTED} == set(MODULES) - {"typescript"}  # as in tsx


def test_every_article_is_listed() -> None:
    assert {path.name for path in FIXTURES.iterdir()} - {"expected.yaml"} == set(EXPECTED)


@pytest.mark.parametrize(("name", "row"), rows("planted"))
def test_planted_claim_is_reported(found: dict[str, list[dict[str, Any]]], name: str, row: dict[str, Any]) -> None:
    assert [finding for finding in found[name] if is_at(finding, row)]


@pytest.mark.xfail(strict=True)
@pytest.mark.parametrize(("name", "row"), rows("known_miss"))
def test_known_miss_is_reported(found: dict[str, list[dict[str, Any]]], name: str, row: dict[str, Any]) -> None:
    assert [finding for finding in found[name] if is_at(finding, row)]


@pytest.mark.parametrize("name", EXPECTED)
def test_nothing_else_is_reported(found: dict[str, list[dict[str, Any]]], name: str) -> None:
    listed = [row for rows in EXPECTED[name].values() for row in rows]
    assert [finding for finding in found[name] if not any(is_at(finding, row) for row in listed)] == []


@pytest.mark.xfail(strict=True)
@pytest.mark.parametrize(("name", "row"), rows("known_false_alarm"))
def test_known_false_alarm_is_silent(found: dict[str, list[dict[str, Any]]], name: str, row: dict[str, Any]) -> None:
    assert [finding for finding in found[name] if is_at(finding, row)] == []
