"""Numbers that can be compared: years, ages and durations, doses, shares, counts, schedules."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

WORDS = {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11,
    "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20,
    "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90, "hundred": 100, "thousand": 1000,
    "a": 1, "an": 1, "dozen": 12, "couple": 2, "first": 1, "half": 0.5,
}  # fmt: skip
# Units by kind, each with its size in the kind's own unit (days, milligrams, percent).
UNITS: dict[str, tuple[str, float]] = {
    "second": ("time", 1 / 86400), "minute": ("time", 1 / 1440), "hour": ("time", 1 / 24), "day": ("time", 1), "week": ("time", 7),
    "month": ("time", 30.4), "year": ("time", 365), "decade": ("time", 3650), "birthday": ("time", 365), "mg": ("dose", 1), "milligram": ("dose", 1),
    "mcg": ("dose", 0.001), "microgram": ("dose", 0.001), "g": ("dose", 1000), "gram": ("dose", 1000), "percent": ("share", 1), "%": ("share", 1),
    "ppm": ("dose", 1), "ml": ("volume", 1), "milliliter": ("volume", 1), "millilitre": ("volume", 1), "glass": ("glasses", 1), "iu": ("units", 1),
    "unit": ("units", 1), "degree": ("degrees", 1), "kcal": ("energy", 1), "calorie": ("energy", 1), "liter": ("volume", 1000), "litre": ("volume", 1000),
}  # fmt: skip
SCHEDULES = {
    "i": 1,
    "ii": 2,
    "iii": 3,
    "iv": 4,
    "v": 5,
    "1": 1,
    "2": 2,
    "3": 3,
    "4": 4,
    "5": 5,
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
}
_NUMBER = r"(?:\d[\d,]*(?:\.\d+)?|" + "|".join(sorted(WORDS, key=len, reverse=True)) + r")"
_UNIT = r"(?:" + "|".join(sorted(map(re.escape, UNITS), key=len, reverse=True)) + r")"
_QUANTITY = re.compile(
    rf"\b(?P<low>{_NUMBER})(?:\s*(?:-|–|to|or|and)\s*(?P<high>{_NUMBER}))?[\s-]*(?P<unit>{_UNIT})(?:s|es|ies)?(?![\w])",
    re.IGNORECASE,
)
_YEAR = re.compile(r"\b(?P<year>1[5-9]\d\d|20\d\d)(?P<decade>s)?\b")
_SCHEDULE = re.compile(
    r"\bschedule\s*(?:no\.?\s*)?:?\s*(?P<n>iii|ii|iv|i|v|[1-5]|one|two|three|four|five)\b|\bC-?(?P<c>III|II|IV|I|V)\b",
    re.IGNORECASE,
)
_AGE = re.compile(
    rf"\b(?:aged?|ages|at|from|until|turn|turns|older than|over|under)\s+(?:age\s+|the age of\s+|about\s+|around\s+|you are\s+(?:about\s+)?)?(?P<age>{_NUMBER})(?!\s*(?:-|–|to)?\s*(?:{_NUMBER})?[\s-]*{_UNIT})\b",
    re.IGNORECASE,
)
_COUNTS = "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|dozen|hundred|thousand"
_COUNT = re.compile(
    rf"\b(?P<n>{_COUNTS})(?:s? (?P<more>hundred|thousand)| (?:or|to) (?P<high>{_COUNTS}))?\b", re.IGNORECASE
)
_BARE = re.compile(r"(?<![\w.,/-])(?P<n>\d[\d,]*(?:\.\d+)?)(?![\w%/-]|[.,]\d)")
_SPAN = re.compile(
    r"\b(?P<unit>seconds|minutes|hours|days|weeks|months|years|decades)\b|\b(?P<fast>immediately|instantly|at once|right away|overnight|straight away|on the spot)\b",
    re.IGNORECASE,
)
_DECADE = re.compile(
    r"\b(?:the )?(?:(?:early|mid|late)[- ])?(?P<word>twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties)\b",
    re.IGNORECASE,
)
_TENS = {
    "twenties": 20,
    "thirties": 30,
    "forties": 40,
    "fifties": 50,
    "sixties": 60,
    "seventies": 70,
    "eighties": 80,
    "nineties": 90,
}


class Value(NamedTuple):
    """A number or range in its kind's unit; `start` and `end` are characters of the text."""

    kind: str  # "year", "time" (days), "dose" (mg), "share" (percent), "schedule", "count", …
    low: float
    high: float
    start: int
    end: int


def number(word: str) -> float:
    """The value of a numeral or number word."""
    word = word.lower().replace(",", "")
    return float(WORDS[word]) if word in WORDS else float(word)


def values(text: str) -> tuple[Value, ...]:
    """The comparable values of a text, in order, without overlaps."""
    found: list[Value] = []
    for value in _all(text):
        if all(value.end <= other.start or value.start >= other.end for other in found):
            found.append(value)
    return tuple(sorted(found, key=lambda value: value.start))


def _all(text: str) -> Iterator[Value]:
    for m in _SCHEDULE.finditer(text):
        n = SCHEDULES[(m["n"] or m["c"]).lower()]
        yield Value("schedule", n, n, *m.span())
    for m in _QUANTITY.finditer(text):
        kind, size = UNITS[m["unit"].lower()]
        low = number(m["low"])
        high = number(m["high"]) if m["high"] else low
        if m["low"].lower() in ("a", "an") and kind != "time":
            continue
        yield Value(kind, low * size, high * size, *m.span())
    for m in _YEAR.finditer(text):
        year = int(m["year"])
        yield Value("year", year, year + 9 if m["decade"] else year, *m.span())
    for m in _DECADE.finditer(text):
        yield Value("year", 1900 + _TENS[m["word"].lower()], 1909 + _TENS[m["word"].lower()], *m.span())
    for m in _AGE.finditer(text):
        if m["age"].lower() not in ("a", "an", "one", "half", "first"):
            yield Value("time", number(m["age"]) * 365, number(m["age"]) * 365, m.start("age"), m.end("age"))
    for m in _SPAN.finditer(text):
        size = UNITS[m["unit"].lower()[:-1]][1] if m["unit"] else 0.0
        yield Value("time", size, size * 11 if m["unit"] else 1.0, *m.span())
    for m in _COUNT.finditer(text):
        n = number(m["n"]) * (1000 if m["more"] and m["more"].lower() == "thousand" else 100 if m["more"] else 1)
        high = number(m["high"]) if m["high"] else n
        yield Value("count", n, high, *m.span())
    for m in _BARE.finditer(text):
        yield Value("count", number(m["n"]), number(m["n"]), *m.span())


def agree(one: Value, other: Value) -> bool:
    """Could a careful reader take both for the same value (ranges overlap, rounding within 5 percent)?"""
    slack = 0.0 if one.kind in ("year", "schedule") else 0.05
    return one.low * (1 - slack) <= other.high * (1 + slack) and other.low * (1 - slack) <= one.high * (1 + slack)
