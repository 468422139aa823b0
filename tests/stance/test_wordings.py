"""What an author commits to, over many wordings."""

from pathlib import Path

import pytest

from linter.model import Polarity
from tests.stance.reading import read

NETS = {"+": Polarity.AFFIRMED, "-": Polarity.NEGATED, "0": None}
LINES = (Path(__file__).parent / "wordings.txt").read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("line", [line for line in LINES if line and not line.startswith("#")])
def test_reads_what_the_author_commits_to(line: str) -> None:
    sign, _, text = line.partition(" ")
    assessment = read(text)
    assert assessment.net is NETS[sign], assessment
