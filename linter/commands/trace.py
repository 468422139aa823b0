"""`factlint trace`: how one sentence was read, and what each rule made of it."""

import click

from linter.commands.options import rules_option
from linter.errors import FactlintError
from linter.packs import load_rules


@click.command()
@click.argument("sentence")
@rules_option
def command(sentence: str, rules_paths: tuple[str, ...]) -> None:
    """Show the mentions, claims, polarity and stance in SENTENCE, and why each rule fired or what stopped it."""
    from linter.trace import trace  # the engine: not before the arguments are known to be right

    lines = trace(sentence, load_rules(rules_paths or None)).lines
    if not lines:
        raise FactlintError("trace: no sentence to read; give one in quotes")
    for line in lines:
        click.echo(line)
