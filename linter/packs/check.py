"""`rules check`: everything about a pack that can be verified without a person."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from itertools import chain
from pathlib import Path
from typing import NamedTuple

from yaml.nodes import Node

from linter.model import Citation, Rule, Severity, Source
from linter.packs.edits import edited, line_scalar, set_scalar
from linter.packs.load import PackFile, locate, position
from linter.packs.quotes import (
    SourceText,
    digest,
    nearest,
    places,
    read_source,
    shown,
    source_lines,
    stands_at,
)
from linter.spellings import spellings


class Problem(NamedTuple):
    """What is wrong at a place of a pack. `repair` is the text that belongs there, "" when only a person can tell."""

    path: str
    line: int
    column: int
    severity: Severity
    reason: str
    repair: str
    node: Node  # what `repair` replaces

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}: {self.severity}: {self.reason}"


@dataclass(frozen=True, slots=True)
class Limits:
    """The day of the check, and how many days a review stays fresh (0: for ever)."""

    today: date
    max_age: int = 0


def check_pack(file: PackFile, limits: Limits) -> list[Problem]:
    """The problems of one pack, in the order of the file."""
    checks: tuple[Callable[[PackFile], Iterator[Problem]], ...] = (
        _sources,
        _quotes,
        _terms,
        _members,
        _same_claims,
        _readings,
        _twins,
        partial(_reviews, limits=limits),
    )
    found = chain.from_iterable(check(file) for check in checks)
    return sorted(found, key=lambda problem: (problem.line, problem.column, problem.reason))


def problem(
    file: PackFile, path: Sequence[str | int], reason: str, *, severity: Severity = Severity.ERROR, repair: str = ""
) -> Problem:
    """A problem at a path of keys, indices and claim ids in the pack file."""
    node = locate(file.root, path)
    return Problem(file.path, *position(node), severity, reason, repair, node)


def _sources(file: PackFile) -> Iterator[Problem]:
    for source in file.pack.sources:
        at = ("sources", source.id)
        if source.url and not _is_web_address(source.url):
            yield problem(file, (*at, "url"), f'"{source.url}" is no web address; it begins with https://')
        if not source.text:
            reason = "no `text:`, so quotes cannot be verified; keep a copy of the source beside the pack"
            yield problem(file, at, reason, severity=Severity.WARNING)
        elif not Path(source.text).is_file():
            yield problem(file, (*at, "text"), f"{Path(source.text).name}: no such file beside the pack")
        elif not _is_readable(source):
            yield problem(file, (*at, "text"), f"{Path(source.text).name}: not UTF-8; save the file as UTF-8")
        else:
            yield from _hash(file, source, at)


def _is_readable(source: Source) -> bool:
    """Is there a copy of the source, in UTF-8?"""
    path = Path(source.text)
    if not path.is_file():
        return False
    try:
        path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError:
        return False
    return True


def _hash(file: PackFile, source: Source, at: tuple[str, ...]) -> Iterator[Problem]:
    actual = digest(Path(source.text))
    if not source.sha256:
        reason = f"no `sha256:`, so a change goes unnoticed; add {actual}"
        yield problem(file, at, reason, severity=Severity.WARNING)
    elif source.sha256 != actual:
        reason = f"the source has changed (sha256 is {actual}); review its claims, or use `rules build --update`"
        yield problem(file, (*at, "sha256"), reason)


def _is_web_address(url: str) -> bool:
    from urllib.parse import urlsplit  # 3 ms: only for this check

    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and "." in parts.netloc and not any(char.isspace() for char in url)


def _quotes(file: PackFile) -> Iterator[Problem]:
    texts = {source.id: read_source(Path(source.text)) for source in file.pack.sources if _is_readable(source)}
    sources = {source.id: source for source in file.pack.sources}
    for rule in file.pack.rules:
        for number, citation in enumerate(rule.citations):
            if citation.source in texts:
                at = ("claims", rule.id, "citations", number)
                yield from _quote(file, at, citation, texts[citation.source], sources[citation.source])


def _quote(
    file: PackFile, at: tuple[str | int, ...], citation: Citation, text: SourceText, source: Source
) -> Iterator[Problem]:
    found = list(places(citation.quote, text))
    if not found:
        near = nearest(citation.quote, source_lines(Path(source.text).read_text(encoding="utf-8-sig")))
        hint = f'; the nearest is line {near[1]}: "{near[0]}"' if near else ""
        yield problem(file, (*at, "quote"), f'not in {Path(source.text).name}: "{citation.quote}"{hint}')
        return
    actual = ", ".join(map(shown, found))
    if not citation.lines:
        reason = f"no `lines:`; the quote stands on {actual}"
        yield problem(file, at, reason, severity=Severity.WARNING)
    elif not stands_at(citation.lines, found):
        reason = f"the quote stands on line {actual}, not {citation.lines}; `rules check --fix` repairs it"
        yield problem(file, (*at, "lines"), reason, repair=actual)


def _terms(file: PackFile) -> Iterator[Problem]:
    """Terms that two concepts claim: the first one in the file owns them, so the second never matches by them."""
    owner: dict[str, str] = {}
    for concept in file.pack.concepts:
        for number, term in enumerate(concept.terms):
            owners = [owner.setdefault(form, concept.id) for form in spellings(term)]
            first = next((id for id in owners if id != concept.id), "")
            if first:
                at = ("concepts", concept.id, "terms", number)
                reason = f'"{term}" already names the concept "{first}", which keeps it; remove one'
                yield problem(file, at, reason, severity=Severity.WARNING)


def _members(file: PackFile) -> Iterator[Problem]:
    """Members may be plain names, so only one that is nearly the id of a concept is suspicious."""
    from difflib import get_close_matches  # only for this check

    ids = [concept.id for concept in file.pack.concepts]
    terms = {term.lower() for concept in file.pack.concepts for term in concept.terms}
    for concept in file.pack.concepts:
        for number, member in enumerate(concept.members):
            if member in ids or member.lower() in terms:
                continue
            near = get_close_matches(member, ids, n=1, cutoff=0.87)
            if near:
                reason = f'"{member}" is no concept; did you mean "{near[0]}"?'
                yield problem(file, ("concepts", concept.id, "members", number), reason, severity=Severity.WARNING)


def _same_claims(file: PackFile) -> Iterator[Problem]:
    first: dict[str, Rule] = {}
    for rule in file.pack.rules:
        for key, wording in (("claim", rule.claim), *(("also", wording) for wording in rule.also)):
            other = first.setdefault(" ".join(wording.lower().rstrip(".").split()), rule)
            if other is not rule:
                what = "contradicts" if other.verdict != rule.verdict else "repeats"
                yield problem(file, ("claims", rule.id, key), f'{what} the claim "{other.id}"; keep one of the two')


def _readings(file: PackFile) -> Iterator[Problem]:
    """Wordings that the engine does not understand; a claim whose own sentence it misses checks nothing."""
    from linter.packs.combine import alone  # the engine: only for this check
    from linter.packs.readable import misreadings, readings

    (pack,) = alone(file).packs
    if not pack.rules:
        return
    wordings = {rule.id: (rule.claim, *rule.also) for rule in pack.rules}
    for id, number, reason in misreadings(pack):
        at: tuple[str | int, ...] = ("claims", id, "also", number - 1) if number else ("claims", id, "claim")
        read = "; ".join(readings(pack, wordings[id][number]))
        severity = Severity.WARNING if number else Severity.ERROR
        yield problem(file, at, f"{reason} (read as: {read})", severity=severity)


def _twins(file: PackFile) -> Iterator[Problem]:
    from linter.packs.combine import alone  # the engine: only for this check
    from linter.packs.readable import twins

    (pack,) = alone(file).packs
    for first, second, opposed in twins(pack) if pack.rules else ():
        what = "the opposite of" if opposed else "the same as"
        reason = f'is read as {what} "{first}"; say in the claim what is different, or join the two'
        yield problem(file, ("claims", second, "claim"), reason, severity=Severity.WARNING)


def _reviews(file: PackFile, limits: Limits) -> Iterator[Problem]:
    for rule in file.pack.rules:
        if not rule.reviewed:
            continue
        at = ("claims", rule.id, "reviewed")
        day = _day(rule.reviewed)
        if day is None:
            yield problem(file, at, f"{rule.reviewed} is no day of the calendar")
        elif limits.max_age and (age := (limits.today - day).days) > limits.max_age:
            reason = f"reviewed {age} days ago; the limit is {limits.max_age}: review the claim again"
            yield problem(file, at, reason, severity=Severity.WARNING)


def _day(text: str) -> date | None:
    """The first day of a date such as 2024, 2024-08 or 2024-08-22."""
    numbers = [int(part) for part in text.split("-")]
    try:
        return date(*[*numbers, 1, 1][:3])
    except ValueError:
        return None


def fails(problem: Problem, *, strict: bool) -> bool:
    """Does the problem make the check fail?"""
    return strict or problem.severity is Severity.ERROR


def repaired(file: PackFile, problems: Sequence[Problem]) -> str:
    """The pack's text with the repairs of its problems; every other character stays."""
    edits = [set_scalar(file, found.node, line_scalar(found.repair)) for found in problems if found.repair]
    return edited(file.text, edits)
