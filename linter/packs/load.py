"""One pack file: its text, its nodes with their places, and the pack they make."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from yaml.nodes import MappingNode, Node, SequenceNode

from linter.errors import FactlintError
from linter.lookup import unknown
from linter.model import Citation, Concept, Pack, Rule, Severity, Source, Verdict
from linter.packs.nodes import Reading, compose, read_record, read_text
from linter.packs.shape import PACK


@dataclass(frozen=True, slots=True)
class PackFile:
    """A pack with what it was read from; `extends` and `overrides` are for the run that combines packs."""

    path: str  # as it is shown to the user
    text: str
    root: Node
    pack: Pack
    extends: tuple[str, ...] = ()
    overrides: tuple[tuple[str, dict[str, Any]], ...] = ()


def load_pack(path: Path, shown: str | None = None) -> PackFile:
    """Read one pack file. Every mistake in it is collected and raised as one FactlintError."""
    shown = shown or path.as_posix()
    return parse_pack(read_text(path, shown), shown, path.resolve().parent)


def parse_pack(text: str, shown: str, folder: Path) -> PackFile:
    """Read a pack from its text; `folder` is where its sources stand, `shown` the path that errors name."""
    root = compose(text, shown)
    reading = Reading(shown)
    values = read_record(root, PACK, reading)
    _check_ids(root, values, reading)
    _check_references(root, values, reading)
    _check_texts(root, values, folder, reading)
    if reading.problems:
        raise FactlintError(*sorted(reading.problems, key=_place))
    return PackFile(
        shown,
        text,
        root,
        _pack(values, shown, folder),
        tuple(values.get("extends", ())),
        tuple(values.get("overrides", {}).items()),
    )


def locate(root: Node, path: Sequence[str | int]) -> Node:
    """The node at a path of keys, list indices and claim ids; the nearest node above it when it is absent."""
    node = root
    for step in path:
        below = _below(node, step)
        if below is None:
            return node
        node = below
    return node


def position(node: Node) -> tuple[int, int]:
    """Line and column of a node, 1-based."""
    return node.start_mark.line + 1, node.start_mark.column + 1


def _below(node: Node, step: str | int) -> Node | None:
    if isinstance(node, MappingNode):
        return next((value for name, value in node.value if name.value == step), None)
    if isinstance(node, SequenceNode):
        if isinstance(step, int):
            return node.value[step] if step < len(node.value) else None
        return next((item for item in node.value if _id_of(item) == step), None)
    return None


def _id_of(node: Node) -> str:
    id_node = _below(node, "id") if isinstance(node, MappingNode) else None
    return str(id_node.value) if id_node is not None else ""


def _place(problem: str) -> tuple[int, int]:
    """Sort key of `path:line:column: reason`; the path may hold colons."""
    head = problem.split(": ", 1)[0].rsplit(":", 2)
    return int(head[-2]), int(head[-1])


def _check_ids(root: Node, values: dict[str, Any], reading: Reading) -> None:
    seen: set[str] = set()
    for index, claim in enumerate(values.get("claims", ())):
        id = claim.get("id")
        if id in seen:
            reading.report(
                locate(root, ("claims", index, "id")), f'claim "{id}" stands here a second time; ids are unique'
            )
        seen.add(id)


def _check_references(root: Node, values: dict[str, Any], reading: Reading) -> None:
    sources = values.get("sources", {})
    ids = frozenset(claim["id"] for claim in values.get("claims", ()) if "id" in claim)
    for index, claim in enumerate(values.get("claims", ())):
        for number, citation in enumerate(claim.get("citations", ())):
            name = citation.get("source")
            if name is not None and name not in sources:
                node = locate(root, ("claims", index, "citations", number, "source"))
                reading.report(node, unknown("source", name, sources))
        for number, name in enumerate(claim.get("over", ())):
            if "/" not in name and name not in ids:
                reading.report(locate(root, ("claims", index, "over", number)), unknown("claim", name, ids))


def _check_texts(root: Node, values: dict[str, Any], folder: Path, reading: Reading) -> None:
    """A pack reads nothing outside its folder."""
    for id, source in values.get("sources", {}).items():
        text = source.get("text")
        if text and not (folder / text).resolve().is_relative_to(folder):
            node = locate(root, ("sources", id, "text"))
            reading.report(node, f'"{text}" is outside the pack\'s folder; put a copy of the source beside the pack')


def _pack(values: dict[str, Any], shown: str, folder: Path) -> Pack:
    return Pack(
        id=values["pack"],
        title=values["title"],
        path=shown,
        sources=tuple(_source(id, source, folder) for id, source in values.get("sources", {}).items()),
        concepts=tuple(_concept(id, concept) for id, concept in values.get("concepts", {}).items()),
        rules=tuple(_rule(claim, values["pack"]) for claim in values.get("claims", ())),
    )


def _source(id: str, values: dict[str, Any], folder: Path) -> Source:
    text = values.pop("text", "")
    return Source(id=id, text=str(folder / text) if text else "", **values)


def _concept(id: str, values: dict[str, Any]) -> Concept:
    return Concept(id, values.get("kind", "thing"), tuple(values["terms"]), tuple(values.get("members", ())))


def _rule(values: dict[str, Any], pack: str) -> Rule:
    examples = values.get("examples", {})
    return Rule(
        id=values["id"],
        pack=pack,
        claim=values["claim"],
        verdict=Verdict(values["verdict"]),
        severity=Severity(values.get("severity", Severity.ERROR)),
        correction=values["correction"],
        citations=tuple(_citation(citation) for citation in values["citations"]),
        also=tuple(values.get("also", ())),
        unless=tuple(values.get("unless", ())),
        flag=tuple(examples.get("flag", ())),
        passes=tuple(examples.get("pass", ())),
        known_miss=tuple(examples.get("known_miss", ())),
        known_false_alarm=tuple(examples.get("known_false_alarm", ())),
        replace=tuple(values.get("replace", {}).items()),
        message=values.get("message", ""),
        status=values.get("status", "reviewed"),
        reviewed=values.get("reviewed", ""),
        over=tuple(values.get("over", ())),
        confidence=float(values.get("confidence", 1)),
    )


def _citation(values: dict[str, Any]) -> Citation:
    return Citation(values["source"], values.get("lines", ""), values["quote"], values.get("section", ""))
