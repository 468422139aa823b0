"""Where the small model is known to misread a clause under a word of the lexicon, and how to read it after all."""

from collections.abc import Iterator
from typing import NamedTuple

from linter.model import Token
from linter.stance.lexicon import Governor, lexicon
from linter.syntax import Tree


def is_verb_in_disguise(tree: Tree, i: int, head: int, arguments: frozenset[int]) -> bool:
    """ "Some say garlic cures colds": the parser may read "garlic cures colds" as one noun."""
    tokens = tree.tokens
    before = tokens[i - 1]
    return (
        tokens[i].dep in ("compound", "amod")
        and (tokens[i].tag in ("NNS", "NNPS", "VBZ", "VBD", "VBN") or _has_auxiliary(tree, i))
        and head in arguments
        and i - 1 in arguments
        and before.head in (i, head)
        and before.dep in ("compound", "nsubj", "amod", "nmod")
    )


def _has_auxiliary(tree: Tree, i: int) -> bool:
    return any(
        t.lemma in ("do", "will", "can", "could", "may", "might", "should") for t in tree.tokens[max(i - 4, 0) : i - 1]
    )


def late_predicate(tree: Tree, i: int) -> int:
    """The verb of "(the claim) that … is false" where the parser hung it under the that-clause `i`, or -1."""
    verb = tree.child(i, "ccomp")
    if verb <= i or tree.child(verb, "mark") >= 0 or tree.child(i, "dobj") >= 0 or not _is_finite(tree, verb):
        return -1
    subject = tree.child(verb, "nsubj", "nsubjpass")
    return verb if i < subject < verb and tree.tokens[i].lemma not in lexicon().governors else -1


def _is_finite(tree: Tree, verb: int) -> bool:
    places = [verb, *(c for c in tree.children[verb] if tree.tokens[c].dep in ("aux", "auxpass"))]
    return any(tree.tokens[i].tag in ("VBZ", "VBP", "VBD", "MD") for i in places)


class Opener(NamedTuple):
    """A governor put over a clause: the clause's top token, the governor's token, its entry and its own polarity."""

    top: int
    token: int
    governor: Governor
    is_negated: bool


def opener(tree: Tree, anchor: int, noted: frozenset[int]) -> Opener | None:
    """The governor before "that" of the anchor's clause, where the parser has hung the clause elsewhere.

    `noted`: places in the text of the governors that were seen already.
    """
    tokens = tree.tokens
    that = next((i for i in range(anchor - 2, 0, -1) if _ends_search(tokens[i])), -1)
    if that < 1 or tokens[that].text.lower() != "that" or not _is_clause_after(tree, that, anchor):
        return None
    g = next((g for g in _before(tree, that) if _clause_entries(tokens[g])), -1)
    if g < 0 or tokens[g].start in noted or (noted and g == that - 1 and g in tree.ancestors(anchor)):
        return None
    entries = _clause_entries(tokens[g])
    top = anchor
    while tokens[top].head > that and tokens[top].head != top:
        top = tokens[top].head
    return Opener(top, g, entries[0], _is_negated(tree, g))


def _before(tree: Tree, that: int) -> Iterator[int]:
    """Where the governor of a that-clause may stand: before it, before what is put between commas, over a phrase."""
    tokens = tree.tokens
    last = that - 1
    if tokens[last].text == ",":
        comma = next((i for i in range(last - 2, 0, -1) if tokens[i].text == ","), 0)
        yield from (i for i in (comma - 1, last - 1) if i >= 0)
    elif tokens[last].text.lower() != "so":
        yield last
        if tokens[last].dep == "pobj":  # "a rumour on the net that"
            yield from (i for i in (tokens[tokens[last].head].head,) if i < that)


def _clause_entries(token: Token) -> list[Governor]:
    entries = lexicon().governors.get(token.lemma, ())
    return [entry for entry in entries if entry.takes in ("clause", "noun", "belief")]


def _ends_search(token: Token) -> bool:
    word = token.text.lower()
    return word in (";", ".", ":", "that") or (word == "but" and token.dep == "cc")


def _is_negated(tree: Tree, g: int) -> bool:
    """Is there a negator between the last comma and the governor? (Its parse cannot be trusted.)"""
    tokens = tree.tokens
    start = next((i for i in range(g - 1, -1, -1) if tokens[i].text in (",", ";", "–", "—")), -1)
    words = lexicon().negation
    found = [t for t in tokens[start + 1 : g] if t.text.lower() in words["negators"] | words["nobodies"]]
    return len(found) % 2 == 1


def _is_clause_after(tree: Tree, that: int, anchor: int) -> bool:
    """Does the clause of the anchor follow "that" at once?"""
    tokens = tree.tokens
    first = tokens[that + 1]
    if first.tag in ("VBZ", "VBP", "MD") or (first.tag == "VBD" and tokens[that + 2].pos != "NOUN"):
        return False
    finite = [i for i in range(that + 2, anchor) if tokens[i].tag in ("VBZ", "VBP", "VBD", "MD")]
    return all(tokens[i].head == anchor or tokens[anchor].head == i for i in finite)
