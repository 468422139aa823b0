"""The string values of YAML with their keys and exact places, from PyYAML's events: no recursion."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from linter.reading import nesting
from linter.reading.fields import Value
from linter.reading.pieces import Piece, substitute

if TYPE_CHECKING:
    from yaml import Event
    from yaml.events import ScalarEvent

DEEPEST = 60  # parts of a key path that are kept
_SURROGATE = re.compile("[\ud800-\udfff]")
_ESCAPE = re.compile(r"\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|\r?\n[ \t]*|.)", re.DOTALL)
_ESCAPED = {**dict.fromkeys("nrfvLP", "\n"), **dict.fromkeys("0abe", ""), "t": "\t", "N": "\n", "_": " "}
_QUOTES = re.compile("''")
_PROPERTIES = re.compile(r"(?:[&!]\S*\s+)+")  # the anchor and the tag before a value
_LINE = re.compile(r"[^\n]*\n?")


class _Open:
    """A mapping or sequence whose end is still to come."""

    __slots__ = ("is_mapping", "key", "path", "record")

    def __init__(self, path: str, record: int, *, is_mapping: bool) -> None:
        self.path = path
        self.record = record
        self.is_mapping = is_mapping
        self.key: str | None = None  # of the value that comes next in a mapping; None: a key comes


def values(source: str, offset: int = 0, end: int | None = None) -> Iterator[Value]:
    """The string values of the YAML in source[offset:end], in its order.

    Raises yaml.YAMLError where the source is malformed, after what stands before has been yielded.
    """
    from yaml import MappingStartEvent, ScalarEvent, SequenceStartEvent
    from yaml.events import AliasEvent, CollectionEndEvent

    stack: list[_Open] = []
    records = 0
    for event in _events(source[offset:end]):
        if isinstance(event, CollectionEndEvent):
            stack.pop()
            _done(stack, "")
        elif isinstance(event, ScalarEvent):
            top = stack[-1] if stack else None
            if (top is None or not top.is_mapping or top.key is not None) and _is_string(event):
                yield Value(_path(top), top.record if top else 0, list(_scalar(source, event, offset)))
            _done(stack, event.value)
        elif isinstance(event, (MappingStartEvent, SequenceStartEvent)):
            top = stack[-1] if stack else None
            is_mapping = isinstance(event, MappingStartEvent)
            records += is_mapping
            record = records if is_mapping else top.record if top else 0
            stack.append(_Open(_path(top), record, is_mapping=is_mapping))
        elif isinstance(event, AliasEvent):
            _done(stack, "")


def _events(source: str) -> "Iterator[Event]":
    import yaml  # 20 ms: only when there is YAML to read

    source = _SURROGATE.sub("?", source)  # libyaml takes no half characters
    if nesting.is_too_deep(source):
        raise yaml.YAMLError(f"brackets nested more than {nesting.DEEPEST} deep")
    events: Iterator[Event] = yaml.parse(source, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    return events


def _done(stack: list[_Open], key: str) -> None:
    """A node is complete: in a mapping it was a key or the value of one."""
    if stack and stack[-1].is_mapping:
        stack[-1].key = key if stack[-1].key is None else None


def _path(top: _Open | None) -> str:
    if top is None:
        return ""
    if not top.key:
        return top.path
    return f"{top.path}.{top.key}" if top.path and top.path.count(".") < DEEPEST else top.key


def _is_string(event: "ScalarEvent") -> bool:
    """Whether YAML resolves a scalar to a string: numbers, dates and true are none."""
    if event.tag is not None:
        return event.tag in ("!", "tag:yaml.org,2002:str")
    return not event.implicit[0] or _resolved(event.value).endswith(":str")


def _resolved(value: str) -> str:
    """The tag of a plain scalar."""
    from yaml import ScalarNode
    from yaml.resolver import Resolver

    tag: str = Resolver().resolve(ScalarNode, value, (True, False))  # type: ignore[no-untyped-call]
    return tag


def _scalar(source: str, event: "ScalarEvent", offset: int) -> Iterator[Piece]:
    assert event.start_mark and event.end_mark
    start, end = event.start_mark.index + offset, event.end_mark.index + offset
    if event.anchor or event.tag:
        properties = _PROPERTIES.match(source, start, end)
        start = properties.end() if properties else start
    style = event.style
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
