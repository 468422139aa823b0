"""The accuracy report: sets are read as labelled, and results are counted and compared as they should be."""

import json
import sys
from dataclasses import replace
from pathlib import Path

import pytest
import yaml

from linter.model import Finding, Severity, Stance
from linter.packs import load_rules

BENCH = Path(__file__).parent.parent / "bench"
sys.path.insert(0, str(BENCH))

import accuracy  # noqa: E402
from scores import Counts, changes, count, count_by_kind, count_by_rule, judge, record  # noqa: E402
from sets import Item, Planted, SetError, read_set, read_sets, write_pack  # noqa: E402

CLAIMS = {
    "concepts": [
        {"id": "garlic", "type": "food", "terms": ["garlic"], "broader": ["plant"]},
        {"id": "plant", "type": "class", "terms": ["plant"]},
        {"id": "cold", "type": "condition", "terms": ["cold", "common cold"]},
    ],
    "claims": [
        {
            "id": "garlic-colds",
            "claim": "Garlic cures colds.",
            "verdict": "refuted",
            "correction": "Garlic does not cure colds.",
        }
    ],
}
SENTENCES: list[dict[str, object]] = [
    {"id": "one", "text": "Garlic is a cure for colds.", "flags": ["garlic-colds"], "kind": "verb"},
    {"id": "two", "text": "Garlic is no cure for colds.", "flags": [], "kind": "negation"},
]


@pytest.fixture
def domain(tmp_path: Path) -> Path:
    folder = tmp_path / "garlic"
    folder.mkdir()
    (folder / "claims.yaml").write_text(yaml.safe_dump(CLAIMS), encoding="utf-8")
    write_lines(folder / "sentences.jsonl", SENTENCES)
    return folder


def write_lines(path: Path, items: list[dict[str, object]]) -> None:
    path.write_text("".join(json.dumps(item) + "\n" for item in items), encoding="utf-8")


def finding(rule: str, start: int = 0, end: int = 5) -> Finding:
    return Finding(rule, "pack", Severity.ERROR, Stance.ASSERTED, start, end, "", "", "", ())


def test_makes_a_pack_that_loads(domain: Path, tmp_path: Path) -> None:
    (pack,) = load_rules([write_pack(domain, tmp_path)]).packs
    assert [rule.claim for rule in pack.rules] == ["Garlic cures colds."]
    assert {concept.id: concept.members for concept in pack.concepts}["plant"] == ("garlic",)


@pytest.mark.parametrize(
    ("flags", "either", "found", "expected"),
    [
        ({"a"}, set(), ["a"], (1, 0, 0)),
        ({"a"}, set(), [], (0, 1, 0)),
        (set(), set(), ["a"], (0, 0, 1)),
        (set(), {"a"}, ["a"], (0, 0, 0)),
        ({"a", "b"}, set(), ["b", "c", "c"], (1, 1, 1)),
    ],
)
def test_judges_an_item_by_its_labels(
    flags: set[str], either: set[str], found: list[str], expected: tuple[int, int, int]
) -> None:
    item = Item("x", "text", flags=frozenset(flags), either=frozenset(either))
    assert count([judge(item, [finding(rule) for rule in found])]) == expected


def test_judges_a_page_by_place() -> None:
    page = Item("a.md", "x" * 90, "markdown", planted=(Planted("a", 10, 20), Planted("a", 50, 60)))
    result = judge(page, [finding("a", 8, 12), finding("a", 30, 40), finding("b", 50, 60)])
    assert result.right == frozenset({"a@10"})
    assert result.missed == frozenset({"a@50"})
    assert result.false == frozenset({"a@30", "b@50"})


@pytest.mark.parametrize(
    ("hedged", "stance", "mismarked"),
    [
        (True, Stance.ASSERTED, {"a"}),
        (False, Stance.HEDGED, {"a"}),
        (True, Stance.HEDGED, set()),
        (False, Stance.ATTRIBUTED, set()),
    ],
)
def test_notes_findings_with_the_wrong_mark(hedged: bool, stance: Stance, mismarked: set[str]) -> None:
    item = Item("x", "", flags=frozenset({"a"}), hedged=hedged)
    assert judge(item, [replace(finding("a"), stance=stance)]).mismarked == frozenset(mismarked)


def test_counts_by_rule_and_by_kind() -> None:
    results = [
        judge(Item("x", "", flags=frozenset({"a"}), kind="verb"), [finding("a"), finding("b")]),
        judge(Item("y", "", flags=frozenset({"b"}), kind="passive"), []),
    ]
    assert count_by_rule(results) == {"a": Counts(1, 0, 0), "b": Counts(0, 1, 1)}
    assert count_by_kind(results) == {"verb": Counts(1, 0, 1), "passive": Counts(0, 1, 0)}


def test_compares_with_a_baseline() -> None:
    item = Item("x", "", flags=frozenset({"a", "b"}))
    before = record([judge(item, [finding("a"), finding("c")])])
    changed = changes([judge(item, [finding("b"), finding("d")])], before)
    assert changed.gained == ("x: b (found)", "x: c (false alarm gone)")
    assert changed.lost == ("x: a (missed)", "x: d (new false alarm)")


def test_refuses_a_planted_sentence_that_is_not_there(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("Garlic cures colds.\n", encoding="utf-8")
    (tmp_path / "expected.yaml").write_text('a.md: [{rule: a, sentence: "Honey cures colds."}]\n', encoding="utf-8")
    with pytest.raises(SetError, match="not there exactly once"):
        read_set(tmp_path)


def test_names_the_line_that_is_no_item(tmp_path: Path) -> None:
    write_lines(tmp_path / "a.jsonl", [{"id": "one", "text": "Garlic.", "flags": []}, {"id": "two", "text": "Honey."}])
    with pytest.raises(SetError, match=r"a\.jsonl:2: not a labelled item"):
        read_set(tmp_path / "a.jsonl")


def test_refuses_two_sets_of_one_name(domain: Path) -> None:
    with pytest.raises(SetError, match="called garlic"):
        read_sets([domain, domain])


@pytest.mark.parametrize(
    "path", [*sorted((BENCH / "accuracy").iterdir()), BENCH / "clinics"], ids=lambda path: path.name
)
def test_labels_name_rules(path: Path) -> None:
    labelled = read_set(path)
    wanted = {rule for item in labelled.items for rule in item.flags | item.either}
    wanted |= {claim.rule for item in labelled.items for claim in item.planted or ()}
    assert wanted
    assert wanted <= {rule.id for rule in labelled.rules}


def test_reports_and_fails_below_a_threshold(domain: Path, capsys: pytest.CaptureFixture[str]) -> None:
    missed: dict[str, object] = {"id": "three", "text": "Tea is hot.", "flags": ["garlic-colds"]}
    write_lines(domain / "sentences.jsonl", [*SENTENCES, missed])
    baseline = domain / "baseline.json"
    assert accuracy.main([str(domain), "--write-baseline", str(baseline)]) == 0
    assert "1 right    1 missed    0 false" in capsys.readouterr().out
    assert accuracy.main([str(domain), "--baseline", str(baseline), "--min-recall", "0.9"]) == 1
    assert "0 gained, 0 lost" in capsys.readouterr().out
