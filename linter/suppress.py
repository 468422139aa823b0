"""Suppression: mark the findings that a document says may stand, and report suppressions that are wrong or idle."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import date
from hashlib import sha256

from linter.lookup import unknown
from linter.model import Document, Finding, Severity, Stance, Suppressed
from linter.own_rules import EXPIRED, MALFORMED, NO_REASON, PACK, UNKNOWN_RULE, UNUSED
from linter.suppressions import Reach, Suppression, suppressions

_MILD = (EXPIRED, UNUSED)


def suppress(
    document: Document, findings: Sequence[Finding], *, known: Collection[str], active: Collection[str], today: date
) -> tuple[Finding, ...]:
    """The findings in source order, those that may stand marked, and a finding for each faulty suppression.

    `known` are the ids of all loaded rules, `active` those of the rules of this run, the tool's own among them: only an
    active rule can show that a suppression is not needed.
    """
    found = suppressions(document)
    if not found:
        return tuple(findings)
    faults = {suppression: _fault(suppression, today) for suppression in found}
    holding = [suppression for suppression in found if faults[suppression] is None]
    used: set[tuple[Suppression, str]] = set()
    marked = []
    for finding in findings:
        name, by = next(
            ((name, one) for one in holding for name in _names(finding) if _covers(one, name, finding)), ("", None)
        )
        if by is not None and finding.suppressed is None:
            used.add((by, name))
            finding = replace(finding, suppressed=Suppressed(_reason(by), "comment"))
        marked.append(finding)
    own = [_finding(document, suppression, *fault) for suppression, fault in faults.items() if fault]
    for suppression in found:
        own += [_unknown_rule(document, suppression, rule, known) for rule in suppression.rules if rule not in known]
    for suppression in holding:
        idle = [rule for rule in suppression.rules if rule in active and (suppression, rule) not in used]
        own += [_unused(document, suppression, rule) for rule in idle]
    wanted = [finding for finding in own if finding.rule in active]
    return tuple(sorted([*marked, *_numbered(wanted)], key=lambda finding: (finding.start, finding.end, finding.rule)))


def _names(finding: Finding) -> tuple[str, str]:
    return (finding.rule, f"{finding.pack}/{finding.rule}")


def _covers(suppression: Suppression, name: str, finding: Finding) -> bool:
    start, end = suppression.area
    return name in suppression.rules and finding.start < end and start < finding.end


def _reason(suppression: Suppression) -> str:
    return f"{suppression.reason} (until {suppression.until})" if suppression.until else suppression.reason


def _fault(suppression: Suppression, today: date) -> tuple[str, str, str] | None:
    """Why a suppression does not hold: rule, message, and what to do; None when it holds."""
    if suppression.problem:
        return (
            MALFORMED,
            f"This suppression cannot be read: {suppression.problem}.",
            f"Write {Reach.BLOCK} RULE -- REASON.",
        )
    if not suppression.reason:
        return (
            NO_REASON,
            "This suppression gives no reason, so it has no effect.",
            f"Write why: {suppression.reach} {', '.join(suppression.rules)} -- REASON.",
        )
    if not suppression.until:
        return None
    try:
        last_day = date.fromisoformat(suppression.until)
    except ValueError:
        return (
            MALFORMED,
            f'This suppression cannot be read: "{suppression.until}" is no date.',
            "Write the day as YYYY-MM-DD.",
        )
    if today <= last_day:
        return None
    return (
        EXPIRED,
        f"This suppression expired on {suppression.until}.",
        "Mend the sentence, or set a new day after looking at it again.",
    )


def _unknown_rule(document: Document, suppression: Suppression, rule: str, known: Collection[str]) -> Finding:
    message = f"This suppression names an {unknown('rule', rule, known)}"
    return _finding(document, suppression, UNKNOWN_RULE, message, "Name a rule that `factlint rules list` shows.")


def _unused(document: Document, suppression: Suppression, rule: str) -> Finding:
    message = f"This suppression silences nothing: {rule} finds nothing here."
    correction = "Remove it." if len(suppression.rules) == 1 else f"Remove {rule} from it."
    return _finding(document, suppression, UNUSED, message, correction)


def _finding(document: Document, suppression: Suppression, rule: str, message: str, correction: str) -> Finding:
    return Finding(
        rule=rule,
        pack=PACK,
        severity=Severity.WARNING if rule in _MILD else Severity.ERROR,
        stance=Stance.ASSERTED,
        start=suppression.start,
        end=suppression.end,
        text=document.source[suppression.start : suppression.end],
        message=message,
        correction=correction,
        citations=(),
    )


def _numbered(findings: Sequence[Finding]) -> list[Finding]:
    """The findings with fingerprints that do not move with the lines."""
    seen: dict[tuple[str, str, str], int] = {}
    numbered = []
    for finding in findings:
        key = (finding.rule, finding.message, " ".join(finding.text.split()))
        seen[key] = seen.get(key, 0) + 1
        print_of = sha256("\0".join((*key, str(seen[key]))).encode()).hexdigest()[:16]
        numbered.append(replace(finding, fingerprint=print_of))
    return numbered
