"""The senses of relations and the words that express them, read once from `data/relations.yaml`."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum
from functools import lru_cache
from importlib.resources import files
from typing import Any, NamedTuple

from linter.model import Token

LONGEST_GAP = 5  # words that ".." in a phrase may stand for


class Direction(StrEnum):
    FORWARD = "forward"  # the subject is the grammatical subject
    INVERSE = "inverse"  # the object comes first
    NEGATIVE = "negative"  # the words deny the sense ("useless", "spare")
    EITHER = "either"  # the words leave open which of the two does it ("is linked to")
    IDIOM = "idiom"  # the words hold a word of the sense and mean something else ("steer clear")


class Sense(NamedTuple):
    name: str
    implies: frozenset[str]  # with itself
    excluded: frozenset[str]  # by the sense and by what it implies
    complement: bool
    unary: bool


class Trigger(NamedTuple):
    """Words in a sentence that express a sense; `anchor` is the token that carries them."""

    sense: str
    direction: Direction
    anchor: int
    words: tuple[int, ...]
    core: bool


Row = tuple[tuple[str, ...], str, Direction]  # the words of a phrase, its sense, which way it goes


class Lexicon(NamedTuple):
    senses: dict[str, Sense]
    phrases: dict[str, tuple[Row, ...]]  # by first word
    telling: dict[str, tuple[tuple[frozenset[str], str], ...]]  # the words of a phrase and its sense, by the longest
    core: frozenset[tuple[str, str]]  # (phrase, sense): the phrases that mean the sense when a reviewed claim uses them
    examples: tuple[tuple[str, str, str, str], ...]  # sense, claim, sentence, reading


@lru_cache(maxsize=1)
def lexicon() -> Lexicon:
    import yaml  # 15 ms: only when a sentence is read

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    data: dict[str, dict[str, Any]] = yaml.load(
        files("linter").joinpath("data/relations.yaml").read_text(encoding="utf-8"), Loader=loader
    )
    senses: dict[str, Sense] = {}
    phrases: dict[str, list[Row]] = defaultdict(list)
    examples: list[tuple[str, str, str, str]] = []
    core: set[tuple[str, str]] = set()
    for name, entry in data.items():
        implied = frozenset({name, *_closure(name, data)})
        senses[name] = Sense(
            name,
            implied,
            frozenset(other for said in implied if said in data for other in data[said].get("excludes", ())),
            bool(entry.get("complement")),
            bool(entry.get("unary")),
        )
        for key, direction in (
            ("words", Direction.FORWARD),
            ("inverse", Direction.INVERSE),
            ("negative", Direction.NEGATIVE),
            ("either", Direction.EITHER),
            ("idioms", Direction.IDIOM),
        ):
            for phrase in dict.fromkeys((*entry.get(key, ()), *(entry.get("core", ()) if key == "words" else ()))):
                words = tuple(phrase.lower().replace("-", " - ").split())
                phrases[words[0]].append((words, name, direction))
                if "-" in phrase and " " not in phrase:  # also where a name makes it one token
                    phrases[phrase.lower()].append(((phrase.lower(),), name, direction))
        core.update((phrase, name) for phrase in entry.get("core", ()))
        examples.extend((name, *example) for example in entry.get("examples", ()))
    rows = {word: tuple(found) for word, found in phrases.items()}
    return Lexicon(senses, rows, _telling(rows), frozenset(core), tuple(examples))


def _telling(phrases: Mapping[str, tuple[Row, ...]]) -> dict[str, tuple[tuple[frozenset[str], str], ...]]:
    found: dict[str, set[tuple[frozenset[str], str]]] = defaultdict(set)
    for words, name, _ in (row for rows in phrases.values() for row in rows):
        found[max(words, key=len)].add((frozenset(words) - {".."}, name))
    return {longest: tuple(rows) for longest, rows in found.items()}


def _closure(name: str, data: dict[str, dict[str, Any]]) -> set[str]:
    found: set[str] = set()
    for broader in data[name].get("implies", ()):
        found |= {broader, *_closure(broader, data)}
    return found


def triggers(tokens: Sequence[Token]) -> list[Trigger]:
    """All expressions of senses in a sentence, in order; the longest phrase of a sense wins at a place."""
    words = lexicon()
    formed = [forms(token) for token in tokens]
    present = frozenset().union(*formed)
    found: dict[tuple[str, int], Trigger] = {}
    for i, token in enumerate(tokens):
        if token.tag in ("NNP", "NNPS") and i > 0 and tokens[i - 1].tag in ("NNP", "NNPS") and token.text[:1].isupper():
            continue  # part of a name
        begun = (row for key in formed[i] for row in words.phrases.get(key, ()))
        rows = dict.fromkeys([row for row in begun if row[0][-1] in present])
        for phrase, sense, direction in rows:
            places = _match(tokens, formed, i, phrase) if len(phrase) > 1 else (i,)
            if not places:
                continue
            anchor = _anchor(tokens, places)
            known = found.get((sense, anchor))
            if known is None or len(known.words) < len(places):
                core = (" ".join(phrase).replace(" - ", "-"), sense) in words.core
                found[sense, anchor] = Trigger(sense, direction, anchor, places, core)
    meant = (t for t in found.values() if t.direction is not Direction.IDIOM)
    kept = [t for t in meant if not _is_overruled(t, tokens[t.anchor].lemma, found.values())]
    return sorted(kept, key=lambda trigger: trigger.anchor)


def _is_overruled(trigger: Trigger, lemma: str, found: Iterable[Trigger]) -> bool:
    """Is a trigger part of a longer phrase of its sense ("addictive" of "non-addictive"), or of any phrase if it is a
    verb without much meaning of its own ("make" of "make immune") or the broadest of another that says the contrary?"""
    words = set(trigger.words)
    is_weak = len(words) == 1 and lemma == "make"
    is_broadest = trigger.sense == "affect" and trigger.direction is Direction.NEGATIVE
    return any(
        other.sense == trigger.sense or is_weak or (is_broadest and other.direction is Direction.FORWARD)
        for other in found
        if words < set(other.words)
    )


def forms(token: Token) -> tuple[str, ...]:
    """The words a token may be a form of, also where the tagger takes a rare verb for a noun or misses its stem."""
    return _forms(token.text.lower(), token.lemma, token.pos)


def possible_forms(word: str, lemmas: frozenset[str]) -> frozenset[str]:
    """All that `forms` may give for a word in small letters that has one of these lemmas."""
    tags = ("NOUN", "ADJ", "VERB")
    return frozenset(form for lemma in lemmas for tag in tags for form in _forms(word, lemma, tag))


@lru_cache(maxsize=32_768)
def _forms(word: str, lemma: str, pos: str) -> tuple[str, ...]:
    return (lemma, word, *(_doing(lemma) if pos == "NOUN" else ()), *_done(lemma, word, pos), *_stems(word))


# The endings of what a verb's doing is called, and what may stand in their place in the verb.
DEEDS = {
    "NOUN": (
        ("ification", ("ify",)),
        ("ation", ("ate", "e", "")),
        ("ition", ("ish", "ite")),
        ("ion", ("e", "")),
        ("ment", ("",)),
        ("ance", ("", "e")),
        ("ing", ("", "e")),
        ("al", ("", "e")),
    ),
    "ADJ": (("ing", ("", "e")), ("ive", ("", "e"))),
}


def _done(lemma: str, word: str, pos: str) -> tuple[str, ...]:
    """The verbs that a word without a sense of its own may come from, the name of a deed or what is said of a doer
    ("elimination", "soothing")."""
    if len(lemma) < 7 or word.endswith("ings") or lemma in lexicon().phrases:
        return ()
    for ending, verbs in DEEDS.get(pos, ()):
        if lemma.endswith(ending):
            return tuple(lemma.removesuffix(ending) + verb for verb in verbs)
    return ()


def _doing(lemma: str) -> tuple[str, ...]:
    """The verbs that the name of a doer may come from ("booster": boost, "amplifier": amplify)."""
    if len(lemma) < 6 or lemma[-2:] not in ("er", "or"):
        return ()
    stem = lemma[:-2]
    return (stem, stem + "e", stem[:-1] + "y" if stem.endswith("i") else stem)


def _stems(word: str) -> tuple[str, ...]:
    """What a verb in the third person may come from ("spares", "fortifies", "attaches")."""
    if len(word) < 6 or not word.endswith("s") or word.endswith("ss"):
        return ()
    if word.endswith("ies"):
        return (word[:-3] + "y",)
    return (word[:-1], word[:-2]) if word.endswith(("ches", "shes", "sses", "xes")) else (word[:-1],)


def _match(
    tokens: Sequence[Token], formed: Sequence[tuple[str, ...]], start: int, phrase: tuple[str, ...]
) -> tuple[int, ...]:
    """The tokens of a phrase that begins at `start`, or (). Adverbs may stand between its words; `formed` is what
    each token may be a form of."""
    places, at, gap = [start], start + 1, False
    for word in phrase[1:]:
        if word == "..":
            gap = True
            continue
        limit = at + (LONGEST_GAP if gap else 2)
        while at < min(limit, len(tokens)) and word not in formed[at]:
            is_hyphen = tokens[at].text == "-" and word != ".."
            if (not gap and tokens[at].pos not in ("ADV", "PART", "PRON") and not is_hyphen) or tokens[at].text in ";:":
                return ()
            if not gap and tokens[at].dep == "neg":
                return ()
            at += 1
        if at >= min(limit, len(tokens)):
            return ()
        places.append(at)
        at, gap = at + 1, False
    return tuple(places)


def _anchor(tokens: Sequence[Token], places: tuple[int, ...]) -> int:
    """The token of a phrase that governs the others: its first content word that no other of them governs."""
    tops = [i for i in places if tokens[i].head == i or tokens[i].head not in places]
    content = (i for i in tops if tokens[i].pos not in ("AUX", "PART", "ADV") and tokens[i].dep != "neg")
    return next(content, tops[0] if tops else places[0])
