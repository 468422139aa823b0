"""GitHub workflow commands, read back as the runner reads them."""

import re

from linter.model import FileReport, Rules, Severity
from linter.reporters import View, render
from tests.reporters.hard import PATH, SOURCE, finding

COMMAND = re.compile(r"::(error|warning|notice) ([^:]*)::(.*)")


def commands(text: str) -> list[tuple[str, dict[str, str], str]]:
    """Level, properties and message of each command, by the runner's rules of escaping."""
    read = []
    for level, properties, message in (match.groups() for match in map(COMMAND.fullmatch, text.splitlines()) if match):
        pairs = (pair.split("=", 1) for pair in properties.split(","))
        read.append((level, {name: unescaped(value) for name, value in pairs}, unescaped(message)))
    return read


def unescaped(text: str) -> str:
    for code, character in (("%0A", "\n"), ("%0D", "\r"), ("%3A", ":"), ("%2C", ","), ("%25", "%")):
        text = text.replace(code, character)
    return text


def test_writes_one_command_a_finding(reports: list[FileReport], rules: Rules, view: View) -> None:
    error, found = commands(render("github", reports, rules, view))
    assert error == ("error", {"file": "c d.md", "title": "factlint"}, "not UTF-8: byte 7\nof line 2")
    level, properties, message = found
    assert level == "error"
    assert properties == {"file": PATH, "line": "3", "endLine": "4", "title": "garlic-cures-colds"}
    assert message.startswith("Garlic does not cure 100 % of colds, ever: no. Garlic\ndoes not cure colds. Source: ")


def test_gives_columns_on_one_line(rules: Rules, view: View) -> None:
    text = render("github", [FileReport(PATH, SOURCE, (finding("Garlic cures flu."),))], rules, view)
    ((_, properties, _),) = commands(text)
    assert (properties["col"], properties["endColumn"]) == ("1", "18")


def test_puts_errors_first_and_counts_what_github_hides(rules: Rules, view: View) -> None:
    mild = finding("Garlic cures flu.", severity=Severity.WARNING)
    many = tuple(finding("Garlic cures flu.") for _ in range(12))
    text = render("github", [FileReport(PATH, SOURCE, (mild, *many))], rules, view)
    assert [level for level, _, _ in commands(text)] == ["error"] * 12 + ["warning"]
    assert text.splitlines()[-1] == "2 more in the log: GitHub annotates 10 of a level in one step"
