"""Reading a pack: what it makes, and every mistake at its place."""

from collections.abc import Callable
from pathlib import Path

import pytest

from linter.errors import FactlintError
from linter.model import Citation, Severity, Verdict
from linter.packs import load_rules

WritePack = Callable[..., Path]


def problems(path: Path) -> list[str]:
    with pytest.raises(FactlintError) as caught:
        load_rules([path])
    return [problem.removeprefix(path.as_posix() + ":") for problem in caught.value.problems]


def test_reads_every_part_of_a_pack(write_pack: WritePack, tmp_path: Path) -> None:
    (pack,) = load_rules([write_pack()]).packs
    (rule,) = pack.rules
    assert (pack.id, pack.title) == ("garlic", "Garlic and colds")
    assert pack.sources[0].text == str(tmp_path / "leaflet.txt")
    assert pack.sources[0].updated == "2024-05-01"
    assert [concept.terms for concept in pack.concepts] == [("garlic", "Allium sativum"), ("cold", "common cold")]
    assert (rule.verdict, rule.severity, rule.pack) == (Verdict.REFUTED, Severity.ERROR, "garlic")
    assert rule.citations == (Citation("leaflet", "3, 7", "Garlic does not cure colds."),)
    assert rule.flag == ("Eat garlic; garlic cures colds.",)
    assert rule.passes == ("Garlic does not cure colds.",)


def test_reads_a_folder(write_pack: WritePack) -> None:
    assert [rule.id for rule in load_rules([write_pack().parent])] == ["garlic-cold-cure"]


@pytest.mark.parametrize("lines", ["3", '"3"', "3-5", '"3-5, 7"'])
def test_line_numbers_are_numbers_or_texts(write_pack: WritePack, lines: str) -> None:
    (rule,) = load_rules([write_pack(('lines: "3, 7"', f"lines: {lines.replace(', 7', '')}"))])
    assert rule.citations[0].lines == lines.replace(", 7", "").strip('"')


def test_texts_are_read_as_written(write_pack: WritePack) -> None:
    (pack,) = load_rules([write_pack(("terms: [garlic,", "terms: [NO, 007, garlic,"))]).packs
    assert pack.concepts[0].terms[:2] == ("NO", "007")


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("verdict: refuted", "verdict: refused", '16:14: unknown verdict "refused"; did you mean "refuted"?'),
        ("severity: error", "severty: error", '17:5: unknown key "severty"; did you mean "severity"?'),
        ("source: leaflet", "source: leaflets", '20:18: unknown source "leaflets"; did you mean "leaflet"?'),
        ("    verdict: refuted\n", "", '14:5: "verdict" is missing: refuted: '),
        ("    severity: error\n", "    claim: Twice.\n", '17:5: "claim" stands here a second time; keep one'),
        ("correction: Garlic", "correction: Note: Garlic", "18:21: a colon inside a text; put the text in quotes"),
        ("correction: Garlic does not cure colds.", "correction:", '18:16: "correction" is empty'),
        ('lines: "3, 7"', "lines: three", '20:34: "lines" must be line numbers such as'),
        ("updated: 2024-05-01", "updated: May 2024", '7:14: "updated" must be a date such as 2024-08-22'),
        ("text: leaflet.txt", "text: ../leaflet.txt", '8:11: "../leaflet.txt" is outside the pack\'s folder'),
        ("text: leaflet.txt", "text: /etc/passwd", '8:11: "/etc/passwd" is outside the pack\'s folder'),
        ("concepts:", "concepts: [garlic]\nothers:", '10:11: "concepts" must be a mapping of ids, found a list'),
        ("severity: error", "over: [garlic-cold-cur]", '17:12: unknown claim "garlic-cold-cur"; did you mean "garlic-'),
        ("severity: error", "unless: {a: b}", '17:13: "unless" must be a list of texts, found a mapping'),
        ("pack: garlic", "pack: my garlic", '1:7: "pack" must be an id'),
        ("pack: garlic", "pack: [garlic", "2:6: "),
        ("concepts:", "---\nconcepts:", "10:1: a second document begins here; a pack is one YAML document"),
    ],
)
def test_mistake_has_place_reason_and_advice(write_pack: WritePack, old: str, new: str, expected: str) -> None:
    assert problems(write_pack((old, new)))[0].startswith(expected)


def test_collects_every_mistake_in_order(write_pack: WritePack) -> None:
    path = write_pack(
        ("verdict: refuted", "verdict: wrong"), ("title: Garlic", "tilte: Garlic"), ("kind: substance", "kin: x")
    )
    assert [problem.split(":")[0] for problem in problems(path)] == ["1", "2", "11", "16"]


def test_collects_the_mistakes_of_every_pack(write_pack: WritePack) -> None:
    one = write_pack(("verdict: refuted", "verdict: wrong"))
    two = write_pack(("verdict: refuted", "verdict: right"), name="other.yaml")
    with pytest.raises(FactlintError) as caught:
        load_rules([one, two])
    assert len(caught.value.problems) == 2


def test_repeated_claim_id(write_pack: WritePack) -> None:
    path = write_pack()
    text = path.read_text(encoding="utf-8")
    path.write_text(text + text[text.index("  - id") :], encoding="utf-8")
    assert problems(path) == ['25:9: claim "garlic-cold-cure" stands here a second time; ids are unique']


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "empty; a pack begins with"),
        (b"- a\n", "1:1: expected a mapping with"),
        (b"[" * 100_000, "nested more than 50 levels deep"),
        (b"? " * 100_000 + b"a", "nested more than 50 levels deep"),
        (b"pack: \x00", "not YAML"),
        (b"pack: x\ntitle: caf\xe9\n", "2:1: not UTF-8; save the file as UTF-8"),
        (b"#" * 4_000_001, "larger than 4 MB; split the pack"),
        (b"pack: !!python/object/apply:os.system [exit]\ntitle: x\n", '1:7: "pack" must be a text, found a list'),
    ],
)
def test_hostile_files_end_in_one_clear_error(tmp_path: Path, content: bytes, reason: str) -> None:
    path = tmp_path / "pack.yaml"
    path.write_bytes(content)
    with pytest.raises(FactlintError, match=r"pack\.yaml") as caught:
        load_rules([path])
    assert reason in caught.value.problems[0]


def test_aliases_cannot_multiply(tmp_path: Path) -> None:
    terms = "[" + "x, " * 900 + "x]"
    concepts = "\n".join(f"  c{number}: {{terms: *t}}" for number in range(900))
    path = tmp_path / "pack.yaml"
    path.write_text(f"pack: p\ntitle: t\nconcepts:\n  a: {{terms: &t {terms}}}\n{concepts}\n", encoding="utf-8")
    with pytest.raises(FactlintError, match="more than 200000 values"):
        load_rules([path])
