"""The baseline knows findings again after lines moved, and tells which of its entries are idle."""

from pathlib import Path

import pytest

from linter.baseline import entries_of, read_baseline, with_baseline, without, write_baseline
from linter.check import check_text
from linter.errors import FactlintError
from linter.model import FileReport, Finding, Rules
from linter.packs import load_rules


@pytest.fixture
def rules(garlic: Path) -> Rules:
    return load_rules([garlic])


@pytest.fixture(autouse=True)
def in_a_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def report(path: str, source: str, rules: Rules) -> FileReport:
    Path(path).write_text(source)
    return FileReport(path, source, tuple(check_text(source, "markdown", rules)))


def written(reports: list[FileReport]) -> None:
    write_baseline("base.json", entries_of(reports, "base.json"))


def open_ones(reports: list[FileReport]) -> list[Finding]:
    return [finding for report in reports for finding in report.findings if not finding.suppressed]


def test_known_findings_are_marked_and_new_ones_stay(rules: Rules) -> None:
    written([report("a.md", "Garlic cures the common cold.\n", rules)])
    later = report("a.md", "Hello.\n\nGarlic cures the\ncommon cold.\n\nOur garlic cures the common cold.\n", rules)
    reports, stale = with_baseline([later], read_baseline("base.json"))
    assert [finding.text for finding in open_ones(reports)] == ["Our garlic cures the common cold."]
    assert {finding.suppressed.by for finding in reports[0].findings if finding.suppressed} == {"baseline"}
    assert stale == []


def test_a_second_copy_of_a_known_sentence_is_new(rules: Rules) -> None:
    written([report("a.md", "Garlic cures the common cold.\n", rules)])
    later = report("a.md", "Garlic cures the common cold.\n\nSo:\n\nGarlic cures the common cold.\n", rules)
    reports, _ = with_baseline([later], read_baseline("base.json"))
    assert len(open_ones(reports)) == 1


def test_an_entry_is_stale_when_its_file_no_longer_has_the_finding(rules: Rules) -> None:
    written(
        [
            report("a.md", "Garlic cures the common cold.\n", rules),
            report("b.md", "Garlic cures the common cold.\n", rules),
        ]
    )
    _, stale = with_baseline([report("a.md", "Fine.\n", rules)], read_baseline("base.json"))
    assert [entry.path for entry in stale] == ["a.md"]
    left = without(read_baseline("base.json").entries, stale)
    assert [entry.path for entry in left] == ["b.md"]


def test_a_renamed_file_keeps_its_known_findings_and_a_copy_does_not(rules: Rules) -> None:
    written([report("a.md", "Garlic cures the common cold.\n", rules)])
    copy = report("b.md", "Garlic cures the common cold.\n", rules)
    assert len(open_ones(with_baseline([copy], read_baseline("base.json"))[0])) == 1
    Path("a.md").unlink()
    reports, stale = with_baseline([copy], read_baseline("base.json"))
    assert (open_ones(reports), stale) == ([], [])


def test_paths_are_relative_to_the_baseline(rules: Rules, monkeypatch: pytest.MonkeyPatch) -> None:
    Path("site").mkdir()
    written([report("site/a.md", "Garlic cures the common cold.\n", rules)])
    monkeypatch.chdir("site")
    reports, _ = with_baseline(
        [report("a.md", "Garlic cures the common cold.\n", rules)], read_baseline("../base.json")
    )
    assert open_ones(reports) == []


def test_writing_again_keeps_what_this_run_did_not_see(rules: Rules) -> None:
    written([report("a.md", "Garlic cures the common cold.\n", rules)])
    new = report("b.md", "Garlic cures the common cold.\n", rules)
    entries = entries_of([new], "base.json", read_baseline("base.json").entries)
    assert [entry.path for entry in entries] == ["a.md", "b.md"]


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("{", "base.json:1:2: not JSON"),
        ("[]", "not a baseline of version 1"),
        ('{"version": 2, "findings": []}', "not a baseline of version 1"),
        ('{"version": 1, "findings": [{"path": "a"}]}', "an entry lacks"),
        (None, "write one with --write-baseline"),
    ],
)
def test_a_broken_baseline_is_an_error(text: str | None, says: str) -> None:
    if text is not None:
        Path("base.json").write_text(text)
    with pytest.raises(FactlintError, match=says):
        read_baseline("base.json")
