"""Options that several commands share."""

import click

rules_option = click.option(
    "--rules",
    "rules_paths",
    metavar="PATH",
    multiple=True,
    help="A rules pack or a folder of packs; may be repeated.  [default: the packs that ship with factlint]",
)

config_option = click.option("--config", metavar="FILE", help="Read this configuration file instead of the nearest.")
isolated_option = click.option("--isolated", is_flag=True, default=None, help="Read no configuration file.")
