"""`factlint rules`: what each sub-command prints and how it ends."""

import json
from hashlib import sha256
from pathlib import Path
from xml.etree import ElementTree

import pytest

from tests.running import Command


@pytest.fixture
def garlic(garlic: Path) -> Path:
    """The shared pack, with a kind of which the parser knows that it has rare names."""
    pack = garlic / "garlic.yaml"
    pack.write_text(pack.read_text(encoding="utf-8").replace("kind: food", "kind: substance"), encoding="utf-8")
    return garlic


def test_list(factlint: Command, garlic: Path) -> None:
    done = factlint("rules", "list", garlic)
    assert done.stdout == "garlic-cures-colds  refuted  error    leaflet:1\n"


def test_list_as_json(factlint: Command, garlic: Path) -> None:
    (rule,) = json.loads(factlint("rules", "list", "--format", "json", garlic).stdout)
    assert (rule["id"], rule["verdict"]) == ("garlic-cures-colds", "refuted")


def test_check_in_order(factlint: Command, garlic: Path) -> None:
    text = (garlic / "leaflet.txt").read_bytes()
    pack = garlic / "garlic.yaml"
    pack.write_text(
        pack.read_text(encoding="utf-8").replace("    text:", f"    sha256: {sha256(text).hexdigest()}\n    text:"),
        encoding="utf-8",
    )
    done = factlint("rules", "check", garlic)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.endswith("garlic.yaml: 1 claim and 1 quote are in order\n")


def test_check_finds_and_fixes_line_numbers(factlint: Command, garlic: Path) -> None:
    leaflet = garlic / "leaflet.txt"
    leaflet.write_text("A title\n\n" + leaflet.read_text(encoding="utf-8"), encoding="utf-8")
    done = factlint("rules", "check", garlic)
    assert done.returncode == 1
    assert "garlic.yaml:19:34: error: the quote stands on line 3, not 1" in done.stdout
    assert "1 line number mended" in factlint("rules", "check", "--fix", garlic).stderr
    assert "the quote stands" not in factlint("rules", "check", garlic).stdout


def test_check_of_a_malformed_pack(factlint: Command, garlic: Path) -> None:
    pack = garlic / "garlic.yaml"
    pack.write_text(pack.read_text(encoding="utf-8").replace("verdict: refuted", "verdict: refutd"), encoding="utf-8")
    done = factlint("rules", "check", garlic)
    assert done.returncode == 2
    assert 'garlic.yaml:15:14: unknown verdict "refutd"; did you mean "refuted"?' in done.stderr


def test_test_passes(factlint: Command, garlic: Path) -> None:
    done = factlint("rules", "test", garlic)
    assert (done.returncode, done.stdout.split(": ")[-1]) == (0, "6 examples, 0 not as stated\n")


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ("Garlic cures a cold.,", "Garlic is tasty.,", "must be flagged and is not"),
        ("Does garlic cure colds?,", "Garlic will cure colds.,", "must pass and is flagged"),
        (
            "      pass:",
            "      known_miss: [Garlic will cure colds.]\n      pass:",
            "is flagged now; move it to `flag:`",
        ),
        ("      pass:", "      known_false_alarm: [Garlic is tasty.]\n      pass:", "passes now; move it to `pass:`"),
    ],
)
def test_test_tells_what_is_not_as_stated(factlint: Command, garlic: Path, old: str, new: str, reason: str) -> None:
    pack = garlic / "garlic.yaml"
    text = pack.read_text(encoding="utf-8")
    assert old in text
    pack.write_text(text.replace(old, new), encoding="utf-8")
    done = factlint("rules", "test", garlic, "--junit", garlic / "report.xml")
    assert done.returncode == 1
    assert f"garlic-cures-colds: {reason}\n" in done.stdout
    report = ElementTree.parse(garlic / "report.xml")
    assert [failure.get("message") for failure in report.iter("failure")] == [reason]


def test_coverage(factlint: Command, garlic: Path) -> None:
    pack = garlic / "garlic.yaml"
    text = pack.read_text(encoding="utf-8").replace(", Colds are cured by garlic.", "")
    pack.write_text(text, encoding="utf-8")
    done = factlint("rules", "test", "--coverage", garlic)
    assert "garlic-cures-colds: 2 flag, 3 pass; 3 of each make a claim trustworthy" in done.stdout
    assert done.stdout.endswith("relations without an example: none\n")


def test_schema_is_json(factlint: Command) -> None:
    assert json.loads(factlint("rules", "schema").stdout)["title"] == "A rules pack of factlint"


def test_show_html(factlint: Command, garlic: Path) -> None:
    factlint("rules", "show", "--format", "html", "-o", garlic / "page.html", garlic)
    assert "<title>Garlic and colds</title>" in (garlic / "page.html").read_text(encoding="utf-8")


def test_new_writes_over_nothing(factlint: Command, site: Path) -> None:
    assert factlint("rules", "new", "diet.yaml").returncode == 0
    before = (site / "diet.yaml").read_bytes()
    done = factlint("rules", "new", "diet.yaml/again.yaml")
    assert (done.returncode, done.stdout) == (2, "")
    assert "cannot be written (" in done.stderr
    done = factlint("rules", "new", "diet.yaml")
    assert (done.returncode, done.stderr) == (2, "error: diet.yaml: already exists; choose another name\n")
    assert (site / "diet.yaml").read_bytes() == before


@pytest.mark.parametrize("arguments", [(), ("--output", "a.yaml", "--update", "b.yaml")])
def test_build_needs_one_pack(factlint: Command, site: Path, arguments: tuple[str, ...]) -> None:
    (site / "a.txt").write_text("Garlic is not a fruit.\n", encoding="utf-8")
    done = factlint("rules", "build", "a.txt", *arguments)
    assert (done.returncode, "name a reference, and the pack" in done.stderr) == (2, True)


def test_build_does_not_write_over_a_pack(factlint: Command, site: Path) -> None:
    (site / "a.txt").write_text("Garlic is not a fruit.\n", encoding="utf-8")
    (site / "a.yaml").write_text("mine\n", encoding="utf-8")
    done = factlint("rules", "build", "a.txt", "-o", "a.yaml")
    assert (done.returncode, (site / "a.yaml").read_text(encoding="utf-8")) == (2, "mine\n")
