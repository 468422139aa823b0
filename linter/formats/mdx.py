"""MDX: Markdown with imports, expressions and JSX components, whose attributes may be prose."""

import re
from functools import partial

from linter.model import Document
from linter.reading import blocks, commonmark, inline, script, templates
from linter.reading.front_matter import read_front_matter
from linter.reading.page import Page

LONGEST = 50_000  # characters within which a module statement, an expression or a tag must end

_MODULE = re.compile(r"(?:import|export)\b[ \t{*\"']")
_BLANK_LINE = re.compile(r"\n[ \t]*\r?\n")
_TAG = re.compile(r"<(/?)(?:([A-Za-z][\w.:-]*)|(?=>))")
_STEP = re.compile(r"[\"'`{}>]")
_STRUCTURED = frozenset({"ul", "ol", "dl", "table", "figure", "p", "blockquote", "h1", "h2", "h3", "h4", "h5", "h6"})


def extract(source: str) -> Document:
    page = Page()
    start = read_front_matter(page, source)
    read_inline = partial(inline.scan, definitions=commonmark.definitions(source), mdx=True)
    blocks.scan(page, source, start, len(source), blocks.Flavour(read_inline, opaque, code=False))
    return page.document(source, "mdx")


def opaque(page: Page, source: str, start: int) -> int:
    """Read a module statement, an expression or a tag at start; where it ends, 0 if there is none."""
    first = source[start]
    if first in "ie" and _MODULE.match(source, start) and source[start - 1 : start] in ("", "\n"):
        end = statement_end(source, start)
        script.read(page, source, start, end)
        return end
    if first == "{":
        end = templates.closing_brace(source, start, LONGEST)
        if end and not source[end : end + 80].split("\n", 1)[0].strip():
            script.read(page, source, start + 1, end - 1)
            return end
        return 0
    if first != "<" or not (tag := _TAG.match(source, start)):
        return 0
    if tag[2] in _STRUCTURED or source.startswith("<!--", start):
        return commonmark.opaque(page, source, start)
    end = tag_end(source, start)
    if end and not tag[1] and tag[2]:
        script.read_tag(page, source, start, end)
    return end


def statement_end(source: str, start: int) -> int:
    """Where a module statement ends: at the first blank line outside its braces."""
    position = start
    while blank := _BLANK_LINE.search(source, position, start + LONGEST):
        statement = source[start : blank.start()]
        if statement.count("{") <= statement.count("}") and statement.count("[") <= statement.count("]"):
            return blank.start() + 1
        position = blank.start() + 1
    return min(start + LONGEST, len(source))


def tag_end(source: str, start: int) -> int:
    """Where a tag ends: at the first ">" outside strings and braces; 0 if none is in reach."""
    depth, position = 0, start
    while step := _STEP.search(source, position, start + LONGEST):
        position = step.end()
        mark = step.group()
        if mark == ">" and depth == 0:
            return position
        if mark in "{}":
            depth += 1 if mark == "{" else -1
        elif mark != ">":
            closing = source.find(mark, position, start + LONGEST)
            if closing < 0:
                return 0
            position = closing + 1
    return 0
