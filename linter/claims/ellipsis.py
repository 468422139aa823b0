"""What a clause without a verb of its own says by pointing at the one before ("Onions are sweet; garlic is not")."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from linter.claims.scope import holders_of
from linter.model import Claim
from linter.syntax import Tree

AUXILIARIES = frozenset({"do", "be", "have", "can", "will", "would", "could", "may", "might", "should", "must"})
STANDING = frozenset(
    {"neg", "advmod", "punct", "nsubj", "cc", "mark", "prep", "npadvmod", "nsubjpass", "advcl", "conj"}
)


def elided(tree: Tree, found: Sequence[Claim]) -> Iterator[Claim]:
    """The claims of a clause, once more for the subject of the elliptic clause that follows it."""
    for i, token in enumerate(tree.tokens):
        if (
            token.lemma not in AUXILIARIES
            or not tree.is_clause(i)
            or (subject := tree.child(i, "nsubj", "nsubjpass")) < 0
            or subject > i
        ):
            continue
        if any(c > i and tree.tokens[c].dep not in STANDING for c in tree.children[i]) or not _ends(tree, i):
            continue
        holders, _ = holders_of(tree, subject)
        if not holders:
            continue
        earlier = [
            c
            for c in found
            if c.anchor < subject and c.sense not in ("class", "only") and not c.sense.startswith("compare:")
        ]
        start = min((_first(tree, tree.clause(c.anchor)) for c in earlier), default=0)
        for claim in earlier:
            if _first(tree, tree.clause(claim.anchor)) >= start and not holders & (
                claim.objects | claim.others | claim.subjects
            ):
                objects = claim.objects
                others = claim.others - claim.subjects
                yield replace(
                    claim,
                    construct="ellipsis",
                    anchor=i,
                    words=(i,),
                    subjects=holders,
                    objects=objects,
                    others=others,
                    denies=claim.denies and not _is_turned(tree, claim, i),
                    foreign=False,
                )


def _is_turned(tree: Tree, claim: Claim, i: int) -> bool:
    """Does "… does" answer a verb that itself denies ("onions do nothing for colds; garlic does")?"""
    words = {tree.lemmas[w] for w in claim.words}
    return bool(words & {"nothing", "no", "little"}) and tree.child(i, "neg") < 0


def _first(tree: Tree, clause: int) -> int:
    return min(tree.subtree(clause))


def _ends(tree: Tree, i: int) -> bool:
    """Does nothing but a negation or an adverb follow in the clause?"""
    following = tree.tokens[i + 1 : i + 3]
    return all(
        t.dep in ("neg", "punct", "cc", "advmod") or t.text in (".", ";", ",", "!", "?", ")") for t in following[:1]
    ) and (
        len(following) < 2 or following[0].text in ".;,!?)" or following[1].pos in ("PUNCT", "CCONJ", "SCONJ", "ADV")
    )
