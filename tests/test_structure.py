"""What structure says of sentences: labels, questions, neighbours, topics, and sentences put together."""

from collections.abc import Callable

import pytest

from linter.formats import extract
from linter.model import Kind, Label, Sentence
from linter.structure import sentences

Find = Callable[[str, str, str], Sentence]


@pytest.fixture
def find() -> Find:
    def found(source: str, format: str, text: str) -> Sentence:
        return next(sentence for sentence in sentences(extract(source, format)) if sentence.text == text)

    return found


@pytest.mark.parametrize(
    ("format", "source", "text", "span"),
    [
        ("text", "Remedies include:\n\n- Garlic\n- Honey", "Remedies include: Honey", "Honey"),
        ("text", "Remedies include:\nGarlic\nHoney", "Remedies include: Garlic", "Garlic"),
        ("markdown", "Remedies include:\n1. **Garlic**\n", "Remedies include: Garlic", "Garlic"),
        ("html", "<p>Remedies include:<ul><li>Garlic", "Remedies include: Garlic", "Garlic"),
        ("rst", "Remedies include:\n\n- Garlic\n", "Remedies include: Garlic", "Garlic"),
        ("markdown", "## Plants that help\n\n- Garlic\n", "Plants that help: Garlic", "Garlic"),
        ("markdown", "## Garlic\n\n- Use: colds\n", "Garlic – Use: colds", "Use: colds"),
        ("html", "<h2>Garlic</h2><p>Use: colds", "Garlic – Use: colds", "Use: colds"),
        ("markdown", "It is not true that:\n\n- garlic works\n", "It is not true that garlic works", "garlic works"),
        ("text", "| Plant | Use |\n| --- | --- |\n| Garlic | colds |", "Garlic – Use: colds", "Garlic | colds"),
        ("text", "Plant | Use\nMint | tea\nGarlic | colds", "Garlic – Use: colds", "Garlic | colds"),
        ("text", "Table 2\nMint | good\nGarlic | good", "Garlic: good", "Garlic | good"),
        ("text", "Plant | Class\nMint | II\nGarlic | V", "Garlic – Class: V", "Garlic | V"),
        ("text", "Name: Garlic | Use: colds", "Garlic – Use: colds", "Use: colds"),
        ("text", "Use: colds\nLatin name: Garlic\nTaste: hot", "Garlic – Use: colds", "Use: colds"),
        ("csv", "Plant,Use\nGarlic,colds\n", "Garlic – Use: colds", "Garlic,colds"),
        ("markdown", "Garlic\n: a remedy\n", "Garlic: a remedy", "a remedy"),
        ("html", "<dl><dt>Garlic<dd>a remedy</dl>", "Garlic: a remedy", "a remedy"),
        ("org", "- Garlic :: a remedy\n", "Garlic: a remedy", "a remedy"),
        ("json", '{"name": "Garlic", "use": "Colds"}', "Garlic – use: Colds", "Colds"),
        ("yaml", "name: Garlic\nuse: Colds\n", "Garlic – use: Colds", "Colds"),
    ],
)
def test_structure_makes_a_sentence(find: Find, format: str, source: str, text: str, span: str) -> None:
    sentence = find(source, format, text)
    assert source[sentence.start : sentence.end] == span


@pytest.mark.parametrize(
    "source",
    [
        "Plant | Use\nGarlic helps",
        "Salt | pepper\nA | B | C",
        "Home | Shop",
        "Mint: hot | Sage: mild\nDill: sweet | Cress: hot",
    ],
)
def test_bars_alone_make_no_table(source: str) -> None:
    assert all(sentence.kind is not Kind.TABLE_CELL for sentence in sentences(extract(source, "text")))


@pytest.mark.parametrize(
    ("format", "source", "label"),
    [
        ("text", "Myth: Garlic works.", Label.MYTH),
        ("text", "Myth #3: Garlic works.\nFact: It is food.", Label.MYTH),
        ("markdown", "**Fact:** Garlic works.", Label.FACT),
        ("html", "<p>Myth: It is poison. Fact: Garlic works.", Label.FACT),
        ("markdown", "| Myth | Fact |\n|---|---|\n| Garlic works. | It is food. |", Label.MYTH),
        ("html", "<table><tr><th>Fact<th>Myth<tr><td>No.<td>Garlic works.</table>", Label.MYTH),
        ("csv", "Myth,Fact\nGarlic works.,It is food.\n", Label.MYTH),
        ("json", '{"myths": ["Garlic works."]}', Label.MYTH),
        ("yaml", "fact: Garlic works.\n", Label.FACT),
        ("tsx", 'const a = <Card myth="Garlic works." />;', Label.MYTH),
        ("markdown", "## Common misconceptions\n\n- Garlic works.", Label.MYTH),
        ("text", "Do not write:\n\n- Garlic works.", Label.MYTH),
        ("html", "<h2>Myth</h2><p>Garlic works.", Label.MYTH),
        ("markdown", "~~Garlic works.~~", Label.MYTH),
        ("html", "<del>Garlic works.</del>", Label.MYTH),
        ("asciidoc", "[.line-through]#Garlic works.#", Label.MYTH),
        ("markdown", "## Myths and facts\n\n- Garlic works.", None),
        ("markdown", "| Claim | Verdict |\n|---|---|\n| Garlic works. | False |", Label.MYTH),
        ("text", "Garlic works.", None),
    ],
)
def test_structure_labels_a_sentence(find: Find, format: str, source: str, label: Label | None) -> None:
    assert find(source, format, "Garlic works.").label is label


def test_a_label_is_part_of_the_span_and_not_of_the_text(find: Find) -> None:
    source = "So it is.\n\n**Myth #1:** Garlic *works*."
    sentence = find(source, "markdown", "Garlic works.")
    assert source[sentence.start : sentence.end] == "**Myth #1:** Garlic *works*."


@pytest.mark.parametrize(
    ("format", "source"),
    [
        ("markdown", "## Does garlic work?\n\nIt does not."),
        ("html", "<dl><dt>Does garlic work?<dd>It does not.</dl>"),
        ("html", "<details><summary>Does garlic work?</summary>It does not.</details>"),
        ("json", '[{"question": "Does garlic work?", "answer": "It does not."}]'),
        ("text", "Q: Does garlic work?\nA: It does not."),
        ("text", "Does garlic work? It does not."),
        ("markdown", "**Does garlic work?**\n\nIt does not."),
        ("csv", "Question,Answer\nDoes garlic work?,It does not.\n"),
    ],
)
def test_a_sentence_knows_the_question_it_answers(find: Find, format: str, source: str) -> None:
    assert find(source, format, "It does not.").question == "Does garlic work?"


@pytest.mark.parametrize(
    ("source", "asked"),
    [
        ("What cures colds?\n\n- Garlic", "What cures colds?"),
        ("What cures colds:\n\n- Garlic", "What cures colds?"),
        ("## Which plants help\n\n- Garlic", "Which plants help?"),
        ("What not to write:\n\n- Garlic", ""),
        ("Plants that help:\n\n- Garlic", ""),
    ],
)
def test_each_item_answers_the_question_above_its_list(find: Find, source: str, asked: str) -> None:
    assert find(source, "markdown", "Garlic").question == asked


def test_neighbours_reach_over_paragraphs_of_one_section(find: Find) -> None:
    source = "One is here. Two is here.\n\nThree is here.\n\n## Next\n\nFour is here."
    two = find(source, "markdown", "Two is here.")
    assert (two.before, two.after) == (("One is here.",), ("Three is here.",))
    assert find(source, "markdown", "Four is here.").before == ()


def test_topics_are_nearest_first(find: Find) -> None:
    source = "---\ntitle: Page\n---\n# Top\n\n## Sub\n\nLead in:\n\n- It works.\n"
    assert find(source, "markdown", "It works.").topics == ("Lead in:", "Sub", "Top", "Page")


@pytest.mark.parametrize(
    ("source", "span"),
    [
        ("**Garlic** works.", "**Garlic** works."),
        ("**Garlic works.**", "Garlic works."),
        ("_Garlic works. So it is._", "Garlic works."),
        ("So. [Garlic](x) works.", "[Garlic](x) works."),
    ],
)
def test_a_span_takes_in_the_marks_that_it_would_cut(find: Find, source: str, span: str) -> None:
    sentence = find(source, "markdown", "Garlic works.")
    assert source[sentence.start : sentence.end] == span
