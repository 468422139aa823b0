"""Quantities so small that who names them denies what they are of: "little risk", "fewer than one in a thousand"."""

from linter.stance.lexicon import lexicon
from linter.syntax import Tree
from linter.values import values

NEXT_TO_NOTHING = 1  # percent


def is_slight(tree: Tree, modifier: int) -> bool:
    """Does a word leave next to nothing of the chance that it modifies ("little risk", "a negligible risk")?"""
    words = lexicon().negation
    noun = tree.lemmas[tree.tokens[modifier].head]
    return tree.forms[modifier] in words["slight"] and noun in words["chances"]


def next_to_none(tree: Tree, noun: int) -> int:
    """The first word of a share that makes a noun phrase stand for next to nobody ("fewer than 1 % of …"), or -1."""
    inside = tree.subtree(noun)
    for value in values(tree.text):
        if value.kind == "share" and value.high <= NEXT_TO_NOTHING and value.bound == "<":
            return next((i for i in sorted(inside) if value.start <= tree.tokens[i].start < value.end), -1)
    return -1
