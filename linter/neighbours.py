"""What stands before and after a sentence: in its segment, and in the paragraphs next to it."""

from collections.abc import Sequence
from typing import NamedTuple

from linter.model import Kind, Label, Segment

BEFORE, AFTER = 3, 2  # neighbours a sentence knows
ASIDES = frozenset((Kind.ALT, Kind.CAPTION, Kind.TITLE))
PROSE = frozenset((Kind.PARAGRAPH, Kind.QUOTE))
ANSWERED = frozenset((Kind.TERM, Kind.FIELD, Kind.TABLE_CELL, Kind.LIST_ITEM))  # a question in these has its own place


class Part(NamedTuple):
    """A sentence of a segment: where it stands in the segment's text, its words begin behind a label."""

    start: int
    words: int
    end: int
    text: str
    label: Label | None


class Unit(NamedTuple):
    """A segment and its sentences."""

    segment: Segment
    parts: tuple[Part, ...]
    follows: bool  # it stands right under the one before, without a blank line


def before(units: Sequence[Unit], number: int, index: int) -> tuple[str, ...]:
    """The sentences before sentence `index` of segment `number`, nearest last."""
    own = [part.text for part in units[number].parts[max(0, index - BEFORE) : index]]
    if len(own) < BEFORE and units[number].segment.kind in PROSE:
        neighbour = _neighbour(units, number, -1)
        if neighbour and neighbour.parts:
            own.insert(0, neighbour.parts[-1].text)
    elif units[number].segment.kind is Kind.LIST_ITEM and units[number].segment.context.lead_in:
        own.insert(0, units[number].segment.context.lead_in)
    return tuple(own[-BEFORE:])


def after(units: Sequence[Unit], number: int, index: int) -> tuple[str, ...]:
    """The sentences after sentence `index` of segment `number`, nearest first."""
    own = [part.text for part in units[number].parts[index + 1 : index + 1 + AFTER]]
    if len(own) < AFTER:
        neighbour = _following(units, number)
        if neighbour and neighbour.parts:
            own += [part.text for part in neighbour.parts[: AFTER - len(own)]][
                : 1 if own or units[number].segment.kind is not Kind.HEADING else AFTER
            ]
    return tuple(own)


def _following(units: Sequence[Unit], number: int) -> Unit | None:
    """What comments on a segment: an answer, the next paragraph, the one behind the list or under the heading."""
    segment = units[number].segment
    if segment.kind in PROSE:
        return _neighbour(units, number, 1)
    if segment.kind in ANSWERED and segment.text.endswith("?"):
        return _answer(units, number)
    if segment.kind is Kind.HEADING:
        unit = units[number + 1] if number + 1 < len(units) else None
        return unit if unit and unit.segment.kind in PROSE else None
    if segment.kind is Kind.LIST_ITEM:
        for unit in units[number + 1 : number + 30]:
            if unit.segment.kind in PROSE and not unit.segment.context.block:
                return unit if unit.segment.context.headings == segment.context.headings else None
            if unit.segment.context.block == 0:
                return None
    return None


def _answer(units: Sequence[Unit], number: int) -> Unit | None:
    """What answers a question in a term, a field, a cell or an item: the next segment, if it belongs to it."""
    unit = next((unit for unit in units[number + 1 : number + 4] if unit.segment.kind not in ASIDES), None)
    if unit is None:
        return None
    question, context = units[number].segment, unit.segment.context
    belongs = {
        Kind.TERM: context.term == question.text,
        Kind.FIELD: unit.segment.kind is Kind.FIELD,
        Kind.TABLE_CELL: context.row == question.text,
        Kind.LIST_ITEM: unit.segment.kind in PROSE and context.block == question.context.block,
    }
    return unit if belongs[question.kind] else None


def _neighbour(units: Sequence[Unit], number: int, step: int) -> Unit | None:
    """The adjacent paragraph of the same section."""
    segment = units[number].segment
    number += step
    while 0 <= number < len(units):
        other = units[number].segment
        if other.kind in ASIDES or other.context.struck:
            number += step
            continue
        is_near = other.kind in PROSE and other.context.headings == segment.context.headings
        return units[number] if is_near else None
    return None
