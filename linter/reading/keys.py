"""Which keyed values people read: titles and descriptions are prose; ids, addresses, dates and class names are not."""

import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar

# A key whose last word is one of these holds no prose ("canonicalUrl", "created_at").
SILENT = frozenset({
    "id", "ids", "uid", "uuid", "guid", "slug", "url", "urls", "uri", "href", "src", "srcset", "path", "paths",
    "permalink", "canonical", "redirect", "aliases", "alias", "image", "images", "img", "icon", "logo", "favicon",
    "thumbnail", "file", "filename", "date", "dates", "time", "timestamp", "at", "created", "updated", "modified",
    "published", "lang", "locale", "language", "charset", "encoding", "layout", "template", "component", "type",
    "types", "schema", "ref", "style", "styles", "classname", "css", "color", "colour", "theme", "font", "width",
    "height", "size", "weight", "order", "tag", "tags", "keyword", "keywords", "category", "categories", "taxonomy",
    "taxonomies", "email", "phone", "tel", "fax", "zip", "hash", "sha", "sha256", "checksum", "token", "key",
    "code", "sku", "version", "format", "mime", "robots", "viewport", "target", "rel", "role", "method", "action",
    "variant", "status", "draft", "toc", "author", "authors", "doi", "isbn", "pmid", "issn", "command", "script",
    "query", "regex", "pattern", "selector", "import", "module", "package", "engine", "output", "context",
    "coordinates", "latitude", "longitude", "license", "repository", "extends", "parser", "placeholder", "testid",
    "host",
})  # fmt: skip
# These hold prose whatever their value looks like.
PROSE = frozenset({
    "title", "subtitle", "headline", "heading", "subheading", "name", "label", "description", "desc", "summary",
    "excerpt", "abstract", "intro", "introduction", "lead", "body", "content", "text", "copy", "caption", "alt",
    "question", "answer", "message", "note", "notes", "quote", "tagline", "paragraph", "bio", "details", "faq",
    "myth", "myths", "fact", "facts", "tooltip", "warning", "disclaimer", "claim", "statement", "misconception",
    "misconceptions", "reality", "truth", "html",
    "rendered", "markdown",
})  # fmt: skip
TITLES = frozenset({"title", "metatitle", "seotitle", "ogtitle", "pagetitle", "headline"})

_PART = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+")
_ADDRESS = re.compile(
    r"(?:[a-z]+:)?//\S*|(?:mailto|tel|data):\S*|[./~@#]?[\w@.-]*/[\w@./?=&%#:-]*|#\S*|\{\{?[^{}]*\}?\}"
)
_DATE = re.compile(r"\d{4}-\d\d?-\d\d?|[\d\s.,:/%+-]+$")
_NAME = re.compile(r"[\w$]+(?:[-_.:/][\w$]+)+$|[a-z]+[A-Z]\w*$|[A-Z0-9_]{2,}_[A-Z0-9_]+$")
_CLASS = re.compile(r"[!-]?[a-z0-9_]+(?:[-:/.\[\]%#()'&>=*]+[a-zA-Z0-9_]*)*")
_CODE = re.compile(
    r"[{};]\s*$|=>|\(\)|^[<{(].*[>})]$|\$\(|^(?:var|const|let|function|import|SELECT|return)\b|\w=\w", re.DOTALL
)
# What a program fills in: {name}, {{ name }}, ${name}, %(name)s, %{name}.
FILLED_IN = re.compile(r"\{\{[^{}\n]{1,80}\}\}|[$%#]?\{[\w.$-]{1,80}\}|%\(\w{1,80}\)[sd]")
_WORD = re.compile(r"[^\W\d_]{2}")
_BLOCK = re.compile(r"<(?:p|h[1-6]|ul|ol|blockquote|section|article|figure|table)\b[^<>]*>")
_ANSWER = re.compile(r"[A-Z][a-z]+[.!?]")

_more: ContextVar[frozenset[str]] = ContextVar("more prose keys", default=frozenset())


@contextmanager
def more_prose(keys: Iterable[str]) -> Iterator[None]:
    """Within, the values of these keys are prose, too, in any case of letters."""
    token = _more.set(frozenset(key.lower() for key in keys))
    try:
        yield
    finally:
        _more.reset(token)


def words(key: str) -> list[str]:
    """A key as lower-case words: "metaDescription" is "meta", "description"."""
    return [part.lower() for part in _PART.findall(key)]


def is_prose(key: str, value: str) -> bool:
    """Whether people read this value of `key` (the last part of its path); `value` is decoded."""
    if key.lower() in _more.get():
        return bool(_WORD.search(value))
    parts = words(key)
    last = parts[-1] if parts else ""
    if last in SILENT or "".join(parts) in SILENT or "id" in parts[:1]:
        return False
    value = value.strip()
    if not _WORD.search(value) or _ADDRESS.fullmatch(value) or _DATE.match(value):
        return False
    return last in PROSE or is_worded(value)


def is_worded(value: str) -> bool:
    """Whether a value under a key that says nothing looks like words for people: not a name, class list or code."""
    if " " not in value:
        return (value.isalpha() and len(value) > 2) or _ANSWER.fullmatch(value) is not None
    head = value[:2000]
    if _BLOCK.match(head):
        return True
    if _NAME.match(head) or _CODE.search(FILLED_IN.sub("X", head) if "{" in head else head):
        return False
    return not (any(mark in head for mark in "-:[/") and all(map(_CLASS.fullmatch, head.split())))


def is_title(key: str) -> bool:
    return "".join(words(key)) in TITLES
