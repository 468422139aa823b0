"""Where packs are found."""

import sys
from pathlib import Path

import pytest

from linter.errors import FactlintError
from linter.packs import find, load_rules


def test_path_that_does_not_exist() -> None:
    with pytest.raises(FactlintError, match=r"nowhere.yaml: no such file or folder; unknown pack"):
        load_rules(["nowhere.yaml"])


def test_folder_without_packs(tmp_path: Path) -> None:
    with pytest.raises(FactlintError, match="no packs"):
        load_rules([tmp_path])


def test_packs_ship_with_the_tool() -> None:
    assert find.shipped_folder().is_dir()


def test_installed_pack_is_found_by_name_and_nothing_of_it_is_imported(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "herbs_packs"
    folder.mkdir()
    (folder / "__init__.py").write_text("raise SystemExit('imported')", encoding="utf-8")
    (folder / "herbs.yaml").write_text("pack: herbs\ntitle: Herbs\n", encoding="utf-8")
    info = tmp_path / "herbs-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: herbs\nVersion: 1.0\n", encoding="utf-8")
    (info / "entry_points.txt").write_text("[factlint.packs]\nherbs = herbs_packs\n", encoding="utf-8")
    monkeypatch.setattr(sys, "path", [*sys.path, str(tmp_path)])
    assert [pack.title for pack in load_rules(["herbs"]).packs] == ["Herbs"]
