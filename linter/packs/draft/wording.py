"""A clause of a sentence as a plain sentence that stands alone: affirmed, short, its subject named."""

from collections.abc import Iterator
from typing import NamedTuple

from linter.model import Token
from linter.packs.draft.lists import words
from linter.syntax import SUBJECTS, Tree
from linter.wording import with_s

_ASIDE = frozenset({"advcl", "parataxis", "cc", "mark", "preconj", "intj", "meta", "dep", "ccomp"})
_OPEN = frozenset({"CC", ",", "-LRB-", ":"})  # nothing ends with one of these
_APART = frozenset({":", ";", "—", "–"})
_NEGATIONS = frozenset({"not", "n't", "n’t", "never"})


class Subject(NamedTuple):
    """What a clause is about, as it is written in a claim."""

    text: str
    plural: bool


def clause_text(tree: Tree, head: int, subject: Subject, *, affirmed: bool) -> str:
    """The clause under `head` with its subject named, joining words and asides gone; `affirmed` drops its negation."""
    own = tree.child(head, *SUBJECTS)
    hidden = set(tree.subtree(own)) if own >= 0 else set()
    places = [i for i in kept(tree, head) if i not in hidden]
    first = next((i for i in places if i >= _predicate_start(tree, head)), head)
    before = [i for i in places if i < first]
    after = [i for i in places if i >= first]
    predicate = _predicate(tree, head, after, subject, affirmed=affirmed)
    opening = joined(tree, before)
    return sentence(opening + "," * bool(opening), subject.text, predicate)


def phrase(tree: Tree, head: int, *, possessor: str = "", without: int = -1) -> str:
    """A noun phrase without its asides (and the clause at `without`); `its` and `their` named."""
    left_out = set(tree.subtree(without)) if without >= 0 else set()
    return joined(tree, [i for i in kept(tree, head) if i not in left_out], possessor=possessor)


def sentence(*parts: str) -> str:
    """The parts as one sentence: a capital first, one space between words, a full stop last."""
    text = " ".join(part.strip(" ;:") for part in parts if part.strip(" ,;:")).strip(" ,;:.")
    first = text.split(" ", 1)[0]
    return (text[:1].upper() if first == first.lower() else text[:1]) + text[1:] + "."


def is_plural(tree: Tree, i: int) -> bool:
    return tree.tokens[i].tag in ("NNS", "NNPS") or tree.child(i, "conj") >= 0


def negations(tree: Tree, head: int) -> list[int]:
    """The tokens that deny the clause: "not" with its verb or predicate, "no" with its subject or object."""
    own = [
        head,
        *(c for c in tree.children[head] if tree.tokens[c].dep in ("aux", "auxpass", "acomp", "attr", "advmod")),
    ]
    found = [c for i in own for c in tree.children[i] if tree.tokens[c].lemma in _NEGATIONS]
    nouns = (c for c in tree.children[head] if tree.tokens[c].dep in (*SUBJECTS, "dobj", "attr"))
    return found + [c for noun in nouns for c in tree.children[noun] if tree.tokens[c].lemma == "no"]


def inflected(lemma: str, *, plural: bool) -> str:
    """The present form of a verb."""
    if lemma in ("be", "have"):
        return {"be": ("is", "are"), "have": ("has", "have")}[lemma][plural]
    return lemma if plural else with_s(lemma)


def joined(tree: Tree, places: list[int], *, possessor: str = "") -> str:
    """Tokens in their order, with the blanks of the text; commas and brackets that nothing follows are dropped."""
    places = _without_loose_marks(tree, places)
    while places and tree.tokens[places[-1]].tag in _OPEN:
        places = places[:-1]
    pieces: list[str] = []
    for number, i in enumerate(places):
        token = tree.tokens[i]
        if number and _is_apart(tree, places[number - 1], i):
            pieces.append(" ")
        pieces.append(possessor if possessor and token.tag == "PRP$" else token.text)
    return "".join(pieces)


def kept(tree: Tree, head: int) -> list[int]:
    """The tokens of a clause or phrase that belong to its claim, between the marks that set it apart."""
    start, end = _stretch(tree, head)
    return sorted(i for i in _walk(tree, head, head) if start <= i < end and not _is_bracketed(tree, i, head))


def _stretch(tree: Tree, head: int) -> tuple[int, int]:
    """The tokens between the colons, semicolons and dashes around a token."""
    marks = [i for i, token in enumerate(tree.tokens) if token.text in _APART]
    return max((i + 1 for i in marks if i < head), default=0), min(
        (i for i in marks if i > head), default=len(tree.tokens)
    )


def _is_bracketed(tree: Tree, i: int, head: int) -> bool:
    """Does a token stand in brackets that the head is outside of?"""
    opened = [sum(1 if t.text == "(" else -1 if t.text == ")" else 0 for t in tree.tokens[:at]) for at in (i, head)]
    return opened[0] > opened[1]


def _walk(tree: Tree, i: int, head: int) -> Iterator[int]:
    yield i
    for child in tree.children[i]:
        if not _is_aside(tree, child, head):
            yield from _walk(tree, child, head)


def _is_aside(tree: Tree, i: int, head: int) -> bool:
    token = tree.tokens[i]
    if token.head == head and token.dep == "cc":
        return any(_is_verb_conjunct(tree, c) for c in tree.children[head])
    if token.head == head and (token.dep in _ASIDE or _is_verb_conjunct(tree, i)):
        return token.dep != "advcl" or i < head or after_comma(tree, i) or tree.child(i, "mark") >= 0
    if token.dep in ("relcl", "advcl", "acl", "appos", "npadvmod", "prep") and i > head and after_comma(tree, i):
        return True
    if token.dep == "parataxis" or _is_apposition(tree, i) or _is_second_of_two(tree, i):
        return True
    if token.dep in ("advmod", "cc"):
        return token.lemma in words("connective") or (token.head == head and _opens(tree, i))
    return token.dep == "prep" and token.head == head and _only_joins(tree, i, head)


def _is_verb_conjunct(tree: Tree, i: int) -> bool:
    return tree.tokens[i].dep == "conj" and tree.tokens[i].pos in ("VERB", "AUX")


def _opens(tree: Tree, i: int) -> bool:
    """An adverb set off at the beginning ("Clinically, …")."""
    return i == 0 and len(tree.tokens) > 1 and tree.tokens[1].text == ","


def _is_apposition(tree: Tree, i: int) -> bool:
    """A noun phrase with "a" set off by a comma, whatever the parser takes it for."""
    article = tree.child(i, "det")
    return (
        article >= 0
        and tree.tokens[article].lemma in ("a", "an")
        and tree.tokens[i].dep in ("appos", "npadvmod", "dep", "attr", "conj", "dobj")
        and not any(tree.tokens[c].dep == "cc" for c in tree.children[tree.tokens[i].head])
        and after_comma(tree, i)
    )


def _is_second_of_two(tree: Tree, i: int) -> bool:
    """ ", and …" after a single noun begins another clause, not the last item of a list."""
    token = tree.tokens[i]
    if token.dep != "conj" or tree.tokens[token.head].dep == "conj" or tree.child(i, "conj") >= 0:
        return False
    first = min(tree.subtree(i))
    return first > 1 and tree.tokens[first - 1].dep == "cc" and tree.tokens[first - 2].text == ","


def after_comma(tree: Tree, i: int) -> bool:
    first = min(tree.subtree(i))
    return first > 0 and tree.tokens[first - 1].text in (",", "(", "—", "–")


def _only_joins(tree: Tree, i: int, head: int) -> bool:
    text = tree.phrase(i).lower()
    if text in words("joining_phrase"):
        return True
    return i < head and (tree.tokens[i].lemma in words("joining_preposition") or tree.child(i, "pcomp") >= 0)


def _predicate_start(tree: Tree, head: int) -> int:
    """The first token of the verb group."""
    own = tree.child(head, *SUBJECTS)
    if own >= 0:
        return max(tree.subtree(own)) + 1 if own < head else head
    return min(
        [head, *(c for c in tree.children[head] if tree.tokens[c].dep in ("aux", "auxpass", "neg") and c < head)]
    )


def _predicate(tree: Tree, head: int, places: list[int], subject: Subject, *, affirmed: bool) -> str:
    tokens = tree.tokens
    verb = tokens[head]
    if affirmed:
        denied = set(negations(tree, head))
        places = [i for i in places if i not in denied]
        support = next((c for c in tree.children[head] if tokens[c].dep == "aux" and tokens[c].lemma == "do"), -1)
        if denied and support in places and tokens[support].text.lower() != "did":
            rest = [i for i in places if i not in (support, head)]
            before, after = [i for i in rest if i < head], [i for i in rest if i > head]
            return " ".join(
                filter(None, (joined(tree, before), inflected(verb.lemma, plural=subject.plural), joined(tree, after)))
            )
    if verb.tag == "VB" and any(tokens[c].tag == "TO" for c in tree.children[head]):
        rest = [i for i in places if i > head]
        return f"{inflected(verb.lemma, plural=subject.plural)} {joined(tree, rest)}"
    return joined(tree, places)


def _is_apart(tree: Tree, one: int, other: int) -> bool:
    if other == one + 1:
        return tree.tokens[one].end < tree.tokens[other].start
    return tree.tokens[other].tag not in (",", ".", "POS", "-RRB-")


def _without_loose_marks(tree: Tree, places: list[int]) -> list[int]:
    """Commas stay only between two words that both stayed; brackets, quotation marks and dashes go."""
    stay = set(places)
    left = []
    for i in places:
        token = tree.tokens[i]
        if token.tag in (",", ":") and token.text != "-":
            if not (i - 1 in stay and i + 1 in stay and _in_list(tree.tokens, i)):
                continue
        elif token.tag in ("-LRB-", "-RRB-", "``", "''", ".") and token.dep != "case":
            continue
        left.append(i)
    return left


def _in_list(tokens: tuple[Token, ...], i: int) -> bool:
    return any(t.dep in ("conj", "cc") for t in tokens[i + 1 : i + 4])
