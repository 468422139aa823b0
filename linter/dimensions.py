"""What things are compared by and the words of comparing, read once from `data/comparisons.yaml`."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache
from importlib.resources import files
from typing import Any, NamedTuple, TypeVar

from linter.model import Degree, Token

Meaning = TypeVar("Meaning")
LONGEST_GAP = 5  # words that ".." may stand for


class Property(NamedTuple):
    """A dimension and the end of it that a word stands at (1 or -1)."""

    name: str
    sign: int


class Comparing(NamedTuple):
    dimensions: frozenset[str]
    properties: dict[str, tuple[tuple[tuple[str, ...], Property], ...]]  # by first word
    contexts: dict[str, frozenset[str]]  # words that a dimension needs beside one that lies on others too
    paced: frozenset[str]  # words that to do faster is to do more
    general: tuple[str, ...]
    less: frozenset[str]
    amount: frozenset[str]
    phrases: dict[str, tuple[tuple[tuple[str, ...], Degree], ...]]  # by first word
    instead: dict[str, tuple[tuple[tuple[str, ...], str], ...]]  # what puts the standard first
    sameness: frozenset[str]
    difference: frozenset[str]
    examples: tuple[tuple[str, str, str], ...]  # claim, sentence, reading


@lru_cache(maxsize=1)
def comparing() -> Comparing:
    import yaml  # 15 ms: only when a sentence is read

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    data: dict[str, Any] = yaml.load(
        files("linter").joinpath("data/comparisons.yaml").read_text(encoding="utf-8"), Loader=loader
    )
    entries: dict[str, dict[str, Any]] = data["dimensions"]
    ends = (("high", 1), ("low", -1))
    return Comparing(
        frozenset(entries),
        _by_first(
            (text, Property(name, sign))
            for name, entry in entries.items()
            for end, sign in ends
            for text in entry.get(end, ())
        ),
        {name: frozenset(entry["context"]) for name, entry in entries.items() if "context" in entry},
        frozenset(word for entry in entries.values() for word in entry.get("any pace", ())),
        tuple(data["general"]),
        frozenset(data["less"]),
        frozenset(data["amount"]),
        _by_first((text, Degree(degree)) for degree, row in data["phrases"].items() for text in row),
        _by_first((text, text) for text in data["instead"]),
        frozenset(data["sameness"]),
        frozenset(data["difference"]),
        tuple((*example,) for entry in entries.values() for example in entry.get("examples", ())),
    )


def is_property(text: str) -> bool:
    """Is some text a single word, or hyphened words, for having more or less of a property ("addictive")?"""
    words = comparing().properties
    return any(
        (word,) == phrase for word in text.lower().replace("-", " ").split() for phrase, _ in words.get(word, ())
    )


def _by_first(rows: Iterator[tuple[str, Meaning]]) -> dict[str, tuple[tuple[tuple[str, ...], Meaning], ...]]:
    """Phrases by their first word, the longest first."""
    found: dict[str, list[tuple[tuple[str, ...], Meaning]]] = defaultdict(list)
    for text, value in rows:
        words = tuple(text.split())
        found[words[0]].append((words, value))
    return {first: tuple(sorted(row, key=lambda r: -len(r[0]))) for first, row in found.items()}


def phrase_at(
    table: dict[str, tuple[tuple[tuple[str, ...], Meaning], ...]], tokens: Sequence[Token], i: int
) -> tuple[tuple[int, ...], Meaning] | None:
    """The longest phrase of a table that begins at token `i`: its tokens, and what it means."""
    for key in dict.fromkeys((tokens[i].lemma, tokens[i].text.lower())):
        for words, value in table.get(key, ()):
            if places := _match(tokens, i, words):
                return places, value
    return None


def _match(tokens: Sequence[Token], start: int, words: tuple[str, ...]) -> tuple[int, ...]:
    places, at, room = [start], start + 1, 0
    for word in words[1:]:
        if word == "..":
            room = LONGEST_GAP
            continue
        end = min(len(tokens), at + room + 1)
        found = next((j for j in range(at, end) if word in (tokens[j].lemma, tokens[j].text.lower())), -1)
        if found < 0 or any(tokens[j].text in (";", ":", ".") for j in range(at, found)):
            return ()
        places.append(found)
        at, room = found + 1, 0
    return tuple(places)


def properties(tokens: Sequence[Token], i: int) -> tuple[Property, ...]:
    """The dimensions that the words beginning at token `i` lie on; of several, those that the sentence speaks of."""
    words = comparing()
    found: dict[str, Property] = {}
    for form in _forms(tokens[i]):
        for phrase, value in words.properties.get(form, ()):
            if len(phrase) == 1 or _match(tokens, i, phrase):
                found.setdefault(value.name, value)
        if found:
            break
    if len(found) < 2:
        return tuple(found.values())
    lemmas = {token.lemma for token in tokens}
    spoken = [value for name, value in found.items() if words.contexts.get(name, frozenset()) & lemmas]
    return tuple(spoken or [value for name, value in found.items() if name not in words.contexts])


def is_comparative(token: Token) -> bool:
    """A comparative; the tagger takes some for plain adjectives ("the gentler rays")."""
    if token.tag in ("JJR", "RBR"):
        return True
    plain = token.tag in ("JJ", "RB") and token.text.lower().endswith("er")
    return plain and any(form in comparing().properties for form in _positives(token.text.lower()))


def _forms(token: Token) -> Iterator[str]:
    """The words a token may be: its lemma, its text, its parts, and the positive of a comparative."""
    text = token.text.lower()
    yield token.lemma
    yield text
    if "-" in text or " " in text:
        yield from text.replace("-", " ").split()
    yield from _positives(text)


def _positives(text: str) -> Iterator[str]:
    """What a comparative or superlative may be formed from."""
    for ending in ("iest", "est", "ier", "er"):
        if text.endswith(ending):
            stem = text[: -len(ending)] + ("y" if ending[0] == "i" else "")
            yield from (stem, stem + "e", stem[:-1])
