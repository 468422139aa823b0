"""The negation report: its items are well formed, and readings are told apart."""

import json
import re
import sys
from pathlib import Path

import pytest

BENCH = Path(__file__).parent.parent / "bench"
sys.path.insert(0, str(BENCH))

from negex import ITEMS, main, reading  # noqa: E402


def test_every_place_stands_once_in_its_text() -> None:
    for line in ITEMS.read_text(encoding="utf-8").splitlines():
        item = json.loads(line)
        assert len(re.findall(rf"\b{item['place']}\b", item["text"])) == 1, item
        assert item["expected"] in ("affirmed", "negated", "uncertain"), item


@pytest.mark.parametrize(
    ("text", "place", "expected"),
    [
        ("He has asthma.", "asthma", "affirmed"),
        ("He does not have asthma.", "asthma", "negated"),
        ("He may have asthma.", "asthma", "uncertain"),
    ],
)
def test_tells_readings_apart(text: str, place: str, expected: str) -> None:
    assert reading(text, place) == expected


def test_fails_below_a_threshold() -> None:
    assert main([]) == 0
    assert main(["--min-accuracy", "1"]) == 1
