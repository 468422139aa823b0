"""Writing suppressions: a comment in the syntax of the format for each open finding, tried before it is kept."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from linter.formats import extract
from linter.model import Document, Finding
from linter.suppressions import Reach, suppressions

# How the formats write a comment; the first that works is taken.
COMMENTS = {
    "markdown": ("<!-- {} -->",),
    "html": ("<!-- {} -->",),
    "mdx": ("{{/* {} */}}",),
    "jsx": ("// {}", "{{/* {} */}}"),
    "tsx": ("// {}", "{{/* {} */}}"),
    "yaml": ("# {}",),
    "rst": (".. {}",),
    "asciidoc": ("// {}",),
    "org": ("# {}",),
    "notebook": ("<!-- {} -->",),
}


_CLOSERS = re.compile(r"[\s*_~]*")  # what may stand between the end of a block and the end of its line


class Edit(NamedTuple):
    """Text to put in at an offset of the source."""

    at: int
    text: str


def with_ignores(document: Document, findings: Sequence[Finding], reason: str) -> tuple[str, list[Finding]]:
    """The source with a suppression for each finding, and the findings for which none can be written.

    A suppression is kept if it covers its finding and the prose of the document stays the same.
    """
    left = []
    for index, finding in reversed(list(enumerate(findings))):
        same = [other for other in findings[:index] if (other.start, other.end) == (finding.start, finding.end)]
        if same:
            continue  # one comment names all rules of a place
        rules = [other.rule for other in findings if (other.start, other.end) == (finding.start, finding.end)]
        changed = _suppressed(document, finding, rules, reason)
        if changed is None:
            left.append(finding)
        else:
            document = changed
    return document.source, left[::-1]


def _suppressed(document: Document, finding: Finding, rules: Sequence[str], reason: str) -> Document | None:
    texts = [segment.text for segment in document.segments]
    for edit in _edits(document, finding, f"{Reach.BLOCK} {', '.join(rules)} -- {reason}"):
        source = document.source[: edit.at] + edit.text + document.source[edit.at :]
        changed = extract(source, document.format, document.prose_keys)
        shift = len(edit.text) if edit.at <= finding.start else 0
        start, end = finding.start + shift, finding.end + shift
        if [segment.text for segment in changed.segments] == texts and any(
            set(rules) <= set(one.rules) and one.area[0] < end and start < one.area[1] and not one.problem
            for one in suppressions(changed)
        ):
            return changed
    return None


def _edits(document: Document, finding: Finding, directive: str) -> Iterator[Edit]:
    """Places for the comment: behind the block on its last line, then on a line of its own before it."""
    source = document.source
    newline = "\r\n" if "\r\n" in source else "\n"
    block = _block_end(document, finding)
    line = _line_end(source, block)
    ends = (line, block) if _CLOSERS.fullmatch(source, block, line) else (block, line)
    start = source.rfind("\n", 0, finding.start) + 1
    indent = re.match(r"[ \t]*", source[start:])
    margin = indent[0] if indent else ""
    for comment in COMMENTS.get(document.format, ()):
        text = comment.format(directive)
        yield from (Edit(end, f" {text}") for end in ends)
        yield Edit(start, f"{margin}{text}{newline}")
        yield Edit(start, f"{margin}{text}{newline}{newline}")
        if start == 0 or source[:start].endswith(("\n\n", "\r\n\r\n")):
            continue
        yield Edit(start, f"{newline}{margin}{text}{newline}{newline}")


def _block_end(document: Document, finding: Finding) -> int:
    """Where the last segment that the finding touches ends in the source."""
    ends = [
        segment.runs[-1].source_end
        for segment in document.segments
        if segment.runs and segment.runs[0].source_start < finding.end and finding.start < segment.runs[-1].source_end
    ]
    return max(ends, default=finding.end)


def _line_end(source: str, at: int) -> int:
    end = source.find("\n", at)
    end = len(source) if end < 0 else end
    return end - (source[:end].endswith("\r"))
