"""HTML to a page: one pass over the tags, in linear time."""

import re

from linter.model import Comment, Kind
from linter.reading import tags, templates
from linter.reading.elements import Walker
from linter.reading.page import Page

_RAW_END = {name: re.compile(rf"</{name}\s*>", re.IGNORECASE) for name in ("script", "style", "textarea")}
_READ = re.compile(rf"\b(?:{'|'.join(tags.READ_ATTRIBUTES)})\s*=", re.IGNORECASE)
_BRACKETS = re.compile(r"[\[{]")
DESCRIBES = re.compile(
    r"""(?:name|property|itemprop)\s*=\s*["']?(?:[a-z]+:)?(?:description|title|abstract)\b""", re.IGNORECASE
)


def scan(page: Page, source: str, start: int, end: int) -> None:
    """Add the prose of the HTML in source[start:end] to the page."""
    scanner = _Scanner(page, source, end)
    position = start
    while position < end:
        tag = source.find("<", position, end)
        if tag < 0:
            tag = end
        scanner.text(position, tag)
        position = scanner.markup(tag) if tag < end else end
    scanner.walker.finish(end)


class _Scanner:
    def __init__(self, page: Page, source: str, end: int) -> None:
        self.page = page
        self.source = source
        self.end = end
        self.walker = Walker(page)

    def text(self, start: int, end: int) -> None:
        if start < end:
            read = templates.pieces if _BRACKETS.search(self.source, start, end) else tags.pieces
            self.walker.text(read(self.source, start, end))

    def markup(self, start: int) -> int:
        """Read the tag, comment or stray "<" at start; where to go on."""
        source = self.source
        if source.startswith("<!--", start):
            end = source.find("-->", start + 4, self.end)
            inner_end, end = (self.end, self.end) if end < 0 else (end, end + 3)
            self.page.comments.append(Comment(source[start + 4 : inner_end].strip(), start, end))
            return end
        if source.startswith(("<!", "<?", "<%"), start):
            closing = {"<?": "?>", "<%": "%>"}.get(source[start : start + 2], ">")
            end = source.find(closing, start, min(start + 5000, self.end))
            return end + len(closing) if end >= 0 else start + 2
        match = tags.TAG.match(source, start, self.end)
        if not match:
            self.text(start, start + 1)
            return start + 1
        name = match[2].lower()
        if match[1]:
            self.walker.close(name, match.start(), match.end())
            return match.end()
        return self.open(name, match)

    def open(self, name: str, match: re.Match[str]) -> int:
        start, end = match.span()
        if name in tags.VOID:
            self.walker.void(name, start, end)
            self.read_attributes(name, match)
            return end
        if name in _RAW_END:
            self.walker.begin(name, start)
            return self.raw(name, match)
        if match.group().endswith("/>"):
            self.walker.begin(name, start)
            self.read_attributes(name, match)
            return end
        self.walker.open(name, start, is_silent=tags.is_hidden(name, self.source, match.start(3), match.end(3)))
        self.read_attributes(name, match)
        return end

    def raw(self, name: str, match: re.Match[str]) -> int:
        """Skip an element whose text is no markup; linked data in it is prose for search engines."""
        closing = _RAW_END[name].search(self.source, match.end(), self.end)
        if closing and name == "script" and "ld+json" in match.group():
            from linter.reading import fields, json_values

            fields.add_all(self.page, json_values.values(self.source, match.end(), closing.start()))
        return closing.end() if closing else self.end

    def read_attributes(self, name: str, match: re.Match[str]) -> None:
        """Keep what people read or hear of a tag's attributes."""
        raw = match[3] or ""
        is_meta = name == "meta" and DESCRIBES.search(raw) is not None
        if not (is_meta or _READ.search(raw)):
            return
        for attribute, value, start in tags.attributes(self.source, match.start(3), match.end(3)):
            attribute = attribute.lower()
            if not value or not (attribute == "content" if is_meta else attribute in tags.READ_ATTRIBUTES):
                continue
            words = tags.pieces(self.source, start, start + len(value))
            if is_meta:
                self.page.add(Kind.TITLE, words)
            else:
                self.walker.aside(Kind.ALT, words)
