"""What comes of following an instruction: "take garlic and the cough goes" says that garlic does it."""

from __future__ import annotations

from linter.syntax import Tree
from linter.words import is_a


def taken_before(tree: Tree, clause: int) -> frozenset[int]:
    """The mentions that an instruction before a clause says to take, where the clause tells what comes of it."""
    token, subject = tree.tokens[clause], tree.child(clause, "nsubj", "nsubjpass")
    order = tree.tokens[token.head]
    if token.dep != "conj" or not token.head < subject < clause or order.tag not in ("VB", "VBP"):
        return frozenset()
    if not (is_a(order, "verbs_of_taking") or is_a(order, "adding")) or not _is_told(tree, token.head):
        return frozenset()
    if (subject in tree.named or tree.forms[subject] in ("i", "we")) and tree.child(clause, "dobj") >= 0:
        return frozenset()
    return frozenset(tree.named[i] for i in tree.under(token.head, stop=frozenset({"conj"})) if i in tree.named)


def _is_told(tree: Tree, verb: int) -> bool:
    """Is a verb an instruction to do something, followed by "and"?"""
    joined = any(tree.lemmas[c] == "and" for c in tree.children[verb])
    return joined and tree.child(verb, "nsubj", "nsubjpass", "aux", "neg", "mark") < 0
