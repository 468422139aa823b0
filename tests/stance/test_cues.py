"""Each cue of the data file is tested by its own examples."""

from collections.abc import Iterator
from typing import Any

import pytest

from linter.model import Polarity
from linter.stance.lexicon import read_cues
from tests.stance.reading import read

NETS = {"affirmed": Polarity.AFFIRMED, "negated": Polarity.NEGATED, "open": None}


def _examples(node: Any, name: str) -> Iterator[Any]:
    if not isinstance(node, dict):
        return
    for key, value in node.items():
        if key == "examples":
            for net, texts in value.items():
                yield from (pytest.param(text, NETS[net], id=f"{name}: {text}") for text in texts)
        else:
            yield from _examples(value, key)


@pytest.mark.parametrize(("text", "net"), list(_examples(read_cues(), "cues")))
def test_reads_the_examples_of_the_cues(text: str, net: Polarity | None) -> None:
    assessment = read(text)
    assert assessment.net is net, assessment
