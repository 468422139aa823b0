"""Reports that every format must carry whole."""

import pytest

from linter.model import (
    Concept,
    FileError,
    FileReport,
    Fix,
    Pack,
    Rule,
    Rules,
    Severity,
    Source,
    Suppressed,
    Verdict,
)
from linter.reporters import View
from tests.reporters.hard import CITATION, PATH, SAID, SOURCE, finding


@pytest.fixture
def rules() -> Rules:
    source = Source("leaflet", "Garlic: what it does", "The Allotment", "https://example.org/garlic?a=1&b=2")
    rule = Rule(
        "garlic-cures-colds",
        "garlic",
        "Garlic cures colds.",
        Verdict.REFUTED,
        Severity.ERROR,
        "Garlic does not cure colds.",
        (CITATION,),
    )
    concept = Concept("garlic", "food", ("garlic",))
    return Rules((Pack("garlic", "Garlic", "garlic.yaml", (source,), (concept,), (rule,)),))


@pytest.fixture
def reports() -> list[FileReport]:
    word = SOURCE.index("cures")
    hard = finding(SAID, fix=Fix(((word, word + 5, "does not cure"),), safe=True))
    hidden = finding("Garlic cures flu.", suppressed=Suppressed("quoted for history", "comment"))
    return [
        FileReport("b.md", "Fine.\n"),
        FileReport(PATH, SOURCE, (hard, hidden)),
        FileReport("c d.md", error=FileError("c d.md", "not UTF-8: byte 7\nof line 2")),
    ]


@pytest.fixture
def view() -> View:
    return View()
