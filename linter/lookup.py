"""Finding things in loaded rules by the names that users type."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from fnmatch import fnmatchcase
from typing import TYPE_CHECKING

from linter.errors import FactlintError
from linter.own_rules import OWN_RULES, PACK

if TYPE_CHECKING:
    from linter.model import Rule, Rules, Source


def find_rule(rules: Rules, name: str) -> Rule:
    """The rule called `name`; FactlintError, with the nearest name, where there is none."""
    for rule in rules:
        if rule.id == name:
            return rule
    raise FactlintError(unknown("rule", name, (rule.id for rule in rules)))


def select(rules: Rules, *, selected: tuple[str, ...], ignored: tuple[str, ...]) -> Rules:
    """The rules without those that are not selected or are ignored.

    A name is a rule id, a pack id (all its rules) or a glob over rule ids ("garlic-*"). A name that fits nothing is
    a FactlintError; nothing selected means everything.
    """
    if not selected and not ignored:
        return rules
    known = names(rules)
    problems = [unknown("rule", name, known) for name in (*selected, *ignored) if not _fits_any(name, known)]
    if problems:
        raise FactlintError(*problems)
    packs = (
        replace(pack, rules=tuple(rule for rule in pack.rules if is_wanted(rule.id, rule.pack, selected, ignored)))
        for pack in rules.packs
    )
    return replace(rules, packs=tuple(packs))


def names(rules: Rules) -> frozenset[str]:
    """What a user may name: rule ids and pack ids, the tool's own among them."""
    return frozenset({rule.id for rule in rules} | {pack.id for pack in rules.packs} | {*OWN_RULES, PACK})


def is_wanted(rule: str, pack: str, selected: tuple[str, ...], ignored: tuple[str, ...]) -> bool:
    """Whether a rule of a pack is selected (nothing selected: everything is) and not ignored."""
    own = (rule, pack)
    return (not selected or any(_fits_any(name, own) for name in selected)) and not any(
        _fits_any(name, own) for name in ignored
    )


def cited_sources(rules: Rules) -> Mapping[tuple[str, str], Source]:
    """The sources by pack id and source id, as a finding's citations name them."""
    return {(pack.id, source.id): source for pack in rules.packs for source in pack.sources}


def unknown(noun: str, name: str, names: Iterable[str]) -> str:
    """The message for a name that does not exist: `unknown rule "garlik"; did you mean "garlic"?`."""
    from difflib import get_close_matches  # 4 ms: only when there is a mistake to explain

    near = get_close_matches(name, sorted(names), n=1)
    hint = f'; did you mean "{near[0]}"?' if near else ""
    return f'unknown {noun} "{name}"{hint}'


def _fits_any(pattern: str, names: Iterable[str]) -> bool:
    return any(fnmatchcase(name, pattern) for name in names)
