"""The gate loses nothing: where it says no, the reader and the prefilter find no candidate."""

from html.entities import html5
from pathlib import Path
from sys import maxunicode

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.candidates import candidate, lexis
from linter.check import check_text
from linter.compiled import outlines_for
from linter.formats import extract
from linter.gate import gate, is_suspect, may_hold, outlines_of
from linter.packs import load_rules
from linter.structure import sentences
from tests.running import ROOT

RULES = load_rules()
NAMES = {".md": "markdown", ".html": "html", ".txt": "text"}
PAGES = sorted(path for path in (ROOT / "fixtures").iterdir() if path.suffix in NAMES)
PIECES = [
    *("ketamine", "Ketamine", "opioid", "opioids", "NMDA receptor", "is an", "causes", "the", "tea", "\n\n", "\n"),
    *("**", "*", "_", "~~", "`", "==", "=", "[", "](http://a.b)", "][1]", "\\", "{{ x }}", "{.a}", "> ", "- ", "# "),
    *("<b>", "</b>", "<br>", "<!-- x -->", '<i title="a>b">', "<p>", "</p>", "<td>", "| ", " ", "<", ">", ";", ")"),
    *("&#111;", "&#x6f;", "&shy;", "&nbsp;", "&amp;", "\u00ad", "\u200b", "\u212a", "&#8490;", "\u2011", "'", "-"),
    *("ket", "amine", "K", "opi", "oid", "é", "a"),
]


GATE = gate(outlines_for(RULES))


def has_candidate(text: str, format: str) -> bool:
    found = sentences(extract(text, format))
    return any(candidate(sentence, lexis(pack)) for pack in RULES.packs for sentence in found)


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_lets_every_page_with_findings_through(path: Path) -> None:
    text = path.read_text("utf-8")
    format = NAMES[path.suffix]
    assert may_hold(path.read_bytes(), format, GATE) or not has_candidate(text, format)


@given(st.lists(st.sampled_from(PIECES), max_size=30), st.sampled_from(sorted(NAMES.values())))
def test_no_markup_hides_a_candidate(pieces: list[str], format: str) -> None:
    text = "".join(pieces)
    assert is_suspect(text.encode("utf-8"), format, GATE) or not may_hold(text.encode("utf-8"), format, GATE)
    if not may_hold(text.encode("utf-8"), format, GATE):
        assert not has_candidate(text, format)
        assert check_text(text, format, RULES) == []


@pytest.mark.parametrize("format", sorted(NAMES.values()))
@pytest.mark.parametrize(
    "text",
    ["The kettle is on the stove, and tea is at four.", "Many people *enjoy* the [market](https://example.org)."],
)
def test_stops_what_names_too_little(text: str, format: str) -> None:
    assert not may_hold(text.encode("utf-8"), format, GATE)


@pytest.mark.parametrize(
    "data",
    [
        b"caf\xe9 au lait",
        b"\xff\xfet\x00e\x00a\x00",
        b"tea\x00",
        b"<!-- factlint-ignore -->",
        "東京\u00ad".encode()[:-1],
    ],
)
def test_lets_through_what_must_be_read_to_be_judged(data: bytes) -> None:
    assert may_hold(data, "text", GATE)


def test_lets_other_formats_through() -> None:
    assert may_hold(b"{", "json", GATE)


def test_a_term_without_ascii_letters_opens_the_gate() -> None:
    outlines = outlines_of([(frozenset({"ginseng"}),)], [("人参", "ginseng")])
    assert may_hold(b"tea", "text", gate(outlines))


def test_only_the_kelvin_sign_has_an_ascii_small_letter() -> None:
    odd = [chr(code) for code in range(128, maxunicode + 1) if chr(code).lower().isascii()]
    assert odd == ["\u212a"]


def test_entities_that_stand_for_ascii_letters() -> None:
    names = {name for name, text in html5.items() if any(char.isascii() and char.isalnum() for char in text)}
    assert all(name.startswith("fj") for name in names)
