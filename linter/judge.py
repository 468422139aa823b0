"""Sentences in, judgements out: the candidates are parsed, read and matched with the claims of a pack."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from linter.candidates import Candidate, Lexis, candidate, lexis
from linter.claims import claims
from linter.frames import Frame, frame
from linter.match import Match, matches, wrong
from linter.model import Claim, Mention, Pack, Rule, Sentence
from linter.parse import parse
from linter.stance import Assessment, assess
from linter.syntax import Tree


class Judgement(NamedTuple):
    """How one sentence was read with one pack: everything that `trace` tells."""

    sentence: Sentence
    tree: Tree
    claims: tuple[Claim, ...]
    matches: tuple[Match, ...]
    wrong: tuple[Match, ...]  # at most one a rule: what is reported


@lru_cache(maxsize=64)
def pack_frames(pack: Pack) -> tuple[Frame, ...]:
    """The claims of a pack, read; one frame a claim sentence."""
    known = lexis(pack)
    parses = parse([o.text for o in known.outlines], [o.mentions for o in known.outlines], kinds=known.kinds)
    return tuple(frame(o, tokens, known.concepts) for o, tokens in zip(known.outlines, parses, strict=True))


def judge(sentences: Sequence[Sentence], pack: Pack) -> list[Judgement | None]:
    """One judgement a sentence, None for those that cannot decide any rule of the pack."""
    known = lexis(pack)
    found = [candidate(sentence, known) for sentence in sentences]
    chosen = [c for c in found if c is not None]
    if not chosen:
        return [None] * len(found)
    parses = iter(parse([c.sentence.text for c in chosen], [c.mentions for c in chosen], kinds=known.kinds))
    return [None if c is None else _read(c, next(parses), known) for c in found]


def _read(chosen: Candidate, tokens: tuple, known: Lexis) -> Judgement:
    sentence = chosen.sentence
    tree = Tree(sentence.text, tokens, _without_expletives(chosen.mentions, tokens))
    found = claims(tree)
    assessed: dict[int, Assessment] = {}

    def stance(claim: Claim, arguments: tuple[int, ...]) -> Assessment:
        if claim.anchor not in assessed:
            assessed[claim.anchor] = assess(tree.tokens, claim.anchor, arguments, sentence)
        return assessed[claim.anchor]

    frames = pack_frames(known.pack)
    by_rule: dict[str, list[Match]] = {}
    for number in chosen.outlines:
        one = frames[number]
        if _unless(one.rule, tree, sentence):
            continue
        by_rule.setdefault(one.rule.id, []).extend(matches(one, tree, found, stance, implied=chosen.implied))
    reported = [match for rows in by_rule.values() if (match := wrong(rows))]
    over = {general for match in reported for general in match.frame.rule.over}
    return Judgement(
        sentence,
        tree,
        tuple(found),
        tuple(match for rows in by_rule.values() for match in rows),
        tuple(match for match in reported if match.frame.rule.id not in over),
    )


def _unless(rule: Rule, tree: Tree, sentence: Sentence) -> bool:
    """Does the sentence name one of the things that make it about something else?"""
    named = {m.concept for m in tree.mentions}
    text = sentence.text.lower()
    return any(word in named or word.lower() in text.split() for word in rule.unless)


def _without_expletives(found: Sequence[Mention], tokens: Sequence) -> list[Mention]:
    """Drop "it" where it stands for nothing ("it is safe to …", "it is a myth that …")."""
    kept = []
    for mention in found:
        i = next((i for i, t in enumerate(tokens) if t.start == mention.start), -1)
        if i >= 0 and tokens[i].text.lower() in ("it", "that", "this") and mention.end - mention.start <= 4:
            head = tokens[i].head
            clausal = any(
                t.head == head and t.dep in ("ccomp", "xcomp", "csubj", "advcl") and j > head
                for j, t in enumerate(tokens)
            )
            if tokens[i].dep in ("expl", "mark", "det") or (
                tokens[head].lemma in ("be", "take", "seem") and clausal and tokens[i].text.lower() == "it"
            ):
                continue
        kept.append(mention)
    return kept
