"""`rules show`: a pack as a Markdown page that a medical reviewer reads and signs off."""

from collections.abc import Iterator
from re import sub

from linter.model import Citation, Pack, Rule, Source
from linter.wording import with_s

VERDICTS = {
    "refuted": "Refuted: reported where a text says it",
    "supported": "Supported: reported where a text denies it",
    "contested": "Contested: the sources disagree",
}
EXAMPLES = (
    ("Reported", "flag"),
    ("Not reported", "passes"),
    ("Should be reported, is not yet", "known_miss"),
    ("Is reported, should not be", "known_false_alarm"),
)


def markdown(pack: Pack) -> str:
    """The pack as Markdown."""
    return "\n".join(_page(pack)).rstrip("\n") + "\n"


def example_lists(rule: Rule) -> Iterator[tuple[str, tuple[str, ...]]]:
    """A heading for each sort of example that a rule has, with the examples."""
    for heading, sort in EXAMPLES:
        texts: tuple[str, ...] = getattr(rule, sort)
        if texts:
            yield heading, tuple(" ".join(text.split()) for text in texts)


def origin(source: Source) -> str:
    """Title, publisher and date of a source in a line."""
    return ", ".join(part for part in (source.title, source.publisher, source.updated) if part)


def status(rule: Rule) -> str:
    """`reviewed 2026-11-22`, `draft, confidence 0.80`."""
    if rule.status == "reviewed":
        return f"reviewed {rule.reviewed}".strip()
    return f"{rule.status}, confidence {rule.confidence:.2f}"


def _page(pack: Pack) -> Iterator[str]:
    yield f"# {_plain(pack.title)}"
    yield ""
    counts = {"claim": len(pack.rules), "concept": len(pack.concepts), "source": len(pack.sources)}
    counted = (f"{number} {noun if number == 1 else with_s(noun)}" for noun, number in counts.items())
    yield f"Pack `{pack.id}`: {', '.join(counted)}."
    yield ""
    for source in pack.sources:
        yield f"- {_plain(origin(source))}" + (f": <{source.url}>" if source.url else "")
    sources = {source.id: source for source in pack.sources}
    for rule in pack.rules:
        yield ""
        yield from _claim(rule, sources)


def _claim(rule: Rule, sources: dict[str, Source]) -> Iterator[str]:
    yield f"## {rule.id}"
    yield ""
    yield f"**Claim:** {_plain(rule.claim)}"
    for wording in rule.also:
        yield f"Also: {_plain(wording)}"
    yield ""
    yield f"- **Verdict:** {VERDICTS[rule.verdict]}"
    yield f"- **Severity:** {rule.severity}"
    yield f"- **Correction:** {_plain(rule.correction)}"
    yield f"- **Status:** {status(rule)}"
    for citation in rule.citations:
        yield ""
        yield from _citation(citation, sources[citation.source])
    for heading, texts in example_lists(rule):
        yield ""
        yield f"{heading}:"
        yield ""
        yield from (f"- {_plain(text)}" for text in texts)
    yield ""
    yield "- [ ] The claim, its verdict and its correction are right. Reviewer, date:"


def _citation(citation: Citation, source: Source) -> Iterator[str]:
    yield f"> {_plain(' '.join(citation.quote.split()))}"
    yield ">"
    lines = f", lines {citation.lines}" if citation.lines else ""
    section = f", {citation.section}" if citation.section else ""
    yield f"> {_plain(origin(source) + section)}{lines}"


def _plain(text: str) -> str:
    """Text that Markdown shows as it is written."""
    return sub(r"([\\`*_\[\]<>#|])", r"\\\1", text)
