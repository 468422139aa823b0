"""The settings of a run: what the command line gives, before what the configuration file says, before the defaults."""

import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from linter.config_search import Config, find_config
from linter.errors import FactlintError
from linter.settings import PerFile, Settings

# Key of the configuration file → field of the settings, where they differ.
_FIELDS = {
    "fail-on": "fail_on",
    "formats": "extensions",
    "prose-keys": "prose_keys",
    "cache-dir": "cache_dir",
    "per-file": "per_file",
}


def configuration(paths: Sequence[str], *, named: str = "", isolated: bool = False) -> Config:
    """The configuration that holds for the paths: the file that is `named`, else the nearest one, else none."""
    if named and not Path(named).is_file():
        raise FactlintError(f"{named}: no such configuration file; check --config")
    path = Path(named) if named else None if isolated else find_config(paths)
    if path is None:
        return Config()
    from linter.config import read_config  # YAML and TOML, 25 ms: only where there is a file

    return read_config(path)


def effective(given: Mapping[str, Any], config: Config) -> Settings:
    """The settings of a run from the fields that flags gave and the configuration."""
    return Settings(**({"folder": config.folder} | _fields(config) | dict(given)))


def origin(key: str, config: Config) -> str:
    """Where the value of a key of the configuration comes from: its place in the file, or "default"."""
    return config.places.get((key,), "default")


def _fields(config: Config) -> dict[str, Any]:
    """The values of a configuration as fields of the settings."""
    fields: dict[str, Any] = {}
    for key, value in config.values.items():
        fields[_FIELDS.get(key, key)] = _value(key, value, config.folder)
    return fields


def _value(key: str, value: Any, folder: str) -> Any:
    match key:
        case "jobs":
            return int(value)
        case "rules":
            return tuple(_pack(name, folder) for name in value)
        case "baseline" | "cache-dir":
            return _path(value, folder)
        case "formats" | "severity":
            return tuple(value.items())
        case "per-file":
            return tuple(_per_file(glob, inner) for glob, inner in value.items())
        case _:
            return tuple(value) if isinstance(value, list) else value


def _per_file(glob: str, inner: Mapping[str, Any]) -> PerFile:
    return PerFile(
        glob, tuple(inner.get("select", ())), tuple(inner.get("ignore", ())), tuple(inner.get("severity", {}).items())
    )


def _pack(name: str, folder: str) -> str:
    """A pack beside the configuration file, or a name as it is: an installed pack's."""
    return _path(name, folder) if (Path(folder) / name).exists() else name


def _path(path: str, folder: str) -> str:
    return Path(os.path.relpath(Path(folder) / path)).as_posix()
