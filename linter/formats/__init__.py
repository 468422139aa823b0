"""The formats that are read: which suffix means which, and the module that reads each; add a format here."""

from __future__ import annotations

import os
from collections.abc import Mapping
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from linter.decoding import Decoded
    from linter.model import Document

# Suffix → format.
SUFFIXES = {
    ".txt": "text", ".text": "text",
    ".md": "markdown", ".markdown": "markdown", ".mdown": "markdown", ".mkd": "markdown",
    ".qmd": "markdown", ".rmd": "markdown",
    ".mdx": "mdx",
    ".html": "html", ".htm": "html", ".xhtml": "html",
    ".tsx": "tsx", ".jsx": "tsx", ".ts": "typescript", ".mts": "typescript", ".js": "tsx", ".mjs": "tsx",
    ".rst": "rst", ".rest": "rst",
    ".adoc": "asciidoc", ".asciidoc": "asciidoc", ".asc": "asciidoc",
    ".org": "org",
    ".json": "json", ".jsonl": "json", ".yaml": "yaml", ".yml": "yaml",
    ".csv": "csv", ".tsv": "tsv",
    ".ipynb": "notebook",
    ".docx": "docx",
}  # fmt: skip

# Format → the module whose `extract(source: str) -> Document` reads it, imported on use.
MODULES = {
    "text": "linter.formats.text",
    "markdown": "linter.formats.markdown",
    "mdx": "linter.formats.mdx",
    "html": "linter.formats.html",
    "tsx": "linter.formats.tsx",
    "typescript": "linter.formats.typescript",
    "asciidoc": "linter.formats.asciidoc",
    "rst": "linter.formats.rst",
    "org": "linter.formats.org",
    "json": "linter.formats.json",
    "yaml": "linter.formats.yaml",
    "csv": "linter.formats.csv",
    "tsv": "linter.formats.tsv",
    "docx": "linter.formats.docx",
    "notebook": "linter.formats.notebook",
}

# Formats whose files are no text: their modules have `render(data: bytes) -> Decoded`, too.
RENDERED = frozenset({"docx"})


def extract(source: str, format: str, prose_keys: tuple[str, ...] = ()) -> Document:
    """The prose in `source`, with its place. Raises KeyError for a format that is not in `MODULES`.

    `prose_keys` are further keys of data and front matter whose values people read.
    """
    reader = import_module(MODULES[format])
    if not prose_keys:
        document: Document = reader.extract(source)
        return document
    from dataclasses import replace

    from linter.reading.keys import more_prose

    with more_prose(prose_keys):
        document = reader.extract(source)
    return replace(document, prose_keys=prose_keys)


def format_of(name: str, mapping: Mapping[str, str] | None = None) -> str | None:
    """The format that a file's name means, None if unknown; `mapping` (suffix → format) goes before the table."""
    suffix = os.path.splitext(name)[1].lower()  # noqa: PTH122 (of every file, twice; a path is ten times slower)
    return (mapping or {}).get(suffix) or SUFFIXES.get(suffix)


def render(data: bytes, format: str) -> Decoded | None:
    """The text of a file whose format is no text; None for a format that is."""
    if format not in RENDERED:
        return None
    rendered: Decoded = import_module(MODULES[format]).render(data)
    return rendered
