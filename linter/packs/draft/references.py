"""A reference document as text that quotes can be verified against, with what it says about itself."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from linter.errors import FactlintError
from linter.formats import extract
from linter.model import Document, Kind

_UPDATED = re.compile(
    r"(?:updated|reviewed|published|revised|modified|date)\W{0,3}(?:on|in)?\s*:?\s*"
    r"(?P<date>\d{4}-\d{2}-\d{2}|[A-Z][a-z]+ \d{1,2}, \d{4}|\d{1,2} [A-Z][a-z]+ \d{4}|[A-Z][a-z]+ \d{4})",
    re.IGNORECASE,
)
_DATES = {"%Y-%m-%d": "%Y-%m-%d", "%B %d, %Y": "%Y-%m-%d", "%d %B %Y": "%Y-%m-%d", "%B %Y": "%Y-%m"}
_HEAD = 2_000  # characters in which a document says what it is
_SOURCE_LINE = re.compile(
    r"^(?:source|url|canonical|published at)\s*:\s*(?P<url>https?://\S+)", re.IGNORECASE | re.MULTILINE
)


@dataclass(frozen=True, slots=True)
class Reference:
    """A reference: `text` is what the pack keeps a copy of, in `format`; what it does not say is ""."""

    path: Path
    text: str
    format: str
    title: str
    updated: str = ""
    url: str = ""
    publisher: str = ""

    @property
    def copy_name(self) -> str:
        """The name of the copy beside the pack."""
        return self.path.stem + (".md" if self.format == "markdown" else ".txt")


def read_reference(path: Path) -> Reference:
    """Read a reference (text, Markdown, HTML, docx, PDF). Raises FactlintError when it cannot be read."""
    suffix = path.suffix.lower()
    read = _READERS.get(suffix)
    if read is None:
        raise FactlintError(
            f"{path.as_posix()}: no reader for {suffix or 'this file'}; use one of {', '.join(_READERS)}"
        )
    try:
        return read(path)
    except OSError as error:
        raise FactlintError(f"{path.as_posix()}: cannot be read ({error.strerror}); check the path") from error
    except UnicodeDecodeError as error:
        raise FactlintError(f"{path.as_posix()}: not UTF-8; save the file as UTF-8") from error


def _plain(path: Path, format: str) -> Reference:
    text = path.read_text(encoding="utf-8-sig")
    document = extract(text, format)
    return _described(path, text, format, document)


def _html(path: Path) -> Reference:
    source = path.read_text(encoding="utf-8-sig")
    document = extract(source, "html")
    canonical = re.search(r"<link[^>]+rel=[\"']canonical[\"'][^>]+href=[\"'](https?://[^\"']+)", source)
    site = re.search(r"<meta[^>]+og:site_name[\"'][^>]+content=[\"']([^\"']+)", source)
    made = _described(path, as_markdown(document), "markdown", document)
    return Reference(
        made.path,
        made.text,
        made.format,
        made.title,
        made.updated,
        canonical[1] if canonical else made.url,
        site[1] if site else "",
    )


def as_markdown(document: Document) -> str:
    """The prose of a document as Markdown blocks, one line each."""
    blocks = []
    for segment in document.segments:
        mark = {Kind.HEADING: "## ", Kind.LIST_ITEM: "- ", Kind.QUOTE: "> "}.get(segment.kind, "")
        if segment.kind not in (Kind.TITLE, Kind.ALT, Kind.FIELD):
            blocks.append(mark + " ".join(segment.text.split()))
    return "\n\n".join(blocks) + "\n"


def _docx(path: Path) -> Reference:
    """Paragraphs of a Word document (a zip of XML; headings and list items by their style)."""
    from xml.etree import ElementTree  # only for Word documents
    from zipfile import BadZipFile, ZipFile

    try:
        with ZipFile(path) as archive:
            body = archive.read("word/document.xml")
    except (BadZipFile, KeyError) as error:
        raise FactlintError(f"{path.as_posix()}: not a Word document (.docx); save it again as .docx") from error
    if b"<!DOCTYPE" in body[:_HEAD]:
        raise FactlintError(f"{path.as_posix()}: not a Word document (.docx); it declares a document type")
    space = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
    blocks = []
    for paragraph in ElementTree.fromstring(body).iter(f"{space}p"):
        text = "".join(part.text or "" for part in paragraph.iter(f"{space}t")).strip()
        style = next((s.get(f"{space}val", "") for s in paragraph.iter(f"{space}pStyle")), "")
        listed = next(paragraph.iter(f"{space}numPr"), None) is not None
        mark = "## " if style.startswith(("Heading", "Title")) else "- " if listed or style.startswith("List") else ""
        if text:
            blocks.append(mark + text)
    text = "\n\n".join(blocks) + "\n"
    return _described(path, text, "markdown", extract(text, "markdown"))


def _pdf(path: Path) -> Reference:
    try:
        from pypdf import PdfReader  # an extra: only for PDF references
        from pypdf.errors import PyPdfError
    except ImportError as error:
        raise FactlintError(f"{path.as_posix()}: reading PDF needs pypdf; pip install 'factlint[pdf]'") from error
    try:
        pages = [page.extract_text() for page in PdfReader(path).pages]
    except PyPdfError as error:
        raise FactlintError(f"{path.as_posix()}: not a readable PDF ({error})") from error
    text = re.sub(r"-\n(?=[a-z])", "", "\n".join(pages))
    return _described(path, text, "text", extract(text, "text"))


def _described(path: Path, text: str, format: str, document: Document) -> Reference:
    titles = [s.text for kind in (Kind.TITLE, Kind.HEADING) for s in document.segments if s.kind is kind]
    first = next((s.text for s in document.segments), path.stem)
    source = _SOURCE_LINE.search(text[:_HEAD])
    return Reference(path, text, format, (titles or [first])[0], _updated(text), source["url"] if source else "")


def _updated(text: str) -> str:
    match = _UPDATED.search(text[:_HEAD])
    if match is None:
        return ""
    for read, write in _DATES.items():
        try:
            return datetime.strptime(match["date"], read).strftime(write)
        except ValueError:
            continue
    return ""


_READERS: Mapping[str, Callable[[Path], Reference]] = {
    ".txt": lambda path: _plain(path, "text"),
    ".md": lambda path: _plain(path, "markdown"),
    ".markdown": lambda path: _plain(path, "markdown"),
    ".html": _html,
    ".htm": _html,
    ".docx": _docx,
    ".pdf": _pdf,
}
