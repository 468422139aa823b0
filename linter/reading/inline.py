"""Markdown's inline markup: a block's text to the pieces that a person reads, in one pass from left to right."""

import re
from bisect import bisect_right
from html import unescape
from typing import NamedTuple

from linter.model import Comment, Kind
from linter.reading import tags, templates
from linter.reading.page import Aside, Prose
from linter.reading.pieces import BREAK, PLACEHOLDER, Piece

LONGEST = 2000  # characters within which a link must end

# Every alternative begins with a plain character: then `re` jumps from one such character to the next.
_MARKS = r"\\[!-/:-@\[-`{-~\n]|``*|<|&|\*\**|__*|~~~*|==|!\[|\[|\]"
_SPECIAL = re.compile(_MARKS + r"|\{\{|\{%|\{[#.:]")
_SPECIAL_MDX = re.compile(_MARKS + r"|\{")
_HARD_BREAK = r"|(?<! ) {2,}\r?\n"
_BREAKING = {special: re.compile(special.pattern + _HARD_BREAK) for special in (_SPECIAL, _SPECIAL_MDX)}
_DESTINATION = re.compile(
    r"\(\s*(?:<[^<>\n]{0,2000}>|[^\s()<>]{0,2000}(?:\([^\s()]{0,2000}\)[^\s()]{0,2000}){0,9})"
    r"(?:\s+(\"[^\"]{0,500}\"|'[^']{0,500}'|\([^()]{0,500}\)))?\s*\)"
)
_REFERENCE = re.compile(r"\[[^\[\]]{0,500}\]")
_AUTOLINK = re.compile(r"<(?:[A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>]{0,2000}|[^\s<>@]{1,200}@[^\s<>]{1,200})>")
_FRAGMENT = re.compile(r"</?>")
_WIKI_LINK = re.compile(r"\[\[(?:[^\[\]|\n]{1,300}\|)?([^\[\]|\n]{1,300})\]\](?!\()")
_ATTRIBUTE_LIST = re.compile(r"\{[#.:]")


class _Opener(NamedTuple):
    mark: str  # "*", "_", "~", "=" or, for HTML, the tag's name
    length: int
    piece: int  # number of its piece
    start: int
    end: int


def scan(text: str, base: int = 0, *, definitions: frozenset[str] = frozenset(), mdx: bool = False) -> Prose:
    """The prose in `text`, which stands at `base` in the source; `definitions` are the labels of reference links."""
    return _Scanner(text, base, definitions, mdx).scan()


def label(text: str) -> str:
    """A link label as CommonMark compares them."""
    return " ".join(text.split()).casefold()


class _Scanner:
    def __init__(self, text: str, base: int, definitions: frozenset[str], mdx: bool) -> None:
        self.text = text
        self.base = base
        self.definitions = definitions
        self.mdx = mdx
        special = _SPECIAL_MDX if mdx else _SPECIAL
        self.special = _BREAKING[special] if "  " in text and "\n" in text else special
        self.prose = Prose([], [], [], [])
        self.openers: list[_Opener] = []
        self.open_marks: dict[str, int] = {}
        self.brackets: list[tuple[int, int, bool]] = []  # index of the piece, start, whether an image
        self.elements: list[_Opener] = []
        self.ticks: dict[int, list[int]] | None = None

    def scan(self) -> Prose:
        position, search = 0, self.special.search
        while match := search(self.text, position):
            self.copy(position, match.start())
            position = self.read(match.group(), match.start(), match.end())
        self.copy(position, len(self.text))
        return self.prose

    def copy(self, start: int, end: int) -> None:
        if start < end:
            self.prose.pieces.append(Piece(self.text[start:end], self.base + start, self.base + end))

    def stand_in(self, text: str, start: int, end: int) -> int:
        self.prose.pieces.append(Piece(text, self.base + start, self.base + end))
        return end

    def read(self, special: str, start: int, end: int) -> int:
        """Read what begins with `special` at start; where to go on."""
        first = special[0]
        if first == "\\":
            if special == "\\\n":
                return self.stand_in(BREAK, start, end)
            self.copy(start + 1, end)
            return end
        if first == " ":
            return self.stand_in(BREAK, start, end)
        if first == "`":
            return self.code(start, end)
        if first == "<":
            return self.angle(start)
        if first == "&":
            return self.entity(start)
        if first in "*_~=":
            return self.delimiter(first, start, end)
        if special == "[" and (link := _WIKI_LINK.match(self.text, start)):
            self.copy(*link.span(1))
            self.prose.inline.append((self.base + start, self.base + link.end()))
            return link.end()
        if special in ("[", "!["):
            self.brackets.append((len(self.prose.pieces), start, special == "!["))
            self.copy(start, end)
            return end
        if first == "]":
            return self.bracket(start)
        return self.braces(special, start)

    def code(self, start: int, end: int) -> int:
        """A code span becomes a placeholder: its words are names, not prose."""
        if self.ticks is None:
            self.ticks = {}
            for run in re.finditer("`+", self.text):
                self.ticks.setdefault(run.end() - run.start(), []).append(run.start())
        places = self.ticks.get(end - start, [])
        following = bisect_right(places, start)
        if following == len(places):
            self.copy(start, end)
            return end
        return self.stand_in(PLACEHOLDER, start, places[following] + end - start)

    def entity(self, start: int) -> int:
        if match := tags.ENTITY.match(self.text, start):
            character = unescape(match.group())
            if character != match.group():
                return self.stand_in(character, start, match.end())
        self.copy(start, start + 1)
        return start + 1

    def delimiter(self, mark: str, start: int, end: int) -> int:
        """Emphasis, strikethrough and highlights (CommonMark's flanking rules without those for punctuation)."""
        before = self.text[start - 1] if start else " "
        after = self.text[end] if end < len(self.text) else " "
        closes, opens = not before.isspace(), not after.isspace()
        if mark == "_":
            closes, opens = closes and not after.isalnum(), opens and not before.isalnum()
        length = end - start
        while closes and length and self.open_marks.get(mark):
            used = self.close(mark, start, end - length, length)
            start, length = start + used, length - used
        if length and opens:
            self.openers.append(_Opener(mark, length, len(self.prose.pieces), start, end))
            self.open_marks[mark] = self.open_marks.get(mark, 0) + 1
        self.copy(start, end)
        return end

    def close(self, mark: str, start: int, position: int, length: int) -> int:
        """Close the nearest opener of `mark`; how many characters of the closer that takes."""
        while (opener := self.openers.pop()).mark != mark:
            self.open_marks[opener.mark] -= 1
        self.open_marks[mark] -= 1
        used = min(opener.length, length, 2)
        rest = opener.length - used
        opening = opener.end - used
        pieces = self.prose.pieces
        pieces[opener.piece] = Piece(mark * rest, self.base + opener.start, self.base + opener.start + rest)
        if mark == "~":
            self.strike(opener.piece + 1)
        self.prose.inline.append((self.base + opening, self.base + start + used))
        if rest and mark != "~":
            self.openers.append(opener._replace(length=rest, end=opener.start + rest))
            self.open_marks[mark] += 1
        return used

    def strike(self, index: int) -> None:
        """Struck words leave the sentence and stand aside."""
        self.prose.asides.append(Aside(Kind.PARAGRAPH, tuple(self.prose.pieces[index:]), struck=True))
        del self.prose.pieces[index:]
        self.forget(index)

    def forget(self, index: int) -> None:
        """Openers in pieces that are gone cannot be closed any more."""
        while self.openers and self.openers[-1].piece >= index:
            self.open_marks[self.openers.pop().mark] -= 1
        while self.brackets and self.brackets[-1][0] >= index:
            self.brackets.pop()
        while self.elements and self.elements[-1].piece > index:
            self.elements.pop()

    def bracket(self, start: int) -> int:
        """A closing bracket ends a link, an image, a footnote reference, or nothing."""
        if not self.brackets:
            self.copy(start, start + 1)
            return start + 1
        index, opening, is_image = self.brackets.pop()
        inner = self.text[opening + 1 + is_image : start] if start - opening < LONGEST else ""
        title = None
        if match := _DESTINATION.match(self.text, start + 1):
            end, title = match.end(), match.span(1)
        elif match := _REFERENCE.match(self.text, start + 1):
            end = match.end()
        elif inner.startswith("^") or label(inner) in self.definitions:
            end = start + 1
        elif _ATTRIBUTE_LIST.match(self.text, start + 1):
            end = start + 1  # a span with attributes
        else:
            self.copy(start, start + 1)
            return start + 1
        if title and title[0] >= 0:
            words = tags.pieces(self.text, title[0] + 1, title[1] - 1)
            self.prose.asides.append(Aside(Kind.ALT, tuple(self.moved(piece) for piece in words)))
        self.close_link(index, opening, end, is_image=is_image, is_note=inner.startswith("^"))
        return end

    def close_link(self, index: int, opening: int, end: int, *, is_image: bool, is_note: bool) -> None:
        pieces = self.prose.pieces
        if is_image:
            self.prose.asides.append(Aside(Kind.ALT, tuple(pieces[index + 1 :])))
        if is_image or is_note:
            del pieces[index:]
            self.forget(index)
            return
        pieces[index] = Piece("", self.base + opening, self.base + opening)
        self.prose.inline.append((self.base + opening, self.base + end))

    def moved(self, piece: Piece) -> Piece:
        return Piece(piece.text, piece.start + self.base, piece.end + self.base)

    def angle(self, start: int) -> int:
        text = self.text
        if text.startswith("<!--", start):
            end = text.find("-->", start + 4)
            inner_end, end = (len(text), len(text)) if end < 0 else (end, end + 3)
            self.prose.comments.append(Comment(text[start + 4 : inner_end].strip(), self.base + start, self.base + end))
            return end
        if self.mdx and (fragment := _FRAGMENT.match(text, start)):
            return fragment.end()
        if match := _AUTOLINK.match(text, start):
            return self.stand_in(PLACEHOLDER, start, match.end())
        if match := tags.TAG.match(text, start):
            return self.tag(match)
        self.copy(start, start + 1)
        return start + 1

    def tag(self, match: re.Match[str]) -> int:
        name, end = match[2].lower(), match.end()
        if match[1]:
            self.close_element(name, end)
            return end
        self.read_attributes(match)
        if name == "br":
            return self.stand_in(BREAK, match.start(), end)
        if match[0].endswith("/>") or name in tags.VOID:
            return end
        if name in tags.CODE or tags.is_hidden(name, self.text, match.start(3), match.end(3)):
            closing = re.compile(rf"</{re.escape(match[2])}\s*>", re.IGNORECASE).search(self.text, end, end + LONGEST)
            if closing and name in tags.CODE:
                return self.stand_in(PLACEHOLDER, match.start(), closing.end())
            if closing:
                return closing.end()
        self.elements.append(_Opener(name, 0, len(self.prose.pieces), match.start(), end))
        return end

    def read_attributes(self, match: re.Match[str]) -> None:
        for name, value, start in tags.attributes(self.text, match.start(3), match.end(3)):
            if value and name.lower() in tags.READ_ATTRIBUTES:
                words = tags.pieces(self.text, start, start + len(value))
                self.prose.asides.append(Aside(Kind.ALT, tuple(self.moved(piece) for piece in words)))

    def close_element(self, name: str, end: int) -> None:
        for place in range(len(self.elements) - 1, max(len(self.elements) - 20, 0) - 1, -1):
            element = self.elements[place]
            if element.mark != name:
                continue
            del self.elements[place:]
            if name in tags.STRUCK:
                self.strike(element.piece)
            self.prose.inline.append((self.base + element.start, self.base + end))
            return

    def braces(self, special: str, start: int) -> int:
        """Shortcodes, template tags, attribute lists; in MDX, expressions."""
        read = templates.expression(self.text, start) if self.mdx else templates.tag(self.text, start)
        if read is None:
            self.copy(start, start + len(special))
            return start + len(special)
        for words in read.words:
            self.prose.asides.append(Aside(Kind.CAPTION, (self.moved(Piece(self.text[slice(*words)], *words)),)))
        if read.comment:
            self.prose.comments.append(Comment(read.comment, self.base + start, self.base + read.end))
        return self.stand_in(read.becomes, start, read.end) if read.becomes else read.end
