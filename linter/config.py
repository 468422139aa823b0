"""The configuration file: what it says, and every mistake in it with its place."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any

from yaml.nodes import MappingNode, Node, SequenceNode

from linter.config_keys import CONFIG, SEVERITIES
from linter.config_search import TOML_TABLE, Config, shown_path
from linter.errors import FactlintError
from linter.lookup import unknown
from linter.packs.nodes import Reading, compose, read_record, read_text
from linter.toml_nodes import table_nodes


def read_config(path: Path) -> Config:
    """What a configuration file says. All its mistakes are collected and raised as one FactlintError."""
    shown = shown_path(path)
    text = read_text(path, shown)
    if path.suffix == ".toml":
        root = table_nodes(text, shown, TOML_TABLE)
    else:
        root = compose(text, shown) if re.search(r"^(?!---)\s*[^\s#]", text, re.MULTILINE) else None
    if root is None:
        return Config(shown, str(path.absolute().parent))
    reading = Reading(shown)
    values = read_record(root, CONFIG, reading)
    places = dict(_places(root, shown, ()))
    problems = [*reading.problems, *_value_problems(values, places)]
    if problems:
        raise FactlintError(*sorted(problems, key=_order))
    return Config(shown, str(path.absolute().parent), values, places)


def rule_problems(config: Config, names: Collection[str]) -> list[str]:
    """A line for each rule that the configuration names and that is none of `names` (rule ids and pack ids)."""
    return [
        f"{config.places.get(place, config.path)}: {unknown('rule', name, names)}"
        for place, name in _named_rules(config.values, ())
        if not any(fnmatchcase(known, name) for known in names)
    ]


def _named_rules(values: Mapping[str, Any], under: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], str]]:
    for key in ("select", "ignore", "severity"):
        yield from (((*under, key, name), name) for name in values.get(key, ()))
    for glob, inner in values.get("per-file", {}).items():
        yield from _named_rules(inner, (*under, "per-file", glob))


def _value_problems(values: Mapping[str, Any], places: Mapping[tuple[str, ...], str]) -> Iterator[str]:
    tables = [((), values), *((("per-file", glob), inner) for glob, inner in values.get("per-file", {}).items())]
    for under, table in tables:
        for rule, severity in table.get("severity", {}).items():
            if severity not in SEVERITIES:
                reason = f"{unknown('severity', severity, SEVERITIES)} (there are {', '.join(SEVERITIES)})"
                yield f"{places[*under, 'severity', rule]}: {reason}"
    jobs = values.get("jobs")
    if jobs is not None and not (jobs.isdigit() and int(jobs)):
        yield f'{places["jobs",]}: "jobs" must be a whole number above 0, found "{jobs}"'
    from linter.formats import MODULES

    for suffix, name in values.get("formats", {}).items():
        if name not in MODULES:
            yield f"{places['formats', suffix]}: {unknown('format', name, MODULES)} (there are {', '.join(MODULES)})"


def _places(node: Node, shown: str, under: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], str]]:
    """Where each key and each item of a list stands; an item goes by its own text."""
    if isinstance(node, MappingNode):
        pairs: Iterable[tuple[Node, Node]] = node.value
        for name, value in pairs:
            yield (*under, str(name.value)), _place(name, shown)
            yield from _places(value, shown, (*under, str(name.value)))
    elif isinstance(node, SequenceNode):
        for item in node.value:
            yield (*under, str(item.value)), _place(item, shown)
    elif under:
        yield (*under, str(node.value)), _place(node, shown)


def _place(node: Node, shown: str) -> str:
    return f"{shown}:{node.start_mark.line + 1}:{node.start_mark.column + 1}"


def _order(problem: str) -> tuple[int, int]:
    place = re.search(r":(\d+):(\d+): ", problem)
    return (int(place[1]), int(place[2])) if place else (0, 0)
