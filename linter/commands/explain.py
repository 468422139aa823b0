"""`factlint explain`: everything a pack says about one rule."""

import os
import sys
from collections.abc import Iterator, Sequence
from textwrap import wrap

import click

from linter.commands.options import rules_option
from linter.lookup import cited_sources, find_rule
from linter.model import Rule, Rules
from linter.packs import load_rules
from linter.paint import Line, Span, paint, printable
from linter.reporters.text import citation_lines
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
    yield from _labelled("claim", wrap(rule.claim, room), "strong")
    for wording in rule.also:
        yield from _labelled("", wrap(wording, room))
    yield from _labelled("verdict", [str(rule.verdict)])
    yield from _labelled("correct", wrap(rule.correction, room), "correction")
    yield ()
    sources = cited_sources(rules)
    for citation in rule.citations:
        yield from _labelled("source", citation_lines(citation, sources.get((rule.pack, citation.source)), room))
    yield ()
    for label, sentences in (("flagged", rule.flag), ("passed", rule.passes)):
        for number, sentence in enumerate(sentences):
            yield from _labelled(label if number == 0 else "", wrap(printable(" ".join(sentence.split())), room))
    yield from _labelled("unless", wrap(", ".join(rule.unless), room))
    yield from _labelled("replaces", wrap(", ".join(rule.over), room))
    yield from _labelled("reviewed", [rule.reviewed] if rule.reviewed else [])


def _labelled(label: str, texts: Sequence[str], style: str = "") -> Iterator[Line]:
    for number, text in enumerate(texts):
        head = label if number == 0 else ""
        yield Span(head.ljust(LABEL), "dim"), Span(text, style)
