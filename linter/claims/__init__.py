"""What a parsed sentence claims of the concepts it names: propositions, before polarity and stance."""

from linter.claims.comparison import comparisons
from linter.claims.ellipsis import elided
from linter.claims.existence import existences, quantities
from linter.claims.membership import memberships
from linter.claims.predicates import relations
from linter.model import Claim
from linter.syntax import Tree


def claims(tree: Tree) -> list[Claim]:
    """The propositions of a sentence, in the order of their anchors."""
    found = [
        *memberships(tree),
        *comparisons(tree),
        *relations(tree),
        *existences(tree),
        *quantities(tree),
    ]
    found.extend(elided(tree, found))
    return sorted(found, key=lambda claim: (claim.anchor, claim.sense))
