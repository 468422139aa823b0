"""Sentences in, judgements out: the candidates are parsed, read and matched with the claims of a pack."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial
from typing import NamedTuple

from linter.answers import answered
from linter.candidates import Candidate, Lexis, candidate, lexis
from linter.claims import claims
from linter.claims.membership import PRESUPPOSED
from linter.halves import halves, inside, is_statement, joined, openings, under
from linter.match import Match, matches, wrong
from linter.mentions import mentions
from linter.model import Claim, Label, Mention, Pack, Polarity, Sentence, Stance, Token
from linter.parse import parse
from linter.relations import forms, lexicon
from linter.reviewed import Reviewed, is_sentence, reviewed
from linter.stance import Assessment, assess
from linter.syntax import Tree

TAKEN_FOR_GRANTED = Assessment(Polarity.AFFIRMED, Stance.ASSERTED, ())


class Judgement(NamedTuple):
    """How one sentence was read with one pack: everything that `trace` tells."""

    sentence: Sentence
    tree: Tree
    claims: tuple[Claim, ...]
    matches: tuple[Match, ...]
    wrong: tuple[Match, ...]  # at most one a rule: what is reported


def judge(sentences: Sequence[Sentence], pack: Pack, model: str = "") -> list[Judgement | None]:
    """One judgement a sentence, None for those that cannot decide any rule of the pack; `model` is as in `parse`."""
    return judged(candidates(sentences, pack), pack, model)


def candidates(sentences: Sequence[Sentence], pack: Pack) -> list[Candidate | None]:
    """One candidate a sentence, an answer read with its question; None for those that cannot decide any rule."""
    known = lexis(pack)
    name = partial(mentions, words=known.vocabulary)
    return [candidate(answered(sentence, name), known) for sentence in sentences]


def judged(found: Sequence[Candidate | None], pack: Pack, model: str = "") -> list[Judgement | None]:
    """One judgement a candidate, None for none."""
    chosen = [c for c in found if c is not None]
    if not chosen:
        return [None] * len(found)
    parses = iter(_parses(chosen, lexis(pack), model))
    wanted = reviewed(pack, model)
    return [None if c is None else _read(c, next(parses), wanted) for c in found]


def _parses(chosen: Sequence[Candidate], known: Lexis, model: str) -> list[tuple[Token, ...]]:
    """A parse of each candidate: of statements in one sentence each by itself, of a name and its verb read as one noun
    that with a pronoun."""
    found = parse([c.sentence.text for c in chosen], [c.mentions for c in chosen], kinds=known.kinds, model=model)
    begun = [i for i, c in enumerate(chosen) if _is_swallowed(found[i], c.mentions)]
    texts, named = [chosen[i].sentence.text for i in begun], [chosen[i].mentions for i in begun]
    for i, tokens in zip(begun, parse(texts, named, kinds=known.kinds, pronouns=True, model=model), strict=True):
        if is_sentence(tokens, chosen[i].mentions):
            found[i] = tokens
    for i, tokens in _opened(chosen, known, model):
        found[i] = tokens
    parted = {i: spans for i, c in enumerate(chosen) if (spans := halves(c.sentence.text))}
    texts = [chosen[i].sentence.text[a:b] for i, spans in parted.items() for a, b in spans]
    named = [inside(chosen[i].mentions, span) for i, spans in parted.items() for span in spans]
    rest = iter(parse(texts, named, kinds=known.kinds, model=model))
    for i, spans in parted.items():
        apart = [next(rest) for _ in spans]
        if all(is_statement(tokens) for tokens in apart):
            found[i] = joined(apart, spans)
    return found


def _opened(chosen: Sequence[Candidate], known: Lexis, model: str) -> Iterator[tuple[int, tuple[Token, ...]]]:
    """A parse of each candidate that opens with a clause, which is parsed by itself: the shortest that leaves a
    statement behind it."""
    ways = [(i, way) for i, c in enumerate(chosen) for way in openings(c.sentence.text)]
    texts = [chosen[i].sentence.text[a:b] for i, way in ways for a, b in way]
    named = [inside(chosen[i].mentions, span) for i, way in ways for span in way]
    parses = iter(parse(texts, named, kinds=known.kinds, model=model))
    done = set()
    for i, (_, rest) in ways:
        opening, after = next(parses), next(parses)
        if i not in done and is_statement(opening) and is_statement(after):
            done.add(i)
            yield i, under(opening, after, rest[0])


def _is_swallowed(tokens: Sequence[Token], named: Sequence[Mention]) -> bool:
    """Does a name begin a text without a sentence, and before a noun that may be its verb?"""
    after = next((i for i, t in enumerate(tokens) if named and t.start >= named[0].end), 0)
    if after != 1 or after + 1 == len(tokens) or is_sentence(tokens, named):
        return False
    phrases = lexicon().phrases
    is_verb = any(form in phrases for form in forms(tokens[1])) and tokens[1].pos in ("NOUN", "ADJ", "PROPN")
    return is_verb and (tokens[2].pos != "ADP" or tokens[1].lemma not in phrases)  # "garlic tea for", "attaches to"


def _read(chosen: Candidate, tokens: tuple[Token, ...], pack: Reviewed) -> Judgement:
    sentence = chosen.sentence
    tree = Tree(
        sentence.text, tokens, sorted((*chosen.mentions, *_referring(chosen.pointing, tokens)), key=lambda m: m.start)
    )
    found = claims(tree, frozenset().union(*(pack.senses(number) for number in chosen.outlines)))
    assessed: dict[tuple[int, tuple[int, ...]], Assessment] = {}

    def stance(claim: Claim, arguments: tuple[int, ...]) -> Assessment:
        if claim.construct in PRESUPPOSED and sentence.label is not Label.MYTH:
            return TAKEN_FOR_GRANTED
        place = (claim.anchor, arguments)
        if place not in assessed:
            assessed[place] = assess(tree, claim.anchor, arguments, sentence)
        return _without_own(assessed[place], claim, tree)

    present = {*(m.concept for m in tree.mentions), *sentence.text.lower().split()}
    by_rule: dict[str, list[Match]] = {}
    for number in chosen.outlines:
        one = pack.frame(number)
        if not present.isdisjoint(one.rule.unless):
            continue
        by_rule.setdefault(one.rule.id, []).extend(
            matches(one, tree, found, stance, implied=chosen.implied, bare=chosen.bare)
        )
    reported = [match for rows in by_rule.values() if (match := wrong(rows))]
    anchors = Counter(match.claim.anchor for match in reported)
    reported = [m for m in reported if not (m.valueless and anchors[m.claim.anchor] > 1)]
    used = [_used(match, tree) for match in reported]
    over = {
        j
        for i, match in enumerate(reported)
        for j, general in enumerate(reported)
        if general.frame.rule.id in match.frame.rule.over and used[j] <= used[i]
    }
    return Judgement(
        sentence,
        tree,
        tuple(found),
        tuple(match for rows in by_rule.values() for match in rows),
        tuple(match for i, match in enumerate(reported) if i not in over),
    )


def _used(match: Match, tree: Tree) -> frozenset[str]:
    """The concepts of a sentence that a match leans on."""
    slots = (match.frame.subject or frozenset(), *match.frame.objects, *match.frame.extras)
    claim = match.claim
    found = {tree.mentions[i].concept for i in claim.subjects | claim.objects | claim.others}
    return frozenset(concept for concept in found if any(concept in slot for slot in slots))


def _without_own(assessment: Assessment, claim: Claim, tree: Tree) -> Assessment:
    """The assessment without the negations among the claim's own words ("should not take", "does nothing")."""
    own = [tree.tokens[i] for i in claim.words]
    inside = [
        cue
        for cue in assessment.cues
        if cue.name.startswith(("negation", "failing", "vanishing")) and any(t.start <= cue.start < t.end for t in own)
    ]
    if len(inside) % 2 == 0:
        return assessment
    flipped = Polarity.NEGATED if assessment.polarity is Polarity.AFFIRMED else Polarity.AFFIRMED
    return replace(assessment, polarity=flipped)


def _referring(found: Sequence[Mention], tokens: Sequence[Token]) -> list[Mention]:
    """The words of reference that stand for something: no "it" of "it is safe to …", no "that" of "the idea that …"."""
    kept = []
    for mention in found:
        i = next((i for i, t in enumerate(tokens) if t.start == mention.start), -1)
        if i >= 0 and mention.end == tokens[i].end:
            head = tokens[i].head
            clausal = any(
                t.head == head and t.dep in ("ccomp", "xcomp", "csubj", "advcl") and j > head
                for j, t in enumerate(tokens)
            )
            if tokens[i].dep in ("expl", "mark", "det", "advmod", "predet") or tokens[i].tag == "WDT":
                continue
            if tokens[i].lemma == "it" and tokens[head].lemma in ("be", "take", "seem") and clausal:
                continue
        kept.append(mention)
    return kept
