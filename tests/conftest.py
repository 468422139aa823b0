"""The command, run as users run it, and a pack and pages to run it on."""

import io
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from linter import cli
from tests.running import ROOT, Command, Done

PACK = """\
pack: garlic
title: Garlic and colds
sources:
  leaflet:
    title: "Garlic: what it does"
    publisher: The Allotment
    url: https://example.org/garlic
    text: leaflet.txt
concepts:
  garlic: {kind: food, terms: [garlic]}
  cold: {kind: disease, terms: [cold, common cold]}
claims:
  - id: garlic-cures-colds
    claim: Garlic cures colds.
    verdict: refuted
    severity: error
    correction: Say that garlic is a food.
    citations:
      - {source: leaflet, lines: "1", quote: Garlic does not cure colds.}
    examples:
      flag: [Garlic cures a cold., Colds are cured by garlic., Garlic will cure your cold.]
      pass: [Garlic does not cure colds., Does garlic cure colds?, Garlic is tasty when you have a cold.]
"""


@pytest.fixture(autouse=True)
def caches(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder of caches for every test."""
    monkeypatch.setenv("FACTLINT_CACHE_DIR", str(tmp_path / "caches"))
    return tmp_path / "caches"


@pytest.fixture
def garlic(tmp_path: Path) -> Path:
    """A folder with a pack of one claim."""
    folder = tmp_path / "packs"
    folder.mkdir()
    (folder / "garlic.yaml").write_text(PACK, encoding="utf-8")
    (folder / "leaflet.txt").write_text("Garlic does not cure colds.\n", encoding="utf-8")
    return folder


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """The folder that commands run in."""
    folder = tmp_path / "site"
    folder.mkdir()
    return folder


@pytest.fixture
def factlint(site: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Command:
    """`factlint(*arguments, input="", **environment)`: runs the command in this process, where the model is loaded."""

    def run(*arguments: object, input: str = "", **environment: str) -> Done:
        with monkeypatch.context() as patch:
            patch.chdir(site)
            patch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(input.encode("utf-8"))))
            for name, value in environment.items():
                patch.setenv(name, value)
            code = cli.run([str(argument) for argument in arguments])
            sys.stdout.flush()
        shown = capfd.readouterr()
        return Done(code, shown.out, shown.err)

    return run


@pytest.fixture
def process(site: Path) -> Command:
    """As `factlint`, in a process of its own."""

    def run(*arguments: object, input: str = "", **environment: str) -> Done:
        done = subprocess.run(
            [sys.executable, "-m", "linter", *map(str, arguments)],
            input=input,
            capture_output=True,
            encoding="utf-8",
            cwd=site,
            env={**os.environ, "PYTHONPATH": str(ROOT), **environment},
        )
        return Done(done.returncode, done.stdout, done.stderr)

    return run


@pytest.fixture
def page(site: Path) -> Callable[[str, str | bytes], Path]:
    """`page(name, text)`: writes a file of the site."""

    def write(name: str, text: str | bytes) -> Path:
        path = site / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8"))
        return path

    return write
