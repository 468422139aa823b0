"""The concepts of a draft: the noun phrases of its claims, and other names that the reference gives them."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from linter.packs.draft.lists import words
from linter.packs.draft.names import singular
from linter.syntax import SUBJECTS, Tree

_CLASS_ENDINGS = ("ive", "ant", "esic", "etic", "otic")
_NOUNS = frozenset({"NOUN", "PROPN"})
_KNOWN_AS = re.compile(
    r"(?P<name>[\w-]+(?: [\w-]+){0,3}?),? \(?(?:also|sometimes|commonly|often) (?:known|called|referred to)(?: as)? "
    r"(?P<other>[\w-]+(?: [\w-]+){0,2}?)[),.;]"
)
_BRACKETED = re.compile(r"(?P<name>[\w-]+(?: [\w-]+){0,5}) \((?P<other>[A-Z][\w-]+(?: [A-Z][\w-]+)?)\)")
_AUTHORITY_VERBS = frozenset(
    {"approve", "declare", "classify", "license", "authorize", "recommend", "schedule", "clear", "identify"}
)


@dataclass(slots=True)
class Term:
    """A concept in the making; `terms` in the order they were found."""

    id: str
    kind: str
    terms: list[str] = field(default_factory=list)
    members: list[str] = field(default_factory=list)


def concepts(trees: Sequence[Tree], names: frozenset[str], texts: Iterable[str]) -> dict[str, Term]:
    """The concepts that the claims (`trees`) name, with their other names from the reference (`texts`)."""
    found: dict[str, Term] = {}
    for tree in trees:
        for i in _heads(tree):
            name = _name(tree, i)
            term = found.setdefault(slug(name), Term(slug(name), _kind(tree, i, name, names), [name]))
            if (short := _class_word(tree, i)) and short not in term.terms:
                term.terms.append(short)
    _add_other_names(found, texts)
    _add_members(found)
    return dict(sorted(found.items()))


def slug(text: str) -> str:
    """A text as an id."""
    return re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")


def _heads(tree: Tree) -> Iterator[int]:
    """The nouns that head a phrase of their own."""
    left_out = words("vague_object") | words("pointing_only")
    for i, token in enumerate(tree.tokens):
        if token.pos not in _NOUNS or token.dep in ("compound", "nmod", "npadvmod") or not token.text[0].isalpha():
            continue
        name = _name(tree, i)
        if token.lemma in left_out and " " not in name:
            continue
        yield i


def _name(tree: Tree, i: int) -> str:
    """The noun in the singular with what makes it a thing of its own: compounds and telling adjectives."""
    head = tree.tokens[i]
    before = [j for c in tree.children[i] if c < i and _is_telling(tree, c) for j in tree.subtree(c)]
    places = sorted(before)
    start = tree.tokens[places[0]].start if places else head.start
    stem = tree.text[start : head.start]
    noun = singular(head) if head.tag == "NNS" and head.text[1:].islower() else head.text
    name = re.sub(r"\s+", " ", stem + noun)
    return name if any(c.isupper() for c in name[1:]) else name.lower()


def _class_word(tree: Tree, i: int) -> str:
    """The adjective that is itself a word for the class: "a sedative drug" is a sedative."""
    token = tree.tokens[i]
    before = [c for c in tree.children[i] if tree.tokens[c].dep == "amod"]
    if token.dep != "attr" or len(before) != 1:
        return ""
    word = tree.tokens[before[0]].text.lower()
    return word if word.endswith(_CLASS_ENDINGS) else ""


def _is_telling(tree: Tree, i: int) -> bool:
    token = tree.tokens[i]
    if tree.child(i, "conj", "cc") >= 0:
        return False
    if token.dep in ("compound", "nmod"):
        return True
    return token.dep == "amod" and token.lemma not in words("grading") and token.tag not in ("JJR", "JJS", "VBG", "CD")


def _kind(tree: Tree, i: int, name: str, names: frozenset[str]) -> str:
    token = tree.tokens[i]
    if name.lower() in names:
        return "drug"
    if token.lemma in words("population"):
        return "population"
    governor = tree.tokens[token.head]
    if token.dep == "pobj" and governor.dep == "agent":
        governor = tree.tokens[governor.head]
    if (
        governor.lemma in _AUTHORITY_VERBS
        and token.pos == "PROPN"
        and token.dep in (*SUBJECTS, "pobj")
        and token.head != i
    ):
        return "agency"
    return "thing"


def _add_other_names(found: Mapping[str, Term], texts: Iterable[str]) -> None:
    by_name = {term.terms[0].lower(): term for term in found.values()}
    for text in texts:
        for match in (*_KNOWN_AS.finditer(text), *_BRACKETED.finditer(text)):
            term = _longest(match["name"], by_name)
            other = match["other"].strip()
            if term and (match.re is _KNOWN_AS or _fits(other, term.terms[0])) and other.lower() not in by_name:
                by_name[other.lower()] = term
                term.terms.append(other)


def _longest(name: str, by_name: Mapping[str, Term]) -> Term | None:
    """The concept that the last words of a phrase name, as many words as possible."""
    parts = name.lower().split()
    for start in range(len(parts)):
        tail = " ".join(parts[start:])
        for form in (tail, tail.removesuffix("s")):
            if form in by_name:
                return by_name[form]
    return None


def _fits(other: str, name: str) -> bool:
    """An abbreviation must be made of the name's letters in order; a brand is one capitalised word."""
    if not other.isupper():
        return " " not in other
    letters = iter(name.lower())
    return all(letter in letters for letter in other.lower())


def _add_members(found: Mapping[str, Term]) -> None:
    """A longer name is a narrower thing: a "garlic capsule" is a "capsule", where both are concepts."""
    for term in found.values():
        parts = term.id.split("-")
        for start in range(1, len(parts)):
            broader = found.get("-".join(parts[start:]))
            if broader is not None and term.id not in broader.members:
                broader.members.append(term.id)
                break
