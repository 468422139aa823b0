"""Which concepts a text names, and where: one Aho-Corasick pass over all terms of all packs."""

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick, MatchKind

from linter.model import Concept, Mention, Pack
from linter.spellings import fold, names, rewordings, spellings

# Acronyms that are everyday words in lower case must stand in capitals to be a mention.
EVERYDAY = frozenset({"who", "it", "us", "aids", "art", "all", "add", "am", "pin", "ace", "cat", "pet", "had"})

# What a single letter belongs to, rather than standing for a thing: a vitamin, a name, a number.
INITIAL = re.compile(r"(?:\b[Vv]itamins?|(?<!^)\b[A-Z][a-z]+|\d)[ -]?$")

# "non-X", "anti-X": a compound that only contains the term ("non-addictive" is read by the claims stage instead).
FOREIGN_PREFIXES = ("anti", "pro", "pseudo", "ex", "pre", "mini", "semi")
FOREIGN_SUFFIXES = (
    "like",
    "based",
    "containing",
    "sparing",
    "related",
    "sized",
    "colored",
    "coloured",
    "shaped",
    "themed",
    "naive",
    "naïve",
)


REMEMBERED = 1000  # texts


class Vocabulary(NamedTuple):
    """The terms of a set of concepts, compiled: `concepts[i]` is named by `patterns[i]`."""

    patterns: tuple[str, ...]
    automaton: AhoCorasick
    concepts: tuple[str, ...]
    exact: tuple[str, ...]  # the spelling a pattern must have, "" for any case
    found: dict[str, tuple[Mention, ...]]  # in the texts of late: a sentence is one of those around the next ones


def vocabulary(concepts: Iterable[Concept]) -> Vocabulary:
    """Compile the terms of concepts. Where two concepts share a term, the first one owns it."""
    owner: dict[str, tuple[str, str]] = {}
    known = tuple(concepts)
    for concept in known:
        for term in concept.terms:
            exact = term if len(term) == 1 or (term.isupper() and term.lower() in EVERYDAY) else ""
            for form in spellings(term):
                owner.setdefault(form, (concept.id, exact))
    kinds = {concept.id: concept.kind for concept in known}
    classes = {form for form, (concept, _) in owner.items() if "class" in kinds[concept]}
    others = names(known)
    for concept in known:
        for form in rewordings(concept, others):
            if form.rpartition(" ")[2] not in classes:  # "a dose of the sedative": a sedative is named
                owner.setdefault(form, (concept.id, ""))
    patterns = tuple(owner)
    return Vocabulary(
        patterns,
        AhoCorasick(patterns, matchkind=MatchKind.Standard),
        tuple(owner[pattern][0] for pattern in patterns),
        tuple(owner[pattern][1] for pattern in patterns),
        {},
    )


def mentions(text: str, words: Vocabulary) -> tuple[Mention, ...]:
    """The concepts named in a text, in order; where terms overlap the longest wins, and compounds are none.

    Positions are characters of `text`.
    """
    known = words.found.get(text)
    if known is None:
        if len(words.found) >= REMEMBERED:
            words.found.clear()
        known = words.found[text] = _mentions(text, words)
    return known


def _mentions(text: str, words: Vocabulary) -> tuple[Mention, ...]:
    folded = fold(text)
    hits = [
        (start, end, number)
        for number, start, end in words.automaton.find_matches_as_indexes(folded, overlapping=True)
        if _whole(folded, start, end) and (not words.exact[number] or text[start:end] == words.exact[number])
    ]
    hits.sort(key=lambda hit: (hit[0] - hit[1], hit[0]))
    taken: list[Mention] = []
    for start, end, number in hits:
        if all(end <= other.start or start >= other.end for other in taken):
            taken.append(Mention(words.concepts[number], start, end))
    return tuple(sorted((m for m in taken if not _compound(text, folded, m)), key=lambda m: m.start))


def _whole(folded: str, start: int, end: int) -> bool:
    if folded[max(0, start - 1) : start + 2] == "'s ":
        return False  # "that's"
    first, _, rest = folded[start:end].partition(" ")
    if " the " in rest and folded.startswith(f" {first}", end):
        return False  # "from the skin to the onion skin": the onion is part of what follows
    return not (start and folded[start - 1].isalnum() and folded[start].isalnum()) and not (
        end < len(folded) and folded[end].isalnum() and folded[end - 1].isalnum()
    )


def _compound(text: str, folded: str, mention: Mention) -> bool:
    """Is the term only a part of a hyphenated word about something else ("opinion-like", "anti-inflation")?"""
    if mention.end - mention.start == 1 and (
        INITIAL.search(text, 0, mention.start) or text[mention.end : mention.end + 1] in ("-", "+", "=")
    ):
        return True
    hyphened = mention.start > 0 and text[mention.start - 1] in "-‐‑"
    if hyphened and folded[: mention.start - 1].rsplit(" ", 1)[-1].endswith(FOREIGN_PREFIXES):
        return True
    if mention.end < len(text) and text[mention.end] in "-‐‑":
        return folded[mention.end + 1 :].split(" ", 1)[0].rstrip(".,;:!?").startswith(FOREIGN_SUFFIXES)
    return False


@lru_cache(maxsize=64)
def pack_vocabulary(pack: Pack) -> Vocabulary:
    """The vocabulary of a pack's concepts and of the plain names among their members."""
    ids = {concept.id for concept in pack.concepts}
    plain = (
        Concept(member, concept.kind, (member,))
        for concept in pack.concepts
        for member in concept.members
        if member not in ids
    )
    return vocabulary((*pack.concepts, *plain))
