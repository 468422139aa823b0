"""Writing suppressions: a comment in the syntax of the format for each open finding, tried before it is kept."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from linter.formats import extract
from linter.model import Document, Finding, Kind
from linter.page_ignores import prose_start
from linter.suppressions import Reach, suppressions

# How the formats write a comment; the first that works is taken.
COMMENTS = {
    "markdown": ("<!-- {} -->",),
    "html": ("<!-- {} -->",),
    "mdx": ("{{/* {} */}}",),
    "tsx": ("// {}", "{{/* {} */}}", "/* {} */"),
    "typescript": ("// {}", "/* {} */"),
    "yaml": ("# {}",),
    "rst": (".. {}",),
    "asciidoc": ("// {}",),
    "org": ("# {}",),
    "notebook": ("<!-- {} -->",),
}
FRONT_MATTER = ("# {}",)
APART = ("rst",)  # a comment ends at a blank line
_ATTRIBUTES = (Kind.ALT, Kind.TITLE, Kind.FIELD)  # prose that would show a comment put at its end
_INDENT = re.compile(r"[ \t]*")
_CLOSERS = re.compile(r"[\s*_~]*")  # what may stand between the end of a block and the end of its line


class Edit(NamedTuple):
    """Text to put in at an offset of the source."""

    at: int
    text: str


def with_ignores(document: Document, findings: Sequence[Finding], reason: str) -> tuple[str, list[Finding]]:
    """The source with a suppression for each finding, and the findings for which none can be written.

    A suppression is kept if it covers its finding and the prose of the document stays the same.
    """
    left: list[Finding] = []
    pending = list(findings)
    while pending:
        finding = pending.pop()
        if _covers(document, finding.start, finding.end, [finding.rule]):
            continue  # by the comment of a finding in the same block
        same = [other.rule for other in pending if (other.start, other.end) == (finding.start, finding.end)]
        rules = list(dict.fromkeys([*same, finding.rule]))
        edit, changed = _written(document, finding, f"{Reach.BLOCK} {', '.join(rules)} -- {reason}", rules)
        if edit is None:
            left.append(finding)
            continue
        document = changed
        pending = [_moved(other, edit) for other in pending]
    return document.source, left[::-1]


def _written(
    document: Document, finding: Finding, directive: str, rules: Sequence[str]
) -> tuple[Edit | None, Document]:
    """The first edit that suppresses the finding and leaves the prose alone, and the document after it."""
    texts = [segment.text for segment in document.segments]
    for edit in _edits(document, finding, directive):
        source = document.source[: edit.at] + edit.text + document.source[edit.at :]
        changed = extract(source, document.format, document.prose_keys)
        moved = _moved(finding, edit)
        if [segment.text for segment in changed.segments] == texts and _covers(changed, moved.start, moved.end, rules):
            return edit, changed
    return None, document


def _covers(document: Document, start: int, end: int, rules: Sequence[str]) -> bool:
    """Whether one suppression of the document names all these rules over a part of the stretch."""
    return any(
        set(rules) <= set(one.rules) and one.area[0] < end and start < one.area[1] and not one.problem
        for one in suppressions(document)
    )


def _moved(finding: Finding, edit: Edit) -> Finding:
    shift = len(edit.text) if edit.at <= finding.start else 0
    return replace(finding, start=finding.start + shift, end=finding.end + shift)


def _edits(document: Document, finding: Finding, directive: str) -> Iterator[Edit]:
    """Places for the comment: behind the block, then on a line of its own before it."""
    source = document.source
    newline = "\r\n" if "\r\n" in source else "\n"
    block, is_attribute = _block_end(document, finding)
    line = _line_end(source, block)
    ends = (line, block) if is_attribute or _CLOSERS.fullmatch(source, block, line) else (block, line)
    is_front = finding.start < prose_start(source)
    comments = [
        comment.format(directive) for comment in (FRONT_MATTER if is_front else COMMENTS.get(document.format, ()))
    ]
    yield from (Edit(end, f" {text}") for end in ends if end == line or not is_attribute for text in comments)
    behind = newline * 2 if document.format in APART else newline
    for start in _line_starts(source, finding.start):
        yield from (Edit(start, f"{_margin(source, start)}{text}{behind}") for text in comments)


def _block_end(document: Document, finding: Finding) -> tuple[int, bool]:
    """Where the last segment that the finding touches ends in the source, and whether it is an attribute or a field."""
    touched = [
        (segment.runs[-1].source_end, segment.kind in _ATTRIBUTES)
        for segment in document.segments
        if segment.runs and segment.runs[0].source_start < finding.end and finding.start < segment.runs[-1].source_end
    ]
    return max(touched, default=(finding.end, False))


def _line_starts(source: str, at: int) -> Iterator[int]:
    """Where the line of an offset begins, then the nearest line above that is indented less: a block scalar's key."""
    start = source.rfind("\n", 0, at) + 1
    yield start
    margin = _margin(source, start)
    while start and margin:
        start = source.rfind("\n", 0, start - 1) + 1
        if len(_margin(source, start)) < len(margin) and source[start:].strip():
            yield start
            return


def _margin(source: str, start: int) -> str:
    indent = _INDENT.match(source, start)
    return indent[0] if indent else ""


def _line_end(source: str, at: int) -> int:
    end = source.find("\n", at)
    end = len(source) if end < 0 else end
    return end - (source[:end].endswith("\r"))
