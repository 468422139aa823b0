"""Rules packs: found, read with every mistake in its place, and combined into the rules of a run."""

from collections.abc import Iterable
from pathlib import Path

from linter.basics import Rules


def load_rules(paths: Iterable[str | Path] | None = None) -> Rules:
    """The rules of the packs at `paths`: files, folders of *.yaml, or names of installed packs.

    None means the packs that ship with factlint. Every mistake in every pack is collected and raised as one
    FactlintError, each as `path:line:column: reason; what to do`.
    """
    from linter.packs.combine import combine, load_files  # YAML is imported only when packs are read

    return combine(load_files(paths))
