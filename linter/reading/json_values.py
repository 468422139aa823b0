"""The string values of JSON with their keys and exact places, by a small scanner that keeps offsets."""

import re
from collections.abc import Iterator

from linter.reading.fields import Value
from linter.reading.pieces import Piece, substitute

_TOKEN = re.compile(r'"(?:[^"\\\n]|\\.)*+"|[\[\]{},:]|//[^\n]*|/\*')
_ESCAPE = re.compile(r"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\u[0-9a-fA-F]{4}|\\.", re.DOTALL)
_ESCAPED = {"n": "\n", "t": "\t", "r": "\n", "b": "", "f": "\n"}


def values(source: str, start: int, end: int) -> Iterator[Value]:
    """The string values of the JSON text in source[start:end], in its order; commas and comments are forgiven."""
    path: list[str] = []
    records, lists = [0], [0]
    count, key, is_key = 0, "", False
    in_list: list[bool] = []
    position = start
    while token := _TOKEN.search(source, position, end):
        position = token.end()
        mark = token.group()[0]
        if mark in "{[":
            path.append(key if not in_list or not in_list[-1] or mark == "[" else "")
            in_list.append(mark == "[")
            count += mark == "{"
            records.append(count if mark == "{" else records[-1])
            lists.append(token.start() + 1 if mark == "[" else lists[-1])
            is_key = mark == "{"
        elif mark in "}]":
            if in_list:
                in_list.pop()
                key = path.pop()
                records.pop()
                lists.pop()
        elif mark == ",":
            is_key = bool(in_list) and not in_list[-1]
        elif mark == ":":
            is_key = False
        elif mark == "/":
            position = _after_comment(source, token, end)
        elif is_key:
            key, is_key = source[token.start() + 1 : token.end() - 1], False
        else:
            names = [*path[1:], key] if in_list and not in_list[-1] else path[1:]
            yield Value(
                ".".join(name for name in names if name),
                records[-1],
                list(pieces(source, token.start() + 1, token.end() - 1)),
                lists[-1],
            )


def has_comments(source: str) -> bool:
    """Whether there are comments between the tokens, which plain JSON has not."""
    return any(token.group()[0] == "/" for token in _TOKEN.finditer(source))


def _after_comment(source: str, token: re.Match[str], end: int) -> int:
    if token.group() != "/*":
        return token.end()
    closing = source.find("*/", token.end(), end)
    return closing + 2 if closing >= 0 else end


def pieces(source: str, start: int, end: int) -> Iterator[Piece]:
    """The inside of a string literal with its escapes resolved."""
    return substitute(source, start, end, _ESCAPE, _unescaped)


def _unescaped(escape: str) -> str:
    if escape[1] != "u" or len(escape) < 6:
        return _ESCAPED.get(escape[1], escape[1])
    code = int(escape[2:6], 16)
    if len(escape) == 12:
        return chr(0x10000 + (code - 0xD800) * 0x400 + int(escape[8:], 16) - 0xDC00)
    return "" if 0xD800 <= code < 0xE000 else chr(code)
