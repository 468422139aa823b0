"""Which mentions stand in reach of a word, and in which role."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from linter.claims.apart import denied_by_word, is_counted_out, set_apart
from linter.claims.beside import is_kept_out, is_of_other_half, is_said_beside, said_in_clauses, said_of_contrast
from linter.claims.recipes import taken_before
from linter.syntax import SUBJECTS, Tree
from linter.words import is_a

LINKS = frozenset(
    {"prep", "pobj", "conj", "compound", "amod", "nmod", "poss", "appos", "dobj", "pcomp", "nummod", "npadvmod"}
)


class Reach(NamedTuple):
    """Mention numbers by role around an anchor; `foreign`: something that is no mention holds the subject's role."""

    subjects: frozenset[int]
    objects: frozenset[int]
    others: frozenset[int]
    foreign: bool


def reach(tree: Tree, anchor: int) -> Reach:
    """The mentions that a word at `anchor` can relate to each other."""
    known = tree.notes.get(("reach", anchor))
    if known is None:
        known = tree.notes["reach", anchor] = _reach(tree, anchor)
    found: Reach = known
    return found


def _reach(tree: Tree, anchor: int) -> Reach:
    clause = tree.clause(anchor)
    subject = tree.subject(clause)
    inside = set(_scope(tree, clause, anchor))
    beneath = set(tree.subtree(subject)) if subject >= 0 else set()
    named = _said_around(tree, anchor, subject, inside, beneath)
    everything = named - set_apart(tree) - (denied_by_word(tree) - {tree.named.get(anchor)})
    if taken := taken_before(tree, clause):
        doers = taken | (holders_of(tree, subject)[0] & everything)
        return Reach(doers, everything - doers, frozenset(), False)
    if (causer := _causer(tree, clause)) >= 0:
        causers, foreign = holders_of(tree, causer)
        return Reach(causers, everything - causers, frozenset(), foreign)
    if tree.tokens[anchor].dep == "appos" and (named := holders_of(tree, tree.tokens[anchor].head)[0]):
        return Reach(named & everything, everything - named, frozenset(), False)
    if tree.tokens[anchor].pos in ("NOUN", "PROPN") and not _predicative(tree, anchor, clause):
        return _nominal(tree, anchor, subject, beneath, everything)
    holders, foreign = _held(tree, clause, subject)
    holders &= everything
    modified = tree.tokens[anchor].head
    if tree.tokens[anchor].dep == "amod" and modified != anchor and tree.tokens[modified].dep not in ("attr", "oprd"):
        holders, foreign = holders_of(tree, modified)
        if (
            not holders - {tree.named.get(anchor, -1)} and tree.tokens[modified].dep == "pobj"
        ):  # "by slow boiling": of the boiling
            everything &= {tree.named[i] for i in tree.subtree(modified) if i in tree.named}
        return Reach(holders, frozenset(), everything - holders, foreign)
    others = everything - holders
    if tree.is_passive(clause) and tree.tokens[clause].pos == "VERB":
        agents = _agents(tree, clause)
        return Reach(agents, holders - agents, others - agents, not agents and _is_done_by_another(tree, clause))
    direct = frozenset(
        tree.named[i]
        for child in tree.children[clause]
        if tree.tokens[child].dep in ("dobj", "attr", "oprd") and child != anchor
        for i in _linked(tree, child)
        if i in tree.named
    )
    direct -= set_apart(tree)
    direct |= _relativized(tree, clause, subject) & everything
    return Reach(holders, direct - holders, others - direct, foreign)


def _said_around(tree: Tree, anchor: int, subject: int, inside: set[int], beneath: set[int]) -> frozenset[int]:
    """The mentions among the tokens `inside` the scope of an anchor and `beneath` its subject that belong to what it
    says."""
    named = frozenset(tree.named[i] for i in inside | beneath if i in tree.named)
    if subject >= 0 and holders_of(tree, subject)[1]:  # "infections that lead to colds" are no colds
        for child in tree.children[subject]:
            if tree.tokens[child].dep == "relcl" and anchor not in set(tree.subtree(child)):
                named -= {tree.named[i] for i in tree.subtree(child) if i in tree.named}
    named -= frozenset(
        tree.named[i]
        for i in inside | beneath
        if i in tree.named and (is_of_other_half(tree, i, anchor) or is_kept_out(tree, i, anchor))
    )
    named -= said_of_contrast(tree, anchor)
    if tree.tokens[anchor].pos == "NOUN":
        named -= said_in_clauses(tree, anchor)
    return named - frozenset(tree.named[i] for i in inside if i in tree.named and is_said_beside(tree, i, anchor))


def _held(tree: Tree, clause: int, subject: int) -> tuple[frozenset[int], bool]:
    """What a subject stands for, and what its noun is said of ("garlic is a plant that cures": garlic)."""
    if subject < 0:
        return frozenset(), False
    holders, foreign = holders_of(tree, subject)
    if tree.tokens[clause].dep in ("relcl", "acl") and subject == tree.tokens[clause].head:
        bearer = tree.bearer(subject)
        if bearer >= 0:
            more, other = holders_of(tree, bearer)
            return holders | more, other and not holders
    return holders, foreign


def _relativized(tree: Tree, clause: int, subject: int) -> frozenset[int]:
    """What a relative clause with a subject of its own leaves out ("garlic is a plant that we recommend": garlic)."""
    noun = tree.tokens[clause].head
    if tree.tokens[clause].dep != "relcl" or subject in (-1, noun) or tree.child(clause, "dobj") >= 0:
        return frozenset()
    bearer = tree.bearer(noun)
    return holders_of(tree, noun)[0] | (holders_of(tree, bearer)[0] if bearer >= 0 else frozenset())


def is_mere_object(tree: Tree, i: int) -> bool:
    """Is a noun only what a verb or a preposition takes up from the text before ("do not know this risk")?"""
    return tree.tokens[i].dep in ("dobj", "pobj") and _points_back(tree, i)


def is_taken_up(tree: Tree, i: int) -> bool:
    """Is a noun that names nothing what the sentence takes up from the text before ("this custom")?"""
    return i >= 0 and i not in tree.named and _points_back(tree, i)


def _points_back(tree: Tree, i: int) -> bool:
    before = (tree.lemmas[c] for c in tree.children[i] if c < i)
    return tree.tokens[i].pos == "NOUN" and any(word in ("this", "that", "these", "those") for word in before)


def _causer(tree: Tree, clause: int) -> int:
    """Who makes the subject of a clause do or be something ("S makes O stronger"), or -1."""
    token = tree.tokens[clause]
    if token.dep not in ("ccomp", "xcomp") or token.head >= clause or not is_a(tree.tokens[token.head], "causative"):
        return -1
    if tree.child(clause, "mark") >= 0 or (tree.child(clause, "nsubj") < 0 and tree.child(token.head, "dobj") < 0):
        return -1
    return tree.subject(tree.clause(token.head))


def holders_of(tree: Tree, i: int) -> tuple[frozenset[int], bool]:
    """The mentions that a noun phrase stands for, and whether it stands for something else instead.

    "garlic", "the use of garlic" and "garlic capsules" stand for garlic; "garlic farmers" stand for no mention.
    """
    token = tree.tokens[i]
    found: set[int] = set()
    foreign = False
    if i in tree.named and (no := tree.child(i, "neg")) >= 0 and not is_counted_out(tree, no):
        return frozenset(), True
    if i in tree.named:
        found.add(tree.named[i])
    elif token.pos == "VERB" or token.tag == "VBG":
        found |= {tree.named[j] for j in tree.subtree(i) if j in tree.named}
        done_to = tree.child(i, "dobj")
        foreign = done_to >= 0 and _is_other_thing(tree, done_to)
    elif is_a(token, "transparent") or is_a(token, "kind"):
        found |= {tree.named[j] for j in _linked(tree, i) if j in tree.named}
        foreign = any(_is_other_thing(tree, c) for c in _related(tree, i))
    elif is_a(token, "person") or token.pos == "PRON":
        pass
    else:
        foreign = True
    for child in tree.children[i]:
        if tree.tokens[child].dep in ("conj", "appos") and tree.tokens[child].pos not in ("VERB", "AUX"):
            more, _ = holders_of(tree, child)
            found |= more
    found |= _examples(tree, i)
    return frozenset(found), foreign and not found


def _examples(tree: Tree, i: int) -> set[int]:
    """What a noun is given examples of by: whatever is said of "a plant such as garlic" is said of garlic."""
    found: set[int] = set()
    for child in tree.children[i]:
        if tree.lemmas[child] == "as" and tree.lemmas[child - 1] == "such" and (noun := tree.child(child, "pobj")) >= 0:
            found |= holders_of(tree, noun)[0]
    return found


def _related(tree: Tree, i: int) -> Iterator[int]:
    """The nouns that a noun is of or for: "honey" of "honey capsules" and of "a spoonful of honey"."""
    for child in tree.children[i]:
        if tree.tokens[child].dep == "compound":
            yield child
        elif tree.lemmas[child] == "of" and (noun := tree.child(child, "pobj")) >= 0:
            yield noun


def _is_other_thing(tree: Tree, i: int) -> bool:
    """Is a noun the name of something by itself ("honey" in "honey capsules")?"""
    token = tree.tokens[i]
    if i in tree.named or token.pos not in ("NOUN", "PROPN"):
        return False
    return not any(is_a(token, group) for group in ("transparent", "kind", "person"))


def _linked(tree: Tree, i: int) -> Iterator[int]:
    pending = [i]
    while pending:
        at = pending.pop()
        yield at
        pending.extend(c for c in tree.children[at] if tree.tokens[c].dep in LINKS)


def _predicative(tree: Tree, anchor: int, clause: int) -> bool:
    return tree.tokens[anchor].dep in ("attr", "oprd", "ROOT") or anchor == clause


def _agents(tree: Tree, clause: int) -> frozenset[int]:
    by = tree.child(clause, "agent")
    if by < 0:
        return frozenset()
    return frozenset(tree.named[i] for i in tree.under(by, stop=frozenset({"relcl", "advcl"})) if i in tree.named)


def _is_done_by_another(tree: Tree, clause: int) -> bool:
    """ "relieved by a bird"; no agency ("by the council"), no manner ("by mouth")."""
    by = tree.child(clause, "agent")
    agent = tree.child(by, "pobj") if by >= 0 else -1
    one = agent >= 0 and any(tree.lemmas[c] in ("a", "an", "another") for c in tree.children[agent])
    return one and holders_of(tree, agent)[1]


def _nominal(tree: Tree, anchor: int, subject: int, beneath: set[int], everything: frozenset[int]) -> Reach:
    """Roles around a noun: "the effect of S on O", "S's effect", "treatment of O with S"."""
    local = frozenset(tree.named[i] for i in tree.subtree(anchor) if i in tree.named)
    governors = [g for g in tree.ancestors(anchor) if tree.tokens[g].pos in ("NOUN", "PROPN")][:1]
    local |= frozenset(tree.named[g] for g in governors if g in tree.named)
    if subject < 0 or anchor in beneath:
        return Reach(frozenset(), frozenset(), everything, False)
    holders, foreign = holders_of(tree, subject)
    if foreign and not local:
        return Reach(frozenset(), frozenset(), everything, True)
    passive = tree.is_passive(tree.clause(anchor))
    if passive or holders & local:
        return Reach(frozenset(), frozenset(), everything, False)
    return Reach(holders, frozenset(), everything - holders, foreign and not local)


def _scope(tree: Tree, clause: int, anchor: int) -> Iterator[int]:
    """The tokens of a clause and of what it takes part in."""
    chain = {anchor, *tree.ancestors(anchor)}
    yield from _clause_tokens(tree, clause, clause, chain)
    token = tree.tokens[clause]
    if token.head == clause:
        return
    own = tree.child(clause, "nsubj", "nsubjpass")
    stray = own >= 0 and tree.tokens[own].tag in ("WDT", "WP") and token.dep != "relcl"
    if stray and (noun := tree.antecedent(own)) >= 0:
        yield from _linked(tree, noun)
    if token.dep in ("relcl", "acl"):
        yield from (i for i in _linked(tree, token.head))
        yield from _outer(tree, token.head)
    elif token.dep == "ccomp" and tree.child(clause, "mark") >= 0:
        return
    elif tree.child(clause, *SUBJECTS) < 0 or token.dep in ("xcomp", "pcomp"):
        outer = tree.clause(token.head)
        yield from _scope(tree, outer, outer)


def _outer(tree: Tree, noun: int) -> Iterator[int]:
    """Around a noun that a relative clause describes: the noun it belongs to ("a class of drugs that …")."""
    bearer = tree.bearer(noun)
    if bearer >= 0:
        yield from _linked(tree, bearer)
    for governor in tree.ancestors(noun):
        if tree.is_clause(governor):
            return
        yield governor


def _clause_tokens(tree: Tree, top: int, clause: int, chain: set[int] | None = None) -> Iterator[int]:
    """The subtree of `top` without the clauses in it that speak of something else."""
    pending = [top]
    while pending:
        at = pending.pop()
        yield at
        for child in tree.children[at]:
            if child == clause or (chain and child in chain) or not _is_separate(tree, child):
                pending.append(child)


def _is_separate(tree: Tree, i: int) -> bool:
    """Does a clause under another one have a subject of its own that is neither a person nor a pronoun?"""
    if not tree.is_clause(i) or tree.tokens[i].dep in ("relcl", "acl"):
        return False
    if not tree.is_finite(i):
        return False
    own = tree.child(i, "nsubj", "nsubjpass")
    if own < 0:
        return False
    token = tree.tokens[own]
    return not (is_a(token, "person") or token.pos == "PRON") or own in tree.named
