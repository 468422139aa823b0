"""Who is credited with a claim, and whether a reader takes the claim over from them."""

import re
from enum import StrEnum

from linter.stance.lexicon import lexicon
from linter.syntax import Tree


class Credit(StrEnum):
    SELF = "self"
    AUTHORITY = "authority"
    OTHER = "other"
    VAGUE = "vague"
    SCORNED = "scorned"
    NOBODY = "nobody"
    MYTH = "myth"


def credited(tree: Tree, verb: int) -> Credit:
    """The source of what `verb` reports ("doctors say", "it is rumoured")."""
    source = _source(tree, verb)
    return Credit.NOBODY if source < 0 else _kind(tree, source)


def effect(name: str, credit: Credit, is_passive: bool) -> str:
    """What `say`, `claim`, `opine`, `deem` or `call` makes of the claim for this source."""
    if credit is Credit.MYTH:
        return "reject"
    if credit in (Credit.VAGUE, Credit.SCORNED):
        return "distance"
    if name == "call":
        return "keep"
    if name == "deem":
        return "hedge"
    if credit is Credit.NOBODY and is_passive:
        return "hedge" if name == "opine" else "distance"
    if name == "say" or credit is Credit.AUTHORITY:
        return "attribute"
    if credit is Credit.SELF:
        return "hedge" if name == "opine" else "attribute"
    return "distance" if credit is not Credit.NOBODY or name == "claim" else "attribute"


def _source(tree: Tree, verb: int) -> int:
    seen = 0
    while seen < 6:
        seen += 1
        token = tree.tokens[verb]
        if tree.child(verb, "auxpass", "nsubjpass") >= 0:
            for c in tree.children[verb]:
                if tree.tokens[c].text.lower() == "by" and tree.tokens[c].dep in ("agent", "prep"):
                    return tree.child(c, "pobj")
            return -1
        subject = _subject(tree, verb)
        if subject >= 0:
            if tree.tokens[subject].tag in ("WDT", "WP") and token.dep == "relcl":
                return token.head
            return subject
        if token.dep in ("acl", "relcl") and token.tag != "VBN":
            return token.head
        if token.dep in ("xcomp", "conj", "advcl") and token.head != verb:
            verb = token.head
            continue
        return -1
    return -1


def _subject(tree: Tree, verb: int) -> int:
    """The subject nearest before a verb ("Correction: an earlier version said"), or -1."""
    found = max((c for c in tree.children[verb] if tree.tokens[c].dep == "nsubj"), default=-1)
    before = tree.tokens[verb - 1] if verb else None
    if (
        found < 0
        and before
        and before.tag in ("NNS", "NNP")
        and before.dep == "pobj"
        and tree.tokens[verb].tag == "VBD"
    ):
        return verb - 1  # "On one page people swore": read as one noun phrase
    return found


def _kind(tree: Tree, source: int) -> Credit:
    words = lexicon().credit
    token = tree.tokens[source]
    lemma = token.lemma.lower()
    if token.text.lower() in words["self"]:
        return Credit.SELF
    if any(governor.name == "myths" for governor in lexicon().governors.get(lemma, ())):
        return Credit.MYTH
    near = [source]
    for c in tree.children[source]:
        near.append(c)
        near.extend(tree.children[c])
    lemmas = [tree.tokens[i].lemma.lower() for i in near]
    if any(tree.tokens[i].lemma.lower() in words["scorn"] for i in near if i < source):
        return Credit.SCORNED
    if lemma in words["scorned"]:
        return Credit.SCORNED
    if any(is_authority(word) for word in lemmas):
        return Credit.AUTHORITY
    if any(word in words["scorned"] for word in lemmas if word not in ("so",)):
        return Credit.SCORNED
    if lemma in words["vague"] or any(word in ("some", "certain") for word in lemmas):
        return Credit.VAGUE
    return Credit.AUTHORITY if token.pos == "PROPN" else Credit.OTHER


def is_authority(lemma: str) -> bool:
    words = lexicon()
    return lemma in words.credit["authority"] or lemma.rstrip("s").endswith(words.endings)


def credit_of_words(phrase: str) -> str:
    """The effect of "according to PHRASE"."""
    words = lexicon().credit
    named = re.split(r"\b(?:who|that|which|whose)\b", phrase)[0]
    found = [word.strip("'’\"“”").lower() for word in named.split()]
    lemmas = {*found, *(word.removesuffix("s") for word in found)}
    if lemmas & words["scorned"] or lemmas & (words["scorn"] - {"so"}):
        return "distance"
    if any(is_authority(word) for word in lemmas):
        return "attribute"
    return "distance" if lemmas & words["vague"] else "attribute"


def is_past(tree: Tree, g: int) -> bool:
    """Is it what was thought or said once, and is no longer?"""
    tokens = tree.tokens
    token = tokens[g]
    if token.tag not in ("VBD", "VBN"):
        head = tokens[token.head]
        return token.dep == "xcomp" and head.lemma == "use" and head.tag in ("VBD", "VBN")
    near = [*tree.children[g]]
    subject = _subject(tree, g)
    noun = subject if subject >= 0 else token.head if token.dep == "acl" else -1
    while noun >= 0:
        near += tree.children[noun]
        prep = tokens[noun].head
        noun = tokens[prep].head if tokens[noun].dep == "pobj" and tokens[prep].dep == "prep" else -1
    return any(
        lexicon().modifiers.get(tokens[c].text.lower()) == "past" for c in near if tokens[c].dep in ("advmod", "amod")
    )
