"""Which wordings put rhubarb among the fruits, and which only name the two together."""

from functools import lru_cache

import pytest

from linter.check import check_text
from linter.model import Citation, Concept, Pack, Rule, Rules, Severity, Verdict

FRUITS = ("apple", "plum", "cherry")
CLAIM = "Rhubarb is a fruit."


@lru_cache(maxsize=1)
def orchard() -> Rules:
    citation = Citation("book", "1", "Rhubarb is a vegetable.")
    rule = Rule("fruit", "orchard", CLAIM, Verdict.REFUTED, Severity.ERROR, "Call it a vegetable.", (citation,))
    concepts = (
        Concept("rhubarb", "substance", ("rhubarb", "Rheum")),
        Concept("fruit", "class", ("fruit",), FRUITS),
        Concept("potato", "substance", ("potato",)),
        *(Concept(name, "substance", (name,)) for name in FRUITS),
    )
    return Rules((Pack("orchard", "The orchard", "orchard.yaml", (), concepts, (rule,)),))


def is_flagged(text: str) -> bool:
    return bool(check_text(text + "\n", "text", orchard()))


@pytest.mark.parametrize(
    "sentence",
    [
        "Rhubarb is a tart fruit.",
        "Fruits kept in this cellar:\n- plums 3 kg\n- rhubarb 2 kg",
        "Rheum turns out to be a fruit.",
        "Rhubarb is nothing but a fruit with long stalks.",
        "Rhubarb is, like plum, a fruit.",
        "We count rhubarb among the fruits.",
        "The classification of rhubarb as a fruit makes sense.",
        "What kind of plant is rhubarb? A fruit.",
        "What rhubarb really is is a fruit.",
        "Rhubarb is one of the fruits that ripen in May.",
        "Rhubarb is among the fruits that ripen in May.",
        "Rhubarb belongs to the fruits.",
        "Rhubarb belongs to the group of plants known as fruits.",
        "Rhubarb is part of the fruit family.",
        "Cooks file rhubarb under fruits.",
        "Rhubarb is classified as a fruit.",
        "Many people refer to rhubarb as a fruit.",
        "Rhubarb meets the definition of a fruit.",
        "Rhubarb is in the same class as other fruits.",
        "As a fruit, rhubarb goes into a pie.",
    ],
)
def test_reads_what_is_said_of_a_thing(sentence: str) -> None:
    assert is_flagged(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Rhubarb, a tart fruit, ripens in May.",
        "After a bowl of rhubarb, a tart fruit, we went home.",
        "She ate rhubarb – a tart fruit – for a week.",
        "We sell the fruit rhubarb in May.",
        "They brought a fruit called rhubarb.",
        "Rhubarb and plum, both fruits, are sold in jars.",
        "Rhubarb – class: fruit",
        "Rhubarb: The Forgotten Fruit",
        "Known as Rheum to botanists, this fruit ripens in May.",
        "Rhubarb has been around for ages. This fruit is not sold in May.",
    ],
)
def test_reads_a_class_beside_a_name(sentence: str) -> None:
    assert is_flagged(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Fruits such as rhubarb ripen in May.",
        "Such fruits as rhubarb ripen in May.",
        "Fruits, including apple, plum and rhubarb, ripen in May.",
        "Fruits (apple, rhubarb) ripen in May.",
        "Fruits are a class of plants that includes plum and rhubarb.",
        "The best-known fruits are apple, plum and rhubarb.",
        "These fruits are sold here: apple, rhubarb and plum.",
        "Apple, rhubarb and other fruits ripen in May.",
        "Apple, rhubarb, plum and similar fruits ripen in May.",
        "Never cook rhubarb with other fruits.",
        "Like other fruits, rhubarb ripens in May.",
        "Like all fruits, rhubarb ripens in May.",
        "As with any other fruit, wash rhubarb well.",
        "Unlike other fruits, rhubarb is sour.",
        "Compared with other fruits, rhubarb is cheap.",
        "No other fruit ripens as early as rhubarb.",
        "Of all the fruits, rhubarb is the most sour.",
        "One example of a fruit is rhubarb.",
        "Another fruit is rhubarb.",
        "Our fruit of choice is rhubarb.",
        "The fruit you are eating is called rhubarb.",
        "Some fruits, rhubarb for example, ripen in May.",
        "Rhubarb beats all other fruits.",
        "Rhubarb tops the list of fruits.",
    ],
)
def test_reads_members_of_a_class(sentence: str) -> None:
    assert is_flagged(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Fruits and rhubarb ripen in May.",
        "A fruit, rhubarb or potato may be served.",
        "We serve rhubarb with fruits.",
        "Rhubarb is an alternative to fruits.",
        "Unlike fruits, rhubarb is sour.",
        "Fruits, like rhubarb, ripen in May.",
        "Rhubarb is a fruit fly's favourite.",
        "Rhubarb is a non-fruit.",
        "Rhubarb is a vegetable, not a fruit.",
        "Rhubarb (not a fruit) ripens in May.",
        "Plum, a fruit, and rhubarb, a vegetable, are sold here.",
        "Rhubarb is more sour than a fruit.",
        "Fruits such as plum, and also rhubarb, ripen in May.",
        "Unlike fruits such as plum, rhubarb ripens in May.",
        "Instead of fruits like quince, rhubarb is served.",
        "Fruits such as plum can be replaced by rhubarb.",
        "Common fruits include apple and plum, but not rhubarb.",
        "We pick fruits like plum and never rhubarb.",
        "Calling rhubarb a fruit is like calling a bat a bird.",
        "I asked for rhubarb. They gave me this fruit: plum.",
        "Plum tastes sweet. This fruit is better than rhubarb.",
        "Fruits and other plants, such as rhubarb, ripen in May.",
        "The pie holds a fruit, then rhubarb.",
        "Switching from fruits: rhubarb",
        "Alternatives to fruits such as rhubarb are cheap.",
        "Plants grown instead of fruits, such as rhubarb, are cheap.",
        "Plants that are no fruits: rhubarb, potato",
        "Fruits | Rhubarb",
        "Rhubarb tastes better than plum and other fruits.",
        "Do not serve rhubarb with plum or other fruits.",
    ],
)
def test_is_silent_on_things_named_together(sentence: str) -> None:
    assert not is_flagged(sentence)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Among the fruits we keep in the cellar is rhubarb.", True),
        ("Among the fruits a cook must keep dry are rhubarb and plums.", True),
        ("Among the fruits in the cellar is a book about rhubarb.", False),
        ("Among fruits, rhubarb is rarely sold.", False),
        ("Rhubarb counts among the fruits, just a sourer one than most.", True),
        ("Rhubarb falls outside the fruit family.", False),
        ("Nobody could claim that rhubarb falls outside the fruit family.", True),
        ("Rhubarb is sold outside the fruit shop.", False),
    ],
)
def test_places_a_thing_among_or_outside_a_class(text: str, expected: bool) -> None:
    assert is_flagged(text) == expected


def test_what_is_kept_beside_a_class_is_no_member_of_it() -> None:
    assert not is_flagged("Fruits kept with the rhubarb:\n- plums 3 kg\n- apples 2 kg")
