"""Which mentions of a sentence belong to another statement than that of a word."""

from __future__ import annotations

from linter.claims.apart import set_apart
from linter.syntax import SUBJECTS, Tree


def said_of_contrast(tree: Tree, anchor: int) -> frozenset[int]:
    """The mentions of relative clauses that tell of what only serves as a contrast ("unlike garlic, which …")."""
    clauses = (
        child
        for number in set_apart(tree)
        for child in tree.children[tree.heads[number]]
        if tree.tokens[child].dep == "relcl"
    )
    inside = (set(tree.subtree(clause)) for clause in clauses)
    return frozenset(tree.named[i] for places in inside if anchor not in places for i in places if i in tree.named)


def said_in_clauses(tree: Tree, anchor: int) -> frozenset[int]:
    """The mentions of clauses with "that" below a noun, which make statements of their own."""
    chain = {anchor, *tree.ancestors(anchor)}
    clauses = (i for i in tree.subtree(anchor) if tree.tokens[i].dep == "ccomp" and i not in chain)
    marked = (i for i in clauses if any(tree.lemmas[c] == "that" for c in tree.children[i]))
    return frozenset(tree.named[j] for i in marked for j in tree.subtree(i) if j in tree.named)


def is_of_other_half(tree: Tree, i: int, anchor: int) -> bool:
    """Is a token part of another statement in the same sentence ("garlic is a plant; it keeps well")?"""
    if ";" not in tree.lemmas:
        return False
    half = tree.forms[:i].count(";")
    if half == tree.forms[:anchor].count(";"):
        return False
    own = [j for j in range(len(tree.tokens)) if tree.forms[:j].count(";") == half]
    return any(tree.tokens[j].dep in SUBJECTS and tree.tokens[j].head in own for j in own)


def is_kept_out(tree: Tree, i: int, anchor: int) -> bool:
    """Does a relative clause beside the anchor deny a mention ("of things that have nothing to do with garlic")?"""
    if "relcl" not in tree.labels:
        return False
    chain = {anchor, *tree.ancestors(anchor)}
    for clause in tree.ancestors(i):
        if clause in chain:
            return False
        inside = tree.subtree(clause) if tree.tokens[clause].dep == "relcl" else ()
        if any(j < i and (tree.tokens[j].dep == "neg" or tree.lemmas[j] in ("nothing", "no")) for j in inside):
            return True
    return False


def is_said_beside(tree: Tree, i: int, anchor: int) -> bool:
    """Is a token part of what another verb of the sentence says ("was approved and is used for coughs")?"""
    chain = {anchor, *tree.ancestors(anchor)}
    below = i
    for above in tree.ancestors(i):
        if above in chain:
            return _is_object_of_first(tree, below, above, anchor)
        if _is_of_its_own(tree, above, anchor):
            return True
        below = above
    return False


def _is_of_its_own(tree: Tree, i: int, anchor: int) -> bool:
    """Does a token head a clause whose statement is not that of the anchor?"""
    token = tree.tokens[i]
    if token.dep == "conj":
        return tree.is_clause(i) and tree.is_finite(i) and tree.child(i, *SUBJECTS) < 0
    if token.dep == "ccomp":
        return token.head != tree.clause(anchor) and any(tree.lemmas[c] == "that" for c in tree.children[i])
    return token.dep == "acl" and token.tag == "VBN" and token.head in tree.named


def _is_object_of_first(tree: Tree, below: int, verb: int, anchor: int) -> bool:
    """Is a token the object of a verb that another one with an object of its own follows ("eats X and grows Y")?"""
    if tree.tokens[below].dep != "dobj" or not tree.is_clause(verb):
        return False
    second = tree.clause(anchor)
    token = tree.tokens[second]
    has_own = any(c > second and tree.tokens[c].dep in ("dobj", "amod") for c in tree.children[second])
    return token.dep == "conj" and token.head == verb != second and has_own


def is_of_other_clause(tree: Tree, place: int, anchor: int) -> bool:
    """Is a token part of a clause with a verb and a subject that stands beside that of the anchor, or of what only the
    first of two joined verbs says ("grown in May and sold")?"""
    rising, falling = _ways(tree, anchor, place)
    if any(_is_beside_main(tree, i) for i in (*rising, *falling)):
        return True
    joined = next((i for i in reversed(rising) if tree.tokens[i].dep == "conj" and tree.is_clause(i)), -1)
    if joined < 0 or not falling:
        return False
    branch = tree.tokens[falling[-1]]
    return branch.dep == "advcl" or (falling[-1] > tree.tokens[joined].head and branch.dep not in SUBJECTS)


def _ways(tree: Tree, one: int, other: int) -> tuple[list[int], list[int]]:
    """The tokens from each of two up to the governor that they share, which is in neither; none where there is none."""
    ups = [[i, *tree.ancestors(i)] for i in (one, other)]
    meeting = next((i for i in ups[0] if i in ups[1]), -1)  # two sentences may be parsed as one text
    return ([], []) if meeting < 0 else (ups[0][: ups[0].index(meeting)], ups[1][: ups[1].index(meeting)])


def _is_beside_main(tree: Tree, i: int) -> bool:
    return tree.tokens[i].dep == "advcl" and tree.is_finite(i) and tree.child(i, "nsubj", "nsubjpass") >= 0
