"""Which sentences could decide a rule: those that name, or point back to, all the concepts that some claim needs."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from linter.mentions import Vocabulary, mentions, pack_vocabulary
from linter.model import Concept, Mention, Pack, Sentence
from linter.outlines import Outline, outlines
from linter.reference import antecedents, referents, texts_around

THINGS = frozenset({"drug", "medication", "medicine", "brand", "substance", "product", "food", "supplement", "herb"})


class Lexis(NamedTuple):
    """A pack as the prefilter sees it."""

    pack: Pack
    vocabulary: Vocabulary
    concepts: dict[str, Concept]
    kinds: dict[str, str]
    outlines: tuple[Outline, ...]
    needs: tuple[frozenset[int], ...]  # for each outline, the numbers of the slots that must be filled
    fills: dict[str, frozenset[int]]  # for each concept, the slots that it fills


class Candidate(NamedTuple):
    """A sentence with its mentions, those that its words of reference stand for, and the claims it could decide.

    `implied` is the concept that the text around it is about; `bare`: the sentence itself names no such thing, nor
    points to one.
    """

    sentence: Sentence
    mentions: tuple[Mention, ...]
    pointing: tuple[Mention, ...]
    implied: str
    bare: bool
    outlines: tuple[int, ...]


@lru_cache(maxsize=64)
def lexis(pack: Pack) -> Lexis:
    vocabulary = pack_vocabulary(pack)
    concepts = {concept.id: concept for concept in pack.concepts}
    for concept in pack.concepts:
        for member in concept.members:
            concepts.setdefault(member, Concept(member, concept.kind, (member,)))
    kinds = {name: concept.kind for name, concept in concepts.items()}
    wanted = tuple(outlines(pack, vocabulary))
    slots = {slot: number for number, slot in enumerate(dict.fromkeys(s for o in wanted for s in o.slots))}
    fills: dict[str, set[int]] = {}
    for slot, number in slots.items():
        for concept_id in slot:
            fills.setdefault(concept_id, set()).add(number)
    needs = tuple(frozenset(slots[slot] for slot in outline.slots) for outline in wanted)
    return Lexis(
        pack, vocabulary, concepts, kinds, wanted, needs, {name: frozenset(filled) for name, filled in fills.items()}
    )


def candidate(sentence: Sentence, known: Lexis) -> Candidate | None:
    """The sentence as a candidate, or None where no claim of the pack can be decided by it."""
    own = mentions(sentence.text, known.vocabulary)
    if not own and not any(mentions(text, known.vocabulary) for text in texts_around(sentence)):
        return None
    pointing = referents(sentence, own, known.vocabulary, known.concepts)
    around = antecedents(sentence, known.vocabulary, known.concepts)
    implied = around[0] if around else ""
    bare = not any(_rivals(known.kinds.get(m.concept, ""), known.kinds.get(implied, "")) for m in (*own, *pointing))
    named = {m.concept for m in (*own, *pointing)} | ({implied} if implied else set())
    if not named:
        return None
    filled = frozenset().union(*(known.fills.get(name, frozenset()) for name in named))
    possible = tuple(number for number, needed in enumerate(known.needs) if needed and needed <= filled)
    if not possible:
        return None
    return Candidate(sentence, own, pointing, implied, bare, possible)


def _rivals(kind: str, other: str) -> bool:
    """Could a concept of one kind stand where one of the other does (both things that are taken, or the same kind)?"""
    return kind == other or all("class" in k or k in THINGS for k in (kind, other))
