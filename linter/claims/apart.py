"""Mentions that a claim is not about: contrasts, parts of another thing's name, what a part of the word denies."""

from __future__ import annotations

from linter.relations import lexicon
from linter.syntax import Tree
from linter.words import is_a

CONTRASTS = frozenset({"unlike", "than", "versus", "vs", "vs."})


def _modifies_another(tree: Tree, i: int) -> bool:
    """Is a mention only part of another thing's name ("garlic festival")?"""
    if tree.tokens[i].dep not in ("compound", "nmod") or tree.tokens[i].head <= i:
        return False
    while tree.tokens[i].dep in ("compound", "nmod", "amod") and tree.tokens[i].head > i:
        i = tree.tokens[i].head
    if i in tree.named:
        return False
    head = tree.tokens[i]
    return (
        head.pos == "NOUN"
        and not any(is_a(head, group) for group in ("transparent", "kind", "person"))
        and head.lemma not in lexicon().phrases
    )


def denied_by_word(tree: Tree) -> frozenset[int]:
    """The mentions that a part of their own word denies ("non-X", "X-free")."""
    if "denied by word" not in tree.notes:
        tree.notes["denied by word"] = _denied_by_word(tree)
    found: frozenset[int] = tree.notes["denied by word"]
    return found


def _denied_by_word(tree: Tree) -> frozenset[int]:
    found = set()
    for number, mention in enumerate(tree.mentions):
        before = tree.text[max(0, mention.start - 4) : mention.start].lower()
        after = tree.text[mention.end : mention.end + 6].lower()
        if (
            before.endswith(("non-", "non‑"))
            or after.startswith(("-free", "‑free", "-less"))
            or after.strip() == "free"
        ):
            found.add(number)
    return frozenset(found)


def is_counted_out(tree: Tree, no: int) -> bool:
    """Does a "not" deny every single thing of a kind ("not one bird", "not a single bird"), and not the kind itself?"""
    return tree.forms[no + 1 : no + 2] == ("one",) or tree.forms[no + 1 : no + 3] == ("a", "single")


CONTRAST_PAIRS = frozenset(
    {("instead", "of"), ("contrast", "to"), ("compare", "with"), ("compare", "to"), ("opposed", "to")}
)


# Verbs that tell a thing apart: what stands behind their "from" has no part in what is said.
DISTINCTIONS = frozenset({"distinguish", "differentiate", "apart"})


def set_apart(tree: Tree) -> frozenset[int]:
    """The mentions that only serve as a contrast ("unlike garlic", "instead of garlic", "not garlic") or as a part of
    another thing's name."""
    if "apart" not in tree.notes:
        tree.notes["apart"] = _set_apart(tree)
    found: frozenset[int] = tree.notes["apart"]
    return found


def _set_apart(tree: Tree) -> frozenset[int]:
    apart = frozenset(
        number for i, number in tree.named.items() if _modifies_another(tree, i) or _is_contrasted(tree, i)
    )
    return apart | {number for i, number in tree.named.items() if _goes_on(tree, i, apart)}


def _goes_on(tree: Tree, i: int, apart: frozenset[int]) -> bool:
    """Does an "or" or a "nor" join a mention to one that is set apart ("but not for garlic or any other vegetable")?"""
    head = tree.tokens[i].head
    joined = tree.tokens[i].dep == "conj" and tree.named.get(head) in apart
    return joined and any(tree.lemmas[c] in ("or", "nor") for c in tree.children[head]) and _is_contrasted(tree, head)


def _is_contrasted(tree: Tree, i: int) -> bool:
    j = i - 1
    while j >= 0 and (
        tree.tokens[j].pos in ("DET", "ADJ", "NUM") or tree.tokens[j].dep in ("compound", "poss", "nmod")
    ):
        j -= 1
    if j < 0:
        return False
    lemma = tree.lemmas[j]
    two = tree.lemmas[j - 1] if j else ""
    apart = tree.tokens[j - 1].text in (",", "but", "and", "(", "–", "—") if j else True
    if lemma == "not":
        return apart and not is_counted_out(tree, j)
    if tree.tokens[j].tag == "VBG" and two in CONTRASTS:  # "than eating garlic"
        return True
    if lemma in CONTRASTS or (two, lemma) in CONTRAST_PAIRS:
        return True
    if (two, lemma) == ("addition", "to") and tree.tokens[i].dep in ("compound", "nmod"):  # "in addition to O growth"
        return True
    if lemma == "from" and tree.lemmas[tree.tokens[j].head] in DISTINCTIONS:
        return True
    no = j - 1
    while no >= 0 and (tree.tokens[no].pos == "ADV" or tree.tokens[no].text in ("(", ")", ",")):
        no -= 1  # "not (specifically) for"
    is_not = no > 0 and tree.forms[no] == "not" and tree.forms[no - 1] in (",", "but", "and")
    return is_not and tree.tokens[j].pos == "ADP"
