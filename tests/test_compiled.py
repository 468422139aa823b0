"""Packs written down once: the same rules, read faster, and never stale."""

from pathlib import Path

import pytest

from linter.compiled import KEPT, load_compiled, outlines_for
from linter.errors import FactlintError
from linter.packs import load_rules


def test_gives_what_the_packs_give(garlic: Path, tmp_path: Path) -> None:
    rules = load_rules([garlic])
    for folder in (None, tmp_path, tmp_path):
        compiled = load_compiled([garlic], folder)
        assert compiled.rules() == rules
        assert compiled.form.outlines == outlines_for(rules)


def test_a_changed_pack_is_read_again(garlic: Path, tmp_path: Path) -> None:
    before = load_compiled([garlic], tmp_path)
    pack = garlic / "garlic.yaml"
    pack.write_text(pack.read_text("utf-8").replace("severity: error", "severity: warning"), "utf-8")
    after = load_compiled([garlic], tmp_path)
    assert [rule.severity for rule in after.rules()] == ["warning"]
    assert after.form.digest != before.form.digest


def test_a_pack_that_others_extend_is_never_stale(garlic: Path, tmp_path: Path) -> None:
    mine = garlic / "mine.yaml"
    mine.write_text(
        (garlic / "garlic.yaml").read_text("utf-8").replace("pack: garlic", "pack: mine\nextends: [garlic.yaml]"),
        "utf-8",
    )
    before = load_compiled([mine], tmp_path)
    (garlic / "garlic.yaml").write_text(
        (garlic / "garlic.yaml")
        .read_text("utf-8")
        .replace("claims:", "  onion: {kind: food, terms: [onion]}\nclaims:"),
        "utf-8",
    )
    after = load_compiled([mine], tmp_path)
    assert "onion" in {concept.id for pack in after.rules().packs for concept in pack.concepts}
    assert after.form.digest != before.form.digest


@pytest.mark.parametrize("harm", [b"", b"{", b"[]", b"[[], [[], [], []]]", b"\xff"])
def test_a_damaged_form_is_made_anew(harm: bytes, garlic: Path, tmp_path: Path) -> None:
    folder = tmp_path / "forms"
    before = load_compiled([garlic], folder)
    (place,) = folder.glob("packs-*.json")
    place.write_bytes(harm)
    after = load_compiled([garlic], folder)
    assert (after.form, after.rules()) == (before.form, before.rules())


def test_a_form_whose_rules_are_damaged_is_made_anew(garlic: Path, tmp_path: Path) -> None:
    rules = load_compiled([garlic], tmp_path).rules()
    (place,) = tmp_path.glob("packs-*.json")
    place.write_bytes(place.read_bytes().replace(b"refuted", b"disproved"))
    assert load_compiled([garlic], tmp_path).rules() == rules


def test_old_forms_go(garlic: Path, tmp_path: Path) -> None:
    folder = tmp_path / "forms"
    pack = garlic / "garlic.yaml"
    text = pack.read_text("utf-8")
    for number in range(KEPT + 3):
        pack.write_text(f"{text}# {number}\n", "utf-8")
        load_compiled([garlic], folder)
    assert len(list(folder.glob("packs-*.json"))) == KEPT


def test_a_pack_with_a_mistake_is_not_written_down(garlic: Path, tmp_path: Path) -> None:
    pack = garlic / "garlic.yaml"
    pack.write_text(pack.read_text("utf-8").replace("refuted", "wrong"), "utf-8")
    folder = tmp_path / "forms"
    with pytest.raises(FactlintError, match="wrong"):
        load_compiled([garlic], folder)
    assert not folder.exists()
