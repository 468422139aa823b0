"""AsciiDoc: sections, lists, tables, admonitions and block quotes; listings, comments and macros are no prose."""

import re
from collections.abc import Sequence

from linter.model import Document, Kind
from linter.reading import marks, separated
from linter.reading.cells import is_name
from linter.reading.flow import Flow, Line, lines_of
from linter.reading.keys import is_prose, is_title
from linter.reading.marks import Becomes, Mark
from linter.reading.page import Page, Table


def _constrained(sign: str) -> str:
    """A mark at the outer edges of words."""
    mark = re.escape(sign)
    return rf"(?<![\w{mark}]){mark}(?P<text>[^\s{mark}](?:[^{mark}\n]{{0,500}}[^\s{mark}])?){mark}(?![\w{mark}])"


_LINK = r"(?:https?://|link:|mailto:|xref:)[^\s\[\]]{1,500}"

MARKS = marks.compiled(
    (
        Mark(r"(?<=[\"'])`(?P<text>[^`\n]{1,500})`(?=[\"'])", Becomes.WORDS),
        Mark(r"`\+?[^`\n]{1,300}\+?`(?!\w)|\+\+?\+?[^+\n]{1,300}\+\+?\+?", Becomes.NAME),
        Mark(r"\b(?:kbd|btn|menu|stem|latexmath|pass):[^\s\[\]]{0,80}\[[^\]]{0,300}\]", Becomes.NAME),
        Mark(_LINK + r"\[(?P<text>[^\],^]{1,300})[^\]]{0,200}\]", Becomes.WORDS),
        Mark(_LINK + r"\[\]", Becomes.NAME),
        Mark(r"<<[^,>\n]{1,200},(?P<text>[^>\n]{1,300})>>", Becomes.WORDS),
        Mark(r"<<[^>\n]{1,200}>>|\[\[[^\]\n]{1,200}\]\]|\(\(\([^)\n]{1,200}\)\)\)", Becomes.NOTHING),
        Mark(r"footnote:\w{0,80}\[(?P<text>[^\]]{1,1000})\]", Becomes.ASIDE),
        Mark(r"image:[^\s\[\]:][^\s\[\]]{0,500}\[(?P<text>[^\],]{1,500})[^\]]{0,500}\]", Becomes.ASIDE),
        Mark(r"image:[^\s\[\]:][^\s\[\]]{0,500}\[\]|icon:\w+\[[^\]]{0,200}\]", Becomes.NOTHING),
        Mark(r"\[\.?line-through\]#(?P<text>[^#\n]{1,500})#", Becomes.STRUCK),
        Mark(r"(?:\[[^\]\n]{1,100}\])?##(?P<text>[^#\n]{1,500})##", Becomes.WORDS),
        Mark(r"(?:\[[^\]\n]{1,100}\])?" + _constrained("#"), Becomes.WORDS),
        Mark(r"\*\*(?P<text>[^*\n]{1,500})\*\*", Becomes.WORDS),
        Mark(r"__(?P<text>[^_\n]{1,500})__", Becomes.WORDS),
        Mark(_constrained("*"), Becomes.WORDS),
        Mark(_constrained("_"), Becomes.WORDS),
        Mark(r"\^(?P<text>[^\s^]{1,80})\^", Becomes.WORDS),
        Mark(r"~(?P<text>[^\s~]{1,80})~", Becomes.WORDS),
        Mark(r"\{[\w-]{1,80}\}", Becomes.NAME),
        Mark(r"[ \t]\+(?=\n)", Becomes.BREAK),
    )
)

_SECTION = re.compile(r"(={1,6}|#{1,6})[ \t]+")
_ATTRIBUTE = re.compile(r":!?([\w-]+)!?:[ \t]*(.*)$")
_BLOCK_ATTRIBUTES = re.compile(r"\[[^\]]*\]$|\[\[[^\]]*\]\]$")
_ITEM = re.compile(r"(\*{1,5}|-|\.{1,5}|\d{1,9}\.|<(?:\d{1,3}|\.)>)[ \t]+(?:\[[ *xX]\][ \t]+)?")
_TERM = re.compile(r"(\S.*?):{2,4}(?:[ \t]+|$)")
_ADMONITION = re.compile(r"(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION):[ \t]+")
_AUTHORS = re.compile(r"[^<>]{1,100}<[^<>\s]+>|v?\d[\d.]*(?:[,:]|$)")  # a document's author or revision
_CONDITION = re.compile(r"(?:include|ifdef|ifndef|ifeval|endif)::\S*\[")
_SPAN = re.compile(r"(\d+)(?:\.\d+)?\+")
_MACRO = re.compile(r"(image|video|audio|toc)::[^\[\n]*\[([^\],]*)")
_DELIMITER = re.compile(r"(-{4,}|\.{4,}|\+{4,}|/{4,}|={4,}|\*{4,}|_{4,}|`{3,}\w*|--|[|,:!]={3,})$")
_CELL = re.compile(r"(?<!\\)(?:(?<=\s)|^)?(?:\d*\.?\d*[+*])?[<^>]?(?:\.[<^>])?[aehlmsdv]?(?<!\\)\|")
_COLUMNS = re.compile(r"cols\s*=\s*\"?([^\"\]]+)")
_NUMBER = re.compile(r"\d+\*")
SILENT = ("-", ".", "+", "/", "`")  # what delimits listings, literals, raw text and comments
WIDEST = 50  # columns that a cell may span
CONTAINERS = ("=", "*", "_")


def extract(source: str) -> Document:
    page = Page()
    _Reader(page, source).read()
    return page.document(source, "asciidoc")


class _Reader:
    def __init__(self, page: Page, source: str) -> None:
        self.page = page
        self.source = source
        self.lines = list(lines_of(source))
        self.flow = Flow(page, source, marks.scanner(MARKS))
        self.containers: list[str] = []
        self.attributes = ""  # of the block that comes
        self.in_header = False  # the lines right under the document's title

    def read(self) -> None:
        position = 0
        while position < len(self.lines):
            position = self.line(position)
        self.flow.end_lists()

    def line(self, position: int) -> int:
        """Read a line; the number of the next to read."""
        line = self.lines[position]
        text = line.text
        if not text:
            self.flow.flush()
            self.in_header = False
            return position + 1
        if _CONDITION.match(text) or (self.in_header and _AUTHORS.match(text)):
            return position + 1
        if delimiter := _DELIMITER.match(text):
            self.leave_list(position)
            return self.delimited(position, delimiter[1])
        if text.startswith("//") and not text.startswith("///"):
            self.page.comment(text[2:], line.start, line.end)
        elif text in ("+", "'''", "<<<"):
            self.flow.flush()
        elif not self.flow.lines and self.block_start(line, position):
            self.leave_list(position)
        elif item := _ITEM.match(text):
            self.item(item[1], line, line.start + item.end())
        elif (term := _TERM.match(text)) and "://" not in term[1]:
            self.leave_list(position)
            self.flow.begin(Kind.TERM, line.start, line.start + term.end(1))
            self.flow.begin(Kind.DEFINITION, line.start + term.end(), line.end)
        else:
            self.words(line, position)
        return position + 1

    def words(self, line: Line, position: int) -> None:
        if not self.flow.lines and self.flow.kind is Kind.PARAGRAPH:
            self.leave_list(position)
            is_quote = "_" in self.containers or self.attributes.startswith(("quote", "verse"))
            self.flow.kind = Kind.QUOTE if is_quote else Kind.PARAGRAPH
        admonition = None if self.flow.lines else _ADMONITION.match(line.text)
        self.flow.text(line.start + (admonition.end() if admonition else 0), line.end)
        self.attributes = ""

    def leave_list(self, position: int) -> None:
        """A block behind a blank line, without a "+" to join it, is no part of the list."""
        if self.flow.levels and position and not self.lines[position - 1].text:
            self.flow.end_lists()

    def block_start(self, line: Line, position: int) -> bool:
        """Read what can only begin a block; whether the line was one."""
        text = line.text
        if section := _SECTION.match(text):
            self.flow.heading(len(section[1]), line.start + section.end(), line.end)
            self.in_header = len(section[1]) == 1
        elif attribute := _ATTRIBUTE.match(text):
            if is_prose(attribute[1], attribute[2]):
                kind = Kind.TITLE if is_title(attribute[1]) or attribute[1] == "description" else Kind.FIELD
                place = (line.start + attribute.start(2), line.end)
                self.page.add(kind, self.flow.prose([place]), key=attribute[1])
        elif _BLOCK_ATTRIBUTES.match(text):
            self.attributes = text.strip("[]")
        elif macro := _MACRO.match(text):
            if macro[1] == "image":
                place = (line.start + macro.start(2), line.start + macro.end(2))
                self.page.add(Kind.ALT, self.flow.prose([place]))
        elif text.startswith(".") and text[1:2] not in ("", ".", " "):
            self.title(line, position)
        else:
            return False
        return True

    def title(self, line: Line, position: int) -> None:
        """The title of a block: it introduces a list, captions a picture or a table, stands above an example."""
        following = self.lines[position + 1].text if position + 1 < len(self.lines) else ""
        kind = Kind.PARAGRAPH if following.startswith("====") else Kind.CAPTION
        self.page.introduce(self.page.add(kind, self.flow.prose([(line.start + 1, line.end)])))

    def item(self, marker: str, line: Line, start: int) -> None:
        level = "1." if marker[0].isdigit() else "<1>" if marker[0] == "<" else marker
        self.flow.item(level, start, line.end)

    def delimited(self, position: int, mark: str) -> int:
        """A delimited block: skipped, read as a table, or entered and left as a container."""
        self.flow.flush()
        attributes, self.attributes = self.attributes, ""
        if mark[-1] == "=" and mark[0] in "|,:!":
            return self.table(position, mark, attributes)
        if (mark[0] in SILENT and mark != "--") or attributes.startswith(("source", "listing", "literal", "stem")):
            end = self.closing(position, mark)
            if mark[0] == "/":
                last = self.lines[end - 1]
                start = self.lines[position].start
                self.page.comment(self.source[start + len(mark) : last.start], start, last.end)
            return end
        if mark[0] in CONTAINERS:
            self.toggle(mark[0])
        return position + 1

    def toggle(self, sign: str) -> None:
        """Enter or leave a container."""
        if sign in self.containers:
            self.containers.remove(sign)
            if sign == "_":
                self.page.close_quote()
        else:
            self.containers.append(sign)
            if sign == "_":
                self.page.open_quote()

    def closing(self, position: int, mark: str) -> int:
        """The number of the line behind the closing delimiter; of the next line if there is none."""
        bare = mark.rstrip("abcdefghijklmnopqrstuvwxyz")
        for number in range(position + 1, len(self.lines)):
            if self.lines[number].text == bare:
                return number + 1
        return position + 1

    def table(self, position: int, mark: str, attributes: str) -> int:
        end = self.closing(position, mark)
        rows = self.lines[position + 1 : end - 1]
        is_spaced = len(rows) > 1 and bool(rows[0].text) and not rows[1].text
        if mark[0] == "," or "format=csv" in attributes:
            self.separated(rows, has_header=is_spaced or "header" in attributes)
            return end
        separator = ":" if mark[0] == ":" or "format=dsv" in attributes else "|"
        places: list[list[tuple[int, int]]] = []
        first_line = 0
        for line in rows:
            found = list(self.cells(line, separator))
            if not found and line.text and places:
                places[-1].append((line.start, line.end))  # the last cell goes on
            places += [[cell] for cell in found]
            first_line = first_line or len(found)
        columns = self.column_count(attributes) or first_line or 1
        cells = [self.flow.prose(cell) for cell in places]
        table = Table(self.page)
        names = ["".join(piece.text for piece in cell.pieces).strip() for cell in cells[:columns]]
        has_header = "header" in attributes or (is_spaced and first_line == columns and all(map(is_name, names)))
        for start in range(0, len(cells), columns):
            table.row(cells[start : start + columns], header=has_header and start == 0)
        return end

    def separated(self, lines: Sequence[Line], *, has_header: bool) -> None:
        """A table of comma-separated values."""
        table = Table(self.page)
        span = (lines[0].start, lines[-1].end) if lines else (0, 0)
        for number, (cells, _) in enumerate(separated.rows(self.source, ",", *span)):
            places = [[(cell[0].start, cell[-1].end)] for cell in cells if cell]
            table.row([self.flow.prose(place) for place in places], header=has_header and number == 0)

    def cells(self, line: Line, separator: str) -> list[tuple[int, int]]:
        """Where the cells of a line of a table stand."""
        if separator != "|":
            places, start = [], line.start
            for cell in line.text.split(separator) if line.text else ():
                places.append((start, start + len(cell)))
                start += len(cell) + 1
            return places
        bars = list(_CELL.finditer(self.source, line.start, line.end))
        if not bars:
            return []
        ends = [bar.start() for bar in bars[1:]] + [line.end]
        places = []
        for bar, end in zip(bars, ends, strict=True):
            span = _SPAN.match(bar.group().strip())
            places += [(bar.end(), end)] + [(end, end)] * (min(int(span[1]), WIDEST) - 1 if span else 0)
        return places

    @staticmethod
    def column_count(attributes: str) -> int:
        if not (columns := _COLUMNS.search(attributes)):
            return 0
        if repeated := _NUMBER.match(columns[1]):
            return int(repeated.group()[:-1])
        return columns[1].count(",") + 1
