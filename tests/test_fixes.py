"""Fixes: what is changed, what is only suggested, and what is left alone."""

import pytest

from linter.check import check_text
from linter.fixes import applied, with_fixes
from linter.formats import extract
from linter.model import Finding, Rules
from linter.packs import load_rules
from linter.structure import sentences
from linter.wording import article, in_case_of, with_s

PACK = """
pack: garden
title: Garden
sources:
  book: {title: The garden book}
concepts:
  garlic: {kind: plant, terms: [garlic]}
  onion: {kind: plant, terms: [onion]}
  antibiotic: {kind: plant class, terms: [antibiotic]}
  flu: {kind: disease, terms: [flu]}
claims:
  - id: garlic-class
    claim: Garlic is an antibiotic.
    verdict: refuted
    correction: Garlic is a vegetable.
    citations: [{source: book, quote: Garlic is a vegetable.}]
    replace: {antibiotic: pungent vegetable}
    examples: {flag: [Garlic is an antibiotic.], pass: [Garlic smells.]}
  - id: garlic-flu
    claim: Garlic prevents flu.
    verdict: refuted
    correction: Garlic does not prevent flu.
    citations: [{source: book, quote: Nothing cures flu.}]
    replace: {prevents: does not prevent}
    examples: {flag: [Garlic prevents flu.], pass: [Garlic smells.]}
"""


@pytest.fixture(scope="module")
def rules(tmp_path_factory: pytest.TempPathFactory) -> Rules:
    path = tmp_path_factory.mktemp("pack") / "garden.yaml"
    path.write_text(PACK)
    return load_rules([path])


def found(source: str, rules: Rules) -> tuple[Finding, ...]:
    page = sentences(extract(source, "markdown"))
    return with_fixes(source, page, check_text(source, "markdown", rules), rules)


@pytest.mark.parametrize(
    ("source", "after"),
    [
        ("Garlic is an antibiotic.", "Garlic is a pungent vegetable."),
        ("Garlic is an **antibiotic**.", "Garlic is a **pungent vegetable**."),
        ("GARLIC IS AN ANTIBIOTIC.", "GARLIC IS A PUNGENT VEGETABLE."),
        ("Garlic is a strong antibiotic.", "Garlic is a strong pungent vegetable."),
        ("> Garlic is an\n> antibiotic.", "> Garlic is a\n> pungent vegetable."),
        ("Garlic, an antibiotic, is sold here.", "Garlic, a pungent vegetable, is sold here."),
        (
            "Caf&eacute; garlic is an antibiotic. An antibiotic is more.",
            "Caf&eacute; garlic is a pungent vegetable. An antibiotic is more.",
        ),
        ("Garlic prevents flu.", "Garlic does not prevent flu."),
    ],
)
def test_a_safe_fix_changes_the_wording_alone(source: str, after: str, rules: Rules) -> None:
    (finding,) = found(source, rules)
    assert finding.fix is not None and finding.fix.safe
    assert applied(source, [finding.fix]) == after
    assert found(after, rules) == ()


@pytest.mark.parametrize(
    ("source", "after"),
    [
        ("Antibiotics such as garlic are sold here.", "Pungent vegetables such as garlic are sold here."),
        ("Garlic and onion are antibiotics.", "Garlic and onion are pungent vegetables."),
        ("Like onion, garlic is an antibiotic.", "Like onion, garlic is a pungent vegetable."),
        ("Garlic is an antibiotic drug.", "Garlic is a pungent vegetable drug."),
    ],
)
def test_a_doubtful_change_is_only_suggested(source: str, after: str, rules: Rules) -> None:
    (finding,) = found(source, rules)
    assert finding.fix is not None and not finding.fix.safe
    assert applied(source, [finding.fix]) == after


@pytest.mark.parametrize(
    "source",
    [
        "Garlic is an *anti*biotic.",
        "Garlic is an anti&#98;iotic.",
        "Garlic is an antibiotic, and an antibiotic is strong.",
        "Garlic is an antibiotic, not a pungent vegetable.",
    ],
)
def test_no_fix_where_it_would_touch_markup_or_guess(source: str, rules: Rules) -> None:
    assert [finding.fix for finding in found(source, rules)] in ([None], [])


@pytest.mark.parametrize(
    ("word", "expected"),
    [("opinion", "an"), ("vegetable", "a"), ("NMDA blocker", "an"), ("USB stick", "a"), ("hour", "an"),
     ("university", "a"), ("uninsured person", "an"), ("European", "a"), ("one-off", "a"), ("X-ray", "an")],
)  # fmt: skip
def test_article_follows_the_sound(word: str, expected: str) -> None:
    assert article(word) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [("pungent vegetable", "pungent vegetables"), ("therapy", "therapies"), ("toy", "toys"), ("class", "classes"),
     ("may relieve", ""), ("catch", "catches")],
)  # fmt: skip
def test_with_s(words: str, expected: str) -> None:
    assert with_s(words) == expected


@pytest.mark.parametrize(
    ("model", "expected"), [("Opioid", "Big cat"), ("OPIOID", "BIG CAT"), ("opioid", "big cat"), ("A", "Big cat")]
)
def test_in_case_of(model: str, expected: str) -> None:
    assert in_case_of(model, "big cat") == expected
