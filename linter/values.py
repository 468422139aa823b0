"""Values that can be compared: years, ages, durations, intervals, doses, shares, counts, schedules.

What a value is told by is its number, its unit and the words beside it; which claim it belongs to is told elsewhere.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from linter.value_rules import RULES


class Value(NamedTuple):
    """A number or range in its kind's unit; `start` and `end` are characters of the text, with the words of the bound.

    Kinds of time, in days: "age"; "time" until something; "duration" of something; "interval" of what is done again;
    "gap" between two things. "dose" is in milligrams, "share" in percent.
    """

    kind: str
    low: float
    high: float
    start: int
    end: int
    bound: str = ""  # "<": at most that much, ">": at least that much


_AGE = r"(?:the age of\s+|age\s+|about\s+|the first\s+)?$"
_MORE = re.compile(
    r"\b(?:over|more than|above|at least|exceed(?:s|ing)?|upwards of|beyond|no (?:less|fewer) than|not less than"
    r"|older than|longer than|well over|past|(?:a )?minimum of|as (?:much|many) as)\s+" + _AGE,
    re.IGNORECASE,
)
_LESS = re.compile(
    r"\b(?:under|less than|fewer than|below|up to|at most|(?:no|not) (?:more|longer|older|later) than"
    r"|(?:a )?maximum of|younger than|shorter than|within|as (?:little|few) as)\s+" + _AGE,
    re.IGNORECASE,
)
_LATER = re.compile(r"\b(?:after|since|from|post)\s+(?:the )?$", re.IGNORECASE)
_EARLIER = re.compile(r"\b(?:before|prior to|by)\s+(?:the )?$", re.IGNORECASE)
_OR_MORE = re.compile(
    r"\s*(?:or|and)\s+(?:more|older|over|longer|later|up|above|beyond|higher)\b|\s*\+|\s*onwards?\b", re.IGNORECASE
)
_OR_LESS = re.compile(
    r"\s*(?:or|and)\s+(?:less|younger|under|fewer|sooner|earlier|below|lower)\b|\s*(?:tops|at most)\b", re.IGNORECASE
)
_OWN_BOUND = re.compile(r"(over|above|past)|(under|below|before)", re.IGNORECASE)
_LASTING = re.compile(
    r"\b(?:for|lasts?|lasting|lasted|throughout|during|spend|spent)\s+"
    r"(?:(?:about|around|over|up to|at least|more than|only|just|the (?:next|first|last|past))\s+)*$",
    re.IGNORECASE,
)
# What makes a stretch of time the distance from something else, or no stretch at all.
_DISTANCE = re.compile(r"\s*(?:ago|earlier|prior|past|in a row|running)\b", re.IGNORECASE)
_APART = re.compile(r"\s*(?:apart|between)\b", re.IGNORECASE)
_GAP = re.compile(r"\b(?:gap|interval|distance|pause|break) of (?:(?:about|at least|only|just) )?$", re.IGNORECASE)


@lru_cache(maxsize=1024)
def values(text: str) -> tuple[Value, ...]:
    """The comparable values of a text, in order, without overlaps."""
    found: list[Value] = []
    written = _WORD.findall(text.lower())
    begun = {word[:3] for word in written} | {word[1:4] for word in written if word[0] == "c"}  # "CIII"
    has_digit = _DIGIT.search(text) is not None
    for (pattern, read), (beginnings, takes_digits) in zip(RULES, _needs(), strict=True):
        if not (takes_digits and has_digit) and begun.isdisjoint(beginnings):
            continue
        for m in pattern.finditer(text):
            if any(m.start() < other.end and m.end() > other.start for other in found):
                continue
            if (meant := read(m)) is not None:
                found.append(_bounded(text, Value(*meant, *m.span())))
    return tuple(sorted((v for v in found if v.kind not in ("distance", "rate")), key=lambda value: value.start))


_DIGIT = re.compile(r"\d|%")
_WORD = re.compile(r"[a-z]{2,}")
# Words of the rules that are no value by themselves: a match has another one, or a digit, beside them.
_BESIDE = frozenset(
    {"about", "above", "after", "an", "and", "are", "around", "as", "at", "before", "below", "by", "can", "for", "from"}
    | {"her", "his", "in", "into", "is", "my", "of", "on", "or", "our", "over", "past", "than", "the", "their"}
    | {"through", "till", "to", "under", "until", "up", "via", "with", "your"}
)


@lru_cache(maxsize=1)
def _needs() -> tuple[tuple[frozenset[str], bool], ...]:
    """For each rule the first three letters of its words, and whether it reads digits: a text without either holds no
    match of it."""
    return tuple(
        (frozenset(word[:3] for word in {*_WORD.findall(_plain(pattern.pattern))} - _BESIDE), "\\d" in pattern.pattern)
        for pattern, _ in RULES
    )


def _plain(pattern: str) -> str:
    """The source of a pattern without the letters that are no text."""
    return re.sub(r"\(\?P<\w+>|\\b|\\d|\\s|\\w|\(\?-?i:", " ", pattern).lower()


def _bounded(text: str, value: Value) -> Value:
    """A value with what the words beside it say of it: its bound, and whether a time is how long something lasts."""
    before, after = text[: value.start], text[value.end :]
    if value.kind == "age" and (own := _OWN_BOUND.match(text, value.start)):
        return value._replace(bound=">" if own[1] else "<")
    if value.kind == "time":
        if _DISTANCE.match(after):
            return value._replace(kind="distance")
        if _APART.match(after) or _GAP.search(before):
            value = value._replace(kind="gap")
        elif _LASTING.search(before):
            return value._replace(kind="duration")
    year = value.kind == "year"
    if less := _LESS.search(before) or (_EARLIER.search(before) if year else None):
        return value._replace(bound="<", start=less.start())
    if more := _MORE.search(before) or (_LATER.search(before) if year else None):
        return value._replace(bound=">", start=more.start())
    if _OR_MORE.match(after):
        return value._replace(bound=">")
    return value._replace(bound="<") if _OR_LESS.match(after) else value


def agree(one: Value, other: Value) -> bool:
    """Could a careful reader take both for the same value (ranges overlap, rounding within 5 percent)?"""
    if one.bound != other.bound:
        one, other = _opened(one), _opened(other)
    slack = 0.0 if one.kind in ("year", "schedule") else 0.05
    return one.low * (1 - slack) <= other.high * (1 + slack) and other.low * (1 - slack) <= one.high * (1 + slack)


def within(value: Value, other: Value) -> bool:
    """Does a bounded value allow everything that another one may be?"""
    outer = _opened(other)
    return not value.bound and outer.low <= value.low and value.high <= outer.high


def _opened(value: Value) -> Value:
    """A bounded value as the range of all that it allows."""
    if value.bound == ">":
        return value._replace(high=float("inf"))
    return value._replace(low=0.0) if value.bound == "<" else value
