"""What of each format's markup a person reads: the texts of the segments, in order."""

import pytest

from linter.formats import extract

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
]  # fmt: skip


@pytest.mark.parametrize(("format", "source", "texts"), CASES)
def test_what_people_read(format: str, source: str, texts: list[str]) -> None:
    assert [segment.text for segment in extract(source, format).segments] == texts
