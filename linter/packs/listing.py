"""`rules list`: the rules of a run, a line each or as JSON."""

import json
from collections.abc import Iterator

from linter.model import Citation, Rule, Rules


def table(rules: Rules) -> Iterator[str]:
    """Id, verdict, severity and citations of each rule, in columns."""
    rows = [(rule.id, str(rule.verdict), str(rule.severity), _status(rule), _cited(rule)) for rule in rules]
    widths = [max((len(row[column]) for row in rows), default=0) for column in range(4)]
    for row in rows:
        head = "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=False))
        yield f"{head}  {row[-1]}".rstrip()


def as_json(rules: Rules) -> str:
    """The rules as JSON: an array in the order of the packs."""
    return json.dumps([_record(rule) for rule in rules], ensure_ascii=False, indent=2) + "\n"


def _record(rule: Rule) -> dict[str, object]:
    return {
        "id": rule.id,
        "pack": rule.pack,
        "claim": rule.claim,
        "verdict": rule.verdict,
        "severity": rule.severity,
        "status": rule.status,
        "correction": rule.correction,
        "citations": [
            {"source": citation.source, "lines": citation.lines, "quote": citation.quote} for citation in rule.citations
        ],
    }


def _status(rule: Rule) -> str:
    return "" if rule.status == "reviewed" else rule.status


def _cited(rule: Rule) -> str:
    return "; ".join(map(_place, rule.citations))


def _place(citation: Citation) -> str:
    return f"{citation.source}:{citation.lines}" if citation.lines else citation.source
