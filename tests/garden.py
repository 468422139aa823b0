"""A pack about the kitchen garden, made of the claims that a test names, and how a text reads one of them."""

from functools import lru_cache

from linter.check import check_text
from linter.model import Citation, Concept, Pack, Rule, Rules, Severity, Verdict

CONCEPTS = (
    Concept("garlic", "substance", ("garlic", "Allium")),
    Concept("ginger", "substance", ("ginger",)),
    Concept("onion", "substance", ("onion",)),
    Concept("chive", "substance", ("chive",)),
    Concept("vegetable", "class", ("vegetable",), ("onion", "leek")),
    Concept("sulfur", "substance", ("sulfur",)),
    Concept("yeast", "organism", ("yeast",)),
    Concept("bacteria", "organism", ("bacteria",)),
    Concept("cold", "disease", ("cold",)),
    Concept("cough", "disease", ("cough", "coughing")),
    Concept("blood-pressure", "measure", ("blood pressure",)),
    Concept("nausea", "disease", ("nausea", "upset stomach")),
    Concept("rabbit", "population", ("rabbit",)),
    Concept("council", "agency", ("council",)),
    *(Concept(name, "food", (name,)) for name in ("salt", "sugar", "alcohol", "bulb", "water")),
    *(Concept(name, "thing", (name,)) for name in ("stain", "soil", "pressure", "cellar", "scan", "tooth")),
    *(Concept(name, "disease", (name,)) for name in ("hiccups", "poisoning")),
    Concept("ages", "time", ("long time", "fortnight", "many weeks")),
    Concept("sprouting", "event", ("sprouting", "sprouts appear")),
    Concept("prescription", "status", ("prescription", "over the counter", "non-prescription")),
    Concept("county", "place", ("Kent",)),
    Concept("dog", "population", ("dog", "puppy")),
)


def rule(claim: str, verdict: Verdict = Verdict.REFUTED, **fields: object) -> Rule:
    """A rule on a claim; `fields` are further fields of it."""
    known = {"id": "claim", "severity": Severity.ERROR, "correction": "Say what is so.", **fields}
    citations = (Citation("book", "1", "It is so."),)
    return Rule(pack="garden", claim=claim, verdict=verdict, citations=citations, **known)  # type: ignore[arg-type]


def garden(*rules: Rule) -> Rules:
    """The pack of some rules."""
    return Rules((Pack("garden", "The garden", "garden.yaml", (), CONCEPTS, rules),))


@lru_cache(maxsize=256)
def one(claim: str, verdict: Verdict) -> Rules:
    """A pack of one claim."""
    return garden(rule(claim, verdict))


def reading(claim: str, text: str) -> str:
    """What a text says of a claim, by what is reported if it is refuted or supported: affirmed, denied or silent."""
    affirmed = bool(check_text(text + "\n", "text", one(claim, Verdict.REFUTED)))
    denied = bool(check_text(text + "\n", "text", one(claim, Verdict.SUPPORTED)))
    names = {(True, False): "affirmed", (False, True): "denied", (False, False): "silent"}
    return names.get((affirmed, denied), "both")


def fired(text: str, *rules: Rule) -> list[str]:
    """The rules that a text contradicts, in the order of the findings."""
    return [finding.rule for finding in check_text(text + "\n", "text", garden(*rules))]
