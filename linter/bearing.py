"""Whether what is said in one sense says or denies what a reviewed claim says in others."""

from __future__ import annotations

from functools import lru_cache

from linter.frames import Frame
from linter.linking import OCCURRENCES, is_of_pair
from linter.relations import lexicon

# A claim's words may say something wider than the frame (denying it denies the frame, asserting it asserts nothing) or
# something stricter (asserting it asserts the frame, denying it denies nothing).
BROADER, NARROWER = 2, 3


def relation(frame: Frame, sense: str, denies: bool) -> int | None:
    """True: a claim's words say what the frame says; False: its opposite; BROADER, NARROWER; None: something else."""
    if sense in frame.senses:
        return not denies
    if sense == "value":
        return True if frame.values else None
    if sense == "have" and frame.senses & OCCURRENCES and frame.objects:
        return False if denies else BROADER
    if sense == "together" and denies and frame.words & {"same", "together"} and not frame.refuted:
        return False
    if is_of_pair(sense) or sense == "have":
        return None
    return _bears(frame.senses, sense, denies)


def heard(frame: Frame) -> frozenset[str]:
    """The senses in which a claim can bear on a frame: claims in any other one need not be read."""
    by_more = (s for s in _BY_MORE if any(relation(frame, s, denies) is not None for denies in (False, True)))
    slots = [slot for slot in (frame.subject, *frame.objects) if slot]
    own = frame.senses if len(slots) > 1 else (s for s in frame.senses if not is_of_pair(s))
    return frozenset({*own, *_bearing(frame.senses), *by_more})


# Whether these bear on a frame is a matter of more than its senses.
_BY_MORE = ("value", "have", "together")


@lru_cache(maxsize=1024)
def _bearing(wanted: frozenset[str]) -> frozenset[str]:
    """The senses that say or deny something of other ones."""
    others = (s for s in lexicon().senses if s not in ("value", "have") and not is_of_pair(s))
    return frozenset(s for s in others if any(_bears(wanted, s, denies) is not None for denies in (False, True)))


@lru_cache(maxsize=4096)
def _bears(wanted: frozenset[str], sense: str, denies: bool) -> int | None:
    """What saying or denying a sense says of other ones, as far as the lexicon tells."""
    senses = lexicon().senses
    if sense not in senses:
        return None
    said, broader = senses[sense], False
    for name in sorted(wanted & senses.keys()):
        meant = senses[name]
        if sense in meant.implies and denies:
            return False
        if name in said.implies:
            return NARROWER if not denies else None
        if sense in meant.implies:
            broader = True
        if not denies and not said.excluded.isdisjoint(meant.implies):
            return False
    return BROADER if broader else None
