"""The one core function: what in a text contradicts the rules. Pure: no files, no clock, no printing."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Sequence

from linter.formats import extract
from linter.judge import candidates, judged
from linter.match import Match
from linter.model import Document, Finding, Rules, Sentence, Stance
from linter.structure import sentences
from linter.worded import worded


def check_text(text: str, format: str, rules: Rules) -> list[Finding]:
    """Findings of one text, by position and rule; `format` names a reader of `linter.formats` ("markdown", "text")."""
    return check_texts([(text, format)], rules)[0]


def check_texts(items: Sequence[tuple[str, str]], rules: Rules) -> list[list[Finding]]:
    """Findings of many texts at once, each with its format: faster than one by one, with the same result."""
    return [list(found) for found in check_documents([extract(text, format) for text, format in items], rules)]


def check_documents(documents: Sequence[Document], rules: Rules) -> list[tuple[Finding, ...]]:
    """Findings of extracted documents, in their order."""
    return check_pages(documents, [sentences(document) for document in documents], rules)


def check_pages(
    documents: Sequence[Document], pages: Sequence[Sequence[Sentence]], rules: Rules
) -> list[tuple[Finding, ...]]:
    """As `check_documents`, with the sentences of each."""
    flat = [sentence for page in pages for sentence in page]
    found: list[list[tuple[Sentence, Match]]] = [[] for _ in flat]
    for pack in rules.packs:
        chosen = worded(candidates(flat, pack), pack, rules.model)
        for number, judgement in enumerate(judged(chosen, pack, rules.model)):
            if judgement is not None:
                found[number].extend((judgement.sentence, match) for match in judgement.wrong)
    result, at = [], 0
    for document, page in zip(documents, pages, strict=True):
        result.append(_findings(document, [row for rows in found[at : at + len(page)] for row in rows]))
        at += len(page)
    return result


def _findings(document: Document, rows: Sequence[tuple[Sentence, Match]]) -> tuple[Finding, ...]:
    """Turn matches into findings, once for each rule and place, in source order."""
    seen: dict[tuple[int, int, str], tuple[Sentence, Match]] = {}
    for sentence, match in rows:
        seen.setdefault((sentence.start, sentence.end, match.frame.rule.id), (sentence, match))
    counts: Counter[str] = Counter()
    found = []
    for (start, end, _), (sentence, match) in sorted(seen.items(), key=lambda item: item[0]):
        rule = match.frame.rule
        text = document.source[start:end]
        key = f"{rule.pack}/{rule.id}\n{normalised(text)}"
        counts[key] += 1
        found.append(
            Finding(
                rule.id,
                rule.pack,
                rule.severity,
                _stance(match),
                start,
                end,
                text,
                rule.headline,
                rule.correction,
                rule.citations,
                fingerprint=hashlib.sha256(f"{key}\n{counts[key]}".encode()).hexdigest()[:20],
                marks=_marks(sentence, match),
            )
        )
    return tuple(found)


def _marks(sentence: Sentence, match: Match) -> tuple[tuple[int, int], ...]:
    """Where the words of the claim stand in the source."""
    found = set()
    for start, end in match.places:
        for run in sentence.runs:
            first, last = max(start, run.start), min(end, run.end)
            if first < last and run.end - run.start == run.source_end - run.source_start:
                found.add((run.source_start + first - run.start, run.source_start + last - run.start))
    return tuple(sorted(found))


def normalised(text: str) -> str:
    """A sentence without what a reflow or new markup alters: its words in lower case, one space between them."""
    return " ".join(re.findall(r"\w+", text.lower()))


def _stance(match: Match) -> Stance:
    stance = match.assessment.stance
    return stance if stance in (Stance.HEDGED, Stance.ATTRIBUTED) else Stance.ASSERTED
