"""The command line as a whole: help, mistakes, exit codes, signals and pipes."""

import os
import signal
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from linter import __version__
from linter.cli import COMMANDS, run
from tests.running import ROOT, Command, mind_interrupts

# A command of the test's own, plugged in where the table of commands names modules.
PROBE = """
import sys, time, click
@click.command()
@click.argument("deed")
def command(deed):
    if deed == "crash":
        raise ZeroDivisionError("seven")
    if deed == "wait":
        print("ready", flush=True)
        time.sleep(20)
    for number in range(100_000):
        print(number)
"""
RUN_PROBE = "import sys; from linter import cli; cli.COMMANDS['probe'] = ('probe', ''); cli.main()"


@pytest.fixture
def probe(tmp_path: Path) -> Sequence[str]:
    (tmp_path / "probe.py").write_text(PROBE, encoding="utf-8")
    paths = os.pathsep.join([str(tmp_path), str(ROOT)])
    return ["env", f"PYTHONPATH={paths}", sys.executable, "-c", RUN_PROBE, "probe"]


def test_version(process: Command) -> None:
    assert process("--version").stdout == f"factlint {__version__}\n"


def test_help_lists_every_command(factlint: Command) -> None:
    shown = factlint("--help").stdout
    assert all(f"\n  {name} " in shown for name in COMMANDS)


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run([name, "--help"]) == 0
    assert f"Usage: factlint {name}" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["chek"], 'unknown command "chek"; did you mean "check"?'),
        (["check", "--selekt", "a"], "No such option '--selekt'"),
        (["check", "--fail-on", "fatal"], "'fatal' is not one of 'info', 'warning', 'error', 'never'"),
        (["check", "--jobs", "0"], "0 is not in the range x>=1"),
        (["check", "--jobs", "two"], "'two' is not a valid integer"),
        (["explain"], "Missing argument 'RULE'"),
    ],
)
def test_a_wrong_call_exits_with_2(arguments: list[str], message: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(arguments) == 2
    shown = capsys.readouterr()
    assert message in shown.err
    assert shown.out == ""


def test_a_bug_shows_its_traceback_and_exits_with_3(probe: Sequence[str]) -> None:
    done = subprocess.run([*probe, "crash"], capture_output=True, text=True)
    assert done.returncode == 3
    assert "ZeroDivisionError: seven" in done.stderr
    assert f"this is a bug in factlint {__version__}" in done.stderr


def test_a_module_that_is_not_installed_is_named() -> None:
    script = "import sys; sys.modules['ahocorasick_rs'] = None; import linter.cli; linter.cli.main()"
    done = subprocess.run([sys.executable, "-c", script, "trace", "Garlic."], capture_output=True, text=True)
    assert done.returncode == 2
    assert done.stderr == "error: the module ahocorasick_rs is missing; install factlint again\n"


def test_an_interrupt_exits_with_130(probe: Sequence[str]) -> None:
    with subprocess.Popen(
        [*probe, "wait"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, preexec_fn=mind_interrupts
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        process.send_signal(signal.SIGINT)
        assert process.wait(timeout=10) == 130
        assert process.stderr is not None
        assert process.stderr.read() == "interrupted\n"


def test_a_closed_pipe_is_quiet(probe: Sequence[str]) -> None:
    with subprocess.Popen([*probe, "flood"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        process.stdout.readline()
        process.stdout.close()
        assert process.wait(timeout=10) == 0
        assert process.stderr is not None
        assert process.stderr.read() == ""
