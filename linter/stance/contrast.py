"""Negation that shuts one thing out, beside the clause's own grammar: ", not a drug", "rather than cold"."""

import re

from linter.stance.lexicon import lexicon
from linter.syntax import Tree

_DENIALS = frozenset({"no", "negative", "absent", "never", "denied", "excluded"})
_ANSWERED_NO = re.compile(r"[^.;:?!]*(?::| [–—]) (?:no|none|never)\W*$", re.IGNORECASE)
_AUXILIARIES = frozenset({"do", "be", "have", "will", "can", "could", "would", "may", "might", "should", "must"})


def shut_out(tree: Tree, anchor: int, arguments: frozenset[int], seen: frozenset[int]) -> set[int]:
    """The tokens that shut out the claim at `anchor` or one of its arguments, without what was `seen` as a negator."""
    phrase = adverbial(tree, anchor)
    found = {excluded(tree, anchor, arguments), contrasted(tree, anchor), postposed(tree, anchor)}
    if not phrase:
        found.add(fronted(tree, anchor))
    elif not seen.intersection(phrase):
        found.add(phrase[0])
    return found - seen - {-1}


def adverbial(tree: Tree, anchor: int) -> range:
    """The tokens of a phrase that negates and stands just before the anchor ("by no means"), or an empty range."""
    offset = max(anchor - 8, 0)
    words = [token.text.lower() for token in tree.tokens[offset:anchor]]
    phrases = lexicon().adverbials
    for i in range(len(words) - 1, -1, -1):
        if words[i] in (",", ";", ":", "but", "and", "that", "because"):
            break
        for phrase in phrases.get(words[i], ()):
            if tuple(words[i : i + len(phrase)]) == phrase:
                return range(offset + i, offset + i + len(phrase))
    return range(0)


def postposed(tree: Tree, anchor: int) -> int:
    """The "none" after a noun phrase ("Side effects: none", "risk zero", "Fever – no"), or -1."""
    tokens = tree.tokens
    if _ANSWERED_NO.match(tree.text, tokens[anchor].end):
        return next(i for i in range(len(tokens) - 1, anchor, -1) if tokens[i].text.lower() in _DENIALS | {"none"})
    for i in range(anchor + 1, len(tokens)):
        word = tokens[i].text.lower()
        after_mark = tokens[i - 1].text in (":", "–", "—", "=")
        if word in ("none", "nil", "zero") or (after_mark and word in _DENIALS):
            return i if i + 1 == len(tokens) or tokens[i + 1].pos in ("PUNCT", "X", "SYM") else -1
        if tokens[i].pos not in ("NOUN", "PROPN", "PUNCT", "SYM"):
            break
    return -1


def is_contrast(tree: Tree, c: int) -> bool:
    """Does "not" shut out the noun phrase after it (", not a drug", "and not the coffee"), not as a word of it?"""
    return _is_shut(tree, c) and tree.tokens[c].head != c + 1


def is_set_against(tree: Tree, i: int) -> bool:
    """Is a word the degree that a clause sets its own against ("needs more, not less")?"""
    return tree.tokens[i].tag in ("JJR", "RBR") and i > 1 and tree.forms[i - 2 : i] == (",", "not")


def _is_shut(tree: Tree, c: int) -> bool:
    return (
        0 < c < len(tree.tokens) - 1
        and tree.tokens[c].text.lower() == "not"
        and tree.tokens[c - 1].text.lower() in (",", "and", "but", "(", "–", "—")
        and tree.tokens[c + 1].pos in ("DET", "NOUN", "PROPN", "ADJ")
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
    """The negator that opens the clause of the anchor ("At no dose does tea …", "Nothing in tea cures …"), or -1."""
    tokens = tree.tokens
    start = 0
    for i in range(anchor):
        if tokens[i].text in (",", ";", ":", "–", "—", "but", "and", "that") or tokens[i].dep == "mark":
            start = i + 1
    if tokens[start].text.lower() in ("nothing", "nobody", "none") and _is_first_verb(tree, start, anchor):
        return start
    for i in range(start, min(start + 2, anchor - 1)):
        word = tokens[i].text.lower()
        opens = word in ("never", "nowhere", "not") or (word == "no" and i > start)
        if opens and any(t.lemma in _AUXILIARIES for t in tokens[i + 1 : min(i + 4, anchor)]):
            return i
    return -1


def _is_first_verb(tree: Tree, start: int, anchor: int) -> bool:
    """Is the anchor the first verb after `start`, and nothing compared with that ("nothing cures like tea")?"""
    finite = [t for t in tree.tokens[start:anchor] if t.tag in ("VBZ", "VBP", "VBD", "MD")]
    verbs = [t for t in finite if t.lemma not in _AUXILIARIES]
    return not verbs and not any(t.text.lower() in ("like", "than", "but", "except") for t in tree.tokens[start:])


def excluded(tree: Tree, anchor: int, arguments: frozenset[int]) -> int:
    """The word that shuts an argument out ("carrots rather than garlic", "the light, not the noise"), or -1."""
    words = [token.text.lower() for token in tree.tokens]
    for argument in arguments:
        start = min(tree.under(argument, stop=frozenset({"conj", "appos", "cc", "punct", "relcl"})))
        if _is_shut(tree, start):
            return start
        for before in range(start - 1, max(start - 4, 0), -1):
            if words[before] in ("than", "of") and words[before - 1] in ("rather", "instead") and before - 1 > 0:
                return before
            if (
                words[before] == "not"
                and tree.tokens[before - 1].pos != "AUX"
                and not _is_of_verb(tree, before)
                and not _between(before, anchor, argument)
            ):
                return before
            if tree.tokens[before].pos not in ("DET", "ADP", "ADJ", "ADV"):
                break
    return -1


def _is_of_verb(tree: Tree, i: int) -> bool:
    """Does a "not" negate its whole clause ("is also not cheap, but …")?"""
    token = tree.tokens[i]
    return token.dep == "neg" and tree.tokens[token.head].pos in ("VERB", "AUX")


def _between(i: int, first: int, second: int) -> bool:
    return min(first, second) <= i < max(first, second) and first < second
