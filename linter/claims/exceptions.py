"""What a denial leaves standing: "garlic does nothing until it is crushed" says that it works only then."""

from __future__ import annotations

from collections.abc import Iterator

from linter.claims.scope import holders_of, reach
from linter.model import Claim
from linter.syntax import Tree

MARKS = frozenset({"unless", "until", "till", "without", "except", "before"})
NONE = frozenset({"no", "nothing", "none", "nobody", "never", "not", "n't", "neither", "little"})


def exceptions(tree: Tree) -> Iterator[Claim]:
    """Two claims, with senses "only" and "need", for each thing that a denial makes an exception of."""
    for mark, form in enumerate(tree.forms):
        if form not in MARKS:
            continue
        within = tree.tokens[mark].head if tree.tokens[mark].dep == "mark" else mark
        clause = tree.clause(tree.tokens[within].head)
        denial = _denial(tree, clause)
        spared = frozenset(tree.named[i] for i in tree.subtree(within) if i in tree.named)
        if denial < 0 or within == clause or not spared:
            continue
        around = reach(tree, clause)
        others = (around.subjects | around.objects | around.others) - spared
        subject = tree.subject(clause)
        holders = holders_of(tree, subject)[0] - spared if subject >= 0 else frozenset()
        yield Claim("only", "exception", clause, (denial, mark), objects=spared, others=others | holders)
        yield Claim("need", "exception", clause, (denial, mark), holders, spared, others - holders)


def _denial(tree: Tree, clause: int) -> int:
    """The word that denies a clause as a whole, or -1."""
    for child in tree.children[clause]:
        if tree.forms[child] in NONE:
            return child
        if tree.tokens[child].dep in ("nsubj", "nsubjpass", "dobj"):
            for inner in tree.children[child]:
                if tree.tokens[inner].dep in ("det", "neg") and tree.forms[inner] in NONE:
                    return inner
    return -1
