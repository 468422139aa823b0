"""What a sentence says is there, and how much of it: concepts and values, without a word that relates them."""

from __future__ import annotations

from collections.abc import Iterator

from linter.claims.apart import denied_by_word
from linter.claims.scope import is_mere_object, reach
from linter.model import Claim
from linter.reference import is_pointing
from linter.syntax import Tree
from linter.values import values
from linter.words import is_a

TAKING_TIME = frozenset({"take", "last", "span"})  # verbs whose object is how long


def existences(tree: Tree) -> Iterator[Claim]:
    """Every concept named as something that is said to be there: "S is O", "S has O", "O of S", "no O", "O-free"."""
    denied = denied_by_word(tree)
    for number, place in enumerate(tree.heads):
        mention = tree.mentions[number]
        if is_pointing(tree.text[mention.start : mention.end]):
            continue
        if _is_standard(tree, place) or is_mere_object(tree, place) or _is_stretch(tree, place):
            continue
        subjects, objects, others, foreign = reach(tree, place)
        rest = (subjects | objects | others) - {number}
        if _is_done_to(tree, place) or _is_of_person(tree, place):
            continue
        if owners := frozenset(tree.named[c] for c in tree.children[place] if _owns(tree, c)):
            subjects, foreign = owners, False
        no_more = _no_more(tree, place)
        nothing = nil(tree, place)
        absent = number in denied or bool(no_more or nothing)
        for sense in ("have", "contain") if number in denied else ("have",):
            if rest:
                yield Claim(
                    sense,
                    "existence",
                    place,
                    (place, *no_more, *nothing),
                    subjects - {number},
                    frozenset({number}),
                    rest - subjects,
                    denies=absent,
                    foreign=foreign,
                )


def _is_standard(tree: Tree, place: int) -> bool:
    """Is a concept only what another thing is or is not the same as, or is compared to?"""
    governors = (tree.lemmas[tree.tokens[i].head] for i in tree.ancestors(place) if tree.tokens[i].dep == "prep")
    if next(governors, "") in ("comparable", "equal", "equivalent", "similar", "compare"):
        return True
    above = next((i for i in tree.ancestors(place) if tree.lemmas[i] == "as"), -1)
    return above > 0 and "same" in tree.lemmas[max(0, above - 3) : above]


def _is_stretch(tree: Tree, place: int) -> bool:
    """Is a time only how long something else goes on ("was studied for weeks")?"""
    by = tree.tokens[place].head
    verb = tree.tokens[tree.tokens[by].head]
    is_adverbial = is_a(tree.tokens[place], "time") and tree.tokens[by].dep == "prep" and verb.pos == "VERB"
    return is_adverbial and verb.lemma != "last"


def _owns(tree: Tree, i: int) -> bool:
    """Is a token a named thing whose the next noun is ("garlic's smell")?"""
    return tree.tokens[i].dep == "poss" and i in tree.named


def _is_of_person(tree: Tree, place: int) -> bool:
    """Does a concept only tell which people are meant ("not for people with a history of colds")?"""
    for i in tree.ancestors(place):
        if tree.is_clause(i):
            return False
        if is_a(tree.tokens[i], "person") and tree.tokens[i].dep == "pobj":
            return True
    return False


def _is_done_to(tree: Tree, place: int) -> bool:
    """Is a concept only what a verb does something to ("does not prevent colds"), and not said to be there or not?"""
    while tree.tokens[place].dep == "pobj" and tree.lemmas[tree.tokens[place].head] == "of":  # "the odds of colds"
        above = tree.tokens[tree.tokens[place].head].head
        if above in tree.named or tree.tokens[above].pos != "NOUN":
            break
        place = above
    token = tree.tokens[place]
    verb = tree.tokens[token.head]
    if token.dep not in ("dobj", "nsubjpass") or verb.pos != "VERB" or is_a(verb, "having"):
        return False
    if verb.lemma in TAKING_TIME and is_a(token, "time"):
        return False
    return not any(tree.lemmas[c] in ("no", "zero", "any", "not") for c in tree.children[place])


def quantities(tree: Tree) -> Iterator[Claim]:
    """Every value as something that is said of all concepts of the sentence."""
    if not tree.mentions:
        return
    for value in values(tree.text):
        place = next((i for i, t in enumerate(tree.tokens) if t.start <= value.start < t.end), -1)
        if place < 0 or (place in tree.named and " " not in tree.text[value.start : value.end]):
            continue
        clause = tree.clause(place)
        inside = tree.subtree(clause) if tree.subject(clause) >= 0 else range(len(tree.tokens))
        near = frozenset(tree.named[i] for i in inside if i in tree.named) | frozenset().union(*reach(tree, place)[:3])
        yield Claim("value", "value", place, (place,), others=near or frozenset(range(len(tree.mentions))))


def _no_more(tree: Tree, place: int) -> tuple[int, ...]:
    """The words of "no more X than" where nothing named is compared with: who says so denies X altogether."""
    for more in tree.children[place]:
        if tree.lemmas[more] == "more" and more and tree.lemmas[more - 1] == "no" and more < place:
            than = next((i for i in range(place + 1, len(tree.tokens)) if tree.lemmas[i] == "than"), -1)
            if than >= 0 and not any(i in tree.named for i in range(than, min(than + 5, len(tree.tokens)))):
                return (more - 1, more)
    return ()


def nil(tree: Tree, place: int) -> tuple[int, ...]:
    """The word by which a concept is said to amount to nothing ("the risk is negligible", "risk: none")."""
    head = tree.tokens[place].head
    if tree.tokens[place].dep in ("nsubj", "nsubjpass") and tree.lemmas[head] in ("be", "seem", "remain", "appear"):
        said = tree.child(head, "acomp", "attr")
        return (said,) if said >= 0 and is_a(tree.tokens[said], "nil") else ()
    after = max(tree.subtree(place)) if len(tree.children[place]) < 4 else place
    mark = after + 1 if after + 2 < len(tree.tokens) else place + 1
    if mark + 1 < len(tree.tokens) and tree.tokens[mark].text in ":,–—-" and is_a(tree.tokens[mark + 1], "nil"):
        return (mark + 1,)
    return ()
