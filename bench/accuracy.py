#!/usr/bin/env python3
"""Measure what factlint finds and misses on labelled sets, in process.

A set is one of
  a .jsonl file       one item a line: id, text, flags (rules that should report it), also_ok (either way), kind;
                      judged with the packs that ship with factlint, or those given with --rules
  a domain folder     claims.yaml and sentences.jsonl; judged with a pack made from its plain-English claims alone
  a folder of pages   whole pages and expected.yaml, which quotes the false claims planted in them; counts false alarms
                      per 1,000 sentences as well

examples:
  python bench/accuracy.py bench/accuracy/ketamine.jsonl --by kind --show
  python bench/accuracy.py bench/accuracy/*/ bench/clinics --min-precision 0.9
  python bench/accuracy.py bench/accuracy/* --write-baseline before.json
  python bench/accuracy.py bench/accuracy/* --baseline before.json --show
"""

import argparse
import json
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from scores import (
    Changes,
    Counts,
    Record,
    Result,
    changes,
    count,
    count_by_kind,
    count_by_rule,
    excerpt,
    judge,
    record,
)
from sets import LabelledSet, SetError, read_sets

from linter.errors import FactlintError


def main(arguments: Sequence[str] | None = None) -> int:
    """Score the sets and print the report; 0, 1 when a set is below a threshold, 2 when a set cannot be read."""
    options = _parser().parse_args(arguments)
    try:
        sets = read_sets(options.sets, options.rules)
        earlier = read_baseline(options.baseline) if options.baseline else {}
    except (SetError, FactlintError, OSError) as error:
        print(f"accuracy: {error}", file=sys.stderr)
        return 2
    results = {labelled.name: score(labelled) for labelled in sets}
    width = max(len(name) for name in (*results, "all sets"))
    for labelled in sets:
        own = results[labelled.name]
        print(_row(labelled.name, count(own), width), f"  {len(own)} items")
        if labelled.pages:
            print(f"  {false_alarm_rate(own):.1f} false alarms per 1,000 sentences")
        if mismarked := sum(len(result.mismarked) for result in own):
            print(f"  {mismarked} of the right findings are wrongly marked as hedged or as not hedged")
        if options.by:
            _print_groups(count_by_rule(own) if options.by == "rule" else count_by_kind(own))
        if options.show and not options.baseline:
            _print_errors(own)
        if options.baseline:
            _print_changes(changes(own, earlier.get(labelled.name, {})), show=options.show)
    if len(sets) > 1:
        print(_row("all sets", count(result for own in results.values() for result in own), width))
    if options.write_baseline:
        _write_baseline(options.write_baseline, {name: record(own) for name, own in results.items()})
    return int(any(_is_below(count(own), options) for own in results.values()))


def score(labelled: LabelledSet) -> list[Result]:
    """Judge every item of a set."""
    from linter.check import check_texts  # spaCy: not for --help

    found = check_texts([(item.text, item.format) for item in labelled.items], labelled.rules)
    return [judge(item, findings) for item, findings in zip(labelled.items, found, strict=True)]


def false_alarm_rate(results: Sequence[Result]) -> float:
    """False alarms per 1,000 sentences of the pages."""
    from linter.formats import extract  # grammars: not for --help
    from linter.structure import sentences

    total = sum(len(sentences(extract(result.item.text, result.item.format))) for result in results)
    return 1000 * count(results).false / total if total else 0.0


def read_baseline(path: Path) -> dict[str, Record]:
    """Results that --write-baseline kept, by set. Raises SetError."""
    try:
        kept: dict[str, Record] = json.loads(path.read_text(encoding="utf-8"))
    except ValueError as error:
        raise SetError(f"{path}: not a baseline ({error}); make one with --write-baseline") from error
    return kept


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="accuracy.py", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("sets", nargs="+", type=Path, metavar="SET", help="a file or folder as above")
    parser.add_argument("--rules", action="append", metavar="PATH", help="judge with this pack (repeatable)")
    parser.add_argument("--by", choices=("rule", "kind"), help="also count by rule or by kind, most errors first")
    parser.add_argument("--show", action="store_true", help="print each error (with --baseline: each change)")
    parser.add_argument("--baseline", type=Path, metavar="FILE", help="compare with the results in FILE")
    parser.add_argument("--write-baseline", type=Path, metavar="FILE", help="keep the results in FILE")
    for name in ("precision", "recall", "F1"):
        parser.add_argument(
            f"--min-{name.lower()}",
            type=float,
            default=0.0,
            metavar="N",
            help=f"exit with 1 if a set has less {name}",
        )
    return parser


def _row(name: str, counts: Counts, width: int) -> str:
    rates = f"precision {counts.precision:.3f}  recall {counts.recall:.3f}  F1 {counts.f1:.3f}"
    return f"{name:{width}}  {rates}  {counts.right:4} right {counts.missed:4} missed {counts.false:4} false"


def _print_groups(groups: Mapping[str, Counts]) -> None:
    """Groups with an error, those with most errors first."""
    wrong = {name: counts for name, counts in groups.items() if counts.missed or counts.false}
    width = max(map(len, wrong), default=0)
    for name, counts in sorted(wrong.items(), key=lambda group: (-group[1].missed - group[1].false, group[0])):
        print(f"  {name:{width}}  {counts.right:4} right {counts.missed:4} missed {counts.false:4} false")
    print(f"  without an error: {len(groups) - len(wrong)} of {len(groups)}")


def _print_errors(results: Sequence[Result]) -> None:
    for result in results:
        for verb, labels in (("missed", result.missed), ("false", result.false), ("mismarked", result.mismarked)):
            for label in sorted(labels):
                print(f"  {verb} {label}  [{result.item.id}, {result.item.kind}]")
                print("      " + excerpt(result.item, label).replace("\n", "\n      "))


def _print_changes(changed: Changes, *, show: bool) -> None:
    print(f"  {len(changed.gained)} gained, {len(changed.lost)} lost")
    if show:
        for sign, lines in (("+", changed.gained), ("-", changed.lost)):
            for line in lines:
                print(f"  {sign} {line}")


def _write_baseline(path: Path, sets: Mapping[str, Record]) -> None:
    path.write_text(json.dumps(sets, indent=1, sort_keys=True, ensure_ascii=False) + "\n", encoding="utf-8")


def _is_below(counts: Counts, options: argparse.Namespace) -> bool:
    rates = (counts.precision, counts.recall, counts.f1)
    return any(
        rate < least
        for rate, least in zip(rates, (options.min_precision, options.min_recall, options.min_f1), strict=True)
    )


if __name__ == "__main__":
    sys.exit(main())
