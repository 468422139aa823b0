"""Classes with members: "vegetables such as garlic", "garlic and other vegetables", "like other vegetables"."""

from __future__ import annotations

from linter.claims.being import CLASSIFIERS
from linter.claims.classes import PARTS, Found, is_whole, phrase_start
from linter.claims.enumeration import is_plural, items_after, items_before
from linter.claims.scope import holders_of
from linter.syntax import Tree

OTHER = frozenset({"other", "another"})
QUANTIFIERS = frozenset(
    {"a", "an", "any", "some", "many", "most", "the", "all", "several", "every", "few", "various", "these", "those"}
)
INTRODUCERS = (
    ("such", "as"), ("including",), ("e.g.",), ("eg",), ("for", "example"), ("for", "instance"), ("especially",),
    ("particularly",), ("in", "particular"), ("notably",), ("namely",), ("among", "them"),
    ("include",), ("includes",), ("included",), ("like",), ("(",), (":",), ("–",), ("—",),
)  # fmt: skip
TIGHT = frozenset({"like", "(", "–", "—"})  # they introduce members only right behind the class
ENDED = frozenset({"(", ":", "–", "—"})
# What may stand between a class and "such as": where and how it is used.
BETWEEN_POS = frozenset({"ADV", "ADJ", "NOUN", "DET", "PRON", "PROPN"})
BETWEEN_VERBS = frozenset(
    {"use", "prescribe", "abuse", "be", "know", "give", "take", "sell", "stock", "list", "find", "have",
     "offer", "hold", "keep", "store", "carry", "supply"}
)  # fmt: skip
BETWEEN_PREPOSITIONS = frozenset({"in", "on", "for", "at", "from", "by", "of", "during", "as", "that", "which"})
REPLACEMENTS = frozenset(
    {"alternative", "substitute", "replacement", "option", "adjunct", "complement", "supplement", "competitor", "rival"}
)
REACH = 12  # tokens between a class and what introduces its members


def listed(tree: Tree, number: int, head: int) -> Found:
    """Members of the class at `head` (mention `number`) that the sentence lists or sets it beside."""
    yield from _introduced(tree, number, head)
    yield from _such_as(tree, head)
    yield from _exemplified(tree, head)
    yield from _other(tree, head)
    yield from _likened(tree, head)
    yield from _of_all(tree, head)
    yield from _led_by_class(tree, head)


def _introduced(tree: Tree, number: int, head: int) -> Found:
    """ "O such as S, S and S", "O (S, S)", "O include S", "these O: S"."""
    at, limit = head + 1, min(len(tree.tokens), head + REACH)
    while at < limit:
        cue = _cue(tree, at)
        if cue:
            if _fits(tree, head, at, cue):
                start = at + len(cue)
                while cue[0] in ENDED and (more := _cue(tree, start)) and more[0] not in TIGHT:
                    start += len(more)
                while start < len(tree.tokens) and tree.tokens[start].text in (",", ":"):
                    start += 1
                members = items_after(tree, start, closed=cue[0] in ENDED)
                if cue == (":",) and len(members) == 1 and not _closes(tree, start):
                    members = frozenset()
                yield _named(cue), head, members
                return
            if cue[0] not in (":", "–", "—"):
                return
        if not _between(tree, at, number):
            return
        at += 1


def _led_by_class(tree: Tree, head: int) -> Found:
    """ "Among the O that we stock is S" """
    preposition = phrase_start(tree, head) - 1
    if preposition < 0 or tree.lemmas[preposition] not in ("among", "amongst") or tree.tokens[head].dep != "pobj":
        return
    if preposition and tree.tokens[preposition - 1].pos not in ("PUNCT", "SCONJ", "CCONJ"):
        return
    for verb in range(head + 1, min(len(tree.tokens), head + REACH)):
        if tree.lemmas[verb] == "be" and (members := items_after(tree, verb + 1, closed=False)):
            yield "placed", head, members
            return


def _cue(tree: Tree, at: int) -> tuple[str, ...]:
    return next((c for c in INTRODUCERS if tree.forms[at : at + len(c)] == c), ())


def _named(cue: tuple[str, ...]) -> str:
    return {"(": "parentheses", ":": "colon", "–": "parentheses", "—": "parentheses"}.get(cue[0], " ".join(cue))


def _between(tree: Tree, at: int, number: int) -> bool:
    token = tree.tokens[at]
    if at in tree.named and tree.named[at] != number:
        return False
    if token.pos in ("VERB", "AUX"):
        return token.lemma in BETWEEN_VERBS
    if token.pos in ("ADP", "SCONJ"):
        return token.lemma in BETWEEN_PREPOSITIONS
    return token.text in (",", "[") or token.pos in BETWEEN_POS


def _fits(tree: Tree, head: int, at: int, cue: tuple[str, ...]) -> bool:
    """Does what introduces a list at `at` speak of the class at `head`?"""
    if _is_replaced(tree, head, loosely=tree.tokens[at - 1].text == ","):
        return False
    if cue[0] in TIGHT:
        if at != head + 1 and not (cue[0] == "(" and at == head + 2 and tree.tokens[head + 1].pos == "NOUN"):
            return False
        return (cue[0] != "–" and cue[0] != "—") or is_plural(tree, head)
    if cue == (":",):
        return at - head <= 6 and is_plural(tree, head) and is_whole(tree, head)
    if cue[0].startswith("includ") and cue[0] != "including":
        parted = any(tree.lemmas[i] in PARTS for i in range(head + 1, at))
        return is_whole(tree, head) and at - head <= (REACH if parted else 6)
    return not (at > head + 1 and is_plural(tree, at - 1))


def _is_replaced(tree: Tree, head: int, *, loosely: bool) -> bool:
    """Is a class named as what something else replaces ("alternatives to O"; `loosely`: "instead of O, …")?"""
    token = tree.tokens[head]
    if token.dep != "pobj":
        return False
    preposition = token.head
    governor = tree.tokens[preposition].head
    if tree.lemmas[governor] in REPLACEMENTS:
        return True
    apart = tree.lemmas[preposition] in ("without", "besides", "beyond") or {
        "instead",
        "place",
        "rather",
        "other",
        "apart",
    } & {tree.lemmas[governor], tree.lemmas[max(0, preposition - 1)]}
    return loosely and bool(apart)


def _closes(tree: Tree, start: int) -> bool:
    """Does the enumeration from `start` run to the end of the sentence?"""
    return all(
        t.pos in ("NOUN", "PROPN", "ADJ", "DET", "NUM", "PUNCT", "CCONJ", "X", "SYM") or i in tree.named
        for i, t in enumerate(tree.tokens[start:], start)
    )


def _such_as(tree: Tree, head: int) -> Found:
    """ "such O as S" """
    start = phrase_start(tree, head)
    before = [tree.lemmas[i] for i in range(max(0, start - 1), head)]
    if "such" in before and head + 1 < len(tree.tokens) and tree.lemmas[head + 1] == "as":
        yield "such as", head, items_after(tree, head + 2, closed=False)


EXEMPLIFYING = (("for", "example"), ("for", "instance"), ("included",), ("among", "them"), ("say", ","))


def _exemplified(tree: Tree, head: int) -> Found:
    """ "some O, S for example, …", "all O, S included" """
    if head + 2 >= len(tree.tokens) or tree.tokens[head + 1].text not in (",", "–", "—", "("):
        return
    last = head + 2
    while last < len(tree.tokens) and last < head + 8 and tree.tokens[last].text not in (",", "–", "—", ")"):
        for cue in EXEMPLIFYING:
            if last > head + 2 and tuple(t.text.lower() for t in tree.tokens[last : last + len(cue)]) == cue:
                yield "for example", head, frozenset(tree.named[i] for i in range(head + 2, last) if i in tree.named)
                return
        last += 1


def _other(tree: Tree, head: int) -> Found:
    """ "S and other O", "S or another O", "like other O, S …", "S with other O", "no other O … as S"."""
    start = phrase_start(tree, head)
    words = range(max(0, start - 1), head)
    other = next((i for i in words if tree.lemmas[i] in OTHER), -1)
    similar = next((i for i in words if tree.lemmas[i] in ("similar", "related", "comparable")), -1)
    if other < 0 and similar < 0:
        return
    before = (other if other >= 0 else similar) - 1
    while before >= 0 and tree.lemmas[before] in QUANTIFIERS:
        before -= 1
    if before < 0:
        return
    cue = tree.tokens[before]
    if cue.lemma in ("and", "or", "&", "nor", "plus"):
        yield "and other", head, items_before(tree, before)
    elif other < 0:
        return
    elif cue.pos in ("ADP", "SCONJ") or cue.lemma in ("like", "unlike", "than", "as"):
        construct = "as" if tree.lemmas[cue.head] in CLASSIFIERS else "like other"  # "should be classed like other O"
        yield construct, head, _beside(tree, before, head)
    elif cue.pos in ("VERB", "AUX") and tree.lemmas[other - 1] in ("every", "all", "any", "most"):
        yield "like other", head, _about(tree, other)


def unrivalled(tree: Tree, head: int) -> Found:
    """ "no other O works as fast as S" """
    if not any(tree.lemmas[i : i + 2] == ("no", "other") for i in range(max(0, head - 4), head)):
        return
    for i in range(head + 1, len(tree.tokens) - 1):
        if tree.lemmas[i] in ("than", "as", "like") and i + 1 in tree.named:
            yield "like other", head, frozenset({tree.named[i + 1]})
            return


def _beside(tree: Tree, preposition: int, head: int) -> frozenset[int]:
    """The thing that "other O" is said beside: the only one named so far, or the subject of the clause."""
    earlier = {tree.named[i] for i in range(preposition) if i in tree.named}
    comparing = tree.lemmas[preposition] in ("like", "unlike", "than", "as", "among") or (
        preposition > 0 and tree.lemmas[preposition - 1] in ("compare", "contrast", "as", "differ", "different")
    )
    if comparing and earlier:
        return _about(tree, preposition) & earlier
    if earlier:
        return frozenset(earlier) if len({tree.mentions[number].concept for number in earlier}) == 1 else frozenset()
    return _about(tree, preposition) or frozenset(
        tree.named[i] for i in range(head + 1, min(len(tree.tokens), head + 6)) if i in tree.named
    )


def _about(tree: Tree, i: int) -> frozenset[int]:
    """The mentions that the clause of a token is about: its subject's, or in an imperative its object's."""
    clause = tree.clause(tree.tokens[i].head)
    subject = tree.subject(clause)
    holders = holders_of(tree, subject)[0] if subject >= 0 else frozenset()
    target = tree.child(clause, "dobj")
    if not holders and target >= 0:
        holders = holders_of(tree, target)[0]
    return holders


def _likened(tree: Tree, head: int) -> Found:
    """ "like all O, S …", "as with any O, S …": what holds for each member is said of this one."""
    start = phrase_start(tree, head)
    if start == 0 or tree.lemmas[start] not in ("all", "any", "every", "each"):
        return
    cue = tree.lemmas[start - 1]
    if not (cue == "like" or (cue == "with" and start > 1 and tree.lemmas[start - 2] == "as")):
        return
    if head + 1 < len(tree.tokens) and tree.tokens[head + 1].text == ",":
        yield "like other", head, _beside(tree, start - 1, head)


def _of_all(tree: Tree, head: int) -> Found:
    """ "of all O, S is …", "among the O, S is the most …", "S is the strongest of the O"."""
    start = phrase_start(tree, head)
    if start == 0 or not is_plural(tree, head):
        return
    cue, every = tree.lemmas[start - 1], tree.lemmas[start] in ("all", "the")
    if cue not in ("of", "among", "amongst") or not every or not any(t.tag in ("JJS", "RBS") for t in tree.tokens):
        return
    if start == 1:
        yield "of all", head, _about(tree, 0)
        return
    most = tree.tokens[start - 1].head
    if tree.tokens[most].tag in ("JJS", "RBS") or (tree.child(most, "amod", "advmod") >= 0 and cue == "of"):
        superlative = [c for c in (most, *tree.children[most]) if tree.tokens[c].tag in ("JJS", "RBS")]
        if superlative and tree.tokens[most].dep in ("attr", "acomp", "appos"):
            yield "of all", head, _about(tree, most)
