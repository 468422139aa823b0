"""Measures polarity and stance on labelled texts whose claim is given: python bench/stance.py FILE [--held-back].

An item is a JSON line with `text`, `claim`, `passes_on` and `kind`. The place of the claim in the text is found by the
words the two share; `stance_places.yaml` (id → words that carry the relation, "!" before a word that means its
opposite) gives it where that is not enough.
"""

import argparse
import json
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from linter.model import Sentence, Token
from linter.parse import parse
from linter.stance import Assessment, assess
from linter.syntax import Tree

PLACES = Path(__file__).parent / "stance_places.yaml"
HELD_BACK = 4  # every fourth item
_BREAK = re.compile(r"(?<=[.!?])[\"”’']?\s+(?=[\"“‘'(]?[A-Z0-9])|\n+")
_FUNCTION = frozenset(
    {"a", "an", "and", "are", "as", "at", "be", "been", "did", "do", "does", "for", "in", "is", "it", "of", "on", "or"}
    | {"than", "the", "to", "up", "was", "with", "you", "your"}
)


class Place(NamedTuple):
    sentence: Sentence
    anchor: str
    is_opposite: bool


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", type=Path)
    parser.add_argument("--held-back", action="store_true", help="only every fourth item, else only the others")
    parser.add_argument("--errors", action="store_true", help="print what is wrong")
    parser.add_argument("--least", type=float, default=0.95, help="exit 1 below this accuracy")
    options = parser.parse_args(arguments)
    items = [json.loads(line) for line in options.file.read_text(encoding="utf-8").splitlines() if line.strip()]
    items = [item for n, item in enumerate(items) if (n % HELD_BACK == HELD_BACK - 1) == options.held_back]
    right, total = Counter[str](), Counter[str]()
    for item, found in zip(items, _assessments(items), strict=True):
        total[item["kind"]] += 1
        if found is not None and found[0] == item["passes_on"]:
            right[item["kind"]] += 1
        elif options.errors:
            print(f"{item['id']}  expected {item['passes_on']}, {_told(found)}\n    {item['text']!r}")
    for kind, count in total.items():
        print(f"{right[kind] / count:.2f}  {right[kind]:3} of {count:3}  {kind}")
    accuracy = right.total() / total.total()
    print(f"{accuracy:.3f}  {right.total():3} of {total.total():3}  all")
    return 0 if accuracy >= options.least else 1


def _told(found: tuple[bool, str, Assessment] | None) -> str:
    if found is None:
        return "the claim's place was not found"
    _, anchor, a = found
    return f"got {a.polarity} {a.stance}{'' if a.endorsed else ' (not endorsed)'} at {anchor!r}: " + ", ".join(
        f"{cue.name}={cue.text!r}" for cue in a.cues
    )


def _assessments(items: Sequence[dict[str, Any]]) -> Iterator[tuple[bool, str, Assessment] | None]:
    hints = yaml.safe_load(PLACES.read_text(encoding="utf-8")) or {}
    places = [_place(item["text"], item["claim"], hints.get(item["id"], "")) for item in items]
    parses = parse([place.sentence.text for place in places])
    for item, place, tokens in zip(items, places, parses, strict=True):
        anchor = _anchor(tokens, place.anchor, item["claim"])
        if anchor < 0:
            yield None
            continue
        tree = Tree(place.sentence.text, tokens, ())
        found = assess(tree, anchor, _arguments(tokens, anchor, item["claim"]), place.sentence)
        net = found.net
        yield net is not None and found.passes_on != place.is_opposite, tokens[anchor].text, found


def _place(text: str, claim: str, hint: str) -> Place:
    """The sentence of the text that shares most words with the claim, between its neighbours."""
    parts = [part.strip() for part in _BREAK.split(text) if part.strip()]
    word = hint.lstrip("!")
    wanted = _stems(claim)
    scores = [
        len(wanted & _stems(part)) + (10 if word and re.search(rf"\b{re.escape(word)}\b", part) else 0)
        for part in parts
    ]
    best = scores.index(max(scores))
    sentence = Sentence(
        parts[best], 0, len(parts[best]), before=tuple(parts[:best])[-3:], after=tuple(parts[best + 1 :])[:2]
    )
    return Place(sentence, word, hint.startswith("!"))


def _anchor(tokens: Sequence[Token], hint: str, claim: str) -> int:
    if hint:
        last = hint.split()[0]
        return next((i for i, token in enumerate(tokens) if token.text == last), -1)
    verb = _verb(claim)
    same = next(
        (i for i, t in enumerate(tokens) if t.pos in ("VERB", "ADJ", "NOUN", "AUX") and _stem(t.text) == verb), -1
    )
    return same if same >= 0 else _joint(tokens, claim)


def _joint(tokens: Sequence[Token], claim: str) -> int:
    """The lowest token over the words that text and claim share: where a synonym carries the relation."""
    wanted = _stems(claim)
    paths = [_path(tokens, i) for i, token in enumerate(tokens) if _stem(token.text) in wanted and token.pos != "ADP"]
    if len(paths) < 2:
        return -1
    shared = set(paths[0]).intersection(*paths[1:])
    return next((i for i in paths[0] if i in shared), -1)


def _path(tokens: Sequence[Token], i: int) -> list[int]:
    path = [i]
    while tokens[i].head != i:
        i = tokens[i].head
        path.append(i)
    return path


def _verb(claim: str) -> str:
    tokens = parse([claim])[0]
    root = next(i for i, token in enumerate(tokens) if token.head == i)
    if tokens[root].lemma == "be":
        root = next((i for i, t in enumerate(tokens) if t.head == root and t.dep in ("attr", "acomp")), root)
    return _stem(tokens[root].text)


def _arguments(tokens: Sequence[Token], anchor: int, claim: str) -> tuple[int, ...]:
    wanted = _stems(claim)
    found = [
        i
        for i, t in enumerate(tokens)
        if i != anchor and _stem(t.text) in wanted and t.pos in ("NOUN", "PROPN", "VERB", "PRON")
    ]
    return tuple(i for i in found if tokens[i].head not in found or tokens[i].dep in ("pobj", "dobj"))


def _stems(text: str) -> set[str]:
    return {_stem(word) for word in re.findall(r"[\w'-]+", text.lower()) if word not in _FUNCTION}


def _stem(word: str) -> str:
    word = word.lower().removesuffix("s")
    for ending in ("ning", "ing", "ied", "ie", "ed", "e", "y"):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word[: -len(ending)]
    return word


if __name__ == "__main__":
    raise SystemExit(main())
