"""`factlint init`: writes a commented configuration, the pre-commit hook and a workflow into a repository."""

from importlib.resources import files
from pathlib import Path

import click

from linter import __version__
from linter.writing import write_file

# What is written → the template in `linter/data/init/`.
FILES = {
    ".factlint.yaml": "factlint.yaml",
    ".pre-commit-config.yaml": "pre-commit-config.yaml",
    ".github/workflows/factlint.yml": "workflow.yml",
}


@click.command()
@click.argument("folder", default=".", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--yes", "-y", is_flag=True, help="Overwrite without asking.")
def command(folder: Path, yes: bool) -> None:
    """Write a commented configuration, a pre-commit hook and a GitHub workflow into FOLDER (the current one).

    A file that is there already is kept unless you say otherwise.
    """
    for name, template in FILES.items():
        text = files("linter").joinpath("data", "init", template).read_text(encoding="utf-8")
        _put(folder / name, text.replace("VERSION", __version__), overwrite=yes)
    click.echo("next: factlint check", err=True)


def _put(path: Path, text: str, *, overwrite: bool) -> None:
    if path.is_file():
        if path.read_text(encoding="utf-8", errors="replace") == text:
            click.echo(f"{path}: as it should be", err=True)
            return
        if not overwrite and not click.confirm(f"{path} is there already. Overwrite it?", default=False, err=True):
            click.echo(f"{path}: kept", err=True)
            return
    write_file(path, text)
    click.echo(f"{path}: written", err=True)
