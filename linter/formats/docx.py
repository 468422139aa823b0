"""Word documents: rendered as text with one paragraph or table row a line, which is what positions count.

Headings are rendered as `# …`, list items as `- …`, rows as `| … | … |`, struck-out words as `~~…~~`.
"""

import re
from collections.abc import Iterator
from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import BadZipFile, ZipFile

from linter.decoding import Decoded
from linter.model import Document, Kind
from linter.reading import inline
from linter.reading.cells import is_name
from linter.reading.page import Page, Prose, Table

if TYPE_CHECKING:
    from docx.table import Table as WordTable
    from docx.text.paragraph import Paragraph
    from docx.text.run import Run

LARGEST = 256 * 1024 * 1024  # bytes when unpacked

_HEADING = re.compile(r"(#{1,6}) ")
_LEVEL = re.compile(r"heading (\d)", re.IGNORECASE)
_CELL_END = re.compile(r" ?\| ?")


def render(data: bytes) -> Decoded:
    """The text of a .docx file's bytes."""
    from docx import Document as open_document  # 150 ms: only when there is a Word document

    try:
        with ZipFile(BytesIO(data)) as package:
            if sum(part.file_size for part in package.infolist()) > LARGEST:
                return Decoded(problem="too large when unpacked to be a Word document")
        document = open_document(BytesIO(data))
        lines = [line for block in document.iter_inner_content() for line in rendered(block)]
    except (BadZipFile, KeyError, ValueError, SyntaxError, EOFError, NotImplementedError) as error:
        # lxml reports broken XML as a SyntaxError
        return Decoded(problem=f"not a readable Word document ({' '.join(str(error).split()) or type(error).__name__})")
    return Decoded("\n".join(lines) + "\n")


def rendered(block: "Paragraph | WordTable") -> Iterator[str]:
    """The lines of a paragraph or a table."""
    if hasattr(block, "rows"):
        for row in block.rows:
            yield "| " + " | ".join(" ".join(cell.text.split()).replace("|", "/") for cell in row.cells) + " |"
        return
    text = " ".join("".join(run_text(run) for run in runs(block)).split())
    style = (block.style.name if block.style is not None else None) or ""
    properties = block._p.pPr
    if level := _LEVEL.match(style):
        yield f"{'#' * min(int(level[1]), 6)} {text}"
    elif style == "Title":
        yield f"# {text}"
    elif style.startswith("List") or (properties is not None and properties.numPr is not None):
        yield f"- {text}"
    else:
        yield text


def runs(paragraph: "Paragraph") -> "Iterator[Run]":
    """The runs of a paragraph, those of its links included."""
    for part in paragraph.iter_inner_content():
        yield from part.runs if hasattr(part, "runs") else (part,)


def run_text(run: "Run") -> str:
    if run.font.hidden:
        return ""
    return f"~~{run.text}~~" if run.font.strike and run.text.strip() else run.text


def extract(source: str) -> Document:
    page = Page()
    table: Table | None = None
    in_list, position = False, 0
    for raw in source.split("\n"):
        line = raw.rstrip()
        end = position + len(line)
        if in_list and not line.startswith("- "):
            page.close_list()
            in_list = False
        if line.startswith("| ") and line.endswith(" |"):
            cells = list(row(source, position + 2, end - 2))
            is_header = table is None and len(cells) > 1 and all(is_name(source[slice(*cell)]) for cell in cells)
            table = table or Table(page)
            table.row([prose(source, *cell) for cell in cells], header=is_header)
        else:
            table = None
            if heading := _HEADING.match(line):
                page.heading(len(heading[1]), prose(source, position + heading.end(), end))
            elif line.startswith("- "):
                if not in_list:
                    page.open_list()
                    in_list = True
                page.add(Kind.LIST_ITEM, prose(source, position + 2, end))
            else:
                page.add(Kind.PARAGRAPH, prose(source, position, end))
        position += len(raw) + 1
    return page.document(source, "docx")


def row(source: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Where the cells of a rendered row stand."""
    for bar in _CELL_END.finditer(source, start, end):
        yield start, bar.start()
        start = bar.end()
    yield start, end


def prose(source: str, start: int, end: int) -> Prose:
    return inline.scan(source[start:end], start)
