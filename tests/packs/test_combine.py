"""Several packs in one run."""

from collections.abc import Callable
from pathlib import Path

import pytest

from linter.errors import FactlintError
from linter.model import Severity
from linter.packs import load_rules

WritePack = Callable[..., Path]
RENAMED = ("pack: garlic", "pack: other")


def test_clashing_ids_carry_their_pack(write_pack: WritePack) -> None:
    rules = load_rules([write_pack(), write_pack(RENAMED, name="other.yaml")])
    assert [rule.id for rule in rules] == ["garlic/garlic-cold-cure", "other/garlic-cold-cure"]


def test_two_packs_of_one_id_are_an_error(write_pack: WritePack) -> None:
    with pytest.raises(FactlintError, match=r'other.yaml:1:7: pack "garlic" is also in .*garlic.yaml; rename one'):
        load_rules([write_pack(), write_pack(name="other.yaml")])


def test_one_file_given_twice_is_read_once(write_pack: WritePack) -> None:
    path = write_pack()
    assert len(load_rules([path, path.parent]).packs) == 1


def test_extends_brings_the_concepts_and_own_ones_win(write_pack: WritePack, tmp_path: Path) -> None:
    write_pack()
    mine = tmp_path / "mine.yaml"
    mine.write_text(
        "pack: mine\ntitle: m\nextends: garlic.yaml\nconcepts:\n  cold: {terms: [sniffles]}\n", encoding="utf-8"
    )
    (pack,) = load_rules([mine]).packs
    assert {concept.id: concept.terms[0] for concept in pack.concepts} == {"cold": "sniffles", "garlic": "garlic"}
    assert pack.rules == ()


def test_extends_in_a_circle(write_pack: WritePack, tmp_path: Path) -> None:
    for name, other in (("a", "b"), ("b", "a")):
        (tmp_path / f"{name}.yaml").write_text(f"pack: {name}\ntitle: t\nextends: [{other}.yaml]\n", encoding="utf-8")
    with pytest.raises(FactlintError, match=r'b.yaml:3:11: "a.yaml" extends this pack in turn'):
        load_rules([tmp_path / "a.yaml"])


def test_extends_nothing_outside_the_folder(write_pack: WritePack, tmp_path: Path) -> None:
    write_pack()
    path = tmp_path / "sub" / "a.yaml"
    path.parent.mkdir()
    path.write_text("pack: a\ntitle: t\nextends: [../garlic.yaml]\n", encoding="utf-8")
    with pytest.raises(FactlintError, match=r'a.yaml:3:11: "../garlic.yaml" is outside the pack\'s folder'):
        load_rules([path])


def test_extends_an_unknown_pack(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text("pack: a\ntitle: t\nextends: [nowhere]\n", encoding="utf-8")
    with pytest.raises(FactlintError, match=r'a.yaml:3:11: no pack "nowhere"'):
        load_rules([path])


@pytest.mark.parametrize("id", ["garlic-cold-cure", "garlic/garlic-cold-cure"])
def test_overrides_change_a_claim_of_another_pack(write_pack: WritePack, tmp_path: Path, id: str) -> None:
    mine = tmp_path / "mine.yaml"
    change = f"overrides:\n  {id}: {{severity: info, correction: Ask a doctor.}}\n"
    mine.write_text(f"pack: mine\ntitle: m\n{change}", encoding="utf-8")
    (rule,) = load_rules([write_pack(), mine])
    assert (rule.severity, rule.correction) == (Severity.INFO, "Ask a doctor.")


def test_overrides_switch_a_claim_off(write_pack: WritePack, tmp_path: Path) -> None:
    mine = tmp_path / "mine.yaml"
    mine.write_text("pack: mine\ntitle: m\noverrides:\n  garlic-cold-cure: {off: true}\n", encoding="utf-8")
    assert list(load_rules([write_pack(), mine])) == []


def test_overrides_of_an_unknown_claim(write_pack: WritePack, tmp_path: Path) -> None:
    mine = tmp_path / "mine.yaml"
    mine.write_text("pack: mine\ntitle: m\noverrides:\n  garlic-cold-cur: {off: true}\n", encoding="utf-8")
    with pytest.raises(
        FactlintError, match=r'mine.yaml:4:20: unknown claim "garlic-cold-cur"; did you mean "garlic-cold-cure"'
    ):
        load_rules([write_pack(), mine])
