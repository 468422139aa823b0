"""`rules show --format html`: the reviewer's page as one HTML file that needs nothing else."""

from collections.abc import Iterator
from html import escape

from linter.model import Citation, Pack, Rule, Source
from linter.packs.show import VERDICTS, example_lists, origin, status

STYLE = """
body { font: 16px/1.5 system-ui, sans-serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem; color: #1b1b1b }
article { border-top: 1px solid #bbb; padding: 1rem 0; break-inside: avoid }
h2 { font: 600 1rem/1.4 ui-monospace, monospace; margin: 0 }
.claim { font-size: 1.2rem; margin: .4rem 0 }
dl { display: grid; grid-template-columns: 7rem 1fr; gap: .2rem 1rem; margin: .6rem 0 }
dt { color: #555 } dd { margin: 0 }
blockquote { margin: .6rem 0; padding: .2rem 1rem; border-left: 4px solid #888; background: #f4f4f4 }
cite { display: block; color: #555; font-style: normal; font-size: .9rem }
.sign { margin-top: .8rem }
@media (prefers-color-scheme: dark) {
  body { background: #181818; color: #e8e8e8 } blockquote { background: #262626 } dt, cite { color: #aaa }
}
"""


def html(pack: Pack) -> str:
    """The pack as an HTML document."""
    return "\n".join(_page(pack)) + "\n"


def _page(pack: Pack) -> Iterator[str]:
    title = escape(pack.title)
    yield f'<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<title>{title}</title>'
    yield f"<style>{STYLE}</style>\n</head>\n<body>\n<h1>{title}</h1>"
    yield "<ul>"
    yield from (f"<li>{_linked(origin(source), source.url)}</li>" for source in pack.sources)
    yield "</ul>"
    sources = {source.id: source for source in pack.sources}
    for rule in pack.rules:
        yield from _claim(rule, sources)
    yield "</body>\n</html>"


def _claim(rule: Rule, sources: dict[str, Source]) -> Iterator[str]:
    yield f'<article id="{escape(rule.id)}">\n<h2>{escape(rule.id)}</h2>'
    yield f'<p class="claim">{escape(rule.claim)}</p>'
    yield from (f"<p>Also: {escape(wording)}</p>" for wording in rule.also)
    rows = {
        "Verdict": VERDICTS[rule.verdict],
        "Severity": str(rule.severity),
        "Correction": rule.correction,
        "Status": status(rule),
    }
    yield "<dl>" + "".join(f"<dt>{name}</dt><dd>{escape(text)}</dd>" for name, text in rows.items()) + "</dl>"
    yield from (_citation(citation, sources[citation.source]) for citation in rule.citations)
    for heading, texts in example_lists(rule):
        items = "".join(f"<li>{escape(text)}</li>" for text in texts)
        yield f"<p>{heading}:</p>\n<ul>{items}</ul>"
    yield '<p class="sign"><label><input type="checkbox"> Right as it stands.</label> Reviewer, date: ________</p>'
    yield "</article>"


def _citation(citation: Citation, source: Source) -> str:
    lines = f", lines {citation.lines}" if citation.lines else ""
    section = f", {citation.section}" if citation.section else ""
    cite = _linked(origin(source), source.url) + escape(section + lines)
    return f"<blockquote>{escape(citation.quote)}<cite>{cite}</cite></blockquote>"


def _linked(text: str, url: str) -> str:
    """A link only to the web, whatever the pack says."""
    if not url.startswith(("https://", "http://")):
        return escape(text)
    return f'<a href="{escape(url)}">{escape(text)}</a>'
