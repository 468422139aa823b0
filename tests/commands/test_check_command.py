"""`factlint check`: what a user gives it, what comes back, and how it says no."""

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.running import Command

FALSE = "Garlic cures the common cold.\n"
Page = Callable[[str, "str | bytes"], Path]


def test_a_finding_exits_with_1_and_shows_its_source(factlint: Command, garlic: Path, page: Page) -> None:
    page("a.md", f"# Colds\n\n{FALSE}")
    done = factlint("check", "--rules", garlic, "a.md")
    assert done.returncode == 1
    assert done.stdout.startswith("a.md:3:1: error garlic-cures-colds: ")
    assert "“Garlic does not cure colds.”" in done.stdout
    assert done.stdout.endswith("1 finding (1 error) in 1 of 1 file.\n")
    assert done.stderr == ""


def test_a_clean_page_exits_with_0(factlint: Command, garlic: Path, page: Page) -> None:
    page("a.md", "# Colds\n\nGarlic does not cure colds.\n")
    done = factlint("check", "--rules", garlic, "a.md")
    assert (done.returncode, done.stdout, done.stderr) == (0, "No findings in 1 file.\n", "")


def test_without_a_path_the_current_folder_is_checked(factlint: Command, garlic: Path, page: Page) -> None:
    page("b/c.md", FALSE)
    page("a.txt", FALSE)
    log = json.loads(factlint("check", "--rules", garlic, "--format", "json").stdout)
    assert [finding["path"] for finding in log["findings"]] == ["a.txt", "b/c.md"]


@pytest.mark.parametrize(
    ("options", "code"),
    [
        ((), 1),
        (("--fail-on", "error"), 1),
        (("--fail-on", "warning"), 1),
        (("--fail-on", "never"), 0),
        (("--exit-zero",), 0),
    ],
)
def test_exit_code_for_an_error(
    options: tuple[str, ...], code: int, factlint: Command, garlic: Path, page: Page
) -> None:
    page("a.txt", FALSE)
    assert factlint("check", "--rules", garlic, *options, "a.txt").returncode == code


def test_a_warning_does_not_fail_on_error(factlint: Command, garlic: Path, page: Page) -> None:
    pack = garlic / "garlic.yaml"
    pack.write_text(pack.read_text("utf-8").replace("severity: error", "severity: warning"), "utf-8")
    page("a.txt", FALSE)
    assert factlint("check", "--rules", garlic, "--fail-on", "error", "a.txt").returncode == 0
    assert factlint("check", "--rules", garlic, "--fail-on", "warning", "a.txt").returncode == 1


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["missing.md"], "error: missing.md: no such file or folder"),
        (["--select", "garlic-cure-colds"], 'unknown rule "garlic-cure-colds"; did you mean "garlic-cures-colds"?'),
        (["--ignore", "onion"], 'unknown rule "onion"'),
        (["--format", "jsn", "a.txt"], 'unknown format "jsn"; did you mean "json"?'),
        (["--output", "no/folder/x.txt", "a.txt"], "error: no/folder/x.txt: cannot write the report: No such file"),
        (["--ext", "page", "a.txt"], '--ext "page": write it as .SUFFIX=FORMAT'),
        (["--rules", "nowhere.yaml", "a.txt"], "nowhere.yaml"),
        (["empty"], "no files to check"),
    ],
)
def test_a_mistake_exits_with_2_and_says_what_to_do(
    arguments: list[str], message: str, factlint: Command, garlic: Path, page: Page
) -> None:
    page("a.txt", "Tea.\n")
    (page("empty/x", "").parent / "x").unlink()
    rules = () if "--rules" in arguments else ("--rules", garlic)
    done = factlint("check", *rules, *arguments)
    assert done.returncode == 2
    assert message in done.stderr
    assert "Traceback" not in done.stderr


def test_every_mistake_of_a_pack_is_shown_in_its_place(factlint: Command, garlic: Path, page: Page) -> None:
    pack = garlic / "garlic.yaml"
    text = pack.read_text("utf-8").replace("refuted", "wrong").replace("severity: error", "severety: error")
    pack.write_text(text, "utf-8")
    page("a.txt", FALSE)
    done = factlint("check", "--rules", garlic, "a.txt")
    assert done.returncode == 2
    lines = done.stderr.splitlines()
    assert all(line.startswith(f"error: {pack.as_posix()}:") for line in lines)
    assert any('"wrong"' in line for line in lines)
    assert any('did you mean "severity"?' in line for line in lines)


def test_a_file_that_cannot_be_read_is_told_and_the_rest_is_checked(
    factlint: Command, garlic: Path, page: Page
) -> None:
    page("a.txt", b"\x00\x01\x02garlic")
    page("b.txt", FALSE)
    done = factlint("check", "--rules", garlic, "--exit-zero", "a.txt", "b.txt")
    assert done.returncode == 2
    assert done.stderr.startswith("error: a.txt: ")
    assert done.stdout.startswith("b.txt:1:1: error")
    assert done.stdout.endswith("1 finding (1 error) in 1 of 1 file, 1 file not checked.\n")


def test_reads_standard_input(factlint: Command, garlic: Path) -> None:
    done = factlint("check", "--rules", garlic, "-", input=FALSE)
    assert done.returncode == 1
    assert done.stdout.startswith("<stdin>:1:1: error")


def test_the_name_of_standard_input_gives_its_format(factlint: Command, garlic: Path) -> None:
    html = "<p>Garlic <b>cures</b> the common cold.</p>"
    done = factlint("check", "--rules", garlic, "-", "--stdin-filename", "new/page.html", input=html)
    assert done.stdout.startswith("new/page.html:1:4: error")


def test_select_and_ignore(factlint: Command, garlic: Path, page: Page) -> None:
    page("a.txt", FALSE)
    assert factlint("check", "--rules", garlic, "--ignore", "garlic-*", "a.txt").returncode == 0
    assert factlint("check", "--rules", garlic, "--select", "garlic-cures-colds", "a.txt").returncode == 1


def test_writes_to_a_file(factlint: Command, garlic: Path, page: Page) -> None:
    path = page("a.txt", FALSE)
    done = factlint("check", "--rules", garlic, "--format", "json", "-o", "out.json", "a.txt", FORCE_COLOR="1")
    assert done.stdout == ""
    assert json.loads((path.parent / "out.json").read_text("utf-8"))["summary"]["findings"] == 1


@pytest.mark.parametrize(("environment", "coloured"), [({}, False), ({"FORCE_COLOR": "1"}, True)])
def test_colour_only_where_wanted(
    environment: dict[str, str], coloured: bool, factlint: Command, garlic: Path, page: Page
) -> None:
    page("a.txt", FALSE)
    shown = factlint("check", "--rules", garlic, "a.txt", **environment).stdout
    assert ("\x1b[" in shown) is coloured


def test_a_name_that_is_no_utf8_is_no_hindrance(factlint: Command, garlic: Path, page: Page) -> None:
    folder = page("a.txt", "Tea.\n").parent
    with open(os.fsencode(folder) + b"/caf\xe9.txt", "wb") as file:  # noqa: PTH123 (a Path holds no bytes)
        file.write(FALSE.encode())
    for arguments in ((), ("-o", "out.txt"), ("--format", "json"), ("--format", "sarif=out.sarif")):
        done = factlint("check", "--rules", garlic, *arguments)
        assert (done.returncode, done.stderr) == (1, "")
