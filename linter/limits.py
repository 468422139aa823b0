"""What makes an assertion less than the assertion of a reviewed claim: some people only, a mere comparison."""

from __future__ import annotations

from linter.model import Claim
from linter.narrowing import is_alike
from linter.stance.contrast import is_set_against
from linter.syntax import Tree
from linter.words import is_a


def only_for_some(claim: Claim, tree: Tree) -> str:
    """The people whom an assertion is limited to ("In young rabbits, …", "… in some young rabbits"), or ""."""
    clause = tree.clause(claim.anchor)
    for prep in (c for i in (claim.anchor, *(tree.heads[n] for n in claim.objects)) for c in tree.children[i]):
        people = tree.child(prep, "pobj") if tree.lemmas[prep] in ("in", "for", "among") else -1
        if people >= 0 and is_a(tree.tokens[people], "person"):
            is_named_so = tree.child(people, "amod", "compound") >= 0
            if is_named_so and any(
                tree.tokens[c].dep == "det" and tree.lemmas[c] in _FEW for c in tree.children[people]
            ):
                return tree.phrase(prep)
    for prep in tree.children[clause]:
        people = tree.child(prep, "pobj") if prep == 0 and tree.lemmas[prep] in ("in", "for", "among") else -1
        if people < 0 or any(i in tree.named for i in tree.subtree(prep)):
            continue
        token = tree.tokens[people]
        is_group = token.tag == "NNS" and is_a(token, "person")
        special = (c for c in tree.children[people] if tree.tokens[c].dep in ("amod", "compound", "nmod"))
        if is_group and any(tree.lemmas[c] not in _ANY_PEOPLE for c in special):
            return tree.phrase(prep)
    return ""


_FEW = frozenset({"some", "few", "several", "certain"})
# What people may be called without being only some of them.
_ANY_PEOPLE = frozenset({"most", "many", "all", "other", "healthy", "human", "adult", "some", "such", "several", "few"})


def only_compared(claim: Claim, tree: Tree) -> str:
    """A word that only compares a property ("less addictive than …"), or ""."""
    for child in tree.children[claim.anchor]:
        token = tree.tokens[child]
        is_excess = token.lemma == "too" and child < claim.anchor
        is_less = token.lemma in ("less", "least") or token.text.lower() == "less"
        if is_excess or (is_less and not is_set_against(tree, child)):
            return token.text
        if is_alike(tree, child) and all(t.pos == "PUNCT" for t in tree.tokens[tree.child(child, "pobj") + 1 :][:1]):
            return tree.phrase(child)
    return ""
