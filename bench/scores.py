"""Results of a set, counted: what was right, missed and false, by rule or by kind, and against an earlier run."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from sets import Item, Planted

from linter.model import Finding, Stance


class Result(NamedTuple):
    """What became of one item. A label is a rule id; on a page, a rule id and a place ("ketamine-schedule@412").

    `mismarked` are the rules among the right ones whose findings say hedged where the item does not, or the reverse.
    """

    item: Item
    right: frozenset[str]
    missed: frozenset[str]
    false: frozenset[str]
    mismarked: frozenset[str] = frozenset()


class Counts(NamedTuple):
    right: int = 0
    missed: int = 0
    false: int = 0

    @property
    def precision(self) -> float:
        return _ratio(self.right, self.right + self.false)

    @property
    def recall(self) -> float:
        return _ratio(self.right, self.right + self.missed)

    @property
    def f1(self) -> float:
        return _ratio(2 * self.right, 2 * self.right + self.missed + self.false)


@dataclass(frozen=True, slots=True)
class Changes:
    """What a run gained and lost against an earlier one, as lines "id: rule (why)"."""

    gained: tuple[str, ...]
    lost: tuple[str, ...]


Record = Mapping[str, Mapping[str, Sequence[str]]]  # item id → "right", "missed", "false" → labels


def judge(item: Item, findings: Sequence[Finding]) -> Result:
    """Compare the findings of an item with its labels."""
    if item.planted is not None:
        wanted = frozenset(f"{claim.rule}@{claim.start}" for claim in item.planted)
        found = frozenset(_place(item.planted, finding) for finding in findings)
        return Result(item, wanted & found, wanted - found, found - wanted)
    found = frozenset(finding.rule for finding in findings)
    marked = frozenset(finding.rule for finding in findings if finding.stance is Stance.HEDGED)
    right = item.flags & found
    return Result(
        item,
        right,
        missed=item.flags - found - item.either,
        false=found - item.flags - item.either,
        mismarked=right - marked if item.hedged else right & marked,
    )


def count(results: Iterable[Result]) -> Counts:
    rows = [(len(result.right), len(result.missed), len(result.false)) for result in results]
    return Counts(*(sum(column) for column in zip(*rows, strict=True))) if rows else Counts()


def count_by_rule(results: Iterable[Result]) -> dict[str, Counts]:
    tally: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0])
    for result in results:
        for place, labels in enumerate((result.right, result.missed, result.false)):
            for label in labels:
                tally[rule_of(label)][place] += 1
    return {rule: Counts(*numbers) for rule, numbers in tally.items()}


def count_by_kind(results: Iterable[Result]) -> dict[str, Counts]:
    groups: dict[str, list[Result]] = defaultdict(list)
    for result in results:
        groups[result.item.kind].append(result)
    return {kind: count(group) for kind, group in groups.items()}


def record(results: Iterable[Result]) -> dict[str, dict[str, list[str]]]:
    """Results as they are kept in a baseline file."""
    return {
        result.item.id: {
            "right": sorted(result.right),
            "missed": sorted(result.missed),
            "false": sorted(result.false),
        }
        for result in results
    }


def changes(results: Iterable[Result], earlier: Record) -> Changes:
    """What is better and what is worse than in `earlier`; items that are not in it are left out."""
    gained, lost = [], []
    for result in results:
        before = earlier.get(result.item.id)
        if before is None:
            continue
        right, false = set(before["right"]), set(before["false"])
        gone = false - result.false - result.right
        gained += [f"{result.item.id}: {label} (found)" for label in sorted(result.right - right)]
        gained += [f"{result.item.id}: {label} (false alarm gone)" for label in sorted(gone)]
        lost += [f"{result.item.id}: {label} (missed)" for label in sorted(right & result.missed)]
        lost += [f"{result.item.id}: {label} (new false alarm)" for label in sorted(result.false - false)]
    return Changes(tuple(gained), tuple(lost))


def excerpt(item: Item, label: str) -> str:
    """The text a label is about: the item, or on a page the 120 characters from its place on."""
    if item.planted is None:
        return item.text.strip()
    place = int(label.split("@")[1])
    return " ".join(item.text[place : place + 120].split())


def rule_of(label: str) -> str:
    return label.split("@")[0]


def _place(planted: Iterable[Planted], finding: Finding) -> str:
    for claim in planted:
        if claim.rule == finding.rule and claim.start < finding.end and finding.start < claim.end:
            return f"{claim.rule}@{claim.start}"
    return f"{finding.rule}@{finding.start}"


def _ratio(part: int, whole: int) -> float:
    return part / whole if whole else 1.0
