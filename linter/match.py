"""Does what a sentence claims contradict a reviewed claim?"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import NamedTuple

from linter.frames import EXCLUSIVE, UNIVERSAL, Frame, Slot
from linter.model import Claim, Degree, Polarity, Verdict
from linter.relations import lexicon
from linter.stance import Assessment
from linter.syntax import Tree
from linter.values import Value, agree, values
from linter.words import is_a, words

# Relations that hold between their arguments whichever of them is the grammatical subject.
SYMMETRIC = frozenset(
    {"value", "only", "safe", "recommend", "have", "approve", "similar", "together", "give", "need", "contain"}
)
# A denial narrowed by one of these is no denial of the whole ("not always", "not physically").
PARTIAL = frozenset(
    "always necessarily only just primarily mainly chiefly largely solely usually typically physically entirely completely fully every all "
    "immediately automatically yet merely simply exclusively principally physiologically everyone alone significantly directly much most".split()
)
_PART = re.compile(
    r"\b(?:not|n't|n’t) (?:all|every|everyone|everybody|always|each|necessarily|the whole)\b|\b(?:before|until|prior to) (?:\w+ )?(?:1[5-9]|20)\d\d\b|\b(?:originally|initially|at first)\b",
    re.IGNORECASE,
)
# What these relate is told by the value alone: denying them without one denies nothing.
VALUED = frozenset({"give", "value", "have", "recommend"})


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


# "S is more than O" from O's side; what denying a degree leaves; which degrees of a refuted claim a degree bears out.
TURNED = {
    Degree.MORE: Degree.LESS,
    Degree.LESS: Degree.MORE,
    Degree.NOT_MORE: Degree.NOT_LESS,
    Degree.NOT_LESS: Degree.NOT_MORE,
}
OPPOSED = {Degree.MORE: Degree.NOT_MORE, Degree.LESS: Degree.NOT_LESS, Degree.EQUAL: Degree.NOT_MORE}
ENTAILED = {
    Degree.MORE: frozenset({Degree.MORE, Degree.EQUAL}),
    Degree.EQUAL: frozenset({Degree.EQUAL}),
    Degree.NOT_LESS: frozenset({Degree.EQUAL}),
    Degree.LESS: frozenset({Degree.LESS, Degree.NOT_MORE}),
    Degree.NOT_MORE: frozenset({Degree.NOT_MORE}),
}

Assess = Callable[[Claim, tuple[int, ...]], Assessment]


def matches(
    frame: Frame, tree: Tree, found: Iterable[Claim], assess: Assess, *, implied: str = "", bare: bool = False
) -> list[Match]:
    """All readings of a sentence that bear on a frame. `implied` is a concept that may fill the subject unnamed,
    where the sentence is `bare` of any other."""
    result = []
    for claim in found:
        relation = _relation(frame, claim, tree)
        if relation is None:
            continue
        rank = _linked(frame, claim, tree, implied, bare)
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
    counted = [match for match in found if match.counts]
    best = max((match.rank for match in counted), default=0)
    top = [match for match in counted if match.rank == best]
    return (
        next((m for m in top if m.wrong), None)
        if all(m.wrong for m in top) or sum(m.wrong for m in top) > len(top) / 2
        else None
    )


# A claim's words may say something wider than the frame (denying it denies the frame, asserting it asserts nothing) or
# something stricter (asserting it asserts the frame, denying it denies nothing).
BROADER, NARROWER = 2, 3
# Where one of these holds, the object is there: "no O with S" denies it.
OCCURRENCES = frozenset({"cause", "contain"})


def _relation(frame: Frame, claim: Claim, tree: Tree) -> int | None:
    """True: the claim's words say what the frame says; False: its opposite; BROADER; None: something else."""
    if claim.sense in frame.senses:
        return not claim.denies
    if claim.sense == "value":
        return True if frame.values else None
    if claim.sense == "have" and frame.senses & OCCURRENCES and frame.objects:
        return BROADER
    if claim.sense == "together" and claim.denies and frame.words & {"same", "together"} and not frame.refuted:
        return False
    if claim.sense.startswith("compare:") or claim.sense in ("class", "have"):
        return None
    senses = lexicon().senses
    if claim.sense not in senses:
        return None
    said, broader = senses[claim.sense], False
    for name in frame.senses & senses.keys():
        meant = senses[name]
        if claim.sense in meant.implies and claim.denies:
            return False
        if name in said.implies:
            return NARROWER if not claim.denies else None
        if claim.sense in meant.implies:
            broader = True
        if not claim.denies and any(senses[a].excludes & meant.implies for a in said.implies if a in senses):
            return False
    return BROADER if broader else None


def _fills(slot: Slot, numbers: Iterable[int], tree: Tree) -> bool:
    return any(tree.mentions[i].concept in slot for i in numbers)


def _linked(frame: Frame, claim: Claim, tree: Tree, implied: str, bare: bool) -> int | None:
    """How surely the claim relates the frame's concepts (3 roles are clear … 1 they stand in reach), or None."""
    everything = claim.subjects | claim.objects | claim.others
    if not all(_fills(slot, range(len(tree.mentions)), tree) for slot in frame.extras):
        return None
    if frame.subject is None and not frame.objects:
        return None
    if claim.sense == "only":
        return (
            3
            if _fills(frame.focus or frozenset(), claim.objects, tree)
            and all(_fills(o, everything, tree) for o in (frame.subject, *frame.objects) if o)
            else None
        )
    if claim.sense == "have":
        there = frame.property or (frame.objects[-1] if frame.senses & OCCURRENCES and frame.objects else None)
        if there is None or not _fills(there, claim.objects, tree):
            return None
    if claim.sense == "class" and frame.words and not frame.values and not frame.words & set(tree.lemmas):
        return None
    if claim.sense.startswith("compare:") or claim.sense == "class":
        subject = frame.subject or (frame.objects[0] if frame.objects else frozenset())
        targets = frame.objects if frame.subject else frame.objects[1:]
        if claim.construct == "demonstrative" and not claim.subjects:
            return 5 if implied in subject and _fills(targets[0], claim.objects, tree) else None
        if not _fills(subject, claim.subjects, tree) or not all(_fills(o, claim.objects, tree) for o in targets[:1]):
            if (
                claim.sense.startswith("compare:")
                and _fills(subject, claim.objects, tree)
                and _fills(targets[0], claim.subjects, tree)
            ):
                return 7
            return None
        return 7
    missing = [slot for slot in (frame.subject, *frame.objects) if slot and not _fills(slot, everything, tree)]
    if missing:
        return 0 if bare and len(missing) == 1 and implied in missing[0] and not claim.foreign else None
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
    elif claim.foreign and not (claim.sense in BESIDE and _beneath_subject(frame, claim, tree)):
        return None
    if frame.objects and all(_fills(o, claim.objects, tree) for o in frame.objects):
        rank += 1
    return 2 * rank + _is_predicate(tree, claim.anchor)


# What these relate may stand anywhere in the subject ("a history of X is no reason to avoid Y").
BESIDE = frozenset({"safe", "recommend", "need", "approve"})


def _beneath_subject(frame: Frame, claim: Claim, tree: Tree) -> bool:
    subject = tree.subject(tree.clause(claim.anchor))
    numbers = [tree.named[i] for i in tree.subtree(subject) if i in tree.named] if subject >= 0 else []
    return any(_fills(slot, numbers, tree) for slot in (frame.subject, *frame.objects) if slot)


def _is_predicate(tree: Tree, i: int) -> bool:
    """Does a token carry its clause: the verb, or what the verb says of the subject?"""
    return tree.is_clause(i) or tree.tokens[i].dep in ("attr", "acomp", "oprd", "dobj")


def _judge(frame: Frame, claim: Claim, tree: Tree, says: int, assessment: Assessment, rank: int) -> Match | None:
    """Compare what the author commits to with the frame."""
    net = assessment.net
    if net is None:
        return Match(frame, claim, assessment, False, rank, f"the author does not commit to it ({assessment.stance})")
    if says == (BROADER if net is Polarity.AFFIRMED else NARROWER):
        return None
    affirmed = (net is Polarity.AFFIRMED) == bool(says)
    if claim.sense.startswith("compare:"):
        return _judge_comparison(frame, claim, tree, net is Polarity.AFFIRMED, assessment, rank)
    if not says and net is Polarity.NEGATED and not _complementary(frame):
        return Match(frame, claim, assessment, False, rank, "denying the opposite does not assert it", False)
    if frame.refuted and frame.requires and claim.sense != "only" and not _shows(frame.requires, tree):
        return None
    if "first" in frame.words and _ORDINAL.search(tree.text) and "first" not in tree.lemmas:
        return None
    if frame.rule.verdict is not Verdict.CONTESTED and _abroad(frame, tree):
        return Match(frame, claim, assessment, False, rank, "another country's rules")
    if claim.sense == "value" and not (frame.values and frame.words & set(tree.lemmas)):
        return None
    if frame.values and (differs := _differs(frame, claim, tree)) is not None:
        if differs and affirmed and not frame.refuted:
            return Match(frame, claim, assessment, True, rank + 1, "another value than the sources give")
        if not differs:
            return Match(frame, claim, assessment, affirmed == frame.refuted, rank, "the value agrees")
        if frame.refuted:
            return None
    elif frame.values and not frame.refuted and (affirmed or claim.sense in VALUED):
        return Match(frame, claim, assessment, False, rank, "no value is given", False)
    if affirmed == frame.refuted:
        if not affirmed and says and (narrow := _narrowed(frame, claim, tree)):
            return Match(frame, claim, assessment, False, rank, f"denied only in part ({narrow})")
        if affirmed and says and claim.degree is None and (narrow := _less(claim, tree)):
            return Match(frame, claim, assessment, False, rank, f"only compared ({narrow})")
        return Match(
            frame, claim, assessment, True, rank, "affirmed" if affirmed else "denied", valueless=bool(frame.values)
        )
    return Match(frame, claim, assessment, False, rank, "agrees with the sources")


_ORDINAL = re.compile(r"\b(?:second|third|fourth|last|next|booster)\b", re.IGNORECASE)


def _abroad(frame: Frame, tree: Tree) -> bool:
    """Does the sentence speak of a country's law or licence that the frame does not?"""
    if "approve" not in frame.senses and all(v.kind != "schedule" for v in frame.values):
        return False
    return any(t.lemma in words()["abroad"] and t.lemma not in frame.text.lower() for t in tree.tokens)


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
        degree = TURNED.get(degree, degree)
    meant = frame.degree
    if not affirmed and degree in OPPOSED:
        degree, affirmed = OPPOSED[degree], True
    agreed = affirmed and meant in ENTAILED.get(degree, frozenset({degree}))
    if frame.refuted and not agreed and degree in (Degree.MORE, Degree.EQUAL, Degree.NOT_LESS):
        return None
    bad = agreed if frame.refuted else affirmed and not agreed
    return Match(frame, claim, assessment, bad, rank, f"compared as {degree.value}" + ("" if affirmed else ", denied"))


def _shows(groups: frozenset[str], tree: Tree) -> bool:
    lemmas = {t.lemma for t in tree.tokens} | {t.text.lower() for t in tree.tokens}
    sets = {"exclusive": EXCLUSIVE, "universal": UNIVERSAL, "obligation": words()["obligation"]}
    return all(lemmas & sets[name] or (name == "exclusive" and "nothing but" in tree.text.lower()) for name in groups)


def _differs(frame: Frame, claim: Claim, tree: Tree) -> bool | None:
    """Does the sentence give another value than the frame's, of the same kind? None where it gives none."""
    found: tuple[Value, ...] = values(tree.text)
    answer = None
    for meant in frame.values:
        said = [value for value in found if value.kind == meant.kind and not _RELATIVE.match(tree.text[value.end :])]
        if any(agree(meant, value) for value in said):
            return False
        if any(_near(tree, value.start, claim.anchor) for value in said):
            answer = True
    return answer


_RELATIVE = re.compile(r"\s*(?:before|after|later|earlier|ago|apart|between|prior|past)\b", re.IGNORECASE)


def _near(tree: Tree, start: int, anchor: int) -> bool:
    """Does a value stand in the clause of an anchor, or in one that shares its subject?"""
    place = next((i for i, t in enumerate(tree.tokens) if t.start <= start < t.end), anchor)
    one, other = tree.clause(place), tree.clause(anchor)
    return one == other or any(tree.child(c, "nsubj", "nsubjpass") < 0 for c in (one, other))


def _narrowed(frame: Frame, claim: Claim, tree: Tree) -> str:
    """The word that limits a denial to less than the frame's claim, or ""."""
    if part := _PART.search(tree.text):
        return part.group()
    found = _other_concept(frame, claim, tree) or _some_only(claim, tree)
    return found or ("" if claim.denies else _part_word(frame, claim, tree))


def _other_concept(frame: Frame, claim: Claim, tree: Tree) -> str:
    """A concept of the sentence that the frame does not name and that restricts what is denied."""
    known = (*frame.objects, *frame.extras, frame.subject or frozenset())
    for number in sorted(claim.subjects | claim.objects | claim.others):
        mention, head = tree.mentions[number], tree.heads[number]
        if any(mention.concept in slot for slot in known) or is_a(tree.tokens[head], "person"):
            continue
        if mention.end - mention.start > 4 and _restricts(tree, head, claim.anchor):
            return tree.text[mention.start : mention.end]
    return ""


def _some_only(claim: Claim, tree: Tree) -> str:
    """A word that makes the subject only a part of what the claim is about ("most people", "garlic alone")."""
    heads = [tree.heads[number] for number in claim.subjects]
    subject = tree.subject(tree.clause(claim.anchor))
    if subject >= 0 and is_a(tree.tokens[subject], "person"):
        heads.append(subject)
    some = ("alone", "only", "most", "many", "some", "few", "several")
    return next((tree.tokens[c].text for i in heads for c in tree.children[i] if tree.lemmas[c] in some), "")


def _part_word(frame: Frame, claim: Claim, tree: Tree) -> str:
    """A modifier that makes what is denied less than the whole ("not always", "no serious", "not as")."""
    places = {claim.anchor, *claim.words, *(tree.heads[i] for i in claim.objects)}
    clause = tree.clause(claim.anchor)
    negation = min((c for i in (*places, clause) for c in tree.children[i] if tree.tokens[c].dep == "neg"), default=-1)
    for i in (*places, clause):
        for child in tree.children[i]:
            token = tree.tokens[child]
            if child in claim.words or child in tree.named or token.lemma in frame.words:
                continue
            if token.lemma in PARTIAL and token.dep in ("advmod", "amod", "det", "predet"):
                if tree.lemmas[child - 1] not in ("at", "after") and child > negation:
                    return token.text
            if i in places and i != clause and token.dep == "amod" and not is_a(token, "neutral"):
                return token.text
            if token.tag == "RBR" or (token.lemma in ("as", "so", "more", "less") and token.dep == "advmod"):
                return token.text
            if (
                i in claim.objects
                and token.dep == "prep"
                and token.lemma in ("of", "for")
                and not set(tree.subtree(child)) & tree.named.keys()
            ):
                return tree.phrase(child)
    return ""


def _restricts(tree: Tree, i: int, anchor: int) -> bool:
    """Does a further concept limit the claim ("for garlic", "in garlic", "the taste of garlic")?"""
    token = tree.tokens[i]
    if token.dep == "pobj" and tree.tokens[token.head].lemma in (
        "for",
        "in",
        "during",
        "against",
        "at",
        "to",
        "as",
        "while",
    ):
        return True
    return token.dep in ("nsubj", "nsubjpass") or (token.dep == "advmod" and i > anchor)


def _less(claim: Claim, tree: Tree) -> str:
    """A word that only compares a property ("less addictive than …"), or ""."""
    for child in tree.children[claim.anchor]:
        token = tree.tokens[child]
        if token.lemma in ("less", "least", "too") or token.text.lower() == "less":
            return token.text
    return ""
