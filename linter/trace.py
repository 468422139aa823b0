"""How a sentence was read, for people: mentions, claims, polarity and stance, and why each rule did or did not fire."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from linter.candidates import lexis
from linter.formats import extract
from linter.judge import Judgement, judge
from linter.match import Match
from linter.mentions import mentions
from linter.model import Claim, Pack, Rules, Sentence
from linter.stance import Assessment
from linter.structure import sentences


class Trace(NamedTuple):
    """What `trace` tells: the lines to print, and the ids of the rules that fire."""

    lines: tuple[str, ...]
    fired: tuple[str, ...]


def trace(text: str, rules: Rules) -> Trace:
    """Read a text (a sentence, or a short passage) and tell how, rule by rule."""
    lines: list[str] = []
    fired: list[str] = []
    page = sentences(extract(text + "\n", "text"))
    for pack in rules.packs:
        for sentence, judgement in zip(page, judge(page, pack), strict=True):
            lines.append(f"{sentence.text}  [{pack.id}]")
            if judgement is None:
                lines.append(f"  {_no_candidate(sentence, pack)}")
            else:
                lines.extend(f"  {line}" for line in _told(judgement, pack))
                fired.extend(match.frame.rule.id for match in judgement.wrong)
    return Trace(tuple(lines), tuple(fired))


def _no_candidate(sentence: Sentence, pack: Pack) -> str:
    named = sorted({mention.concept for mention in mentions(sentence.text, lexis(pack).vocabulary)})
    return f"not parsed: no claim of the pack is about {' and '.join(named) or 'what it names'} alone"


def _told(judgement: Judgement, pack: Pack) -> Iterator[str]:
    tree = judgement.tree
    for mention in tree.mentions:
        yield f'mention   "{tree.text[mention.start : mention.end]}" is {mention.concept}'
    best: dict[str, Match] = {}
    for match in judgement.matches:
        known = best.get(match.frame.rule.id)
        if known is None or _weight(match) > _weight(known):
            best[match.frame.rule.id] = match
    reported = {match.frame.rule.id: match for match in judgement.wrong}
    for rule, match in sorted(best.items()):
        shown = reported.get(rule, match)
        yield f"claim     {_claim(shown.claim, judgement)}  (against: {shown.frame.text})"
        yield f"  stance  {_stance(shown.assessment)}"
        yield f"  {'FIRES ' if rule in reported else 'silent'}  {rule}: {_why(shown, rule in reported)}"
    silent = [rule.id for rule in pack.rules if rule.id not in best]
    yield f"{len(silent)} other rules: their concepts are not related here"


def _weight(match: Match) -> tuple[bool, int]:
    return match.counts, match.rank


def _why(match: Match, fires: bool) -> str:
    if fires or not match.wrong:
        return match.why
    return f"{match.why}, but an equally sure reading says otherwise or a more specific rule reports it"


def _claim(claim: Claim, judgement: Judgement) -> str:
    tree = judgement.tree

    def names(numbers: frozenset[int]) -> str:
        return ", ".join(tree.text[tree.mentions[i].start : tree.mentions[i].end] for i in sorted(numbers))

    parts = [f"{claim.sense} ({claim.construct})", f'at "{tree.tokens[claim.anchor].text}"']
    for role, numbers in (("subject", claim.subjects), ("object", claim.objects), ("in reach", claim.others)):
        if numbers:
            parts.append(f"{role}: {names(numbers)}")
    if claim.denies:
        parts.append("denied by its own words")
    if claim.degree:
        parts.append(f"degree: {claim.degree}")
    return "; ".join(parts)


def _stance(assessment: Assessment) -> str:
    net = assessment.net
    cues = ", ".join(dict.fromkeys(f'{cue.name} "{cue.text.strip()}"' for cue in assessment.cues))
    passed = "commits to nothing" if net is None else f"holds it {'true' if net == 'affirmed' else 'false'}"
    return f"{assessment.polarity}, {assessment.stance}; the author {passed}" + (f"  ({cues})" if cues else "")
