"""Comparisons: more, less or as much of a property than something else has."""

from __future__ import annotations

from collections.abc import Iterator

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
MORE, LESS = (
    frozenset({"more", "higher", "greater", "bigger", "larger", "better", "superior", "far"}),
    frozenset({"less", "fewer", "lower", "smaller", "worse", "inferior"}),
)
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
EQUALS = frozenset({"same", "equal", "equally", "just", "match", "identical", "equivalent", "comparable", "similar"})
FLIP = {Degree.MORE: Degree.LESS, Degree.LESS: Degree.MORE, Degree.EQUAL: Degree.EQUAL}


def dimension(word: str) -> tuple[str, int]:
    """The dimension a property word lies on, and at which end (1 or -1); unknown words are dimensions of their own."""
    return _BY_WORD.get(word, (word, 1))


def comparisons(tree: Tree) -> Iterator[Claim]:
    """One claim for each comparison, with sense "compare:DIMENSION", the greater side (if any) named by `degree`."""
    for i, token in enumerate(tree.tokens):
        if token.lemma in ("than", "as", "to", "over") and (found := _compared(tree, i)):
            anchor, words, degree = found
            standard = _standard(tree, i)
            subjects = _compared_things(tree, anchor, i) - standard
            if not standard or not subjects:
                continue
            for sense in dict.fromkeys(word for word in words):
                yield Claim(
                    f"compare:{sense}",
                    f"comparison with {token.lemma}",
                    anchor,
                    (anchor, i),
                    subjects,
                    standard,
                    degree=degree,
                )
        elif token.lemma in BEATERS and token.pos == "VERB":
            subject, target = tree.subject(i), tree.child(i, "dobj")
            if subject >= 0 and target >= 0:
                degree = Degree.MORE if BEATERS[token.lemma] else Degree.EQUAL
                yield Claim(
                    "compare:strong",
                    "comparison",
                    i,
                    (i,),
                    holders_of(tree, subject)[0],
                    holders_of(tree, target)[0],
                    degree=degree,
                )


def _compared(tree: Tree, i: int) -> tuple[int, list[str], Degree] | None:
    """The comparative before "than", "as" or "to": its token, its dimensions and the degree on them."""
    tokens = tree.tokens
    cue = tokens[i].lemma
    window = range(max(0, i - 9), i)
    if cue == "to":
        at = next(
            (
                j
                for j in reversed(window)
                if tokens[j].lemma
                in ("superior", "inferior", "comparable", "equivalent", "equal", "similar", "preferable")
            ),
            -1,
        )
        if at < 0 or i - at > 3:
            return None
        degree = {"superior": Degree.MORE, "preferable": Degree.MORE, "inferior": Degree.LESS}.get(
            tokens[at].lemma, Degree.EQUAL
        )
        return at, ["strong"], degree
    if cue == "as":
        first = next(
            (j for j in reversed(window) if tokens[j].text.lower() in ("as", "so", "equally", "same") and i - j <= 6),
            -1,
        )
        if first < 0:
            return None
        words = [
            tokens[j].lemma
            for j in range(first + 1, i)
            if tokens[j].pos in ("ADJ", "ADV", "NOUN", "VERB")
            and tokens[j].lemma not in ("much", "just", "well", "long", "soon")
        ]
        name, sign = _first(words)
        return first + 1 if first + 1 < i else first, [name], Degree.EQUAL
    if cue == "over":
        at = next(
            (
                j
                for j in reversed(window)
                if tokens[j].lemma
                in ("choose", "prefer", "advantage", "superiority", "superior", "favor", "favour", "better")
            ),
            -1,
        )
        return (at, ["safe", "strong"], Degree.MORE) if at >= 0 else None
    at = next(
        (j for j in reversed(window) if tokens[j].tag in ("JJR", "RBR") or tokens[j].lemma in ("rather", "other")), -1
    )
    if at < 0 or tokens[at].lemma in ("rather", "other"):
        return None
    word = tokens[at].lemma if tokens[at].lemma not in ("more", "less", "few", "much", "little") else ""
    text = tokens[at].text.lower()
    if text in ("more", "less", "fewer", "greater", "higher", "lower", "bigger", "smaller", "larger"):
        near = [
            tokens[j].lemma
            for j in (*range(at + 1, i), *reversed(range(max(0, at - 6), at)))
            if tokens[j].pos in ("ADJ", "ADV", "NOUN", "VERB")
        ]
        name, sign = _first(near)
    elif text in ("better", "worse"):
        near = [tokens[j].lemma for j in range(max(0, at - 4), i) if tokens[j].lemma in _BY_WORD and j != at]
        name, sign = _first(near) if near else ("strong", 1)
        sign = 1
    else:
        name, sign = dimension(_base(word or text))
    down = text in LESS
    if at and tokens[at - 1].text.lower() == "no":
        return at, [name], Degree.NOT_MORE if (sign > 0) != down else Degree.NOT_LESS
    return at, [name], Degree.MORE if (sign > 0) != down else Degree.LESS


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
