"""What `rules build` finds: the topics of a hand-made pack that a draft covers, and how the draft checks.

    python bench/topics.py REFERENCE bench/topics/NAME.yaml [--sentences LABELLED.jsonl] [--show]

The mapping says for each claim of the draft, by its wording, which topics it covers, and which claims are wrong or say
nothing (`rejected`); a person reviewed it. With labelled sentences (JSON lines: text, flags, also_ok), it prints the
precision of the draft alone on the topics it covers.
"""

import argparse
import json
from collections import Counter
from pathlib import Path
from tempfile import TemporaryDirectory

import yaml

from linter.check import check_texts
from linter.model import Rule, Rules
from linter.packs import load_rules
from linter.packs.draft import Given, build_pack


def draft(reference: Path) -> Rules:
    """The rules of the draft, exactly as `rules build` writes them."""
    with TemporaryDirectory() as folder:
        output = Path(folder, "draft.yaml")
        for path, text in build_pack([reference], output, Given()).files.items():
            path.parent.mkdir(exist_ok=True)
            path.write_text(text, encoding="utf-8")
        return load_rules([output])


def covered(rule: Rule, mapping: dict[str, list[str]]) -> list[str]:
    """The topics of a rule: `claim (verdict)` is its name in the mapping."""
    return mapping.get(f"{rule.claim} ({rule.verdict})", [])


def coverage(rules: Rules, data: dict) -> None:
    mapping, rejected = data["claims"], data["rejected"]
    found = Counter(topic for rule in rules for topic in covered(rule, mapping))
    for topic in data["topics"]:
        claims = [f"{rule.claim} ({rule.verdict})" for rule in rules if topic in covered(rule, mapping)]
        print(f"{'yes' if claims else 'NO ':3} {topic:36} {claims[0] if claims else ''}")
    names = [f"{rule.claim} ({rule.verdict})" for rule in rules]
    for name in names:
        if name not in mapping and name not in rejected:
            print(f"not reviewed: {name}")
    bad = sum(name in rejected for name in names)
    print(f"{len(found)} of {len(data['topics'])} topics; {len(names)} claims, {bad} rejected ({bad / len(names):.0%})")


def precision(rules: Rules, data: dict, sentences: Path, *, show: bool) -> None:
    """Of the findings by claims that cover topics: how many are expected by the labels."""
    items = [json.loads(line) for line in sentences.read_text(encoding="utf-8").splitlines() if line.strip()]
    topics = {rule.id: covered(rule, data["claims"]) for rule in rules}
    right = false = other = 0
    missed = Counter()
    for item, findings in zip(items, check_texts([(item["text"], "text") for item in items], rules), strict=True):
        flags, either = set(item["flags"]), set(item.get("also_ok", ()))
        found = {frozenset(topics[finding.rule]): finding.rule for finding in findings}
        for named, rule in found.items():
            if not named:
                other += 1
            elif named & flags:
                right += 1
            elif not named & either:
                false += 1
                if show:
                    print(f"false: {rule}  (expected {sorted(flags)})\n    {item['text']}")
        missed.update(flags - {topic for named in found for topic in named})
    whole = sum(len(item["flags"]) for item in items)
    found = whole - sum(missed.values())
    print(f"precision {right / max(1, right + false):.3f} ({right} right, {false} false)")
    print(f"{found} of {whole} flags found; {other} findings by claims without a topic")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("reference", type=Path)
    parser.add_argument("mapping", type=Path)
    parser.add_argument("--sentences", type=Path)
    parser.add_argument("--show", action="store_true")
    args = parser.parse_args()
    data = yaml.safe_load(args.mapping.read_text(encoding="utf-8"))
    rules = draft(args.reference)
    coverage(rules, data)
    if args.sentences:
        precision(rules, data, args.sentences, show=args.show)


if __name__ == "__main__":
    main()
