"""What the claim sentences of a pack name, known without a parse."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from linter.dimensions import is_property
from linter.mentions import Vocabulary, mentions
from linter.model import Concept, Mention, Pack, Rule, Verdict
from linter.numbers import NUMBER
from linter.spellings import fold, spellings
from linter.values import Value, values

# Kinds that content need not name: who approves or recommends, and where, goes without saying.
OPTIONAL = frozenset({"agency", "organization", "organisation", "authority", "country", "place"})

Slot = frozenset[str]


class Outline(NamedTuple):
    """What a claim sentence names, known without a parse: enough to tell which sentences could decide its rule."""

    rule: Rule
    text: str
    mentions: tuple[Mention, ...]
    slots: tuple[Slot, ...]  # concepts that must be named; each slot by any of its members


def closure(concept: str, concepts: dict[str, Concept]) -> frozenset[str]:
    """A concept and everything narrower, as ids (plain member names are ids of their own)."""
    found, pending = set(), [concept]
    while pending:
        at = pending.pop()
        if at not in found:
            found.add(at)
            pending.extend(concepts[at].members if at in concepts else ())
    return frozenset(found)


def outlines(pack: Pack, vocabulary: Vocabulary) -> list[Outline]:
    """The claim sentences of a pack and the concepts each needs, by string matching alone."""
    concepts = {concept.id: concept for concept in pack.concepts}
    result = []
    for rule in pack.rules:
        if rule.verdict is Verdict.CONTESTED:
            continue  # the sources say both: whoever asserts it contradicts nothing
        for text in (rule.claim, *rule.also):
            named = tuple(m for m in mentions(text, vocabulary) if not _aside(text, m) and not _compared_by(text, m))
            named = _without_repeated(text, named, concepts)
            came = ORIGIN.search(text) if rule.verdict is Verdict.SUPPORTED else None
            asked = [m for m in named if came is None or m.start < came.end()]
            required = tuple(
                dict.fromkeys(
                    closure(m.concept, concepts)
                    for m in asked
                    if (concepts[m.concept].kind if m.concept in concepts else "") not in OPTIONAL
                )
            )
            result.append(Outline(rule, text, named, required))
    return result


def _compared_by(text: str, mention: Mention) -> bool:
    """Does a concept only say by what a claim compares ("as addictive as")? Content may say it in other words."""
    return bool(_COMPARES.search(text)) and is_property(text[mention.start : mention.end])


def _without_repeated(text: str, named: tuple[Mention, ...], concepts: dict[str, Concept]) -> tuple[Mention, ...]:
    """Of three concepts or more those whose name is no part of another's: "onion soup … from onions"."""
    if len({m.concept for m in named}) < 3:
        return named
    parts = [(m.concept, _parts(fold(text[m.start : m.end]))) for m in named]
    return tuple(
        m
        for m in named
        if m.concept not in concepts
        or all(other == m.concept or _forms(concepts[m.concept]).isdisjoint(inside) for other, inside in parts)
    )


def _parts(name: str) -> set[str]:
    """The words of a name, and every few of them that stand together."""
    words = name.split(" ")
    return {" ".join(words[i:j]) for i in range(len(words)) for j in range(i + 1, len(words) + 1)}


@lru_cache(maxsize=256)
def _forms(concept: Concept) -> frozenset[str]:
    return frozenset(form for term in concept.terms for form in spellings(term))


_COMPARES = re.compile(r"\bthan\b|\b(?:as|same)\b.* as\b")
_ASIDE = re.compile(r", (?:the|an?) [^,]*|(?<=every day) to \w+ .*")


def _aside(text: str, mention: Mention) -> bool:
    """Is a concept named only in an apposition of the claim or as its purpose? Content need not name it."""
    if any(m.start() <= mention.start < m.end() for m in _ASIDE.finditer(text)):
        return True
    return any(
        v.start < mention.end and v.end > mention.start and v.kind not in _TIMES for v in measured(text, (mention,))
    )


# What a claim says a thing comes from; content that names another origin contradicts it.
ORIGIN = re.compile(
    r"\b(?:made|makes?|derived|extracted|obtained|produced|produces?|purified|harvested|secreted|secretes?|comes?)\b[^,]*?"
    r" (?P<by>from|in|by) ",
    re.IGNORECASE,
)
_TIMES = frozenset({"time", "interval"})
_COUNTED = re.compile(rf"\d|\b(?:{NUMBER})\b", re.IGNORECASE)


def measured(text: str, named: Iterable[Mention]) -> tuple[Value, ...]:
    """The values that a claim is about: none that is part of a name, and no "every day" that counts no days."""
    return tuple(
        v
        for v in values(text)
        if (v.kind != "interval" or _COUNTED.search(text, v.start, v.end))
        and (v.kind in _TIMES or not any(m.start <= v.start and v.end <= m.end for m in named))
    )
