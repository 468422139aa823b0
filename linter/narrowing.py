"""What makes a denial less than the denial of a reviewed claim: a part, a case, another thing named."""

from __future__ import annotations

import re

from linter.frames import Frame
from linter.model import Claim
from linter.syntax import Tree
from linter.values import values
from linter.words import is_a

# Words that leave a part out: "not all", "before 1970", "originally".
_PART = re.compile(
    r"\b(?:not|n't|n’t) (?:all|every|everyone|everybody|always|each|necessarily|the whole)\b"
    r"|\b(?:not|n't|n’t) \w+ (?:for|in|to|with) (?:all|every|everyone|everybody|each)\b"
    r"|\b(?:before|until|prior to) (?:\w+ )?(?:1[5-9]|20)\d\d\b"
    r"|\b(?:originally|initially|at first)\b"
    r"|\bfor (?:the|its|his|her|their|your|a) (?:whole|entire|full)\b|\b(?:for good|forever|permanently)\b",
    re.IGNORECASE,
)

# Words that deny what they say for one use only ("off-label").
_ONE_USE = frozenset({"label", "off-label"})
# A denial for one year leaves the others open.
_DATED = re.compile(r"\bin (?:(?:early|mid|late)[- ])?(?:1[5-9]|20)\d\d\b", re.IGNORECASE)


# What says that a thing has ended, and no less than that it has.
_NO_LONGER = frozenset({("more", "no"), ("long", "no"), ("long", "any"), ("more", "any")})


def narrowed(frame: Frame, claim: Claim, tree: Tree, *, opposite: bool) -> str:
    """The word that limits a denial to less than the frame's claim, or "". `opposite`: it asserts what excludes it."""
    if claim.denies and len(frame.objects) < 2 and any(tree.lemmas[i] in _ONE_USE for i in claim.words):
        return "one use"
    if claim.denies and (some := _some_versions(claim, tree)):
        return some
    if found := (_other_act(claim, tree) if claim.denies else _gloss(frame, claim, tree)):
        return found
    if opposite:
        return _other_concept(frame, claim, tree)
    part = _PART.search(tree.text) or (None if frame.values else _DATED.search(tree.text))
    if part:
        return part.group()
    found = (
        _other_concept(frame, claim, tree)
        or _pointed_use(claim, tree)
        or _some_only(claim, tree)
        or _side(claim, tree)
        or _one_strength(frame, claim, tree)
        or _degree_of(claim, tree)
        or _deed_for(claim, tree)
    )
    return found or ("" if claim.denies else _part_word(frame, claim, tree) or _spared(claim, tree))


def _some_versions(claim: Claim, tree: Tree) -> str:
    """The versions of a thing that are singled out by what is denied of them ("unapproved garlic products")."""
    token = tree.tokens[claim.anchor]
    noun = tree.tokens[token.head]
    is_some = token.dep == "amod" and noun.tag == "NNS" and token.head not in tree.named
    return noun.text if is_some and is_a(noun, "transparent") else ""


def _deed_for(claim: Claim, tree: Tree) -> str:
    """The unnamed thing that is denied, where what would be there is only what it is for ("is no cure for coughs")."""
    token = tree.tokens[claim.anchor]
    prep = tree.tokens[token.head]
    if claim.sense != "have" or token.dep != "pobj" or prep.lemma not in ("for", "against"):
        return ""
    noun = tree.tokens[prep.head]
    is_thing = noun.pos == "NOUN" and prep.head not in tree.named and not is_a(noun, "person")
    return noun.text if is_thing else ""


def _spared(claim: Claim, tree: Tree) -> str:
    """The conjunction with which a denial leaves a case standing ("not unless you eat it", but "unless I am wrong")."""
    for clause in tree.children[tree.clause(claim.anchor)]:
        mark, subject = tree.child(clause, "mark"), tree.child(clause, "nsubj")
        if tree.tokens[clause].dep != "advcl" or mark < 0 or (subject >= 0 and tree.lemmas[subject] == "i"):
            continue
        if tree.forms[mark] in ("unless", "until", "till"):
            return tree.forms[mark]
    return ""


def _other_concept(frame: Frame, claim: Claim, tree: Tree) -> str:
    """A concept of the sentence that the frame does not name and that restricts what is denied."""
    for number in sorted(claim.subjects | claim.objects | claim.others):
        mention, head = tree.mentions[number], tree.heads[number]
        if mention.concept in frame.named or is_a(tree.tokens[head], "person"):
            continue
        if frame.subject is None and head == tree.subject(tree.clause(claim.anchor)):
            continue  # who does it is open in the frame
        if mention.end - mention.start > 4 and (
            _owns(tree, head, claim)
            or _is_of(tree, head, claim.anchor)
            or _restricts(tree, head, claim.anchor)
            or _of_aspect(tree, head, claim)
        ):
            return tree.text[mention.start : mention.end]
    return ""


def _one_strength(frame: Frame, claim: Claim, tree: Tree) -> str:
    """The dose that makes the subject one strength of a thing ("800 mg tablets of garlic")."""
    subject = tree.subject(tree.clause(claim.anchor))
    if subject < 0 or any(value.kind == "dose" for value in frame.values):
        return ""
    spans = [tree.tokens[i] for i in tree.subtree(subject)]
    doses = (v for v in values(tree.text) if v.kind == "dose" and any(v.start <= t.start < v.end for t in spans))
    return next((tree.text[v.start : v.end] for v in doses), "")


def _other_act(claim: Claim, tree: Tree) -> str:
    """What is denied to be allowed, where that is not all use ("illegal to sell", "for private use")."""
    if tree.tokens[claim.anchor].pos != "ADJ":
        return ""
    for prep in (*tree.children[claim.anchor], *tree.children[tree.tokens[claim.anchor].head]):
        use = tree.child(prep, "pobj") if tree.lemmas[prep] == "for" else -1
        if use >= 0 and tree.lemmas[use] in ("use", "purpose") and tree.child(use, "amod", "compound") >= 0:
            return tree.phrase(prep)
    act = max(tree.child(claim.anchor, "xcomp"), tree.child(tree.tokens[claim.anchor].head, "xcomp"))
    return "" if act < claim.anchor or is_a(tree.tokens[act], "verbs_of_taking") else tree.tokens[act].text


def _gloss(frame: Frame, claim: Claim, tree: Tree) -> str:
    """The other thing that is denied, where the frame's object only explains it in parentheses."""
    for slot in frame.objects:
        places = [tree.heads[i] for i in claim.objects if tree.mentions[i].concept in slot]
        above = [tree.tokens[i].head for i in places]
        explained = all(
            tree.tokens[i].dep == "appos"
            and tree.child(i, "neg") < 0
            and any(tree.tokens[c].text == "(" for c in tree.children[g] if g < c < i)
            for i, g in zip(places, above, strict=True)
        )
        if places and explained and not any(tree.named.get(g) in claim.objects & set(places) for g in above):
            return tree.tokens[above[0]].text
    return ""


def _some_only(claim: Claim, tree: Tree) -> str:
    """A word that makes the subject only a part of what the claim is about ("most people", "garlic alone")."""
    heads = [tree.heads[number] for number in claim.subjects]
    clause = tree.clause(claim.anchor)
    subject = tree.subject(clause)
    if subject >= 0 and tree.forms[subject] in ("i", "he", "she") and tree.tokens[clause].tag == "VBD":
        return tree.tokens[subject].text  # what one person had or had not
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
            if child in claim.words or token.lemma in frame.words or _is_named(frame, tree, child):
                continue
            is_part = is_a(token, "partial") and token.dep in ("advmod", "amod", "det", "predet")
            if is_part and child > negation and tree.lemmas[child - 1] not in ("at", "after"):
                return token.text
            if i in places and i != clause and token.dep == "amod" and not is_a(token, "neutral"):
                return token.text
            if child and (token.lemma, tree.lemmas[child - 1]) in _NO_LONGER:
                continue
            if is_alike(tree, child):
                return tree.phrase(child)
            if token.lemma in ("long", "longer") and child and tree.lemmas[child - 1] in ("no", "any"):
                continue  # "no longer"
            if token.dep == "advmod" and child > i and (_is_by_degree(tree, child) or _is_manner(tree, child, i)):
                return tree.phrase(child)
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


def _degree_of(claim: Claim, tree: Tree) -> str:
    """How much of a quality is denied, where what is there is its subject ("the smell is not that strong")."""
    verb = tree.tokens[claim.anchor].head
    said = tree.child(verb, "acomp") if tree.tokens[claim.anchor].dep == "nsubj" else -1
    grades = [c for c in tree.children[said] if tree.tokens[c].dep == "advmod"] if said >= 0 else []
    return next((tree.phrase(said) for c in grades if tree.lemmas[c] in _GRADES), "")


_GRADES = frozenset({"that", "very", "so", "as", "too", "particularly", "especially"})


def _is_by_degree(tree: Tree, adverb: int) -> bool:
    """ "any more weakly" """
    return any(tree.lemmas[c] in ("more", "less") for c in tree.children[adverb])


def _is_manner(tree: Tree, adverb: int, verb: int) -> bool:
    """Does an adverb after a verb say how a thing is done, so that it is the manner that is denied?"""
    token = tree.tokens[adverb]
    is_close = tree.tokens[verb].pos == "VERB" and tree.tokens[adverb - 1].text != ","
    return is_close and token.text.endswith("ly") and token.tag == "RB" and not is_a(token, "emphasis")


def _is_named(frame: Frame, tree: Tree, i: int) -> bool:
    """Is a token part of a concept that the frame names, or of one that is more than a word of degree?"""
    if i not in tree.named:
        return False
    concept = tree.mentions[tree.named[i]].concept
    slots = (frame.subject or frozenset(), *frame.objects, *frame.extras)
    return tree.tokens[i].pos not in ("ADJ", "ADV") or any(concept in slot for slot in slots)


def _pointed_use(claim: Claim, tree: Tree) -> str:
    """The use that what is denied is denied for ("not approved for this", "for these ailments")."""
    for prep in (c for i in (claim.anchor, *(tree.heads[n] for n in claim.objects)) for c in tree.children[i]):
        use = tree.child(prep, "pobj") if tree.lemmas[prep] == "for" else -1
        words = {tree.tokens[i].text.lower() for i in (use, *tree.children[use])} if use >= 0 else set()
        if words & {"this", "that", "these", "those", "such"}:
            return tree.phrase(prep)
    return ""


def is_alike(tree: Tree, prep: int) -> bool:
    """ "in the same way" """
    way = tree.child(prep, "pobj") if tree.lemmas[prep] in ("in", "to") else -1
    return way >= 0 and any(tree.lemmas[c] == "same" for c in tree.children[way])


def _owns(tree: Tree, i: int, claim: Claim) -> bool:
    """Is what is denied that of a further concept ("the smell of garlic", "garlic smell")?"""
    owned = {tree.heads[number] for number in claim.objects}
    return tree.tokens[i].dep in ("compound", "nmod", "poss") and tree.tokens[i].head in owned


def _is_of(tree: Tree, i: int, anchor: int) -> bool:
    """Does a further concept stand in the "of" phrase of what is denied ("no risk of …")?"""
    return any(
        tree.tokens[child].dep == "prep" and tree.lemmas[child] == "of" and i in set(tree.subtree(child))
        for child in tree.children[anchor]
    )


def _of_aspect(tree: Tree, i: int, claim: Claim) -> bool:
    """Does a further concept name the side of the subject that is spoken of ("garlic's effect on the smell of …")?"""
    subject = tree.subject(tree.clause(claim.anchor))
    return subject >= 0 and subject not in tree.named and i in set(tree.subtree(subject))


def _side(claim: Claim, tree: Tree) -> str:
    """What the subject is only spoken of in relation to ("garlic's effect on onions is not …")."""
    subject = tree.subject(tree.clause(claim.anchor))
    if subject < 0 or subject in tree.named or not is_a(tree.tokens[subject], "transparent"):
        return ""
    for child in tree.children[subject]:
        on = tree.child(child, "pobj") if tree.lemmas[child] in ("on", "in", "against") else -1
        if on >= 0 and on not in tree.named:
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
