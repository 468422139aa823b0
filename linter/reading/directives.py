"""Callouts of Markdown's dialects: `:::note Title`, `!!! note "Title"`, `??? "Title"`, `=== "Tab"`."""

import re
from typing import NamedTuple

LEVEL = 7  # of a callout's title, below all headings
INDENT = 4  # columns of what stands in a callout without an end of its own

_FENCED = re.compile(
    r":{3,}[ \t]*(?:$|(?:\{[^}\n]*?(?:title=\"(?P<named>[^\"\n]*)\"[^}\n]*)?\}|[A-Za-z][\w-]*)"
    r"(?:\[(?P<bracketed>[^\]\n]*)\]|[ \t]+(?!\{)(?P<rest>\S[^\n]*))?[ \t]*$)"
)
_INDENTED = re.compile(
    r"(?:!!!|\?\?\?\+?)[ \t]*(?:$|[a-z][\w -]*(?:\"(?P<title>[^\"\n]*)\")?[ \t]*$|\"(?P<only>[^\"\n]*)\"[ \t]*$)"
    r"|===[!+]?[ \t]+\"(?P<tab>[^\"\n]*)\"[ \t]*$"
)


class Directive(NamedTuple):
    """Where a callout's title stands, (0, 0) if it has none, and whether its content is indented below it."""

    title: tuple[int, int]
    is_indented: bool


def directive(source: str, start: int, end: int) -> Directive | None:
    """The callout that begins or ends with the line source[start:end], if one does."""
    match = _FENCED.match(source, start, end)
    is_indented = match is None
    match = match or _INDENTED.match(source, start, end)
    if match is None:
        return None
    name = next((name for name, text in match.groupdict().items() if text), "")
    return Directive(match.span(name) if name else (0, 0), is_indented)
