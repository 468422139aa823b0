"""Every structure that carries meaning, in each format that has it: what is reported, to the character."""

import re
from pathlib import Path

import pytest
import yaml

from linter.check import check_text
from tests.garden import garden, rule

CASES: dict[str, dict[str, str]] = yaml.safe_load((Path(__file__).parent / "structures.yaml").read_text("utf-8"))
RULES = garden(rule("Garlic cures a cold.", id="cure"), rule("Garlic is a vegetable.", id="class"))
MARKED = re.compile("⟦([^⟧]*)⟧")


def spans(marked: str) -> list[tuple[int, int]]:
    """Where the marked stretches stand in the text without the marks."""
    return [
        (match.start() - 2 * number, match.end() - 2 * number - 2)
        for number, match in enumerate(MARKED.finditer(marked))
    ]


@pytest.mark.parametrize(
    ("structure", "format"), [(structure, format) for structure, formats in CASES.items() for format in formats]
)
def test_structure_is_read(structure: str, format: str) -> None:
    marked = CASES[structure][format]
    source = MARKED.sub(r"\1", marked)
    found = {(finding.start, finding.end) for finding in check_text(source, format, RULES)}
    assert {source[start:end] for start, end in found} == set(MARKED.findall(marked))
    assert found == set(spans(marked))


@pytest.mark.parametrize("structure", CASES)
def test_structure_is_tried_in_three_formats(structure: str) -> None:
    assert len(CASES[structure]) >= 3
