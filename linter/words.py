"""Word classes of English that the reading of claims leans on, read once from `data/words.yaml`."""

from functools import lru_cache
from importlib.resources import files

from linter.model import Token


@lru_cache(maxsize=1)
def words() -> dict[str, frozenset[str]]:
    import yaml  # 15 ms: only when a sentence is read

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    data = yaml.load(files("linter").joinpath("data/words.yaml").read_text(encoding="utf-8"), Loader=loader)
    return {name: frozenset(row) for name, row in data.items()}


def is_a(token: Token, group: str) -> bool:
    """Is this token's lemma or form among a group's words?"""
    members = words()[group]
    return token.lemma in members or token.text.lower() in members
