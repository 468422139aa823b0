"""`rules test --junit`: one suite a claim, one case an example."""

from collections import defaultdict
from collections.abc import Sequence
from xml.etree.ElementTree import Element, SubElement

from linter.packs.examples import Outcome
from linter.xml import document, printable


def junit(outcomes: Sequence[Outcome]) -> str:
    """The outcomes as JUnit XML."""
    claims: dict[tuple[str, str], list[Outcome]] = defaultdict(list)
    for outcome in outcomes:
        claims[outcome.example.path, outcome.example.rule].append(outcome)
    root = Element("testsuites", name="factlint rules test", attrib=_counts(outcomes))
    for (path, rule), cases in claims.items():
        suite = SubElement(root, "testsuite", name=rule, file=printable(path), attrib=_counts(cases))
        for case in cases:
            _case(suite, case)
    return document(root)


def _counts(outcomes: Sequence[Outcome]) -> dict[str, str]:
    failures = sum(not outcome.ok for outcome in outcomes)
    return {"tests": str(len(outcomes)), "failures": str(failures), "errors": "0"}


def _case(suite: Element, outcome: Outcome) -> None:
    example = outcome.example
    text = printable(" ".join(example.text.split()))
    place = {"file": printable(example.path), "line": str(example.line)}
    case = SubElement(suite, "testcase", name=f"{example.sort}: {text}", classname=example.rule, attrib=place)
    if not outcome.ok:
        SubElement(case, "failure", type=example.sort, message=outcome.reason)
