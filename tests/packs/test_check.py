"""`rules check`: what it finds in a pack, where, and what it repairs."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from linter.packs.check import Limits, check_pack, repaired
from linter.packs.load import load_pack

WritePack = Callable[..., Path]
LIMITS = Limits(date(2024, 7, 1), max_age=365)


def found(path: Path, limits: Limits = LIMITS) -> list[str]:
    return [str(problem).removeprefix(path.as_posix() + ":") for problem in check_pack(load_pack(path), limits)]


def test_a_pack_in_order_has_no_problems(write_pack: WritePack) -> None:
    assert found(write_pack()) == []


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ('lines: "3, 7"', "lines: 4", "20:34: error: the quote stands on line 3, 7, not 4"),
        (
            "quote: Garlic does not cure",
            "quote: Garlic cannot cure",
            '20:49: error: not in leaflet.txt: "Garlic cannot',
        ),
        ("url: https://example.org/garlic", "url: example.org", '6:10: error: "example.org" is no web address'),
        (
            "sha256: ",
            "sha256: 0000000000000000000000000000000000000000000000000000000000000000 #",
            "9:13: error: the source",
        ),
        ("text: leaflet.txt", "text: other.txt", "8:11: error: other.txt: no such file beside the pack"),
        ("terms: [cold,", "terms: [Garlic, cold,", '12:35: warning: "Garlic" already names the concept "garlic"'),
        ("[cold, common cold]", "[cold], members: [garlicc]", '12:52: warning: "garlicc" is no concept; did you mean'),
        ("reviewed: 2024-06-01", "reviewed: 2022-06-01", "24:15: warning: reviewed 761 days ago; the limit is 365"),
        ("reviewed: 2024-06-01", "reviewed: 2024-06-31", "24:15: error: 2024-06-31 is no day of the calendar"),
        ('lines: "3, 7", ', "", "20:9: warning: no `lines:`; the quote stands on 3, 7"),
    ],
)
def test_finds(write_pack: WritePack, old: str, new: str, expected: str) -> None:
    assert found(write_pack((old, new)))[0].startswith(expected)


def test_source_that_is_no_text(write_pack: WritePack) -> None:
    path = write_pack()
    (path.parent / "leaflet.txt").write_bytes(b"\xff\xfe\x00")
    assert found(path) == ["8:11: error: leaflet.txt: not UTF-8; save the file as UTF-8"]


def test_missing_quote_names_the_nearest_sentence(write_pack: WritePack) -> None:
    (problem,) = found(write_pack(("quote: Garlic does not", "quote: Garlic did not")))
    assert problem.endswith('the nearest is line 3: "Garlic does not cure colds."')


@pytest.mark.parametrize(("verdict", "what"), [("refuted", "repeats"), ("supported", "contradicts")])
def test_same_claim_twice(write_pack: WritePack, verdict: str, what: str) -> None:
    path = write_pack()
    text = path.read_text(encoding="utf-8")
    claim = text[text.index("  - id") :].replace("garlic-cold-cure", "other").replace("refuted", verdict)
    path.write_text(text + claim, encoding="utf-8")
    assert f'26:12: error: {what} the claim "garlic-cold-cure"; keep one of the two' in found(path)


def test_repair_changes_the_line_numbers_and_nothing_else(write_pack: WritePack) -> None:
    good = write_pack().read_text(encoding="utf-8")
    path = write_pack(('lines: "3, 7"', "lines: 40-41"))
    file = load_pack(path)
    assert repaired(file, check_pack(file, LIMITS)) == good
