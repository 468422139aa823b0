"""What is kept of a report is enough to make it again."""

import json
from dataclasses import replace

import pytest

from linter.basics import FileError, FileReport
from linter.check import check_text
from linter.kept import kept, restored
from linter.model import Fix
from tests.garden import garden, rule

SOURCE = "Tea is hot.\n\nGarlic cures colds.\n"
RULES = garden(rule("Garlic cures colds."))
(FINDING,) = check_text(SOURCE, "text", RULES)


@pytest.mark.parametrize(
    "report",
    [
        FileReport("a.txt", format="text"),
        FileReport("a.txt", SOURCE, (FINDING,), notes=("a note",), format="text"),
        FileReport("a.txt", SOURCE, (replace(FINDING, fix=Fix(((13, 19, "Tea"),), True)),), format="text"),
        FileReport("a.txt", error=FileError("a.txt", "too deep"), format="json"),
    ],
)
def test_a_report_is_the_same_again(report: FileReport) -> None:
    written = json.loads(json.dumps(kept(report)))
    by_name = {(one.pack, one.id): one for one in RULES}
    assert restored(written, "a.txt", lambda: SOURCE, lambda: by_name) == report
    elsewhere = restored(written, "b.txt", lambda: SOURCE, lambda: by_name)
    assert (elsewhere.path, elsewhere.findings) == ("b.txt", report.findings)
