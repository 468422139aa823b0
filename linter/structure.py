"""Reads meaning from structure, whatever the format: segments in context become sentences ready to parse.

What stands around a sentence (neighbours, question, label, topics) and what is composed from structure is decided here
and nowhere else; readers only say what a segment is and where it stands.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from linter import composed, entries, labels
from linter.model import Context, Document, Kind, Label, Segment, Sentence
from linter.neighbours import ASIDES, PROSE, Part, Unit, after, before
from linter.places import cut, place
from linter.sentences import split

_ASKING = re.compile(r"(?:what|who|which)\b[^.?!]*$", re.IGNORECASE)
_QUOTED = re.compile(r"[\"“‘'][^\"“”]+[\"”’']\W?")


def sentences(document: Document) -> list[Sentence]:
    """The sentences of a document in the order of the source, composed ones beside those they are made from.

    Several may have one span (an item alone, and joined to its lead-in): a finding of the same rule at the same span is
    the same finding.
    """
    units: list[Unit] = []
    for segment in document.segments:
        follows = bool(units) and _follows(document.source, units[-1].segment, segment)
        units.append(_unit(segment, follows=follows))
    title = next((unit.segment.text for unit in units if unit.segment.kind is Kind.TITLE), "")
    result: list[Sentence] = []
    for number, unit in enumerate(units):
        result.extend(_read(units, number, unit, title))
    return result


def _unit(segment: Segment, *, follows: bool) -> Unit:
    parts = []
    for start, end in split(segment.text):
        text = segment.text[start:end]
        found, skipped = labels.prefix(text)
        skipped = skipped or labels.speaker(text)
        parts.append(Part(start, start + skipped, end, text[skipped:].replace("\n", " "), found))
    return Unit(segment, tuple(parts), follows)


def _read(units: list[Unit], number: int, unit: Unit, title: str) -> Iterator[Sentence]:
    segment = unit.segment
    structural, is_whole = _label(units, number)
    asked = _question(units, number)
    topics = _topics(units, number, title)
    for index, part in enumerate(unit.parts):
        label = _spoken_label(units, number, index) or (structural if is_whole or index == 0 else None)
        start, end = place(segment, part.start, part.end)
        sentence = Sentence(
            text=part.text,
            start=start,
            end=end,
            kind=segment.kind,
            before=before(units, number, index),
            after=after(units, number, index),
            topics=topics,
            label=label,
            question=asked,
            runs=cut(segment.runs, part.words, part.end),
        )
        joints = (_joints(units, number) if len(unit.parts) == 1 else ()) or entries.line_joint(units, number, index)
        if not (joints and _stands_only_joined(segment, part.text)) and not _heads_row(segment):
            yield sentence
        for joint in joints:
            yield _compose(sentence, joint, segment.context)
        if part.text.endswith("?"):
            asked = part.text


def _spoken_label(units: list[Unit], number: int, index: int) -> Label | None:
    """The label that a sentence begins with or goes on under; what follows a myth goes on with it only up to a fact."""
    parts = units[number].parts
    label = next((part.label for part in reversed(parts[: index + 1]) if part.label), None)
    if label is not Label.MYTH or parts[index].label:
        return label
    following = (*parts[index + 1 :], *(part for unit in units[number + 1 : number + 2] for part in unit.parts[:1]))
    return label if any(part.label is Label.FACT for part in following) else None


def _compose(sentence: Sentence, joint: str, context: Context) -> Sentence:
    start, end = context.row_span or (sentence.start, sentence.end)
    runs = tuple(run._replace(start=run.start + len(joint), end=run.end + len(joint)) for run in sentence.runs)
    return replace(sentence, text=joint + sentence.text, start=start, end=end, runs=runs)


def _stands_only_joined(segment: Segment, text: str) -> bool:
    """Whether a text read alone would say something else, or nothing."""
    if segment.kind is Kind.TABLE_CELL:
        return text.count(" ") < 2
    return composed.is_open_ended(segment.context.lead_in)


def _heads_row(segment: Segment) -> bool:
    """Is a cell the name of a row of answers ("Approved for adults | no"), below an empty corner?"""
    context = segment.context
    is_first = segment.kind is Kind.TABLE_CELL and context.block > 0 and not context.row and not context.column
    return is_first and composed.is_fragment(segment.text)


def _follows(source: str, one: Segment, other: Segment) -> bool:
    """Do two paragraphs stand right under each other?"""
    if not (one.kind is other.kind is Kind.PARAGRAPH and one.runs and other.runs):
        return False
    return source[one.runs[-1].source_end : other.runs[0].source_start].strip(" ") in ("\n", "\r\n", "|")


def _joints(units: list[Unit], number: int) -> tuple[str, ...]:
    """What structure puts before a fragment: nothing, one text, or two where lists are nested."""
    segment = units[number].segment
    context, text = segment.context, segment.text
    if segment.kind is Kind.TABLE_CELL:
        joint = composed.cell_joint(context.row, context.column)
        return (joint,) if joint and composed.is_fragment(text) else ()
    if segment.kind is Kind.LIST_ITEM and composed.is_open_ended(context.lead_in):
        return (composed.joint(context.lead_in, text),)
    if segment.kind is Kind.HEADING or segment.kind in ASIDES or not composed.is_fragment(text):
        return ()
    if segment.kind is Kind.DEFINITION and context.term and not context.term.endswith("?"):
        return (composed.joint(context.term, text),)
    if segment.kind is Kind.FIELD:
        return entries.field_joints(units, number)
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


def _label(units: list[Unit], number: int) -> tuple[Label | None, bool]:
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
    if context.headings and segment.kind not in ASIDES and (label := labels.of_name(context.headings[-1])):
        return label, True
    if segment.kind is Kind.LIST_ITEM:
        above = [name for name in (context.lead_in, *context.headings[-1:]) if name]
        return next((label for name in above if (label := labels.of_collection(name))), None), False
    if context.headings and _QUOTED.fullmatch(segment.text):
        return labels.of_collection(context.headings[-1]), False
    return None, False


def _line_before(units: list[Unit], number: int) -> Label | None:
    """A line that says only "Myth" speaks of the next one."""
    if not number:
        return None
    above, segment = units[number - 1].segment, units[number].segment
    if above.kind is Kind.TABLE_CELL or above.context.headings != segment.context.headings or len(above.text) > 20:
        return None
    return labels.of_name(above.text) if labels.prefix(f"{above.text.rstrip(':')}: x")[0] else None


def _is_judged(units: list[Unit], number: int) -> bool:
    """Whether another cell of the row says that this one is false."""
    block = units[number].segment.context.block
    row = units[max(0, number - 6) : number + 7]
    return any(unit.segment.context.block == block and labels.is_verdict(unit.segment.text) for unit in row)


def _question(units: list[Unit], number: int) -> str:
    """The question that a segment answers: the heading or term above it, or the text directly before."""
    segment = units[number].segment
    context = segment.context
    if segment.kind is Kind.HEADING or segment.kind in ASIDES:
        return ""
    if context.term.endswith("?"):
        return _spoken(context.term)
    if segment.kind is Kind.LIST_ITEM and (asked := _asking(context)):
        return asked
    if segment.kind is Kind.TABLE_CELL:
        return context.row if context.row.endswith("?") else ""
    above = next(
        (unit for unit in reversed(units[max(0, number - 3) : number]) if unit.segment.kind not in ASIDES), None
    )
    if above and _is_answered_by(above, segment):
        return above.parts[-1].text if above.parts else ""
    if context.headings and context.headings[-1].endswith("?") and _is_first_block(units, number):
        return _spoken(context.headings[-1])
    return ""


def _asking(context: Context) -> str:
    """The question that each item of a list answers ("What cures colds?", "What cures colds:"), if any."""
    above = context.lead_in or (context.headings[-1] if context.headings else "")
    lead_in = _spoken(above.rstrip(": "))
    if lead_in.endswith("?"):
        return lead_in
    return f"{lead_in}?" if _ASKING.match(lead_in) and not labels.of_name(above) else ""


def _is_answered_by(above: Unit, segment: Segment) -> bool:
    """Whether a segment that is one question stands directly before its answer."""
    if not above.segment.text.endswith("?") or len(above.parts) > 2:
        return False
    if above.segment.kind is Kind.HEADING:
        return segment.context.headings[-1:] == (above.segment.text,)
    if above.segment.kind is Kind.FIELD:
        return segment.kind is Kind.FIELD
    return above.segment.kind in PROSE or above.segment.context.block != segment.context.block


def _is_first_block(units: list[Unit], number: int) -> bool:
    """Whether a segment belongs to the first paragraph or list under its heading."""
    segment = units[number].segment
    for unit in reversed(units[max(0, number - 30) : number]):
        other = unit.segment
        if other.kind is Kind.HEADING:
            return True
        if other.kind not in ASIDES and not (other.context.block and other.context.block == segment.context.block):
            return False
    return False


def _spoken(text: str) -> str:
    return text[labels.speaker(text) :]


def _topics(units: list[Unit], number: int, title: str) -> tuple[str, ...]:
    """What a segment is about, nearest first: its term, row, column, record or lead-ins, the headings, the title."""
    segment = units[number].segment
    context = segment.context
    names = [context.term, context.row, context.column]
    if segment.kind is Kind.FIELD and context.block:
        names.append(entries.record_name(units, number))
    names += [*reversed(context.lead_ins), *reversed(context.headings), title if segment.kind is not Kind.TITLE else ""]
    return tuple(dict.fromkeys(name for name in names if name))
