"""What a parsed sentence claims of the concepts it names: propositions, before polarity and stance."""

from __future__ import annotations

from linter.claims.comparison import comparisons
from linter.claims.ellipsis import elided
from linter.claims.membership import memberships
from linter.claims.scope import denied_by_word, reach
from linter.model import Claim
from linter.reference import REFERENCE
from linter.relations import Direction, Trigger, triggers
from linter.syntax import Tree
from linter.values import values
from linter.words import is_a


def claims(tree: Tree) -> list[Claim]:
    """The propositions of a sentence, in the order of their anchors."""
    found = [*memberships(tree), *comparisons(tree), *_relations(tree)]
    found.extend(elided(tree, found))
    return sorted(found, key=lambda claim: (claim.anchor, claim.sense))


def _relations(tree: Tree) -> list[Claim]:
    """One claim for each word that expresses a relation, and one for each verb that only means itself."""
    found: list[Claim] = []
    reaches = {}
    for trigger in triggers(tree.tokens):
        if trigger.anchor in tree.named and " " in tree.tokens[trigger.anchor].text:
            continue  # part of a name
        if trigger.anchor not in reaches:
            reaches[trigger.anchor] = reach(tree, trigger.anchor)
        subjects, objects, others, foreign = reaches[trigger.anchor]
        if trigger.direction is Direction.INVERSE:
            subjects, objects, others, foreign = objects, frozenset(), others | subjects, False
        elif trigger.sense in CHANGES and _intransitive(tree, trigger.anchor):
            subjects, objects, foreign = frozenset(), objects | subjects, False
        if trigger.sense == "only":
            found.extend(_only(tree, trigger))
            continue
        sense = trigger.sense
        if sense in CHANGES and _of_loss(tree, trigger.anchor):
            sense = CHANGES[sense]
        found.append(
            Claim(
                sense,
                f"{trigger.direction.value} relation",
                trigger.anchor,
                trigger.words,
                subjects,
                objects,
                others,
                denies=(trigger.direction is Direction.NEGATIVE) != _withheld(tree, trigger.anchor),
                foreign=foreign,
                core=trigger.core,
            )
        )
    found.extend(_existence(tree))
    found.extend(_values(tree))
    return found


def _values(tree: Tree) -> list[Claim]:
    """Every value as something that is said of the mentions in reach."""
    found = []
    for value in values(tree.text):
        place = next((i for i, t in enumerate(tree.tokens) if t.start <= value.start < t.end), -1)
        if place >= 0 and tree.mentions:
            found.append(Claim("value", "value", place, (place,), others=frozenset(range(len(tree.mentions)))))
    return found


def _only(tree: Tree, trigger: Trigger) -> list[Claim]:
    """What "only", "alone" or "nothing but" singles out: the claim's object, among all mentions of the clause."""
    last = max(trigger.words)
    before = [i for i in range(max(0, trigger.anchor - 2), trigger.anchor) if i in tree.named]
    after = [i for i in range(last + 1, min(len(tree.tokens), last + 6)) if i in tree.named]
    trailing = last + 1 == len(tree.tokens) or tree.tokens[last + 1].pos in ("PUNCT", "CCONJ", "SCONJ")
    focus = before[-1:] if (trailing or not after) and before else after[:1]
    denied = trigger.anchor > 0 and tree.tokens[trigger.anchor - 1].dep == "neg"
    everything = frozenset().union(*reach(tree, trigger.anchor)[:3])
    objects = frozenset(tree.named[i] for i in focus)
    return [
        Claim(
            "only",
            "exclusion",
            trigger.anchor,
            trigger.words,
            objects=objects,
            others=everything - objects,
            denies=denied,
            core=trigger.core,
        )
    ]


def _withheld(tree: Tree, i: int) -> bool:
    """Is what a verb advises or allows itself denied ("advised not to have it")?"""
    what = tree.child(i, "xcomp", "ccomp")
    return (
        what >= 0
        and tree.child(what, "neg") >= 0
        and tree.child(what, "nsubj", "mark") < 0
        and tree.tokens[i].lemma in ("advise", "recommend", "tell", "urge", "ask", "warn", "allow", "need", "encourage")
    )


# Changes of degree, each with the one the other way.
CHANGES = {"raise": "lower", "lower": "raise", "fuel": "lower"}


def _intransitive(tree: Tree, i: int) -> bool:
    """Does a verb say what happens to its subject ("the risk falls")?"""
    return (
        tree.tokens[i].pos == "VERB"
        and tree.child(i, "dobj", "dative") < 0
        and not tree.is_passive(i)
        and tree.is_clause(i)
    )


def _of_loss(tree: Tree, i: int) -> bool:
    """Is what changes the loss of a thing ("speeds up the breakdown of garlic")?"""
    target = tree.child(i, "dobj", "nsubjpass")
    return target >= 0 and target not in tree.named and is_a(tree.tokens[target], "loss")


def _existence(tree: Tree) -> list[Claim]:
    """Every concept named as something that is said to be there: "S is O", "S has O", "O of S", "no O", "O-free"."""
    found = []
    for number, place in enumerate(tree.heads):
        mention = tree.mentions[number]
        if REFERENCE.fullmatch(tree.text, mention.start, mention.end):
            continue
        subjects, objects, others, foreign = reach(tree, place)
        rest = (subjects | objects | others) - {number}
        if not rest:
            continue
        denied = number in denied_by_word(tree)
        for sense in ("have", "contain") if denied else ("have",):
            found.append(
                Claim(
                    sense,
                    "existence",
                    place,
                    (place,),
                    subjects - {number},
                    frozenset({number}),
                    rest - subjects,
                    denies=denied,
                    foreign=foreign,
                )
            )
    return found


def _values(tree: Tree) -> list[Claim]:
    """Every value as something that is said of the mentions in reach."""
    found = []
    for value in values(tree.text):
        place = next((i for i, t in enumerate(tree.tokens) if t.start <= value.start < t.end), -1)
        if place >= 0 and tree.mentions:
            found.append(Claim("value", "value", place, (place,), others=frozenset(range(len(tree.mentions)))))
    return found


def _only(tree: Tree, trigger: Trigger) -> list[Claim]:
    """What "only", "alone" or "nothing but" singles out: the claim's object, among all mentions of the clause."""
    last = max(trigger.words)
    before = [i for i in range(max(0, trigger.anchor - 2), trigger.anchor) if i in tree.named]
    after = [i for i in range(last + 1, min(len(tree.tokens), last + 6)) if i in tree.named]
    trailing = last + 1 == len(tree.tokens) or tree.tokens[last + 1].pos in ("PUNCT", "CCONJ", "SCONJ")
    focus = before[-1:] if (trailing or not after) and before else after[:1]
    denied = trigger.anchor > 0 and tree.tokens[trigger.anchor - 1].dep == "neg"
    everything = frozenset().union(*reach(tree, trigger.anchor)[:3])
    objects = frozenset(tree.named[i] for i in focus)
    return [
        Claim(
            "only",
            "exclusion",
            trigger.anchor,
            trigger.words,
            objects=objects,
            others=everything - objects,
            denies=denied,
            core=trigger.core,
        )
    ]


def _withheld(tree: Tree, i: int) -> bool:
    """Is what a verb advises or allows itself denied ("advised not to have it")?"""
    what = tree.child(i, "xcomp", "ccomp")
    return (
        what >= 0
        and tree.child(what, "neg") >= 0
        and tree.child(what, "nsubj", "mark") < 0
        and tree.tokens[i].lemma in ("advise", "recommend", "tell", "urge", "ask", "warn", "allow", "need", "encourage")
    )


# Changes of degree, each with the one the other way.
CHANGES = {"raise": "lower", "lower": "raise", "fuel": "lower"}


def _intransitive(tree: Tree, i: int) -> bool:
    """Does a verb say what happens to its subject ("the risk falls")?"""
    return (
        tree.tokens[i].pos == "VERB"
        and tree.child(i, "dobj", "dative") < 0
        and not tree.is_passive(i)
        and tree.is_clause(i)
    )


def _of_loss(tree: Tree, i: int) -> bool:
    """Is what changes the loss of a thing ("speeds up the breakdown of garlic")?"""
    target = tree.child(i, "dobj", "nsubjpass")
    return target >= 0 and target not in tree.named and is_a(tree.tokens[target], "loss")


def _existence(tree: Tree) -> list[Claim]:
    """Every concept named as something that is said to be there: "S is O", "S has O", "O of S", "no O", "O-free"."""
    found = []
    for number, place in enumerate(tree.heads):
        mention = tree.mentions[number]
        if REFERENCE.fullmatch(tree.text, mention.start, mention.end):
            continue
        subjects, objects, others, foreign = reach(tree, place)
        rest = (subjects | objects | others) - {number}
        if not rest:
            continue
        denied = number in denied_by_word(tree)
        for sense in ("have", "contain") if denied else ("have",):
            found.append(
                Claim(
                    sense,
                    "existence",
                    place,
                    (place,),
                    subjects - {number},
                    frozenset({number}),
                    rest - subjects,
                    denies=denied,
                    foreign=foreign,
                )
            )
    return found


def _is_denied(tree: Tree, number: int) -> bool:
    """Does a part of the word deny a concept ("non-X", "X-free")?"""
    mention = tree.mentions[number]
    before = tree.text[max(0, mention.start - 4) : mention.start].lower()
    after = tree.text[mention.end : mention.end + 6].lower()
    return (
        before.endswith(("non-", "non‑"))
        or after.startswith(("-free", "‑free", "-less", " free"))
        and not after.startswith(" free o")
    )


def _values(tree: Tree) -> list[Claim]:
    """Every value as something that is said of the mentions in reach."""
    found = []
    for value in values(tree.text):
        place = next((i for i, t in enumerate(tree.tokens) if t.start <= value.start < t.end), -1)
        if place >= 0 and tree.mentions:
            found.append(Claim("value", "value", place, (place,), others=frozenset(range(len(tree.mentions)))))
    return found


def _only(tree: Tree, trigger: Trigger) -> list[Claim]:
    """What "only", "alone" or "nothing but" singles out: the claim's object, among all mentions of the clause."""
    last = max(trigger.words)
    before = [i for i in range(max(0, trigger.anchor - 2), trigger.anchor) if i in tree.named]
    after = [i for i in range(last + 1, min(len(tree.tokens), last + 6)) if i in tree.named]
    trailing = last + 1 == len(tree.tokens) or tree.tokens[last + 1].pos in ("PUNCT", "CCONJ", "SCONJ")
    focus = before[-1:] if (trailing or not after) and before else after[:1]
    denied = trigger.anchor > 0 and tree.tokens[trigger.anchor - 1].dep == "neg"
    everything = frozenset().union(*reach(tree, trigger.anchor)[:3])
    objects = frozenset(tree.named[i] for i in focus)
    return [
        Claim(
            "only",
            "exclusion",
            trigger.anchor,
            trigger.words,
            objects=objects,
            others=everything - objects,
            denies=denied,
            core=trigger.core,
        )
    ]


def _withheld(tree: Tree, i: int) -> bool:
    """Is what a verb advises or allows itself denied ("advised not to have it")?"""
    what = tree.child(i, "xcomp", "ccomp")
    return (
        what >= 0
        and tree.child(what, "neg") >= 0
        and tree.child(what, "nsubj", "mark") < 0
        and tree.tokens[i].lemma in ("advise", "recommend", "tell", "urge", "ask", "warn", "allow", "need", "encourage")
    )


# Changes of degree, each with the one the other way.
CHANGES = {"raise": "lower", "lower": "raise", "fuel": "lower"}


def _intransitive(tree: Tree, i: int) -> bool:
    """Does a verb say what happens to its subject ("the risk falls")?"""
    return (
        tree.tokens[i].pos == "VERB"
        and tree.child(i, "dobj", "dative") < 0
        and not tree.is_passive(i)
        and tree.is_clause(i)
    )


def _of_loss(tree: Tree, i: int) -> bool:
    """Is what changes the loss of a thing ("speeds up the breakdown of garlic")?"""
    target = tree.child(i, "dobj", "nsubjpass")
    return target >= 0 and target not in tree.named and is_a(tree.tokens[target], "loss")


def _existence(tree: Tree) -> list[Claim]:
    """Every mention as something that is said to be there: "S is O", "S has O", "O of S", "no O"."""
    found = []
    for number, place in enumerate(tree.heads):
        subjects, objects, others, foreign = reach(tree, place)
        rest = (subjects | objects | others) - {number}
        if rest:
            found.append(
                Claim(
                    "have",
                    "existence",
                    place,
                    (place,),
                    subjects - {number},
                    frozenset({number}),
                    rest - subjects,
                    foreign=foreign,
                )
            )
    return found
