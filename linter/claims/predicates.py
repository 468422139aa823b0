"""Relations that words of a sentence express between the concepts in their reach."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from linter.claims.existence import nil
from linter.claims.scope import Reach, is_mere_object, reach
from linter.model import Claim
from linter.relations import Direction, Trigger, lexicon, triggers
from linter.syntax import Tree
from linter.words import is_a

# Changes of degree, each with the one the other way.
CHANGES = {"raise": "lower", "lower": "raise", "fuel": "lower"}
OCCASIONS = frozenset({"when", "if", "after", "once", "while", "where"})  # "only when"
ADVICE = frozenset({"advise", "recommend", "tell", "urge", "ask", "warn", "allow", "need", "encourage"})


def relations(tree: Tree, senses: Collection[str] | None = None) -> Iterator[Claim]:
    """One claim for each place and sense that words of the sentence express, of the given senses (all unless given)."""
    for trigger in triggers(tree.tokens):
        if senses is not None and {trigger.sense, CHANGES.get(trigger.sense)}.isdisjoint(senses):
            continue
        if trigger.anchor in tree.named and " " in tree.tokens[trigger.anchor].text:
            continue  # part of a name
        if _is_idle(tree, trigger) or is_mere_object(tree, trigger.anchor):
            continue
        read = _exclusion if trigger.sense == "only" else _relation
        yield read(tree, trigger, reach(tree, trigger.anchor))
    yield from _own_words(tree, senses)


def _is_idle(tree: Tree, trigger: Trigger) -> bool:
    """Is a word too little by itself: the preposition of a year ("in 1970"), a degree ("the less sweet one"), the bound
    of a number ("fewer than half")?"""
    token = tree.tokens[trigger.anchor]
    than, number = trigger.anchor + 1, tree.tokens[trigger.anchor + 2 : trigger.anchor + 3]
    if tree.forms[than : than + 1] == ("than",) and number and (number[0].pos == "NUM" or number[0].lemma == "half"):
        return True
    if len(trigger.words) > 1:
        return False
    if token.dep == "prep" and (noun := tree.child(trigger.anchor, "pobj")) >= 0:
        return tree.lemmas[noun].isdigit() and len(tree.lemmas[noun]) == len("1970")
    return token.tag == "RBR" and tree.tokens[token.head].dep == "amod"


def _own_words(tree: Tree, senses: Collection[str] | None) -> Iterator[Claim]:
    """One claim for each predicate that no sense knows, for reviewed claims that are worded by the same word."""
    phrases = lexicon().phrases
    for i, token in enumerate(tree.tokens):
        if senses is not None and f"={token.lemma}" not in senses:
            continue
        is_predicate = (token.pos == "VERB" and tree.is_clause(i)) or token.dep in ("acomp", "attr")
        if is_predicate and i not in tree.named and token.lemma not in phrases:
            yield Claim(f"={token.lemma}", "own word", i, (i,), *reach(tree, i)[:3], foreign=reach(tree, i).foreign)


def _relation(tree: Tree, trigger: Trigger, around: Reach) -> Claim:
    sense, anchor = trigger.sense, trigger.anchor
    subjects, objects, others, foreign = around
    if trigger.direction is Direction.INVERSE:
        subjects, objects, others, foreign = objects, frozenset(), others | subjects, False
    elif trigger.direction is Direction.EITHER:
        subjects, objects, others, foreign = frozenset(), frozenset(), subjects | objects | others, False
    elif sense in CHANGES and is_intransitive(tree, anchor):
        subjects, objects, foreign = frozenset(), objects | subjects, False
    if sense in CHANGES and _is_of_loss(tree, anchor):
        sense = CHANGES[sense]
    return Claim(
        sense,
        f"{trigger.direction} relation",
        anchor,
        trigger.words,
        subjects,
        objects,
        others,
        denies=(trigger.direction is Direction.NEGATIVE) != (_is_withheld(tree, anchor) or _is_nil(tree, anchor)),
        foreign=foreign,
        core=trigger.core,
    )


def _exclusion(tree: Tree, trigger: Trigger, around: Reach) -> Claim:
    """What "only", "alone" or "nothing but" singles out: the claim's object, among all mentions of the clause."""
    last = max(trigger.words)
    before = [i for i in range(max(0, trigger.anchor - 2), trigger.anchor) if i in tree.named]
    after = [i for i in range(last + 1, min(len(tree.tokens), last + 6)) if i in tree.named]
    trailing = last + 1 == len(tree.tokens) or (
        tree.tokens[last + 1].pos in ("PUNCT", "CCONJ", "SCONJ") and tree.lemmas[last + 1] not in OCCASIONS
    )
    focus = before[-1:] if (trailing or not after) and before else after[:1]
    objects = frozenset(tree.named[i] for i in focus)
    return Claim(
        "only",
        "exclusion",
        trigger.anchor,
        trigger.words,
        objects=objects,
        others=(around.subjects | around.objects | around.others) - objects,
        denies=trigger.anchor > 0 and tree.forms[trigger.anchor - 1] in ("not", "n't", "n’t"),
        core=trigger.core,
    )


def _is_nil(tree: Tree, i: int) -> bool:
    """Is what a noun names said to amount to nothing ("the risk is negligible")?"""
    return tree.tokens[i].pos == "NOUN" and tree.tokens[i].dep in ("nsubj", "nsubjpass") and bool(nil(tree, i))


def _is_withheld(tree: Tree, i: int) -> bool:
    """Is what a verb advises or allows itself denied ("advised not to have it")?"""
    what = tree.child(i, "xcomp", "ccomp")
    if what < 0 or tree.tokens[i].lemma not in ADVICE:
        return False
    return tree.child(what, "neg") >= 0 and tree.child(what, "nsubj", "mark") < 0


def is_intransitive(tree: Tree, i: int) -> bool:
    """Does a verb say what happens to its subject ("the risk falls")?"""
    return (
        tree.tokens[i].pos == "VERB"
        and tree.child(i, "dobj", "dative") < 0
        and not tree.is_passive(i)
        and not any(is_a(tree.tokens[i], group) for group in ("prepositional", "causative"))
        and all(tree.child(c, "pobj") < 0 for c in tree.children[i] if tree.tokens[c].dep == "prt")
        and tree.is_clause(i)
    )


def _is_of_loss(tree: Tree, i: int) -> bool:
    """Is what changes the loss of a thing ("speeds up the breakdown of garlic")?"""
    target = tree.child(i, "dobj", "nsubjpass")
    return target >= 0 and target not in tree.named and is_a(tree.tokens[target], "loss")
