"""The cues of `linter/data/stance.yaml`, compiled once into tables of words."""

import re
from collections.abc import Iterator, Mapping, Set
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
    pseudo: Mapping[str, tuple[tuple[str, ...], ...]]  # first word → phrases that only look negative ("no doubt")
    adverbials: Mapping[str, tuple[tuple[str, ...], ...]]  # first word → phrases that negate ("by no means")
    modifiers: Mapping[str, str]  # word → effect
    marks: Mapping[str, str]
    credit: Mapping[str, frozenset[str]]
    endings: tuple[str, ...]
    verdicts: re.Pattern[str]  # how a sentence begins that gives a verdict; the matched group names it
    answers: re.Pattern[str]  # the same for what is a verdict only in answer to a question
    phrases: tuple[tuple[str, re.Pattern[str]], ...]  # effect, a phrase before or after the claim
    frames: tuple[tuple[str, re.Pattern[str], re.Pattern[str]], ...]  # effect, before the claim, after it
    proposals: frozenset[str]
    filler: re.Pattern[str]  # what may stand before a verdict ("Sadly,")
    label: re.Pattern[str]  # "Myth 3:"
    mistake: re.Pattern[str]  # "Here is an error we keep seeing:"


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
        pseudo=_phrases(cues["negation"]["pseudo"]),
        adverbials=_phrases(cues["negation"]["phrases"]),
        modifiers=_table(cues["modifiers"]),
        marks=_table(cues["marks"]),
        credit=credit,
        endings=tuple(credit["endings"]),
        verdicts=_verdicts(cues["verdicts"], {"right", "wrong", "holds", "fails", "open"}),
        answers=_verdicts(cues["verdicts"], {"affirmative", "negative"}),
        phrases=tuple(_patterns(cues["phrases"])),
        frames=tuple(_frames(cues["frames"])),
        proposals=frozenset(_words(cues["proposals"])),
        filler=re.compile(rf"[\W_]*(?:{'|'.join(cues['fillers'])})\b[\s,:–—-]*", re.IGNORECASE),
        mistake=re.compile(
            rf"[^.!?:]{{0,60}}\b(?<!no )(?:{cues['label']['words']}|{cues['label']['mistakes']})s?\b[^.!?:]{{0,60}}:\s",
            re.IGNORECASE,
        ),
        label=re.compile(
            rf"\W*(?:[\w' -]{{0,30}}\b)?(?<!no )(?<!not a )(?:{cues['label']['words']})\b"
            rf"(?: (?:{cues['label']['after']}))*[ #\d]*\s*(?:[:–—]|\s-\s)",
            re.IGNORECASE,
        ),
    )


def _words(text: str) -> list[str]:
    return [word.strip() for word in text.split(",") if word.strip()]


def _phrases(text: str) -> dict[str, tuple[tuple[str, ...], ...]]:
    phrases: dict[str, tuple[tuple[str, ...], ...]] = {}
    for phrase in _words(text):
        words = tuple(phrase.split())
        phrases[words[0]] = (*phrases.get(words[0], ()), words)
    return phrases


def _table(groups: Mapping[str, str]) -> dict[str, str]:
    return {word: name for name, words in groups.items() for word in _words(words)}


def _patterns(groups: Any) -> Iterator[tuple[str, re.Pattern[str]]]:
    """Patterns of the data file; `<name>` in one stands for the alternatives of that name under `parts`."""
    for name, entry in groups.items():
        if name != "parts":
            yield from ((name, _filled(pattern, groups["parts"])) for pattern in entry["patterns"])


def _verdicts(groups: Any, names: Set[str]) -> re.Pattern[str]:
    named = (
        f"(?P<{name}>{'|'.join(_written(pattern, groups['parts']) for pattern in entry['patterns'])})"
        for name, entry in groups.items()
        if name in names
    )
    return re.compile("|".join(named), re.IGNORECASE)


def _frames(groups: Any) -> Iterator[tuple[str, re.Pattern[str], re.Pattern[str]]]:
    parts = groups["parts"]
    for name, entry in groups.items():
        if name != "parts":
            for frame in entry["patterns"]:
                yield name, _filled(frame["before"], parts), _filled(frame["after"], parts)


def _filled(pattern: str, parts: Mapping[str, str]) -> re.Pattern[str]:
    return re.compile(_written(pattern, parts), re.IGNORECASE)


def _written(pattern: str, parts: Mapping[str, str]) -> str:
    return re.sub(r"<(\w+)>", lambda match: f"(?:{parts[match.group(1)]})", pattern)
