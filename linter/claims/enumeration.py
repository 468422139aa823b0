"""Enumerations read off the words: the mentions that head the items of "garlic, leeks and onions"."""

from __future__ import annotations

from linter.syntax import Tree
from linter.words import is_a

ITEM_POS = frozenset({"NOUN", "PROPN", "ADJ", "DET", "NUM", "SYM", "X", "ADV", "PART", "INTJ"})
JOINTS = frozenset({"and", "or", "&", "and/or", "plus"})
SEPARATORS = frozenset({",", "/", "·", "•", "|"})
BRACKETS = {"(": ")", "[": "]"}
EXCEPTIONS = frozenset(
    {"not", "never", "unlike", "versus", "vs", "than", "but", "also", "while", "whereas", "even", "then"}
)
# Prepositions inside an item that leave its thing in place ("a spoonful of garlic").
WITHIN = frozenset({"of"})


def items_after(tree: Tree, start: int, *, closed: bool) -> frozenset[int]:
    """Numbers of the mentions that head the items of an enumeration which begins at token `start`.

    `closed`: the enumeration ends in a bracket or with the sentence, so that what follows is no new clause.
    """
    found: list[int] = []
    at, joined, first_plural = start, False, None
    while at < len(tree.tokens):
        end = _item_end(tree, at)
        item = [i for i in range(at, end) if i in tree.named]
        if end == at or any(tree.tokens[i].lemma in EXCEPTIONS for i in range(at, end)):
            break
        if not closed and first_plural is not None and not joined and _goes_on(tree, end):
            break
        plural = is_plural(tree, end - 1)
        if first_plural is None:
            first_plural = plural
        elif plural and not first_plural and not _is_transparent(tree, end - 1):
            break
        if item and _heads(tree, item[-1], at, end):
            found.append(tree.named[item[-1]])
        if joined and not (end < len(tree.tokens) and tree.lemmas[end] in JOINTS):
            break
        at, joined = _next_item(tree, end)
        if at < 0:
            break
    if not closed and len(found) == 1 and first_plural is not None and _is_clause_after(tree, start):
        return frozenset()
    return frozenset(found)


def items_before(tree: Tree, end: int) -> frozenset[int]:
    """Numbers of the mentions that head the items of an enumeration which ends right before token `end`."""
    found: set[int] = set()
    at = end - 1
    while at >= 0:
        while at >= 0 and tree.tokens[at].text in (*SEPARATORS, *JOINTS):
            at -= 1
        last = at
        at = _past_bracket(tree, at)
        while at >= 0 and at not in tree.named and _is_transparent(tree, at):
            at -= 1
        if at < 0 or at not in tree.named or (is_modifier(tree, at) and last == at):
            break
        number = tree.named[at]
        found.add(number)
        while at >= 0 and (tree.named.get(at) == number or _opens_item(tree, at)):
            at -= 1
        if at < 0 or tree.tokens[at].text not in (*SEPARATORS, *JOINTS):
            break
    return frozenset(found)


def is_plural(tree: Tree, i: int) -> bool:
    return tree.tokens[i].tag in ("NNS", "NNPS")


def is_modifier(tree: Tree, i: int) -> bool:
    """Only a modifier of another thing ("garlic bread")?"""
    token = tree.tokens[i]
    if token.dep not in ("compound", "amod", "nmod") or token.head <= i or token.head in tree.named:
        return False
    return not _is_transparent(tree, token.head)


def _is_transparent(tree: Tree, i: int) -> bool:
    return is_a(tree.tokens[i], "transparent") or is_a(tree.tokens[i], "kind")


def _item_end(tree: Tree, i: int) -> int:
    while i < len(tree.tokens):
        token = tree.tokens[i]
        if token.text in BRACKETS and (close := _closing(tree, i)) > 0:
            i = close + 1
            continue
        in_item = i in tree.named or token.pos in ITEM_POS or token.lemma in WITHIN or token.text in ("-", "'s")
        if not in_item or token.lemma in JOINTS or token.text in SEPARATORS:
            break
        i += 1
    return i


def _closing(tree: Tree, i: int) -> int:
    close = BRACKETS[tree.tokens[i].text]
    return next((j for j in range(i + 1, min(len(tree.tokens), i + 8)) if tree.tokens[j].text == close), -1)


def _heads(tree: Tree, i: int, start: int, end: int) -> bool:
    """Does a mention stand for its whole item, rather than describe another thing in it?"""
    if tree.text[tree.tokens[i].end : tree.tokens[i].end + 1] in ("-", "‐", "‑"):
        return False
    after = []
    for j in range(i + 1, end):
        if tree.tokens[j].text in (*BRACKETS, "-") or tree.lemmas[j] in WITHIN or tree.tokens[j].pos == "NUM":
            break  # what follows says how much, or more of it
        after.append(j)
    if any(tree.tokens[j].pos in ("NOUN", "PROPN") and not _is_transparent(tree, j) for j in after):
        return False
    return all(_is_transparent(tree, j - 1) for j in range(start + 1, i) if tree.lemmas[j] in WITHIN)


def _next_item(tree: Tree, end: int) -> tuple[int, bool]:
    """Where the item after the one that ends at `end` begins (-1: nowhere), and whether "and" or "or" joins it."""
    joined, at = False, end
    while at < len(tree.tokens) and (tree.tokens[at].text in SEPARATORS or tree.lemmas[at] in JOINTS):
        joined = joined or tree.lemmas[at] in JOINTS
        at += 1
    return (at, joined) if at > end else (-1, False)


def _goes_on(tree: Tree, end: int) -> bool:
    """Does the sentence go on with a verb, so that what stands before it is the verb's subject?"""
    return end < len(tree.tokens) and (
        tree.tokens[end].pos == "AUX" or tree.tokens[end].tag in ("VBZ", "VBP", "VBD", "MD")
    )


def _is_clause_after(tree: Tree, start: int) -> bool:
    """Is the only item the subject of what follows a dash or a colon?"""
    return tree.tokens[start - 1].text in (":", "–", "—", "-") and _goes_on(tree, _item_end(tree, start))


def _past_bracket(tree: Tree, i: int) -> int:
    if i < 0 or tree.tokens[i].text not in BRACKETS.values():
        return i
    return next((j - 1 for j in range(i - 1, max(-1, i - 8), -1) if tree.tokens[j].text in BRACKETS), i)


def _opens_item(tree: Tree, i: int) -> bool:
    """A determiner, an adjective or a noun that belongs to the item behind it ("a dose of", "oral")."""
    token = tree.tokens[i]
    if i in tree.named or token.lemma in JOINTS:
        return False
    return token.pos in ("DET", "ADJ", "NUM") or _is_transparent(tree, i) or token.lemma in WITHIN
