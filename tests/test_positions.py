"""Offsets to lines and columns."""

import pytest

from linter.positions import line_starts, position


@pytest.mark.parametrize(
    ("source", "offset", "expected"),
    [
        ("abc", 0, (1, 1)),
        ("abc", 3, (1, 4)),
        ("a\nb", 2, (2, 1)),
        ("a\r\nb", 3, (2, 1)),
        ("a\rb", 2, (2, 1)),
        ("a\r\n\r\nb", 5, (3, 1)),
        ("🧄é b", 3, (1, 4)),
        ("", 0, (1, 1)),
        ("a\n", 2, (2, 1)),
        ("a\u2028b", 2, (1, 3)),
    ],
)
def test_counts_from_one_in_code_points(source: str, offset: int, expected: tuple[int, int]) -> None:
    assert position(line_starts(source), offset) == expected
