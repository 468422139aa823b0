"""A content repository with old articles adopts the linter: the installed command, git and pre-commit, for real."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from tests.running import ROOT

BIN = Path(sys.executable).parent
OLD = "Garlic cures the common cold."
NEW = "Colds are cured by garlic."
IGNORE = "<!-- factlint-ignore garlic-cures-colds -- a reader's letter, printed as it came -->"
Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def run(site: Path) -> Run:
    """`run(program, *arguments)` in the repository, with the installed commands first on the path."""
    environment = {
        **os.environ,
        "PATH": f"{BIN}{os.pathsep}{os.environ['PATH']}",
        "PRE_COMMIT_HOME": str(site.parent / "pre-commit"),
        "GIT_CONFIG_GLOBAL": os.devnull,
        **{f"GIT_{who}_{what}": "a@example.org" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")},
    }

    def run(*arguments: str, **more: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            arguments, cwd=site, env=environment | more, capture_output=True, encoding="utf-8", check=False
        )

    return run


@pytest.fixture
def repository(site: Path, garlic: Path, run: Run) -> Path:
    """Fifty articles, thirty of which say what the pack refutes, on a branch called main."""
    for number in range(50):
        said = OLD if number < 30 else "Garlic is tasty in soup."
        text = f"---\ntitle: Letter {number}\n---\n\n# Letter {number}\n\nWe like soup.\n\n{said} We grow it.\n"
        (site / f"letter {number:02}.md").write_text(text, encoding="utf-8")
    (garlic.rename(site / "packs"))
    (site / ".factlint.yaml").write_text("rules: [packs/]\n", encoding="utf-8")
    (hook,) = [
        hook for hook in yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text()) if hook["id"] == "factlint"
    ]
    config = {"repos": [{"repo": "local", "hooks": [{**hook, "language": "system"}]}]}
    (site / ".pre-commit-config.yaml").write_text(yaml.safe_dump(config), encoding="utf-8")
    for command in ("init --quiet --initial-branch main", "add --all", "commit --quiet --message old"):
        assert run("git", *command.split()).returncode == 0
    return site


def with_baseline(repository: Path, run: Run) -> subprocess.CompletedProcess[str]:
    """Write the baseline and tell the configuration about it; what the command that wrote it gave."""
    written = run("factlint", "check", "--write-baseline")
    with (repository / ".factlint.yaml").open("a", encoding="utf-8") as config:
        config.write("baseline: .factlint-baseline.json\n")
    return written


def findings(done: subprocess.CompletedProcess[str]) -> list[tuple[str, str]]:
    """Path and text of each finding of a JSON report."""
    return [(finding["path"], finding["text"]) for finding in json.loads(done.stdout)["findings"]]


def test_a_repository_adopts_the_linter(repository: Path, run: Run) -> None:
    assert len(findings(run("factlint", "check", "--format", "json", "--isolated", "--rules", "packs"))) == 30
    written = with_baseline(repository, run)
    assert (written.returncode, written.stdout) == (0, "")
    assert "30 known findings written to .factlint-baseline.json" in written.stderr
    assert run("factlint", "check").returncode == 0
    run("git", "add", "--all")
    assert run("git", "commit", "--quiet", "--message", "baseline").returncode == 0

    assert run("git", "switch", "--quiet", "--create", "change").returncode == 0
    article = repository / "letter 07.md"
    article.write_text(f"{article.read_text(encoding='utf-8')}\n{NEW}\n", encoding="utf-8")
    everything = run("factlint", "check", "--format", "json")
    assert (everything.returncode, findings(everything)) == (1, [("letter 07.md", NEW)])

    run("git", "add", "--all")
    hook = run("pre-commit", "run")
    assert hook.returncode == 1
    assert "letter 07.md:11:1: error garlic-cures-colds" in hook.stdout
    assert "1 finding (1 error) in 1 of 1 file, 1 suppressed." in hook.stdout

    run("git", "commit", "--quiet", "--message", "letter")
    pull_request = run(
        "factlint", "check", "--changed-since", "main", "--format", "github", "--format", "sarif=out.sarif"
    )
    assert pull_request.returncode == 1
    assert pull_request.stdout.startswith(
        "::error file=letter 07.md,line=11,endLine=11,col=1,endColumn=27,title=garlic-cures-colds::"
    )
    assert len(pull_request.stdout.splitlines()) == 1
    (result,) = json.loads((repository / "out.sarif").read_text(encoding="utf-8"))["runs"][0]["results"]
    location = result["locations"][0]["physicalLocation"]
    assert (location["artifactLocation"]["uri"], location["region"]["startLine"]) == ("letter%2007.md", 11)

    article.write_text(article.read_text(encoding="utf-8").replace(NEW, f"{IGNORE}\n{NEW}"), encoding="utf-8")
    assert run("factlint", "check").returncode == 0
    shown = run("factlint", "check", "--changed-since", "main", "--show-suppressed")
    assert "a reader's letter, printed as it came (by comment)" in shown.stdout

    article.write_text(article.read_text(encoding="utf-8").replace(NEW, "Soup it is."), encoding="utf-8")
    idle = run("factlint", "check", "--changed-since", "main")
    assert idle.returncode == 1
    assert "letter 07.md:11:1: warning suppression-unused" in idle.stdout


def test_a_baseline_shrinks(repository: Path, run: Run) -> None:
    with_baseline(repository, run)
    article = repository / "letter 00.md"
    article.write_text(article.read_text(encoding="utf-8").replace(OLD, "Soup it is."), encoding="utf-8")
    told = run("factlint", "check")
    assert told.returncode == 0
    assert "1 known finding gone; --prune-baseline takes them out" in told.stderr
    assert run("factlint", "check", "--prune-baseline").returncode == 0
    entries = json.loads((repository / ".factlint-baseline.json").read_text(encoding="utf-8"))["findings"]
    assert len(entries) == 29
    assert run("factlint", "check").stderr == ""


def test_writing_the_baseline_again_keeps_what_a_narrow_run_does_not_see(repository: Path, run: Run) -> None:
    with_baseline(repository, run)
    before = (repository / ".factlint-baseline.json").read_bytes()
    for narrow in (("letter 01.md",), ("--select", "factlint"), ("--changed-since", "HEAD")):
        assert run("factlint", "check", "--write-baseline", *narrow).returncode == 0
        assert (repository / ".factlint-baseline.json").read_bytes() == before


def test_suppressions_are_written_into_the_pages(repository: Path, run: Run) -> None:
    done = run("factlint", "check", "--add-ignores", "an old letter")
    assert (done.returncode, done.stdout) == (0, "")
    assert "30 findings suppressed" in done.stderr
    assert run("factlint", "check").returncode == 0
    assert run("git", "diff", "--shortstat").stdout.strip() == "30 files changed, 30 insertions(+), 30 deletions(-)"


@pytest.mark.parametrize("reference", ["nothing", "-x"])
def test_an_unknown_commit_is_a_mistake(reference: str, repository: Path, run: Run) -> None:
    done = run("factlint", "check", f"--changed-since={reference}")
    assert done.returncode == 2
    assert f'--changed-since "{reference}": ' in done.stderr


def test_changed_lines_count_where_nothing_is_committed_yet(repository: Path, run: Run) -> None:
    (repository / "été.md").write_text(f"{OLD}\n", encoding="utf-8")
    article = repository / "letter 01.md"
    article.write_text(f"One line more.\n\n{article.read_text(encoding='utf-8')}", encoding="utf-8")
    done = run("factlint", "check", "--changed-since", "HEAD", "--format", "json", "--isolated", "--rules", "packs")
    assert findings(done) == [("été.md", OLD)]


def test_a_renamed_file_is_not_new(repository: Path, run: Run) -> None:
    run("git", "mv", "letter 02.md", "second letter.md")
    article = repository / "second letter.md"
    article.write_text(f"{article.read_text(encoding='utf-8')}\n{NEW}\n", encoding="utf-8")
    run("git", "commit", "--quiet", "--all", "--message", "rename")
    done = run("factlint", "check", "--changed-since", "HEAD~1", "--format", "json")
    assert findings(done) == [("second letter.md", NEW)]


def test_a_shallow_clone_is_told_to_fetch(repository: Path, run: Run, tmp_path: Path) -> None:
    run("git", "switch", "--quiet", "--create", "change")
    run("git", "commit", "--quiet", "--allow-empty", "--message", "empty")
    run("git", "switch", "--quiet", "main")
    run("git", "commit", "--quiet", "--allow-empty", "--message", "empty, too")
    clone = tmp_path / "clone"
    run("git", "clone", "--quiet", "--depth", "1", "--no-single-branch", f"file://{repository}", str(clone))
    done = run("git", "-C", str(clone), "log", "--oneline", "-2")
    assert len(done.stdout.splitlines()) == 1
    here = subprocess.run(
        [BIN / "factlint", "check", "--changed-since", "origin/change"],
        cwd=clone,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert here.returncode == 2
    assert "git fetch --unshallow" in here.stderr
