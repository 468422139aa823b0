"""Does what a sentence claims contradict a reviewed claim?"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple

from linter.bearing import BROADER, NARROWER, relation
from linter.frames import EXCLUSIVE, UNIVERSAL, Frame
from linter.limits import only_compared, only_for_some
from linter.linking import fills, linked
from linter.measures import contrast, is_abroad, is_another_time
from linter.model import Claim, Polarity, Token
from linter.narrowing import narrowed
from linter.nearby import is_nearby
from linter.origins import other_origin
from linter.relations import lexicon
from linter.stance import Assessment
from linter.syntax import Tree
from linter.value_fit import Fit, fit, is_about_value, is_bounding, is_limiting
from linter.words import is_a, words

# What these relate is told by the value alone: denying them without one denies nothing.
VALUED = frozenset({"give", "value", "have", "recommend"})

BUT_NOT = frozenset({"not", "n't", "n’t", "above", "after"})  # before an "all" or "only" that does not mean it

NEARBY = -1  # rank where no role is clear
OPEN = 2  # rank up to which the roles are open
SURE = 4  # rank from which one of the roles is clear
# A sentence of that many tokens says several things; on web pages a reading of one with open roles is mostly wrong.
LONG = 22


class Match(NamedTuple):
    """One way in which a sentence bears on a frame. `wrong`: it says what the frame's sources contradict."""

    frame: Frame
    claim: Claim
    assessment: Assessment
    wrong: bool
    rank: int  # how surely subject and object are linked, higher is surer
    why: str
    counts: bool = True  # neither for nor against otherwise
    valueless: bool = False  # denies a frame with a value without giving another value
    places: tuple[tuple[int, int], ...] = ()  # the words of the claim, in characters of the sentence


Assess = Callable[[Claim, tuple[int, ...]], Assessment]


def matches(
    frame: Frame, tree: Tree, found: Iterable[Claim], assess: Assess, *, implied: str = "", bare: bool = False
) -> list[Match]:
    """All readings of a sentence that bear on a frame. `implied` is a concept that may fill the subject unnamed,
    where the sentence is `bare` of any other."""
    result = []
    for claim in found:
        says = relation(frame, claim.sense, claim.denies)
        if says is None:
            continue
        rank = linked(frame, claim, tree, implied, bare)
        if rank is None and says is True and is_nearby(frame, claim, tree):
            rank = NEARBY
        elsewhere = other_origin(frame, claim, tree) if rank is None else ""
        if rank is None and not elsewhere:
            continue
        arguments = tuple(tree.heads[i] for i in sorted(claim.subjects | claim.objects | claim.others))
        assessment = assess(claim, arguments)
        match = (
            _elsewhere(frame, claim, tree, assessment, elsewhere)
            if rank is None
            else _judge(frame, claim, tree, says, assessment, rank)
        )
        if match is not None:
            result.append(match)
    return result


def wrong(found: list[Match]) -> Match | None:
    """The match to report: the surest readings decide, and among them those that are wrong must be the more."""
    if not found:
        return None
    counted = [match for match in found if match.counts]
    best = max((match.rank for match in counted), default=0)
    top = [match for match in counted if match.rank == best]
    return (
        next((m for m in top if m.wrong), None)
        if all(m.wrong for m in top) or sum(m.wrong for m in top) > len(top) / 2
        else None
    )


def _judge(frame: Frame, claim: Claim, tree: Tree, says: int, assessment: Assessment, rank: int) -> Match | None:
    """Compare what the author commits to with the frame."""

    def match(wrong: bool, why: str, *, counts: bool = True, rank: int = rank, valueless: bool = False) -> Match:
        return Match(frame, claim, assessment, wrong, rank, why, counts, valueless, _places(frame, claim, tree))

    net = assessment.net
    if net is None:
        return match(False, f"the author does not commit to it ({assessment.stance})")
    if claim.sense.startswith("compare:"):
        degree = contrast(frame, claim, tree, net is Polarity.AFFIRMED)
        return None if degree is None else match(degree.wrong, degree.why)
    if says == (BROADER if net is Polarity.AFFIRMED else NARROWER):
        return None
    if not says and net is Polarity.NEGATED and not _complementary(frame):
        return match(False, "denying the opposite does not assert it", counts=False)
    if not _shows_all(frame, claim, tree) or is_another_time(frame, tree) or _is_beside_value(frame, claim, tree):
        return None
    if is_abroad(frame, tree):
        return match(False, "another country's rules")
    if not says and not claim.denies and _is_purpose(tree, claim.anchor):
        return match(False, "an aim, not a claim", counts=False)
    if not says and claim.sense == "prevent" and _only_lessens(claim, tree):
        return match(False, "less of it is still some", counts=False)
    is_its = frame.subject is None or fills(frame.subject, claim.subjects, tree)
    if frame.subject and not says and not claim.denies and (rank < SURE or not is_its):
        return match(False, "the opposite, but hardly of this", counts=rank >= SURE)
    affirmed = (net is Polarity.AFFIRMED) == bool(says)
    if frame.values:
        affirmed ^= sum(is_bounding(tree, cue) for cue in assessment.cues) % 2 == 1
        if valued := _by_value(frame, claim, tree, affirmed):
            return match(valued.wrong, valued.why, counts=valued.counts, rank=rank + valued.wrong)
    if affirmed != frame.refuted:
        return match(False, "agrees with the sources")
    if not affirmed and (narrow := narrowed(frame, claim, tree, opposite=not says)):
        return match(False, f"denied only in part ({narrow})")
    if net is Polarity.AFFIRMED and (says or claim.denies) and (narrow := only_compared(claim, tree)):
        return match(False, f"only compared ({narrow})", counts=False)
    if affirmed and frame.refuted and (some := only_for_some(claim, tree)):
        return match(False, f"only for some ({some})")
    if rank <= OPEN and len(tree.tokens) >= LONG:
        return match(False, "a long sentence, and its roles are open", counts=False)
    return match(True, "affirmed" if affirmed else "denied", valueless=bool(frame.values))


def _elsewhere(frame: Frame, claim: Claim, tree: Tree, assessment: Assessment, origin: str) -> Match:
    """What it means that a thing is said to come from somewhere else than the sources say."""
    is_wrong = assessment.net is Polarity.AFFIRMED
    why = f"another origin than the sources give ({origin})"
    return Match(frame, claim, assessment, is_wrong, SURE, why, is_wrong, places=_places(frame, claim, tree))


class Valued(NamedTuple):
    """What the value that a sentence gives, or fails to give, decides about a frame."""

    wrong: bool
    why: str
    counts: bool = True


def _is_beside_value(frame: Frame, claim: Claim, tree: Tree) -> bool:
    """Does a sentence give the value of something else than the frame does?"""
    return bool(frame.values) and claim.sense == "value" and not is_about_value(frame, tree)


def _by_value(frame: Frame, claim: Claim, tree: Tree, affirmed: bool) -> Valued | None:
    """What the values decide; None where they leave it to the rest of the claim."""
    given, kind = fit(frame, claim, tree), frame.values[0].kind
    if given is Fit.POSSIBLE or (given is Fit.SAME and affirmed):
        return Valued(frame.refuted and given is Fit.SAME, given)
    if given is Fit.OTHER:
        if frame.refuted:
            return Valued(False, "not the refuted value", counts=False)
        is_wrong = affirmed or is_limiting(frame, tree)
        return Valued(is_wrong, given if is_wrong else "denied of another value")
    if given is not None:
        return None
    counted = kind == "count" and claim.sense == "have"  # "not a single one" is a number too
    needs_one = kind == "year" if frame.refuted else affirmed or (claim.sense in VALUED and not counted)
    if needs_one:
        return Valued(False, "no value is given", counts=False)
    if kind == "interval" and frame.verb not in tree.lemmas:
        return Valued(False, "not said of how often", counts=False)
    return None


def _places(frame: Frame, claim: Claim, tree: Tree) -> tuple[tuple[int, int], ...]:
    """Where the words of a claim and the concepts of its frame stand in the sentence."""
    slots = [slot for slot in (frame.subject, *frame.objects) if slot]
    named = (tree.mentions[i] for i in claim.subjects | claim.objects | claim.others)
    words = ((tree.tokens[i].start, tree.tokens[i].end) for i in claim.words)
    return tuple(sorted({*words, *((m.start, m.end) for m in named if any(m.concept in slot for slot in slots))}))


def _only_lessens(claim: Claim, tree: Tree) -> bool:
    """Does a sentence speak of less of a thing that is there, rather than of a smaller risk of it?"""
    return (
        len(claim.words) == 1
        and is_a(tree.tokens[claim.anchor], "lessening")
        and not any(is_a(token, "chance") for token in tree.tokens)
    )


def _is_purpose(tree: Tree, i: int) -> bool:
    """Is a verb an infinitive of purpose ("to prevent harm")?"""
    return tree.tokens[i].dep in ("advcl", "acl", "relcl", "xcomp") and any(
        tree.tokens[c].tag == "TO" for c in tree.children[i]
    )


def _complementary(frame: Frame) -> bool:
    senses = lexicon().senses
    return any(senses[name].complement for name in frame.senses if name in senses)


def _speaks_of_all(tree: Tree, token: Token) -> bool:
    """Does an "every" speak of people or of what is named, rather than say how often or by what ("every six weeks")?"""
    if token.dep not in ("det", "predet") or token.lemma not in UNIVERSAL:
        return True
    head = tree.tokens[token.head]
    if head.pos == "NUM":
        return False
    return is_a(head, "person") or head.lemma == "case" or any(i in tree.named for i in tree.subtree(token.head))


def _is_beside(tree: Tree, i: int, anchor: int) -> bool:
    """Does a token belong to what is said at the anchor, rather than to a clause set beside it ("Though all …, …")?"""
    if " " in tree.tokens[i].text or tree.forms[max(0, i - 1)] in BUT_NOT:  # "above all", "not just"
        return False
    for place, other in ((i, anchor), (anchor, i)):
        above = {other, *tree.ancestors(other)}
        for clause in (place, *tree.ancestors(place)):
            if clause in above:
                break
            if tree.tokens[clause].dep == "advcl" and tree.subject(clause) != tree.subject(tree.tokens[clause].head):
                return False
    return True


def _shows_all(frame: Frame, claim: Claim, tree: Tree) -> bool:
    """Does a sentence that affirms a refuted claim have its "only", "all" or "must"?"""
    if not frame.refuted or claim.sense == "only":
        return True
    if "most" in frame.words and any(is_a(t, "some") and t.dep in ("amod", "det") for t in tree.tokens):
        return False
    if not frame.requires:
        return True
    inside = [token for i, token in enumerate(tree.tokens) if _is_beside(tree, i, claim.anchor)]
    said = {word for token in inside if _speaks_of_all(tree, token) for word in (token.lemma, token.text.lower())}
    groups = {"exclusive": EXCLUSIVE, "universal": UNIVERSAL, "obligation": words()["obligation"]}
    return all(
        said & groups[name] or any(" " in phrase and phrase in tree.text.lower() for phrase in groups[name])
        for name in frame.requires
    )
