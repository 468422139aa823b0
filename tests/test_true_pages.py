"""True sentences that name the concepts of a claim together: what a page of facts says must stay silent."""

import pytest

from linter.check import check_text
from linter.model import Verdict
from tests.garden import one, reading


@pytest.mark.parametrize(
    ("claim", "text", "expected"),
    [
        # a clause that leaves a name to the text around must say plainly what it says
        ("Garlic cures coughs.", "Garlic is an old plant. Six in ten people with a cough get better.", "silent"),
        ("Garlic cures coughs.", "Garlic is an old plant. The cough is gone.", "affirmed"),
        # two statements in one sentence
        ("Garlic activates yeast.", "Ginger acts on bacteria; yeast likes warmth and garlic.", "silent"),
        ("Garlic activates yeast.", "Bread is old; garlic activates yeast.", "affirmed"),
        # what a relative clause says of another thing
        ("Garlic relieves coughs.", "Dust that leads to coughs is treated with garlic.", "silent"),
        ("Garlic relieves coughs.", "Coughs are relieved by a bird that sleeps beside garlic.", "silent"),
        ("Garlic relieves coughs.", "Coughs are relieved by garlic that grows here.", "affirmed"),
        # rather than
        ("Garlic activates yeast.", "Garlic blocks rather than activates yeast.", "denied"),
        # it is the use that is denied
        ("Garlic is approved.", "Garlic is not approved for this.", "silent"),
        ("Garlic is approved.", "Garlic is not approved.", "denied"),
        # what nobody should write
        ("Garlic relieves coughs.", "Do not write that garlic relieves coughs.", "denied"),
        ("Garlic relieves coughs.", "The shop was accused of saying that garlic relieves coughs.", "silent"),
        # a refusal of one thing is no verdict on the sentence before
        ("Garlic relieves coughs.", "Garlic relieves coughs. It is not for people who are allergic.", "affirmed"),
        # an amount of nothing
        ("Garlic causes coughs.", "Garlic – cough: none", "denied"),
        # "it" keeps to its thing
        ("Onions relieve coughs.", "Garlic is small. It is not an onion: it relieves coughs.", "silent"),
    ],
)
def test_reads_what_is_said(claim: str, text: str, expected: str) -> None:
    assert reading(claim, text) == expected


@pytest.mark.parametrize(
    ("claim", "page", "found"),
    [
        ("Garlic relieves coughs.", '# Myths\n\n> "Garlic relieves coughs."\n', 0),
        ("Garlic relieves coughs.", '# Recipes\n\n> "Garlic relieves coughs."\n', 1),
        ("Garlic relieves coughs.", "Myth 1: Garlic is a drug. It is a plant. Garlic relieves coughs.\n", 1),
        ("Garlic relieves coughs.", "Myth 1: Garlic is a drug. Garlic relieves coughs. Fact: it does not.\n", 0),
        ("Garlic relieves coughs.", "| | Garlic | Ginger |\n|---|---|---|\n| Relief of coughs | no | yes |\n", 0),
        ("Garlic relieves coughs.", "| | Garlic | Ginger |\n|---|---|---|\n| Relief of coughs | good | no |\n", 1),
    ],
)
def test_reads_where_it_stands(claim: str, page: str, found: int) -> None:
    assert len(check_text(page, "markdown", one(claim, Verdict.REFUTED))) == found
