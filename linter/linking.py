"""Does a sentence relate the concepts of a reviewed claim to each other, each in its role?"""

from __future__ import annotations

import re
from collections.abc import Iterable

from linter.claims.beside import is_of_other_clause
from linter.claims.predicates import CHANGES, is_intransitive
from linter.claims.scope import holders_of, is_taken_up
from linter.frames import Frame
from linter.model import Claim
from linter.outlines import Slot
from linter.relations import lexicon
from linter.syntax import Tree
from linter.words import is_a

# Relations that hold between their arguments whichever of them is the grammatical subject.
SYMMETRIC = frozenset(
    {
        "value",
        "only",
        "safe",
        "recommend",
        "have",
        "approve",
        "indicated",
        "similar",
        "together",
        "apart",
        "give",
        "need",
        "contain",
        "derive",
        "transmit",
        "interact",
        "detect",
        "available",
        "store",
    }
)
# Where one of these holds, the object is there: "no O with S" denies it.
OCCURRENCES = frozenset({"cause", "contain"})


def fills(slot: Slot, numbers: Iterable[int], tree: Tree) -> bool:
    for i in numbers:  # noqa: SIM110 (twice as fast, and what is asked most of all)
        if tree.mentions[i].concept in slot:
            return True
    return False


def is_of_pair(sense: str) -> bool:
    """Does a sense relate a thing and its class, or two things that are compared, both of which must be there?"""
    return sense == "class" or sense.startswith("compare:")


def linked(frame: Frame, claim: Claim, tree: Tree, implied: str, bare: bool) -> int | None:
    """How surely a claim relates the frame's concepts, from 0 (one is only implied) to 7 (all in clear roles), or None.

    `implied` is what the text around is about; it may fill one slot of a sentence that is `bare` of rivals.
    """
    if not all(fills(slot, range(len(tree.mentions)), tree) for slot in frame.extras):
        return None
    if claim.sense == "class" or claim.degree is not None:
        return _linked_pair(frame, claim, tree, implied)
    slots = [slot for slot in (frame.subject, *frame.objects) if slot]
    everything = claim.subjects | claim.objects | claim.others
    missing = [slot for slot in slots if not fills(slot, everything, tree)]
    if claim.sense == "only":
        return 3 if not missing and fills(frame.focus or frozenset(), claim.objects, tree) else None
    if not slots or not _is_there(frame, claim, tree) or not _names_object(frame, tree):
        return None
    if missing:
        is_implied = bare and len(missing) == 1 and implied in missing[0]
        return 0 if is_implied and _leans(frame, claim, tree, missing[0]) else None
    near = claim.subjects | claim.objects | {i for i in claim.others if not _is_elsewhere(tree, i, claim)}
    if not all(fills(slot, near, tree) for slot in slots):
        return None
    return _linked_roles(frame, claim, tree)


_OFF_LABEL = re.compile(r"\boff[- ‑]label\b", re.IGNORECASE)


def _is_elsewhere(tree: Tree, number: int, claim: Claim) -> bool:
    """Is a name only part of another statement than a claim: beyond a semicolon, of a thing that a clause describes
    further ("oil that is sold with garlic"), or of what is told next ("…, and was sold as garlic")?"""
    if claim.sense == "value" or claim.sense in BESIDE - {"approve"}:
        return False
    place = tree.heads[number]
    if is_of_other_clause(tree, place, claim.anchor):
        return True
    if any(t.text == ";" for t in tree.tokens[min(place, claim.anchor) : max(place, claim.anchor)]):
        return True
    is_approval = claim.sense == "approve" and not claim.denies
    if is_approval and _OFF_LABEL.search(tree.text, tree.tokens[claim.anchor].end, tree.tokens[place].end):
        return True  # "approved uses (colds) and off-label uses (coughs)"
    above = {claim.anchor, *tree.ancestors(claim.anchor)}
    for i in (place, *tree.ancestors(place)):
        if i in above:
            return False
        token, head = tree.tokens[i], tree.tokens[tree.tokens[i].head]
        if token.dep == "relcl" and token.head not in tree.named and not is_a(head, "person"):
            return any(tree.tokens[c].tag in ("WDT", "WP") for c in tree.children[i])
        if token.dep == "conj" and token.head in above and tree.child(i, "auxpass") >= 0:
            return True
    return False


def _leans(frame: Frame, claim: Claim, tree: Tree, missing: Slot) -> bool:
    """May a claim leave a concept to the text around it? A label may; a clause, where it says plainly what it says."""
    if claim.foreign:
        return False
    if _ASKS_OR_COINS.search(tree.text) or _is_of_another(frame, tree, claim.anchor):
        return False
    root = tree.clause(claim.anchor)
    while tree.tokens[root].head != root:
        root = tree.tokens[root].head
    if tree.tokens[root].pos not in ("VERB", "AUX") or tree.subject(root) < 0:
        if _TOPIC.match(tree.text):
            return False
        word = tree.tokens[claim.anchor]
        above = word.head if word.dep in ("compound", "amod", "nummod") else claim.anchor
        return root in (above, tree.tokens[above].head)
    if is_taken_up(tree, tree.subject(tree.clause(claim.anchor))):  # "this custom": what was told before
        return False
    if missing != (frame.subject or frame.objects[0]):  # what it is for, or who takes it
        return claim.core and claim.sense in ("safe", "recommend")
    named = claim.subjects | claim.objects
    return claim.core or (_is_predicate(tree, claim.anchor) and any(fills(slot, named, tree) for slot in frame.objects))


# "How it is treated", and what is named after the thing that the text is about ("a garlic-based drug").
_ASKS_OR_COINS = re.compile(r"^(?:how|what|why|when|which|who)\b|\w-(?:based|related|like)\b", re.IGNORECASE)
# "The Role of Onions" is what a text is about.
_TOPIC = re.compile(r"the (?:[\w-]+ ){1,3}?(?:of|for|in)\b", re.IGNORECASE)


def _is_of_another(frame: Frame, tree: Tree, anchor: int) -> bool:
    """Does a clause speak of a concept that the frame does not know, or of people whom one singles out ("rabbit owners
    need …")?"""
    subject = tree.subject(tree.clause(anchor))
    if subject < 0:
        return False
    known = (frame.subject or frozenset(), *frame.objects, *frame.extras)
    before = (i for child in tree.children[subject] if child < subject for i in tree.subtree(child))
    places = before if is_a(tree.tokens[subject], "person") else (subject,)
    return any(not any(fills(slot, (tree.named[i],), tree) for slot in known) for i in places if i in tree.named)


def _linked_pair(frame: Frame, claim: Claim, tree: Tree, implied: str) -> int | None:
    """A thing and its class, or two things compared: both roles are always clear."""
    slots = [slot for slot in (frame.subject, *frame.objects) if slot]
    if len(slots) < 2:
        return None
    subject, target = slots[:2]
    if claim.sense == "class" and frame.words and not frame.values and not frame.words & set(tree.lemmas):
        return None
    if claim.construct == "demonstrative" and not claim.subjects:
        return 5 if implied in subject and fills(target, claim.objects, tree) else None
    if fills(subject, claim.subjects, tree) and fills(target, claim.objects, tree):
        return 7
    turned = fills(subject, claim.objects, tree) and fills(target, claim.subjects, tree)
    return 7 if claim.degree is not None and turned else None


def _linked_roles(frame: Frame, claim: Claim, tree: Tree) -> int | None:
    if claim.sense == "approve" and _is_of_unnamed(tree, claim.anchor):
        return None
    if claim.sense == "apart" and claim.denies and _is_with_unnamed(tree, claim.anchor):
        return None
    rank = 1
    directed = claim.sense not in SYMMETRIC and not (claim.denies and claim.sense == "affect")  # "immune to S"
    if frame.subject is not None and directed:
        if fills(frame.subject, claim.subjects, tree):
            rank += 1
        elif claim.foreign or (claim.subjects and not claim.construct.startswith("inverse")):
            return None  # it is something else that does it
    elif claim.foreign and not _is_passed_over(frame, claim, tree):
        return None
    done_to = [fills(slot, claim.objects, tree) for slot in frame.objects]
    if claim.sense == "approve" and _acts_itself(frame, claim, tree):
        return None
    if directed and done_to and claim.objects and not any(done_to):
        return None  # it is done to something else
    if directed and done_to and not any(done_to) and _has_other_object(tree, claim):
        return None
    rank += bool(done_to) and all(done_to)
    return 2 * rank + _is_predicate(tree, claim.anchor)


def _acts_itself(frame: Frame, claim: Claim, tree: Tree) -> bool:
    """Is what would be approved the one who does it ("garlic clears the airways")?"""
    anchor = claim.anchor
    if tree.tokens[anchor].pos != "VERB" or tree.is_passive(anchor) or tree.child(anchor, "dobj") not in tree.named:
        return False
    return bool(frame.objects) and fills(frame.objects[0], claim.subjects, tree)


def _has_other_object(tree: Tree, claim: Claim) -> bool:
    """Does a verb say of an unnamed thing what a frame says of a named one ("raises the dough with yeast in it", "the
    dough was raised with yeast")?"""
    verb = claim.anchor
    done_to = _done_to(tree, verb, claim.sense)
    if done_to < 0 or done_to in claim.words or tree.tokens[done_to].pos not in ("NOUN", "PROPN"):
        return False
    token = tree.tokens[done_to]
    if any(is_a(token, group) for group in ("transparent", "kind", "person")) or token.lemma in lexicon().phrases:
        return False
    return not any(i in tree.named for i in tree.subtree(done_to) if tree.tokens[i].dep != "relcl")


def _done_to(tree: Tree, verb: int, sense: str) -> int:
    """What a verb is done to: an object behind it, its subject where it is passive or says how that changes; or -1."""
    if tree.tokens[verb].pos != "VERB":
        return -1
    if (subject := tree.child(verb, "nsubjpass")) >= 0:
        return subject
    if sense in CHANGES and is_intransitive(tree, verb):
        return tree.child(verb, "nsubj")
    done_to = tree.child(verb, "dobj")
    return done_to if done_to > verb else -1


def _is_there(frame: Frame, claim: Claim, tree: Tree) -> bool:
    """Is what an existence claim speaks of what the frame says is there? Other claims always pass."""
    if claim.sense != "have":
        return True
    there = frame.property or (frame.objects[-1] if frame.senses & OCCURRENCES and frame.objects else None)
    return there is not None and fills(there, claim.objects, tree)


def _names_object(frame: Frame, tree: Tree) -> bool:
    """Where the frame's object is no concept: does the sentence name it by one of its words?"""
    if frame.objects or frame.values or not frame.words:
        return True
    senses = lexicon().senses
    if any(senses[name].unary for name in frame.senses if name in senses):
        return True
    return bool(frame.words & set(tree.lemmas))


def _is_of_unnamed(tree: Tree, verb: int) -> bool:
    """Is it an unnamed thing that is allowed ("cleared the pump that pours garlic")?"""
    thing = tree.child(verb, "dobj") if tree.tokens[verb].pos == "VERB" else -1
    if thing < 0 or any(i in tree.named for i in tree.under(thing, stop=frozenset({"relcl", "acl"}))):
        return False
    is_word = any(sense == "approve" for _, sense, _ in lexicon().phrases.get(tree.lemmas[thing], ()))
    return holders_of(tree, thing)[1] and not is_word


def _is_with_unnamed(tree: Tree, together: int) -> bool:
    """Is it an unnamed thing that one is taken with ("together with food")?"""
    company = tree.child(together + 1, "pobj") if tree.lemmas[together + 1 : together + 2] == ("with",) else -1
    return company >= 0 and not any(i in tree.named for i in tree.subtree(company))


# What these relate may stand anywhere in the subject ("a history of X is no reason to avoid Y").
BESIDE = frozenset({"safe", "recommend", "need", "approve"})


def _is_passed_over(frame: Frame, claim: Claim, tree: Tree) -> bool:
    """Is it all the same who does it: who sells a thing, or whose subject holds the frame's concepts?"""
    if claim.sense == "available" and frame.subject is not None and fills(frame.subject, claim.objects, tree):
        return True
    return claim.sense in BESIDE and _beneath_subject(frame, claim, tree)


def _beneath_subject(frame: Frame, claim: Claim, tree: Tree) -> bool:
    subject = tree.subject(tree.clause(claim.anchor))
    numbers = [tree.named[i] for i in tree.subtree(subject) if i in tree.named] if subject >= 0 else []
    return any(fills(slot, numbers, tree) for slot in (frame.subject, *frame.objects) if slot)


def _is_predicate(tree: Tree, i: int) -> bool:
    """Does a token carry its clause: the verb, or what the verb says of the subject?"""
    return tree.is_clause(i) or tree.tokens[i].dep in ("attr", "acomp", "oprd", "dobj")
