"""The command, run as users run it, and a pack and pages to run it on."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from running import ROOT, Command

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


@pytest.fixture
def garlic(tmp_path: Path) -> Path:
    """A folder with a pack of one claim."""
    folder = tmp_path / "packs"
    folder.mkdir()
    (folder / "garlic.yaml").write_text(PACK, encoding="utf-8")
    (folder / "leaflet.txt").write_text("Garlic does not cure colds.\n", encoding="utf-8")
    return folder


@pytest.fixture
def factlint(tmp_path: Path) -> Command:
    """`factlint(*arguments, input=None, **environment)`: runs the command in `tmp_path / "site"`."""
    site = tmp_path / "site"
    site.mkdir()

    def run(*arguments: object, input: str | None = None, **environment: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "linter", *map(str, arguments)],
            input=input,
            capture_output=True,
            encoding="utf-8",
            cwd=site,
            env={**os.environ, "PYTHONPATH": str(ROOT), **environment},
        )

    return run


@pytest.fixture
def page(tmp_path: Path, factlint: Command) -> Callable[[str, str | bytes], Path]:
    """`page(name, text)`: writes a file of the site."""

    def write(name: str, text: str | bytes) -> Path:
        path = tmp_path / "site" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8"))
        return path

    return write
