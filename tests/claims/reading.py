"""A pack about the kitchen garden, and how a sentence reads one claim of it."""

from collections.abc import Mapping
from functools import lru_cache

from linter.check import check_text
from linter.model import Citation, Concept, Pack, Rule, Rules, Severity, Verdict

CONCEPTS: Mapping[str, tuple[str, ...]] = {
    "garlic": ("garlic", "Allium"),
    "onion": ("onion", "onions"),
    "ginger": ("ginger",),
    "yeast": ("yeast",),
    "bacteria": ("bacteria",),
    "cough": ("cough", "coughs", "coughing"),
}
KINDS = {"garlic": "food", "onion": "food", "ginger": "food", "cough": "disease"}


@lru_cache(maxsize=256)
def rules(claim: str, verdict: Verdict) -> Rules:
    """A pack of one claim."""
    rule = Rule(
        "claim", "garden", claim, verdict, Severity.ERROR, "Say what is so.", (Citation("book", "1", "It is so."),)
    )
    concepts = tuple(Concept(name, KINDS.get(name, "germ"), terms) for name, terms in CONCEPTS.items())
    return Rules((Pack("garden", "The garden", "garden.yaml", (), concepts, (rule,)),))


def reading(claim: str, text: str) -> str:
    """What a text says of a claim, by what is reported if it is refuted or supported: affirmed, denied or silent."""
    affirmed = bool(check_text(text + "\n", "text", rules(claim, Verdict.REFUTED)))
    denied = bool(check_text(text + "\n", "text", rules(claim, Verdict.SUPPORTED)))
    return {(True, False): "affirmed", (False, True): "denied", (False, False): "silent"}.get(
        (affirmed, denied), "both"
    )
