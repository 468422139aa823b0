"""What of each format's markup a person reads: the texts of the segments, in order."""

import pytest

from linter.formats import extract
from linter.model import Kind

CASES = [
    ("markdown", '!!! note "On garlic"\n    It smells.\n\nElsewhere.', ["On garlic", "It smells.", "Elsewhere."]),
    ("markdown", '??? question "Is it old?"\n    Yes.\n', ["Is it old?", "Yes."]),
    ("markdown", '=== "First"\n\n    It smells.\n', ["First", "It smells."]),
    ("markdown", ":::tip On garlic\nIt smells.\n:::\n", ["On garlic", "It smells."]),
    ("markdown", ":::tip[On garlic]\nIt smells.\n:::\n", ["On garlic", "It smells."]),
    ("markdown", '::: {.callout title="On garlic"}\nIt smells.\n:::\n', ["On garlic", "It smells."]),
    ("markdown", "::: columns\nIt smells.\n:::\n", ["It smells."]),
    ("markdown", "> <p>It\n> smells.</p>\n>\n> Here.\n", ["It smells.", "Here."]),
    ("markdown", "> <!-- a\n>\n> b -->\n> Here.\n", ["Here."]),
    ("markdown", "- <div>It smells.</div>\n- Here.\n", ["It smells.", "Here."]),
    ("markdown", "Bulb\n: It smells\n  of much.\n: It keeps.\n", ["Bulb", "It smells of much.", "It keeps."]),
    ("markdown", "[^1]: It smells.\n\n    And keeps.\n[^2]: Here.", ["It smells.", "And keeps.", "Here."]),
    ("markdown", "See [[bulb-page|the bulb]] and [[Soil]].", ["See the bulb and Soil."]),
    ("markdown", "See [the bulb]{.big} there.", ["See the bulb there."]),
    ("markdown", '{% include note.html content="It smells." id="a b c" %}', ["It smells."]),
    ("markdown", '{% if page.kind == "It smells of much" %}Here.{% endif %}', ["Here."]),
    ("markdown", "> Bulbs include:\n\n- Garlic\n", ["Bulbs include:", "Garlic"]),
    ("mdx", "# On garlic {#garlic}\n", ["On garlic"]),
    ("tsx", "const a = <p>It {smell(2)} much.</p>;", ["It X much."]),
    ("tsx", "const a = <p>It {'smells ' + much}.</p>;", ["It smells X."]),
    ("tsx", 'const a = <p dangerouslySetInnerHTML={{ __html: "<b>It</b> smells." }} />;', ["It smells."]),
    ("tsx", 'const a = <meta name="description" content="It smells." />;', ["It smells."]),
    ("tsx", 'const a = <meta name="viewport" content="It smells." />;', []),
    ("json", '{"content": {"rendered": "<p>It <b>smells</b>.</p>\\n"}}', ["It smells."]),
    ("json", '{"en": "<p>It smells.</p>"}', ["It smells."]),
    ("json", '{"a": "<p>{{ name }} smells.</p>", "b": "Smells of {name}"}', ["X smells.", "Smells of X"]),
    ("json", '{"children": [{"text": "It "}, {"text": "smells"}, {"text": ", yes."}]}', ["It smells, yes."]),
    ("json", '{"content": [{"text": "It smells."}, {"text": "It keeps."}]}', ["It smells.", "It keeps."]),
    ("json", '{"body": "[caption id=\'a\']<img alt=\'Bulb\'>It smells.[/caption]"}', ["Bulb", "It smells."]),
    ("yaml", "greeting: Hello {name}\n", ["Hello X"]),
    ("yaml", "one: &a It smells.\ntwo: !!str Here.\nfour: *a\n", ["It smells.", "Here."]),
    ("yaml", 'one: &b "It keeps."\n', ["It keeps."]),
    ("html", "<p>{{ plant }} smells {% if x %}much{# not so #}.</p><% say(1 > 0) %>", ["X smells much."]),
    ("html", "<p>It smells [1] and [so on].</p>", ["It smells [1] and [so on]."]),
    ("rst", ".. tab:: On garlic\n\n   It smells.\n", ["On garlic", "It smells."]),
    ("rst", ">>> print('It smells')\nIt smells\n\nHere.\n", ["Here."]),
    ("rst", ".. list-table::\n\n   * - It smells.\n     -\n\n       - Bulbs\n", ["It smells.", "Bulbs"]),
    ("rst", ".. csv-table::\n   :delim: ;\n\n   It smells; of much\n", ["It smells", "of much"]),
    ("asciidoc", "= Bulbs\nAnn Bee <a@b.example>\nv1, 2024\n:description: It smells.\n", ["Bulbs", "It smells."]),
    ("asciidoc", "\"`It`\" smells^much^ of H~2~O.", ["\"It\" smellsmuch of H2O."]),
    ("asciidoc", "ifdef::a[]\nIt smells.\nendif::[]\n", ["It smells."]),
    ("asciidoc", "|===\n2+|Both columns |One\n\n|===\n", ["Both columns", "One"]),
    ("asciidoc", "[%collapsible]\n.Is it old?\n====\nYes.\n====\n", ["Is it old?", "Yes."]),
    ("org", "* Bulbs\nSCHEDULED: <2024-01-01 Mon>\nIt <<bulb>>smells.\n", ["Bulbs", "It smells."]),
    ("org", "#+ATTR_HTML: :alt The bulb :width 300\n[[file:a.png]]\n", ["The bulb"]),
]  # fmt: skip


@pytest.mark.parametrize(("format", "source", "texts"), CASES)
def test_what_people_read(format: str, source: str, texts: list[str]) -> None:
    assert [segment.text for segment in extract(source, format).segments] == texts


@pytest.mark.parametrize(
    ("format", "source"),
    [
        ("rst", ".. figure:: a.png\n\n   It smells.\n\n   It keeps.\n"),
        ("html", "<figure><figcaption>It smells.</figcaption><p>It keeps.</p></figure>"),
        ("asciidoc", ".It smells.\nimage::a.png[]\n\nIt keeps.\n"),
    ],
)
def test_a_caption_is_no_paragraph(format: str, source: str) -> None:
    kinds = [(segment.text, segment.kind) for segment in extract(source, format).segments]
    assert kinds == [("It smells.", Kind.CAPTION), ("It keeps.", Kind.PARAGRAPH)]


@pytest.mark.parametrize(
    ("format", "source"),
    [
        ("html", "<h2>On<br>garlic</h2><p>It smells.</p>"),
        ("asciidoc", "== On garlic\n\nIt smells.\n"),
        ("markdown", "On\ngarlic\n------\n\nIt smells.\n"),
    ],
)
def test_a_heading_is_one_line_to_what_stands_below_it(format: str, source: str) -> None:
    assert extract(source, format).segments[-1].context.headings == ("On garlic",)


def test_a_list_does_not_reach_over_a_table_at_its_left() -> None:
    source = "Bulbs:\n- Garlic\n\n| Word | Use |\n|------+-----|\n| Salt | Much |\n"
    assert extract(source, "org").segments[-1].context.lead_in == ""


def test_a_spanning_cell_moves_what_follows_it_to_the_right() -> None:
    source = "|===\n|One |Two |Three\n\n2+|Both columns\n|Bulb\n|===\n"
    assert extract(source, "asciidoc").segments[-1].context.column == "Three"
