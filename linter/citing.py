"""How citations are shown to a person: the quotes with their lines, then the source they are from."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from textwrap import wrap

from linter.model import Citation, Source
from linter.paint import Span, printable

Sources = Mapping[tuple[str, str], Source]  # by pack id and source id


def full_citations(citations: Sequence[Citation], pack: str, sources: Sources, width: int) -> Iterator[list[Span]]:
    """For each source, every quote and what the source is, in lines of at most `width` columns.

    An address is never broken.
    """
    for name, group in groupby(citations, key=lambda citation: citation.source):
        quotes = [text for citation in group for text in _quoted(citation.quote, _numbered(citation.lines), width)]
        yield [*map(Span, quotes), *_details(sources.get((pack, name)) or Source(name, name), width)]


def brief_citations(citations: Sequence[Citation], pack: str, sources: Sources, width: int) -> Iterator[list[Span]]:
    """As `full_citations`, but with the first quote of each source only, and the lines of the others."""
    for name, group in groupby(citations, key=lambda citation: citation.source):
        first, *others = group
        lines = _numbered(first.lines)
        if more := ", ".join(sorted((citation.lines for citation in others if citation.lines), key=_first_number)):
            lines += f"; also {_numbered(more)}"
        quote = _quoted(first.quote, lines, width)
        yield [*map(Span, quote), *_details(sources.get((pack, name)) or Source(name, name), width)]


def _quoted(quote: str, lines: str, width: int) -> list[str]:
    return wrap(f"“{printable(quote)}”" + (f" ({lines})" if lines else ""), width)


def _numbered(lines: str) -> str:
    """`132` as "line 132", `88-93` as "lines 88–93", on one line."""
    if not lines:
        return ""
    noun = "line" if lines.isdigit() else "lines"
    return f"{noun} {lines.replace('-', '–')}".replace(" ", "\N{NO-BREAK SPACE}")


def _first_number(lines: str) -> int:
    digits = lines.replace("-", " ").replace(",", " ").split()
    return int(digits[0]) if digits and digits[0].isdigit() else 0


def _details(source: Source, width: int) -> list[Span]:
    about = ", ".join(filter(None, (source.title, source.publisher, source.updated and f"updated {source.updated}")))
    return [Span(text, "dim") for text in (*wrap(printable(about), width), *filter(None, [source.url]))]
