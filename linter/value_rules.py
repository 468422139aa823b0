"""How values are worded: patterns, and what kind and range each match stands for.

Sizes are in the kind's own unit: days for every kind of time, milligrams for doses, percent for shares.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from linter.numbers import NUMBER, VAGUE, any_of, number


class Reading(NamedTuple):
    """What a stretch of text gives. `kind` "rate" is no value of its own ("a day" in "40 mg a day")."""

    kind: str
    low: float
    high: float


Match = re.Match[str]
Read = Callable[[Match], Reading | None]

# Units by kind, each with its size in the kind's own unit.
UNITS: dict[str, tuple[str, float]] = {
    "second": ("time", 1 / 86400), "sec": ("time", 1 / 86400), "minute": ("time", 1 / 1440), "min": ("time", 1 / 1440),
    "hour": ("time", 1 / 24), "hr": ("time", 1 / 24), "h": ("time", 1 / 24), "day": ("time", 1), "night": ("time", 1),
    "week": ("time", 7), "fortnight": ("time", 14), "month": ("time", 30.4), "year": ("time", 365),
    "decade": ("time", 3650), "mg": ("dose", 1), "milligram": ("dose", 1), "mcg": ("dose", 0.001),
    "µg": ("dose", 0.001), "microgram": ("dose", 0.001), "g": ("dose", 1000), "gram": ("dose", 1000),
    "ppm": ("dose", 1), "part per million": ("dose", 1), "parts per million": ("dose", 1), "percent": ("share", 1),
    "per cent": ("share", 1), "%": ("share", 1), "ml": ("volume", 1), "milliliter": ("volume", 1),
    "millilitre": ("volume", 1), "liter": ("volume", 1000), "litre": ("volume", 1000), "glass": ("glasses", 1),
    "cup": ("cups", 1), "iu": ("units", 1), "unit": ("units", 1), "degree": ("degrees", 1), "kcal": ("energy", 1),
    "calorie": ("energy", 1),
}  # fmt: skip
SCHEDULES = {
    "i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "1": 1, "2": 2, "3": 3, "4": 4, "5": 5, "one": 1, "two": 2, "three":
    3, "four": 4, "five": 5,
}  # fmt: skip
TENS = ("twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties")
ORDINALS = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
    "twelfth",
)  # fmt: skip
SHARES = {"half": 50, "third": 100 / 3, "quarter": 25, "tenth": 10}
EVERY = {"yearly": 365, "annual": 365, "annually": 365, "monthly": 30.4, "weekly": 7}
# When a text may have been written.
WRITTEN = (2000, 2035)
# Which years of a decade its parts are.
PARTS = {"early": (0, 3), "mid": (4, 6), "late": (7, 9), "": (0, 9)}
# By which way a medicine is given; the numbers only tell the ways apart.
ROUTES = (
    (10, r"\b(?:by mouth|orally|swallowed|(?:as an?|in) (?:oral )?(?:pill|tablet|capsule|syrup)s?(?: form)?)\b"),
    (20, r"\b(?:(?:by|as an?|with an?|through an?) (?:single )?(?:injection|shot|jab|needle)s?|injected)\b"),
    (30, r"\b(?:(?:by|as an?|through an?|via an?) (?:slow |intravenous |IV )*(?:infusion|drip|IV)|intravenously|infused"
         r"|in(?:to)? (?:a|the|your|their) veins?)\b"),
    (40, r"\b(?:inhaled|with an inhaler|breathed in)\b"),
    (50, r"\b(?:as an? (?:cream|gel|ointment|patch)|on (?:the|your) skin|to the skin)\b"),
    (60, r"\b(?:as a nasal spray|(?:up|into|through) the nose)\b"),
)  # fmt: skip
OLDEST = 110  # years: no age is higher

_UNIT = any_of(UNITS)
_TEN = any_of(TENS)
_RANGE = rf"(?P<low>{NUMBER})(?:(?:\s*[-–]\s*|\s+(?:to|or|and)\s+)(?P<high>{NUMBER}))?"
_TIMES = r"(?P<unit>second|minute|hour|day|night|week|month|year|decade)"
_RATE = (
    r"(?:(?:\s*/\s*|\s+(?:a|an|per|each|every)\s+)(?:day|night|week|liter|litre|l|kg|kilogram|pound|dose|ml|hour|month)\b"
    r"|\s+(?:daily|nightly|weekly)\b)?"
)
_PART = r"(?P<part>early|mid|late)[- ]"
_NOTHING_AFTER = r"(?=\s*(?:[.,;:!?)]|$|\b(?:and|or|who|with|are|is|should|can|may|must|for|if|unless|in|have|need)\b))"
# Before "a week" these make it a stretch of time; elsewhere it says how often.
_SPENT = re.compile(
    r"\b(?:in|within|after|for|takes?|took|taking|lasts?|until|till|wait|needs?|about|around|over|under|than|least|to"
    r"|nearly|almost|just|only|be|is|was|or)\s+$",
    re.IGNORECASE,
)
# A number behind these is a name.
_NAMING = re.compile(
    r"\b(?:type|grade|stage|phase|group|number|no\.|vitamin|omega|chapter|section|step|tip|page|figure|table|myth|fact"
    r"|question|part|level|class|covid|version|room)[\s-]+$",
    re.IGNORECASE,
)


def _size(m: Match) -> float:
    return UNITS[m["unit"].lower()][1]


def _ends(m: Match) -> tuple[float, float]:
    low, high = number(m["low"])
    return low, number(m["high"])[1] if m["high"] else high


def _schedule(m: Match) -> Reading:
    n = SCHEDULES[m["n"].lower()]
    return Reading("schedule", n, n)


def _year(m: Match) -> Reading:
    year = int(m["year"])
    first, last = PARTS[(m["part"] or "").lower()] if m["s"] else (0, 0)
    return Reading("year", year + first, year + last)


def _ten(m: Match) -> tuple[int, int]:
    ten = 20 + 10 * TENS.index(m["word"].lower()) if m["word"] else int(m["short"])
    first, last = PARTS[(m["part"] or "").lower()]
    return ten + first, ten + last


def _decade(m: Match) -> Reading:
    first, last = _ten(m)
    return Reading("year", 1900 + first, 1900 + last)


def _ago(m: Match) -> Reading:
    """The years that a distance from now may mean: nobody knows when the text was written, or will be read."""
    (low, high), years = _ends(m), 10 if m["unit"].lower() == "decade" else 1
    return Reading("year", 0 if m["more"] else WRITTEN[0] - high * years, WRITTEN[1] - low * years)


def _years_of_age(m: Match) -> Reading:
    first, last = _ten(m)
    return Reading("age", first * 365, last * 365)


def _age(m: Match) -> Reading | None:
    (low, high), size = _ends(m), _size(m)
    return Reading("age", low * size, high * size) if high * size <= OLDEST * 365 else None


def _age_in_years(m: Match) -> Reading | None:
    low, high = _ends(m)
    return Reading("age", low * 365, high * 365) if high <= OLDEST else None


def _bare_age(m: Match) -> Reading | None:
    return _age_in_years(m) if number(m["low"])[0] > 1 else None


def _quantity(m: Match) -> Reading | None:
    kind, size = UNITS[m["unit"].lower()]
    low, high = _ends(m)
    if m["low"].lower() in ("a", "an", "one"):
        if kind != "time":
            return None
        spent = _SPENT.search(m.string[: m.start()]) or re.match(r" or (?:more|longer)", m.string[m.end() :])
        if m["low"].lower() != "one" and not spent:
            return Reading("rate", 1, 1)
    return Reading(kind, low * size, high * size)


def _one_or_two(m: Match) -> Reading:
    return Reading("time", _size(m), 2 * _size(m))


def _within(m: Match) -> Reading:
    return Reading("time", 0, _size(m))


def _every(m: Match) -> Reading:
    low, high = (2.0, 2.0) if m["other"] else _ends(m) if m["low"] else (1.0, 1.0)
    return Reading("interval", low * _size(m), high * _size(m))


def _often(m: Match) -> Reading:
    times = {"once": 1.0, "twice": 2.0}.get(m["times"].lower()) or number(m["times"].rsplit(" ", 1)[0])[0] or 1.0
    return Reading("interval", _size(m) / times, _size(m) / times)


def _regular(m: Match) -> Reading:
    days = EVERY[m["word"].lower()]
    return Reading("interval", days, days)


def _ordinal(m: Match) -> Reading:
    n = ORDINALS.index(m["nth"].lower()) + 1
    if m["unit"].lower() == "birthday":
        return Reading("age", n * 365, n * 365)
    return Reading("time", (n - 1) * _size(m), n * _size(m))


def _numbered(m: Match) -> Reading:
    n = number(m["low"])[0]
    return Reading("time", (n - 1) * _size(m), n * _size(m))


def _one_in(m: Match) -> Reading:
    share = 100 * number(m["n"])[0] / number(m["of"])[0]
    return Reading("share", share, share)


def _fraction(m: Match) -> Reading | None:
    part = m["part"].lower()
    if part != "half" and not m["n"] and not re.search(r"\b(?:an?|by)\s+$", m.string[: m.start()], re.IGNORECASE):
        return None
    share = SHARES[part] * (number(m["n"])[0] if m["n"] else 1)
    return Reading("share", share, share)


def _plural(m: Match) -> Reading:
    return Reading("time", _size(m), _size(m) * 11)


def _count(m: Match) -> Reading | None:
    text = m["low"] or m["vague"]
    bare = text.lower() in ("a", "an", "one", "half", "zero") and not m["high"]
    if bare or _NAMING.search(m.string[: m.start()]):
        return None
    low, high = number(text)
    return Reading("count", low, number(m["high"])[1] if m["high"] else high)


def _fixed(kind: str, low: float, high: float) -> Read:
    return lambda m: Reading(kind, low, high)


_TABLE: tuple[tuple[str, Read], ...] = (
    (
        r"\bschedule(?:\s+(?:no\.?|number|is))?\s*[-:]?\s*(?P<n>iii|ii|iv|i|v|[1-5]|one|two|three|four|five)\b"
        r"(?!\s*(?:mg|ml|%))",
        _schedule,
    ),
    (r"\b(?-i:C-?(?P<n>III|II|IV|I|V))\b", _schedule),
    (
        rf"\b(?:their|your|his|her|my|our) (?:{_PART})?(?:(?P<word>{_TEN})|(?P<short>[2-9]0)[’']?s)\b",
        _years_of_age,
    ),
    (
        rf"\b(?:{_PART}(?:the )?)?(?P<year>1[5-9]\d\d|20\d\d)(?P<s>[’']?s)?\b"
        r"(?!\s*(?:mg|ml|iu|mcg|people|patients|units))",
        _year,
    ),
    (rf"\b(?:the )?(?:{_PART})?(?:(?P<word>{_TEN})\b|[’'](?P<short>[2-9]0)s\b)", _decade),
    (rf"\b(?P<more>over |more than |at least )?{_RANGE} (?P<unit>year|decade)s? ago\b", _ago),
    (rf"\b{_RANGE}[\s-]*{_TIMES}s?(?: of age|[- ]olds?)\b", _age),
    (
        r"\b(?:aged?|ages|turns?|turned|turning|older than|younger than|the age of|age is)"
        rf"(?:\s+(?:is|about|around|of))*:?\s+{_RANGE}\b(?!\s*(?:{_UNIT}|\d))(?:\s+years?)?",
        _age_in_years,
    ),
    (
        rf"\bat\s+(?:about\s+|around\s+)?{_RANGE}[\s-]+(?P<unit>week|month|year)s?\b"
        r"(?! (?:after|later|before|into|of treat))",
        _age,
    ),
    (
        r"\b(?:at|over|under|above|below|past|until|till|before|by|from)\s+(?:about\s+|around\s+)?"
        rf"{_RANGE}{_NOTHING_AFTER}",
        _bare_age,
    ),
    *((pattern, _fixed("route", number, number)) for number, pattern in ROUTES),
    (r"\bat birth\b|\bfrom birth\b|\bnewborns?\b", _fixed("age", 0, 3)),
    (rf"\b(?:every|each)(?P<other> other| second)?\s+(?:{_RANGE}\s+)?{_TIMES}s?\b", _every),
    (rf"\b(?P<times>once|twice|{NUMBER} times)\s+(?:a|an|per|each|every)\s+{_TIMES}\b", _often),
    (rf"\b(?P<word>{any_of(EVERY)})\b", _regular),
    (rf"\b(?:a|an|one) {_TIMES} or (?:two|so)\b", _one_or_two),
    (rf"(?<![\w.]){_RANGE}(?:[\s-]*|\s+good\s+|\s+full\s+)(?P<unit>{_UNIT})(?:s|es)?(?![\w]){_RATE}", _quantity),
    (
        rf"\b(?:the )?(?:very )?(?P<nth>{any_of(ORDINALS)})\s+"
        r"(?P<unit>second|minute|hour|day|week|month|year|decade|birthday)\b",
        _ordinal,
    ),
    (r"\b(?P<unit>day|week|month|year) (?P<low>\d+|one|two|three|four|five|six)\b", _numbered),
    (
        r"\b(?P<n>\d+|one|two|three|four|five|six|seven|eight|nine) (?:in|out of) (?:every )?"
        rf"(?!an? (?!hundred|thousand|million|dozen))(?P<of>{NUMBER})(?!\w)",
        _one_in,
    ),
    (
        rf"\b(?:(?P<n>one|two|three|four)[- ])?(?P<part>{any_of(SHARES)})s?\b"
        r"(?! (?:an? |the )?(?:hour|day|week|month|year|dose|dozen|of the (?:day|night)))",
        _fraction,
    ),
    (r"\bhalv(?:e|es|ed|ing)\b", _fixed("share", 50, 50)),
    (r"\b(?P<unit>second|minute|hour|day|week|month|year|decade)s(?:[- ]long)?\b", _plural),
    (
        r"\b(?:immediately|instantly|instant|instantaneous(?:ly)?|at once|right away|straight away|straightaway"
        r"|on the spot|in no time)\b",
        _fixed("time", 0, 0),
    ),
    (r"\b(?:overnight|(?:the )?same day)\b", _fixed("time", 0, 1)),
    (r"\bthe (?:next|following) (?:day|morning|evening|night)\b", _fixed("time", 0.3, 1.5)),
    (r"\b(?:within|inside) the (?P<unit>minute|hour|day|week|month|year)\b", _within),
    (
        rf"(?<![\w.,/-])(?:{VAGUE}|(?P<low>{NUMBER}))(?:(?:\s*[-–]\s*|\s+(?:to|or)\s+)(?P<high>{NUMBER}))?"
        r"(?![\w%/-]|[.,]\d)",
        _count,
    ),
)
RULES: tuple[tuple[re.Pattern[str], Read], ...] = tuple((re.compile(p, re.IGNORECASE), read) for p, read in _TABLE)
"""Patterns with what a match means, the more telling first: a stretch of text is read once."""
