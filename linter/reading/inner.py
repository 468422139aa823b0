"""A document inside another: read from pieces of the source, its segments put where the pieces stand."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from linter.model import Document, Kind, Run, Segment
from linter.places import cut, source_span
from linter.reading.page import Page
from linter.reading.pieces import Piece


def place(page: Page, document: Document, pieces: Iterable[Piece], *, kind: Kind = Kind.FIELD, **context: Any) -> None:
    """Add the segments of a document whose source is these pieces; its paragraphs become segments of `kind`."""
    runs = tuple(_runs(pieces))
    if not runs:
        return
    own = {
        name: value
        for name, value in context.items()
        if name in ("key", "column", "row", "row_span", "struck") and value
    }
    for segment in document.segments:
        moved = _moved(segment, runs)
        inner = moved.context
        fields = {**own, "quoted": inner.quoted or page.place.quoted}
        if not inner.block:
            fields["block"] = context.get("block") or page.place.block
        if not inner.headings:
            fields["headings"] = page.place.headings
        if not inner.lead_ins:
            fields.update(lead_in=page.place.lead_in, lead_ins=page.place.lead_ins)
        kept = segment.kind if segment.kind is not Kind.PARAGRAPH else kind
        page.segments.append(replace(moved, kind=kept, context=replace(inner, **fields)))
    for comment in document.comments:
        page.comment(comment.text, *source_span(runs, comment.start, comment.end))


def _runs(pieces: Iterable[Piece]) -> Iterable[Run]:
    length = 0
    for text, start, end in pieces:
        if text:
            yield Run(length, length + len(text), start, end)
            length += len(text)


def _moved(segment: Segment, outer: tuple[Run, ...]) -> Segment:
    """A segment of the decoded text with its places put into the real source."""
    runs: list[Run] = []
    for start, end, source_start, source_end in segment.runs:
        if end - start == source_end - source_start:
            runs += cut(outer, source_start, source_end, shift=start)
        else:
            runs.append(Run(start, end, *source_span(outer, source_start, source_end)))
    row = segment.context.row_span
    context = replace(segment.context, row_span=source_span(outer, *row)) if row else segment.context
    inline = tuple(source_span(outer, *element) for element in segment.inline)
    return replace(segment, runs=tuple(runs), context=context, inline=inline)
