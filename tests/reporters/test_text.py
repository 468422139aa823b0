"""What a person reads."""

from collections.abc import Sequence

from linter.model import Citation, FileReport, Finding, Rules, Severity, Stance
from linter.reporters import View, render

SOURCE = "# Colds\n\nOur **garlic** syrup\n  cures colds.\n"


START, END = SOURCE.index("Our"), SOURCE.index(".\n") + 1
FOUND = Finding(
    rule="garlic-cures-colds",
    pack="garlic",
    severity=Severity.ERROR,
    stance=Stance.ASSERTED,
    start=START,
    end=END,
    text=SOURCE[START:END],
    message="Garlic does not cure colds",
    correction="Say that garlic is a food.",
    citations=(Citation("leaflet", "3", "Garlic does not cure colds."), Citation("leaflet", "5-6", "It never did.")),
    marks=tuple((SOURCE.index(word), SOURCE.index(word) + len(word)) for word in ("garlic", "cures", "colds.")),
)
REPORT = FileReport("a.md", SOURCE, (FOUND,))


def test_shows_place_sentence_correction_and_sources(rules: Rules) -> None:
    assert render("text", [FileReport("b.md"), REPORT], rules, View()) == (
        "a.md:3:1: error garlic-cures-colds: Garlic does not cure colds\n"
        "    Our **garlic** syrup cures colds.\n"
        "          ^^^^^^         ^^^^^ ^^^^^^\n"
        "    correct  Say that garlic is a food.\n"
        "    source   “Garlic does not cure colds.” (line\u00a03; also lines\u00a05–6)\n"
        "             Garlic: what it does, The Allotment\n"
        "             https://example.org/garlic?a=1&b=2\n"
        "\n"
        "1 finding (1 error) in 1 of 2 files.\n"
    )


def test_wraps_to_the_width(rules: Rules) -> None:
    lines = render("text", [REPORT], rules, View(width=40)).splitlines()
    assert [line for line in lines[1:-1] if len(line) > 40 and "https" not in line] == []


def test_carets_stand_below_wide_characters(rules: Rules) -> None:
    source = "東京 garlic"
    finding = Finding("r", "garlic", Severity.INFO, Stance.HEDGED, 0, 9, source, "", "", (), marks=((3, 9),))
    lines = render("text", [FileReport("a.md", source, (finding,))], rules, View()).splitlines()
    assert lines[1:3] == ["    東京 garlic", "         ^^^^^^"]


def test_colours_instead_of_carets(rules: Rules) -> None:
    shown = render("text", [REPORT], rules, View(colour=True))
    assert "\x1b[1;4;31mgarlic\x1b[0m" in shown
    assert "^" not in shown


def test_content_cannot_steer_the_terminal(rules: Rules) -> None:
    source = "garlic \x1b[2J\u202ecures"
    finding = Finding("r", "garlic", Severity.ERROR, Stance.ASSERTED, 0, len(source), source, "\x1b]0;x\x07", "", ())
    shown = render("text", [FileReport("a\x1b.md", source, (finding,))], rules, View())
    assert not set(shown) & {"\x1b", "\x07", "\u202e"}


def test_suppressed_findings_are_counted_and_shown_on_request(reports: Sequence[FileReport], rules: Rules) -> None:
    shown = render("text", reports, rules, View())
    assert "quoted for history" not in shown
    assert shown.endswith("1 finding (1 error) in 1 of 2 files, 1 suppressed, 1 file not checked.\n")
    assert "ignored  quoted for history (by comment)" in render("text", reports, rules, View(show_suppressed=True))


def test_says_so_when_there_is_nothing(rules: Rules) -> None:
    assert render("text", [FileReport("a.md")], rules, View()) == "No findings in 1 file.\n"
