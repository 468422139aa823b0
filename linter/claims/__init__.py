"""What a parsed sentence claims of the concepts it names: propositions, before polarity and stance."""

from collections.abc import Collection, Set

from linter.claims.comparison import comparisons
from linter.claims.ellipsis import elided
from linter.claims.exceptions import exceptions
from linter.claims.existence import existences, quantities
from linter.claims.membership import memberships
from linter.claims.predicates import CHANGES, relations
from linter.model import Claim
from linter.relations import lexicon
from linter.syntax import Tree


def claims(tree: Tree, senses: Collection[str] | None = None) -> list[Claim]:
    """The propositions of a sentence in the given senses (all unless given), in the order of their anchors."""
    found: list[Claim] = []
    if senses is None or "class" in senses:
        found += memberships(tree)
    if senses is None or any(sense.startswith("compare:") for sense in senses):
        found += comparisons(tree)
    found += relations(tree, senses)
    if senses is None or not {"have", "contain"}.isdisjoint(senses):
        found += existences(tree)
    if senses is None or "value" in senses:
        found += quantities(tree)
    if senses is None or not {"only", "need"}.isdisjoint(senses):
        found += exceptions(tree)
    found += list(elided(tree, found))
    return sorted(found, key=lambda claim: (claim.anchor, claim.sense))


def senses_in(words: Set[str]) -> set[str]:
    """The senses in which `relations` may find a claim in a sentence whose words may be forms of these."""
    telling = lexicon().telling
    said = {sense for word in words & telling.keys() for phrase, sense in telling[word] if phrase <= words}
    own = (f"={word}" for word in words)
    return said.union(own, (CHANGES[sense] for sense in said & CHANGES.keys()))
