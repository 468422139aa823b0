"""Plain tokens out of the parser: names it does not know stood in for, every token at its place in the text."""

import os
import subprocess
import sys

import pytest

from linter.errors import FactlintError
from linter.model import Mention, Token
from linter.parse import LONGEST, parse
from tests.running import ROOT

KINDS = {"drug": "drug", "class": "drug class", "dish": "food"}


def one(text: str, *names: tuple[str, str], pronouns: bool = False) -> tuple[Token, ...]:
    """Parse a text in which `names` (concept, words) are mentions."""
    found = [Mention(concept, text.index(words), text.index(words) + len(words)) for concept, words in names]
    return parse([text], [found], kinds=KINDS, pronouns=pronouns)[0]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Allicine blocks yeast.", [("drug", "Allicine")]),
        ("Is allicine a fungicide?", [("drug", "allicine"), ("class", "fungicide")]),
        ("Cooks love black garlic soup (and tea).", [("dish", "black garlic soup")]),
        ("Salt, allicine and a fungicide: all gone!", [("drug", "allicine"), ("class", "fungicide")]),
        ("naïve café – allicine’s “taste”", [("drug", "allicine")]),
        ("Garlic Cures Colds In Two Days", []),
        ("", []),
    ],
)
def test_every_token_is_its_stretch_of_the_text(text: str, names: list[tuple[str, str]]) -> None:
    tokens = one(text, *names)
    assert all(token.text == text[token.start : token.end] for token in tokens)
    ends = [0, *(token.end for token in tokens)]
    assert all(before <= token.start for before, token in zip(ends, tokens, strict=False))


def test_a_name_is_parsed_as_one_that_the_model_knows() -> None:
    tokens = one("Allicine blocks yeast.", ("drug", "Allicine"))
    assert [(token.text, token.dep) for token in tokens[:3]] == [
        ("Allicine", "nsubj"),
        ("blocks", "ROOT"),
        ("yeast", "dobj"),
    ]


def test_a_name_of_several_words_is_one_token() -> None:
    tokens = one("Cooks love black garlic soup.", ("dish", "black garlic soup"))
    assert [token.text for token in tokens] == ["Cooks", "love", "black garlic soup", "."]


def test_a_name_with_small_words_stays_as_it_is() -> None:
    tokens = one("Cooks love cream of garlic.", ("dish", "cream of garlic"))
    assert [token.text for token in tokens] == ["Cooks", "love", "cream", "of", "garlic", "."]


def test_the_plural_of_a_class_stays_plural() -> None:
    tokens = one("Fungicides spoil the soup.", ("class", "Fungicides"))
    assert (tokens[0].text, tokens[0].tag, tokens[1].pos) == ("Fungicides", "NNS", "VERB")


def test_pronouns_stand_for_names_that_begin_a_text() -> None:
    tokens = one("Colds pass.", ("ailment", "Colds"), pronouns=True)
    assert (tokens[0].text, tokens[0].lemma, tokens[0].pos) == ("Colds", "they", "PRON")


@pytest.mark.parametrize("text", ["The Council Approved Garlic In May", "THE COUNCIL APPROVED GARLIC IN MAY"])
def test_a_headline_is_read_as_running_text(text: str) -> None:
    verb = next(token for token in one(text) if token.text.lower() == "approved")
    assert (verb.lemma, verb.pos, verb.dep) == ("approve", "VERB", "ROOT")


def test_names_in_running_text_keep_their_capitals() -> None:
    assert [t.pos for t in one("We met Rose May in the garden.") if t.text in ("Rose", "May")] == ["PROPN", "PROPN"]


def test_heads_point_into_the_sentence_and_end_at_a_root() -> None:
    for tokens in parse(["Garlic grows, and people eat it.", "No verb here.", "Why?"]):
        assert all(0 <= token.head < len(tokens) for token in tokens)
        assert any(token.head == i for i, token in enumerate(tokens))


def test_texts_together_are_parsed_as_alone() -> None:
    texts = ["Garlic cures colds.", "Onions are sweet.", "Is it so?"]
    assert parse(texts) == [parse([text])[0] for text in texts]


def test_a_text_without_end_is_cut() -> None:
    tokens = one("garlic " * LONGEST)
    assert tokens[-1].end <= LONGEST


def test_a_missing_model_says_what_to_install() -> None:
    with pytest.raises(FactlintError, match=r'"no_such_model" cannot be loaded.*pip install'):
        parse(["Garlic cures colds."], model="no_such_model")


def test_the_command_line_of_spacy_is_there_for_whoever_asks_for_it() -> None:
    code = """
import sys
from linter.parse import parse
parse(["Tea is ready."])
assert "spacy.cli._util" not in sys.modules
import spacy, spacy.cli
assert callable(spacy.cli.download) and spacy.info(silent=True)["spacy_version"] == spacy.__version__
"""
    subprocess.run([sys.executable, "-c", code], check=True, env={**os.environ, "PYTHONPATH": str(ROOT)})
