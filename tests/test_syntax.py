"""Questions about a parse, asked of trees built by hand and of real ones."""

import pytest

from linter.model import Mention, Token
from linter.parse import parse
from linter.syntax import Tree


def tree(text: str, *names: str) -> Tree:
    """A real parse, with `names` as mentions of themselves."""
    found = [Mention(name, text.index(name), text.index(name) + len(name)) for name in names]
    return Tree(text, parse([text])[0], found)


def drawn(*rows: tuple[str, str, str, int]) -> Tree:
    """A tree by hand: text, part of speech, label, head."""
    tokens, at = [], 0
    for text, pos, dep, head in rows:
        tokens.append(Token(text, text.lower(), pos, pos, dep, head, at, at + len(text)))
        at += len(text) + 1
    return Tree(" ".join(row[0] for row in rows), tokens, [])


COOK = (  # the cook who grows garlic sings
    ("The", "DET", "det", 1),
    ("cook", "NOUN", "nsubj", 5),
    ("who", "PRON", "nsubj", 3),
    ("grows", "VERB", "relcl", 1),
    ("garlic", "NOUN", "dobj", 3),
    ("sings", "VERB", "ROOT", 5),
)


def test_ancestors_lead_to_the_root() -> None:
    assert list(drawn(*COOK).ancestors(4)) == [3, 1, 5]


def test_a_subtree_can_stop_at_a_label() -> None:
    cook = drawn(*COOK)
    assert sorted(cook.subtree(1)) == [0, 1, 2, 3, 4]
    assert sorted(cook.under(1, stop=frozenset({"relcl"}))) == [0, 1]


def test_the_smallest_clause_holds_a_token() -> None:
    cook = drawn(*COOK)
    assert [cook.clause(i) for i in range(6)] == [5, 5, 3, 3, 3, 5]


def test_child_gives_the_first_of_a_label_or_none() -> None:
    cook = drawn(*COOK)
    assert (cook.child(3, "dobj"), cook.child(3, "dobj", "nsubj"), cook.child(5, "dobj")) == (4, 2, -1)


def test_a_phrase_is_quoted_from_the_text() -> None:
    assert drawn(*COOK).phrase(1) == "The cook who grows garlic"


@pytest.mark.parametrize(
    ("text", "verb", "subject"),
    [
        ("Garlic grows and flowers.", "flowers", "Garlic"),
        ("Garlic wants to grow.", "grow", "Garlic"),
        ("She asked him to cook.", "cook", "him"),
        ("The carrot that she bought was sweet.", "was", "carrot"),
        ("She bought garlic grown in France.", "grown", "garlic"),
        ("There grows garlic.", "grows", ""),
        ("Grow garlic.", "Grow", ""),
    ],
)
def test_finds_the_subject_of_a_clause(text: str, verb: str, subject: str) -> None:
    parsed = tree(text)
    place = next(i for i, token in enumerate(parsed.tokens) if token.text == verb)
    found = parsed.subject(parsed.clause(place))
    assert (parsed.tokens[found].text if found >= 0 else "") == subject


def test_a_relative_clause_hung_elsewhere_is_said_of_the_noun_before_it() -> None:
    stray = drawn(  # the clause hangs on the verb
        ("We", "PRON", "nsubj", 1),
        ("like", "VERB", "ROOT", 1),
        ("garlic", "NOUN", "dobj", 1),
        ("which", "WDT", "nsubj", 4),
        ("keeps", "VERB", "ccomp", 1),
    )
    assert stray.subject(4) == 2


@pytest.mark.parametrize(
    ("text", "passive", "finite"),
    [
        ("Garlic was grown here.", True, True),
        ("They sell garlic grown here.", True, False),
        ("She has grown garlic.", False, True),
    ],
)
def test_tells_a_passive_and_a_finite_clause(text: str, passive: bool, finite: bool) -> None:
    parsed = tree(text)
    place = next(i for i, token in enumerate(parsed.tokens) if token.text == "grown")
    assert (parsed.is_passive(place), parsed.is_finite(place)) == (passive, finite)


def test_a_mention_stands_at_the_token_its_others_hang_on() -> None:
    parsed = tree("We eat fresh garlic soup.", "fresh garlic soup")
    assert [parsed.tokens[i].text for i in parsed.heads] == ["soup"]
    assert {parsed.tokens[i].text for i in parsed.named} == {"fresh", "garlic", "soup"}


def test_a_mention_outside_the_parse_is_left_out() -> None:
    parsed = Tree("Garlic", parse(["Garlic"])[0], [Mention("garlic", 0, 6), Mention("onion", 40, 45)])
    assert [mention.concept for mention in parsed.mentions] == ["garlic"]
