"""Changes to a pack's text at its nodes; every other character stays as its author wrote it."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from yaml.error import Mark
from yaml.nodes import MappingNode, Node, SequenceNode

from linter.packs.load import PackFile, locate


class Edit(NamedTuple):
    """Replace text[start:end] (characters of the pack's text)."""

    start: int
    end: int
    text: str


def edited(text: str, edits: Sequence[Edit]) -> str:
    """The text with all edits made; of edits at one place, the first stands first."""
    for edit in sorted(edits, key=lambda edit: edit.start, reverse=True):
        text = text[: edit.start] + edit.text + text[edit.end :]
    return text


def set_scalar(file: PackFile, node: Node, value: str) -> Edit:
    """Another value in a scalar's place."""
    return Edit(_offset(file, node.start_mark), _offset(file, node.end_mark), value)


def line_scalar(lines: str) -> str:
    """Line numbers as they are written in a pack: 132, "88-93"."""
    return lines if lines.isdigit() else f'"{lines}"'


def set_key(file: PackFile, path: Sequence[str | int], name: str, value: str, *, after: str) -> Edit:
    """A key of the mapping at `path`: changed where it stands, else added after the key `after`."""
    mapping = locate(file.root, path)
    assert isinstance(mapping, MappingNode)
    values = {key.value: (key, node) for key, node in mapping.value}
    if name in values:
        return set_scalar(file, values[name][1], value)
    key, node = values[after]
    end = _offset(file, _last(node).end_mark)
    if mapping.flow_style:
        return Edit(end, end, f", {name}: {value}")
    return _new_line(file, end, f"{' ' * key.start_mark.column}{name}: {value}")


def append(file: PackFile, name: str, lines: Sequence[str]) -> Edit:
    """Lines after the last item of a top-level key; a key that is missing is added. `lines` are indented by two."""
    top = {key.value: node for key, node in file.root.value}
    node = top.get(name)
    if not isinstance(node, MappingNode | SequenceNode) or not node.value:
        return _new_line(file, len(file.text.rstrip("\n")), "\n".join([f"{name}:", *lines]))
    shift = " " * max(0, _indent(node) - 2)
    return _new_line(file, _offset(file, _last(node).end_mark), "\n".join(shift + line for line in lines))


def _indent(node: MappingNode | SequenceNode) -> int:
    """The column of a block collection's items: its keys, or its dashes."""
    if isinstance(node, MappingNode):
        return int(node.value[0][0].start_mark.column)
    return int(node.start_mark.column)


def _last(node: Node) -> Node:
    """The last node inside a block collection: the collection itself ends only where the next thing begins."""
    below = list(_inside(node))
    return _last(below[-1]) if below and not getattr(node, "flow_style", False) else node


def _inside(node: Node) -> Iterator[Node]:
    if isinstance(node, MappingNode):
        yield from (value for _, value in node.value)
    elif isinstance(node, SequenceNode):
        yield from node.value


def _new_line(file: PackFile, offset: int, text: str) -> Edit:
    """Text on lines of its own after the line of `offset`."""
    end = file.text.find("\n", offset)
    if end < 0:
        return Edit(len(file.text), len(file.text), "\n" + text + "\n")
    return Edit(end + 1, end + 1, text + "\n")


def _offset(file: PackFile, mark: Mark) -> int:
    start = 0
    for _ in range(mark.line):
        start = file.text.index("\n", start) + 1
    return start + mark.column
