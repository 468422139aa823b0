"""Other linters of prose, ready to look for the words of the packs in a folder."""

import json
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple


class Peer(NamedTuple):
    """A program, and the call that checks a folder; none where it is not installed."""

    name: str
    call: tuple[str, ...]


def install(folder: Path) -> None:
    """Put what is missing into a folder, by pip and npm; what cannot be had stays missing."""
    if not (shutil.which("proselint") and shutil.which("semgrep")):
        subprocess.run([sys.executable, "-m", "venv", folder / "py"], check=False)
        subprocess.run([folder / "py" / "bin" / "pip", "install", "-q", "proselint", "semgrep"], check=False)
    if shutil.which("npm") and not shutil.which("textlint"):
        (folder / "js").mkdir(parents=True, exist_ok=True)
        names = ["textlint", "textlint-rule-prh"]
        subprocess.run(
            ["npm", "install", "--silent", "--no-audit", "--no-fund", *names], cwd=folder / "js", check=False
        )


def peers(folder: Path, pages: Path, terms: Sequence[str]) -> list[Peer]:
    """The peers, set up in `folder` to look for the terms in the pages where they take rules."""
    arguments = {
        "proselint": lambda program: ["check", str(pages)],
        "textlint": lambda program: _textlint(folder, program, pages, terms),
        "semgrep": lambda program: _semgrep(folder, pages, terms),
    }
    found = [(name, _program(name, folder)) for name in arguments]
    return [Peer(name, (program, *arguments[name](program)) if program else ()) for name, program in found]


def _program(name: str, folder: Path) -> str:
    places = [folder / "py" / "bin" / name, folder / "js" / "node_modules" / ".bin" / name]
    return shutil.which(name) or next((str(place) for place in places if place.exists()), "")


def _textlint(place: Path, program: str, pages: Path, terms: Sequence[str]) -> list[str]:
    rules = [{"expected": f"({term})", "pattern": f"/\\b{term}\\b/i"} for term in terms if term.isalpha()]
    (place / "prh.yml").write_text(json.dumps({"version": 1, "rules": rules}), encoding="utf-8")
    settings = {"rules": {"prh": {"rulePaths": [str(place / "prh.yml")]}}}
    (place / "textlintrc.json").write_text(json.dumps(settings), encoding="utf-8")
    modules = Path(program).parent.parent
    return ["--config", str(place / "textlintrc.json"), "--rules-base-directory", str(modules), str(pages)]


def _semgrep(place: Path, pages: Path, terms: Sequence[str]) -> list[str]:
    words = "|".join(term for term in terms if term.isalpha())
    rule = {
        "id": "term",
        "languages": ["generic"],
        "severity": "WARNING",
        "message": "a term",
        "pattern-regex": rf"(?i)\b({words})\b",
    }
    (place / "semgrep.yml").write_text(json.dumps({"rules": [rule]}), encoding="utf-8")
    quiet = ["--metrics=off", "--disable-version-check", "--quiet"]
    return ["scan", *quiet, "--config", str(place / "semgrep.yml"), str(pages)]
