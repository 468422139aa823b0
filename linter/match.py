"""Does what a sentence claims contradict a reviewed claim?"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple

from linter.frames import EXCLUSIVE, UNIVERSAL, Frame, Slot
from linter.model import Claim, Degree, Polarity, Stance
from linter.relations import lexicon
from linter.stance import Assessment
from linter.syntax import Tree
from linter.values import Value, agree, values
from linter.words import is_a

# Relations that hold between their arguments whichever of them is the grammatical subject.
SYMMETRIC = frozenset({"safe", "recommend", "have", "approve", "similar", "together", "give", "need", "contain"})
# A denial narrowed by one of these is no denial of the whole ("not always", "not physically").
PARTIAL = frozenset(
    "always necessarily only just primarily mainly chiefly largely solely usually typically physically entirely completely fully every all "
    "immediately automatically yet merely simply exclusively principally physiologically everyone alone significantly directly much most".split()
)
CLOSE = frozenset({"about", "around", "roughly", "approximately", "nearly", "almost", "circa"})


class Match(NamedTuple):
    """One way in which a sentence bears on a frame. `wrong`: it says what the frame's sources contradict."""

    frame: Frame
    claim: Claim
    assessment: Assessment
    wrong: bool
    rank: int  # how surely subject and object are linked, higher is surer
    why: str


Assess = Callable[[Claim, tuple[int, ...]], Assessment]


def matches(frame: Frame, tree: Tree, found: Iterable[Claim], assess: Assess, *, implied: str = "") -> list[Match]:
    """All readings of a sentence that bear on a frame. `implied` is a concept that may fill the subject unnamed."""
    result = []
    for claim in found:
        relation = _relation(frame, claim, tree)
        if relation is None:
            continue
        rank = _linked(frame, claim, tree, implied)
        if rank is None:
            continue
        arguments = tuple(tree.heads[i] for i in sorted(claim.subjects | claim.objects | claim.others))
        assessment = assess(claim, arguments)
        match = _judge(frame, claim, tree, relation, assessment, rank)
        if match is not None:
            result.append(match)
    return result


def wrong(found: list[Match]) -> Match | None:
    """The match to report: the surest reading decides, and a reading that agrees with the sources outweighs an equal one."""
    if not found:
        return None
    best = max(match.rank for match in found)
    top = [match for match in found if match.rank == best]
    return (
        next((m for m in top if m.wrong), None)
        if all(m.wrong for m in top) or sum(m.wrong for m in top) > len(top) / 2
        else None
    )


def _relation(frame: Frame, claim: Claim, tree: Tree) -> bool | None:
    """True: the claim's words say what the frame says; False: they say its opposite; None: something else."""
    if claim.sense in frame.senses:
        return not claim.denies
    if claim.sense.startswith("compare:") or claim.sense in ("class", "have"):
        return None
    senses = lexicon().senses
    if claim.sense not in senses:
        return None
    said = senses[claim.sense]
    for name in frame.senses & senses.keys():
        meant = senses[name]
        if claim.sense in meant.implies and claim.denies:
            return False
        if name in said.implies:
            return not claim.denies
        if not claim.denies and any(senses[a].excludes & meant.implies for a in said.implies if a in senses):
            return False
    return None


def _fills(slot: Slot, numbers: Iterable[int], tree: Tree) -> bool:
    return any(tree.mentions[i].concept in slot for i in numbers)


def _linked(frame: Frame, claim: Claim, tree: Tree, implied: str) -> int | None:
    """How surely the claim relates the frame's concepts (3 roles are clear … 1 they stand in reach), or None."""
    everything = claim.subjects | claim.objects | claim.others
    if frame.subject is None and not frame.objects:
        return None
    if claim.sense == "have" and not (frame.property and _fills(frame.property, claim.objects, tree)):
        return None
    if claim.sense == "class" and frame.words and not frame.values and not frame.words & set(tree.lemmas):
        return None
    if claim.sense.startswith("compare:") or claim.sense == "class":
        subject = frame.subject or (frame.objects[0] if frame.objects else frozenset())
        targets = frame.objects if frame.subject else frame.objects[1:]
        if not _fills(subject, claim.subjects, tree) or not all(_fills(o, claim.objects, tree) for o in targets[:1]):
            if (
                claim.sense.startswith("compare:")
                and _fills(subject, claim.objects, tree)
                and _fills(targets[0], claim.subjects, tree)
            ):
                return 3
            return None
        return 3
    if not all(_fills(slot, everything, tree) for slot in frame.objects):
        return None
    if frame.subject is not None and not _fills(frame.subject, everything, tree):
        return 0 if implied in frame.subject and not claim.foreign else None
    if (
        not frame.objects
        and frame.words
        and not (
            lexicon().senses.keys() & {s for s in frame.senses if lexicon().senses[s].unary}
            if all(s in lexicon().senses for s in frame.senses)
            else False
        )
    ):
        lemmas = {tree.tokens[i].lemma for i in range(len(tree.tokens))}
        if not frame.words & lemmas and not frame.values:
            return None
    rank = 1
    if frame.subject is not None and claim.sense not in SYMMETRIC:
        if _fills(frame.subject, claim.subjects, tree):
            rank += 1
        elif claim.foreign or (_fills(frame.subject, claim.objects, tree) and claim.subjects and frame.objects):
            return None
        elif (
            frame.objects
            and any(_fills(o, claim.subjects, tree) for o in frame.objects)
            and _fills(frame.subject, claim.objects, tree)
        ):
            return None
    elif claim.foreign:
        return None
    if frame.objects and all(_fills(o, claim.objects, tree) for o in frame.objects):
        rank += 1
    return rank


def _judge(frame: Frame, claim: Claim, tree: Tree, says: bool, assessment: Assessment, rank: int) -> Match | None:
    """Compare what the author commits to with the frame."""
    net = assessment.net
    if net is None:
        return Match(frame, claim, assessment, False, rank, f"the author does not commit to it ({assessment.stance})")
    affirmed = (net is Polarity.AFFIRMED) == says
    if claim.sense.startswith("compare:"):
        return _judge_comparison(frame, claim, tree, net is Polarity.AFFIRMED, assessment, rank)
    if not says and net is Polarity.NEGATED and not _complementary(frame):
        return Match(frame, claim, assessment, False, rank, "denying the opposite does not assert it")
    if frame.requires and not _shows(frame.requires, tree):
        return None
    if frame.values and (differs := _differs(frame, tree)) is not None:
        if differs and affirmed and not frame.refuted:
            return Match(frame, claim, assessment, True, rank + 1, "another value than the sources give")
        if not differs:
            return Match(frame, claim, assessment, not affirmed and not frame.refuted, rank, "the value agrees")
    elif frame.values and not frame.refuted and affirmed:
        return Match(frame, claim, assessment, False, rank, "no value is given")
    if affirmed == frame.refuted:
        if not affirmed and says and (narrow := _narrowed(frame, claim, tree)):
            return Match(frame, claim, assessment, False, rank, f"denied only in part ({narrow})")
        if affirmed and says and claim.degree is None and (narrow := _less(claim, tree)):
            return Match(frame, claim, assessment, False, rank, f"only compared ({narrow})")
        return Match(frame, claim, assessment, True, rank, "affirmed" if affirmed else "denied")
    return Match(frame, claim, assessment, False, rank, "agrees with the sources")


def _complementary(frame: Frame) -> bool:
    senses = lexicon().senses
    return any(senses[name].complement for name in frame.senses if name in senses)


def _judge_comparison(
    frame: Frame, claim: Claim, tree: Tree, affirmed: bool, assessment: Assessment, rank: int
) -> Match | None:
    if frame.degree is None or claim.degree is None:
        return None
    subject = frame.subject or frame.objects[0]
    degree = claim.degree
    if not _fills(subject, claim.subjects, tree):
        degree = {Degree.MORE: Degree.LESS, Degree.LESS: Degree.MORE}.get(degree, degree)
    meant, same = frame.degree, degree == frame.degree
    at_least = meant in (Degree.MORE, Degree.EQUAL) and degree in (Degree.MORE, Degree.EQUAL)
    if frame.refuted:
        bad = affirmed and (same or (at_least and meant is Degree.EQUAL))
        if not affirmed and degree is Degree.LESS and meant is Degree.EQUAL:
            bad = True
        if not affirmed and degree is Degree.MORE and not _fills(subject, claim.subjects, tree):
            bad = meant is not Degree.LESS
    else:
        bad = (affirmed and not same) or (not affirmed and same)
    return Match(frame, claim, assessment, bad, rank, f"compared as {degree.value}" + ("" if affirmed else ", denied"))


def _shows(groups: frozenset[str], tree: Tree) -> bool:
    lemmas = {t.lemma for t in tree.tokens} | {t.text.lower() for t in tree.tokens}
    sets = {"exclusive": EXCLUSIVE, "universal": UNIVERSAL}
    return all(lemmas & sets[name] or (name == "exclusive" and "nothing but" in tree.text.lower()) for name in groups)


def _differs(frame: Frame, tree: Tree) -> bool | None:
    """Does the sentence give another value than the frame's, of the same kind? None where it gives none."""
    found: tuple[Value, ...] = values(tree.text)
    answer = None
    for meant in frame.values:
        said = [value for value in found if value.kind == meant.kind]
        if not said:
            continue
        if any(agree(meant, value) for value in said):
            return False
        answer = True
    return answer


def _narrowed(frame: Frame, claim: Claim, tree: Tree) -> str:
    """The word that limits a denial to less than the frame's claim, or ""."""
    places = {claim.anchor, *claim.words, *(tree.heads[i] for i in claim.objects)}
    clause = tree.clause(claim.anchor)
    for i in (*places, clause):
        for child in tree.children[i]:
            token = tree.tokens[child]
            if child in claim.words or child in tree.named:
                continue
            if (
                token.lemma in PARTIAL
                and token.lemma not in frame.words
                and token.dep in ("advmod", "amod", "det", "predet", "neg")
            ):
                return token.text
            if (
                i in places
                and i != clause
                and token.dep == "amod"
                and not is_a(token, "neutral")
                and token.lemma not in frame.words
            ):
                return token.text
            if token.tag == "RBR" or (token.lemma in ("as", "so", "more", "less") and token.dep == "advmod"):
                return token.text
    return ""


def _less(claim: Claim, tree: Tree) -> str:
    """A word that only compares a property ("less addictive than …"), or ""."""
    for child in tree.children[claim.anchor]:
        token = tree.tokens[child]
        if token.lemma in ("less", "least", "too") or token.text.lower() == "less":
            return token.text
    return ""
