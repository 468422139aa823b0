"""Plain text as people write it: hard wraps, bullets, headings in capitals, and the marks of Markdown."""

import re
from collections.abc import Iterator

from linter.model import Document, Kind
from linter.reading import bar_tables, blocks, inline
from linter.reading.front_matter import read_front_matter
from linter.reading.page import Page

LONGEST_HEADING = 90  # characters
NARROWEST = 60  # nobody wraps lines shorter than this many characters
LONGEST_ENTRY = 60  # characters of a line that is one entry of a list without bullets

_LABELLED = re.compile(r"(?:Myth|Fact|Reality|Truth|Q|A|Question|Answer)\s?#?\d{0,3}\s?[:.–—]\s", re.IGNORECASE)
_KEYED = re.compile(r"[A-Z][\w ()/-]{1,40}:\s+\S")
_UNFINISHED = re.compile(
    r"(?:[,(–—-]|\b(?:an?|the|of|is|are|was|and|or|to|in|for|with|by|as|not|that|called|than|from|on))$", re.I
)
_LINK_WORDS = frozenset(
    {"a", "an", "and", "the", "of", "for", "in", "on", "or", "to", "vs", "vs.", "with", "by", "from", "is", "at"}
)


def extract(source: str) -> Document:
    page = Page()
    start = read_front_matter(page, source)
    flavour = blocks.Flavour(inline.scan, no_opaque_block, code=False, divide=divide)
    blocks.scan(page, source, start, len(source), flavour)
    return page.document(source, "text")


def no_opaque_block(page: Page, source: str, start: int) -> int:
    return 0


def divide(source: str, lines: list[blocks.Line]) -> Iterator[tuple[Kind, list[blocks.Line]]]:
    """The parts of a block of lines: a heading, the entries under a lead-in, lines that were broken on purpose."""
    if len(lines) == 1:
        if bar_tables.is_record(source, lines[0]):
            yield from ((Kind.PARAGRAPH, [field]) for field in bar_tables.fields(source, lines[0]))
            return
        yield (Kind.HEADING if is_heading(source[slice(*lines[0])]) else Kind.PARAGRAPH), lines
        return
    is_titled = "|" not in source[slice(*lines[0])]
    rows = lines[1:] if is_titled else lines
    if bar_tables.is_table(source, rows):
        if is_titled:
            yield Kind.HEADING, lines[:1]
        yield Kind.TABLE_CELL, rows
        return
    parts = list(groups(source, lines))
    if len(parts) == len(lines) and source[slice(*lines[0])].rstrip().endswith(":") and is_entries(source, lines[1:]):
        yield Kind.PARAGRAPH, lines[:1]
        for line in lines[1:]:
            yield Kind.LIST_ITEM, [line]
        return
    for number, part in enumerate(parts):
        is_first = number == 0 and len(parts) > 1 and len(part) == 1 and is_capitals(source[slice(*part[0])])
        yield (Kind.HEADING if is_first else Kind.PARAGRAPH), part


def groups(source: str, lines: list[blocks.Line]) -> Iterator[list[blocks.Line]]:
    """Lines that are wrapped belong together; where the next word would have fitted, the break is the writer's."""
    width = max(NARROWEST, *(end - start for start, end in lines))
    group = [lines[0]]
    for line in lines[1:]:
        before, text = source[slice(*group[-1])].rstrip(), source[slice(*line)]
        word = next(iter(text.split(maxsplit=1)), "")
        is_break = len(before) + 1 + len(word) <= width and begins(text) and not _UNFINISHED.search(before)
        if is_break or _LABELLED.match(text):
            yield group
            group = []
        group.append(line)
    yield group


def begins(text: str) -> bool:
    """Whether a line looks like the beginning of something."""
    first = text.lstrip("\"'“‘*_([ ")[:1]
    return first.isupper() or first.isdigit() or bool(_KEYED.match(text))


def is_entries(source: str, lines: list[blocks.Line]) -> bool:
    texts = [source[start:end].rstrip() for start, end in lines]
    return all(len(text) <= LONGEST_ENTRY and not text.endswith((".", "!", "?", ":")) for text in texts)


def is_heading(text: str) -> bool:
    """A line alone, short, without a full stop, in capitals or in title case."""
    text = text.strip()
    if len(text) > LONGEST_HEADING or text.endswith((".", "!", ":", ";", ",")) or _LABELLED.match(text):
        return False
    if is_capitals(text):
        return True
    words = [word for word in re.findall(r"[^\W\d_][\w'’-]*", text) if word.lower() not in _LINK_WORDS]
    capitals = sum(word[0].isupper() for word in words)
    return len(words) > 1 and capitals / len(words) > 0.7


def is_capitals(text: str) -> bool:
    return len(text) <= LONGEST_HEADING and text.isupper() and sum(map(str.isalpha, text)) > 4
