"""Words of one family: what else a name of a state, or of two words, is worded with ("allergic to" an allergy)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

# Kinds of what people and things have or are, whose names have words of their family beside them.
STATES = frozenset({"condition", "disease", "disorder", "symptom", "event", "effect", "status", "state", "injury"})

# Endings of nouns, the longer ones first, and those of the words derived from the same stem.
FAMILIES = (
    ("ammation", ("amed", "ammatory")), ("enness", ("", "en")), ("tility", ("tile",)), ("icity", ("ic",)),
    ("iness", ("y", "ier")), ("iency", ("ient",)), ("ssion", ("ssed", "ssive")), ("ction", ("cted", "ctive")),
    ("nsion", ("nsive",)), ("ation", ("ating", "ated")), ("nancy", ("nant",)), ("dence", ("dent",)),
    ("iety", ("ious",)), ("axis", ("actic",)), ("osis", ("otic",)), ("itis", ("itic",)), ("emia", ("emic",)),
    ("ergy", ("ergic",)), ("epsy", ("eptic",)), ("nia", ("nic", "niac")), ("sity", ("se",)),
    ("ma", ("matic",)),
)  # fmt: skip

# What stands before the first word of a name whose last word is one of these ("allergic to nuts", "a damaged root").
WORDINGS: Mapping[str, tuple[str, ...]] = {
    "addiction": ("addicted to", "hooked on", "addiction to"),
    "allergy": ("allergic to", "allergy to"),
    "damage": ("damaged", "injured"),
    "deficiency": ("deficient in", "lack of", "shortage of", "short of", "low in"),
    "dependence": ("dependent on", "hooked on", "addicted to", "dependence on", "dependency on"),
    "exposure": ("exposed to", "exposure to"),
    "infection": ("infected with", "infected by"),
    "intolerance": ("intolerant of", "intolerant to", "intolerance to", "intolerance of"),
    "overdose": (
        "overdose of",
        "overdosing on",
        "overdose on",
        "overdosed on",
        "overdose with",
        "too much",
        "too many",
    ),
    "poisoning": ("poisoned with", "poisoned by", "poisoning with", "poisoning by", "poisoning from"),
    "resistance": ("resistant to", "resistance to"),
    "sensitivity": ("sensitive to", "sensitivity to"),
    "withdrawal": ("withdrawing from", "withdrawal of", "withdrawal from"),
}


def bearers(named: Iterable[Sequence[str]]) -> dict[str, Sequence[str]]:
    """For each name of some things, all names of the thing that bears it."""
    found: dict[str, Sequence[str]] = {}
    for names in named:
        for name in names:
            found.setdefault(name, names)
    return found


def relatives(name: str) -> Iterator[str]:
    """What is said of those who have a state ("allergic"), by the name of it in lower case."""
    for ending, others in FAMILIES:
        if name.endswith(ending):
            yield from (name.removesuffix(ending) + other for other in others)
            return


def compounds(name: str, known: Mapping[str, Sequence[str]]) -> Iterator[str]:
    """The other names of what is called by the name of a thing and a word for what comes of it ("garlic overdose")."""
    first, _, last = name.rpartition(" ")
    if not first or last not in WORDINGS:
        return
    for other in (n for n in known.get(first, (first,)) if " " not in n):
        yield f"{other} {last}"
        yield from (f"{wording} {other}" for wording in WORDINGS[last])
