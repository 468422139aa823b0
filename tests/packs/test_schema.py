"""The JSON Schema says what the loader says."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from linter.errors import FactlintError
from linter.packs import load_rules
from linter.packs.find import shipped
from linter.packs.new import new_pack
from linter.packs.schema import schema

VALIDATOR = Draft202012Validator(schema())


def read(path: Path) -> Any:
    return yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)  # every scalar as it is written


def test_schema_is_a_schema() -> None:
    Draft202012Validator.check_schema(schema())


def test_shipped_packs_and_the_template_are_valid(tmp_path: Path) -> None:
    template, _ = new_pack(tmp_path / "my diet.yaml")
    for path in (*shipped(), template):
        assert [error.message for error in VALIDATOR.iter_errors(read(path))] == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("verdict: refuted", "verdict: wrong"),
        ("severity: error", "severty: error"),
        ("    correction: Garlic does not cure colds.\n", ""),
        ('lines: "3, 7"', "lines: three"),
        ("updated: 2024-05-01", "updated: May"),
        ("- id: garlic-cold-cure", "- id: a b"),
        ("  garlic: {kind", "  my garlic: {kind"),
    ],
)
def test_schema_and_loader_refuse_the_same(write_pack: Callable[..., Path], old: str, new: str) -> None:
    path = write_pack((old, new))
    assert not VALIDATOR.is_valid(read(path))
    with pytest.raises(FactlintError):
        load_rules([path])
