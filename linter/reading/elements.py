"""Elements to a page, as their begins, ends and texts come: HTML's structure, forgiving as browsers are."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from linter.model import Kind
from linter.reading import tags
from linter.reading.cells import Grid
from linter.reading.page import Aside, Page, Prose
from linter.reading.pieces import BREAK, Piece, placeholder

FARTHEST = 50  # elements looked through for one that an end tag or a sibling closes
SUMMARY_LEVEL = 7  # <summary> heads its <details>, below all headings

KINDS = {
    "li": Kind.LIST_ITEM, "dt": Kind.TERM, "dd": Kind.DEFINITION, "blockquote": Kind.QUOTE,
    "figcaption": Kind.CAPTION, "caption": Kind.CAPTION, "title": Kind.TITLE, "td": Kind.TABLE_CELL,
    "th": Kind.TABLE_CELL, "summary": Kind.HEADING, "legend": Kind.HEADING,
    **{f"h{level}": Kind.HEADING for level in range(1, 7)},
}  # fmt: skip
LISTS = frozenset(("ul", "ol", "menu", "dir"))
# An opening tag closes these open siblings, unless a barrier stands between.
SIBLINGS = {
    "li": (("li",), LISTS),
    "dt": (("dt", "dd"), frozenset(("dl",))),
    "dd": (("dt", "dd"), frozenset(("dl",))),
    "tr": (("tr",), frozenset(("table",))),
    "td": (("td", "th"), frozenset(("tr", "table"))),
    "th": (("td", "th"), frozenset(("tr", "table"))),
}
_PARAGRAPH_BARRIER = frozenset(("td", "th", "li", "dd", "table", "button"))
_NOTE_MARK = re.compile(r"[\[\]()\d\s,;*†‡–-]*")


class _Element(NamedTuple):
    name: str
    kind: Kind
    start: int
    piece: int  # number of the next piece when it was opened
    flushes: int
    is_silent: bool
    is_opened: bool  # whether the page was told (a list, a quote)


class Walker:
    """Keeps the open elements; adds a segment wherever a block begins or ends."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.stack: list[_Element] = []
        self.counts: dict[str, int] = {}
        self.silent = 0
        self.struck = 0
        self.prose = Prose([], [], [], [])
        self.struck_pieces: list[Piece] = []
        self.flushes = 0
        self.grids: list[Grid] = []
        self.term = ""

    def text(self, pieces: Iterable[Piece]) -> None:
        if not self.silent:
            (self.struck_pieces if self.struck else self.prose.pieces).extend(pieces)

    def aside(self, kind: Kind, pieces: Iterable[Piece]) -> None:
        """Words that stand beside the text, from an attribute."""
        if not self.silent:
            self.prose.asides.append(Aside(kind, tuple(pieces)))

    def open(self, name: str, start: int, *, is_silent: bool = False) -> None:
        """An element begins: `name` in lower case, its tag at start; what is silent holds no prose."""
        self.begin(name, start)
        self.push(name, start, is_silent=is_silent or name in tags.CODE)

    def begin(self, name: str, start: int) -> None:
        """Before a tag's attributes are read: a block ends what stands before it."""
        if name in tags.BLOCKS:
            self.flush()
            self.close_siblings(name, start)

    def push(self, name: str, start: int, *, is_silent: bool) -> None:
        kind = KINDS.get(name) or (self.stack[-1].kind if self.stack else Kind.PARAGRAPH)
        is_opened = not self.silent and not is_silent
        element = _Element(name, kind, start, len(self.prose.pieces), self.flushes, is_silent, is_opened)
        self.stack.append(element)
        self.counts[name] = self.counts.get(name, 0) + 1
        self.silent += is_silent
        self.struck += name in tags.STRUCK
        if not is_opened:
            return
        if name in LISTS:
            self.page.open_list()
        elif name == "dl":
            self.page.open_block()
        elif name == "blockquote":
            self.page.open_quote()
        elif name == "table":
            self.grids.append(Grid(self.page))
        elif name in ("tr", "td", "th") and self.grids:
            self.grids[-1].open(name)

    def void(self, name: str, start: int, end: int) -> None:
        """An element without content."""
        self.begin(name, start)
        if name == "hr":
            self.page.break_flow()
        elif name == "br" and not self.silent:
            if self.prose.pieces and self.prose.pieces[-1].text == BREAK:
                self.flush()
            else:
                self.prose.pieces.append(Piece(BREAK, start, end))

    def close_siblings(self, name: str, start: int) -> None:
        if self.counts.get("p"):
            self.close_within(("p",), _PARAGRAPH_BARRIER, start)
        if name in SIBLINGS:
            self.close_within(*SIBLINGS[name], start)

    def close_within(self, names: tuple[str, ...], barrier: frozenset[str], start: int) -> None:
        for place in range(len(self.stack) - 1, max(-1, len(self.stack) - FARTHEST), -1):
            element = self.stack[place]
            if element.name in names:
                self.pop_to(place, start, start)
                return
            if element.name in barrier:
                return

    def close(self, name: str, start: int, end: int) -> None:
        """Read an end tag: close its element and what was left open in it."""
        if name in tags.BLOCKS:
            self.flush()
        if not self.counts.get(name):
            return
        for place in range(len(self.stack) - 1, max(-1, len(self.stack) - FARTHEST), -1):
            if self.stack[place].name == name:
                self.pop_to(place, start, end)
                return

    def pop_to(self, place: int, start: int, end: int) -> None:
        while len(self.stack) > place:
            self.pop(start, end if len(self.stack) == place + 1 else start)

    def pop(self, start: int, end: int) -> None:
        """Close the innermost element, whose end tag is source[start:end]."""
        element = self.stack[-1]
        name = element.name
        if name in tags.BLOCKS:
            self.flush()
        self.stack.pop()
        self.counts[name] -= 1
        self.silent -= element.is_silent
        if name in tags.STRUCK:
            self.struck -= 1
            self.end_struck()
        if name in tags.CODE and not self.silent:
            self.prose.pieces.append(placeholder(element.start, end))
        if element.is_opened:
            self.leave(element, start, end)

    def leave(self, element: _Element, start: int, end: int) -> None:
        name = element.name
        if name in LISTS:
            self.page.close_list()
        elif name == "dl":
            self.page.close_block()
        elif name == "blockquote":
            self.page.close_quote()
        elif name == "details":
            self.page.leave(SUMMARY_LEVEL)
        elif name == "table" and self.grids:
            self.grids.pop().finish()
        elif name in ("tr", "td", "th") and self.grids:
            self.grids[-1].close(name)
        elif name not in tags.BLOCKS and element.flushes == self.flushes:
            self.end_inline(element, end)

    def end_inline(self, element: _Element, end: int) -> None:
        pieces = self.prose.pieces
        if element.name == "sup" and _NOTE_MARK.fullmatch("".join(piece.text for piece in pieces[element.piece :])):
            del pieces[element.piece :]
        else:
            self.prose.inline.append((element.start, end))

    def end_struck(self) -> None:
        if self.struck_pieces:
            self.prose.asides.append(Aside(Kind.PARAGRAPH, tuple(self.struck_pieces), struck=True))
            self.struck_pieces = []

    def flush(self) -> None:
        """A block begins or ends: add what was collected."""
        self.end_struck()
        if not (self.prose.pieces or self.prose.asides):
            return
        prose, self.prose = self.prose, Prose([], [], [], [])
        self.flushes += 1
        kind = self.stack[-1].kind if self.stack else Kind.PARAGRAPH
        if kind is Kind.HEADING:
            self.page.heading(self.level(), prose)
        elif kind is Kind.TABLE_CELL and self.grids and self.grids[-1].in_cell:
            self.grids[-1].add(prose)
        elif kind is Kind.TERM:
            self.term = self.page.add(kind, prose) or self.term
        elif kind is Kind.DEFINITION:
            self.page.add(kind, prose, term=self.term)
        else:
            self.page.add(Kind.PARAGRAPH if kind is Kind.TABLE_CELL else kind, prose)

    def level(self) -> int:
        """The level of the heading that is open."""
        for element in reversed(self.stack[-FARTHEST:]):
            if len(element.name) == 2 and element.name[0] == "h" and element.name[1].isdigit():
                return int(element.name[1])
        return SUMMARY_LEVEL

    def finish(self, end: int) -> None:
        """The markup ends here, whatever is open."""
        self.flush()
        while self.stack:
            self.pop(end, end)
        self.flush()
