"""Read YAML text into plain values by the table of keys, and remember every mistake with its place."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from re import findall, fullmatch
from typing import Any

import yaml
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from linter.errors import FactlintError
from linter.lookup import unknown
from linter.packs.shape import PATTERNS, Form, Key

MOST_BYTES = 4_000_000
MOST_NODES = 200_000  # visited, so that aliases of aliases cannot multiply
DEEPEST = 50  # far beyond the six levels of a pack
FEW = 1_000  # levels that the composer, which recurses once a level, takes in its stride

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_ADVICE = {
    "but found another document": "a second document begins here; a pack is one YAML document, without a line of ---",
    "mapping values are not allowed in this context": "a colon inside a text; put the text in quotes",
    "exceeded maximum nesting depth": f"nested more than {DEEPEST} levels deep; a pack needs six",
    "did not find expected key": "the text goes on after its closing quote, or the indent is off",
}
_WHAT = {MappingNode: "a mapping", SequenceNode: "a list", ScalarNode: "a text"}


@dataclass(slots=True)
class Reading:
    """One pass over a pack file: its mistakes so far, and how many nodes may still be visited."""

    path: str
    problems: list[str] = field(default_factory=list)
    left: int = MOST_NODES

    def report(self, node: Node, reason: str) -> None:
        mark = node.start_mark
        self.problems.append(f"{self.path}:{mark.line + 1}:{mark.column + 1}: {reason}")

    def visit(self, node: Node) -> None:
        self.left -= 1
        if self.left < 0:
            raise FactlintError(f"{self.path}: more than {MOST_NODES} values; split the pack, use fewer aliases")


def read_text(path: Path, shown: str) -> str:
    """The text of a pack file; a file that is missing, too large or not UTF-8 raises FactlintError."""
    try:
        data = path.read_bytes()
    except OSError as error:
        raise FactlintError(f"{shown}: cannot be read ({error.strerror}); check the path") from error
    if len(data) > MOST_BYTES:
        raise FactlintError(f"{shown}: larger than {MOST_BYTES // 1_000_000} MB; split the pack")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise FactlintError(f"{shown}:{line}:1: not UTF-8; save the file as UTF-8") from error


def compose(text: str, path: str) -> Node:
    """The node tree of one YAML document; a syntax error raises FactlintError with its place."""
    try:
        _check_depth(text, path)
        node = yaml.compose(text, Loader=_LOADER)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        place = f":{mark.line + 1}:{mark.column + 1}" if mark else ""
        raise FactlintError(f"{path}{place}: {_advice(error.problem or 'not YAML')}") from error
    except yaml.YAMLError as error:  # characters that YAML forbids
        raise FactlintError(f"{path}: not YAML ({str(error).splitlines()[0]})") from error
    if node is None:
        raise FactlintError(f"{path}:1:1: empty; a pack begins with `pack:` and `title:`")
    return node


def _check_depth(text: str, path: str) -> None:
    """Refuse nesting that would exhaust the composer's stack.

    Only brackets and the indicators at the beginning of a line open a level; few of both need no count.
    """
    if text.count("[") + text.count("{") < FEW and max(map(len, findall(r"(?m)^[ \t?:-]*", text))) < FEW:
        return
    depth = 0
    for event in yaml.parse(text, Loader=_LOADER):
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
        if depth > DEEPEST:
            line = text.count("\n", 0, event.start_mark.index) + 1 if event.start_mark else 1
            raise FactlintError(f"{path}:{line}:1: nested more than {DEEPEST} levels deep; a pack needs six")


def _advice(problem: str) -> str:
    return _ADVICE.get(problem, problem)


def read_record(node: Node, keys: Mapping[str, Key], reading: Reading) -> dict[str, Any]:
    """The values of a mapping with known keys; unknown, repeated and missing keys are reported."""
    reading.visit(node)
    if not isinstance(node, MappingNode):
        reading.report(node, f"expected a mapping with {', '.join(keys)}, found {_WHAT[type(node)]}")
        return {}
    values: dict[str, Any] = {}
    for name_node, value_node in node.value:
        name = name_node.value if isinstance(name_node, ScalarNode) else ""
        key = keys.get(name)
        if key is None:
            reading.report(name_node, unknown("key", name, keys))
        elif name in values:
            reading.report(name_node, f'"{name}" stands here a second time; keep one')
        else:
            values[name] = _value(value_node, name, key, reading)
    for name, key in keys.items():
        if key.required and name not in values:
            reading.report(node, f'"{name}" is missing: {key.about}')
    return {name: value for name, value in values.items() if value is not None}


def _value(node: Node, name: str, key: Key, reading: Reading) -> Any:
    """The value of one key, or None when it was reported."""
    form = key.form
    if form is Form.RECORD:
        return read_record(node, key.keys, reading)
    if form is Form.RECORDS:
        return _records(node, name, key, reading)
    if form is Form.TABLE:
        return _table(node, name, key, reading)
    if form is Form.TEXTS:
        return _texts(node, name, reading)
    if form is Form.WORDINGS:
        return _wordings(node, name, reading)
    return _scalar(node, name, key, reading)


def _records(node: Node, name: str, key: Key, reading: Reading) -> list[dict[str, Any]] | None:
    reading.visit(node)
    if not isinstance(node, SequenceNode):
        reading.report(node, f'"{name}" must be a list ("- " before each), found {_WHAT[type(node)]}')
        return None
    if key.required and not node.value:
        reading.report(node, f'"{name}" is empty: {key.about}')
    return [read_record(item, key.keys, reading) for item in node.value]


def _table(node: Node, name: str, key: Key, reading: Reading) -> dict[str, Any] | None:
    reading.visit(node)
    if not isinstance(node, MappingNode):
        reading.report(node, f'"{name}" must be a mapping of ids, found {_WHAT[type(node)]}')
        return None
    table: dict[str, Any] = {}
    for id_node, value_node in node.value:
        id = _scalar(id_node, "id", Key(key.ids, ""), reading)
        if id in table:
            reading.report(id_node, f'"{id}" stands here a second time; ids are unique')
        elif id is not None:
            table[id] = read_record(value_node, key.keys, reading)
    return table


def _texts(node: Node, name: str, reading: Reading) -> list[str] | None:
    if isinstance(node, ScalarNode):
        text = _text(node, name, reading)
        return None if text is None else [text]
    reading.visit(node)
    if not isinstance(node, SequenceNode):
        reading.report(node, f'"{name}" must be a list of texts, found {_WHAT[type(node)]}')
        return None
    texts = [_text(item, name, reading) for item in node.value]
    return [text for text in texts if text is not None]


def _wordings(node: Node, name: str, reading: Reading) -> dict[str, str] | None:
    reading.visit(node)
    if not isinstance(node, MappingNode):
        reading.report(node, f'"{name}" must be a mapping (wrong wording: right wording), found {_WHAT[type(node)]}')
        return None
    pairs = [(_text(wrong, name, reading), _text(right, name, reading)) for wrong, right in node.value]
    return {wrong: right for wrong, right in pairs if wrong is not None and right is not None}


def _text(node: Node, name: str, reading: Reading) -> str | None:
    """A scalar as it is written: YAML's readings of `no`, `2024-08-22` or `1e3` do not apply to a pack."""
    reading.visit(node)
    if not isinstance(node, ScalarNode):
        hint = "; a text with a colon needs quotes" if isinstance(node, MappingNode) else ""
        reading.report(node, f'"{name}" must be a text, found {_WHAT[type(node)]}{hint}')
        return None
    text = str(node.value).strip()
    if not text:
        reading.report(node, f'"{name}" is empty')
        return None
    return text


def _scalar(node: Node, name: str, key: Key, reading: Reading) -> Any:
    text = _text(node, name, reading)
    if text is None:
        return None
    if key.form is Form.WORD and text not in key.words:
        reading.report(node, f"{unknown(name, text, key.words)} (one of {', '.join(key.words)})")
        return None
    if key.form is Form.SWITCH:
        if text not in ("true", "false"):
            reading.report(node, f'"{name}" must be true or false, found "{text}"')
            return None
        return text == "true"
    if key.form is Form.NUMBER and not fullmatch(r"0(\.\d+)?|1(\.0+)?", text):
        reading.report(node, f'"{name}" must be {key.form}, found "{text}"')
        return None
    pattern = PATTERNS.get(key.form)
    if pattern and not fullmatch(pattern, text):
        reading.report(node, f'"{name}" must be {_described(key.form)}, found "{text}"')
        return None
    return text


def _described(form: Form) -> str:
    return {
        Form.ID: "an id (letters, digits, '-', '_', '.')",
        Form.CLAIM: "a claim's id, or pack/claim",
        Form.DATE: "a date such as 2024-08-22",
        Form.LINES: 'line numbers such as 132, "88-93" or "36, 56"',
        Form.SHA256: "64 hexadecimal digits",
    }[form]
