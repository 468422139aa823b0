"""Front matter: the fields before a page's text that readers and search engines show."""

import re

from linter.reading import fields
from linter.reading.fields import Value
from linter.reading.page import Page
from linter.reading.pieces import Piece

LONGEST = 50_000  # characters within which front matter must end

_YAML = re.compile(r"---[ \t]*\r?\n")
_YAML_END = re.compile(r"^(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.MULTILINE)
_TOML = re.compile(r"\+\+\+[ \t]*\r?\n")
_TOML_END = re.compile(r"^\+\+\+[ \t]*(?:\r?\n|\Z)", re.MULTILINE)
_JSON = re.compile(r"\{[ \t]*\r?\n")
_JSON_END = re.compile(r"^\}[ \t]*(?:\r?\n|\Z)", re.MULTILINE)
_FIELD = re.compile(r"^([A-Za-z_][\w.-]*)[ \t]*[:=][ \t]*(\S.*?)[ \t]*\r?$", re.MULTILINE)
_COMMENT = re.compile(r"^[ \t]*#(.*)$", re.MULTILINE)


def read_front_matter(page: Page, source: str) -> int:
    """Add the prose of the front matter to the page; where the text behind it begins (0 if there is none)."""
    for opening, closing, read in ((_YAML, _YAML_END, _yaml), (_TOML, _TOML_END, _lines), (_JSON, _JSON_END, _json)):
        if not (begin := opening.match(source)):
            continue
        end = closing.search(source, begin.end(), LONGEST)
        if end and (read is not _yaml or _FIELD.search(source, begin.end(), end.start())):
            inner = (0, end.end()) if read is _json else (begin.end(), end.start())
            read(page, source, *inner)
            return end.end()
    return 0


def _yaml(page: Page, source: str, start: int, end: int) -> None:
    from yaml import YAMLError  # 20 ms: only when there is YAML to read

    from linter.reading import yaml_values

    for comment in _COMMENT.finditer(source, start, end):
        page.comment(comment[1], comment.start(), comment.end())
    try:
        values = list(yaml_values.values(source, start, end))
    except YAMLError:  # people write "title: One: two", which no parser takes
        _lines(page, source, start, end)
        return
    fields.add_all(page, values)


def _lines(page: Page, source: str, start: int, end: int) -> None:
    """TOML, and YAML that is malformed: one field a line."""
    matches = _FIELD.finditer(source, start, end)
    fields.add_all(page, (Value(match[1], 1, _unquoted(source, *match.span(2))) for match in matches))


def _unquoted(source: str, start: int, end: int) -> list[Piece]:
    quote = source[start]
    if quote in "\"'":
        start += 1
        closing = source.rfind(quote, start, end)
        end = closing if closing >= 0 else end
    return [Piece(source[start:end], start, end)]


def _json(page: Page, source: str, start: int, end: int) -> None:
    from linter.reading import json_values

    fields.add_all(page, json_values.values(source, start, end))
