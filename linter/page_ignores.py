"""What a document's front matter says to the tool: `factlint: {ignore: [RULE -- REASON]}`, in YAML or TOML."""

import re
import tomllib
from typing import NamedTuple

import yaml

_BLOCK = re.compile(r"\ufeff?(?P<fence>---|\+\+\+)[ \t]*\r?\n(?P<body>.*?)^(?P=fence)[ \t]*$", re.DOTALL | re.MULTILINE)
_BRACKET = re.compile(r"[\[{]")
MOST_BRACKETS = 300  # the YAML composer recurses once a level; no real front matter comes near


class Entry(NamedTuple):
    """One item of the `ignore` list and its place in the source (characters)."""

    text: str
    start: int
    end: int


def entries(source: str) -> list[Entry]:
    """The items of the `ignore` list; nothing where there is no front matter or it cannot be read."""
    block = _BLOCK.match(source)
    if block is None or "factlint" not in block["body"] or len(_BRACKET.findall(block["body"])) > MOST_BRACKETS:
        return []
    read = _from_yaml if block["fence"] == "---" else _from_toml
    return _joined(read(block["body"], block.start("body")))


def prose_start(source: str) -> int:
    """Where the text behind the front matter begins (0 without one)."""
    block = _BLOCK.match(source)
    return block.end() if block else 0


def _from_yaml(body: str, offset: int) -> list[Entry]:
    try:
        node = yaml.compose(body, Loader=yaml.SafeLoader)
    except yaml.YAMLError:  # the reader of the format tells about it
        return []
    ignored = _under(_under(node, "factlint"), "ignore")
    items = ignored.value if isinstance(ignored, yaml.SequenceNode) else [ignored]
    return [
        Entry(item.value, offset + item.start_mark.index, offset + item.end_mark.index)
        for item in items
        if isinstance(item, yaml.ScalarNode)
    ]


def _under(node: yaml.Node | None, key: str) -> yaml.Node | None:
    if not isinstance(node, yaml.MappingNode):
        return None
    return next((value for name, value in node.value if name.value == key), None)


def _from_toml(body: str, offset: int) -> list[Entry]:
    try:
        table = tomllib.loads(body).get("factlint", {})
    except tomllib.TOMLDecodeError:
        return []
    ignored = table.get("ignore", []) if isinstance(table, dict) else []
    found, at = [], body.find("factlint")
    for text in ignored if isinstance(ignored, list) else [ignored]:
        if not isinstance(text, str):
            continue
        at = max(at, body.find(text, at))
        found.append(Entry(text, offset + at, offset + at + len(text)))
        at += len(text)
    return found


def _joined(items: list[Entry]) -> list[Entry]:
    """A YAML flow list splits `a -- why, until 2027-06-30` at its comma; put the day back."""
    joined: list[Entry] = []
    for item in items:
        if joined and item.text.startswith("until "):
            last = joined.pop()
            item = Entry(f"{last.text}, {item.text}", last.start, item.end)
        joined.append(item)
    return joined
