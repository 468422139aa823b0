"""`rules test`: a pack's examples are its tests."""

from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple

from linter.model import Rule, Rules
from linter.packs.load import PackFile, locate, position

FORMAT = "markdown"  # of an example's text: a heading, a list or a table may carry the claim
ENOUGH = 3  # examples of each sort that a claim should have


class Sort(StrEnum):
    """The keys of `examples:`."""

    FLAG = "flag"
    PASS = "pass"
    KNOWN_MISS = "known_miss"
    KNOWN_FALSE_ALARM = "known_false_alarm"


WRONG = {
    Sort.FLAG: "must be flagged and is not",
    Sort.PASS: "must pass and is flagged",
    Sort.KNOWN_MISS: "is flagged now; move it to `flag:`",
    Sort.KNOWN_FALSE_ALARM: "passes now; move it to `pass:`",
}


class Example(NamedTuple):
    """An example of a claim, with its place in the pack."""

    path: str
    line: int
    column: int
    rule: str
    sort: Sort
    text: str


class Outcome(NamedTuple):
    """What checking an example gave: whether it is as stated, and the ids of the rules that reported it."""

    example: Example
    ok: bool
    reported: tuple[str, ...]

    @property
    def reason(self) -> str:
        return WRONG[self.example.sort]


def examples(file: PackFile) -> Iterator[Example]:
    """The examples of a pack in the order of its claims."""
    for rule in file.pack.rules:
        for sort, texts in _sorted(rule):
            for number, text in enumerate(texts):
                line, column = position(locate(file.root, ("claims", rule.id, "examples", sort, number)))
                yield Example(file.path, line, column, rule.id, sort, text)


def run_examples(file: PackFile, rules: Rules) -> list[Outcome]:
    """Check every example of a pack with `rules`, which hold that pack; one outcome an example."""
    from linter.check import check_texts  # the engine: not to list a pack

    found = list(examples(file))
    reports = check_texts([(example.text, FORMAT) for example in found], rules)
    return [
        _outcome(example, tuple(sorted({finding.rule for finding in report})))
        for example, report in zip(found, reports, strict=True)
    ]


def explained(outcome: Outcome, rules: Rules) -> list[str]:
    """How the engine read a failed example with its rule, as lines to print, each once."""
    others = [id for id in outcome.reported if id != outcome.example.rule]
    told = [f"reported by {', '.join(others)}"] if others else []
    return [*dict.fromkeys(_readings(outcome.example, rules)), *told]


def _readings(example: Example, rules: Rules) -> Iterator[str]:
    from linter.formats import extract  # the engine: only for a failure
    from linter.judge import judge
    from linter.structure import sentences

    read = sentences(extract(example.text, FORMAT))
    (pack,) = rules.packs
    for judgement in filter(None, judge(read, pack)):
        named = dict.fromkeys(mention.concept for mention in judgement.tree.mentions)
        yield f"names {', '.join(named)}: {judgement.sentence.text}"
        for match in judgement.matches:
            if match.frame.rule.id == example.rule:
                stance = f"{match.assessment.polarity}, {match.assessment.stance}"
                yield f"{match.claim.construct} ({match.claim.sense}), {stance}: {match.why}"


def thin(file: PackFile) -> Iterator[str]:
    """Claims with too few examples, as lines to print."""
    for rule in file.pack.rules:
        counts = {sort: len(texts) for sort, texts in _sorted(rule) if sort in (Sort.FLAG, Sort.PASS)}
        if min(counts.values()) < ENOUGH:
            line, column = position(locate(file.root, ("claims", rule.id)))
            stated = ", ".join(f"{count} {sort}" for sort, count in counts.items())
            yield f"{file.path}:{line}:{column}: {rule.id}: {stated}; {ENOUGH} of each make a claim trustworthy"


def unexercised(file: PackFile, rules: Rules) -> list[str]:
    """The relations that claims of the pack are made with, and that none of its `flag` examples words."""
    from linter.formats import extract  # the engine: only for this question
    from linter.judge import judge
    from linter.reviewed import pack_frames
    from linter.structure import sentences

    (pack,) = rules.packs
    read = [
        s for example in examples(file) if example.sort is Sort.FLAG for s in sentences(extract(example.text, FORMAT))
    ]
    worded = {match.claim.sense for found in filter(None, judge(read, pack)) for match in found.wrong}
    stated = {sense for frame in pack_frames(pack) for sense in frame.senses if not sense.startswith("=")}
    return sorted(stated - worded)


def _sorted(rule: Rule) -> tuple[tuple[Sort, tuple[str, ...]], ...]:
    return (
        (Sort.FLAG, rule.flag),
        (Sort.PASS, rule.passes),
        (Sort.KNOWN_MISS, rule.known_miss),
        (Sort.KNOWN_FALSE_ALARM, rule.known_false_alarm),
    )


def _outcome(example: Example, reported: tuple[str, ...]) -> Outcome:
    flagged = example.rule in reported
    expected = example.sort in (Sort.FLAG, Sort.KNOWN_FALSE_ALARM)
    return Outcome(example, flagged == expected, reported)
