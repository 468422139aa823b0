"""Quotes are found whatever the typography, and only where they stand."""

import pytest

from linter.packs.quotes import fold_source, places, stands_at

SOURCE = fold_source(
    "Garlic and colds\n"
    "\n"
    "Garlic doesn’t cure “colds” — ever.\n"
    "It is a\u00a0vegetable  that\n"
    "people have long **eaten**.\n"
    "Garlic and colds again.\n"
)


@pytest.mark.parametrize(
    ("quote", "expected"),
    [
        ('Garlic doesn\'t cure "colds" - ever.', [(3, 3)]),
        ("It is a vegetable that people have long eaten.", [(4, 5)]),
        ("Garlic and colds", [(1, 1), (6, 6)]),
        ("Garlic … a vegetable", [(1, 4), (3, 4)]),
        ("Garlic doesn't cure [...] eaten.", [(3, 5)]),
        ("garlic doesn't cure", []),
        ("Garlic cures", []),
        ("a vegetable … Garlic doesn't", []),
        ("…", []),
    ],
)
def test_places_of_a_quote(quote: str, expected: list[tuple[int, int]]) -> None:
    assert list(places(quote, SOURCE)) == expected


@pytest.mark.parametrize(
    ("lines", "found", "expected"),
    [
        ("3", [(3, 3)], True),
        ("88-93", [(88, 90)], True),
        ("36, 56", [(56, 56)], True),
        ("36, 56", [(36, 56)], False),
        ("4", [(3, 3)], False),
    ],
)
def test_lines_hold_a_place(lines: str, found: list[tuple[int, int]], expected: bool) -> None:
    assert stands_at(lines, found) is expected
