"""HTML tags as every reader meets them: their pattern, their classes, the attributes that people read."""

import re
from collections.abc import Iterator
from html import unescape

from linter.reading.pieces import Piece, substitute

# A quoted value may hold "<" only within a bound, so that unclosed quotes cannot make the scan quadratic.
_DOUBLE = r'"(?:[^"<]*+"|[^"]{0,2000}")'
_SINGLE = r"'(?:[^'<]*+'|[^']{0,2000}')"
_BRACES = r"\{(?:[^{}<]*+\}|[^{}]{0,500}(?:\{[^{}]{0,500}\}[^{}]{0,500})*\})"
TAG = re.compile(rf"<(/?)([A-Za-z][\w.:-]*)((?:\s(?:[^<>\"'{{]|{_DOUBLE}|{_SINGLE}|{_BRACES})*+)?)/?>")
ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_ATTRIBUTE = re.compile(rf"([A-Za-z_:@][\w:.@-]*)(?:\s*=\s*(?:({_DOUBLE}|{_SINGLE})|([^\s\"'>{{]+)))?")

BLOCKS = frozenset({
    "address", "article", "aside", "blockquote", "body", "button", "caption", "center", "dd", "details", "dialog",
    "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "frameset", "h1", "h2", "h3",
    "h4", "h5", "h6", "head", "header", "hr", "html", "iframe", "legend", "li", "link", "main", "menu", "nav",
    "noscript", "ol", "optgroup", "option", "p", "search", "section", "summary", "table", "tbody", "td",
    "template", "tfoot", "th", "thead", "title", "tr", "ul",
})  # fmt: skip
INTERRUPTS = re.compile(
    rf"<(?:!--|\?|/?(?:{'|'.join(sorted(BLOCKS))}|script|style|pre|svg)(?=[\s/>]|$))", re.IGNORECASE
)
VOID = frozenset({
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
})  # fmt: skip
SILENT = frozenset({
    "script", "style", "svg", "math", "pre", "textarea", "object", "canvas", "select", "iframe", "template",
})  # fmt: skip # no prose in these
CODE = frozenset({
    "code", "kbd", "samp", "var", "tt",
})  # fmt: skip # names of things in running text
STRUCK = frozenset(("del", "s", "strike"))
READ_ATTRIBUTES = ("alt", "title", "aria-label", "aria-description", "label", "caption", "summary")


def attributes(source: str, start: int, end: int) -> Iterator[tuple[str, str, int]]:
    """Names, raw values and where the values begin, of the attributes in a stretch of the source."""
    for match in _ATTRIBUTE.finditer(source, start, end):
        if match[2] is not None:
            yield match[1], match[2][1:-1], match.start(2) + 1
        else:
            yield match[1], match[3] or "", match.start(3)


def pieces(source: str, start: int, end: int) -> Iterator[Piece]:
    """A stretch of the source with its character references resolved."""
    return substitute(source, start, end, ENTITY, unescape)


def is_hidden(name: str, source: str, start: int, end: int) -> bool:
    """Whether a tag (its attributes at start:end) opens what nobody sees or hears."""
    if name in SILENT:
        return True
    raw = source[start:end]
    if "hidden" not in raw and "none" not in raw:
        return False
    for attribute, value, _ in attributes(source, start, end):
        attribute, value = attribute.lower(), value.lower().replace(" ", "")
        if attribute == "hidden" and value != "until-found":
            return True
        if (attribute == "aria-hidden" and value == "true") or (attribute == "style" and "display:none" in value):
            return True
    return False
