"""What must always hold, whatever the packs and the pages (docs/design.md)."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from linter.check import check_documents, check_text, check_texts
from linter.formats import RENDERED, extract, format_of
from linter.model import Rules
from linter.packs import load_rules
from tests.running import ROOT, Command, Done

PAGES = sorted(
    path
    for path in (ROOT / "fixtures").iterdir()
    if path.name != "expected.yaml" and format_of(path.name) not in RENDERED
)
REFERENCE = ROOT / "rules" / "sources" / "ketamine-opioid.txt"
FALSE = "Garlic cures the common cold.\n"
Page = Callable[[str, "str | bytes"], Path]


@pytest.fixture(scope="module")
def rules() -> Rules:
    return load_rules()


def source_and_format(path: Path) -> tuple[str, str]:
    name = format_of(path.name)
    assert name
    return path.read_bytes().decode("utf-8"), name


def report(done: Done) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads(done.stdout)
    return loaded


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_offsets_are_exact(path: Path, rules: Rules) -> None:
    source, name = source_and_format(path)
    document = extract(source, name)
    for segment in document.segments:
        for run in segment.runs:
            if run.end - run.start == run.source_end - run.source_start:
                assert segment.text[run.start : run.end] == source[run.source_start : run.source_end]
    for finding in check_documents([document], rules)[0]:
        assert finding.text == source[finding.start : finding.end]
        assert all(finding.start <= start < end <= finding.end for start, end in finding.marks)


def test_lines_and_columns_lead_to_the_text(factlint: Command) -> None:
    found = report(factlint("check", "--format", "json", "--isolated", *PAGES))["findings"]
    assert found
    for finding in found:
        lines = Path(finding["path"]).read_text("utf-8").splitlines()[finding["line"] - 1 : finding["end_line"]]
        lines[-1] = lines[-1][: finding["end_column"] - 1]
        lines[0] = lines[0][finding["column"] - 1 :]
        assert "\n".join(lines) == finding["text"]


def test_together_or_alone_is_the_same(rules: Rules) -> None:
    items = [source_and_format(path) for path in PAGES]
    assert check_texts(items, rules) == [check_text(source, name, rules) for source, name in items]


@pytest.mark.parametrize("options", [(), ("--no-cache",), ("--jobs", "1"), ("--jobs", "3", "--no-cache")], ids=" ".join)
def test_neither_filters_nor_cache_nor_workers_change_the_findings(
    options: tuple[str, ...], factlint: Command, rules: Rules, page: Page
) -> None:
    """Pages with findings among pages without, as the command checks them, against the engine over all of them."""
    for number in range(20):
        page(f"tea-{number}.md", f"# Tea {number}\n\nThe *kettle* is on the [stove](tea.md).\n")
    for path in PAGES:
        page(path.name, path.read_bytes())
    direct = {
        path.name: [
            (found.rule, found.text, found.fingerprint) for found in check_text(*source_and_format(path), rules)
        ]
        for path in PAGES
    }
    for _ in range(2):
        shown = report(factlint("check", "--format", "json", "--isolated", *options))["findings"]
        found = {path.name: [] for path in PAGES}
        for finding in shown:
            found[finding["path"]].append((finding["rule"], finding["text"], finding["fingerprint"]))
        assert found == direct


def test_the_reference_contradicts_nothing_of_its_own_pack(factlint: Command) -> None:
    done = factlint("check", "--format", "json", "--isolated", REFERENCE)
    assert report(done)["summary"]["files"] == 1
    assert report(done)["findings"] == []
    assert done.returncode == 0


def test_one_bad_file_is_one_error_and_the_run_goes_on(factlint: Command, garlic: Path, page: Page) -> None:
    page("a.txt", b"Garlic\x00\x01\x02\xff\xfe")
    page("b.txt", FALSE)
    done = factlint("check", "--format", "json", "--isolated", "--rules", garlic, "a.txt", "b.txt")
    log = report(done)
    assert [error["path"] for error in log["errors"]] == ["a.txt"]
    assert [finding["path"] for finding in log["findings"]] == ["b.txt"]
    assert done.returncode == 2


def test_a_clean_paragraph_before_moves_a_finding_and_changes_nothing_else(rules: Rules) -> None:
    clean = "The kettle is on the stove, and the tea will be ready at four.\n\n"
    for path in PAGES:
        if path.suffix != ".txt":
            continue
        source, name = source_and_format(path)
        plain = check_text(source, name, rules)
        moved = check_text(clean + source, name, rules)
        assert [(found.rule, found.start + len(clean), found.text, found.fingerprint) for found in plain] == [
            (found.rule, found.start, found.text, found.fingerprint) for found in moved
        ]


# Audit hooks see every import, connection and process of the interpreter that they are added to.
WATCHED = """
import sys
def watch(event, details):
    if event in ("socket.connect", "socket.getaddrinfo", "subprocess.Popen", "os.system", "os.exec"):
        raise RuntimeError(f"{event} {details}")
sys.addaudithook(watch)
from linter.cli import run
code = run(sys.argv[1:])
print(sorted({"spacy", "numpy", "rich", "yaml"} & set(sys.modules)), file=sys.stderr)
sys.exit(code)
"""


def watched(*arguments: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", WATCHED, *map(str, arguments)], capture_output=True, encoding="utf-8", cwd=ROOT
    )


def test_a_clean_run_imports_neither_spacy_nor_numpy(page: Page) -> None:
    clean = page("clean.md", "# Tea\n\nThe kettle is on the stove.\n\n- Green tea\n- Black tea\n")
    done = watched("check", "--isolated", "--no-cache", clean)
    assert done.returncode == 0
    assert not {"spacy", "numpy", "rich"} & set(done.stderr.split("'"))


def test_a_run_with_findings_neither_calls_the_network_nor_other_programs(page: Page, garlic: Path) -> None:
    done = watched("check", "--isolated", "--no-cache", "--rules", garlic, page("a.txt", FALSE))
    assert done.returncode == 1
    assert "spacy" in done.stderr  # the watch was awake


@pytest.mark.parametrize("tag", ["!!python/object/apply:os.system [touch ran]", "!!python/name:os.system"])
def test_no_code_runs_from_a_pack(tag: str, factlint: Command, page: Page) -> None:
    pack = page("evil.yaml", f"pack: {tag}\n")
    done = factlint("check", "--isolated", "--rules", pack, page("a.txt", FALSE))
    assert done.returncode == 2
    assert not (pack.parent / "ran").exists()
