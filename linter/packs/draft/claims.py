"""Statements that say the same become one claim with several citations; those that disagree become contested."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from linter.model import Sentence, Verdict
from linter.packs.draft.statements import Statement
from linter.packs.draft.terms import slug
from linter.packs.quotes import SourceText, places, shown

_LOOSE = frozenset(
    ["a", "an", "the", "of", "in", "on", "to", "for", "by", "with", "and", "or", "is", "are", "be", "can", "also"]
)
ID_WORDS = 7  # of a claim that make its id


class Quote(NamedTuple):
    """The source's own words for a claim."""

    source: str  # id of the source
    text: str
    lines: str
    section: str


@dataclass(slots=True)
class DraftClaim:
    """A claim of the draft."""

    id: str
    claim: str
    verdict: Verdict
    correction: str
    confidence: float
    quotes: list[Quote] = field(default_factory=list)
    also: list[str] = field(default_factory=list)


def merged(statements: Iterable[tuple[Statement, Quote]], taken: Iterable[str] = ()) -> list[DraftClaim]:
    """The draft's claims, in the order of the sources; ids are made from their words, and none is in `taken`."""
    found: dict[frozenset[str], DraftClaim] = {}
    taken = set(taken)
    for statement, quote in statements:
        key = claim_key(statement.claim)
        claim = found.get(key)
        if claim is None:
            found[key] = _claim(statement, quote, taken)
        else:
            _join(claim, statement, quote)
    return list(found.values())


def joined(claims: Sequence[DraftClaim], pairs: Iterable[tuple[str, str]]) -> list[DraftClaim]:
    """The claims with the second of each pair of ids made a wording of the first."""
    by_id = {claim.id: claim for claim in claims}
    for first, second in pairs:
        if first in by_id and second in by_id:
            twin = by_id.pop(second)
            by_id[first].also += [twin.claim, *twin.also]
            by_id[first].quotes += [quote for quote in twin.quotes if quote not in by_id[first].quotes]
    return list(by_id.values())


def _claim(statement: Statement, quote: Quote, taken: set[str]) -> DraftClaim:
    verdict = Verdict.REFUTED if statement.denied else Verdict.SUPPORTED
    id = _id(statement.claim, taken)
    return DraftClaim(id, statement.claim, verdict, statement.said, statement.confidence, [quote], list(statement.also))


def _join(claim: DraftClaim, statement: Statement, quote: Quote) -> None:
    if quote not in claim.quotes:
        claim.quotes.append(quote)
    if claim.verdict is Verdict.CONTESTED:
        return
    if (claim.verdict is Verdict.REFUTED) != statement.denied:
        claim.verdict = Verdict.CONTESTED
        claim.correction = f"The source says both: {claim.correction} {statement.said}"
    elif statement.confidence > claim.confidence:
        claim.confidence, claim.correction = statement.confidence, statement.said


def claim_key(claim: str) -> frozenset[str]:
    """The words of a claim that carry its sense, in no order."""
    words = re.findall(r"[\w-]+", claim.lower().replace("’s", "").replace("'s", ""))
    return frozenset(word for word in words if word not in _LOOSE)


def _id(claim: str, taken: set[str]) -> str:
    words = [word for word in re.findall(r"[\w-]+", claim.lower()) if word not in _LOOSE and len(word) > 1]
    base = slug("-".join(words[:ID_WORDS]))
    id, number = base, 2
    while id in taken:
        id, number = f"{base}-{number}", number + 1
    taken.add(id)
    return id


def quoted(sentence: Sentence, source: str, text: str, folded: SourceText) -> Quote | None:
    """The sentence as the source `text` has it, with its lines; for a list item, with what introduces the list."""
    own = " ".join(text[sentence.start : sentence.end].split())
    line = text.count("\n", 0, sentence.start) + 1
    quote = own
    if (lead := _lead_in(sentence)) and list(places(f"{lead} … {own}", folded)):
        quote = f"{lead} … {own}"
    found = [place for place in places(quote, folded) if place[0] <= line <= place[1]]
    if not found:
        return None
    section = next((topic for topic in sentence.topics if not topic.endswith(":")), "")
    return Quote(source, quote, shown(found[-1]), section)


def _lead_in(sentence: Sentence) -> str:
    """The text before the list that the sentence is an item of, "" for any other sentence."""
    return sentence.before[-1] if sentence.before and sentence.before[-1].rstrip().endswith(":") else ""
