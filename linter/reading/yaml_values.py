"""The string values of YAML with their keys and exact places, as PyYAML's nodes mark them."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from linter.reading.pieces import Piece, substitute

if TYPE_CHECKING:
    from yaml import Node

DEEPEST = 60  # mappings in mappings that are walked

_ESCAPE = re.compile(r"\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|\r?\n[ \t]*|.)", re.DOTALL)
_ESCAPED = {**dict.fromkeys("nrfvLP", "\n"), **dict.fromkeys("0abe", ""), "t": "\t", "N": "\n", "_": " "}
_QUOTES = re.compile("''")
_LINE = re.compile(r"[^\n]*\n?")


class Value(NamedTuple):
    """A string value: its dotted key path, the number of the mapping it stands in, and its decoded pieces."""

    path: str
    record: int
    pieces: list[Piece]


def composed(source: str) -> "list[Node] | None":
    """The root nodes of the documents in `source`; None if it is malformed."""
    from yaml import YAMLError

    try:
        return compose(source)
    except YAMLError:
        return None


def compose(source: str) -> "list[Node]":
    """The root nodes of the documents in `source`. Raises yaml.YAMLError if it is malformed."""
    import yaml  # 20 ms: only when there is YAML to read

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    return [node for node in yaml.compose_all(source, Loader=loader) if node is not None]


def values(source: str, roots: "list[Node]", offset: int = 0) -> Iterator[Value]:
    """The string values under `roots`, whose marks count from `offset` of the source, in source order."""
    from yaml import MappingNode, ScalarNode, SequenceNode

    seen: set[int] = set()  # an alias is read where its anchor stands
    records = 0
    stack: list[tuple[Node, str, int, int]] = [(root, "", 0, 0) for root in reversed(roots)]
    while stack:
        node, path, record, depth = stack.pop()
        if id(node) in seen or depth > DEEPEST:
            continue
        seen.add(id(node))
        if isinstance(node, ScalarNode):
            if node.tag.endswith(":str"):
                yield Value(path, record, list(_scalar(source, node, offset)))
        elif isinstance(node, MappingNode):
            records += 1
            for key, value in reversed(node.value):
                name = str(key.value) if isinstance(key, ScalarNode) else ""
                stack.append((value, f"{path}.{name}" if path else name, records, depth + 1))
        elif isinstance(node, SequenceNode):
            stack += [(item, path, record, depth + 1) for item in reversed(node.value)]


def _scalar(source: str, node: "Node", offset: int) -> Iterator[Piece]:
    start, end = node.start_mark.index + offset, node.end_mark.index + offset
    style = getattr(node, "style", None)
    if style in ("|", ">"):
        yield from _block(source, start, end)
    elif style == "'":
        yield from substitute(source, start + 1, end - 1, _QUOTES, lambda escape: "'")
    elif style == '"':
        yield from substitute(source, start + 1, end - 1, _ESCAPE, _unescape)
    else:
        yield Piece(source[start:end], start, end)


def _unescape(escape: str) -> str:
    mark = escape[1]
    if mark in "xuU":
        code = int(escape[2:], 16)
        return chr(code) if code < 0x110000 and not 0xD800 <= code < 0xE000 else ""
    if mark in "\r\n":
        return ""
    return _ESCAPED.get(mark, mark)


def _block(source: str, start: int, end: int) -> Iterator[Piece]:
    """A block scalar without its header and indentation."""
    header = source.find("\n", start, end)
    if header < 0:
        return
    first = source[header + 1 : end].lstrip("\n\r")
    indent = len(first) - len(first.lstrip(" "))
    for line in _LINE.finditer(source, header + 1, end):
        position = line.start()
        while position < line.end() and position - line.start() < indent and source[position] == " ":
            position += 1
        if position < line.end():
            yield Piece(source[position : line.end()], position, line.end())
