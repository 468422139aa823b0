"""What a sentence says is there, and how much of it: concepts and values, without a word that relates them."""

from __future__ import annotations

from collections.abc import Iterator

from linter.claims.scope import denied_by_word, reach
from linter.model import Claim
from linter.reference import REFERENCE
from linter.syntax import Tree
from linter.values import values


def existences(tree: Tree) -> Iterator[Claim]:
    """Every concept named as something that is said to be there: "S is O", "S has O", "O of S", "no O", "O-free"."""
    denied = denied_by_word(tree)
    for number, place in enumerate(tree.heads):
        mention = tree.mentions[number]
        if REFERENCE.fullmatch(tree.text, mention.start, mention.end):
            continue
        subjects, objects, others, foreign = reach(tree, place)
        rest = (subjects | objects | others) - {number}
        for sense in ("have", "contain") if number in denied else ("have",):
            if rest:
                yield Claim(
                    sense,
                    "existence",
                    place,
                    (place,),
                    subjects - {number},
                    frozenset({number}),
                    rest - subjects,
                    denies=number in denied,
                    foreign=foreign,
                )


def quantities(tree: Tree) -> Iterator[Claim]:
    """Every value as something that is said of all concepts of the sentence."""
    if not tree.mentions:
        return
    for value in values(tree.text):
        place = next((i for i, t in enumerate(tree.tokens) if t.start <= value.start < t.end), -1)
        if place >= 0:
            yield Claim("value", "value", place, (place,), others=frozenset(range(len(tree.mentions))))
