"""What caches write down comes back as it was."""

import json

import pytest

from linter.model import Citation, FileError, FileReport, Finding, Fix, Severity, Stance, Suppressed
from linter.records import dump, load

FOUND = Finding(
    rule="garlic-cures-colds",
    pack="garlic",
    severity=Severity.ERROR,
    stance=Stance.HEDGED,
    start=3,
    end=9,
    text="🧄 \ud800",
    message="",
    correction="Say that garlic is a food.",
    citations=(Citation("leaflet", "1", "It does not."),),
    marks=((3, 4), (5, 9)),
    suppressed=Suppressed("old", "baseline"),
    fix=Fix(((3, 4, "a"),), safe=True),
)


@pytest.mark.parametrize(
    "report",
    [
        FileReport("a.md"),
        FileReport("a.md", "source", (FOUND, FOUND), notes=("read as Windows-1252",)),
        FileReport("a.md", error=FileError("a.md", "is binary")),
    ],
)
def test_there_and_back(report: FileReport) -> None:
    assert load(FileReport, json.loads(json.dumps(dump(report)))) == report


@pytest.mark.parametrize("data", [None, 1, [], ["a.md"], ["a.md", "", 1, None, [], ""], [["a"]] * 6])
def test_what_is_no_record_is_an_error(data: object) -> None:
    with pytest.raises((ValueError, TypeError)):
        load(FileReport, data)
