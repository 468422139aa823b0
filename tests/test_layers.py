"""Imports point downward only, and each stage keeps to itself."""

import ast
from collections.abc import Iterator
from functools import cache
from graphlib import TopologicalSorter

import pytest

from tests.running import ROOT

# From the bottom up. A module may import those of its own group and of the groups that its group stands on.
GROUPS = {
    "nouns": "basics errors exits model own_rules settings",
    "tools": "citing imports lookup paint places positions rows showing terminal versions wording writing xml",
    "reading": "composed decoding entries formats labels neighbours page_ignores reading sentences structure"
    " suppressions",
    "understanding": "answers bearing candidates claims clefts dimensions frames gaps halves headline judge"
    " kindred linking limits match measures mentions narrowing nearby numbers origins outlines"
    " parse reference relations reviewed spellings stance syntax value_fit value_rules values"
    " worded words",
    "core": "check trace",
    "packs": "packs",
    "after": "around baseline changes finish fixes ignores overrides repair rewrite suppress",
    "configuration": "config config_keys config_search effective toml_nodes",
    "running": "actions batch cache compiled discovery files gate kept memory progress records run store workers",
    "reporting": "outputs reporters sarif_rules",
    "commands": "commands",
    "top": "__main__ cli",
}
STANDS_ON = {
    "nouns": "",
    "tools": "nouns",
    "reading": "nouns tools",
    "understanding": "nouns tools",
    "core": "nouns tools reading understanding",
    "packs": "nouns tools reading understanding core",
    "after": "nouns tools reading understanding packs configuration",
    "configuration": "nouns tools reading packs",
    "running": "nouns tools reading understanding core packs after",
    "reporting": "nouns tools",
    "commands": "nouns tools reading core packs after configuration running reporting",
    "top": "nouns tools",
}
SIBLINGS = ("formats", "reporters", "commands")  # tables of modules of one kind, which do not lean on each other
SHARED = {  # a format that is another one with something more
    "linter.commands.options",
    "linter.formats.json",
    "linter.formats.markdown",
    "linter.reporters.json",
}


@cache
def modules() -> dict[str, ast.Module]:
    paths = (ROOT / "linter").rglob("*.py")
    named = {".".join(path.relative_to(ROOT).with_suffix("").parts): path for path in paths}
    return {name.removesuffix(".__init__"): ast.parse(path.read_text("utf-8")) for name, path in named.items()}


def imports(name: str, *, late: bool = True) -> Iterator[str]:
    """The modules of ours that a module imports, with `late` in its functions too; not those for typing alone."""
    tree = _without_typing(modules()[name])
    for node in ast.walk(tree) if late else tree.body:
        if isinstance(node, ast.ImportFrom) and node.module and node.module.split(".")[0] == "linter":
            for alias in node.names:
                inner = f"{node.module}.{alias.name}"
                yield inner if inner in modules() else node.module
        elif isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names if alias.name.split(".")[0] == "linter")


def _without_typing(tree: ast.Module) -> ast.Module:
    body = [node for node in tree.body if not (isinstance(node, ast.If) and "TYPE_CHECKING" in ast.dump(node.test))]
    return ast.Module(body, [])


def group(name: str) -> str:
    part = name.split(".")[1]
    return next((group for group, members in GROUPS.items() if part in members.split()), "")


def inner_modules() -> list[str]:
    return sorted(name for name in modules() if name != "linter")


def test_every_module_stands_in_a_group() -> None:
    assert [name for name in inner_modules() if not group(name)] == []


@pytest.mark.parametrize("name", inner_modules())
def test_imports_point_downward(name: str) -> None:
    allowed = {group(name), *STANDS_ON[group(name)].split()}
    assert [other for other in imports(name) if other != "linter" and group(other) not in allowed] == []


def test_there_is_no_import_cycle() -> None:
    graph = {name: set(imports(name, late=False)) - {name, "linter"} for name in inner_modules()}
    TopologicalSorter(graph).prepare()


@pytest.mark.parametrize("folder", SIBLINGS)
def test_siblings_do_not_import_each_other(folder: str) -> None:
    own = f"linter.{folder}."
    leaning = [(name, other) for name in inner_modules() if name.startswith(own) for other in imports(name)]
    assert [pair for pair in leaning if pair[1].startswith(own) and pair[1] not in SHARED] == []


def test_a_format_is_read_with_the_tools_of_reading_and_not_the_other_way_round() -> None:
    tools = [name for name in inner_modules() if name.startswith("linter.reading")]
    assert [name for name in tools if any(other.startswith("linter.formats") for other in imports(name))] == []


def outside(name: str) -> set[str]:
    nodes = list(ast.walk(modules()[name]))
    froms = {node.module.split(".")[0] for node in nodes if isinstance(node, ast.ImportFrom) and node.module}
    return froms | {alias.name.split(".")[0] for node in nodes if isinstance(node, ast.Import) for alias in node.names}


def test_one_module_knows_the_parser() -> None:
    assert [name for name in modules() if outside(name) & {"spacy", "thinc", "numpy"}] == ["linter.parse"]


@pytest.mark.parametrize("name", [name for name in inner_modules() if group(name) in ("understanding", "core")])
def test_the_core_touches_nothing_outside(name: str) -> None:
    assert not outside(name) & {
        "os",
        "sys",
        "io",
        "subprocess",
        "socket",
        "time",
        "datetime",
        "random",
        "click",
        "rich",
    }


def test_nothing_reaches_for_the_network() -> None:
    reaching = {"socket", "http", "requests", "httpx", "ftplib", "smtplib", "asyncio"}
    assert [name for name in modules() if outside(name) & reaching] == []
    assert [name for name, tree in modules().items() if "urllib.request" in ast.unparse(tree)] == []
