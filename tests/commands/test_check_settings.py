"""What a configuration file and the flags beside it change about a run."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from linter.reporters import REPORTERS
from tests.running import Command, Done

FALSE = "Garlic cures the common cold.\n"
OLD_SYNTAX = "<!-- factlint-ignore garlic-cures-colds -->\n"
Page = Callable[[str, "str | bytes"], Path]
Check = Callable[..., Done]


@pytest.fixture
def check(factlint: Command, garlic: Path, page: Page) -> Check:
    """`check(*arguments, config="…")`: runs `check` on the site with the pack and a configuration."""

    def run(*arguments: object, config: str = "", **more: str) -> Done:
        page(".factlint.yaml", f"rules: [../{garlic.name}]\n{config}")
        return factlint("check", *arguments, **more)

    return run


def findings(done: Done) -> list[tuple[str, str]]:
    return [(finding["path"], finding["severity"]) for finding in json.loads(done.stdout)["findings"]]


@pytest.mark.parametrize(
    ("config", "expected"),
    [
        ("", [("a.md", "error"), ("old/b.md", "error")]),
        ("severity: {garlic-*: warning}\n", [("a.md", "warning"), ("old/b.md", "warning")]),
        ("severity: {garlic-*: off}\n", []),
        ("ignore: [garlic]\n", []),
        ("exclude: [old/]\n", [("a.md", "error")]),
        ("per-file: {old/: {ignore: [garlic-cures-colds]}}\n", [("a.md", "error")]),
        ("per-file: {'*.md': {severity: {garlic-cures-colds: info}}}\n", [("a.md", "info"), ("old/b.md", "info")]),
        ("per-file: {'old/*': {select: [factlint]}}\n", [("a.md", "error")]),
    ],
)
def test_the_configuration_decides(config: str, expected: list[tuple[str, str]], check: Check, page: Page) -> None:
    page("a.md", FALSE)
    page("old/b.md", FALSE)
    assert findings(check("--format", "json", config=config)) == expected


def test_globs_start_where_the_configuration_stands(check: Check, page: Page, factlint: Command) -> None:
    page(
        "site/.factlint.yaml", "rules: [../../packs]\nexclude: [/a.md]\nper-file: {b.md: {severity: {garlic: info}}}\n"
    )
    page("site/a.md", FALSE)
    page("site/b.md", FALSE)
    assert findings(factlint("check", "--format", "json", "site")) == [("site/b.md", "info")]


def test_a_flag_comes_before_the_file(check: Check, page: Page) -> None:
    page("a.md", FALSE)
    assert check(config="fail-on: never\n").returncode == 0
    assert check("--fail-on", "error", config="fail-on: never\n").returncode == 1


def test_isolated_reads_no_configuration(check: Check, page: Page, garlic: Path) -> None:
    page("a.md", FALSE)
    assert check("--isolated", "--rules", garlic, config="exclude: [a.md]\n").returncode == 1


def test_a_named_configuration_is_read(check: Check, page: Page, garlic: Path) -> None:
    page("a.md", FALSE)
    page("other.yaml", f"rules: [{garlic}]\nfail-on: never\n")
    assert check("--config", "other.yaml", "a.md").returncode == 0
    assert "missing.yaml: no such configuration file" in check("--config", "missing.yaml").stderr


def test_named_files_that_are_excluded_are_no_mistake(check: Check, page: Page) -> None:
    page("a.md", FALSE)
    assert check("a.md", config="exclude: [a.md]\n").returncode == 0


def test_an_unknown_rule_is_told_with_its_place(check: Check, page: Page) -> None:
    page("a.md", "Fine.\n")
    done = check(config="ignore: [garlic-cure-colds]\n")
    assert done.returncode == 2
    assert '.factlint.yaml:2:10: unknown rule "garlic-cure-colds"; did you mean "garlic-cures-colds"?' in done.stderr


def test_the_packs_of_a_run_are_no_content(factlint: Command, garlic: Path) -> None:
    done = factlint("check", "--rules", garlic, garlic)
    assert (done.returncode, done.stdout) == (0, "No findings in 0 files.\n")


def test_own_rules_obey_the_settings(check: Check, page: Page) -> None:
    page("a.md", f"{OLD_SYNTAX}{FALSE}")
    said = "suppression-without-reason"
    assert said in check("a.md").stdout
    assert said not in check("a.md", "--ignore", said).stdout
    assert said not in check("a.md", config=f"severity: {{{said}: off}}\n").stdout
    assert said not in check("a.md", "--select", "garlic").stdout


def test_every_format_names_the_same_findings(check: Check, page: Page, site: Path) -> None:
    page("été/a b.md", f"# Colds\n\n{FALSE}\n> {FALSE}")
    page("b.html", "<p>Colds are cured by <b>garlic</b>.</p>")
    page("c.md", f"<!-- factlint-ignore garlic-cures-colds -- a quotation -->\n{FALSE}")
    names = [name for name in REPORTERS if name != "text"]
    done = check("--format", "text", *(f"--format={name}=out.{name}" for name in names))
    assert done.returncode == 1
    counts = {name: (site / f"out.{name}").read_text("utf-8").count("garlic-cures-colds") for name in names}
    rules = {"sarif": 2, "statistics": -2}  # id and name of the rule; one line for all
    assert {name: count - rules.get(name, 0) for name, count in counts.items()} == dict.fromkeys(names, 3)
    assert done.stdout.count("error garlic-cures-colds") == 3


@pytest.mark.parametrize("flags", [("--format", "text", "--format", "json"), ("--statistics", "--format", "json")])
def test_two_reports_cannot_share_a_place(flags: tuple[str, ...], check: Check, page: Page) -> None:
    page("a.md", FALSE)
    done = check(*flags)
    assert (done.returncode, done.stdout) == (2, "")
    assert "two reports go to standard output" in done.stderr


def test_statistics_count_rules(check: Check, page: Page) -> None:
    page("a.md", f"{FALSE}\n{FALSE}")
    assert check("--statistics").stdout == "2  error    garlic-cures-colds\n"


def test_quiet_leaves_out_the_summary(check: Check, page: Page) -> None:
    page("a.md", "Fine.\n")
    page("b.png", b"\x89PNG")
    assert "1 .png" in check().stderr
    done = check("--quiet")
    assert (done.stdout, done.stderr) == ("", "")


def test_the_step_summary_is_appended(check: Check, page: Page, site: Path) -> None:
    page("a.md", FALSE)
    page("summary", "before\n")
    check("--format", "github", "a.md", GITHUB_STEP_SUMMARY=str(site / "summary"))
    assert (site / "summary").read_text("utf-8").startswith("before\n\n**factlint**: 1 finding\n")


def test_the_files_of_a_run_are_no_content_when_a_hook_names_them(
    factlint: Command, garlic: Path, page: Page, site: Path
) -> None:
    garlic.rename(site / "packs")
    page("a.md", FALSE)
    flags = ("--rules", "packs", "--baseline", "known.json")
    factlint("check", *flags, "--write-baseline", "a.md")
    done = factlint("check", *flags, "known.json", "packs/garlic.yaml", "a.md")
    assert (done.returncode, done.stdout) == (0, "No findings in 1 file, 1 suppressed.\n")


def test_a_model_that_is_not_installed_is_a_mistake(check: Check, page: Page) -> None:
    page("a.md", FALSE)
    done = check(config="model: en_core_no_such\n")
    assert done.returncode == 2
    assert 'the spaCy model "en_core_no_such" cannot be loaded' in done.stderr


def test_further_keys_are_prose(check: Check, page: Page) -> None:
    page("a.yaml", f"context: {FALSE}")
    page("b.md", f"---\ncontext: {FALSE}---\n\nFine.\n")
    assert findings(check("--format", "json")) == []
    expected = [("a.yaml", "error"), ("b.md", "error")]
    assert findings(check("--format", "json", config="prose-keys: [Context]\n")) == expected
