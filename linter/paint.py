"""Lines of styled words, as plain text for a pipe or in colour for a terminal."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

STYLES = {
    "": "",
    "error": "bold red",
    "warning": "bold yellow",
    "info": "bold blue",
    "good": "bold green",
    "error mark": "bold underline red",
    "warning mark": "bold underline yellow",
    "info mark": "bold underline blue",
    "strong": "bold",
    "place": "cyan",
    "dim": "dim",
    "correction": "green",
}


class Span(NamedTuple):
    """Words in one style, a key of STYLES."""

    text: str
    style: str = ""


Line = Sequence[Span]


def paint(lines: Iterable[Line], *, colour: bool) -> str:
    """The lines as one string, each ended by a newline; with `colour`, with the escape codes of the 16 ANSI colours."""
    if not colour:
        return "".join("".join(span.text for span in line).rstrip() + "\n" for line in lines)
    return _coloured(lines)


def printable(text: str) -> str:
    """`text` without characters that steer a terminal (escape codes, overrides of the writing direction)."""
    if text.isprintable():
        return text
    return "".join(_shown(char) for char in text)


def cells(text: str) -> int:
    """How many columns of a terminal `text` takes."""
    if text.isascii():
        return len(text)
    from unicodedata import combining, east_asian_width  # only where there is something to measure

    return sum(0 if combining(char) else 2 if east_asian_width(char) in "WF" else 1 for char in text)


def _shown(char: str) -> str:
    if char.isprintable() or char == "\u200d":  # the joiner holds an emoji's parts together
        return char
    if char.isspace():
        return " "
    return "" if char == "\u00ad" else "\ufffd"


def _coloured(lines: Iterable[Line]) -> str:
    from rich.style import Style  # 30 ms: only for a terminal

    styles = {name: Style.parse(style) for name, style in STYLES.items()}
    return "".join("".join(styles[span.style].render(span.text) for span in line).rstrip() + "\n" for line in lines)
