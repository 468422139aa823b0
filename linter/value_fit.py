"""Does a sentence give another value than a reviewed claim?"""

from __future__ import annotations

import re
from enum import StrEnum

from linter.claims.scope import holders_of
from linter.frames import Frame
from linter.linking import fills
from linter.model import Claim
from linter.relations import lexicon
from linter.stance import Cue
from linter.syntax import Tree
from linter.value_rules import OLDEST
from linter.values import Value, agree, values, within
from linter.words import is_a


def is_about_value(frame: Frame, tree: Tree) -> bool:
    """Does a sentence speak of what a frame gives the value of ("the maximum dose"), not only of the same things?"""
    if "value" in frame.senses and frame.values[0].kind in ("schedule", "year"):
        return True
    if _CAP.search(frame.text) and not _CAP.search(tree.text):
        return False
    spans = values(frame.text)
    units = {word for v in spans for word in re.findall(r"\w+", frame.text[v.start : v.end].lower().replace("s ", " "))}
    words = {word for word in frame.words if word not in units and word not in _BOUNDS}
    if _CAP.search(frame.text) or ({*words, frame.verb} & _STARTS and _STARTS & set(tree.lemmas)):
        return True
    unworded = "value" in frame.senses or any(sense.startswith("=") for sense in frame.senses)
    if _is_of_onset(frame) and any(is_a(token, "onset") for token in tree.tokens):
        return True
    return bool(words & set(tree.lemmas)) or (unworded and not words)


def _is_of_onset(frame: Frame) -> bool:
    """Does a frame say how long a thing takes to work?"""
    return frame.values[0].kind == "time" and bool(_ONSET.search(frame.text))


# Words that the time is given with at which something is done first.
_STARTS = frozenset({"start", "starting", "begin", "beginning", "due", "first", "wait"})
_BOUNDS = frozenset({"high", "low", "old", "young", "more", "less", "least", "most", "long"})


class Fit(StrEnum):
    """How the value a sentence gives stands to a frame's."""

    SAME = "the value agrees"
    POSSIBLE = "the value may agree"
    OTHER = "another value than the sources give"


def fit(frame: Frame, claim: Claim, tree: Tree) -> Fit | None:
    """How the values of the claim's event stand to the frame's; None where it gives none of their kind."""
    found = [value for value in values(tree.text) if _is_given(tree, value)]
    limited = all(v.kind != "age" for v in frame.values) and any(_is_for_some(v, tree.text) for v in found)
    result: Fit | None = None
    for meant in frame.values:
        said = [alike for value in found if (alike := _alike(meant, value, frame.text, tree.text))]
        own = [value for value in said if _belongs(frame, tree, value, claim.anchor)]
        if any(_is_same(meant, value, frame, tree) for value in said):
            result = result or Fit.SAME
        elif any(agree(meant, value) for value in said):
            result = Fit.POSSIBLE if result is not Fit.OTHER else result
        elif own:
            result = Fit.POSSIBLE if limited else Fit.OTHER
    return result


_NOT_UNTIL = re.compile(
    r"(?:\bnot|n't|n’t|\bnever|\bno \w+|\bnobody|\bnone)\b[^.;]{0,60}\b(?:until|till|before)\b", re.IGNORECASE
)


def is_bounding(tree: Tree, cue: Cue) -> bool:
    """Is a negation only part of a bound ("no more than 6 hours")?"""
    return cue.name.startswith("negation") and any(v.bound and v.start <= cue.start < v.end for v in values(tree.text))


def is_limiting(frame: Frame, tree: Tree) -> bool:
    """Does the denial say where a thing begins or ends ("not approved until 2010", "never exceed a dose of 80 mg")?"""
    ceiling = _CAP.search(frame.text) and any(value.bound == ">" for value in values(tree.text))
    return bool(ceiling or _NOT_UNTIL.search(tree.text))


_SOME = re.compile(
    r"\b(?:people|adults|patients|those|children|men|women|anyone|everyone|kids|babies)\b(?: \w+)?\s*$", re.IGNORECASE
)


def _is_for_some(value: Value, text: str) -> bool:
    """Does a value limit what is said to people of an age ("adults over 60")?"""
    return (
        value.kind in ("age", "time", "duration", "count")
        and bool(value.bound)
        and bool(_SOME.search(text[: value.start]))
    )


_CAP = re.compile(
    r"\b(?:max|maximum|maximal|limit|ceiling|cap|capped|highest|largest|top|tops|most|never|exceed|upper|no more than"
    r"|up to)\b",
    re.IGNORECASE,
)


DECADE = 10  # a wider stretch of years is too vague to be a date


def _is_same(meant: Value, value: Value, frame: Frame, tree: Tree) -> bool:
    """Do both give one value, not only ranges that meet? What a maximum is said to be is the maximum."""
    if meant.kind == "dose" and _CAP.search(frame.text) and _CAP.search(tree.text):
        meant, value = meant._replace(bound=""), value._replace(bound="")
    if meant.kind == "year" and value.high - value.low > DECADE:
        return False
    return agree(meant, value) and (meant.bound == value.bound or within(value, meant))


_REJECTED = re.compile(r"\b(?:not|n't|n’t|instead of|rather than)(?: (?:in|at|by|the|a|on|until))*\s*$", re.IGNORECASE)
_RELATIVE = re.compile(r"\s*(?:before|earlier|prior)\b", re.IGNORECASE)
_TAKING = re.compile(
    r"\b(?:takes?|took|taking|needs?|needed|wait|waits|waiting|be|is|was|until|lasts?)\b[^.;]{0,25}$", re.IGNORECASE
)


def _is_given(tree: Tree, value: Value) -> bool:
    """Does the text give this value rather than reject it ("not in 1970 but …") or count from another event?"""
    before, after = tree.text[: value.start], tree.text[value.end :]
    if _REJECTED.search(before) and re.search(r"\bbut\b|, it\b", after):
        return False
    if before.rstrip().endswith((", not in", ", not", "and not", "rather than", "instead of")):
        return False
    if value.kind == "schedule" and _is_bidding(tree, value):
        return False
    return not (value.kind == "time" and _RELATIVE.match(after) and not _TAKING.search(before))


def _is_bidding(tree: Tree, value: Value) -> bool:
    """Is "schedule" a verb that counts what it plans ("Schedule two visits")?"""
    places = [i for i, token in enumerate(tree.tokens) if token.start >= value.start and token.end <= value.end]
    counted = (tree.tokens[tree.tokens[i].head] for i in places if tree.tokens[i].dep == "nummod")
    return any(token.tag == "NNS" and token.start >= value.end and not is_a(token, "kind") for token in counted)


_YEARS_OLD = re.compile(
    r"(?:\b(?:at|until|till|before|by|over|under|below|above|from|turns?|turned|hit|reach|than|you are|is|to|and)"
    r"|[:–—-])\s+(?:about\s+|around\s+)?$",
    re.IGNORECASE,
)


# Each kind of time with those that may stand for it ("every 3 months": "lasts 3 months", "is due again in 3 months").
_TIMES = {"duration": {"time"}, "interval": {"time", "duration"}, "time": {"duration"}}
_ONSET = re.compile(r"\b(?:within|after|takes?|before|until|in)\b", re.IGNORECASE)


def _alike(meant: Value, value: Value, claim: str, text: str) -> Value | None:
    """A value as one of the kind that a frame gives ("at 45" as an age), or None."""
    if value.kind == meant.kind:
        return value
    if value.kind in _TIMES.get(meant.kind, ()) and not (meant.kind == "time" and _ONSET.search(claim)):
        return value._replace(kind=meant.kind)
    if (
        meant.kind == "age"
        and value.kind == "time"
        and re.search(r"\bage\b[^.;]*$", text[: value.start], re.IGNORECASE)
    ):
        return value._replace(kind="age")
    years = meant.kind == "age" and value.kind == "count" and 0 < value.high <= OLDEST
    if years and (value.bound or _YEARS_OLD.search(text[: value.start])):
        return value._replace(kind="age", low=value.low * 365, high=value.high * 365)
    return None


def _belongs(frame: Frame, tree: Tree, value: Value, anchor: int) -> bool:
    """Is a value said of the frame's concepts, in the clause of an anchor or in one that shares its subject?"""
    place = next((i for i, t in enumerate(tree.tokens) if t.start < value.end and t.end > value.start), anchor)
    if value.kind == "year" and (_dates_another(tree, place, anchor) or _is_counted_from(tree, place, anchor)):
        return False
    one, other = tree.clause(place), tree.clause(anchor)
    if one != other and not _is_one_event(tree, one, other):
        return False
    return not _is_of_another(frame, tree, place, one)


_FROM = frozenset({"before", "after", "since", "until", "till"})


def _is_counted_from(tree: Tree, place: int, anchor: int) -> bool:
    """Is the claim's event only what another one, with the value, is set against ("in 1970, long after garlic …")?"""
    for i in (anchor, *tree.ancestors(anchor)):
        token = tree.tokens[i]
        marks = (i, tree.child(i, "mark")) if token.dep == "advcl" else (i,)
        if any(m >= 0 and tree.lemmas[m] in _FROM for m in marks) and place not in tree.subtree(i):
            return True
    return False


def _is_one_event(tree: Tree, one: int, other: int) -> bool:
    """Do two clauses share a subject, or does one only frame the other ("it was in 1970 that …")?"""
    subjects = [tree.child(clause, "nsubj", "nsubjpass") for clause in (one, other)]
    if -1 in subjects:
        return True
    if tree.lemmas[subjects[0]] == "it" and tree.lemmas[one] in ("be", "take", "need"):
        return one in tree.ancestors(other)
    named = [{tree.mentions[tree.named[i]].concept for i in tree.subtree(s) if i in tree.named} for s in subjects]
    return bool(named[0] & named[1])


def _dates_another(tree: Tree, place: int, anchor: int) -> bool:
    """Is a year that of a noun which is not the claim's own ("the last case of 1977")?"""
    head = tree.tokens[place].head
    if tree.lemmas[head] != "of":
        return False
    noun = tree.tokens[head].head
    return noun != anchor and noun not in tree.named and tree.tokens[noun].pos == "NOUN"


def _is_apposed_to_another(tree: Tree, place: int) -> bool:
    """Does a value stand in the apposition of an unnamed thing ("garlic is like hemlock, a Schedule II drug")?"""
    for i in (place, *tree.ancestors(place)):
        token = tree.tokens[i]
        if token.dep == "appos":
            other = token.head
            return other not in tree.named and tree.tokens[other].pos == "PROPN" and tree.forms[other + 1] == ","
        if token.pos not in ("NOUN", "PROPN", "ADJ", "NUM"):
            return False
    return False


def _is_of_another(frame: Frame, tree: Tree, place: int, clause: int) -> bool:
    """Is the clause of a value about a thing that the frame does not name ("onions grow in 1970, garlic …")?"""
    if _is_apposed_to_another(tree, place):
        return True
    subject = tree.subject(clause)
    if subject < 0 or place in set(tree.subtree(subject)):
        return False
    numbers = [tree.named[i] for i in tree.subtree(subject) if i in tree.named]
    if not numbers and tree.is_passive(clause) and tree.lemmas[subject] not in lexicon().phrases:
        return holders_of(tree, subject)[1]
    if frame.subject is None:
        return False
    slots = (frame.subject or frozenset(), *frame.objects, *frame.extras)
    return bool(numbers) and not any(fills(slot, numbers, tree) for slot in slots)
