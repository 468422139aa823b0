"""`factlint explain`: everything a pack says about one rule."""

import os
import sys
from collections.abc import Iterator, Sequence
from textwrap import wrap

import click

from linter.citing import full_citations
from linter.commands.options import rules_option
from linter.lookup import cited_sources, find_rule
from linter.model import Rule, Rules
from linter.packs import load_rules
from linter.paint import Line, Span, paint, printable
from linter.terminal import is_coloured, width

LABEL = 12  # columns


@click.command()
@click.argument("rule")
@rules_option
def command(rule: str, rules_paths: tuple[str, ...]) -> None:
    """Show the claim, verdict, correction, citations and examples of RULE (an id, as `check` prints it)."""
    rules = load_rules(rules_paths or None)
    lines = explanation(find_rule(rules, rule), rules, width(sys.stdout))
    click.echo(paint(lines, colour=is_coloured(sys.stdout, os.environ)), nl=False, color=True)


def explanation(rule: Rule, rules: Rules, columns: int) -> Iterator[Line]:
    """The rule as lines of at most `columns` columns."""
    room = columns - LABEL
    yield Span(rule.id, "strong"), Span(f"  {rule.severity}", str(rule.severity)), Span(f"  pack {rule.pack}", "dim")
    yield ()
    yield from _labelled("claim", [*_spans([rule.claim], room, "strong"), *_spans(rule.also, room)])
    yield from _labelled("verdict", [Span(rule.verdict)])
    yield from _labelled("correct", _spans([rule.correction], room, "correction"))
    yield ()
    for spans in full_citations(rule.citations, rule.pack, cited_sources(rules), room):
        yield from _labelled("source", spans)
    yield ()
    yield from _labelled("flagged", _spans(rule.flag, room))
    yield from _labelled("passed", _spans(rule.passes, room))
    yield from _labelled("unless", _spans([", ".join(rule.unless)], room))
    yield from _labelled("replaces", _spans([", ".join(rule.over)], room))
    yield from _labelled("reviewed", _spans([rule.reviewed], room))


def _spans(texts: Sequence[str], columns: int, style: str = "") -> list[Span]:
    return [Span(line, style) for text in texts for line in wrap(printable(text), columns)]


def _labelled(label: str, spans: Sequence[Span]) -> Iterator[Line]:
    for number, span in enumerate(spans):
        head = label if number == 0 else ""
        yield Span(head.ljust(LABEL), "dim"), span
