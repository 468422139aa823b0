"""`rules new`: a pack to start from, which loads, checks and tests clean."""

from hashlib import sha256
from pathlib import Path
from re import sub

from linter.errors import FactlintError
from linter.writing import write_file

SOURCE = """Garlic and the common cold

Garlic does not cure colds. It is a vegetable, and most people like the taste.
"""

TEMPLATE = """# yaml-language-server: $schema={schema}
pack: {id}
title: {title}

# The documents that say what is right. `factlint rules check` verifies every quote against the copy in `text`.
sources:
  leaflet:
    title: Garlic and the common cold
    publisher: Your organization
    url: https://example.org/garlic
    updated: 2024-05-01
    text: {source}
    sha256: {sha256}

# The things that claims are about, with every name that writers use.
concepts:
  garlic: {{kind: substance, terms: [garlic, Allium sativum]}}
  cold: {{kind: condition, terms: [cold, common cold]}}

# One plain English sentence each. `refuted` is reported where a text affirms it, `supported` where a text denies it.
claims:
  - id: {id}-cure
    claim: Garlic cures colds.
    verdict: refuted
    severity: error
    correction: Garlic does not cure colds.
    citations:
      - {{source: leaflet, lines: 3, quote: Garlic does not cure colds.}}
    examples:
      flag:
        - Garlic cures the common cold.
        - Colds are cured by garlic.
        - Try garlic, because it cures colds.
      pass:
        - Garlic does not cure colds.
        - Does garlic cure colds?
        - It is a myth that garlic cures colds.
"""


def new_pack(path: Path) -> tuple[Path, Path]:
    """Write a template pack and the source it cites; the two paths. Nothing that exists is written over."""
    source = path.parent / "sources" / f"{path.stem}.txt"
    schema = path.parent / "pack.schema.json"
    for file in (path, source):
        if file.exists():
            raise FactlintError(f"{file.as_posix()}: already exists; choose another name")
    text = TEMPLATE.format(
        schema=schema.name,
        id=sub(r"[^A-Za-z0-9._-]+", "-", path.stem).strip("-.") or "pack",
        title=path.stem.replace("-", " ").capitalize(),
        source=source.relative_to(path.parent).as_posix(),
        sha256=sha256(SOURCE.encode()).hexdigest(),
    )
    write_file(source, SOURCE)
    write_file(path, text)
    return path, source
