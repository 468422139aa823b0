"""What a later sentence or clause says about the claim before it: "Not so.", "It does.", "Yes, …"."""

import re
from collections.abc import Iterator
from enum import StrEnum
from functools import lru_cache

from linter.stance.lexicon import lexicon


class Verdict(StrEnum):
    RIGHT = "right"  # the claim holds as it was worded
    WRONG = "wrong"
    HOLDS = "holds"  # the affirmed proposition holds
    FAILS = "fails"
    OPEN = "open"
    AFFIRMATIVE = "affirmative"  # as RIGHT and WRONG, but only in answer to a question
    NEGATIVE = "negative"


_PARTS = re.compile(
    r"\s*(?:[;–—,]|\.\s|:\s|\s-\s|\b(?:but|when (?=in|really))\b|\band (?=it|that|th[ei]|he|she|we|I\b))\s*",
    re.IGNORECASE,
)
# What may stand between commas in the middle of a statement: "It is, in fact, a herb" is no "It is."
_ASIDE = re.compile(
    r",\s*(?:in fact|however|instead|rather|actually|in reality|in truth|of course|to be (?:clear|precise))\s*,",
    re.IGNORECASE,
)
# Bare words that give a verdict only as a sentence of their own.
_BARE = re.compile(
    r"(?:no|nope|nah|never(?! \w+ed\b)|not|none|nil|zero|wrong|false|fiction|myth|hardly|yes|yep|yeah|true|right"
    r"|correct|fact|sure|exactly|certainly|indeed|of course|absolutely|definitely)\b"
    r"(?!\s+(?:\w+\s+)?(?:true|so|how|what|according|supported))",
    re.IGNORECASE,
)


@lru_cache(maxsize=256)
def verdict(text: str, is_answer: bool) -> tuple[Verdict, str] | None:
    """The verdict that a sentence gives on the one before it (`is_answer`: a question), and the words that give it."""
    if text.rstrip(" \"”')").endswith("?"):
        return None
    text = _ASIDE.sub(" ", text)
    whole = _opening(text, is_answer)
    if whole is not None:
        return whole
    for number, part in enumerate(_PARTS.split(text)):
        found = None if number and _BARE.match(part) else _opening(part, False)
        if found is not None and (number < 2 or found[0] in (Verdict.WRONG, Verdict.OPEN)):
            return found
    return None


@lru_cache(maxsize=256)
def tail_verdict(text: str) -> tuple[Verdict, str] | None:
    """The verdict in the rest of the claim's own sentence ("…, but that is not how it works")."""
    for part in _PARTS.split(text)[1:]:
        for candidate in _candidates(part):
            found = None if _BARE.match(candidate) else _at_start(candidate, False)
            if found is not None:
                return found
    return None


def _opening(part: str, is_answer: bool) -> tuple[Verdict, str] | None:
    return next(filter(None, (_at_start(candidate, is_answer) for candidate in _candidates(part))), None)


def _at_start(text: str, is_answer: bool) -> tuple[Verdict, str] | None:
    match = lexicon().verdicts.match(text)
    if match is None and is_answer:
        match = lexicon().answers.match(text)
    return (Verdict(str(match.lastgroup)), match.group().strip()) if match else None


def _candidates(part: str) -> Iterator[str]:
    """A clause, and what is left of it without "Sadly," and the like."""
    part = part.lstrip(" \"“'‘(*_")
    yield part
    for _ in range(3):
        filler = lexicon().filler.match(part)
        if not filler or not filler.end():
            return
        part = part[filler.end() :]
        yield part
