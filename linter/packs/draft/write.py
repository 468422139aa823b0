"""A draft pack as YAML text: the same reference gives the same bytes."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from linter.model import Verdict
from linter.packs.draft.claims import DraftClaim
from linter.packs.draft.terms import Term

HEADER = """# A draft made by `factlint rules build`. Review every claim: correct its wording, add examples, delete what
# should not be checked, then write `status: reviewed` and the day. At last: factlint rules check, factlint rules test.
"""
_PLAIN = re.compile(r"[A-Za-z][\w’ .()/+-]*[\w.)]|[A-Za-z]")
_WORDS = frozenset({"yes", "no", "true", "false", "null", "on", "off", "y", "n"})


@dataclass(frozen=True, slots=True)
class DraftSource:
    """The source entry of the draft; "" for what is not known."""

    id: str
    title: str
    publisher: str
    url: str
    updated: str
    text: str
    sha256: str


def pack_text(
    id: str, sources: Sequence[DraftSource], concepts: Mapping[str, Term], claims: Iterable[DraftClaim]
) -> str:
    """The pack file; its title is the first source's."""
    lines = [HEADER.rstrip("\n"), f"pack: {id}", f"title: {scalar(sources[0].title)}", "", "sources:"]
    lines += [line for source in sources for line in _source(source)]
    lines += [
        "",
        "# kind: drug helps the reader of rare names; check the kinds, add brands and street names.",
        "concepts:",
    ]
    lines += [_concept(term) for term in concepts.values()]
    lines += ["", "claims:"]
    for claim in claims:
        lines += claim_lines(claim)
    return "\n".join(lines) + "\n"


def claim_lines(claim: DraftClaim) -> Iterator[str]:
    """A claim as lines of the list under `claims:`."""
    yield f"  - id: {claim.id}"
    yield f"    claim: {scalar(claim.claim)}"
    if claim.also:
        yield "    also:"
        yield from (f"      - {scalar(wording)}" for wording in claim.also)
    yield f"    verdict: {claim.verdict}"
    yield f"    severity: {'error' if claim.verdict is not Verdict.CONTESTED else 'warning'}"
    yield f"    correction: {scalar(claim.correction)}"
    yield "    citations:"
    for quote in claim.quotes:
        yield f"      - source: {quote.source}"
        yield f"        lines: {quote.lines if quote.lines.isdigit() else json.dumps(quote.lines)}"
        yield f"        quote: {scalar(quote.text)}"
        if quote.section:
            yield f"        section: {scalar(quote.section)}"
    yield "    status: draft"
    yield f"    confidence: {claim.confidence:.2f}"


def scalar(text: str) -> str:
    """A text as a YAML scalar on one line."""
    if _PLAIN.fullmatch(text) and text.lower() not in _WORDS:
        return text
    return json.dumps(text, ensure_ascii=False)


def _source(source: DraftSource) -> Iterator[str]:
    yield f"  {source.id}:"
    for name in ("title", "publisher", "url", "updated", "text", "sha256"):
        value = getattr(source, name)
        if value:
            yield f"    {name}: {value if name in ('updated', 'sha256') else scalar(value)}"


def _concept(term: Term) -> str:
    members = f", members: [{', '.join(term.members)}]" if term.members else ""
    return f"  {term.id}: {{kind: {term.kind}, terms: [{', '.join(map(_item, term.terms))}]{members}}}"


def _item(term: str) -> str:
    return json.dumps(term, ensure_ascii=False) if re.search(r"[^\w .’-]", term) or term.lower() in _WORDS else term
