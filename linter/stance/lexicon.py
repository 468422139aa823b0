"""The cues of `linter/data/stance.yaml`, compiled once into tables of words."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

DATA = Path(__file__).parent.parent / "data" / "stance.yaml"


class Governor(NamedTuple):
    """What a word makes of the claim it governs, when it is itself affirmed or negated."""

    name: str
    affirmed: str
    negated: str
    takes: str
    pos: str  # only as this part of speech; "" for any


_POS = {"verb": "VERB", "noun": "NOUN", "adjective": "ADJ"}


@dataclass(frozen=True, slots=True)
class Lexicon:
    governors: Mapping[str, tuple[Governor, ...]]
    negation: Mapping[str, frozenset[str]]
    pseudo: tuple[tuple[str, ...], ...]
    modifiers: Mapping[str, str]  # word → effect
    marks: Mapping[str, str]
    credit: Mapping[str, frozenset[str]]
    endings: tuple[str, ...]
    verdicts: tuple[tuple[str, re.Pattern[str]], ...]  # verdict, how a sentence that gives it begins
    phrases: tuple[tuple[str, re.Pattern[str]], ...]  # effect, a phrase before or after the claim
    filler: re.Pattern[str]  # what may stand before a verdict ("Sadly,")
    label: re.Pattern[str]  # "Myth 3:"


def read_cues() -> Any:
    """The data file as it is written."""
    import yaml  # 20 ms: only when there is a claim to assess

    return yaml.load(DATA.read_text(encoding="utf-8"), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))


@lru_cache(maxsize=1)
def lexicon() -> Lexicon:
    cues = read_cues()
    governors: dict[str, tuple[Governor, ...]] = {}
    for name, entry in cues["governors"].items():
        for text in _words(entry["words"]):
            word, _, pos = text.partition(" (")
            governor = Governor(
                name,
                entry["affirmed"],
                entry["negated"],
                entry.get("takes", "clause"),
                _POS.get(pos.rstrip(")"), entry.get("pos", "")),
            )
            governors[word] = (*governors.get(word, ()), governor)
    credit = {name: frozenset(_words(words)) for name, words in cues["credit"].items()}
    return Lexicon(
        governors=governors,
        negation={name: frozenset(_words(words)) for name, words in cues["negation"].items()},
        pseudo=tuple(tuple(phrase.split()) for phrase in _words(cues["negation"]["pseudo"])),
        modifiers=_table(cues["modifiers"]),
        marks=_table(cues["marks"]),
        credit=credit,
        endings=tuple(credit["endings"]),
        verdicts=tuple(_patterns(cues["verdicts"])),
        phrases=tuple(_patterns(cues["phrases"])),
        filler=re.compile(rf"[\W_]*(?:{'|'.join(cues['fillers'])})\b[\s,:–—-]*", re.IGNORECASE),
        label=re.compile(
            rf"\W*(?:[\w' -]{{0,30}}\b)?(?:{cues['label']['words']})\b"
            rf"(?: (?:{cues['label']['after']}))*[ #\d]*\s*(?:[:–—]|\s-\s)",
            re.IGNORECASE,
        ),
    )


def _words(text: str) -> list[str]:
    return [word.strip() for word in text.split(",") if word.strip()]


def _table(groups: Mapping[str, str]) -> dict[str, str]:
    return {word: name for name, words in groups.items() for word in _words(words)}


def _patterns(groups: Any) -> list[tuple[str, re.Pattern[str]]]:
    """Patterns of the data file; `{name}` in one stands for the alternatives of that name under `parts`."""
    parts = groups["parts"]
    found = []
    for name, entry in groups.items():
        if name == "parts":
            continue
        for pattern in entry["patterns"]:
            filled = re.sub(r"<(\w+)>", lambda match: f"(?:{parts[match.group(1)]})", pattern)
            found.append((name, re.compile(filled, re.IGNORECASE)))
    return found
