"""Which concepts a text names, and where: one Aho-Corasick pass over all terms of all packs."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick, MatchKind

from linter.model import Concept, Mention, Pack

# Written as one, read as one: every character keeps its place.
FOLD = {ord(a): b for a, b in zip("-‐‑–_\u00a0\n\t’‘ʼ", "     " + "   " + "'''", strict=True)}

# American spelling → British spelling, inside words.
SPELLINGS = (
    ("anesth", "anaesth"), ("estrogen", "oestrogen"), ("tumor", "tumour"), ("fiber", "fibre"),
    ("pediatric", "paediatric"), ("hemo", "haemo"), ("diarrhea", "diarrhoea"), ("fetus", "foetus"),
    ("edema", "oedema"), ("leukemia", "leukaemia"), ("anemia", "anaemia"), ("glycemi", "glycaemi"),
    ("ischemi", "ischaemi"), ("septicemi", "septicaemi"), ("ization", "isation"), ("izer", "iser"),
    ("behavior", "behaviour"), ("color", "colour"), ("flavor", "flavour"), ("odor", "odour"), ("vapor", "vapour"),
    ("labor", "labour"), ("center", "centre"), ("liter", "litre"), ("aluminum", "aluminium"), ("sulf", "sulph"),
    ("gynec", "gynaec"), ("orthoped", "orthopaed"), ("esophag", "oesophag"), ("celiac", "coeliac"),
    ("cesarean", "caesarean"), ("paralyz", "paralys"),
)  # fmt: skip
# Last words whose plural is irregular.
IRREGULAR = {
    "tooth": "teeth", "foot": "feet", "man": "men", "woman": "women", "child": "children", "mouse": "mice",
    "person": "people", "wife": "wives", "life": "lives", "leaf": "leaves", "bacterium": "bacteria",
    "fungus": "fungi", "stimulus": "stimuli",
}  # fmt: skip
SINGULAR = {plural: singular for singular, plural in IRREGULAR.items()}
# Beginnings that are written with a hyphen, with a space or without either.
PREFIXES = re.compile(r"(anti|pre|post|multi|micro|neuro|immuno|over|co)(?=[a-z]{4})")

# A term whose plural stands inside: "cancer of the breast", "chemical known to burn".
INNER = re.compile(r"(.*?\w) (?:of|for|in|on|from|to|with|between|among|against|at|known|that|used)\b")

# Acronyms that are everyday words in lower case must stand in capitals to be a mention.
EVERYDAY = frozenset({"who", "it", "us", "aids", "art", "all", "add", "am", "pin", "ace", "cat", "pet", "had"})

# What a single letter belongs to, rather than standing for a thing: a vitamin, a name, a number.
INITIAL = re.compile(r"(?:\b[Vv]itamins?|(?<!^)\b[A-Z][a-z]+|\d)[ -]?$")

# "non-X", "anti-X": a compound that only contains the term ("non-addictive" is read by the claims stage instead).
FOREIGN_PREFIXES = ("anti", "pro", "pseudo", "ex", "pre", "mini", "semi")
FOREIGN_SUFFIXES = ("like", "sparing", "related", "sized", "colored", "coloured", "shaped", "themed", "naive", "naïve")


class Vocabulary(NamedTuple):
    """The terms of a set of concepts, compiled: `concepts[i]` is named by pattern `i`."""

    automaton: AhoCorasick
    concepts: tuple[str, ...]
    exact: tuple[str, ...]  # the spelling a pattern must have, "" for any case


def fold(text: str) -> str:
    """Lower case, typographic variants as one, every character in its place."""
    folded = text.translate(FOLD)
    lower = folded.lower()
    if len(lower) == len(folded):
        return lower
    return "".join(char.lower() if len(char.lower()) == 1 else char for char in folded)


def spellings(term: str) -> Iterator[str]:
    """The forms of a term that count as its name: folded, plural, British, with and without hyphen or apostrophe."""
    base = fold(term).strip()
    for form in dict.fromkeys(form for variant in _variants(term, base) for form in (variant, *plurals(variant))):
        yield form
        for american, british in SPELLINGS:
            if american in form and british not in form:
                yield form.replace(american, british)
            elif british in form:
                yield form.replace(british, american)


def _variants(term: str, base: str) -> Iterator[str]:
    """Other ways to write a term: "habitforming", "anti-septic", "St Johns wort"."""
    yield base
    if "-" in term.strip("-") and len(base) > 7:
        yield fold(term.replace("-", ""))
    if " " not in base and (prefix := PREFIXES.match(base)):
        yield f"{prefix[0]} {base[prefix.end() :]}"
    for saint in ("st ", "saint ") if base.startswith("st. ") else ():
        yield saint + base[4:]
        yield saint + base[4:].replace("'", "")
    if "'" in base:
        yield base.replace("'", "")


def plurals(term: str) -> Iterator[str]:
    """Regular plural of the last word, and the singular of a term given in the plural."""
    if not term[-1:].isalpha():
        return
    first, _, last = term.rpartition(" ")
    if other := IRREGULAR.get(last) or SINGULAR.get(last):
        yield f"{first} {other}".strip()
        return
    if inner := INNER.match(term):
        yield from (plural + term[inner.end(1) :] for plural in plurals(inner[1]))
    if term.endswith(("ss", "x", "ch", "sh", "z")):
        yield term + "es"
    elif term.endswith("y") and term[-2:-1] not in "aeiou":
        yield term[:-1] + "ies"
    elif term.endswith("is"):
        yield term[:-2] + "es"
    elif term.endswith("us"):
        yield term + "es"
    elif term.endswith("s"):
        if not term.endswith(("as", "os")) and len(term) > 4:
            yield term[:-3] + "y" if term.endswith("ies") else term[:-1]
    else:
        yield term + "s"


def vocabulary(concepts: Iterable[Concept]) -> Vocabulary:
    """Compile the terms of concepts. Where two concepts share a term, the first one owns it."""
    owner: dict[str, tuple[str, str]] = {}
    for concept in concepts:
        for term in concept.terms:
            exact = term if len(term) == 1 or (term.isupper() and term.lower() in EVERYDAY) else ""
            for form in spellings(term):
                owner.setdefault(form, (concept.id, exact))
    patterns = list(owner)
    return Vocabulary(
        AhoCorasick(patterns, matchkind=MatchKind.Standard),
        tuple(owner[pattern][0] for pattern in patterns),
        tuple(owner[pattern][1] for pattern in patterns),
    )


def mentions(text: str, words: Vocabulary) -> tuple[Mention, ...]:
    """The concepts named in a text, in order; where terms overlap the longest wins, and compounds are none.

    Positions are characters of `text`.
    """
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
