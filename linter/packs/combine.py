"""Several packs in one run: concepts shared by `extends`, changes by `overrides`, clashing ids told apart."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from linter.errors import FactlintError
from linter.lookup import unknown
from linter.model import Concept, Pack, Rule, Rules, Severity
from linter.packs.find import named, pack_files, shipped_folder
from linter.packs.load import PackFile, load_pack, locate, position


def load_files(paths: Iterable[str | Path] | None) -> list[PackFile]:
    """The pack files at `paths` (None: those that ship), read; the mistakes of all of them raise one FactlintError."""
    files: list[PackFile] = []
    problems: list[str] = []
    for path, shown in pack_files([shipped_folder()] if paths is None else paths):
        try:
            files.append(load_pack(path, shown))
        except FactlintError as error:
            problems.extend(error.problems)
    if problems:
        raise FactlintError(*problems)
    return files


def combine(files: Sequence[PackFile]) -> Rules:
    """One set of rules from the pack files of a run. Mistakes across packs raise one FactlintError."""
    _check_pack_ids(files)
    packs = [_extended(file, (file.path,)) for file in files]
    packs = _override(files, packs)
    return Rules(tuple(_tell_apart(packs)))


def alone(file: PackFile) -> Rules:
    """The rules of one pack by itself, as its own tests see it."""
    return Rules((_extended(file, (file.path,)),))


def _check_pack_ids(files: Sequence[PackFile]) -> None:
    first: dict[str, str] = {}
    problems = []
    for file in files:
        other = first.setdefault(file.pack.id, file.path)
        if other != file.path:
            problems.append(f'{_place(file, "pack")}: pack "{file.pack.id}" is also in {other}; rename one')
    if problems:
        raise FactlintError(*problems)


def _place(file: PackFile, *path: str | int) -> str:
    line, column = position(locate(file.root, path))
    return f"{file.path}:{line}:{column}"


def _extended(file: PackFile, chain: tuple[str, ...]) -> Pack:
    """The pack with the concepts of the packs it extends; its own win where both name one id."""
    concepts = {concept.id: concept for concept in file.pack.concepts}
    for index, name in enumerate(file.extends):
        for concept in _concepts_of(file, index, name, chain):
            concepts.setdefault(concept.id, concept)
    return replace(file.pack, concepts=tuple(concepts.values())) if file.extends else file.pack


def _concepts_of(file: PackFile, index: int, name: str, chain: tuple[str, ...]) -> Iterable[Concept]:
    folder = Path(file.path).parent
    beside = folder / name
    if beside.is_file() and not beside.resolve().is_relative_to(folder.resolve()):
        place = _place(file, "extends", index)
        raise FactlintError(f'{place}: "{name}" is outside the pack\'s folder; install it, or put it beside the pack')
    paths = [beside] if beside.is_file() else named(name)
    if not paths:
        raise FactlintError(
            f'{_place(file, "extends", index)}: no pack "{name}" beside this file and none installed under that name'
        )
    for path in paths:
        shown = path.as_posix()
        if shown in chain:
            raise FactlintError(
                f'{_place(file, "extends", index)}: "{name}" extends this pack in turn; break the circle'
            )
        yield from _extended(load_pack(path), (*chain, shown)).concepts


def _override(files: Sequence[PackFile], packs: list[Pack]) -> list[Pack]:
    problems: list[str] = []
    for file in files:
        known = {name for pack in packs for rule in pack.rules for name in (rule.id, f"{pack.id}/{rule.id}")}
        for id, change in file.overrides:
            if id not in known:
                problems.append(f"{_place(file, 'overrides', id)}: {unknown('claim', id, known)}")
            else:
                packs = [_changed(pack, id, change) for pack in packs]
    if problems:
        raise FactlintError(*problems)
    return packs


def _changed(pack: Pack, id: str, change: dict[str, Any]) -> Pack:
    rules = (_applied(rule, change) if id in (rule.id, f"{pack.id}/{rule.id}") else rule for rule in pack.rules)
    return replace(pack, rules=tuple(rule for rule in rules if rule is not None))


def _applied(rule: Rule, change: dict[str, Any]) -> Rule | None:
    if change.get("off"):
        return None
    return replace(
        rule,
        severity=Severity(change.get("severity", rule.severity)),
        message=change.get("message", rule.message),
        correction=change.get("correction", rule.correction),
    )


def _tell_apart(packs: Sequence[Pack]) -> Iterable[Pack]:
    """Prefix with its pack's id (`pack/claim`) each claim whose id two packs use."""
    used = Counter(rule.id for pack in packs for rule in pack.rules)
    for pack in packs:
        clashing = frozenset(rule.id for rule in pack.rules if used[rule.id] > 1)
        yield _prefixed(pack, clashing) if clashing else pack


def _prefixed(pack: Pack, clashing: frozenset[str]) -> Pack:
    def prefixed(id: str) -> str:
        return f"{pack.id}/{id}" if id in clashing else id

    rules = (replace(rule, id=prefixed(rule.id), over=tuple(map(prefixed, rule.over))) for rule in pack.rules)
    return replace(pack, rules=tuple(rules))
