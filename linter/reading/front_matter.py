"""Front matter: the fields before a page's text that readers and search engines show."""

import re
from collections.abc import Iterator

from linter.model import Kind
from linter.reading import embedded
from linter.reading.keys import is_prose, is_title
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
            with page.block():
                read(page, source, *inner)
            return end.end()
    return 0


def _yaml(page: Page, source: str, start: int, end: int) -> None:
    from linter.reading import yaml_values

    for comment in _COMMENT.finditer(source, start, end):
        page.comment(comment[1], comment.start(), comment.end())
    roots = yaml_values.composed(source[start:end])
    if roots is None:  # people write "title: One: two", which no parser takes
        _lines(page, source, start, end)
        return
    for value in yaml_values.values(source, roots, start):
        _add(page, value.path, value.pieces)


def _lines(page: Page, source: str, start: int, end: int) -> None:
    """TOML, and YAML that is malformed: one field a line."""
    for match in _FIELD.finditer(source, start, end):
        _add(page, match[1], list(_unquoted(source, *match.span(2))))


def _unquoted(source: str, start: int, end: int) -> Iterator[Piece]:
    quote = source[start]
    if quote in "\"'":
        start += 1
        closing = source.rfind(quote, start, end)
        end = closing if closing >= 0 else end
    yield Piece(source[start:end], start, end)


def _json(page: Page, source: str, start: int, end: int) -> None:
    from linter.reading import json_values

    for value in json_values.values(source, start, end):
        _add(page, value.path, value.pieces)


def _add(page: Page, path: str, pieces: list[Piece]) -> None:
    key = path.rsplit(".", 1)[-1]
    if is_prose(key, "".join(piece.text for piece in pieces)):
        kind = Kind.TITLE if is_title(key) else Kind.FIELD
        embedded.add(page, pieces, key=path, kind=kind)
