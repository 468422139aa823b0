"""Where reports go: standard output, files, and the summary of a GitHub step."""

import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from linter.basics import FileReport, Rules
from linter.errors import FactlintError
from linter.reporters import REPORTERS, View, render

SUMMARY = "GITHUB_STEP_SUMMARY"
LARGEST_SUMMARY = 1024 * 1024  # bytes that GitHub takes


def outputs(formats: Sequence[str], output: str = "") -> tuple[tuple[str, str], ...]:
    """`text`, `sarif=out.sarif` as pairs of format and file; `output` is the file of the one without.

    A format that does not exist, and two reports to one place, raise FactlintError.
    """
    pairs = []
    for word in formats or ("text",):
        name, _, path = word.partition("=")
        if name not in REPORTERS:
            render(name, (), Rules(()), View())
        pairs.append((name, path or output))
    places = [path for _, path in pairs]
    for path in places:
        if places.count(path) > 1:
            where = f'the file "{path}"' if path else "standard output"
            raise FactlintError(f"two reports go to {where}; write one to a file of its own: --format sarif=out.sarif")
    return tuple(pairs)


def write(text: str, path: str) -> None:
    """Write a report to a file, or to standard output where `path` is empty or "-"."""
    if path in ("", "-"):
        sys.stdout.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]
        sys.stdout.write(text)
        return
    try:
        Path(path).write_text(text, encoding="utf-8", errors="replace")
    except OSError as error:
        raise FactlintError(f"{path}: cannot write the report: {error.strerror}") from error


def write_step_summary(reports: Sequence[FileReport], rules: Rules, environment: Mapping[str, str]) -> None:
    """Append the report to the summary of a GitHub step, if this is one."""
    path = environment.get(SUMMARY)
    if not path:
        return
    text = render("markdown", reports, rules, View())
    try:
        size = Path(path).stat().st_size if Path(path).exists() else 0
        if size + len(text.encode()) <= LARGEST_SUMMARY:
            with Path(path).open("a", encoding="utf-8") as summary:
                summary.write(f"\n{text}")
    except OSError as error:
        raise FactlintError(f"{path}: cannot write the step summary: {error.strerror}") from error


def repository(folder: Path) -> tuple[str, str]:
    """The root of the git repository around a folder, and what comes before a path in the folder to make it relative
    to the root ("" at the root); two empty texts outside a repository.
    """
    for root in (folder, *folder.parents):
        if (root / ".git").exists():
            inner = folder.relative_to(root).as_posix()
            return root.as_posix(), "" if inner == "." else f"{inner}/"
    return "", ""
