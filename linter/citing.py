"""How citations are shown to a person: the quotes with their lines, then the source they are from."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from textwrap import wrap

from linter.model import Citation, Source
from linter.paint import Span, printable


def citation_blocks(
    citations: Sequence[Citation], pack: str, sources: Mapping[tuple[str, str], Source], width: int
) -> Iterator[list[Span]]:
    """For each source, its lines of at most `width` columns (an address is never broken)."""
    for name, group in groupby(citations, key=lambda citation: citation.source):
        quotes = [
            Span(text)
            for citation in group
            for text in wrap(f"“{printable(citation.quote)}” {_numbered(citation)}", width)
        ]
        source = sources.get((pack, name)) or Source(name, name)
        updated = source.updated and f"updated {source.updated}"
        about = ", ".join(filter(None, (source.title, source.publisher, updated)))
        details = [*wrap(printable(about), width), *filter(None, [source.url])]
        yield [*quotes, *(Span(text, "dim") for text in details)]


def _numbered(citation: Citation) -> str:
    """`132` as "(line 132)", `88-93` as "(lines 88–93)"."""
    if not citation.lines:
        return ""
    noun = "line" if citation.lines.isdigit() else "lines"
    return f"({noun} {citation.lines.replace('-', '–')})".replace(" ", "\N{NO-BREAK SPACE}")
