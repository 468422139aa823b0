"""Classes said of a thing: "garlic is a vegetable", "belongs to the vegetables", "as a vegetable, garlic …"."""

from __future__ import annotations

from linter.claims.classes import PARTS, Found, phrase_start
from linter.claims.enumeration import is_modifier
from linter.claims.scope import holders_of
from linter.syntax import Tree

COPULAS = frozenset({"be", "become", "remain", "stay", "constitute", "represent", "seem", "appear"})
CLASSIFIERS = frozenset(
    {"classify", "class", "categorize", "categorise", "count", "rank", "belong", "fall", "label", "call",
     "regard", "consider", "list", "file", "group", "define", "describe", "treat", "view", "classification",
     "categorization", "number", "name", "designate", "know", "sell", "market", "include", "place", "put",
     "qualify", "see", "recognize", "recognise", "think", "schedule", "position", "status", "reputation",
     "term", "deem", "brand", "advertise", "promote", "prescribe", "dub", "refer"}
)  # fmt: skip
# The words that put a thing into a class, by the preposition they do it with.
PLACING = {
    "in": {"fall", "sit", "fit", "rank", "include", "classify", "group", "list", "class", "file", "put", "count",
           "place", "be", "belong"},
    "to": {"belong"},
    "into": {"fall", "group", "put", "class", "classify", "sort"},
    "under": {"fall", "file", "list", "group", "class", "classify", "categorize", "categorise", "put", "count",
              "come", "sit"},
    "among": {"be", "sit", "count", "list", "rank", "number", "group", "include", "place", "class", "classify", "fall",
              "file", "belong"},
    "with": {"belong", "group", "class", "classify", "list", "file", "lump"},
    "from": {"come"},
}  # fmt: skip
PLACING |= dict.fromkeys(("within", "inside", "outside"), PLACING["in"]) | {"amongst": PLACING["among"]}
GIVING = frozenset({"use", "give", "take", "offer", "administer", "prescribe"})
DEFINITIONS = frozenset({"definition", "criterion", "description", "requirement", "profile", "bill"})
FULFILLING = frozenset({"meet", "fit", "satisfy", "match", "fulfil", "fulfill", "fill"})
FILLERS = frozenset(
    {
        "all",
        "both",
        "each",
        "also",
        "really",
        "just",
        "not",
        "only",
        "indeed",
        "one",
        "of",
        "nothing",
        "but",
    }
)


def predicated(tree: Tree, head: int) -> Found:
    """Things that the sentence says the class at `head` of."""
    yield from _is(tree, head)
    yield from _is_member(tree, head)
    yield from _placed(tree, head)
    yield from _same(tree, head)
    yield from _leading(tree, head)
    yield from _defined(tree, head)
    yield from _as(tree, head)


def _is(tree: Tree, head: int) -> Found:
    """ "S is an O", "O and O are classes S belongs to"."""
    token = tree.tokens[head]
    if token.pos not in ("NOUN", "PROPN", "NUM", "PRON") and token.dep != "conj":
        return
    verb = tree.tokens[token.head]
    if (
        token.dep in ("attr", "acomp", "oprd", "dobj")
        and (verb.lemma in COPULAS or verb.pos == "AUX")
        and token.head != head
    ):
        if (subject := tree.subject(token.head)) >= 0:
            yield "is a", head, holders_of(tree, subject)[0]
    elif token.dep in ("oprd", "attr", "dobj", "ccomp") and verb.lemma in CLASSIFIERS:
        if not _is_gerund_subject(tree, token.head):
            yield from _named_so(tree, head, token.head)
    elif token.dep == "conj" and not _is_bare_plural(tree, head):
        first = tree.tokens[token.head]
        if first.dep in ("attr", "acomp") and (subject := tree.subject(first.head)) >= 0:
            yield "is a", head, holders_of(tree, subject)[0]
    elif token.head == head and (subject := tree.child(head, "nsubj")) >= 0:
        yield "is a", head, holders_of(tree, subject)[0]
    yield from _before_copula(tree, head)


def _named_so(tree: Tree, head: int, verb: int) -> Found:
    """ "we call S an O", "S is called an O"."""
    for i in (*tree.children[verb], *tree.children[head]):
        if tree.tokens[i].dep in ("dobj", "nsubjpass", "nsubj") and i not in (head, tree.subject(verb)):
            yield "classified as", head, holders_of(tree, i)[0]
    if tree.is_passive(verb) and (subject := tree.subject(verb)) >= 0:
        yield "classified as", head, holders_of(tree, subject)[0]


def _is_gerund_subject(tree: Tree, verb: int) -> bool:
    """ "Calling S an O is …": the naming itself is what is judged."""
    return tree.tokens[verb].tag == "VBG" and tree.tokens[verb].dep in ("csubj", "nsubj", "csubjpass")


def _is_bare_plural(tree: Tree, head: int) -> bool:
    return tree.tokens[head].tag in ("NNS", "NNPS") and tree.child(head, "det") < 0


def _before_copula(tree: Tree, head: int) -> Found:
    """ "S … is an O" read off the words, where the parse is no help."""
    tokens = tree.tokens
    at = _past_aside(tree, phrase_start(tree, head) - 1)
    if tree.lemmas[max(0, at - 2) : at + 1] in (("nothing", "other", "than"), ("none", "other", "than")):
        at -= 3
    while at >= 0 and (tokens[at].pos in ("ADV", "DET", "ADJ", "PART", "NUM") or tokens[at].text.lower() in FILLERS):
        at -= 1
    if tree.forms[max(0, at - 1) : at + 1] == ("in", "fact"):
        at -= 2
    if at < 1 or not (tokens[at].lemma in ("be", "become", "remain") and tokens[at].pos in ("AUX", "VERB")):
        return
    verb, at = at, at - 1
    while at >= 0 and at not in tree.named and verb - at < 7:
        if (
            tokens[at].text in (";", ":", ".", "?", "!")
            or tokens[at].pos in ("ADP", "SCONJ")
            or (tokens[at].pos == "NOUN" and verb - at < 3)
        ):
            return
        at -= 1
    if at < 0 or at not in tree.named or is_modifier(tree, at):
        return
    if at and tokens[at - 1].pos == "ADP" and tokens[at - 1].lemma in ("than", "like", "unlike"):
        return
    members = {tree.named[_whose(tree, at)]}
    while at >= 2 and tokens[at - 1].text.lower() in (",", "and", "or", "&") and at - 2 in tree.named:
        at -= 2
        members.add(tree.named[at])
    yield "is a", head, frozenset(members)


def _whose(tree: Tree, at: int) -> int:
    """What a name tells more of, where that is a name itself ("the smell of garlic": the smell), or the name."""
    prep = tree.tokens[at].head
    above = tree.tokens[prep].head
    return above if tree.tokens[at].dep == "pobj" and tree.lemmas[prep] == "of" and above in tree.named else at


def _past_aside(tree: Tree, at: int) -> int:
    """Before an aside between commas that ends at a token ("is, like S, an O")."""
    if at < 0 or tree.tokens[at].text != ",":
        return at
    opening = next((i for i in range(at - 1, max(-1, at - 7), -1) if tree.tokens[i].text == ","), -1)
    return opening - 1 if opening > 0 and tree.lemmas[opening + 1] in ("like", "alongside", "along") else at


PICKING = frozenset(
    {"another", "one", "such", "example", "our", "my", "these", "most", "first", "only", "some", "next"}
)


def _is_member(tree: Tree, head: int) -> Found:
    """ "the best-known O is S", "another O is S", "the O we stock are S and T"."""
    token, verb = tree.tokens[head], tree.tokens[head].head
    named = tree.is_passive(verb) and tree.lemmas[verb] in ("call", "name")
    if token.dep not in ("nsubj", "nsubjpass") or not (tree.lemmas[verb] == "be" or named):
        return
    if not (named or _is_picked(tree, head)):
        return
    target = tree.child(verb, "attr", "acomp", "oprd", "npadvmod", "dep")
    if target in tree.named and not is_modifier(tree, target) and tree.child(target, "det") < 0:
        yield "is a", head, holders_of(tree, target)[0]


def _is_picked(tree: Tree, head: int) -> bool:
    """Does a subject speak of certain members of a class ("the best O", "one O", "the O that we stock")?"""
    inside = range(phrase_start(tree, head), head + 1)
    return (
        any(tree.lemmas[i] in PICKING or tree.tokens[i].tag in ("JJS", "RBS") for i in inside)
        or tree.child(head, "relcl", "acl") >= 0
        or tree.lemmas[head + 1 : head + 3] == ("in", "question")
    )


def _placed(tree: Tree, head: int) -> Found:
    """ "S belongs to the O", "we count S among the O", "S is part of the O family"."""
    token = tree.tokens[head]
    if token.dep != "pobj" or tree.lemmas[token.head] not in PLACING or tree.lemmas[token.head] == "as":
        return
    preposition, governor = tree.tokens[token.head], tree.tokens[token.head].head
    verb = tree.tokens[governor]
    if verb.lemma not in PLACING[preposition.lemma] or verb.pos not in ("VERB", "AUX"):
        return
    if verb.lemma in ("be", "come", "fit") and not _is_set(tree, head):
        return
    target = tree.child(governor, "dobj")
    subject = tree.subject(governor) if not 0 <= target < head or verb.lemma in ("be", "belong", "fall") else -1
    holder = target if subject < 0 else subject
    members = holders_of(tree, holder)[0] if holder >= 0 else frozenset()
    between = frozenset(tree.named[i] for i in range(governor + 1, token.head) if i in tree.named)
    yield "placed", head, members or between


def _is_set(tree: Tree, head: int) -> bool:
    """Does a phrase name the whole class ("the O", "the O family")?"""
    return tree.tokens[head].tag in ("NNS", "NNPS") or tree.lemmas[head] in PARTS


def _same(tree: Tree, head: int) -> Found:
    """ "S is in the same class as the O" """
    token = tree.tokens[head]
    if token.dep != "pobj" or tree.lemmas[token.head] != "as" or token.tag not in ("NNS", "NNPS"):
        return
    group = next((i for i in range(token.head - 1, max(-1, token.head - 6), -1) if tree.lemmas[i] in PARTS), -1)
    if group < 1 or "same" not in tree.lemmas[max(0, group - 3) : group]:
        return
    subject = tree.subject(tree.clause(group))
    if subject >= 0:
        yield "same class", head, holders_of(tree, subject)[0]


def _leading(tree: Tree, head: int) -> Found:
    """ "S tops the list of O", "S joins the O" """
    verb = tree.tokens[head].head
    if tree.tokens[head].dep == "dobj" and tree.lemmas[verb] in ("top", "join", "head", "lead") and _is_set(tree, head):
        subject = tree.subject(tree.clause(verb))
        if subject >= 0:
            yield "placed", head, holders_of(tree, subject)[0]


def _defined(tree: Tree, head: int) -> Found:
    """ "S meets the definition of an O" """
    if tree.tokens[head].dep != "pobj":
        return
    noun = tree.tokens[tree.tokens[head].head].head
    verb = tree.tokens[noun].head
    if tree.lemmas[noun] in DEFINITIONS and tree.lemmas[verb] in FULFILLING:
        subject = tree.subject(tree.clause(verb))
        if subject >= 0:
            yield "meets the definition", head, holders_of(tree, subject)[0]


def _as(tree: Tree, head: int) -> Found:
    """ "as an O, S …", "S is classified as an O", "S's status as an O", "prescribe S as an O"."""
    tokens, token = tree.tokens, tree.tokens[head]
    preposition = token.head
    if not (token.dep == "pobj" and tree.lemmas[preposition] == "as"):
        start = phrase_start(tree, head)
        if start == 0 or tree.lemmas[start - 1] != "as":
            return
        preposition = start - 1
    if _classed(tree, preposition):
        yield "as", head, frozenset({tree.named[preposition - 1]})
        return
    if preposition and tree.lemmas[preposition - 1] in ("same", "such", "well", "soon", "long"):
        return
    if any(t.lemma in ("as", "same") for t in tokens[max(0, preposition - 4) : preposition]):
        return
    governor = tokens[preposition].head
    verb = tokens[governor]
    if verb.pos in ("NOUN", "PROPN"):
        if verb.lemma not in ("alternative", "addition", "adjunct", "substitute"):
            yield "as", head, frozenset(tree.named[i] for i in tree.subtree(governor) if i in tree.named)
        return
    clause = tree.clause(governor)
    if _is_gerund_subject(tree, clause):
        return
    members = _taken(tree, clause, verb.lemma)
    if not members:
        subject = tree.subject(clause)
        members = holders_of(tree, subject)[0] if subject >= 0 else frozenset()
    if not members and preposition == 0:
        members = frozenset(tree.named[i] for i in range(head + 1, min(len(tokens), head + 5)) if i in tree.named)
    yield "as", head, members


def _classed(tree: Tree, preposition: int) -> bool:
    """ "the classification of S" before an "as" """
    before = tree.lemmas[max(0, preposition - 3) : preposition - 1]
    return preposition - 1 in tree.named and before[-1:] == ("of",) and before[0] in CLASSIFIERS | {"use"}


def _taken(tree: Tree, clause: int, verb: str) -> frozenset[int]:
    """What an active verb classes or gives: "refer to S as", "use S as"."""
    if verb not in CLASSIFIERS | GIVING or tree.is_passive(clause):
        return frozenset()
    target = tree.child(clause, "dobj")
    if target < 0 and verb in ("refer", "think") and (link := tree.child(clause, "prep")) >= 0:
        target = tree.child(link, "pobj")
    return holders_of(tree, target)[0] if target >= 0 else frozenset()
