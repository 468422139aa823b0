"""A refuted claim's concepts beside a word of its relation, where grammar leaves open which role each of them has.

Long and loose sentences ("for people with X, S is what we recommend", "S does people with X good") hold all that a
claim names, and no link that a parser could see. Where nothing in the sentence speaks for another reading it is taken
for the claim; any reading with roles overrules it.
"""

from __future__ import annotations

import re

from linter.claims.apart import denied_by_word, set_apart
from linter.claims.scope import holders_of
from linter.frames import Frame
from linter.linking import SYMMETRIC, fills
from linter.model import Claim
from linter.syntax import Tree

# Senses whose words are everywhere: they say nothing without roles.
COMMON = frozenset({"have", "value", "class", "only", "give", "approve", "contain", "available", "treat"})

# Words that set one thing against another.
_CONTRAST = re.compile(
    r"[;?]|, (?:and|which|so)\b"
    r"|\b(?:unlike|whereas|while|although|though|but|rather than|instead of|as opposed to|in contrast|compared|than"
    r"|distinct|differ\w*|distinguish\w*|not|never|nothing|cannot|hardly|little|few|even|away|without|unless|avoid\w*|lack\w*)\b",
    re.IGNORECASE,
)


def is_nearby(frame: Frame, claim: Claim, tree: Tree) -> bool:
    """Does a sentence set all concepts of a refuted claim beside a word of its relation, without a sign of another
    subject, another object or a contrast?"""
    slots = [slot for slot in (frame.subject, *frame.objects, *frame.extras) if slot]
    if len(slots) < 2 or not frame.refuted or frame.values or claim.sense not in frame.senses - COMMON:
        return False
    if claim.denies or claim.foreign or claim.degree is not None:
        return False
    kept_out = set_apart(tree) | denied_by_word(tree)
    numbers = {n for i, n in tree.named.items() if n not in kept_out and not _is_taken(tree, i, claim)}
    if not all(fills(slot, numbers, tree) for slot in slots):
        return False
    if claim.sense not in SYMMETRIC:
        if claim.subjects and frame.subject and not fills(frame.subject, claim.subjects, tree):
            return False
        if claim.objects and not any(fills(slot, claim.objects, tree) for slot in frame.objects):
            return False
    return not _is_done_to_another(frame, claim, tree) and not _CONTRAST.search(tree.text)


def _is_taken(tree: Tree, i: int, claim: Claim) -> bool:
    """Is a mention the object of a verb that the claim's is joined to ("boils garlic and cures colds")?"""
    verb = tree.tokens[i].head
    return (
        tree.tokens[i].dep == "dobj"
        and tree.tokens[claim.anchor].dep == "conj"
        and tree.tokens[claim.anchor].head == verb
    )


def _is_done_to_another(frame: Frame, claim: Claim, tree: Tree) -> bool:
    """Is the grammatical object of a verb none of the frame's ("reverses the damage that is seen in colds")?"""
    done_to = tree.child(claim.anchor, "dobj") if tree.tokens[claim.anchor].pos == "VERB" else -1
    if done_to < 0 or done_to in claim.words:
        return False
    things, is_other = holders_of(tree, done_to)
    slots = [slot for slot in (frame.subject, *frame.objects) if slot]
    return is_other or (bool(things) and not any(fills(slot, things, tree) for slot in slots))
