"""What a later sentence or clause says about the claim before it: "Not so.", "It does.", "Yes, …"."""

import re
from enum import StrEnum

from linter.stance.lexicon import lexicon


class Verdict(StrEnum):
    RIGHT = "right"  # the claim holds as it was worded
    WRONG = "wrong"
    HOLDS = "holds"  # the affirmed proposition holds
    FAILS = "fails"
    OPEN = "open"


_PARTS = re.compile(
    r"\s*(?:[;–—,]|\.\s|:\s|\s-\s|\b(?:but|when (?=in|really))\b|\band (?=it|that|th[ei]|he|she|we|I\b))\s*",
    re.IGNORECASE,
)
_PRONOUN = re.compile(
    r"(?:it|they|th(?:is|at|ese|ose|ere)|he|she|we|you|I|which|what|the|don|do|nothing|his|her|their|so|science|think|guess|every(?:one|body))\b",
    re.IGNORECASE,
)


def verdict(text: str, *, first_only: bool = False) -> tuple[Verdict, str] | None:
    """The verdict that a sentence gives on the one before it, and the words that give it."""
    if text.rstrip(" \"”')").endswith("?"):
        return None
    whole = _opening(text, pronoun=False)
    if whole is not None:
        return whole
    for number, part in enumerate(_PARTS.split(text)):
        if not part or (number and first_only):
            continue
        found = _opening(part, pronoun=number > 0)
        if found is not None and not (
            number and found[0] in (Verdict.HOLDS, Verdict.FAILS, Verdict.RIGHT) and number > 1
        ):
            return found
    return None


def tail_verdict(text: str) -> tuple[Verdict, str] | None:
    """The verdict in the rest of the claim's own sentence ("…, but that is not how it works")."""
    for part in _PARTS.split(text)[1:]:
        found = _opening(part, pronoun=True) if part else None
        if found is not None:
            return found
    return None


def _opening(part: str, *, pronoun: bool) -> tuple[Verdict, str] | None:
    part = part.lstrip(" \"“'‘(*_")
    candidates = [part]
    match = lexicon().filler.match(part)
    while match and match.end() > 0 and len(candidates) < 4:
        part = part[match.end() :]
        candidates.append(part)
        match = lexicon().filler.match(part)
    for candidate in candidates:
        if pronoun and not _PRONOUN.match(candidate):
            continue
        for name, pattern in lexicon().verdicts:
            found = pattern.match(candidate)
            if found:
                return Verdict(name), found.group().strip()
    return None
