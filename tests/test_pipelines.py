"""What runs elsewhere: the pre-commit hook, the GitHub action, the recipes of `docs/ci.md`, each step for real."""

import json
import os
import re
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml
from identify.extensions import EXTENSIONS

from linter.formats import format_of
from tests.running import ROOT

BIN = Path(sys.executable).parent
FALSE = "Ketamine is an opioid.\n"
HOOKS = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
ACTION = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
CI = (ROOT / "docs/ci.md").read_text(encoding="utf-8")
INIT = ROOT / "linter/data/init"
ENVIRONMENT = {
    **os.environ,
    "PATH": f"{BIN}{os.pathsep}{os.environ['PATH']}",
    "GIT_CONFIG_GLOBAL": os.devnull,
    **{f"GIT_{who}_{what}": "a@example.org" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")},
}


def git(folder: Path, *arguments: str) -> None:
    subprocess.run(["git", *arguments], cwd=folder, env=ENVIRONMENT, check=True, capture_output=True)


def shell(script: str, folder: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run a step as a runner does: bash that stops at the first mistake."""
    return subprocess.run(
        ["bash", "-eo", "pipefail", "-c", script],
        cwd=folder,
        env=ENVIRONMENT | environment,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def block(before: str, language: str) -> str:
    """The first code block of a language behind a heading of `docs/ci.md`."""
    match = re.search(rf"^## {before}$.*?^```{language}\n(.*?)^```$", CI, re.DOTALL | re.MULTILINE)
    assert match
    return match[1]


def step(name: str) -> str:
    """The script of a step of the action."""
    (script,) = [step["run"] for step in ACTION["runs"]["steps"] if step.get("name") == name]
    return str(script)


@pytest.fixture
def branch(tmp_path: Path) -> Path:
    """A clone with an old false claim on main, and a new one on its branch."""
    origin = tmp_path / "origin"
    origin.mkdir()
    git(origin, "init", "--quiet", "--initial-branch", "main")
    (origin / "old.md").write_text(FALSE, encoding="utf-8")
    git(origin, "add", "--all")
    git(origin, "commit", "--quiet", "--message", "old")
    git(tmp_path, "clone", "--quiet", str(origin), "clone")
    clone = tmp_path / "clone"
    git(clone, "switch", "--quiet", "--create", "change")
    (clone / "new.md").write_text(FALSE, encoding="utf-8")
    git(clone, "add", "--all")
    git(clone, "commit", "--quiet", "--message", "new")
    return clone


@pytest.fixture(scope="module")
def hook_repository(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """This checkout, as it stands now, as a repository that hooks can be installed from."""
    folder = tmp_path_factory.mktemp("tool")
    for name in ("linter", "rules"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("pyproject.toml", "README.md", "LICENSE", ".pre-commit-hooks.yaml"):
        shutil.copy(ROOT / name, folder)
    git(folder, "init", "--quiet")
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--message", "tool")
    return folder


@pytest.fixture(scope="module")
def try_hook(
    hook_repository: Path, tmp_path_factory: pytest.TempPathFactory
) -> Callable[[str, dict[str, str]], subprocess.CompletedProcess[str]]:
    """`try_hook(id, files)` ("" for all hooks): what `pre-commit try-repo` says in a repository with these files.

    The environment of the hook borrows what is installed here, so that only factlint is built.
    """
    home = str(tmp_path_factory.mktemp("pre-commit"))

    def run(hook: str, files: dict[str, str]) -> subprocess.CompletedProcess[str]:
        folder = tmp_path_factory.mktemp("site")
        for name, text in files.items():
            (folder / name).write_text(text, encoding="utf-8")
        git(folder, "init", "--quiet")
        git(folder, "add", "--all")
        return shell(
            f'pre-commit try-repo "$TOOL" {hook} --all-files --color never',
            folder,
            TOOL=str(hook_repository),
            PRE_COMMIT_HOME=home,
            PYTHONPATH=sysconfig.get_path("purelib"),
        )

    return run


def test_the_hook_stops_a_false_claim(try_hook) -> None:
    done = try_hook("factlint", {"a page.md": FALSE, "LICENSE": "Ketamine is an opioid.", "clean.md": "Hello.\n"})
    assert done.returncode == 1, done.stdout + done.stderr
    assert "a page.md:1:1: error ketamine-drug-class" in done.stdout
    assert "1 finding (1 error) in 1 of 2 files." in done.stdout


def test_the_hooks_let_a_clean_page_pass(try_hook) -> None:
    done = try_hook("", {"a.md": "Ketamine is not an opioid.\n", "pack.yaml": "title: A pack\n"})
    assert done.returncode == 0, done.stdout + done.stderr
    assert re.findall(r"^(.+?)\.+Passed$", done.stdout, re.MULTILINE) == ["factlint", "factlint rules check"]


def test_the_hook_reads_every_file_that_it_is_given() -> None:
    (hook,) = [hook for hook in HOOKS if hook["id"] == "factlint"]
    given = {
        f"page.{suffix}"
        for suffix, tags in EXTENSIONS.items()
        if tags & set(hook["types_or"]) and re.search(hook["files"], f"page.{suffix}")
    }
    assert {"page.md", "page.mdx", "page.html", "page.txt", "page.rst", "page.tsx"} <= given
    assert [name for name in sorted(given) if format_of(name) is None] == []


@pytest.mark.parametrize("changed_only", ["true", "false"])
def test_the_action_checks_a_pull_request(changed_only: str, branch: Path, tmp_path: Path) -> None:
    output, summary = tmp_path / "output", tmp_path / "summary.md"
    done = shell(
        step("Check"),
        branch,
        GITHUB_BASE_REF="main",
        RUNNER_TEMP=str(tmp_path),
        GITHUB_OUTPUT=str(output),
        GITHUB_STEP_SUMMARY=str(summary),
        FACTLINT_PATHS=".",
        FACTLINT_CHANGED_ONLY=changed_only,
        FACTLINT_FAIL_ON="",
        FACTLINT_ARGS="",
    )
    expected = ["new.md"] if changed_only == "true" else ["new.md", "old.md"]
    assert done.returncode == 1, done.stderr
    assert re.findall(r"^::error file=([^,]+),", done.stdout, re.MULTILINE) == expected
    assert output.read_text() == f"sarif={tmp_path}/factlint.sarif\n"
    (run,) = json.loads((tmp_path / "factlint.sarif").read_text(encoding="utf-8"))["runs"]
    assert len(run["results"]) == len(expected)
    assert f"**factlint**: {len(expected)} finding" in summary.read_text(encoding="utf-8")


def test_the_action_installs_this_checkout(tmp_path: Path) -> None:
    """Into an environment of its own, which borrows what is installed here, so that only factlint is built."""
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", tmp_path / "venv"], check=True)
    (packages,) = (tmp_path / "venv").glob("lib/python*/site-packages")
    (packages / "borrowed.pth").write_text(sysconfig.get_path("purelib"), encoding="utf-8")
    path = f"{tmp_path / 'venv/bin'}{os.pathsep}{ENVIRONMENT['PATH']}"
    done = shell(step("Install"), tmp_path, FACTLINT_SOURCE=str(ROOT), PATH=path)
    assert done.returncode == 0, done.stderr
    assert (packages / "linter/rules/ketamine.yaml").is_file()
    assert shell('"$RUNNER_TEMP/venv/bin/factlint" --version', tmp_path, RUNNER_TEMP=str(tmp_path)).returncode == 0


def test_the_action_passes_no_expression_into_a_script() -> None:
    scripts = [step["run"] for step in ACTION["runs"]["steps"] if "run" in step]
    assert [script for script in scripts if "${{" in script] == []


def test_the_gitlab_job_reports_a_merge_request(branch: Path) -> None:
    job = yaml.safe_load(block("GitLab", "yaml"))["factlint"]
    base = subprocess.run(
        ["git", "merge-base", "origin/main", "HEAD"], cwd=branch, capture_output=True, encoding="utf-8", check=True
    ).stdout.strip()
    script = "\n".join([*job["before_script"], *job["script"]])
    done = shell(script, branch, CI_MERGE_REQUEST_DIFF_BASE_SHA=base, PIP_DRY_RUN="1")
    assert done.returncode == 1, done.stderr
    issues = json.loads((branch / job["artifacts"]["reports"]["codequality"]).read_text(encoding="utf-8"))
    assert [issue["location"]["path"] for issue in issues] == ["new.md"]


@pytest.mark.parametrize(("base", "expected"), [("origin/main", 1), ("", 2)])
def test_the_recipe_for_other_systems(base: str, expected: int, branch: Path) -> None:
    done = shell(block("Anywhere else", "sh"), branch, BASE=base, PIP_DRY_RUN="1")
    assert done.returncode == 1, done.stderr
    assert (branch / "factlint.xml").read_text(encoding="utf-8").count("<failure ") == expected


@pytest.mark.parametrize(
    ("schema", "text"),
    [
        ("vendor.github-actions", (ROOT / "action.yml").read_text(encoding="utf-8")),
        ("vendor.github-workflows", block("GitHub Actions", "yaml")),
        ("vendor.github-workflows", (INIT / "workflow.yml").read_text(encoding="utf-8")),
        ("vendor.gitlab-ci", block("GitLab", "yaml")),
    ],
    ids=["action", "docs workflow", "init workflow", "gitlab"],
)
def test_pipeline_files_are_valid(schema: str, text: str, tmp_path: Path) -> None:
    (tmp_path / "file.yml").write_text(text, encoding="utf-8")
    done = shell(f"python -m check_jsonschema --builtin-schema {schema} file.yml", tmp_path)
    assert done.returncode == 0, done.stdout


def test_the_pre_commit_files_are_valid(tmp_path: Path) -> None:
    (tmp_path / "docs.yaml").write_text(block("pre-commit", "yaml"), encoding="utf-8")
    shutil.copy(INIT / "pre-commit-config.yaml", tmp_path / "init.yaml")
    assert shell("pre-commit validate-config docs.yaml init.yaml", tmp_path).returncode == 0
    assert shell("pre-commit validate-manifest .pre-commit-hooks.yaml", ROOT).returncode == 0
