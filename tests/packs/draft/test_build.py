"""From a reference to a draft pack: quotes, contradictions, names, files."""

from pathlib import Path

import pytest

from linter.errors import FactlintError
from linter.model import Verdict
from linter.packs.check import Limits, check_pack
from linter.packs.draft import Given, build_pack
from linter.packs.load import PackFile, load_pack

REFERENCE = """# Garlic: what is known

Last updated: May 3, 2024

## Garlic and the body

Garlic is a vegetable. Garlic is not a fruit. Garlic contains allicin (also known as diallyl thiosulfinate).

Garlic can cause side effects such as:

- Heartburn
- Bad breath

Garlic does not cure colds. It contains allicin.

## Garlic and the heart

Garlic lowers cholesterol.

A large study found that garlic does not lower cholesterol.

We hope to help you. Call us today.
"""


def write(folder: Path, text: str = REFERENCE, name: str = "garlic.md") -> PackFile:
    """Build a pack from a reference in another folder; the pack as it loads."""
    reference = folder / "incoming" / name
    reference.parent.mkdir(exist_ok=True)
    reference.write_text(text, encoding="utf-8")
    output = folder / "garlic.yaml"
    for path, content in build_pack([reference], output, Given(publisher="A publisher")).files.items():
        path.parent.mkdir(exist_ok=True)
        path.write_text(content, encoding="utf-8")
    return load_pack(output)


@pytest.fixture(scope="module")
def draft(tmp_path_factory: pytest.TempPathFactory) -> PackFile:
    return write(tmp_path_factory.mktemp("draft"))


def test_draft_passes_its_own_check(draft: PackFile) -> None:
    from datetime import date

    assert [str(problem) for problem in check_pack(draft, Limits(date(2024, 6, 1)))] == []


def test_source_is_described_by_the_document_and_the_user(draft: PackFile) -> None:
    (source,) = draft.pack.sources
    assert (source.title, source.publisher, source.updated) == ("Garlic: what is known", "A publisher", "2024-05-03")
    assert Path(source.text).read_text(encoding="utf-8") == REFERENCE


def test_claims_have_verdict_quote_lines_section_and_status(draft: PackFile) -> None:
    rule = next(rule for rule in draft.pack.rules if rule.claim == "Garlic is a fruit.")
    (citation,) = rule.citations
    assert (rule.verdict, rule.status, rule.correction) == (Verdict.REFUTED, "draft", "Garlic is not a fruit.")
    assert (citation.quote, citation.lines, citation.section) == ("Garlic is not a fruit.", "7", "Garlic and the body")
    assert 0.5 <= rule.confidence < 1


def test_a_list_item_is_quoted_with_its_lead_in(draft: PackFile) -> None:
    rule = next(rule for rule in draft.pack.rules if rule.claim == "Garlic can cause heartburn.")
    assert rule.citations[0].quote == "Garlic can cause side effects such as: … Heartburn"
    assert rule.citations[0].lines == "9-11"


def test_a_statement_made_twice_is_one_claim(draft: PackFile) -> None:
    (rule,) = (rule for rule in draft.pack.rules if "contains allicin" in rule.claim)
    assert [citation.lines for citation in rule.citations] == ["7", "14"]


def test_statements_that_disagree_are_contested(draft: PackFile) -> None:
    (rule,) = (rule for rule in draft.pack.rules if "cholesterol" in rule.claim)
    assert rule.verdict is Verdict.CONTESTED
    assert len(rule.citations) == 2


def test_other_names_are_terms(draft: PackFile) -> None:
    (concept,) = (concept for concept in draft.pack.concepts if "allicin" in concept.terms)
    assert "diallyl thiosulfinate" in concept.terms


def test_same_reference_gives_the_same_bytes(draft: PackFile, tmp_path: Path) -> None:
    assert write(tmp_path).text == draft.text


def test_reference_without_statements(tmp_path: Path) -> None:
    with pytest.raises(FactlintError, match="no checkable statement found"):
        write(tmp_path, "Call us today.\n")


def test_html_reference_is_kept_as_text(tmp_path: Path) -> None:
    page = (
        "<html><head><link rel='canonical' href='https://example.org/g'></head><body><h1>On garlic</h1>{}</body></html>"
    )
    file = write(
        tmp_path, page.format("<p>Garlic is <b>not</b> a fruit.</p><p>Garlic contains sulfur.</p>"), "garlic.html"
    )
    (source,) = file.pack.sources
    assert source.url == "https://example.org/g"
    assert Path(source.text).name == "garlic.md"
    assert "Garlic is a fruit." in [rule.claim for rule in file.pack.rules]


def test_unknown_format(tmp_path: Path) -> None:
    with pytest.raises(FactlintError, match=r"no reader for \.xyz"):
        write(tmp_path, "x", "garlic.xyz")
