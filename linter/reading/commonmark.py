"""Markdown's blocks to a page: CommonMark with GitHub's tables, footnotes, strikethrough, shortcodes, inner HTML."""

import re
from functools import partial

from linter.reading import blocks, inline, markup, tags
from linter.reading.page import Page

_DEFINITION = re.compile(r"^ {0,3}\[([^\]^][^\]]{0,500})\]:", re.MULTILINE)
_RAW = re.compile(r"<(script|style|pre|textarea|svg)[\s>]", re.IGNORECASE)
_TAG_ALONE = re.compile(rf"{tags.TAG.pattern}[ \t]*(?:\r?\n|$)")
_BLANK_LINE = re.compile(r"\n[ \t]*\r?\n")
_LIQUID_COMMENT = re.compile(r"\{%-?\s*(comment|raw|highlight)\b")


def scan(page: Page, source: str, start: int, end: int) -> None:
    """Add the prose of the Markdown in source[start:end] to the page."""
    flavour = blocks.Flavour(partial(inline.scan, definitions=definitions(source)), opaque)
    blocks.scan(page, source, start, end, flavour)


def definitions(source: str) -> frozenset[str]:
    """The labels of the reference links that are defined anywhere."""
    if "]:" not in source:
        return frozenset()
    return frozenset(inline.label(match[1]) for match in _DEFINITION.finditer(source))


def opaque(page: Page, source: str, start: int) -> int:
    """Read an HTML block or a template's comment at start; where it ends, 0 if there is none."""
    if source.startswith("<!--", start):
        end = source.find("-->", start)
        return html_block(page, source, start, line_end(source, end if end >= 0 else len(source)))
    if raw := _RAW.match(source, start):
        closing = re.compile(rf"</{raw[1]}\s*>", re.IGNORECASE).search(source, start)
        return html_block(page, source, start, line_end(source, closing.end() if closing else len(source)))
    if tags.INTERRUPTS.match(source, start) or (source[start] == "<" and _TAG_ALONE.match(source, start)):
        blank = _BLANK_LINE.search(source, start)
        return html_block(page, source, start, blank.start() + 1 if blank else len(source))
    if liquid := _LIQUID_COMMENT.match(source, start):
        closing = re.compile(rf"\{{%-?\s*end{liquid[1]}\s*-?%\}}").search(source, start)
        return line_end(source, closing.end()) if closing else 0
    return 0


def html_block(page: Page, source: str, start: int, end: int) -> int:
    markup.scan(page, source, start, end)
    return end


def line_end(source: str, position: int) -> int:
    """Where the next line begins."""
    end = source.find("\n", position)
    return end + 1 if end >= 0 else len(source)
