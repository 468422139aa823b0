"""What makes an assertion less than the assertion of a reviewed claim: some people only, a mere comparison."""

from __future__ import annotations

from linter.model import Claim
from linter.narrowing import is_alike
from linter.stance.contrast import is_set_against
from linter.syntax import Tree
from linter.words import is_a


def only_for_some(claim: Claim, tree: Tree) -> str:
    """The people whom an assertion is limited to ("In young rabbits, …", "… in some young rabbits"), or ""."""
    return _some_people(claim, tree) or _opening_people(claim, tree)


def _some_people(claim: Claim, tree: Tree) -> str:
    for prep in (c for i in (claim.anchor, *(tree.heads[n] for n in claim.objects)) for c in tree.children[i]):
        people = _people(tree, prep)
        if people < 0 or not is_a(tree.tokens[people], "person") or tree.child(people, "amod", "compound") < 0:
            continue
        if any(tree.tokens[c].dep == "det" and is_a(tree.tokens[c], "some") for c in tree.children[people]):
            return tree.phrase(prep)
    return ""


def _opening_people(claim: Claim, tree: Tree) -> str:
    people = _people(tree, 0) if 0 in tree.children[tree.clause(claim.anchor)] else -1
    if people < 0 or tree.tokens[people].tag != "NNS" or not is_a(tree.tokens[people], "person"):
        return ""
    special = (c for c in tree.children[people] if tree.tokens[c].dep in ("amod", "compound", "nmod"))
    is_named = any(i in tree.named for i in tree.subtree(0))
    return tree.phrase(0) if not is_named and any(tree.lemmas[c] not in _ANY_PEOPLE for c in special) else ""


def _people(tree: Tree, prep: int) -> int:
    """Those of whom a preposition says that something is so, or -1."""
    return tree.child(prep, "pobj") if tree.lemmas[prep] in ("in", "for", "among") else -1


# What people may be called without being only some of them.
_ANY_PEOPLE = frozenset({"most", "many", "all", "other", "healthy", "human", "adult", "some", "such", "several", "few"})


def only_compared(claim: Claim, tree: Tree) -> str:
    """A word that only compares a property ("less addictive than …"), or ""."""
    for child in tree.children[claim.anchor]:
        token = tree.tokens[child]
        if child in claim.words:
            continue
        is_excess = token.lemma == "too" and child < claim.anchor and not claim.denies  # "too dangerous" is not safe
        is_less = token.lemma in ("less", "least") or token.text.lower() == "less"
        if is_excess or (is_less and not is_set_against(tree, child)):
            return token.text
        if is_alike(tree, child) and all(t.pos == "PUNCT" for t in tree.tokens[tree.child(child, "pobj") + 1 :][:1]):
            return tree.phrase(child)
    return ""
