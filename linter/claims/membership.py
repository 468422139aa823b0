"""Class membership: every way a sentence puts one thing among others ("vegetables such as garlic")."""

from __future__ import annotations

from collections.abc import Iterator

from linter.claims.apart import set_apart
from linter.claims.appositions import apposed, name_after
from linter.claims.being import CLASSIFIERS, predicated
from linter.claims.classes import class_head, wider
from linter.claims.lists import listed, unrivalled
from linter.model import Claim
from linter.syntax import Tree

__all__ = ["CLASSIFIERS", "PRESUPPOSED", "memberships"]

# A class named in passing holds whatever the rest of the sentence does: denied, asked or supposed.
PRESUPPOSED = frozenset(
    {"such as", "like", "including", "parentheses", "e.g.", "for example", "for instance", "especially", "particularly"}
    | {"namely", "and other", "like other", "class before name", "apposition", "points back", "called", "colon"}
)


def memberships(tree: Tree) -> Iterator[Claim]:
    """One claim for each class word and way in which the sentence relates things to it, with sense "class".

    The class is the claim's object, the things its subjects. Whether a pair means anything is for the rules to say. A
    "demonstrative" without subjects stands for what the text around the sentence is about.
    """
    apart = set_apart(tree)
    denied = {tree.mentions[n].concept for n in apart if _is_denied(tree, tree.heads[n])}
    for number, place in enumerate(tree.heads):
        if number not in apart and tree.mentions[number].concept in denied:
            continue  # "Herb: garlic (not a herb)"
        head = class_head(tree, place)
        around = tuple(wider(tree, head)) if head >= 0 else ()
        found = [
            row
            for at in around
            for row in (*predicated(tree, at), *apposed(tree, number, at), *listed(tree, number, at))
        ]
        for construct, anchor, things in (*found, *unrivalled(tree, place), *name_after(tree, number, place)):
            members = things - {number} - apart
            if members or construct == "demonstrative":
                anchor = head if anchor in around else anchor
                yield Claim("class", construct, anchor, around or (anchor,), members, frozenset({number}))


def _is_denied(tree: Tree, head: int) -> bool:
    """Does an aside shut out a class ("(not a herb)")?"""
    return any(tree.lemmas[i] == "not" and tree.tokens[i - 1].text in ("(", "[") for i in range(max(1, head - 3), head))
