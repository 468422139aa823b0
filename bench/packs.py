"""Writes rules packs of any number of claims, about made-up herbs and ailments."""

from collections.abc import Iterator
from itertools import product
from pathlib import Path

HEAD = """pack: many-{number}
title: Many claims
sources:
  book: {{title: A book, url: "https://example.org/book"}}
concepts:
"""
CLAIM = """  - id: many-{number}-{claim}
    claim: {herb} cures {ill}.
    verdict: refuted
    severity: error
    correction: It does not.
    citations: [{{source: book, lines: "1", quote: It does not.}}]
    examples: {{flag: [a, b, c], pass: [d, e, f]}}
    reviewed: 2026-01-01
"""
NAMES = ["".join(parts) for parts in product("bdfgklmnprstvz", "aeiou", ("lena", "rido", "moxa", "tuvi"))]
SIDE = 40  # a pack claims of so many herbs that they cure so many ailments


def write_packs(folder: Path, packs: int, claims: int) -> None:
    """Write packs of `claims` claims each (at most 1,600); no two packs share a name."""
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(packs):
        (folder / f"many-{number}.yaml").write_text("".join(_lines(number, claims)), encoding="utf-8")


def _lines(number: int, claims: int) -> Iterator[str]:
    letter = "abcdefghijklmnopqrstuvwxyz"[number]
    herbs, ills = [[f"{name}{letter}{kind}" for name in NAMES[:SIDE]] for kind in ("wort", "itis")]
    yield HEAD.format(number=number)
    yield from (f"  {herb}: {{kind: herb, terms: [{herb}]}}\n" for herb in herbs)
    yield from (f"  {ill}: {{kind: disease, terms: [{ill}]}}\n" for ill in ills)
    yield "claims:\n"
    for claim, (herb, ill) in zip(range(claims), product(herbs, ills), strict=False):
        yield CLAIM.format(number=number, claim=claim, herb=herb.capitalize(), ill=ill)
