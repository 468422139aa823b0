"""Where the configuration file is."""

import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

YAML_NAMES = (".factlint.yaml", ".factlint.yml")
TOML_NAME = "pyproject.toml"
TOML_TABLE = ("tool", "factlint")


class Config(NamedTuple):
    """One configuration file: its values by key as they are written, and where each key stands ("path:line:column")."""

    path: str = ""  # as it is shown; "" when there is none
    folder: str = "."  # what its relative paths and globs start from
    values: Mapping[str, Any] = {}
    places: Mapping[tuple[str, ...], str] = {}


def find_config(paths: Sequence[str]) -> Path | None:
    """The nearest configuration file, from the folder that the paths have in common upwards."""
    folders = [Path(path).absolute() for path in paths if path != "-"] or [Path.cwd()]
    common = Path(os.path.commonpath(folders))
    start = common if common.is_dir() else common.parent
    for folder in (start, *start.parents):
        for name in YAML_NAMES:
            if (folder / name).is_file():
                return folder / name
        if (folder / TOML_NAME).is_file() and _has_table(folder / TOML_NAME):
            return folder / TOML_NAME
    return None


def shown_path(path: Path) -> str:
    """A path as messages show it: relative to the working folder where it is inside."""
    absolute = path.absolute()
    return absolute.relative_to(Path.cwd()).as_posix() if absolute.is_relative_to(Path.cwd()) else absolute.as_posix()


def _has_table(path: Path) -> bool:
    from linter.packs.nodes import read_text  # these read YAML and TOML: not for a run without such a file
    from linter.toml_nodes import table_nodes

    shown = shown_path(path)
    text = read_text(path, shown)
    return "factlint" in text and table_nodes(text, shown, TOML_TABLE) is not None
