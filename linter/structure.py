"""Reads meaning from structure, whatever the format: segments in context become sentences ready to parse.

What stands around a sentence (neighbours, question, label, topics) and what is composed from structure is decided here
and nowhere else; readers only say what a segment is and where it stands.
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from linter import composed, labels
from linter.model import Context, Document, Kind, Label, Segment, Sentence
from linter.places import cut, place
from linter.sentences import split

BEFORE, AFTER = 3, 2  # neighbours a sentence knows
NAMES = frozenset(
    ("name", "title", "term", "drug", "medication", "medicine", "label", "substance", "product", "heading", "headline")
)

_ASIDES = frozenset((Kind.ALT, Kind.CAPTION, Kind.TITLE))
_KEYED = frozenset((Kind.FIELD, Kind.TITLE))
_PROSE = frozenset((Kind.PARAGRAPH, Kind.QUOTE))


class _Part(NamedTuple):
    """A sentence of a segment: where it stands in the segment's text, its words begin behind a label."""

    start: int
    words: int
    end: int
    text: str
    label: Label | None


class _Unit(NamedTuple):
    """A segment and its sentences."""

    segment: Segment
    parts: tuple[_Part, ...]
    follows: bool  # it stands right under the one before, without a blank line


def sentences(document: Document) -> list[Sentence]:
    """The sentences of a document in the order of the source, composed ones beside those they are made from.

    Several may have one span (an item alone, and joined to its lead-in): a finding of the same rule at the same span is
    the same finding.
    """
    units: list[_Unit] = []
    for segment in document.segments:
        follows = bool(units) and _follows(document.source, units[-1].segment, segment)
        units.append(_unit(segment, follows=follows))
    title = next((unit.segment.text for unit in units if unit.segment.kind is Kind.TITLE), "")
    result: list[Sentence] = []
    for number, unit in enumerate(units):
        result.extend(_read(units, number, unit, title))
    return result


def _unit(segment: Segment, *, follows: bool) -> _Unit:
    parts = []
    label: Label | None = None
    for start, end in split(segment.text):
        text = segment.text[start:end]
        found, skipped = labels.prefix(text)
        label = found or label
        skipped = skipped or labels.speaker(text)
        parts.append(_Part(start, start + skipped, end, text[skipped:].replace("\n", " "), label))
    return _Unit(segment, tuple(parts), follows)


def _read(units: list[_Unit], number: int, unit: _Unit, title: str) -> Iterator[Sentence]:
    segment = unit.segment
    structural, is_whole = _label(units, number)
    asked = _question(units, number)
    topics = _topics(units, number, title)
    for index, part in enumerate(unit.parts):
        label = part.label or (structural if is_whole or index == 0 else None)
        start, end = place(segment, part.start, part.end)
        sentence = Sentence(
            text=part.text,
            start=start,
            end=end,
            kind=segment.kind,
            before=_before(units, number, index),
            after=_after(units, number, index),
            topics=topics,
            label=label,
            question=asked,
            runs=cut(segment.runs, part.words, part.end),
        )
        joints = (_joints(units, number) if len(unit.parts) == 1 else ()) or _record_joint(units, number, index)
        if not (joints and _stands_only_joined(segment, part.text)):
            yield sentence
        for joint in joints:
            yield _compose(sentence, joint, segment.context)
        if part.text.endswith("?"):
            asked = part.text


def _compose(sentence: Sentence, joint: str, context: Context) -> Sentence:
    start, end = context.row_span or (sentence.start, sentence.end)
    runs = tuple(run._replace(start=run.start + len(joint), end=run.end + len(joint)) for run in sentence.runs)
    return replace(sentence, text=joint + sentence.text, start=start, end=end, runs=runs)


def _stands_only_joined(segment: Segment, text: str) -> bool:
    """Whether a text read alone would say something else, or nothing."""
    if segment.kind is Kind.TABLE_CELL:
        return text.count(" ") < 2
    return composed.is_open_ended(segment.context.lead_in)


def _record_joint(units: list[_Unit], number: int, index: int) -> tuple[str, ...]:
    """Among short labelled lines, the name that the first one gives ("Garlic. Type: herb. Taste: sharp")."""
    text = units[number].parts[index].text.rstrip(".")
    if (
        units[number].segment.kind is not Kind.PARAGRAPH
        or not composed.is_key_value(text)
        or not composed.is_fragment(text)
    ):
        return ()
    first = units[number].parts[0].text if index else ""
    while not index and units[number].follows:
        number -= 1
        first = units[number].parts[0].text
        if not composed.is_key_value(first):
            break
    name = first.rstrip(".").split(": ", 1)[-1]
    return (composed.joint(name, text),) if name and composed.is_name(name) else ()


def _follows(source: str, one: Segment, other: Segment) -> bool:
    """Do two paragraphs stand right under each other?"""
    if not (one.kind is other.kind is Kind.PARAGRAPH and one.runs and other.runs):
        return False
    return source[one.runs[-1].source_end : other.runs[0].source_start].strip(" ") in ("\n", "\r\n")


def _joints(units: list[_Unit], number: int) -> tuple[str, ...]:
    """What structure puts before a fragment: nothing, one text, or two where lists are nested."""
    segment = units[number].segment
    context, text = segment.context, segment.text
    if segment.kind is Kind.TABLE_CELL:
        joint = composed.cell_joint(context.row, context.column)
        return (joint,) if joint and composed.is_fragment(text) else ()
    if segment.kind is Kind.LIST_ITEM and composed.is_open_ended(context.lead_in):
        return (composed.joint(context.lead_in, text),)
    if segment.kind is Kind.HEADING or segment.kind in _ASIDES or not composed.is_fragment(text):
        return ()
    if segment.kind is Kind.DEFINITION and context.term and not context.term.endswith("?"):
        return (composed.joint(context.term, text),)
    if segment.kind is Kind.FIELD:
        return _field_joints(units, number)
    if segment.kind is Kind.LIST_ITEM:
        return tuple(composed.joint(lead_in, text) for lead_in in _lead_ins(context))
    if context.headings and composed.is_key_value(text) and not context.headings[-1].endswith("?"):
        return (composed.joint(context.headings[-1], text),)
    return ()


def _lead_ins(context: Context) -> Iterator[str]:
    """What introduces a list item: the text before the list, else the heading; beyond a mere name, the outer list."""
    if context.lead_in and composed.introduces(context.lead_in):
        yield context.lead_in
        if len(context.lead_ins) > 1 and context.lead_ins[-2].endswith(":") and composed.is_fragment(context.lead_in):
            yield context.lead_ins[-2]
    elif context.headings and not context.headings[-1].endswith("?") and not context.lead_in:
        yield context.headings[-1]


def _field_joints(units: list[_Unit], number: int) -> tuple[str, ...]:
    """A field of a record is about what the record's name field names."""
    segment = units[number].segment
    key = segment.context.key.rsplit(".", 1)[-1]
    if not segment.context.block or labels.key_words(key) in NAMES:
        return ()
    name = _record_name(units, number)
    words = labels.key_words(key)
    return (composed.field_joint(name, words),) if name and not words.isdigit() else ()


def _record_name(units: list[_Unit], number: int) -> str:
    """The short text that names the record a field stands in: its name field, else the field before."""
    block = units[number].segment.context.block
    named = ""
    for unit in reversed(units[max(0, number - 8) : number]):
        if unit.segment.context.block != block or unit.segment.kind not in _KEYED:
            break
        if not composed.is_fragment(unit.segment.text):
            continue
        if labels.key_words(unit.segment.context.key.rsplit(".", 1)[-1]) in NAMES:
            return unit.segment.text
        named = unit.segment.text
    return named


def _label(units: list[_Unit], number: int) -> tuple[Label | None, bool]:
    """What structure says of a segment, and whether of all its sentences or only of the first."""
    segment = units[number].segment
    context = segment.context
    if context.struck:
        return Label.MYTH, True
    for name in (context.column, context.lead_in if segment.kind is Kind.LIST_ITEM else "", context.term):
        if name and (label := labels.of_name(name)):
            return label, True
    if context.key and (label := labels.of_key(context.key)):
        return label, True
    if label := _line_before(units, number):
        return label, True
    if context.column and _is_judged(units, number):
        return Label.MYTH, True
    if segment.kind is Kind.HEADING:
        return (labels.of_collection(context.headings[-1]) if context.headings else None), False
    if context.headings and segment.kind not in _ASIDES and (label := labels.of_name(context.headings[-1])):
        return label, True
    if segment.kind is Kind.LIST_ITEM:
        above = [name for name in (context.lead_in, *context.headings[-1:]) if name]
        return next((label for name in above if (label := labels.of_collection(name))), None), False
    return None, False


def _line_before(units: list[_Unit], number: int) -> Label | None:
    """A line that says only "Myth" speaks of the next one."""
    if not number:
        return None
    before, segment = units[number - 1].segment, units[number].segment
    if before.kind is Kind.TABLE_CELL or before.context.headings != segment.context.headings or len(before.text) > 20:
        return None
    return labels.of_name(before.text) if labels.prefix(f"{before.text.rstrip(':')}: x")[0] else None


def _is_judged(units: list[_Unit], number: int) -> bool:
    """Whether another cell of the row says that this one is false."""
    block = units[number].segment.context.block
    row = units[max(0, number - 6) : number + 7]
    return any(unit.segment.context.block == block and labels.is_verdict(unit.segment.text) for unit in row)


def _question(units: list[_Unit], number: int) -> str:
    """The question that a segment answers: the heading or term above it, or the text directly before."""
    segment = units[number].segment
    context = segment.context
    if segment.kind is Kind.HEADING or segment.kind in _ASIDES:
        return ""
    if context.term.endswith("?"):
        return _spoken(context.term)
    if segment.kind is Kind.TABLE_CELL:
        return context.row if context.row.endswith("?") else ""
    before = next(
        (unit for unit in reversed(units[max(0, number - 3) : number]) if unit.segment.kind not in _ASIDES), None
    )
    if before and _is_answered_by(before, segment):
        return before.parts[-1].text if before.parts else ""
    if context.headings and context.headings[-1].endswith("?") and _is_first_block(units, number):
        return _spoken(context.headings[-1])
    return ""


def _is_answered_by(before: _Unit, segment: Segment) -> bool:
    """Whether a segment that is one question stands directly before its answer."""
    if not before.segment.text.endswith("?") or len(before.parts) > 2:
        return False
    if before.segment.kind is Kind.HEADING:
        return segment.context.headings[-1:] == (before.segment.text,)
    if before.segment.kind is Kind.FIELD:
        return segment.kind is Kind.FIELD
    return before.segment.kind in _PROSE or before.segment.context.block != segment.context.block


def _is_first_block(units: list[_Unit], number: int) -> bool:
    """Whether a segment belongs to the first paragraph or list under its heading."""
    segment = units[number].segment
    for unit in reversed(units[max(0, number - 30) : number]):
        other = unit.segment
        if other.kind is Kind.HEADING:
            return True
        if other.kind not in _ASIDES and not (other.context.block and other.context.block == segment.context.block):
            return False
    return False


def _spoken(text: str) -> str:
    return text[labels.speaker(text) :]


def _topics(units: list[_Unit], number: int, title: str) -> tuple[str, ...]:
    """What a segment is about, nearest first: its term, row, record or lead-ins, the headings, the title."""
    segment = units[number].segment
    context = segment.context
    names = [context.term, context.row]
    if segment.kind is Kind.FIELD and context.block:
        names.append(_record_name(units, number))
    names += [*reversed(context.lead_ins), *reversed(context.headings), title if segment.kind is not Kind.TITLE else ""]
    return tuple(dict.fromkeys(name for name in names if name))


def _before(units: list[_Unit], number: int, index: int) -> tuple[str, ...]:
    own = [part.text for part in units[number].parts[max(0, index - BEFORE) : index]]
    if len(own) < BEFORE and units[number].segment.kind in _PROSE:
        neighbour = _neighbour(units, number, -1)
        if neighbour and neighbour.parts:
            own.insert(0, neighbour.parts[-1].text)
    elif units[number].segment.kind is Kind.LIST_ITEM and units[number].segment.context.lead_in:
        own.insert(0, units[number].segment.context.lead_in)
    return tuple(own[-BEFORE:])


def _after(units: list[_Unit], number: int, index: int) -> tuple[str, ...]:
    own = [part.text for part in units[number].parts[index + 1 : index + 1 + AFTER]]
    if len(own) < AFTER:
        neighbour = _following(units, number)
        if neighbour and neighbour.parts:
            own += [part.text for part in neighbour.parts[: AFTER - len(own)]][
                : 1 if own or units[number].segment.kind is not Kind.HEADING else AFTER
            ]
    return tuple(own)


def _following(units: list[_Unit], number: int) -> _Unit | None:
    """What comments on a segment: the next paragraph, the one behind the list, the first under the heading."""
    segment = units[number].segment
    if segment.kind in _PROSE:
        return _neighbour(units, number, 1)
    if segment.kind is Kind.HEADING:
        unit = units[number + 1] if number + 1 < len(units) else None
        return unit if unit and unit.segment.kind in _PROSE else None
    if segment.kind is Kind.LIST_ITEM:
        for unit in units[number + 1 : number + 30]:
            if unit.segment.kind in _PROSE and not unit.segment.context.block:
                return unit if unit.segment.context.headings == segment.context.headings else None
            if unit.segment.context.block == 0:
                return None
    return None


def _neighbour(units: list[_Unit], number: int, step: int) -> _Unit | None:
    """The adjacent paragraph of the same section."""
    segment = units[number].segment
    number += step
    while 0 <= number < len(units):
        other = units[number].segment
        if other.kind in _ASIDES or other.context.struck:
            number += step
            continue
        is_near = other.kind in _PROSE and other.context.headings == segment.context.headings
        return units[number] if is_near else None
    return None
