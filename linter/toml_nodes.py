"""TOML as the node tree that YAML gives, so that one reader with one set of messages serves both."""

import tomllib
from typing import Any

from yaml.error import Mark
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from linter.errors import FactlintError


def table_nodes(text: str, path: str, keys: tuple[str, ...]) -> Node | None:
    """The nodes of the table under `keys`, None if there is none; a syntax error raises FactlintError.

    The TOML parser of the standard library gives no places: each key and value is looked for behind the one before it.
    """
    try:
        value: Any = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise FactlintError(f"{path}: not TOML: {error}") from error
    for key in keys:
        if not isinstance(value, dict) or key not in value:
            return None
        value = value[key]
    header = text.find(f"[{'.'.join(keys)}")
    return _Walk(text, path, max(header, 0)).node(value)


class _Walk:
    """A walk through the values in the order of the text; `at` is how far it has come."""

    def __init__(self, text: str, path: str, at: int) -> None:
        self.text, self.path, self.at = text, path, at

    def node(self, value: Any) -> Node:
        if isinstance(value, dict):
            start = self._mark()
            return MappingNode(
                "tag:yaml.org,2002:map", [(self._scalar(key), self.node(one)) for key, one in value.items()], start
            )
        if isinstance(value, list):
            start = self._mark()
            return SequenceNode("tag:yaml.org,2002:seq", [self.node(one) for one in value], start)
        return self._scalar(value)

    def _scalar(self, value: Any) -> ScalarNode:
        text = str(value).lower() if isinstance(value, bool) else str(value)
        found = self.text.find(text, self.at)
        if found >= 0:
            self.at = found
        node = ScalarNode("tag:yaml.org,2002:str", text, self._mark())
        if found >= 0:
            self.at += len(text)
        return node

    def _mark(self) -> Mark:
        line = self.text.count("\n", 0, self.at)
        column = self.at - self.text.rfind("\n", 0, self.at) - 1
        return Mark(self.path, self.at, line, column, None, 0)
