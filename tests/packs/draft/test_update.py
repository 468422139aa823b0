"""A reference that changed: what moved, what is stale, what is new, and nothing else."""

from pathlib import Path

import pytest

from linter.packs.draft import Given, build_pack
from linter.packs.draft.update import update_pack
from linter.packs.load import load_pack
from tests.running import ROOT

OLD = """Garlic is not a fruit.

Garlic contains sulfur.

Garlic lowers blood pressure.

Garlic can cause heartburn.
"""


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    """A pack drafted from the old text, with a review and a comment of a person's."""
    reference = tmp_path / "old" / "garlic.txt"
    reference.parent.mkdir()
    reference.write_text(OLD, encoding="utf-8")
    output = tmp_path / "garlic.yaml"
    for path, text in build_pack([reference], output, Given()).files.items():
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    text = output.read_text(encoding="utf-8")
    output.write_text(text.replace("status: draft", "status: reviewed  # seen by Ada", 1), encoding="utf-8")
    return output


def update(pack: Path, text: str) -> list[str]:
    reference = pack.parent / "garlic.txt"
    reference.write_text(text, encoding="utf-8")
    return update_pack(pack, [reference], Given())


def test_nothing_changed(pack: Path) -> None:
    before = pack.read_text(encoding="utf-8")
    assert update(pack, OLD) == [f"{pack.as_posix()}: 0 changes to review, 0 line numbers put right"]
    assert pack.read_text(encoding="utf-8") == before


def test_moved_lines_are_put_right_and_reviews_stay(pack: Path) -> None:
    assert update(pack, "About garlic\n\n" + OLD)[-1].endswith("0 changes to review, 4 line numbers put right")
    assert [rule.citations[0].lines for rule in load_pack(pack).pack.rules] == ["3", "5", "7", "9"]
    assert "status: reviewed  # seen by Ada" in pack.read_text(encoding="utf-8")


def test_altered_vanished_and_new(pack: Path) -> None:
    new = OLD.replace("lowers blood pressure", "lowers blood pressure a little").replace(
        "Garlic can cause heartburn.", ""
    )
    report = update(pack, new + "\nGarlic raises cholesterol.\n")
    assert report[:-1] == [
        "stale: garlic-lowers-blood-pressure: the quote has changed;"
        " line 5 says: Garlic lowers blood pressure a little.",
        "stale: garlic-cause-heartburn: the quote is gone, and nothing like it stands in the source",
        "new: garlic-raises-cholesterol: line 9: Garlic raises cholesterol.",
    ]
    rules = {rule.id: rule for rule in load_pack(pack).pack.rules}
    assert [rule.status for rule in rules.values()] == ["reviewed", "draft", "stale", "stale", "draft"]
    assert any("cholesterol" in concept.terms for concept in load_pack(pack).pack.concepts)


def test_a_copy_that_was_written_over(pack: Path) -> None:
    (source,) = load_pack(pack).pack.sources
    Path(source.text).write_text(OLD + "\nGarlic raises cholesterol.\n", encoding="utf-8")
    assert update_pack(pack, [], Given())[:2] == [
        "note: the old text of garlic is gone, so what it said already is listed as new too",
        "new: garlic-raises-cholesterol: line 9: Garlic raises cholesterol.",
    ]


def test_a_draft_that_was_deleted_does_not_come_back(pack: Path) -> None:
    text = pack.read_text(encoding="utf-8")
    start = text.index("  - id: garlic-contains-sulfur")
    pack.write_text(text[:start] + text[text.index("  - id:", start + 5) :], encoding="utf-8")
    assert update(pack, OLD)[-1].endswith("0 changes to review, 0 line numbers put right")


PLANTED = [  # old, new: three sentences altered, three gone, four added
    ("not superior to morphine in reducing pain", "not superior to morphine in lowering pain"),
    ("used off-label for chronic pain management", "used off-label for the management of neuropathic pain"),
    ("  • Nausea", "  • Severe nausea"),
    ("For instance, ketamine has been found to amplify the effects of buprenorphine,", "Consider buprenorphine,"),
    ("  • Irregular heartbeat\n", ""),
    ("Subanesthetic doses of ketamine have been found to produce analgesia.", ""),
    ("Key Takeaways", "Ketamine raises blood pressure.\n\nKey Takeaways"),
    ("Understanding Ketamine’s Role", "Ketamine is a derivative of phencyclidine.\n\nUnderstanding Ketamine’s Role"),
    ("  • Dizziness\n", "  • Dizziness\n  • Constipation\n"),
    ("Dispelling Myths: Ketamine", "Naloxone does not reverse ketamine.\n\nDispelling Myths: Ketamine"),
]


def test_ten_planted_edits_are_reported_and_nothing_else(tmp_path: Path) -> None:
    reference = tmp_path / "article.txt"
    text = (ROOT / "rules" / "sources" / "ketamine-opioid.txt").read_text(encoding="utf-8")
    reference.write_text(text, encoding="utf-8")
    pack = tmp_path / "pack.yaml"
    for path, content in build_pack([reference], pack, Given()).files.items():
        path.parent.mkdir(exist_ok=True)
        path.write_text(content, encoding="utf-8")
    for old, new in PLANTED:
        assert old in text
        text = text.replace(old, new, 1)
    reference.write_text(text, encoding="utf-8")
    report = update_pack(pack, [reference], Given())
    assert [line.split(":")[0] for line in report[:-1]] == ["stale"] * 6 + ["new"] * 4
    assert [line.split(": ")[-1] for line in report if line.startswith("new")] == [
        "Ketamine raises blood pressure.",
        "Ketamine is a derivative of phencyclidine.",
        "Opioids can cause constipation.",
        "Naloxone reverses ketamine.",
    ]
