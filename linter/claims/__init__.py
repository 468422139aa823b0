"""What a parsed sentence claims of the concepts it names: propositions, before polarity and stance."""

from __future__ import annotations

from linter.claims.comparison import comparisons
from linter.claims.membership import memberships
from linter.claims.scope import reach
from linter.model import Claim
from linter.relations import Direction, triggers
from linter.syntax import Tree


def claims(tree: Tree) -> list[Claim]:
    """The propositions of a sentence, in the order of their anchors."""
    found = [*memberships(tree), *comparisons(tree), *_relations(tree)]
    return sorted(found, key=lambda claim: (claim.anchor, claim.sense))


def _relations(tree: Tree) -> list[Claim]:
    """One claim for each word that expresses a relation, and one for each verb that only means itself."""
    found: list[Claim] = []
    reaches = {}
    for trigger in triggers(tree.tokens):
        if trigger.anchor not in reaches:
            reaches[trigger.anchor] = reach(tree, trigger.anchor)
        subjects, objects, others, foreign = reaches[trigger.anchor]
        if trigger.direction is Direction.INVERSE:
            subjects, objects, others, foreign = objects, frozenset(), others | subjects, False
        found.append(
            Claim(
                trigger.sense,
                f"{trigger.direction.value} relation",
                trigger.anchor,
                trigger.words,
                subjects,
                objects,
                others,
                denies=trigger.direction is Direction.NEGATIVE,
                foreign=foreign,
                core=trigger.core,
            )
        )
    found.extend(_existence(tree))
    return found


def _existence(tree: Tree) -> list[Claim]:
    """Every mention as something that is said to be there: "S is O", "S has O", "O of S", "no O"."""
    found = []
    for number, place in enumerate(tree.heads):
        subjects, objects, others, foreign = reach(tree, place)
        rest = (subjects | objects | others) - {number}
        if rest:
            found.append(
                Claim(
                    "have",
                    "existence",
                    place,
                    (place,),
                    subjects - {number},
                    frozenset({number}),
                    rest - subjects,
                    foreign=foreign,
                )
            )
    return found
