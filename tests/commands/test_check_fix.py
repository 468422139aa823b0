"""`--fix` and `--diff`: what is written, what is only shown, and what is left alone."""

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.running import Command, Done

Page = Callable[[str, "str | bytes"], Path]
Check = Callable[..., Done]
PAGE = "# Garden\r\n\r\nGarlic is **an** _antibiotic_. It grows.\r\n\r\nGarlic and onion are antibiotics.\r\n"
FIXED = PAGE.replace("**an** _antibiotic_", "**a** _vegetable_")
PACK = """\
pack: garden
title: Garden
sources:
  book: {title: The garden book}
concepts:
  garlic: {kind: plant, terms: [garlic]}
  onion: {kind: plant, terms: [onion]}
  antibiotic: {kind: plant class, terms: [antibiotic]}
claims:
  - id: garlic-class
    claim: Garlic is an antibiotic.
    verdict: refuted
    correction: Garlic is a vegetable.
    replace: {antibiotic: vegetable}
    citations: [{source: book, quote: Garlic is a vegetable.}]
"""


@pytest.fixture
def check(factlint: Command, page: Page, tmp_path: Path) -> Check:
    """`check(*arguments)` with a pack that tells a right wording."""
    (tmp_path / "garden.yaml").write_text(PACK, encoding="utf-8")
    return lambda *arguments, **more: factlint("check", "--rules", tmp_path / "garden.yaml", *arguments, **more)


def test_safe_fixes_are_written_and_the_rest_is_reported(check: Check, page: Page) -> None:
    path = page("a.md", PAGE)
    done = check("--fix", "a.md")
    assert done.returncode == 1
    assert path.read_bytes().decode() == FIXED
    assert "note: 1 fix made" in done.stderr
    assert "Garlic and onion are antibiotics." in done.stdout
    assert "perhaps  Garlic and onion are vegetables." in done.stdout


def test_a_second_run_changes_nothing(check: Check, page: Page) -> None:
    path = page("a.md", PAGE)
    check("--fix", "a.md")
    assert "note: 0 fixes made" in check("--fix", "a.md").stderr
    assert path.read_bytes().decode() == FIXED


def test_a_byte_order_mark_stays(check: Check, page: Page) -> None:
    path = page("a.md", b"\xef\xbb\xbf" + PAGE.encode())
    check("--fix", "a.md")
    assert path.read_bytes() == b"\xef\xbb\xbf" + FIXED.encode()


def test_another_encoding_is_left_alone(check: Check, page: Page) -> None:
    data = PAGE.encode("utf-16")
    path = page("a.md", data)
    done = check("--fix", "a.md")
    assert done.returncode == 1
    assert "note: a.md: not changed, because it is no plain UTF-8 text" in done.stderr
    assert path.read_bytes() == data


def test_what_is_suppressed_is_not_fixed(check: Check, page: Page) -> None:
    text = "Garlic is an antibiotic. <!-- factlint-ignore garlic-class -- a joke -->\n"
    path = page("a.md", text)
    assert check("--fix", "a.md").returncode == 0
    assert path.read_text("utf-8") == text


def test_a_diff_can_be_applied(check: Check, page: Page, site: Path) -> None:
    path = page("a.md", PAGE)
    done = check("--diff", "a.md")
    assert done.returncode == 1
    assert path.read_bytes().decode() == PAGE
    subprocess.run(["git", "apply"], cwd=site, input=done.stdout.encode(), check=True)
    assert path.read_bytes().decode() == FIXED


def test_standard_input_cannot_be_written(check: Check) -> None:
    done = check("--fix", "-", input="Garlic is an antibiotic.\n")
    assert done.returncode == 2
    assert "cannot write standard input" in done.stderr
    assert "+Garlic is a vegetable." in check("--diff", "-", input="Garlic is an antibiotic.\n").stdout
