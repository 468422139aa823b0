"""Reads a marked-up example: `{garlic}` is an argument, `*cures*` carries the relation, "|" parts sentences."""

import re
from functools import cache

from linter.model import Kind, Sentence
from linter.parse import parse
from linter.stance import Assessment, assess
from linter.syntax import Tree

_MARKS = re.compile(r"[*{}]")
_ARGUMENTS = frozenset({"garlic", "cold", "colds"})


def read(text: str, **fields: object) -> Assessment:
    """Assess the claim marked in `text`; sentences after it are its neighbours, `fields` are the Sentence's."""
    parts = [part.strip() for part in text.split("|")]
    number = next(i for i, part in enumerate(parts) if "*" in part)
    marked = parts[number]
    plain = _MARKS.sub("", marked)
    neighbours = {"before": tuple(parts[:number]), "after": tuple(parts[number + 1 :])}
    sentence = Sentence(plain, 0, len(plain), **{"kind": Kind.PARAGRAPH, **neighbours, **fields})  # type: ignore[arg-type]
    tokens = _parsed(plain)
    anchor = _place(marked, r"\*([^*]+)\*")
    starts = [_plain_start(marked, match.start(1)) for match in re.finditer(r"\{([^}]+)\}", marked)]
    arguments = tuple(
        i
        for i, token in enumerate(tokens)
        if any(token.start == start for start in starts) or (not starts and token.text.lower() in _ARGUMENTS)
    )
    at = next(i for i, token in enumerate(tokens) if token.start == anchor)
    return assess(Tree(plain, tokens, ()), at, tuple(a for a in arguments if a != at), sentence)


@cache
def _parsed(text: str):  # type: ignore[no-untyped-def]
    return parse([text])[0]


def _place(marked: str, pattern: str) -> int:
    match = re.search(pattern, marked)
    assert match, marked
    return _plain_start(marked, match.start(1))


def _plain_start(marked: str, at: int) -> int:
    return len(_MARKS.sub("", marked[:at]))
