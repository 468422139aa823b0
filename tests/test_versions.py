"""What tells two models apart without loading them."""

from pathlib import Path

import pytest

from linter.versions import model_version


def test_the_usual_model_has_a_version() -> None:
    assert model_version() != model_version("spacy")


@pytest.mark.parametrize("name", ["no_such_model", "./no/such/model", "no.such.model"])
def test_a_model_that_is_no_package_is_known_by_its_name(name: str) -> None:
    assert name in model_version(name)


def test_another_version_of_a_model_is_another_model(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = tmp_path / "garden_model"
    package.mkdir()
    (package / "__init__.py").touch()
    (package / "meta.json").write_text('{"version": "1"}')
    monkeypatch.syspath_prepend(tmp_path)
    before = model_version("garden_model")
    (package / "meta.json").write_text('{"version": "2"}')
    assert model_version("garden_model") != before
