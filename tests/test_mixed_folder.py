"""A folder as content teams have it: many formats, false claims in some files, and files that cannot be read."""

import json
from pathlib import Path

from tests.running import ROOT, Command

FALSE = "Ketamine is an opioid."
PLANTED = {
    ".md": f"# Notes\n\n{FALSE}\n",
    ".html": f"<p>{FALSE}</p>\n",
    ".txt": f"{FALSE}\n",
    ".rst": f"Notes\n=====\n\n{FALSE}\n",
    ".json": json.dumps({"title": "Notes", "body": FALSE}) + "\n",
    ".yaml": f"body: {FALSE}\n",
    ".csv": f"name,description\nnotes,{FALSE}\n",
    ".tsx": f"export const Page = () => <p>{FALSE}</p>;\n",
}
MALFORMED = {".json": '{"body": ', ".ipynb": '{"cells": [', ".yaml": "a: [b\nc: }\n", ".docx": "no archive"}
MIXED, BROKEN = 2000, 20


def test_twenty_malformed_files_among_two_thousand_lose_nothing(tmp_path: Path, factlint: Command) -> None:
    samples = [p for p in sorted((ROOT / "tests" / "formats" / "samples").iterdir()) if p.suffix != ".docx"]
    planted, malformed = list(PLANTED.items()), list(MALFORMED.items())
    for number in range(MIXED - BROKEN):
        folder = tmp_path / f"part{number % 40}"
        folder.mkdir(exist_ok=True)
        suffix, text = planted[number % len(planted)]
        sample = samples[number % len(samples)]
        if number % 50:
            suffix, text = sample.suffix, sample.read_text(encoding="utf-8")
        (folder / f"page{number}{suffix}").write_text(text, encoding="utf-8")
    for number in range(BROKEN):
        suffix, text = malformed[number % len(malformed)]
        (tmp_path / f"part{number}" / f"broken{number}{suffix}").write_text(text, encoding="utf-8")
    done = factlint("check", "--isolated", "--no-cache", "--format", "json", tmp_path)
    report = json.loads(done.stdout)
    assert done.returncode == 2
    assert len(report["errors"]) == BROKEN
    assert all("broken" in error["path"] for error in report["errors"])
    found = [finding for finding in report["findings"] if finding["rule"] == "ketamine-drug-class"]
    assert len(found) == len(report["findings"]) == (MIXED - BROKEN + 49) // 50
    assert {finding["text"] for finding in found} == {FALSE}
