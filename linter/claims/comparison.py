"""Comparisons: more, less or as much of a property than something else has."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from linter.claims.scope import holders_of
from linter.model import Claim, Degree
from linter.syntax import Tree

# Property words by dimension; those after "-" stand at its lower end ("dangerous" is less safe).
DIMENSIONS: dict[str, tuple[str, str]] = {
    "safe": (
        "safe mild gentle tolerated tolerable",
        "dangerous risky harmful toxic unsafe hazardous deadly bad risk danger threat kill killer lethal harm fatal",
    ),
    "addictive": (
        "addictive habit-forming addiction hook dependence dependency abuse forming addicted hooked dependent liability",
        "",
    ),
    "strong": (
        "strong potent powerful effective efficacious good superior great efficacy effectiveness potency strength relief reliable relieve outperform beat",
        "weak inferior poor ineffective",
    ),
    "fast": ("fast quick rapid soon early speed", "slow late long"),
    "tight": ("tightly strongly affinity avidly firmly readily tight high", "weakly loosely low"),
}
_BY_WORD = {
    word: (name, sign)
    for name, (high, low) in DIMENSIONS.items()
    for sign, row in ((1, high), (-1, low))
    for word in row.split()
}
LESS = frozenset({"less", "fewer", "lower", "smaller", "worse", "inferior"})
BEATERS = {
    "outperform": 1,
    "beat": 1,
    "outdo": 1,
    "outstrip": 1,
    "surpass": 1,
    "exceed": 1,
    "trump": 1,
    "top": 1,
    "match": 0,
    "equal": 0,
    "rival": 0,
}


def dimension(word: str) -> tuple[str, int]:
    """The dimension a property word lies on, and at which end (1 or -1); unknown words are dimensions of their own."""
    return _BY_WORD.get(word, (word, 1))


def comparisons(tree: Tree) -> Iterator[Claim]:
    """One claim for each comparison and dimension, with sense "compare:DIMENSION" and the degree of its subject."""
    for i, token in enumerate(tree.tokens):
        if token.lemma in ("than", "as", "to", "over"):
            yield from _with_standard(tree, i)
        elif token.lemma in BEATERS and token.pos in ("VERB", "NOUN") and tree.is_clause(i):
            subject, target = tree.subject(i), tree.child(i, "dobj", "agent")
            if subject >= 0 and target >= 0:
                degree = Degree.MORE if BEATERS[token.lemma] else Degree.EQUAL
                holders, beaten = holders_of(tree, subject)[0], _below(tree, target)
                if tree.is_passive(i):
                    holders, beaten = beaten, holders
                yield from _claims(tree, (i,), "comparison", _dimensions(tree), holders, beaten, degree)
        elif token.lemma in ("difference", "different", "equally", "alike", "same"):
            yield from _equal(tree, i)


def _claims(
    tree: Tree,
    words: tuple[int, ...],
    construct: str,
    names: Iterable[str],
    subjects: frozenset[int],
    standard: frozenset[int],
    degree: Degree,
) -> Iterator[Claim]:
    named = {tree.mentions[i].concept for i in subjects}
    if subjects and standard and not named & {tree.mentions[i].concept for i in standard}:
        for name in dict.fromkeys(names):
            yield Claim(
                f"compare:{name}",
                construct,
                words[0],
                words,
                subjects,
                standard,
                degree=degree,
                core=name in DIMENSIONS,
            )


def _with_standard(tree: Tree, i: int) -> Iterator[Claim]:
    found = _compared(tree, i)
    if found is None:
        return
    anchor, names, degree = found
    standard = _standard(tree, i)
    subjects = _compared_things(tree, anchor, i) - standard
    no = (anchor - 1,) if anchor and tree.lemmas[anchor - 1] == "no" else ()
    yield from _claims(
        tree, (anchor, *no), f"comparison with {tree.tokens[i].lemma}", names, subjects, standard, degree
    )


def _equal(tree: Tree, i: int) -> Iterator[Claim]:
    """ "no difference between S and O", "S and O are equally safe", "S and O do the same"."""
    token = tree.tokens[i]
    if token.lemma in ("difference", "different") and not any(
        tree.lemmas[j] in ("no", "little", "any") for j in range(max(0, i - 2), i)
    ):
        return
    if (
        token.lemma == "same"
        and i + 1 < len(tree.tokens)
        and any(t.lemma in ("as", "day", "time", "visit") for t in tree.tokens[i : i + 4])
    ):
        return
    things = sorted({number for place, number in tree.named.items()}, key=lambda n: tree.heads[n])
    for first, second in zip(things, things[1:], strict=False):
        between = tree.tokens[tree.heads[first] + 1 : tree.heads[second]]
        if any(t.lemma in ("and", "or", "from") for t in between) and len(between) < 7:
            no = tuple(j for j in range(max(0, i - 2), i) if tree.lemmas[j] == "no")
            yield from _claims(
                tree, (i, *no), "equality", _dimensions(tree), frozenset({first}), frozenset({second}), Degree.EQUAL
            )


def _dimensions(tree: Tree) -> list[str]:
    """The dimensions that words of the sentence lie on, and the general one."""
    return [*(dimension(w)[0] for w in _words(tree, range(len(tree.tokens))) if w in _BY_WORD), "strong"]


def _words(tree: Tree, places: Iterable[int]) -> list[str]:
    """The content words at some places; of the names of concepts only those that are property words."""
    found = []
    for j in places:
        token = tree.tokens[j]
        word = next((w for w in (token.lemma, token.text.lower()) if w in _BY_WORD), token.lemma)
        if token.pos in ("ADJ", "ADV", "NOUN", "VERB") and (j not in tree.named or word in _BY_WORD):
            found.append(word)
        elif j in tree.named:
            found.extend(w for w in token.text.lower().replace("-", " ").split() if w in _BY_WORD)
    return found


def _below(tree: Tree, i: int) -> frozenset[int]:
    return frozenset(tree.named[j] for j in tree.subtree(i) if j in tree.named)


ABOVE = {"superior": Degree.MORE, "preferable": Degree.MORE, "inferior": Degree.LESS, "comparable": Degree.EQUAL,
         "equivalent": Degree.EQUAL, "equal": Degree.EQUAL, "similar": Degree.EQUAL}  # fmt: skip
PREFERENCES = frozenset({"choose", "prefer", "advantage", "superiority", "superior", "favor", "favour", "better"})
IDLE = frozenset({"much", "just", "well", "long", "soon", "many", "far"})


def _compared(tree: Tree, i: int) -> tuple[int, list[str], Degree] | None:
    """The comparative before "than", "as" or "to": its token, its dimensions and the degree on them."""
    tokens = tree.tokens
    cue = tokens[i].lemma
    window = range(max(0, i - 9), i)
    if cue == "to":
        at = next((j for j in range(max(0, i - 3), i) if tokens[j].lemma in ABOVE), -1)
        return (at, _dimensions(tree), ABOVE[tokens[at].lemma]) if at >= 0 else None
    if cue == "over":
        at = next((j for j in reversed(window) if tokens[j].lemma in PREFERENCES), -1)
        return (at, ["safe", "strong"], Degree.MORE) if at >= 0 else None
    if cue == "as":
        first = next((j for j in reversed(window) if tokens[j].text.lower() in ("as", "so", "equally", "same")), -1)
        if first < 0:
            return None
        words = [word for word in _words(tree, range(first + 1, i)) if word not in IDLE]
        if not words:
            words = [*_words(tree, range(max(0, first - 4), first)), "strong"]
        return min(first + 1, i - 1), [_first(words)[0]], Degree.EQUAL
    at = next(
        (j for j in reversed(window) if tokens[j].tag in ("JJR", "RBR") or tokens[j].lemma in ("rather", "other")), -1
    )
    if at < 0 or tokens[at].lemma in ("rather", "other"):
        return None
    text = tokens[at].text.lower()
    if text in ("more", "less", "fewer", "greater", "higher", "lower", "bigger", "smaller", "larger"):
        name, sign = _first(_words(tree, (*range(at + 1, i), *reversed(range(max(0, at - 6), at)))))
    elif text in ("better", "worse"):
        name, sign = next(
            (
                dimension(w)
                for w in _words(tree, range(max(0, at - 4), i))
                if w in _BY_WORD and w != "good" and w != "bad"
            ),
            ("strong", 1),
        )
        sign = 1
    else:
        name, sign = dimension(_base(text))
    more = (sign > 0) != (text in LESS)
    if at and tokens[at - 1].text.lower() == "no":
        return at, [name], Degree.NOT_MORE if more else Degree.NOT_LESS
    return at, [name], Degree.MORE if more else Degree.LESS


def _first(words: list[str]) -> tuple[str, int]:
    known = next((word for word in words if word in _BY_WORD), None)
    return dimension(known) if known else ((words[0], 1) if words else ("strong", 1))


def _base(word: str) -> str:
    for ending in ("ier", "er"):
        if word.endswith(ending):
            stem = word[: -len(ending)] + ("y" if ending == "ier" else "")
            return next((w for w in (stem, stem + "e", stem[:-1]) if w in _BY_WORD), stem)
    return word


def _standard(tree: Tree, i: int) -> frozenset[int]:
    """The mentions behind "than": what the comparison is with."""
    found = set()
    for j in range(i + 1, min(len(tree.tokens), i + 9)):
        token = tree.tokens[j]
        if token.text in (",", ";", ":", ".", "!", "?", ")", "—", "–") or token.lemma in (
            "but",
            "because",
            "so",
            "while",
            "although",
            "when",
        ):
            if found or token.text not in (",",):
                break
        if j in tree.named:
            found.add(tree.named[j])
    return frozenset(found)


def _compared_things(tree: Tree, anchor: int, cue: int) -> frozenset[int]:
    """The mentions that are compared: the subject, or what the comparative describes."""
    clause = tree.clause(anchor)
    subject = tree.subject(clause)
    found = set(holders_of(tree, subject)[0]) if subject >= 0 else set()
    if not found:
        found = {tree.named[j] for j in range(max(0, anchor - 12), cue) if j in tree.named}
    return frozenset(found)
