"""Comparisons: more, less or as much of a property than something else has."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from linter.claims.degrees import WINDOW, Compared, known, measured, of_as, of_than
from linter.dimensions import comparing, is_comparative, phrase_at
from linter.model import Claim, Degree
from linter.syntax import Tree

ENDS = frozenset(";:.!?)—–")
BREAKS = frozenset({"but", "because", "so", "while", "although", "when", "whereas", "though"})


# What a comparison with nothing says of the standard: "no more powerful than S", "nothing as powerful as S".
UNRIVALLED = {Degree.NOT_MORE: Degree.MORE, Degree.NOT_LESS: Degree.LESS, Degree.EQUAL: Degree.MORE}


def comparisons(tree: Tree) -> Iterator[Claim]:
    """One claim for each comparison and dimension, with sense "compare:DIMENSION" and the degree of its subject."""
    words = comparing()
    for i, token in enumerate(tree.tokens):
        if token.lemma in ("than", "as"):
            yield from _with_standard(tree, i)
        elif _is_superlative(tree, i):
            yield from _above_all(tree, i)
        elif token.lemma in words.sameness or token.lemma in words.difference:
            yield from _equal(tree, i)
        if found := phrase_at(words.phrases, tree.tokens, i):
            yield from _by_phrase(tree, *found)
        elif instead := phrase_at(words.instead, tree.tokens, i):
            yield from _without_than(tree, instead[0])


def _claims(tree: Tree, compared: Compared, subjects: frozenset[int], standard: frozenset[int]) -> Iterator[Claim]:
    """Claims of one comparison; what both sides name ("an overdose of S … an overdose of O") is no side of it."""
    left = {tree.mentions[i].concept for i in subjects}
    right = {tree.mentions[i].concept for i in standard}
    subjects = frozenset(i for i in subjects if tree.mentions[i].concept not in right)
    standard = frozenset(i for i in standard if tree.mentions[i].concept not in left)
    if not subjects or not standard:
        return
    dimensions = comparing().dimensions
    for name in dict.fromkeys((*compared.names, *compared.also)):
        yield Claim(
            f"compare:{name}",
            compared.construct,
            compared.words[0],
            compared.words,
            subjects,
            standard,
            degree=compared.degree,
            core=name in dimensions and name in compared.names,
        )


def _with_standard(tree: Tree, cue: int) -> Iterator[Claim]:
    compared = of_than(tree, cue) if tree.tokens[cue].lemma == "than" else of_as(tree, cue)
    if compared is None:
        return
    standard = _standard(tree, cue)
    if unrivalled := _unrivalled(tree, compared):
        yield from _claims(tree, unrivalled, standard, _included(tree))
        return
    for subjects in _things(tree, compared.words[0], cue, standard):
        yield from _claims(tree, compared, subjects, standard)


def _unrivalled(tree: Tree, compared: Compared) -> Compared | None:
    """ "there is no more powerful O than S", "nothing is safer than S": S comes before all that is included."""
    anchor = compared.words[0]
    subject = tree.subject(tree.clause(anchor))
    nothing = [i for i in range(anchor) if tree.lemmas[i] in ("nothing", "none")]
    there = any(tree.tokens[i].dep == "expl" or tree.lemmas[i] == "there" for i in range(anchor))
    if not nothing and not (there and subject < 0 and len(compared.words) > 1):
        return None
    degree = UNRIVALLED.get(compared.degree, compared.degree)
    return compared._replace(words=(*compared.words, *nothing), degree=degree, construct="superlative")


def _included(tree: Tree) -> frozenset[int]:
    """The mentions that a superlative counts in: "O included", "including O", "not even O", "of all O"."""
    tokens, found = tree.tokens, set()
    for number, head in enumerate(tree.heads):
        inside = [i for i, n in tree.named.items() if n == number]
        first, last = min(inside, default=head), max(inside, default=head)
        before = [t.text.lower() for t in tokens[:first] if t.pos != "DET" or t.text.lower() == "all"][-1:]
        after = [t.text.lower() for t in tokens[last + 1 : last + 2]]
        if after == ["included"] or (before and before[0] in ("including", "even", "all")):
            found.add(number)
    return frozenset(found)


def _is_superlative(tree: Tree, i: int) -> bool:
    token = tree.tokens[i]
    return token.tag in ("JJS", "RBS") and token.lemma != "at"


def _above_all(tree: Tree, at: int) -> Iterator[Claim]:
    """ "the strongest of all O", "S is the most powerful, O included", "S is the safer of the two"."""
    standard = _included(tree)
    if not standard:
        return
    names, also, sign = measured(tree, at, len(tree.tokens))
    more = (sign > 0) != (tree.tokens[at].text.lower() in ("least", "fewest", "worst", "smallest", "lowest"))
    compared = Compared((at,), names, Degree.MORE if more else Degree.LESS, "superlative", also)
    yield from _claims(tree, compared, frozenset(range(len(tree.mentions))) - standard, standard)


def _without_than(tree: Tree, places: tuple[int, ...]) -> Iterator[Claim]:
    """ "Next to O, S is the safer choice", "swap O for the gentler S"."""
    tokens, last = tree.tokens, places[-1]
    between = frozenset(tree.named[j] for j in range(places[0] + 1, last) if j in tree.named)
    standard = between or _standard(tree, last)
    for at, token in enumerate(tokens):
        if not is_comparative(token) or any(t.lemma == "than" for t in tokens[at : at + WINDOW]):
            continue
        names, also, sign = measured(tree, at, min(len(tokens), at + 4))
        degree = Degree.MORE if (sign > 0) != (token.text.lower() in comparing().less) else Degree.LESS
        compared = Compared((at,), names, degree, "comparison without than", also)
        things = _standard(tree, at - 1) if between else next(_things(tree, at, at, standard))
        yield from _claims(tree, compared, things, standard)


def _by_phrase(tree: Tree, places: tuple[int, ...], degree: Degree) -> Iterator[Claim]:
    """ "S outperforms O", "S is superior to O", "S is no match for O", "choose S over O"."""
    first, last = places[0], places[-1]
    token = tree.tokens[first]
    verbal = len(places) == 1 and token.pos == "VERB" and tree.child(first, "dobj", "agent") >= 0
    if len(places) == 1 and not verbal and not (token.tag in ("NNS", "VBZ") and first - 1 in tree.named):
        return
    names, general = _spoken_of(tree, besides=places), comparing().general
    words = tuple(sorted(places, key=lambda i: tree.tokens[i].lemma in ("no", "not")))
    compared = Compared(words, names or general[:1], degree, "comparison", () if names else general)
    if verbal:
        target = tree.child(first, "dobj", "agent")
        subject = tree.subject(first)
        sides = _phrase(tree, subject) if subject >= 0 else frozenset(), _below(tree, target)
        yield from _claims(tree, compared, *(reversed(sides) if tree.is_passive(first) else sides))
        return
    standard = _standard(tree, last)
    between = frozenset(tree.named[j] for j in range(first + 1, last) if j in tree.named)
    for subjects in [between] if between else _things(tree, first, last, standard):
        yield from _claims(tree, compared, subjects, standard)


def _equal(tree: Tree, i: int) -> Iterator[Claim]:
    """ "no difference between S and O", "S and O are equally safe", "S and O do the same"."""
    tokens, lemmas = tree.tokens, tree.lemmas
    if lemmas[i] in comparing().difference and not any(
        lemmas[j] in ("no", "little", "any", "not", "hardly") for j in range(max(0, i - 2), i)
    ):
        return
    if lemmas[i] == "same" and any(t.lemma in ("as", "day", "time", "visit") for t in tokens[i + 1 : i + 4]):
        return
    names = _spoken_of(tree) or comparing().general[:1]
    no = tuple(j for j in range(max(0, i - 2), i) if lemmas[j] == "no")
    things = sorted(set(tree.named.values()), key=lambda n: tree.heads[n])
    for first, second in pairwise(things):
        between = tokens[tree.heads[first] + 1 : tree.heads[second]]
        if any(t.lemma in ("and", "or", "from", "nor") for t in between) and len(between) < 7:
            yield from _claims(
                tree,
                Compared((i, *no), names, Degree.EQUAL, "equality", ("strong",)),
                frozenset({first}),
                frozenset({second}),
            )


def _spoken_of(tree: Tree, besides: tuple[int, ...] = ()) -> tuple[str, ...]:
    """Everything that the words of a sentence, `besides` some, compare by."""
    places = (j for j in range(len(tree.tokens)) if j not in besides and tree.lemmas[max(0, j - 1)] != "no")
    return tuple(dict.fromkeys(p.name for j in places for p in known(tree, (j,))))


def _below(tree: Tree, i: int) -> frozenset[int]:
    return frozenset(tree.named[j] for j in tree.subtree(i) if j in tree.named)


def _phrase(tree: Tree, i: int) -> frozenset[int]:
    """The mentions in a noun phrase, without the clauses in it."""
    stop = frozenset({"relcl", "acl", "advcl"})
    return frozenset(tree.named[j] for j in tree.under(i, stop=stop) if j in tree.named)


def _standard(tree: Tree, cue: int) -> frozenset[int]:
    """The mentions behind "than": what the comparison is with."""
    found: set[int] = set()
    for j in range(cue + 1, min(len(tree.tokens), cue + WINDOW)):
        token = tree.tokens[j]
        if token.text in ENDS or token.lemma in BREAKS or (token.text == "," and found):
            break
        if j in tree.named:
            found.add(tree.named[j])
    return frozenset(found)


def _things(tree: Tree, anchor: int, cue: int, standard: frozenset[int]) -> Iterator[frozenset[int]]:
    """What may be compared with the standard, likeliest first: the subject, or what stands where the standard does."""
    subject = tree.subject(tree.clause(anchor))
    found = _phrase(tree, subject) - standard if subject >= 0 else frozenset()
    if not found:
        found = frozenset(tree.named[j] for j in range(max(0, anchor - 12), cue) if j in tree.named) - standard
    yield found
    if parallel := _parallel(tree, cue, standard) - found:
        yield parallel


def _parallel(tree: Tree, cue: int, standard: frozenset[int]) -> frozenset[int]:
    """The mention in the place that the standard has in its own phrase ("a firmer grip on S than on O")."""
    tokens = tree.tokens
    for number in standard:
        head = tree.heads[number]
        before = next((j for j in range(head - 1, cue, -1) if tokens[j].pos == "ADP"), -1)
        if before >= 0:
            same = [j for j in range(cue) if tokens[j].lemma == tokens[before].lemma and j != before]
            if found := {tree.named[k] for j in same for k in tree.subtree(j) if k in tree.named and k < cue}:
                return frozenset(found)
    nearest = next((tree.named[j] for j in range(cue - 1, -1, -1) if j in tree.named), -1)
    return frozenset({nearest} if nearest >= 0 else ()) - standard
