"""Classes put beside a name: "garlic, a vegetable", "the vegetable garlic", "Garlic: The Forgotten Vegetable"."""

from __future__ import annotations

from linter.claims.classes import HYPHENS, Found, phrase_start
from linter.claims.enumeration import items_before
from linter.claims.scope import holders_of
from linter.syntax import Tree
from linter.words import is_a

OPEN = frozenset({",", "(", "–", "—", "-", ":", "[", "--"})
CLOSE = frozenset({",", "–", "—", "-"})
DETERMINERS = frozenset({"a", "an", "the", "this", "another", "one", "both", "all"})
MARKS = frozenset({":", "–", "—", "-", "|", "="})
FIELDS = frozenset({"class", "type", "category", "group", "family", "classification", "kind"})


def apposed(tree: Tree, number: int, head: int) -> Found:
    """Things that the class at `head` (mention `number`) stands beside as their description."""
    yield from _apposition(tree, head)
    yield from _between_commas(tree, head)
    yield from _all_of(tree, head)
    yield from _called(tree, head)
    yield from _label(tree, number, head)
    yield from _demonstrative(tree, head)


def one_holder(tree: Tree, i: int) -> frozenset[int]:
    """The mention at a token, or the one it stands for, without its coordinates."""
    if i in tree.named:
        return frozenset({tree.named[i]})
    return holders_of(tree, i)[0]


def _apposition(tree: Tree, head: int) -> Found:
    token = tree.tokens[head]
    if (
        token.dep == "appos"
        and not _opens_clause(tree, token.head, head)
        and not _alternatives(tree, head)
        and not _is_denied(tree, head)
    ):
        named = [i for i in range(phrase_start(tree, head) - 1, token.head - 1, -1) if i in tree.named]
        if named or tree.tokens[token.head].pos != "PRON":
            yield "apposition", head, one_holder(tree, named[0] if named else token.head)
    for child in tree.children[head]:
        if (
            tree.tokens[child].dep != "appos"
            or _opens_clause(tree, head, child)
            or _alternatives(tree, child)
            or not _is_beside(tree, head, child)
        ):
            continue
        if child in tree.named or is_a(tree.tokens[child], "transparent"):
            yield "apposition", head, one_holder(tree, child)


def _opens_clause(tree: Tree, first: int, second: int) -> bool:
    """Does the second noun begin a clause that lost its subject ("if you like onions, garlic is one choice")?"""
    clause = tree.clause(first)
    above = tree.tokens[clause].head
    if tree.tokens[clause].dep != "advcl" or above < second or tree.tokens[second - 1].text != ",":
        return False
    return tree.child(above, "nsubj", "nsubjpass", "expl") < 0 and tree.child(clause, "mark", "advmod") >= 0


def _is_denied(tree: Tree, head: int) -> bool:
    start = phrase_start(tree, head)
    return any(tree.lemmas[i] in ("not", "no", "never", "n't") for i in range(max(0, start - 1), head))


def _is_beside(tree: Tree, head: int, child: int) -> bool:
    """Does nothing but the name's own words stand between a class and its appositive?"""
    between = tree.tokens[head + 1 : phrase_start(tree, child)]
    return not any(t.text in (")", "]", "|", "/") or t.pos in ("ADV", "CCONJ", "VERB") for t in between)


def _alternatives(tree: Tree, i: int) -> bool:
    """Is this "appositive" really an item of a list ("give a vegetable, garlic or an onion")?"""
    if tree.child(i, "cc") >= 0 and tree.child(i, "conj") >= 0:
        return True
    return any(t.lemma in ("or", "nor") for t in tree.tokens[i + 1 : i + 4])


def _between_commas(tree: Tree, head: int) -> Found:
    """ "S, a strong O, …" and "S (an O)" where the parse is no help, and "A strong O, S …" at the beginning."""
    start, tokens = phrase_start(tree, head), tree.tokens
    if tokens[start].lemma not in DETERMINERS and tokens[start].pos != "ADJ":
        return
    if start >= 2 and tokens[start - 1].text in OPEN and start - 2 in tree.named:
        contrasted = start >= 3 and tokens[start - 3].lemma in ("unlike", "than")
        subject = start - 2
        if (
            not contrasted
            and not _alternatives(tree, head)
            and tokens[subject].dep != "amod"
            and not _goes_on(tree, head)
        ):
            yield "apposition", head, frozenset({tree.named[subject]})
    if start == 0:
        after = next((i for i in range(head + 1, len(tokens)) if tokens[i].text in CLOSE), -1)
        if 0 <= after < head + 8 and after + 1 in tree.named and tokens[after + 1].dep in ("nsubj", "nsubjpass"):
            yield "apposition", head, frozenset({tree.named[after + 1]})


def _goes_on(tree: Tree, head: int) -> bool:
    """Do thing and class stand in one enumeration ("garlic, a vegetable and bread")?"""
    following = next((t for t in tree.tokens[head + 1 :] if t.pos != "ADJ"), None)
    return following is not None and following.lemma in ("and", "or")


def _all_of(tree: Tree, head: int) -> Found:
    """ "S and T, both O, …", "S, T, U: all of them O"."""
    at = phrase_start(tree, head) - 1
    while at > 0 and tree.lemmas[at] in ("of", "they", "them", "be", "strong", "the"):
        at -= 1
    start = phrase_start(tree, head)
    quantifier = next((i for i in (start, at) if tree.lemmas[i] in ("both", "all", "each")), -1)
    if quantifier < 2 or tree.tokens[quantifier - 1].text not in OPEN:
        return
    yield "apposition", head, items_before(tree, quantifier - 1)


def _called(tree: Tree, head: int) -> Found:
    """ "an O called S", "an O by the name of S"."""
    after = [t.lemma for t in tree.tokens[head + 1 : head + 5]]
    if after[:1] and after[0] in ("call", "name", "know", "dub"):
        at = head + 2 + (len(after) > 1 and after[1] == "as")
    elif after == ["by", "the", "name", "of"]:
        at = head + 5
    else:
        return
    if at < len(tree.tokens) and at in tree.named:
        yield "called", head, frozenset({tree.named[at]})


def _label(tree: Tree, number: int, head: int) -> Found:
    """ "S – Class: O", "S: The Forgotten O", "Drug class: O" after a name."""
    tokens = tree.tokens
    mark = next((i for i in range(head - 1, max(-1, head - 6), -1) if tokens[i].text in MARKS), -1)
    if mark < 1 or tokens[min(head + 1, len(tokens) - 1)].text == ":":
        return
    field = [t.lemma for t in tokens[max(0, mark - 3) : mark]]
    previous = [i for i in range(mark) if i in tree.named and tree.named[i] != number]
    if FIELDS.intersection(field):
        yield ("label" if previous else "demonstrative"), head, frozenset({tree.named[previous[0]]} if previous else ())
    elif previous and previous[-1] == mark - 1 and mark <= 4 and tree.tokens[head].dep != "pobj":
        ends = all(t.pos == "PUNCT" for t in tokens[head + 1 :])
        if ends or tokens[mark].text == ":":
            yield "headline", head, frozenset({tree.named[mark - 1]})


def _demonstrative(tree: Tree, head: int) -> Found:
    """ "this O": the mention at its determiner is what the class word stands for."""
    start = phrase_start(tree, head)
    points = tree.lemmas[start] in ("this", "these", "the") and start in tree.named
    if points and tree.named[start] != tree.named.get(head) and not _is_explained(tree, head):
        yield "points back", head, frozenset({tree.named[start]})


def _is_explained(tree: Tree, head: int) -> bool:
    """Is the thing named only now ("this O: S", "the O called S")?"""
    after = head + 1
    return after < len(tree.tokens) and (
        tree.tokens[after].text in (":", "–", "—", "(") or tree.lemmas[after] in ("call", "name") or after in tree.named
    )


def name_after(tree: Tree, number: int, place: int) -> Found:
    """ "the O S", "the O painkiller S": a class name right before the thing's name."""
    at, tokens, mention = place + 1, tree.tokens, tree.mentions[number]
    before = tree.text[: mention.start].rstrip()[-4:].lower()
    if tree.text[mention.end : mention.end + 1] in HYPHENS or before.endswith(("non-", "non")):
        return
    while (
        at < len(tokens) and at not in tree.named and is_a(tokens[at], "kind") and tokens[at].tag in ("NN", "NNP", "JJ")
    ):
        at += 1
    if at >= len(tokens) or at not in tree.named or tree.named[at] == number or tokens[place].tag in ("NNS", "NNPS"):
        return
    if tokens[at].tag == "NNS" or tokens[at].pos not in ("NOUN", "PROPN", "X", "ADJ"):
        return
    yield "class before name", place, frozenset({tree.named[at]})
