"""Texts to reports, many at once: what one process does with its share of the files."""

from collections.abc import Sequence

from linter.basics import MARK
from linter.files import Text
from linter.model import Document, FileError, FileReport, Finding, Rules


def check_batch(texts: Sequence[Text], rules: Rules) -> list[FileReport]:
    """A report for each text, in their order."""
    from linter.check import check_pages  # the engine: not before there is something to check
    from linter.fixes import with_fixes
    from linter.formats import extract
    from linter.structure import sentences

    documents = [extract(text.source, text.format, text.prose_keys) for text in texts]
    pages = [sentences(document) for document in documents]
    found = check_pages(documents, pages, rules)
    return [
        _report(text, document, with_fixes(document.source, page, findings, rules))
        for text, document, page, findings in zip(texts, documents, pages, found, strict=True)
    ]


def _report(text: Text, document: Document, findings: tuple[Finding, ...]) -> FileReport:
    """What one file gave; its source is kept only where positions or suppressions need it."""
    notes = (*text.notes, *document.notes)
    if document.error:
        return FileReport(text.path, error=FileError(text.path, document.error), notes=notes, format=text.format)
    source = text.source if findings or MARK in text.source else ""
    return FileReport(text.path, source, findings, notes=notes, format=text.format)
