"""A fragment that fills the gap of a question ("What helps colds? Garlic."), as the statement that both make."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import NamedTuple

from linter.model import Mention

Name = Callable[[str], Iterable[Mention]]  # the concepts that a text names

LONGEST = 9  # words of a fragment up to its first stop
AUXILIARY = r"(?:is|are|was|were|do|does|did|can|could|should|must|will|would|may|might|has|have|had)"
_DO = frozenset({"do", "does", "did"})
_ASKED = re.compile(r"^(?P<word>what|which|who|whom) (?P<rest>[^,?]+)\?$", re.IGNORECASE)
_PLACE = re.compile(rf"^where (?P<rest>{AUXILIARY} [^,?]+?)(?P<way> from)?(?:, (?P<choice>[^,?]+))?\?$", re.IGNORECASE)
# What a quiz or a form asks for ("Taste of garlic?").
_SOUGHT = (
    "antidote|category|cause|class|dose|duration|effect|group|indication|kind|mechanism|onset|origin|purpose|result|risk"
    "|schedule|site|source|status|target|taste|treatment|type|use|year"
)
_PHRASE = re.compile(rf"(?:[\w-]+ )?(?:{_SOUGHT})s? (?:of|by|in|for) [^,?]+\?$", re.IGNORECASE)
_NONE = re.compile(r"\W*none\b(?! of\b)", re.IGNORECASE)
_NO_FILLING = re.compile(
    r"\W*(?:yes|no|not|it|they|that|this|these|those|he|she|we|you|i|there|both|neither|either|because|by|nobody|nothing"
    r"|well|good|ask|if|when|see|read|most|some|many|it['’]s|that['’]s|here|depends|none|to|as|how|what|why)\b",
    re.IGNORECASE,
)
_FINITE = re.compile(rf"\b{AUXILIARY}\b|n['’]t\b", re.IGNORECASE)
# The first words of an answer, with what they are listed with.
_HEAD = re.compile(
    r"(?:[^,.;:!?–—(]|,(?= (?:and |or )?"
    r"(?!(?:by|in|for|of|every|if|because|since|not|though|to|with|at|as|just|only|but)\b)"
    r"[\w'’-]+(?: [\w'’-]+){0,2}(?:[,.]|$| (?:and|or)\b)))+",
    re.IGNORECASE,
)
_ADVERB = re.compile(r"(?:also|ever|even|still|actually|first|\w+ly)$", re.IGNORECASE)


class Gap(NamedTuple):
    """A question for what or who: the noun behind "which", and the rest, from the verb or its auxiliary on."""

    noun: str
    rest: str
    is_subject: bool  # the answer does what the rest says


def filled(asked: str, answer: str, name: Name) -> tuple[str, int, str] | None:
    """What stands before the fragment's first words, where these end, and what stands behind them; None for another
    question or answer."""
    head = _HEAD.match(answer)
    if head is None or len(head.group().split()) > LONGEST:
        return None
    gap = _gap(asked, name)
    if gap and gap.noun and not gap.is_subject and _NONE.match(answer):
        return f"{declared(gap.rest, name)} no {gap.noun} (", 0, ""
    if _NO_FILLING.match(answer) or _FINITE.search(head.group()):
        return None
    if gap and gap.is_subject:
        return "", len(head.group().rstrip()), f" {gap.rest}"
    if gap:
        return f"{declared(gap.rest, name)} ", 0, ""
    if place := _PLACE.match(asked):
        is_told = re.match(r"\W*(?:from|in|on|at|inside|out of)\b", answer, re.IGNORECASE)
        return f"{declared(place['rest'], name)}{'' if is_told else place['way'] or ' in'} ", 0, ""
    is_phrase = _PHRASE.match(asked) and not _FINITE.search(asked)
    return (f"{asked.rstrip('? ')}: ", 0, "") if is_phrase else None


def _gap(asked: str, name: Name) -> Gap | None:
    found = _ASKED.match(asked)
    if found is None:
        return None
    words = found["rest"].split()
    word = found["word"].lower()
    verb = 0 if word in ("who", "whom") else _verb(words, after_noun=word == "which")
    if verb < 0 or len(words) < verb + 2:
        return None
    rest = " ".join(words[verb:])
    is_object = words[verb].lower() in _DO or _inner_subject(rest, name) is not None
    if is_object and not re.match(AUXILIARY, rest, re.IGNORECASE):
        return None
    return Gap(" ".join(words[:verb]), rest, not is_object)


def _verb(words: list[str], *, after_noun: bool) -> int:
    """Where the verb stands behind "what" and perhaps a noun (behind "which", surely one); -1 if nobody knows."""
    for i, word in enumerate(words[:5]):
        if re.fullmatch(AUXILIARY, word, re.IGNORECASE):
            return i
        if (i == 0 and after_noun) or re.fullmatch(AUXILIARY, "".join(words[i + 1 : i + 2]), re.IGNORECASE):
            continue
        if _ends_in_s(word) or (i and _ends_in_s(words[i - 1])):
            return i
    return -1


def _ends_in_s(word: str) -> bool:
    return word.endswith("s") and not word.endswith("ss")


def declared(asked: str, name: Name) -> str:
    """The words of a question from its auxiliary on, as those of a statement: "does garlic help" is "garlic helps".

    Where the first name does not follow the auxiliary nobody knows where the subject ends: "do" is left out.
    """
    auxiliary, _, rest = asked.partition(" ")
    subject = _inner_subject(asked, name)
    if subject is None or auxiliary.lower() == "do":
        return rest if auxiliary.lower() in _DO else asked
    if auxiliary.lower() == "does":
        return f"{subject} {_third_person(rest[len(subject) :].split())}"
    return f"{subject} {auxiliary}{rest[len(subject) :]}"


def _inner_subject(asked: str, name: Name) -> str | None:
    """The name, with its article, that follows the auxiliary at the beginning of a question."""
    auxiliary, _, rest = asked.partition(" ")
    if not re.fullmatch(AUXILIARY, auxiliary, re.IGNORECASE):
        return None
    first = next(iter(name(rest)), None)
    if (
        first is None
        or first.end == len(rest)
        or len(rest[: first.start].split()) > 1
        or _has_adverb(rest, first.start)
    ):
        return None
    return rest[: first.end]


def _has_adverb(rest: str, end: int) -> bool:
    return any(_ADVERB.match(word) for word in rest[:end].split())


def _third_person(words: list[str]) -> str:
    """Words that begin with a verb's base form, with its third person."""
    at = next((i for i, word in enumerate(words) if not _ADVERB.match(word)), -1)
    if at < 0:
        return " ".join(words)
    verb = words[at]
    if verb == "have":
        verb = "has"
    elif re.search(r"[^aeiou]y$", verb):
        verb = verb[:-1] + "ies"
    else:
        verb += "es" if verb.endswith(("s", "sh", "ch", "x", "z", "o")) else "s"
    return " ".join((*words[:at], verb, *words[at + 1 :]))
