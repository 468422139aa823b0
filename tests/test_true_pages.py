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
        # a long sentence says several things; what it says plainly still counts
        (
            "Garlic is safe for rabbits.",
            "Our gardener has grown roses, beans and garlic behind the old wall for as long as anyone in the town can"
            " think, and rabbits are safe there at night.",
            "silent",
        ),
        (
            "Garlic relieves coughs.",
            "As everybody in the village has known since long before the wall was built by the first gardener of the"
            " house, garlic relieves coughs.",
            "affirmed",
        ),
        # what has nothing to do with it
        (
            "Garlic is made from salt.",
            "Garlic is made in a cellar, from water that has nothing to do with salt.",
            "silent",
        ),
        ("Garlic is made from salt.", "Garlic is made in a cellar, from salt.", "affirmed"),
        # what is said of one use
        (
            "The council approved garlic for coughs.",
            "The council approved garlic for colds, not (specifically) for coughs.",
            "silent",
        ),
        (
            "The council approved garlic for coughs.",
            "The council's approved use of garlic is for colds, and off-label it is taken for coughs.",
            "silent",
        ),
        (
            "The council approved garlic for coughs.",
            "The council approved garlic with a label for coughs.",
            "affirmed",
        ),
        # less of a thing is still some of it
        ("Garlic causes coughs.", "Garlic reduces coughs.", "silent"),
        ("Garlic causes coughs.", "Garlic reduces the risk of coughs.", "denied"),
        ("Garlic causes coughs.", "Garlic prevents coughs.", "denied"),
        # what is only weighed
        ("Garlic is a vegetable.", "It is open whether garlic should be classed like other vegetables.", "silent"),
        ("Garlic is a vegetable.", "Garlic should be classed like other vegetables.", "affirmed"),
        ("Garlic affects yeast.", "We evaluated the effect of garlic on yeast.", "silent"),
        ("Garlic is stronger than ginger.", "They hypothesize that garlic has a stronger smell than ginger.", "silent"),
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
        # whose it is
        ("Ginger has a smell of sulfur.", "Garlic's sulfur and its price distinguish it from ginger.", "silent"),
        ("Garlic contains sulfur.", "Ginger's sulfur is harmless, and so is garlic.", "silent"),
        # what a contrast is told of
        (
            "Garlic acts on yeast.",
            "Compared to ginger, which acts on yeast, garlic has a mechanism of its own.",
            "silent",
        ),
        ("Garlic activates yeast.", "In addition to yeast activation, garlic brings a smell.", "silent"),
        # who is meant
        ("Garlic causes coughs.", "Garlic may not be suitable for people with a history of coughs.", "silent"),
        ("Garlic causes coughs.", "Garlic is not suitable for people, and causes no coughs.", "denied"),
        # a title that asks
        ("Garlic relieves coughs.", "Does Garlic Relieve Coughs", "silent"),
        ("Garlic is a vegetable.", "Is Garlic a Vegetable – What We Know", "silent"),
        ("Garlic is a vegetable.", "Is Garlic a Vegetable – and Other Questions We Hear", "silent"),
        ("Garlic relieves coughs.", "Garlic relieves coughs", "affirmed"),
        # another act than the use
        ("Garlic is approved.", "Garlic is illegal to sell.", "silent"),
        ("Garlic is approved.", "Garlic is illegal to use.", "denied"),
        # what only explains, in parentheses
        ("Garlic causes coughs.", "Garlic will not cause a disease (coughs and sneezes) in the healthy.", "silent"),
        # words of degree
        ("Garlic relieves coughs.", "Garlic is not highly effective against coughs.", "silent"),
        ("Garlic relieves coughs.", "Garlic is not effective against coughs.", "denied"),
        ("Garlic causes coughs.", "Garlic is also not very cheap, but can cause coughs.", "affirmed"),
        # what nobody can say yet
        ("Garlic relieves coughs.", "The trial does not prove conclusively that garlic relieves coughs.", "silent"),
        ("Garlic relieves coughs.", "The trial does not show that garlic relieves coughs.", "denied"),
        ("Garlic is safe.", "There are no long-term studies to show the safety of garlic.", "denied"),
        # who lowers a risk
        (
            "Garlic causes coughs.",
            "Eating garlic at a table where people are polite, reduces the risk of coughs.",
            "silent",
        ),
        ("Garlic causes coughs.", "Garlic prevents coughs.", "denied"),
        # all of whom
        ("Garlic relieves coughs for everyone.", "Although all gardens differ, garlic relieves coughs.", "silent"),
        ("Garlic relieves coughs for everyone.", "Garlic is cheap, relieves coughs, and above all, keeps.", "silent"),
        ("Garlic relieves coughs for everyone.", "Garlic relieves coughs for everyone.", "affirmed"),
        # not only
        ("Garlic is only for rabbits.", "But garlic isn’t just for rabbits.", "denied"),
        ("Garlic is only a vegetable.", "Garlic is not just a vegetable, but also a spice.", "silent"),
        # other people than those whom the text is about
        ("Garlic users need salt.", "Garlic is old. Rabbit owners need salt.", "silent"),
        # what is taken up from the text before
        ("Garlic is safe.", "Those who cook with garlic may not know this risk.", "silent"),
        ("Garlic causes poisoning.", "Garlic is old. The shops do not mention this poisoning.", "silent"),
        # a thing that is named after another
        (
            "The council approved garlic for coughs.",
            "Garlic is old. The council approved a garlic-related syrup for coughs.",
            "silent",
        ),
        ("The council approved garlic for coughs.", "Garlic is old. The council approved it for coughs.", "affirmed"),
        # whose smell it is
        ("Garlic causes nausea.", "Garlic prevents onion nausea.", "silent"),
        ("Garlic causes nausea.", "Garlic prevents nausea.", "denied"),
        # a label in front of a denial
        ("Garlic causes no nausea.", "Possible nausea: garlic is not without nausea.", "silent"),
        # titles about the subject of the page
        ("Garlic treats coughs.", "Garlic is old. How coughs are treated", "silent"),
        # another thing than the text is about
        ("Garlic is safe for rabbits.", "Garlic is old. Onions are safe for rabbits.", "silent"),
        # what a second verb says
        (
            "The council approved garlic for coughs.",
            "The council approved garlic in 1970, and it is used for coughs.",
            "silent",
        ),
        (
            "The council approved garlic for coughs.",
            "Garlic received council approval in 1970 and was used for coughs.",
            "silent",
        ),
        (
            "The council approved garlic for coughs.",
            "Garlic received council approval in 1970 for coughs and was sold.",
            "affirmed",
        ),
        ("Garlic activates yeast.", "Garlic touches yeast and increases the smell of bread.", "silent"),
        ("Garlic activates yeast.", "Garlic touches and activates yeast.", "affirmed"),
        # what only bears the name, as an object
        ("The council approved garlic for coughs.", "The council approved a garlic-based syrup for coughs.", "silent"),
        # a denial that goes on
        (
            "The council approved garlic for coughs.",
            "Garlic is approved by the council for nausea but not for yeast or coughs.",
            "silent",
        ),
        # of no effect in doing something
        ("Garlic relieves coughs.", "Garlic is ineffective in relieving coughs.", "denied"),
        ("Garlic blocks coughs.", "Garlic is ineffective against coughs.", "silent"),
        ("Garlic activates yeast.", "In bread with yeast, garlic stimulates the birds.", "silent"),
        ("Garlic relieves coughs.", "Garlic touches nerves responsible for relieving coughs.", "silent"),
        # how much of it there is
        ("Garlic causes coughs.", "The cough from garlic is not that serious.", "silent"),
        (
            "Ginger causes coughs.",
            "The smell of garlic is nowhere comparable to the coughs seen with ginger.",
            "silent",
        ),
        # another thing than the one that is taken
        ("Garlic causes coughs.", "Garlic is old. This procedure causes coughs.", "silent"),
        # another statement of the same sentence
        ("Garlic cures coughs.", "Garlic cures a wound that is seen in coughs.", "silent"),
        ("Garlic cures coughs.", "Garlic cures coughs that last.", "affirmed"),
        (
            "The council approved garlic for coughs.",
            "The council approved garlic in May and it was used for coughs.",
            "silent",
        ),
        ("The council approved garlic for coughs.", "The council approved garlic for coughs.", "affirmed"),
        # one use that is not allowed
        ("Garlic is approved.", "Garlic is illegal for private use.", "silent"),
        ("Garlic is approved.", "Garlic is illegal.", "denied"),
        # not for everyone
        ("Garlic is safe.", "Garlic is not safe for everyone.", "silent"),
        ("Garlic is safe.", "Garlic is not safe for people.", "denied"),
        # what is only expected
        ("Garlic relieves coughs.", "The gardeners hypothesize that garlic relieves coughs.", "silent"),
        # a clause that opens a sentence, and the rest of it
        (
            "The council approved garlic for coughs.",
            "While garlic is council approved for soup, garlic syrup for coughs or colds is not council approved.",
            "silent",
        ),
        (
            "The council approved garlic for coughs.",
            "While ginger is not approved, garlic is approved by the council for coughs.",
            "affirmed",
        ),
        # what only the first of two verbs says
        (
            "The council approved garlic for coughs.",
            "Grown out of the wish for a cure of coughs, garlic was first sold in 1962 and approved by the council.",
            "silent",
        ),
        # a subject of talk
        (
            "The council approved garlic for coughs.",
            "The topic of garlic approval for coughs can be confusing.",
            "silent",
        ),
        ("Garlic treats coughs.", "Garlic is old. The Role of Coughs", "silent"),
        ("Garlic causes coughs.", "Garlic is old. This custom leads to coughs.", "silent"),
        # a question within a sentence
        ("Garlic is a fruit.", "To answer the question, is garlic a fruit, the short reply is no.", "silent"),
        # what is not advised may be allowed
        ("The council approved garlic.", "Garlic is not indicated for coughs.", "silent"),
        # "it" is not what only serves as a contrast
        ("Onions relieve coughs.", "Unlike onions, which smell, garlic is small. It relieves coughs.", "silent"),
        ("Onions relieve coughs.", "While onions smell of mud, garlic is small. It relieves coughs.", "silent"),
        ("Garlic relieves coughs.", "While onions smell of mud, garlic is small. It relieves coughs.", "affirmed"),
        # the number of a note
        (
            "The council approved garlic for colds.",
            "Garlic is council approved for coughs and wounds but not for nausea or any other cold.1",
            "silent",
        ),
        # what a thing needs is not what is good for somebody
        ("Garlic is safe for rabbits.", "Rabbits may see a change in garlic, requiring oil.", "silent"),
        ("Garlic relieves coughs.", "Half of them had garlic and half a placebo for their coughs.", "silent"),
        ("Garlic relieves coughs.", "Garlic is no better than a placebo for coughs.", "denied"),
        # some versions of a thing
        ("The council approved garlic.", "The council warned of unapproved garlic products.", "silent"),
        ("The council approved garlic.", "Garlic is unapproved.", "denied"),
        # an idiom, and what "this" takes up
        ("Garlic relieves coughs.", "Garlic is old. When it comes to relieving coughs, there are many ways.", "silent"),
        (
            "Garlic is safe for rabbits.",
            "Garlic is old. Nausea was seen; however, this is not usually bad and allows rabbits to eat.",
            "silent",
        ),
        # what is done to another thing
        ("Garlic reverses yeast.", "The cough was treated with a mix of garlic combined with fresh yeast.", "silent"),
        ("Garlic reverses yeast.", "Yeast is reversed by garlic.", "affirmed"),
        # what is denied of a deed for a thing
        ("Garlic causes coughs.", "Garlic has not been accepted as a standard drink for coughs.", "silent"),
        # some of the people
        ("Garlic cures coughs.", "Garlic cures coughs in some young women.", "silent"),
        # "it" keeps to its thing
        ("Onions relieve coughs.", "Garlic is small. It is not an onion: it relieves coughs.", "silent"),
    ],
)
def test_reads_what_is_said(claim: str, text: str, expected: str) -> None:
    assert reading(claim, text) == expected


@pytest.mark.parametrize(
    ("claim", "page", "found"),
    [
        ("Onions relieve coughs.", "## Do onions help?\n\nGarlic is also known. This vegetable relieves coughs.\n", 0),
        (
            "The council approved garlic for colds.",
            "# Garlic\n\n| | Onion syrup | Garlic |\n|---|---|---|\n| Status | council approved for colds | none |\n",
            0,
        ),
        (
            "The council approved garlic.",
            "# Garlic\n\n| | Garlic | Onions |\n|---|---|---|\n| Driving | not allowed | not allowed |\n",
            0,
        ),
        ("Garlic relieves coughs.", '# Myths\n\n> "Garlic relieves coughs."\n', 0),
        ("Garlic relieves coughs.", '# Recipes\n\n> "Garlic relieves coughs."\n', 1),
        ("Garlic relieves coughs.", "Myth 1: Garlic is a drug. It is a plant. Garlic relieves coughs.\n", 1),
        ("Garlic relieves coughs.", "Myth 1: Garlic is a drug. Garlic relieves coughs. Fact: it does not.\n", 0),
        ("Garlic relieves coughs.", "## Myth #1: “Garlic Isn’t a Relief of Coughs”\n", 1),
        ("Garlic relieves coughs.", "## Myth #1: “Garlic Relieves Coughs”\n", 0),
        ("Garlic causes no coughs.", "## Myth #2: “Garlic Causes Coughs, Not a Cold”\n", 0),
        ("Garlic relieves coughs.", "| | Garlic | Ginger |\n|---|---|---|\n| Relief of coughs | no | yes |\n", 0),
        ("Garlic relieves coughs.", "| | Garlic | Ginger |\n|---|---|---|\n| Relief of coughs | good | no |\n", 1),
    ],
)
def test_reads_where_it_stands(claim: str, page: str, found: int) -> None:
    assert len(check_text(page, "markdown", one(claim, Verdict.REFUTED))) == found


@pytest.mark.parametrize(("key", "found"), [("cannotSay", 0), ("bad", 0), ("canSay", 1), ("good", 1)])
def test_reads_what_a_key_says_of_its_lines(key: str, found: int) -> None:
    page = f'export const page = {{ {key}: ["Garlic relieves coughs."] }};\n'
    assert len(check_text(page, "typescript", one("Garlic relieves coughs.", Verdict.REFUTED))) == found
