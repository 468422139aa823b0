"""Several processes: the same results, and no harm from one that dies."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from linter.files import Text
from linter.packs import load_rules
from linter.workers import check_batches
from tests.running import ROOT, Command, mind_interrupts

FALSE = "Garlic cures the common cold.\n"
Page = Callable[[str, "str | bytes"], Path]


class Deadly(str):
    """A path that ends the process which unpickles it."""

    def __reduce__(self) -> tuple[Any, ...]:
        return (os._exit, (7,))


def text(path: str) -> Text:
    return Text(path, FALSE, "text")


def found(batches: list[list[Text]], rules: Any, jobs: int) -> dict[str, tuple[list[str], str]]:
    reports = [report for _, checked in check_batches(batches, rules, jobs) for report in checked]
    assert len(reports) == sum(map(len, batches))
    return {
        report.path: ([finding.rule for finding in report.findings], report.error.message if report.error else "")
        for report in reports
    }


def test_any_number_of_workers_gives_the_same(garlic: Path) -> None:
    rules = load_rules([garlic])
    batches = [[text(f"{number}-{part}.txt") for part in range(3)] for number in range(7)]
    alone = found(batches, rules, 1)
    assert alone["0-0.txt"] == (["garlic-cures-colds"], "")
    assert found(batches, rules, 2) == alone
    assert found(batches, rules, 5) == alone


def test_a_worker_that_dies_is_one_error_and_the_run_goes_on(garlic: Path) -> None:
    rules = load_rules([garlic])
    batches = [
        [text("first.txt")],
        [text("a.txt"), Text(Deadly("bad.txt"), FALSE, "text"), text("b.txt")],
        [text("c.txt")],
    ]
    results = found(batches, rules, 2)
    assert "died (exit code 7)" in results.pop("bad.txt")[1]
    assert results == {name: (["garlic-cures-colds"], "") for name in ("first.txt", "a.txt", "b.txt", "c.txt")}


def test_the_output_is_the_same_bytes(factlint: Command, garlic: Path, page: Page) -> None:
    for number in range(12):
        page(f"{number}.md", f"# Page {number}\n\n" + "Tea is at four.\n\n" * 1000 + FALSE)
    arguments = ("check", "--no-cache", "--rules", garlic, "--format", "json")
    assert factlint(*arguments, "--jobs", "3") == factlint(*arguments, "--jobs", "1")


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="reads /proc")
def test_an_interrupt_ends_the_workers(garlic: Path, page: Page) -> None:
    for number in range(40):
        folder = page(f"{number}.md", FALSE * 3000).parent
    call = [sys.executable, "-m", "linter", "check", "--no-cache", "--rules", str(garlic), "--jobs", "2", str(folder)]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    with subprocess.Popen(
        call,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=environment,
        preexec_fn=mind_interrupts,
    ) as process:
        workers = children(process.pid)
        while not workers and process.poll() is None:
            time.sleep(0.05)
            workers = children(process.pid)
        process.send_signal(signal.SIGINT)
        try:
            _, shown = process.communicate(timeout=30)
        finally:
            process.kill()
    assert (process.returncode, shown) == (130, "interrupted\n")
    assert workers
    assert not [worker for worker in workers if Path(f"/proc/{worker}").exists()]


INTERRUPTED_FORK = """
import os, signal
os.register_at_fork(after_in_parent=lambda: signal.raise_signal(signal.SIGINT))
from linter.cli import main
main()
"""


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="workers are forked on Linux only")
def test_an_interrupt_in_the_middle_of_a_fork_counts(garlic: Path, page: Page) -> None:
    for number in range(40):
        folder = page(f"{number}.md", FALSE + f"{number} words.\n" * 3000).parent
    call = [sys.executable, "-c", INTERRUPTED_FORK, "check", "--no-cache", "--rules", str(garlic), "--jobs", "2"]
    done = subprocess.run(
        [*call, str(folder)],
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        preexec_fn=mind_interrupts,
    )
    assert (done.returncode, done.stdout, done.stderr) == (130, "", "interrupted\n")


def children(parent: int) -> list[int]:
    return [int(word) for word in Path(f"/proc/{parent}/task/{parent}/children").read_text().split()]
