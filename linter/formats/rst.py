"""reStructuredText: sections, lists, definitions, tables, admonitions; code, targets and comments are no prose."""

import re

from linter.model import Document, Kind
from linter.reading import marks, rst_tables
from linter.reading.flow import Flow, Line, lines_of
from linter.reading.keys import is_prose, is_title
from linter.reading.marks import Becomes, Mark
from linter.reading.page import Page

_START, _END = r"(?<![\w*`|\\])", r"(?![\w*`|])"

MARKS = marks.compiled(
    (
        Mark(r"``[^`\n].{0,500}?``", Becomes.NAME),
        Mark(r":(?:strike|del|s):`(?P<text>[^`]{1,500})`", Becomes.STRUCK),
        Mark(
            r":(?:code|math|kbd|file|samp|command|program|option|download|abbr|cite|footcite):`[^`]{1,500}`",
            Becomes.NAME,
        ),
        Mark(r":[\w:+-]{1,80}:`(?P<text>[^`<]{1,500}?)\s*(?:<[^`<>]{1,500}>)?`", Becomes.WORDS),
        Mark(r"`(?P<text>[^`<]{1,500}?)\s*<[^`<>]{1,1000}>`__?", Becomes.WORDS),
        Mark(r"`(?P<text>[^`]{1,500})`(?:__?|:[\w:-]{1,80}:)?", Becomes.WORDS),
        Mark(r"\[(?:\d{1,4}|#[\w-]{0,80}|\*|[A-Za-z][\w.-]{0,80})\]_", Becomes.NOTHING),
        Mark(_START + r"\*\*(?P<text>[^\s*](?:[^*]{0,500}[^\s*])?)\*\*" + _END, Becomes.WORDS),
        Mark(_START + r"\*(?P<text>[^\s*](?:[^*]{0,500}[^\s*])?)\*" + _END, Becomes.WORDS),
        Mark(_START + r"\|[^\s|](?:[^|\n]{0,100}[^\s|])?\|_{0,2}" + _END, Becomes.NAME),
        Mark(r"\\(?P<text>[^\s\w])", Becomes.WORDS),
        Mark(r"\\\s|:(?=:\s*\Z)", Becomes.NOTHING),
        Mark(r"\b(?P<text>[A-Za-z][\w-]{0,80})_(?![\w_])", Becomes.WORDS),
    )
)

_ADORNMENT = re.compile(r"([!-/:-@\[-`{-~])\1{2,}$")
_ITEM = re.compile(r"(?:[-*+•‣]|\(?(?:\d{1,9}|#|[A-Za-z]|[ivxlc]{1,5})[.)])[ \t]+")
_DIRECTIVE = re.compile(r"\.\.[ \t]+(?:\|[^|\n]{1,80}\|[ \t]+)?([\w:+.-]+)::(?:[ \t]+(.*))?$")
_EXPLICIT = re.compile(r"\.\.(?:[ \t]+|$)")
_NOTE = re.compile(r"\.\.[ \t]+\[[^\]]{1,80}\][ \t]+")
_TARGET = re.compile(r"\.\.[ \t]+_|__[ \t]")
_FIELD = re.compile(r":([\w-][\w \t-]{0,80}):(?:[ \t]+(.*))?$")
_LINE_BLOCK = re.compile(r"\|[ \t]+")
_CLASSIFIER = re.compile(r"[ \t]+:[ \t]+")
# What stands in these directives is prose, as is their argument in the first group.
TITLED = frozenset(
    {
        "admonition",
        "topic",
        "sidebar",
        "rubric",
        "centered",
        "table",
        "list-table",
        "csv-table",
        "epigraph",
        "note",
        "warning",
        "tip",
        "hint",
        "important",
        "caution",
        "danger",
        "attention",
        "error",
        "seealso",
        "dropdown",
        "card",
        "tab",
        "tab-item",
        "details",
        "collapse",
        "grid-item-card",
    }
)
# What stands on the line of these is a title, not the beginning of their text.
HEADED = frozenset({
    "admonition", "topic", "sidebar", "rubric", "centered", "table", "list-table", "csv-table", "dropdown", "card",
    "tab", "tab-item", "details", "collapse", "grid-item-card",
})  # fmt: skip
TABLES = frozenset({"list-table", "csv-table"})  # what stands in these are rows
OPEN = TITLED | frozenset({
    "container", "highlights", "pull-quote", "compound", "figure", "versionadded", "versionchanged", "deprecated",
    "grid", "tab-set", "line-block", "class", "glossary", "only", "hlist", "rst-class", "tabs", "group-tab",
    "grid-item",
})  # fmt: skip
READ_OPTIONS = frozenset({"alt", "caption", "title", "description"})


def extract(source: str) -> Document:
    page = Page()
    _Reader(page, source).read()
    return page.document(source, "rst")


class _Reader:
    def __init__(self, page: Page, source: str) -> None:
        self.page = page
        self.source = source
        self.lines = list(lines_of(source))
        self.flow = Flow(page, source, marks.scanner(MARKS))
        self.adornments: list[str] = []  # styles of headings in the order of their levels
        self.definitions: list[int] = []  # indentations of the open terms

    def read(self) -> None:
        position = 0
        while position < len(self.lines):
            position = self.line(position)
        self.flow.end_lists()

    def line(self, position: int) -> int:
        """Read a line; the number of the next to read."""
        line = self.lines[position]
        if not line.text:
            return self.blank(position)
        if self.flow.lines and self.flow.levels and line.indent <= int(self.flow.levels[-1]):
            self.flow.flush()  # the next item, without a blank line between
        if not self.flow.lines and (following := self.block(line, position)):
            return following
        if self.flow.lines and line.indent == 0 and self.is_underline(position):
            return self.section(position - 1, position, position + 1)
        self.words(line, position)
        return position + 1

    def blank(self, position: int) -> int:
        """A blank line ends a paragraph; one that ends in "::" has a literal block behind it."""
        is_literal = bool(self.flow.lines) and self.source[: self.flow.lines[-1][1]].endswith("::")
        self.flow.flush()
        if is_literal and position + 1 < len(self.lines):
            return self.skip(position + 1, self.lines[position - 1].indent)
        return position + 1

    def block(self, line: Line, position: int) -> int:
        """Read a line that begins a block; the number of the next to read, 0 if it is a line of words."""
        self.leave(line.indent)
        text = line.text
        if _ADORNMENT.match(text) and line.indent == 0:
            if self.is_overlined(position):
                return self.section(position + 1, position, position + 3)
            self.page.break_flow()
            return position + 1
        if table := rst_tables.grid(self.lines, position) or rst_tables.simple(self.lines, position):
            return rst_tables.add(self.page, self.flow, table)
        if text.startswith(("..", "__")) and (_EXPLICIT.match(text) or _TARGET.match(text)):
            return self.explicit(line, position)
        if field := _FIELD.match(text):
            return self.field(line, position, field)
        if item := _ITEM.match(text):
            self.flow.item(line.indent, line.start + item.end(), line.end)
            return position + 1
        if text.startswith(">>> "):
            return self.session(position)
        if line_block := _LINE_BLOCK.match(text):
            self.flow.begin(Kind.PARAGRAPH, line.start + line_block.end(), line.end)
            self.flow.flush()
            return position + 1
        if self.is_term(position):
            classifier = _CLASSIFIER.search(text)
            self.flow.begin(Kind.TERM, line.start, line.start + classifier.start() if classifier else line.end)
            self.flow.flush()
            self.definitions.append(line.indent)
            return position + 1
        return 0

    def session(self, position: int) -> int:
        """What was typed to an interpreter goes up to a blank line."""
        while position < len(self.lines) and self.lines[position].text:
            position += 1
        return position

    def leave(self, indent: int) -> None:
        """What a block at `indent` is no part of ends: lists and definitions to its right."""
        while self.definitions and self.definitions[-1] >= indent:
            self.definitions.pop()
        is_item = bool(self.flow.levels) and int(self.flow.levels[-1]) == indent
        self.flow.end_deeper(indent if is_item else indent - 1)

    def words(self, line: Line, position: int) -> None:
        if not self.flow.lines and self.flow.kind is Kind.PARAGRAPH:
            if self.flow.levels and int(self.flow.levels[-1]) >= line.indent:
                self.flow.end_deeper(line.indent - 1)
            if self.definitions:
                self.flow.kind = Kind.DEFINITION
            elif line.indent > 0 and not self.flow.levels and not self.is_in_directive(line, position):
                self.flow.kind = Kind.QUOTE
        self.flow.text(line.start, line.end)

    def is_in_directive(self, line: Line, position: int) -> bool:
        """Whether the nearest line that is indented less is a directive."""
        for number in range(position - 1, max(-1, position - 200), -1):
            above = self.lines[number]
            if above.text and above.indent < line.indent:
                return above.text.startswith("..")
        return False

    def is_underline(self, position: int) -> bool:
        """Whether a line underlines the one line of the paragraph before it."""
        above = self.lines[position - 1]
        text = self.lines[position].text
        is_long = len(text) >= min(len(above.text), 3)
        return len(self.flow.lines) == 1 and above.indent == 0 and is_long and bool(_ADORNMENT.match(text))

    def is_overlined(self, position: int) -> bool:
        if position + 2 >= len(self.lines):
            return False
        over, title, under = self.lines[position : position + 3]
        return bool(title.text) and over.text == under.text and not _ADORNMENT.match(title.text)

    def section(self, title: int, adornment: int, following: int) -> int:
        """A heading; its level is the order in which its style was first met."""
        style = self.lines[adornment].text[0] + ("=" if adornment < title else "")
        if style not in self.adornments:
            self.adornments.append(style)
        self.flow.lines.clear()
        line = self.lines[title]
        self.flow.heading(self.adornments.index(style) + 1, line.start, line.end)
        return following

    def is_term(self, position: int) -> bool:
        """Whether the next line is indented more, as a definition is."""
        if position + 1 >= len(self.lines):
            return False
        line, following = self.lines[position : position + 2]
        return bool(following.text) and following.indent > line.indent and not line.text.endswith("::")

    def explicit(self, line: Line, position: int) -> int:
        """Directives, footnotes, targets, comments."""
        if directive := _DIRECTIVE.match(line.text):
            return self.directive(line, position, directive)
        if note := _NOTE.match(line.text):
            self.flow.begin(Kind.PARAGRAPH, line.start + note.end(), line.end)
            return position + 1
        end = self.skip(position + 1, line.indent)
        if not _TARGET.match(line.text):
            last = next((number for number in range(end - 1, position, -1) if self.lines[number].text), position)
            stop = self.lines[last].end
            self.page.comment(self.source[line.start + 2 : stop], line.start, stop)
        return end

    def directive(self, line: Line, position: int, directive: re.Match[str]) -> int:
        """What is prose of a directive goes on as indented text; the rest is skipped."""
        name = directive[1].lower()
        if name in TITLED and directive[2]:
            kind = Kind.CAPTION if "table" in name else Kind.PARAGRAPH
            self.flow.begin(kind, line.start + directive.start(2), line.end)
            if name in HEADED:
                self.flow.flush()
        options = self.options(position + 1)
        number = position + 1 + len(options)
        for key, place in options.items():
            if key in READ_OPTIONS and place[0] < place[1]:
                self.flow.flush()
                self.page.add(Kind.TITLE if name == "meta" else Kind.ALT, self.flow.prose([place]))
        if name == "figure":
            return self.caption(number, line.indent)
        if name in TABLES:
            self.flow.flush()
            end = self.skip(number, line.indent)
            table = rst_tables.directive(self.source, self.lines[number:end], name, options)
            rst_tables.add(self.page, self.flow, table)
            return end
        return number if name in OPEN else self.skip(number, line.indent)

    def caption(self, position: int, indent: int) -> int:
        """The first paragraph in a figure is its caption; the number of its line."""
        while position < len(self.lines) and not self.lines[position].text:
            position += 1
        if position < len(self.lines) and self.lines[position].indent > indent:
            self.flow.flush()
            self.flow.kind = Kind.CAPTION
        return position

    def options(self, position: int) -> dict[str, tuple[int, int]]:
        """The options of a directive, one a line, and where their values stand."""
        found: dict[str, tuple[int, int]] = {}
        for line in self.lines[position:]:
            option = _FIELD.match(line.text)
            if not option or option[1] in found:
                break
            found[option[1]] = (line.start + option.start(2) if option[2] else line.end, line.end)
        return found

    def field(self, line: Line, position: int, field: re.Match[str]) -> int:
        value = field[2] or ""
        if is_prose(field[1], value):
            kind = Kind.TITLE if is_title(field[1]) else Kind.FIELD
            place = (line.start + field.start(2), line.end)
            self.page.add(kind, self.flow.prose([place]), key=field[1])
        return position + 1

    def skip(self, position: int, indent: int) -> int:
        """The next line that is indented no more than `indent`."""
        while position < len(self.lines) and (not self.lines[position].text or self.lines[position].indent > indent):
            position += 1
        return position
