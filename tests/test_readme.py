"""What the README shows is what the tool does."""

import re
import shlex
from pathlib import Path

import pytest

from linter import cli
from linter.check import check_text
from linter.packs import load_rules
from tests.running import ROOT

README = (ROOT / "README.md").read_text("utf-8")
SET_UP = re.compile(r"^python3 -m venv \.venv && \.venv/bin/pip install .+ && \.venv/bin/(.+)$", re.MULTILINE)


def test_the_screen_is_real(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    shown = re.search(r"```console\n\$ factlint (check fixtures/.+)\n((?:.*\n)+?)```", README)
    assert shown
    monkeypatch.chdir(ROOT)
    assert cli.run([*shlex.split(shown[1]), "--isolated"]) == 1
    assert capsys.readouterr().out == shown[2]


def test_two_commands_set_everything_up() -> None:
    main, tests = SET_UP.findall(README)
    assert main.startswith("factlint check fixtures/")
    assert (ROOT / main.split()[-1]).is_file()
    assert tests == "pytest"


def test_the_pack_of_ones_own_works(tmp_path: Path) -> None:
    pack = re.search(r"```yaml\n(.*?)```", README, re.DOTALL)
    assert pack
    (tmp_path / "garlic.yaml").write_text(pack[1], "utf-8")
    rules = load_rules([tmp_path])
    (rule,) = rules
    assert [[found.rule for found in check_text(text, "text", rules)] for text in rule.flag] == [[rule.id]]
    assert [check_text(text, "text", rules) for text in rule.passes] == [[]]


@pytest.mark.parametrize("command", re.findall(r"^\$ factlint (\w+)", README, re.MULTILINE))
def test_every_command_exists(command: str) -> None:
    assert command in cli.COMMANDS


@pytest.mark.parametrize("page", re.findall(r"\]\(([\w./-]+)\)", README))
def test_every_link_leads_somewhere(page: str) -> None:
    assert (ROOT / page).is_file()
