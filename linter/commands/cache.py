"""`factlint cache`: what is kept between runs."""

import click

from linter import store


@click.group()
def command() -> None:
    """Look at or delete what is kept between runs: results by content, packs in a form that is read fast,
    and how their claims are parsed.

    The folder is the one that FACTLINT_CACHE_DIR or the configuration key `cache-dir` names, else `factlint` in the
    user's folder of caches.
    """


@command.command()
@click.option("--cache-dir", default="", metavar="DIR", help="The folder, where it is not the usual one.")
def info(cache_dir: str) -> None:
    """Show the folder, how many entries it holds and its size."""
    from linter.cache import size

    folder = store.folder(cache_dir)
    kept = size(folder)
    click.echo(f"{folder}: {kept.entries:,} entries, {kept.bytes / 1e6:.1f} MB")


@command.command()
@click.option("--cache-dir", default="", metavar="DIR", help="The folder, where it is not the usual one.")
def clean(cache_dir: str) -> None:
    """Delete everything that factlint keeps in the folder."""
    from linter.cache import clean

    folder = store.folder(cache_dir)
    click.echo(f"{folder}: {clean(folder) / 1e6:.1f} MB deleted")
