"""The configuration file: where it is found, how it is read, and each mistake with its place."""

import json
import re
from pathlib import Path

import pytest
import yaml
from jsonschema import Draft202012Validator

from linter.config import Config, read_config, rule_problems
from linter.config_keys import CONFIG, schema
from linter.config_search import find_config
from linter.errors import FactlintError
from tests.running import ROOT

YAML = """\
# all of it
select: [garlic-*]
ignore: garlic-smell
severity: {garlic-flu: info}
per-file:
  "old/**":
    ignore: [garlic-colds]
exclude: [drafts/]
fail-on: warning
formats: {.page: markdown}
prose-keys: [blurb]
jobs: 2
"""
TOML = """\
[project]
name = "site"

[tool.factlint]
select = ["garlic-*"]
ignore = ["garlic-smell"]
exclude = ["drafts/"]
fail-on = "warning"
prose-keys = ["blurb"]
jobs = 2

[tool.factlint.severity]
garlic-flu = "info"

[tool.factlint.per-file."old/**"]
ignore = ["garlic-colds"]

[tool.factlint.formats]
".page" = "markdown"
"""


@pytest.fixture(autouse=True)
def in_a_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def config_of(text: str, name: str = ".factlint.yaml") -> Config:
    Path(name).write_text(text)
    return read_config(Path(name))


def problems(text: str, name: str = ".factlint.yaml") -> tuple[str, ...]:
    with pytest.raises(FactlintError) as raised:
        config_of(text, name)
    return raised.value.problems


def test_yaml_and_toml_say_the_same() -> None:
    assert config_of(YAML).values == config_of(TOML, "pyproject.toml").values


@pytest.mark.parametrize("text", ["", "# nothing yet\n", "---\n"])
def test_an_empty_file_changes_nothing(text: str) -> None:
    assert config_of(text).values == {}


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        (".factlint.yaml", "selct: [a]\n", '1:1: unknown key "selct"; did you mean "select"?'),
        (".factlint.yaml", "\nseverity:\n  a: eror\n", '3:3: unknown severity "eror"; did you mean "error"?'),
        (".factlint.yaml", "fail-on: errors\n", '1:10: unknown fail-on "errors"; did you mean "error"?'),
        (".factlint.yaml", "jobs: many\n", '1:1: "jobs" must be a whole number above 0, found "many"'),
        (".factlint.yaml", "formats: {.x: markdwn}\n", '1:11: unknown format "markdwn"; did you mean "markdown"?'),
        (".factlint.yaml", "per-file:\n  a: {ignor: b}\n", '2:7: unknown key "ignor"; did you mean "ignore"?'),
        (
            "pyproject.toml",
            "[tool.factlint]\njobs = 1\nselct = []\n",
            '3:1: unknown key "selct"; did you mean "select"?',
        ),
        ("pyproject.toml", "[tool.factlint\n", " not TOML: "),
        (".factlint.yaml", "a: [\n", "2:1: "),
    ],
)
def test_a_mistake_is_told_with_its_place(name: str, text: str, expected: str) -> None:
    (problem,) = problems(text, name)
    assert problem.startswith(f"{name}:{expected}")


def test_all_mistakes_of_a_file_are_told_at_once() -> None:
    assert len(problems("a: 1\njobs: 0\nseverity: {x: y}\n")) == 3


@pytest.mark.parametrize(("name", "text"), [(".factlint.yaml", YAML), ("pyproject.toml", TOML)])
def test_rules_that_do_not_exist_are_told_with_their_place(name: str, text: str) -> None:
    config = config_of(text, name)
    assert rule_problems(config, {"garlic-smell", "garlic-flu", "garlic-colds", "garlic"}) == []
    places = [problem.split(": unknown")[0] for problem in rule_problems(config, {"garlic-flu", "garlic-cold"})]
    lines = text.splitlines()
    for place in places:
        _, line, column = place.rsplit(":", 2)
        assert lines[int(line) - 1][int(column) - 1 :].startswith(("garlic-smell", "garlic-colds"))
    assert len(places) == 2


def test_the_nearest_file_is_found(tmp_path: Path) -> None:
    (tmp_path / "site/pages").mkdir(parents=True)
    (tmp_path / "pyproject.toml").write_text(TOML)
    assert find_config(["site/pages"]) == tmp_path / "pyproject.toml"
    (tmp_path / "site/.factlint.yaml").write_text(YAML)
    assert find_config(["site/pages/a.md", "site/b.md"]) == tmp_path / "site/.factlint.yaml"
    assert find_config(["site", "other"]) == tmp_path / "pyproject.toml"


def test_a_project_file_without_our_table_is_passed_over(tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    (tmp_path / ".factlint.yaml").write_text("")
    (tmp_path / "site/pyproject.toml").write_text('[project]\nname = "factlint-user"\n')
    assert find_config(["site"]) == tmp_path / ".factlint.yaml"


def test_the_schema_takes_what_the_reader_takes() -> None:
    Draft202012Validator.check_schema(schema())
    validator = Draft202012Validator(json.loads(json.dumps(schema())))
    assert list(validator.iter_errors(yaml.safe_load(YAML))) == []
    assert [error.path for error in validator.iter_errors({"jobs": 0})]
    assert [error.message for error in validator.iter_errors({"selct": []})]
    assert set(schema()["properties"]) == set(CONFIG)


def test_the_documentation_shows_a_configuration_that_works(tmp_path: Path) -> None:
    page = (ROOT / "docs/configuration.md").read_text(encoding="utf-8")
    block = next(
        block for block in re.findall(r"^```yaml\n(.*?)^```$", page, re.DOTALL | re.MULTILINE) if "rules:" in block
    )
    assert set(config_of(block).values) == set(CONFIG)
    assert list(Draft202012Validator(schema()).iter_errors(yaml.safe_load(block.replace("off", "'off'")))) == []
