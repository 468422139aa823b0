"""`--format text`: what a person reads, one block a finding, and a summary line."""

from collections.abc import Iterator, Sequence
from textwrap import wrap

from linter.citing import brief_citations
from linter.lookup import cited_sources
from linter.model import FileReport, Finding, Rules, Severity
from linter.paint import Line, Span, cells, paint, printable
from linter.reporters import View
from linter.rows import Row, Sources, repaired_text, rows

MARGIN = "    "
LABEL = 9  # columns of "correct  " and "source   "


def render(reports: Sequence[FileReport], rules: Rules, view: View) -> str:
    """The findings by path and position, then how many there are; suppressed ones only if `view.show_suppressed`."""
    sources = cited_sources(rules)
    lines: list[Line] = []
    for row in rows(reports, show_suppressed=view.show_suppressed):
        lines += _block(row, sources, view)
        lines.append(())
    if not view.quiet:
        lines.append(_summary(reports))
    return paint(lines, colour=view.colour)


def _block(row: Row, sources: Sources, view: View) -> Iterator[Line]:
    report, finding, place = row
    level = str(finding.severity)
    where = f"{printable(report.path)}:{place.start.line}:{place.start.column}:"
    headline = f"{printable(finding.message)}" if finding.message else ""
    yield (
        Span(where, "place"),
        Span(" "),
        Span(level, level),
        Span(f" {finding.rule}: ", "dim"),
        Span(headline, "strong"),
    )
    yield from _quoted(finding, view)
    width = max(view.width - len(MARGIN) - LABEL, 20)
    correction = wrap(printable(finding.correction), width)
    yield from _labelled("correct", [Span(text, "correction") for text in correction])
    repaired = wrap(printable(repaired_text(report.source, finding)), width)
    label = "fix" if finding.fix and finding.fix.safe else "perhaps"
    yield from _labelled(label, [Span(text) for text in repaired])
    for spans in brief_citations(finding.citations, finding.pack, sources, width):
        yield from _labelled("source", spans)
    if finding.suppressed:
        reason = f"{finding.suppressed.reason} (by {finding.suppressed.by})"
        yield from _labelled("ignored", [Span(text) for text in wrap(printable(reason), width)])


def _labelled(label: str, spans: Sequence[Span]) -> Iterator[Line]:
    for number, span in enumerate(spans):
        head = label if number == 0 else ""
        yield Span(MARGIN), Span(head.ljust(LABEL), "dim"), span


def _quoted(finding: Finding, view: View) -> Iterator[Line]:
    """The sentence, wrapped, with the words of the claim in colour or, without colour, underlined by carets."""
    style = f"{finding.severity} mark"
    for letters in _wrapped(_letters(finding), view.width - len(MARGIN)):
        spans = _spans(letters, style)
        yield Span(MARGIN), *spans
        if not view.colour and any(span.style for span in spans):
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


def _summary(reports: Sequence[FileReport]) -> Line:
    findings = [finding for report in reports for finding in report.findings]
    open_ones = [finding for finding in findings if finding.suppressed is None]
    checked = sum(report.error is None for report in reports)
    extras = []
    if len(findings) > len(open_ones):
        extras.append(f"{len(findings) - len(open_ones)} suppressed")
    if len(reports) > checked:
        extras.append(f"{_count(len(reports) - checked, 'file')} not checked")
    tail = "".join(f", {extra}" for extra in extras) + "."
    if not open_ones:
        return Span("No findings", "good"), Span(f" in {_count(checked, 'file')}{tail}")
    levels = ", ".join(_level(level, open_ones) for level in Severity if _level(level, open_ones))
    hit = sum(any(finding.suppressed is None for finding in report.findings) for report in reports)
    worst = next(str(level) for level in Severity if _level(level, open_ones))
    return (
        Span(_count(len(open_ones), "finding"), worst),
        Span(f" ({levels}) in {hit} of {_count(checked, 'file')}{tail}"),
    )


def _level(level: Severity, findings: Sequence[Finding]) -> str:
    number = sum(finding.severity is level for finding in findings)
    if number == 0:
        return ""
    return f"{number} info" if level is Severity.INFO else _count(number, level)


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
