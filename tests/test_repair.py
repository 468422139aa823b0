"""Repair keeps a fix only if the file checks better with it, and a rewritten file keeps its bytes."""

from pathlib import Path

import pytest

from linter.model import FileReport, Finding, Fix, Severity, Stance
from linter.repair import repaired
from linter.rewrite import difference, rewrite


def findings(source: str) -> list[Finding]:
    """A finding with a safe fix for every "bad" (→ "good") and every "sad" (→ "mad"), one without for every "mad"."""
    right = {"bad": "good", "sad": "mad", "mad": ""}
    found = []
    for word, text in right.items():
        for start in (index for index in range(len(source)) if source.startswith(word, index)):
            span = (start, start + len(word))
            fix = Fix(((*span, text),), safe=True) if text else None
            found.append(Finding(word, "pack", Severity.ERROR, Stance.ASSERTED, *span, word, "No.", "", (), fix=fix))
    return found


@pytest.mark.parametrize(
    ("source", "expected", "count"),
    [
        ("bad", "good", 1),
        ("bad bad", "good good", 2),
        ("sad", "sad", 0),
        ("bad sad bad", "good sad good", 2),
        ("bad mad", "good mad", 1),
        ("fine", "fine", 0),
    ],
)
def test_a_fix_stays_if_nothing_new_comes(source: str, expected: str, count: int) -> None:
    before = findings(source)
    assert repaired(FileReport("a.md", source, tuple(before)), before, findings) == (expected, count)


def test_a_file_that_changed_in_the_meantime_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text("new", encoding="utf-8")
    assert "not changed" in rewrite(str(path), "old", "other")
    assert path.read_text(encoding="utf-8") == "new"


def test_a_file_that_is_gone_is_told(tmp_path: Path) -> None:
    assert "No such file" in rewrite(str(tmp_path / "a.md"), "old", "new")


def test_a_diff_tells_about_a_missing_line_end() -> None:
    lines = difference("a.md", "a\nb", "a\nc").splitlines()
    assert lines[3:] == [" a", "-b", "\\ No newline at end of file", "+c", "\\ No newline at end of file"]
