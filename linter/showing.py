"""A finding as lines for a person: place, sentence with the claim marked, correction, sources."""

from collections.abc import Iterator, Sequence
from textwrap import wrap

from linter.citing import brief_citations
from linter.model import Finding
from linter.paint import Line, Span, cells, printable
from linter.rows import Row, Sources, repaired_text

MARGIN = "    "
LABEL = 9  # columns of "correct  " and "source   "


def finding_lines(row: Row, sources: Sources, width: int, *, colour: bool) -> Iterator[Line]:
    """The finding in lines of at most `width` columns; without `colour`, carets underline the words of the claim."""
    report, finding, place = row
    level = str(finding.severity)
    where = f"{printable(report.path)}:{place.start.line}:{place.start.column}:"
    yield (
        Span(where, "place"),
        Span(" "),
        Span(level, level),
        Span(f" {finding.rule}: ", "dim"),
        Span(printable(finding.message), "strong"),
    )
    yield from _quoted(finding, width - len(MARGIN), colour=colour)
    room = max(width - len(MARGIN) - LABEL, 20)
    correction = wrap(printable(finding.correction), room)
    yield from _labelled("correct", [Span(text, "correction") for text in correction])
    repaired = wrap(printable(repaired_text(report.source, finding)), room)
    label = "fix" if finding.fix and finding.fix.safe else "perhaps"
    yield from _labelled(label, [Span(text) for text in repaired])
    for spans in brief_citations(finding.citations, finding.pack, sources, room):
        yield from _labelled("source", spans)
    if finding.suppressed:
        reason = f"{finding.suppressed.reason} (by {finding.suppressed.by})"
        yield from _labelled("ignored", [Span(text) for text in wrap(printable(reason), room)])


def _labelled(label: str, spans: Sequence[Span]) -> Iterator[Line]:
    for number, span in enumerate(spans):
        head = label if number == 0 else ""
        yield Span(MARGIN), Span(head.ljust(LABEL), "dim"), span


def _quoted(finding: Finding, width: int, *, colour: bool) -> Iterator[Line]:
    """The sentence, wrapped, with the words of the claim marked."""
    style = f"{finding.severity} mark"
    for letters in _wrapped(_letters(finding), width):
        spans = _spans(letters, style)
        yield Span(MARGIN), *spans
        if not colour and any(span.style for span in spans):
            yield Span(MARGIN), *(Span(("^" if span.style else " ") * cells(span.text)) for span in spans)


Letter = tuple[str, bool]  # a character, and whether the claim's words cover it


def _letters(finding: Finding) -> list[Letter]:
    """The sentence on one line: every stretch of white space is one blank."""
    marked = {offset for start, end in finding.marks for offset in range(start, end)}
    letters: list[Letter] = []
    for offset, char in enumerate(finding.text, finding.start):
        if not char.isspace():
            letters.extend((shown, offset in marked) for shown in printable(char))
        elif letters and letters[-1][0] != " ":
            letters.append((" ", offset in marked))
    return letters


def _wrapped(letters: list[Letter], width: int) -> Iterator[list[Letter]]:
    """Lines of at most `width` columns, broken at blanks; a longer word stands on a line of its own."""
    line: list[Letter] = []
    used = 0
    for word in _words(letters):
        length = cells("".join(char for char, _ in word))
        if line and used + length > width:
            yield line
            line, used = [], 0
        line, used = line + word, used + length
    if line:
        yield line


def _words(letters: list[Letter]) -> Iterator[list[Letter]]:
    word: list[Letter] = []
    for letter in letters:
        word.append(letter)
        if letter[0] == " ":
            yield word
            word = []
    if word:
        yield word


def _spans(letters: list[Letter], style: str) -> list[Span]:
    spans: list[Span] = []
    for char, is_marked in letters:
        wanted = style if is_marked else ""
        if spans and spans[-1].style == wanted:
            spans[-1] = Span(spans[-1].text + char, wanted)
        else:
            spans.append(Span(char, wanted))
    return spans
