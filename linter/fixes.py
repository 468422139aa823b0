"""Fixes: put the right wording in the place of the wrong one, where a claim says which, and markup stays as it is."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from linter.model import Finding, Fix, Pack, Rule, Rules, Run, Sentence
from linter.wording import article, in_case_of, with_s

# What a noun may be in the sentence for another noun to take its place: "is X", "..., X, ...", "known as X".
NOUN_PLACES = frozenset({"attr", "appos", "oprd", "acomp"})
# With one of these before the wording, the sentence speaks of more than the subject of the claim.
_COMPANY = re.compile(r"\b(all|and|both|like|other|or|these|they|those|unlike)\b", re.IGNORECASE)


class Place(NamedTuple):
    """The one place in a sentence where a wrong wording stands, and what belongs there."""

    start: int  # characters of the sentence
    end: int
    right: str


def with_fixes(source: str, page: Sequence[Sentence], findings: Sequence[Finding], rules: Rules) -> tuple[Finding, ...]:
    """The findings in a source, whose sentences are `page`: those whose rule tells a right wording with a fix, the
    others as they are."""
    fixable = {(rule.pack, rule.id): rule for rule in rules if rule.replace}
    if not any((finding.pack, finding.rule) in fixable for finding in findings):
        return tuple(findings)
    packs = {pack.id: pack for pack in rules.packs}
    said: dict[tuple[int, int], list[Sentence]] = {}
    for sentence in page:
        said.setdefault((sentence.start, sentence.end), []).append(sentence)
    fixed = []
    for finding in findings:
        rule = fixable.get((finding.pack, finding.rule))
        spoken = said.get((finding.start, finding.end), [])
        if rule and len(spoken) == 1:
            finding = replace(finding, fix=_fix(spoken[0], source, rule, packs[finding.pack], rules.model))
        fixed.append(finding)
    return tuple(fixed)


def applied(source: str, fixes: Sequence[Fix]) -> str:
    """The source with the edits made; where two edits overlap, only the first is."""
    result, at = "", 0
    for start, end, text in sorted({edit for fix in fixes for edit in fix.edits}):
        if start >= at:
            result += source[at:start] + text
            at = end
    return result + source[at:]


def _fix(sentence: Sentence, source: str, rule: Rule, pack: Pack, model: str) -> Fix | None:
    place = _place(sentence.text, rule)
    if place is None:
        return None
    word = sentence.text[place.start : place.end]
    wanted = [(place.start, place.end, in_case_of(word, place.right))]
    before = re.search(r"\b(an?)\s+$", sentence.text[: place.start], re.IGNORECASE)
    if before and before[1].lower() != article(place.right):
        wanted.insert(0, (before.start(1), before.end(1), in_case_of(before[1][0], article(place.right))))
    edits = [_in_source(start, end, text, sentence.runs) for start, end, text in wanted]
    if any(edit is None for edit in edits):
        return None
    kept = tuple(edit for edit in edits if edit is not None)
    if any(
        source[start:end] != sentence.text[was:until]
        for (start, end, _), (was, until, _) in zip(kept, wanted, strict=True)
    ):
        return None
    return Fix(kept, _is_safe(sentence.text, place, rule, pack, model))


def _place(text: str, rule: Rule) -> Place | None:
    """Where the wrong wording stands; None where it does not, or more than once, or as a part of a compound."""
    places = []
    for wrong, right in rule.replace:
        forms = {wrong.lower(): right, with_s(wrong).lower(): with_s(right)}
        pattern = "|".join(re.escape(form) for form, meant in sorted(forms.items(), reverse=True) if form and meant)
        for match in re.finditer(rf"(?<![\w-])({pattern})(?![\w-])", text, re.IGNORECASE):
            places.append(Place(match.start(), match.end(), forms[match[0].lower()]))
    if len(places) != 1 or places[0].right.lower() in text.lower():
        return None
    return places[0]


def _in_source(start: int, end: int, text: str, runs: Sequence[Run]) -> tuple[int, int, str] | None:
    """The edit in characters of the source, if the stretch is a plain copy of it."""
    for run in runs:
        if run.start <= start and end <= run.end and run.end - run.start == run.source_end - run.source_start:
            shift = run.source_start - run.start
            return (start + shift, end + shift, text)
    return None


def _is_safe(text: str, place: Place, rule: Rule, pack: Pack, model: str) -> bool:
    """Is the changed sentence grammatical, and does the change speak of the claim's subject alone?"""
    if _COMPANY.search(text[: place.start]):
        return False
    from linter.candidates import lexis
    from linter.mentions import mentions
    from linter.parse import parse

    known = lexis(pack)
    own = {mention.concept for mention in mentions(rule.claim, known.vocabulary)}
    kinds = {known.kinds.get(concept) for concept in own}
    found = mentions(text, known.vocabulary)
    if any(mention.concept not in own and known.kinds.get(mention.concept) in kinds for mention in found):
        return False
    tokens = parse([text], [found], kinds=known.kinds, model=model)[0]
    inside = [token for token in tokens if token.start < place.end and place.start < token.end]
    if len(inside) != 1:
        return False
    (token,) = inside
    head = tokens[token.head]
    if token.pos in ("NOUN", "PROPN"):
        return token.dep in NOUN_PLACES or (token.dep == "pobj" and head.lemma == "as")
    return token.pos == "VERB" or (token.pos == "ADJ" and token.dep in ("amod", "acomp"))
