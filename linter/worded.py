"""Which claims a sentence has a word for: on the others it cannot bear, however it is parsed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from functools import lru_cache

from linter.candidates import Candidate
from linter.claims import senses_in
from linter.claims.exceptions import MARKS
from linter.model import Pack
from linter.parse import STAND_INS, lemmas, words_of
from linter.relations import possible_forms
from linter.reviewed import Reviewed, reviewed
from linter.values import values


def worded(found: Sequence[Candidate | None], pack: Pack, model: str = "") -> list[Candidate | None]:
    """The candidates that have a word for some of the claims that they could decide, each with those alone."""
    if not any(found):
        return list(found)
    claims = reviewed(pack, model)
    return [None if candidate is None else _worded(candidate, claims, model) for candidate in found]


def _worded(candidate: Candidate, claims: Reviewed, model: str) -> Candidate | None:
    names = bool(candidate.mentions or candidate.pointing)
    written = {*words_of(candidate.sentence.text, model), *(STAND_INS if names else ())}
    meant = [_meant(word, model) for word in written]
    if None in meant:
        return candidate
    said = senses_in(frozenset().union(*filter(None, meant)))
    wanted = frozenset().union(*(claims.senses(number) for number in candidate.outlines))
    said.update(_unworded(candidate.sentence.text, written, wanted) if names else ())
    possible = tuple(
        number
        for number in candidate.outlines
        if not said.isdisjoint(claims.senses(number)) or (names and _compares(claims.senses(number)))
    )
    return candidate._replace(outlines=possible) if possible else None


def _compares(senses: Set[str]) -> bool:
    return any(sense.startswith("compare:") for sense in senses)


def _unworded(text: str, written: Set[str], wanted: Set[str]) -> Iterator[str]:
    """Senses, beside comparing, in which a text may speak of what it names without any of the words for it: all that
    are wanted."""
    yield from ("class", "have", "contain")
    if "value" in wanted and values(text):
        yield "value"
    if not MARKS.isdisjoint(written):
        yield from ("only", "need")


@lru_cache(maxsize=32_768)
def _meant(word: str, model: str) -> frozenset[str] | None:
    """The words that a written one may be a form of; None where the model does not tell."""
    known = lemmas(word, model)
    return None if known is None else possible_forms(word, known)
