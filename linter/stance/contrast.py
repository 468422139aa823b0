"""Negation that shuts one thing out, beside the clause's own grammar: ", not a drug", "rather than cold"."""

from linter.syntax import Tree

_AUXILIARIES = frozenset({"do", "be", "have", "will", "can", "could", "would", "may", "might", "should", "must"})


def shut_out(tree: Tree, anchor: int, arguments: frozenset[int]) -> set[int]:
    """The tokens that shut out the claim at `anchor` or one of its arguments."""
    return {excluded(tree, anchor, arguments), contrasted(tree, anchor), fronted(tree, anchor)} - {-1}


def is_contrast(tree: Tree, c: int) -> bool:
    """Does "not" shut out the noun phrase after it (", not a drug", "and not the coffee")?"""
    if tree.tokens[c].text.lower() != "not" or c == 0 or c + 1 >= len(tree.tokens):
        return False
    return (
        tree.tokens[c - 1].text.lower() in (",", "and", "but", "(", "–", "—")
        and tree.tokens[c + 1].pos in ("DET", "NOUN", "PROPN", "ADJ")
        and tree.tokens[c].head != c + 1
    )


def contrasted(tree: Tree, anchor: int) -> int:
    """The "not" before the noun phrase of the anchor that shuts it out, or -1."""
    for c in range(anchor - 1, max(anchor - 6, 0), -1):
        if is_contrast(tree, c):
            return c
        if tree.tokens[c].pos not in ("DET", "ADJ", "NOUN", "PROPN", "ADV", "PUNCT") or tree.tokens[c].text == ",":
            break
    return -1


def fronted(tree: Tree, anchor: int) -> int:
    """The negator that opens the clause of the anchor before its auxiliary ("At no dose does tea …"), or -1."""
    tokens = tree.tokens
    start = 0
    for i in range(anchor):
        if tokens[i].text in (",", ";", ":", "–", "—", "but", "and", "that") or tokens[i].dep == "mark":
            start = i + 1
    for i in range(start, min(start + 2, anchor - 1)):
        word = tokens[i].text.lower()
        opens = word in ("never", "nowhere", "not") or (word == "no" and i > start)
        if opens and any(t.lemma in _AUXILIARIES for t in tokens[i + 1 : min(i + 4, anchor)]):
            return i
    return -1


def excluded(tree: Tree, anchor: int, arguments: frozenset[int]) -> int:
    """The word that shuts an argument out ("viruses rather than cold", "the light, not the noise"), or -1."""
    words = [token.text.lower() for token in tree.tokens]
    for argument in arguments:
        start = min(tree.subtree(argument, stop=frozenset({"conj", "appos", "cc", "punct", "relcl"})))
        for before in range(start - 1, max(start - 4, 0), -1):
            if words[before] in ("than", "of") and words[before - 1] in ("rather", "instead") and before - 1 > 0:
                return before
            if (
                words[before] == "not"
                and tree.tokens[before - 1].pos != "AUX"
                and not _between(before, anchor, argument)
            ):
                return before
            if tree.tokens[before].pos not in ("DET", "ADP", "ADJ", "ADV"):
                break
    return -1


def _between(i: int, first: int, second: int) -> bool:
    return min(first, second) <= i < max(first, second) and first < second
