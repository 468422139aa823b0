"""A small pack with its source, and ways to write variants of it."""

from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest

SOURCE = """Garlic and colds

Garlic does not cure colds.
Garlic is a vegetable, and people
have long eaten it “for taste” — daily.

Garlic does not cure colds.
"""

PACK = f"""pack: garlic
title: Garlic and colds
sources:
  leaflet:
    title: Garlic and colds
    url: https://example.org/garlic
    updated: 2024-05-01
    text: leaflet.txt
    sha256: {sha256(SOURCE.encode()).hexdigest()}
concepts:
  garlic: {{kind: substance, terms: [garlic, Allium sativum]}}
  cold: {{kind: condition, terms: [cold, common cold]}}
claims:
  - id: garlic-cold-cure
    claim: Garlic cures colds.
    verdict: refuted
    severity: error
    correction: Garlic does not cure colds.
    citations:
      - {{source: leaflet, lines: "3, 7", quote: Garlic does not cure colds.}}
    examples:
      flag: [Eat garlic; garlic cures colds.]
      pass: [Garlic does not cure colds.]
    reviewed: 2024-06-01
"""


@pytest.fixture
def write_pack(tmp_path: Path) -> Callable[..., Path]:
    """Write the garlic pack with replacements (old, new) into a folder with its source; return the pack's path."""

    def write(*changes: tuple[str, str], name: str = "garlic.yaml") -> Path:
        text = PACK
        for old, new in changes:
            assert old in text
            text = text.replace(old, new, 1)
        (tmp_path / "leaflet.txt").write_text(SOURCE, encoding="utf-8")
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        return path

    return write
