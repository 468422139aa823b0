"""Does a sentence relate the concepts of a reviewed claim to each other, each in its role?"""

from __future__ import annotations

from collections.abc import Iterable

from linter.frames import Frame, Slot
from linter.model import Claim
from linter.relations import lexicon
from linter.syntax import Tree

# Relations that hold between their arguments whichever of them is the grammatical subject.
SYMMETRIC = frozenset(
    {"value", "only", "safe", "recommend", "have", "approve", "similar", "together", "give", "need", "contain"}
)
# Where one of these holds, the object is there: "no O with S" denies it.
OCCURRENCES = frozenset({"cause", "contain"})


def fills(slot: Slot, numbers: Iterable[int], tree: Tree) -> bool:
    return any(tree.mentions[i].concept in slot for i in numbers)


def linked(frame: Frame, claim: Claim, tree: Tree, implied: str, bare: bool) -> int | None:
    """How surely the claim relates the frame's concepts (3 roles are clear … 1 they stand in reach), or None."""
    everything = claim.subjects | claim.objects | claim.others
    if not all(fills(slot, range(len(tree.mentions)), tree) for slot in frame.extras):
        return None
    if frame.subject is None and not frame.objects:
        return None
    if claim.sense == "only":
        return (
            3
            if fills(frame.focus or frozenset(), claim.objects, tree)
            and all(fills(o, everything, tree) for o in (frame.subject, *frame.objects) if o)
            else None
        )
    if claim.sense == "have":
        there = frame.property or (frame.objects[-1] if frame.senses & OCCURRENCES and frame.objects else None)
        if there is None or not fills(there, claim.objects, tree):
            return None
    if claim.sense == "class" and frame.words and not frame.values and not frame.words & set(tree.lemmas):
        return None
    if claim.sense.startswith("compare:") or claim.sense == "class":
        subject = frame.subject or (frame.objects[0] if frame.objects else frozenset())
        targets = frame.objects if frame.subject else frame.objects[1:]
        if claim.construct == "demonstrative" and not claim.subjects:
            return 5 if implied in subject and fills(targets[0], claim.objects, tree) else None
        if not fills(subject, claim.subjects, tree) or not all(fills(o, claim.objects, tree) for o in targets[:1]):
            if (
                claim.sense.startswith("compare:")
                and fills(subject, claim.objects, tree)
                and fills(targets[0], claim.subjects, tree)
            ):
                return 7
            return None
        return 7
    missing = [slot for slot in (frame.subject, *frame.objects) if slot and not fills(slot, everything, tree)]
    if missing:
        return 0 if bare and len(missing) == 1 and implied in missing[0] and not claim.foreign else None
    if (
        not frame.objects
        and frame.words
        and not (
            lexicon().senses.keys() & {s for s in frame.senses if lexicon().senses[s].unary}
            if all(s in lexicon().senses for s in frame.senses)
            else False
        )
    ):
        lemmas = {tree.tokens[i].lemma for i in range(len(tree.tokens))}
        if not frame.words & lemmas and not frame.values:
            return None
    rank = 1
    if frame.subject is not None and claim.sense not in SYMMETRIC:
        if fills(frame.subject, claim.subjects, tree):
            rank += 1
        elif (
            claim.foreign
            or (fills(frame.subject, claim.objects, tree) and claim.subjects and frame.objects)
            or (
                frame.objects
                and any(fills(o, claim.subjects, tree) for o in frame.objects)
                and fills(frame.subject, claim.objects, tree)
            )
        ):
            return None
    elif claim.foreign and not (claim.sense in BESIDE and _beneath_subject(frame, claim, tree)):
        return None
    if frame.objects and all(fills(o, claim.objects, tree) for o in frame.objects):
        rank += 1
    return 2 * rank + _is_predicate(tree, claim.anchor)


# What these relate may stand anywhere in the subject ("a history of X is no reason to avoid Y").
BESIDE = frozenset({"safe", "recommend", "need", "approve"})


def _beneath_subject(frame: Frame, claim: Claim, tree: Tree) -> bool:
    subject = tree.subject(tree.clause(claim.anchor))
    numbers = [tree.named[i] for i in tree.subtree(subject) if i in tree.named] if subject >= 0 else []
    return any(fills(slot, numbers, tree) for slot in (frame.subject, *frame.objects) if slot)


def _is_predicate(tree: Tree, i: int) -> bool:
    """Does a token carry its clause: the verb, or what the verb says of the subject?"""
    return tree.is_clause(i) or tree.tokens[i].dep in ("attr", "acomp", "oprd", "dobj")
