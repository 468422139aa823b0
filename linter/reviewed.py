"""The claims of a pack as they were reviewed: parsed together, each read when a sentence first could decide it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache

from linter.bearing import heard
from linter.candidates import Lexis, lexis
from linter.frames import Frame, frame
from linter.model import Mention, Pack, Token
from linter.parse import parse

Parses = tuple[tuple[Token, ...], ...]  # of the claim sentences of a pack, in the order of its outlines

_known: dict[tuple[Pack, str], Parses] = {}  # by pack and model


class Reviewed:
    """Frames by the numbers of their outlines and the senses in which a sentence can bear on each."""

    def __init__(self, known: Lexis, parses: Parses) -> None:
        self.frame = cache(lambda number: frame(known.outlines[number], parses[number], known.concepts))
        self.senses = cache(lambda number: heard(self.frame(number)))


@lru_cache(maxsize=64)
def reviewed(pack: Pack, model: str = "") -> Reviewed:
    """The claims of a pack, read with a model (as in `parse`)."""
    known = lexis(pack)
    parses = _known.get((pack, model)) or _known.setdefault((pack, model), _claim_parses(known, model))
    return Reviewed(known, parses)


def pack_frames(pack: Pack, model: str = "") -> tuple[Frame, ...]:
    """All claims of a pack; one frame a claim sentence."""
    claims = reviewed(pack, model)
    return tuple(claims.frame(number) for number in range(len(lexis(pack).outlines)))


def parses_of(pack: Pack, model: str = "") -> Parses | None:
    """How the claims of a pack are parsed, if they were so far: what a later run can `remember`."""
    return _known.get((pack, model))


def remember(pack: Pack, model: str, parses: Parses) -> None:
    """Take the parses that an earlier run made of the same pack with the same model."""
    if len(parses) == len(lexis(pack).outlines):
        _known.setdefault((pack, model), parses)


def _claim_parses(known: Lexis, model: str) -> Parses:
    """A parse of each claim sentence; one in which no sentence is found is parsed in two other ways."""
    texts, named = [o.text for o in known.outlines], [o.mentions for o in known.outlines]
    found = parse(texts, named, kinds=known.kinds, model=model)
    left = [i for i, tokens in enumerate(found) if not is_sentence(tokens, named[i])]
    texts, named = [texts[i] for i in left], [named[i] for i in left]
    ways = zip(
        left,
        parse(texts, named, kinds=known.kinds, pronouns=True, model=model),
        parse(texts, [_with_lead(row) for row in named], kinds=known.kinds, pronouns=True, model=model),
        strict=True,
    )
    for row, (i, usual, led) in zip(named, ways, strict=True):
        found[i] = led if is_sentence(led, row) and not is_sentence(usual, row) else usual
    return tuple(found)


def _with_lead(named: Sequence[Mention]) -> tuple[Mention, ...]:
    """Mentions of a claim of which the first is taken with all that stands before it ("a glass too many of wine")."""
    return tuple(m._replace(start=0) if i == 0 else m for i, m in enumerate(named))


def is_sentence(tokens: Sequence[Token], named: Sequence[Mention]) -> bool:
    """Did the parse find a verb with a subject at the top, and is it none of the concepts?"""
    root = next(i for i, token in enumerate(tokens) if token.head == i)
    if any(m.start <= tokens[root].start < m.end for m in named):
        return False
    return tokens[root].pos in ("VERB", "AUX") and any(
        t.head == root and t.dep in ("nsubj", "nsubjpass", "csubj", "expl") for t in tokens
    )
