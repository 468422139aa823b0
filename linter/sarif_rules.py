"""The rule descriptors of a SARIF log."""

from typing import Any

from linter.lookup import cited_sources
from linter.model import Rule, Rules, Severity, Verdict
from linter.own_rules import OWN_RULES, PACK
from linter.rows import Sources, cited, line_word

LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
LONGEST = 1024  # characters of a description that GitHub takes

_PROBLEMS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "recommendation"}
_VERDICTS = {
    Verdict.REFUTED: "The sources refute",
    Verdict.SUPPORTED: "The sources support",
    Verdict.CONTESTED: "The sources disagree about",
}


def descriptors(rules: Rules) -> list[dict[str, Any]]:
    """A descriptor for every rule of the packs, then for the tool's own rules."""
    sources = cited_sources(rules)
    own = [_described(id, text, text, text, Severity.WARNING, PACK) for id, text in OWN_RULES.items()]
    return [_descriptor(rule, sources) for rule in rules] + own


def _descriptor(rule: Rule, sources: Sources) -> dict[str, Any]:
    short = f"{_VERDICTS[rule.verdict]}: {rule.claim}"
    full = rule.correction or short
    plain = [short, rule.correction, *(cited(rule.pack, citation, sources) for citation in rule.citations)]
    return {
        **_described(rule.id, short, full, "\n\n".join(filter(None, plain)), rule.severity, rule.pack),
        "help": {"text": "\n\n".join(filter(None, plain)), "markdown": _markdown(rule, short, sources)},
    }


def _described(id: str, short: str, full: str, help_text: str, severity: Severity, pack: str) -> dict[str, Any]:
    return {
        "id": id,
        "name": id,
        "shortDescription": {"text": _shortened(short)},
        "fullDescription": {"text": _shortened(full)},
        "help": {"text": help_text, "markdown": help_text},
        "defaultConfiguration": {"level": LEVELS[severity]},
        "properties": {
            "precision": "high",
            "problem.severity": _PROBLEMS[severity],
            "tags": ["accuracy", pack],
        },
    }


def _markdown(rule: Rule, short: str, sources: Sources) -> str:
    parts = [f"**{short}**"]
    if rule.correction:
        parts.append(rule.correction)
    for citation in rule.citations:
        source = sources.get((rule.pack, citation.source))
        title = source.title if source else citation.source
        linked = f"[{title}]({source.url})" if source and source.url else title
        lines = f", {line_word(citation.lines)} {citation.lines}" if citation.lines else ""
        parts.append(f"> {citation.quote}\n>\n> {linked}{lines}")
    return "\n\n".join(parts)


def _shortened(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"
