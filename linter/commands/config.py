"""`factlint config`: the settings that hold, and where each comes from."""

import json
from collections.abc import Iterator
from typing import Any

import click

from linter.commands.options import config_option, isolated_option
from linter.config import rule_problems
from linter.config_keys import CONFIG, schema
from linter.config_search import Config
from linter.effective import configuration, effective, origin
from linter.errors import FactlintError
from linter.lookup import names
from linter.packs import load_rules
from linter.settings import PerFile, Settings

DEFAULTS = {
    "rules": "the packs that ship with factlint",
    "select": "every rule",
    "jobs": "one a core",
    "model": "the model that ships with factlint",
}


@click.command()
@click.argument("paths", nargs=-1, metavar="[PATH]...")
@config_option
@isolated_option
@click.option("--schema", "wants_schema", is_flag=True, help="Print the JSON Schema of .factlint.yaml, for an editor.")
def command(paths: tuple[str, ...], config: str | None, isolated: bool | None, wants_schema: bool) -> None:
    """Print the settings that `check PATH...` would use, and where each one comes from."""
    if wants_schema:
        click.echo(json.dumps(schema(), indent=2))
        return
    configured = configuration(paths, named=config or "", isolated=bool(isolated))
    settings = effective({}, configured)
    problems = rule_problems(configured, names(load_rules(settings.rules or None)))
    if problems:
        raise FactlintError(*problems)
    click.echo(f"configuration: {configured.path or 'none'}")
    table = list(_rows(settings, configured))
    widths = [max(len(row[column]) for row in table) for column in range(2)]
    for key, value, where in table:
        click.echo(f"{key.ljust(widths[0])}  {value.ljust(widths[1])}  {where}")


def _rows(settings: Settings, config: Config) -> Iterator[tuple[str, str, str]]:
    """Key, value and origin of each setting."""
    for key in CONFIG:
        value = getattr(settings, {"formats": "extensions"}.get(key, key.replace("-", "_")))
        yield key, _shown(value) or DEFAULTS.get(key, "none"), origin(key, config)


def _shown(value: Any) -> str:
    if isinstance(value, tuple):
        return ", ".join(_item(item) for item in value)
    return str(value) if value else ""


def _item(item: Any) -> str:
    if isinstance(item, PerFile):
        parts = [("select", item.select), ("ignore", item.ignore), ("severity", item.severity)]
        return f"{item.glob} ({'; '.join(f'{name} {_shown(value)}' for name, value in parts if value)})"
    return f"{item[0]}: {item[1]}" if isinstance(item, tuple) else str(item)
