"""What a governor makes of the claim under it, by its own polarity and by who is credited."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.model import Stance
from linter.stance.clauses import is_modal, is_withdrawn, talk
from linter.stance.credit import credited, effect, is_past
from linter.stance.entries import CLAUSAL, CREDITED, after_of, entry, is_infinitive, rivals
from linter.stance.lexicon import Governor
from linter.stance.misreadings import Opener, late_predicate
from linter.stance.negation import negators
from linter.stance.state import ASSERTED, State, changed

if TYPE_CHECKING:
    from linter.stance.walk import Walk


CONCLUSIVE = ("definitively", "conclusively", "definitely", "firmly", "beyond", "can", "ca")


def governed(walk: Walk, i: int, head: int, *, alone: bool) -> State | None:
    """The fate that the governor of a clause or noun gives it, if it is a word of the lexicon."""
    dep = walk.tree.tokens[i].dep
    governor = entry(walk.tree, head, i)
    if governor is not None:
        return given(walk, governor, head, i, alone=alone)
    if dep in ("acl", "relcl", "advcl", "ccomp"):
        for place in (after_of(walk.tree, head), talk(walk.tree, i, head)):
            governor = entry(walk.tree, place, i) if place >= 0 else None
            if governor is not None:
                return given(walk, governor, place, i, alone=False)
    if dep == "prep" and walk.tree.child(head, "acomp") == i - 1 and walk.tree.child(i, "pcomp") >= 0:
        governor = entry(walk.tree, i - 1, i)  # "is useless in curing"
        if governor is not None:
            return given(walk, governor, i - 1, i, alone=alone)
    if not alone and (dep in CLAUSAL or dep in ("nsubj", "nsubjpass")):
        for rival in rivals(walk.tree, i, head):
            governor = entry(walk.tree, rival, i)
            if governor is not None:
                return given(walk, governor, rival, i, alone=True)
    return None


def given(walk: Walk, governor: Governor, g: int, i: int, *, alone: bool) -> State:
    before = len(walk.cues)
    if g in walk.hidden:  # "no doubt that", "it goes without saying that"
        walk.note(governor.name, g)
        return changed("affirm", ASSERTED)
    late = late_predicate(walk.tree, i) if walk.tree.tokens[g].head == g else -1
    outer = walk.state(g, i, alone=alone) if late < 0 else judged(walk, late, g, "nsubj")
    if governor.name == "myths" and not outer.holds and _is_answered(walk, g):
        return outer  # "the myth that … has been debunked"
    name = governor.affirmed if outer.holds else governor.negated
    if name == "content":
        plain = outer.holds and outer.endorsed and outer.mood is Stance.ASSERTED and len(walk.cues) == before
        walk.note(governor.name, g)
        fresh = State(True, not outer.holds, outer.mood, outer.endorsed)
        return changed("distance", fresh) if plain else fresh
    name = _exception(walk, governor, name, g, outer) or name
    if name in CREDITED:
        passive = walk.tree.child(g, "auxpass", "nsubjpass") >= 0
        name = effect(name, credited(walk.tree, g), passive)
        if is_past(walk.tree, g) or is_withdrawn(walk.tree, g):
            name = "reject"
    walk.note(governor.name, g)
    return changed(name, outer)


def _exception(walk: Walk, governor: Governor, name: str, g: int, outer: State) -> str:
    """The effect where the words round a governor change it, or ""."""
    tokens = walk.tree.tokens
    if governor.name == "telling":
        if name == "presuppose" and (outer.rejected or is_modal(walk.tree, g)):
            return "reject"  # "no doctor would tell you that"
        return "presuppose" if outer.holds and not outer.endorsed else ""  # "few are told that"
    if name != governor.affirmed and tokens[g].pos == "VERB" and has(walk, g, "enough"):
        return "affirm"  # "cannot stress enough that"
    if governor.name == "showing" and name == "reject" and any(has(walk, g, word) for word in CONCLUSIVE):
        return "distance"  # "does not prove conclusively that", "cannot be established": it may be so
    if governor.name == "excluding" and is_infinitive(walk.tree, g):
        return "ask"  # "to rule out"
    if governor.affirmed != "reject":
        return ""
    if any(i in walk.hidden and tokens[i].lemma == "not" for i in range(max(g - 4, 0), g)):
        return "affirm"  # "not just a myth"
    return "presuppose" if has(walk, g, "little") or has(walk, g, "few") else ""


def _is_answered(walk: Walk, myth: int) -> bool:
    """Is a myth what a verb of denying is about, which the walk has noted?"""
    verb = walk.tree.tokens[walk.tree.tokens[myth].head]
    return any(cue.name == "denying" and cue.start == verb.start for cue in walk.cues)


def has(walk: Walk, i: int, word: str) -> bool:
    return any(walk.tree.tokens[c].text.lower() == word for c in walk.tree.children[i])


def judged(walk: Walk, verb: int, i: int, dep: str) -> State:
    """The fate of a noun or clause `i`, read as the subject of `verb`, from what is said of it."""
    count = len(list(negators(walk.tree, verb, -1, walk.arguments, walk.hidden)))
    subject = walk.tree.child(verb, "nsubj", "nsubjpass")
    for place in (verb, *rivals(walk.tree, subject, verb)):
        governor = entry(walk.tree, place, i, dep)
        if governor is not None and governor.affirmed in ("reject", "keep", "attribute", "distance"):
            walk.note(governor.name, place)
            return changed(governor.negated if count % 2 else governor.affirmed, walk.base)
    return walk.base


def as_clause(walk: Walk, i: int) -> State:
    """The fate of a clause that stands where the parser read the noun `i`."""
    token = walk.tree.tokens[i]
    marked = walk.marked(i)
    if marked is not None or token.head == i:
        return marked or walk.base
    dep = "csubj" if token.dep in ("nsubj", "nsubjpass") else "ccomp"
    for place in (token.head, *rivals(walk.tree, i, token.head)):
        governor = entry(walk.tree, place, i, dep)
        if governor is not None:
            return given(walk, governor, place, i, alone=True)
    return walk.state(token.head, i)


def opened(walk: Walk, opener: Opener) -> State:
    governor = opener.governor
    name = governor.negated if opener.is_negated else governor.affirmed
    walk.note(governor.name, opener.token)
    if name in CREDITED:
        name = effect(name, credited(walk.tree, opener.token), False)
    return changed("distance" if name == "content" else name, walk.base)
