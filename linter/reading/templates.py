"""What templates put into Markdown: shortcodes, Liquid and Jinja tags, attribute lists, MDX expressions."""

import re
from collections.abc import Iterator
from html import unescape
from typing import NamedTuple

from linter.reading import tags
from linter.reading.keys import PROSE, is_prose, words
from linter.reading.pieces import PLACEHOLDER, Piece, placeholder

LONGEST = 2000  # characters within which a tag or an expression must end
DEEPEST = 10  # braces in braces
FEWEST_WORDS = 3  # of an argument whose name says nothing

_BRACE = re.compile(r"[{}]")
_BLANK_STRING = re.compile(r"""\{\s*(["'`])\s*\1\s*\}""")
_TAG = re.compile(r"\{\{[^{}\n]{0,500}\}\}|\{%[^%\n]{0,500}%\}|\{#[^\n]{0,500}?#\}")
_SHORTCODE = re.compile(
    r"\[/\w{2,40}\]"
    r"|\[\w{2,40}(?:\s+[\w-]{1,40}=(?:\"[^\"\n]{0,500}\"|'[^'\n]{0,500}'|[^\s\]]{1,500})){1,20}\s*/?\]"
)
_ANY = re.compile(f"{_TAG.pattern}|{_SHORTCODE.pattern}|{tags.ENTITY.pattern}")
_STATEMENT = re.compile(r"\{%-?\s*(?:if|elsif|elif|else|unless|case|when|for|assign|set|capture|cycle|link|url)\b")


class Read(NamedTuple):
    """A tag or expression: its end, what stands for it in the sentence, where the words stand that people read."""

    end: int
    becomes: str = ""
    words: tuple[tuple[int, int], ...] = ()
    comment: str = ""


def tag(text: str, start: int) -> Read | None:
    """The shortcode, template tag or attribute list at start; None if it does not end in reach."""
    closer = {"{{": "}}", "{%": "%}"}.get(text[start : start + 2], "}")
    end = text.find(closer, start + 2, start + LONGEST)
    if end < 0:
        return None
    end += len(closer)
    if closer == "}}" and text[start + 2 : start + 3] not in ("<", "%", "#", "!"):
        return Read(end, PLACEHOLDER)
    return Read(end, words=() if _STATEMENT.match(text, start) else tuple(_arguments(text, start + 3, end)))


def _arguments(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Where the arguments of a tag stand that people read."""
    for name, value, place in tags.attributes(text, start, end):
        if not value or place < 0:
            continue
        speaks = name in tags.READ_ATTRIBUTES or not PROSE.isdisjoint(words(name)[-1:])
        if speaks or (value.count(" ") + 1 >= FEWEST_WORDS and is_prose(name, value)):
            yield place, place + len(value)


def pieces(source: str, start: int, end: int) -> Iterator[Piece]:
    """A stretch of HTML with its references resolved; tags and shortcodes go, values become placeholders."""
    position = start
    for match in _ANY.finditer(source, start, end):
        yield Piece(source[position : match.start()], position, match.start())
        first = match.group()[:2]
        if first[0] == "&":
            yield Piece(unescape(match.group()), *match.span())
        elif first == "{{":
            yield placeholder(*match.span())
        position = match.end()
    yield Piece(source[position:end], position, end)


def expression(text: str, start: int) -> Read | None:
    """The MDX expression at start: a value; a comment, a blank string or a heading's name are nothing to read."""
    end = closing_brace(text, start)
    if not end:
        return None
    inner = text[start + 1 : end - 1].strip()
    if inner.startswith("/*"):
        return Read(end, comment=inner.removeprefix("/*").removesuffix("*/").strip())
    if not inner or _BLANK_STRING.fullmatch(text, start, end):
        return Read(end, " ")
    return Read(end) if inner.startswith("#") else Read(end, PLACEHOLDER)


def closing_brace(text: str, start: int, longest: int = LONGEST) -> int:
    """Where the braces that open at `start` end, 0 if they do not within `longest` characters."""
    depth = 0
    for brace in _BRACE.finditer(text, start, start + longest):
        depth += 1 if brace.group() == "{" else -1
        if depth == 0:
            return brace.end()
        if depth == DEEPEST:
            return 0
    return 0
