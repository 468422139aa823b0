"""The word lists of `data/draft.yaml`, read once."""

from functools import lru_cache
from importlib.resources import files
from typing import Any


@lru_cache(maxsize=1)
def _data() -> dict[str, Any]:
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    data: dict[str, Any] = yaml.load(
        files("linter").joinpath("data/draft.yaml").read_text(encoding="utf-8"), Loader=loader
    )
    return data


@lru_cache(maxsize=32)
def words(name: str) -> frozenset[str]:
    """A list of the file, as a set of lemmas or phrases."""
    return frozenset(_data()[name])
