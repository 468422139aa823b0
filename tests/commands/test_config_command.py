"""`factlint config`, `init` and `completion`."""

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml
from jsonschema import Draft202012Validator

from tests.running import Command

Page = Callable[[str, "str | bytes"], Path]
WRITTEN = (".factlint.yaml", ".pre-commit-config.yaml", ".github/workflows/factlint.yml")


def rows(text: str) -> dict[str, str]:
    """The rest of each line by its first word."""
    return {line.split()[0]: " ".join(line.split()[1:]) for line in text.splitlines()}


def test_init_tells_what_cannot_be_written(factlint: Command, page: Page) -> None:
    page(".github", "a file where a folder is needed")
    done = factlint("init")
    assert done.returncode == 2
    assert "error: .github/workflows/factlint.yml: cannot be written (" in done.stderr


def test_config_tells_where_each_setting_comes_from(factlint: Command, page: Page) -> None:
    page("pyproject.toml", '[tool.factlint]\nfail-on = "warning"\n\n[tool.factlint.severity]\n"ketamine-*" = "info"\n')
    shown = rows(factlint("config").stdout)
    assert shown["configuration:"] == "pyproject.toml"
    assert shown["fail-on"] == "warning pyproject.toml:2:1"
    assert shown["severity"] == "ketamine-*: info pyproject.toml:4:16"
    assert shown["jobs"] == "one a core default"
    assert rows(factlint("config", "--isolated").stdout)["configuration:"] == "none"


def test_config_prints_its_schema(factlint: Command) -> None:
    Draft202012Validator.check_schema(json.loads(factlint("config", "--schema").stdout))


def test_init_writes_files_that_work(factlint: Command, page: Page, site: Path) -> None:
    page("a.md", "Fine.\n")
    done = factlint("init")
    assert done.returncode == 0
    assert all((site / name).is_file() for name in WRITTEN)
    assert factlint("check").returncode == 0
    lines = (site / ".factlint.yaml").read_text("utf-8").splitlines()
    keys = "\n".join(line.removeprefix("# ") for line in lines if ": " in line or line.startswith(("#   ", "# per")))
    schema = json.loads(factlint("config", "--schema").stdout)
    settings = yaml.safe_load(keys[keys.index("rules:") :])
    assert list(Draft202012Validator(schema).iter_errors(settings)) == []
    assert set(settings) <= set(schema["properties"]) and len(settings) > 8


@pytest.mark.parametrize(("answer", "kept"), [("n\n", True), ("y\n", False), ("\n", True)])
def test_init_asks_before_it_overwrites(answer: str, kept: bool, factlint: Command, page: Page) -> None:
    path = page(".factlint.yaml", "fail-on: error\n")
    done = factlint("init", input=answer)
    assert done.returncode == 0
    assert ".factlint.yaml is there already. Overwrite it?" in done.stderr
    assert (path.read_text("utf-8") == "fail-on: error\n") is kept


def test_init_twice_changes_nothing(factlint: Command, site: Path) -> None:
    factlint("init")
    before = {name: (site / name).read_bytes() for name in WRITTEN}
    assert factlint("init").stderr.count("as it should be") == 3
    assert {name: (site / name).read_bytes() for name in WRITTEN} == before


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_prints_a_script(shell: str, factlint: Command) -> None:
    assert f"_FACTLINT_COMPLETE={shell}_complete" in factlint("completion", shell).stdout


def test_bash_completes(process: Command, site: Path) -> None:
    script = process("completion", "bash").stdout
    done = subprocess.run(["bash", "-n"], input=script, capture_output=True, encoding="utf-8", check=False)
    assert (done.returncode, done.stderr) == (0, "")
    words = {"COMP_WORDS": "factlint check --chan", "COMP_CWORD": "2", "_FACTLINT_COMPLETE": "bash_complete"}
    assert process(**words).stdout.split() == ["plain,--changed-since"]
