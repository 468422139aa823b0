"""Org: headlines, lists, tables, quotes and captions; source blocks, drawers and comments are no prose."""

import re

from linter.model import Document, Kind
from linter.reading import marks
from linter.reading.flow import Flow, Line, lines_of
from linter.reading.marks import Becomes, Mark
from linter.reading.page import Page, Table


def _emphasis(sign: str) -> str:
    """Org's emphasis: the sign at a word's outer edges."""
    mark = re.escape(sign)
    return rf"(?<![\w{mark}]){mark}(?P<text>[^\s{mark}](?:[^{mark}\n]{{0,500}}[^\s{mark}])?){mark}(?![\w{mark}])"


MARKS = marks.compiled(
    (
        Mark(r"\[\[[^\]\n]{1,1000}\]\[(?P<text>[^\]\n]{1,500})\]\]", Becomes.WORDS),
        Mark(r"\[\[[^\]\n]{1,1000}\]\]", Becomes.NAME),
        Mark(_emphasis("=") + "|" + _emphasis("~").replace("(?P<text>", "(?:"), Becomes.NAME),
        Mark(r"\[fn:[^\]:\n]{0,80}:(?P<text>[^\]]{1,1000})\]", Becomes.ASIDE),
        Mark(
            r"\[fn:[^\]\n]{1,80}\]|[<\[]\d{4}-\d\d-\d\d[^>\]\n]{0,60}[>\]]|\{\{\{[^}\n]{1,200}\}\}\}|@@\w+:[^@\n]{0,300}@@"
            r"|<<[^<>\n]{1,200}>>",
            Becomes.NOTHING,
        ),
        Mark(r"\\\\(?=\s*\n)", Becomes.BREAK),
        Mark(_emphasis("+"), Becomes.STRUCK),
        Mark(_emphasis("*"), Becomes.WORDS),
        Mark(_emphasis("/"), Becomes.WORDS),
        Mark(_emphasis("_"), Becomes.WORDS),
    )
)

_HEADLINE = re.compile(
    r"(\*+)[ \t]+(?:(?:TODO|DONE|NEXT|WAITING|CANCELLED)[ \t]+)?(?:\[#[A-Z]\][ \t]+)?"
    r"(COMMENT\b)?(.*?)(?:[ \t]+:[\w@#%:]+:)?$"
)
_KEYWORD = re.compile(r"#\+([A-Za-z_]+)(?:\[[^\]]*\])?:?[ \t]*(.*)$")
_ITEM = re.compile(r"(?:[-+*]|\d{1,9}[.)]|[A-Za-z][.)])[ \t]+(?:\[@\d+\][ \t]+)?(?:\[[ Xx-]\][ \t]+)?")
_TERM = re.compile(r"(.*?)[ \t]+::(?:[ \t]+|$)")
_FOOTNOTE = re.compile(r"\[fn:[^\]]{1,80}\][ \t]*")
_RULE = re.compile(r"-{5,}$")
_TABLE_RULE = re.compile(r"\|-[-+|]*$")
_PLANNING = re.compile(r"(?:SCHEDULED|DEADLINE|CLOSED):[ \t]*[<\[]")
_ALT = re.compile(r":alt[ \t]+(.+?)(?=[ \t]+:\w|$)")
_DRAWER = re.compile(r":[\w-]+:$")
SILENT_BLOCKS = frozenset({"src", "example", "export", "comment"})
TITLES = frozenset({"title", "subtitle", "description"})


def extract(source: str) -> Document:
    page = Page()
    _Reader(page, source).read()
    return page.document(source, "org")


class _Reader:
    def __init__(self, page: Page, source: str) -> None:
        self.page = page
        self.lines = list(lines_of(source))
        self.flow = Flow(page, source, marks.scanner(MARKS))
        self.table: Table | None = None
        self.quotes = 0

    def read(self) -> None:
        position = 0
        while position < len(self.lines):
            position = self.line(position)
        self.flow.end_lists()

    def line(self, position: int) -> int:
        """Read a line; the number of the next to read."""
        line = self.lines[position]
        first = line.text[:1]
        if self.table and first != "|":
            self.table = None
        if not first:
            self.flow.flush()
            if position and not self.lines[position - 1].text:
                self.flow.end_lists()  # two blank lines
        elif first == "*" and line.indent == 0 and (headline := _HEADLINE.match(line.text)):
            if headline[2]:
                return self.skip_section(position, len(headline[1]))
            self.flow.heading(len(headline[1]), line.start + headline.start(3), line.start + headline.end(3))
        elif first == "#":
            return self.hash(line, position)
        elif first in "SDC" and _PLANNING.match(line.text):
            self.flow.flush()
        elif first == ":" and _DRAWER.match(line.text):
            return self.skip_until(position, ":end:")
        elif first == "|":
            self.row(position)
        elif _RULE.match(line.text) or line.text.startswith(": "):
            self.flow.flush()
            self.page.break_flow()
        elif item := _ITEM.match(line.text):
            self.item(line, line.start + item.end())
        elif line.indent == 0 and (note := _FOOTNOTE.match(line.text)):
            self.flow.end_lists()
            self.flow.begin(Kind.PARAGRAPH, line.start + note.end(), line.end)
        else:
            self.words(line)
        return position + 1

    def words(self, line: Line) -> None:
        if not self.flow.lines:
            if self.flow.levels and line.indent <= int(self.flow.levels[-1]):
                self.flow.end_deeper(line.indent - 1)
            self.flow.kind = Kind.QUOTE if self.quotes and not self.flow.levels else Kind.PARAGRAPH
        self.flow.text(line.start, line.end)

    def item(self, line: Line, start: int) -> None:
        self.flow.end_deeper(line.indent)
        self.flow.item(line.indent, start, line.end)
        if term := _TERM.match(line.text, start - line.start):
            self.flow.lines.clear()
            self.flow.begin(Kind.TERM, start, line.start + term.end(1))
            self.flow.begin(Kind.DEFINITION, line.start + term.end(), line.end)

    def hash(self, line: Line, position: int) -> int:
        """Keywords, blocks and comments."""
        keyword = _KEYWORD.match(line.text)
        if not keyword:
            if line.text == "#" or line.text.startswith("# "):
                self.page.comment(line.text[1:], line.start, line.end)
            else:
                self.words(line)
            return position + 1
        self.flow.flush()
        self.flow.end_deeper(line.indent - 1)
        name = keyword[1].lower()
        place = (line.start + keyword.start(2), line.end)
        if name in TITLES:
            self.page.add(Kind.TITLE, self.flow.prose([place]))
        elif name == "caption":
            self.page.add(Kind.CAPTION, self.flow.prose([place]))
        elif name == "attr_html" and (alt := _ALT.search(keyword[2])):
            start = place[0] + alt.start(1)
            self.page.add(Kind.ALT, self.flow.prose([(start, start + len(alt[1]))]))
        elif name.startswith("begin_"):
            if name.removeprefix("begin_") in SILENT_BLOCKS:
                return self.skip_until(position, f"#+end_{name.removeprefix('begin_')}")
            if name in ("begin_quote", "begin_verse"):
                self.quotes += 1
                self.page.open_quote()
        elif name in ("end_quote", "end_verse") and self.quotes:
            self.quotes -= 1
            self.page.close_quote()
        return position + 1

    def row(self, position: int) -> None:
        line = self.lines[position]
        self.flow.flush()
        self.flow.end_deeper(line.indent - 1)
        if _TABLE_RULE.match(line.text):
            return
        following = self.lines[position + 1].text if position + 1 < len(self.lines) else ""
        is_header = self.table is None and bool(_TABLE_RULE.match(following))
        self.table = self.table or Table(self.page)
        cells, start = [], line.start + 1
        for cell in line.text[1:].removesuffix("|").split("|"):
            cells.append(self.flow.prose([(start, start + len(cell))]))
            start += len(cell) + 1
        self.table.row(cells, header=is_header)

    def skip_until(self, position: int, closing: str) -> int:
        """The line behind the one that is `closing`; the next line if there is none."""
        self.flow.flush()
        for number in range(position + 1, len(self.lines)):
            if self.lines[number].text.lower().startswith(closing):
                return number + 1
        return position + 1

    def skip_section(self, position: int, level: int) -> int:
        """The next headline of this level or a higher one."""
        for number in range(position + 1, len(self.lines)):
            line = self.lines[number]
            headline = _HEADLINE.match(line.text) if line.indent == 0 else None
            if headline and len(headline[1]) <= level:
                return number
        return len(self.lines)
