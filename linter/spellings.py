"""The forms in which the names of a concept are written."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from linter.kindred import STATES, bearers, compounds, relatives
from linter.model import Concept

# Written as one, read as one: every character keeps its place.
FOLD = {ord(a): b for a, b in zip("-‐‑–_\u00a0\n\t’‘ʼ", "     " + "   " + "'''", strict=True)}

# American spelling → British spelling, inside words.
SPELLINGS = (
    ("anesth", "anaesth"), ("estrogen", "oestrogen"), ("umor", "umour"), ("fiber", "fibre"), ("pedi", "paedi"),
    ("hemo", "haemo"), ("rrhea", "rrhoea"), ("fetus", "foetus"), ("edem", "oedem"), ("emia", "aemia"),
    ("glycemi", "glycaemi"), ("ischemi", "ischaemi"), ("ization", "isation"), ("izer", "iser"),
    ("behavior", "behaviour"), ("color", "colour"), ("flavor", "flavour"), ("odor", "odour"),
    ("vapor", "vapour"), ("labor", "labour"), ("center", "centre"), ("liter", "litre"),
    ("aluminum", "aluminium"), ("sulf", "sulph"), ("gynec", "gynaec"), ("esophag", "oesophag"),
    ("celiac", "coeliac"), ("cesarean", "caesarean"), ("paralyz", "paralys"),
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

# A term whose plural stands inside: "bulb of the garlic", "chemical known to burn".
INNER = re.compile(r"(.*?\w) (?:of|for|in|on|from|to|with|between|among|against|at|known|that|used)\b")

# What the same people are called; a concept that bears one of the names bears all that no other concept bears.
POPULATIONS = (
    (
        "pregnancy", "pregnant", "expecting", "expectant", "mother-to-be", "mum-to-be", "mom-to-be", "parent-to-be",
        "unborn", "fetus", "in the womb", "carrying a child", "carrying a baby", "with child", "gestation",
        "prenatal", "antenatal", "trimester",
    ),
    (
        "breastfeeding", "breast-feeding", "breastfeed", "breastfed", "lactating", "lactation", "nursing mother",
        "nursing a baby",
    ),
    (
        "child", "kid", "pediatric", "youngster", "minor", "boys and girls", "schoolchild", "childhood", "boyhood",
        "the young", "school-age", "toddlerhood",
    ),
    ("adult", "grown-up", "adulthood"),
    ("woman", "female", "lady", "womankind"),
    ("man", "male", "gentleman"),
    ("older adult", "elderly", "senior", "older people", "older person", "pensioner", "old age"),
)  # fmt: skip
# How else people speak of what a doctor writes, and of what is sold with and without it.
PAPERS = (
    "prescription", "doctor's note", "doctor's slip", "doctor's order", "physician's order", "note from a doctor",
    "off the shelf", "self-medication", "prescription-free",
)  # fmt: skip
_NOUN_AND_NOUN = re.compile(r"([a-z]{4,}) ([a-z]{4,})")
_AMOUNT = re.compile(r"(\S+ \S.*) (?:levels?|concentrations?)")


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
        if len(term) > 4:
            yield term[:-2] + "i"
    elif term.endswith("s"):
        if not term.endswith(("as", "os")) and len(term) > 4:
            yield term[:-3] + "y" if term.endswith("ies") else term[:-1]
    else:
        yield term + "s"


def rewordings(concept: Concept, known: Mapping[str, Sequence[str]]) -> Iterator[str]:
    """Forms of other words that name a concept where they name none by a term: "damage to the root" (root damage),
    "blood sugar" (blood sugar level), "expecting" (the population of the pregnant), "allergic to nuts" (nut allergy).

    `known` has, for each name of a concept, all names of it.
    """
    for term in concept.terms:
        base = fold(term).strip()
        if compound := _NOUN_AND_NOUN.fullmatch(base):
            yield from _taken_apart(*compound.groups())
        if amount := _AMOUNT.fullmatch(base):
            yield from spellings(amount[1])
        others = [*compounds(base, known), *(relatives(base) if concept.kind in STATES else ())]
        yield from (form for other in others for form in spellings(other))
    terms = {fold(term) for term in concept.terms}
    groups = POPULATIONS if concept.kind == "population" else (PAPERS,) if PAPERS[0] in terms else ()
    yield from (form for group in groups if terms & {*group} for name in group for form in spellings(name))


def names(concepts: Iterable[Concept]) -> dict[str, Sequence[str]]:
    """For each name of some concepts, all names of the one that bears it; no letters, which stand for much else."""
    return bearers([fold(t).strip() for t in c.terms if len(t) > 2] for c in concepts)


def _taken_apart(first: str, last: str) -> Iterator[str]:
    for noun in (last, *plurals(last)):
        for of in (first, *plurals(first)):
            yield from (f"{noun} {link} {of}" for link in ("of", "of the", "to the", "in the"))
