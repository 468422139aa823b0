"""Lines and fields of a record: which of them names the thing that the others speak of ("Name: garlic. Type: herb")."""

from collections.abc import Iterator, Sequence

from linter import composed, labels
from linter.model import Kind, Segment
from linter.neighbours import Unit

NAMES = frozenset(
    ("name", "title", "term", "drug", "medication", "medicine", "label", "substance", "product", "heading", "headline")
)
LONGEST_RECORD = 8  # lines or fields
_KEYED = frozenset((Kind.FIELD, Kind.TITLE))


def line_joint(units: Sequence[Unit], number: int, index: int) -> tuple[str, ...]:
    """Among short labelled lines, the name that one of them, or else the first, gives."""
    text = units[number].parts[index].text.rstrip(".")
    is_line = composed.is_key_value(text) and composed.is_fragment(text)
    if units[number].segment.kind is not Kind.PARAGRAPH or not is_line:
        return ()
    if not index:
        lines = list(_lines(units, number))
        named = next((line for line in lines if _key(line) in NAMES), "")
        first = named or (lines[0] if lines[0] != units[number].parts[0].text else "")
    else:
        first = units[number].parts[0].text
    name = first.rstrip(".").split(": ", 1)[-1]
    return (composed.joint(name, text),) if name and name not in text and composed.is_name(name) else ()


def _lines(units: Sequence[Unit], number: int) -> Iterator[str]:
    """The first sentences of the lines that stand right under each other, the one of segment `number` among them."""
    first = number
    while units[first].follows and number - first < LONGEST_RECORD:
        first -= 1
        if not composed.is_key_value(units[first].parts[0].text):
            break
    yield units[first].parts[0].text
    for unit in units[first + 1 : first + LONGEST_RECORD]:
        if not unit.follows:
            break
        if unit.parts:
            yield unit.parts[0].text


def _key(line: str) -> str:
    """The last word of a line's label, in lower case: "name" of "Generic name: garlic"."""
    words = line.split(": ", 1)[0].lower().split() if composed.is_key_value(line) else []
    return words[-1] if words and len(words) < 3 else ""


def field_joints(units: Sequence[Unit], number: int) -> tuple[str, ...]:
    """A field of a record is about what the record's name field names."""
    segment = units[number].segment
    words = _field(segment)
    if not segment.context.block or words in NAMES:
        return ()
    name = record_name(units, number)
    return (composed.field_joint(name, words),) if name and not words.isdigit() else ()


def record_name(units: Sequence[Unit], number: int) -> str:
    """The short text that names the record a field stands in: its name field, else the field before."""
    block = units[number].segment.context.block
    named = ""
    for unit in reversed(units[max(0, number - LONGEST_RECORD) : number]):
        if unit.segment.context.block != block or unit.segment.kind not in _KEYED:
            break
        if not composed.is_fragment(unit.segment.text):
            continue
        if _field(unit.segment) in NAMES:
            return unit.segment.text
        named = unit.segment.text
    return named


def _field(segment: Segment) -> str:
    """The words of the last part of a field's key."""
    return labels.key_words(segment.context.key.rsplit(".", 1)[-1])
