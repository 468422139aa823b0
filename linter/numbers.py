"""Numbers as digits and words: "1,200", "0.7", "twenty-five", "two hundred", "several"."""

from __future__ import annotations

import re
from collections.abc import Iterable

_UNITS = {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19,
}  # fmt: skip
_TENS = {
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip
_SCALES = {"hundred": 100, "thousand": 1000, "million": 1_000_000, "dozen": 12}
# Words for an amount that is not counted, as the range that they are used for.
_VAGUE = {
    "half an": (0.5, 0.5), "half a": (0.5, 0.5), "a couple of": (2, 2), "a couple": (2, 2), "a few": (2, 5),
    "few": (2, 5), "several": (3, 9), "a handful of": (3, 6), "a dozen": (12, 12), "dozens of": (24, 99),
    "dozens": (24, 99), "hundreds of": (100, 999), "hundreds": (100, 999), "thousands of": (1000, 9999),
    "thousands": (1000, 9999), "a": (1, 1), "an": (1, 1),
}  # fmt: skip


def any_of(words: Iterable[str]) -> str:
    """A pattern for any of some words, the longest first."""
    return "(?:" + "|".join(sorted(map(re.escape, words), key=len, reverse=True)) + ")"


_SMALL = rf"(?:{any_of(_TENS)}(?:[- ](?:one|two|three|four|five|six|seven|eight|nine)\b)?|{any_of(_UNITS)})"
_WORDS = rf"(?:(?:{_SMALL}|a)\s+(?:hundred|thousand|million|dozen)|{_SMALL})\b"
NUMBER = rf"(?:\d[\d,]*(?:\.\d+)?|{_WORDS}|{any_of(_VAGUE)}\b)"
"""A pattern for a number; read what it matches with `number`."""

VAGUE = rf"(?P<vague>{any_of(_VAGUE.keys() - {'a', 'an', 'half a', 'half an'})}\b)"


def number(text: str) -> tuple[float, float]:
    """The least and the greatest value that a numeral or number word stands for."""
    words = " ".join(text.lower().replace(",", "").split())
    if words in _VAGUE:
        return _VAGUE[words]
    if words[0].isdigit():
        return float(words), float(words)
    total = 0.0
    for word in words.replace("-", " ").split():
        if word in _SCALES:
            total = (total or 1) * _SCALES[word]
        elif word not in ("a", "an"):
            total += _UNITS.get(word, 0) + _TENS.get(word, 0)
    return total, total
