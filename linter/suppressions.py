"""The suppressions of a document: what its comments and its front matter say may stand, where, and why."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from linter.basics import MARK
from linter.lookup import unknown
from linter.model import Comment, Document, Segment


class Reach(StrEnum):
    """How far a suppression holds, as the comment spells it."""

    BLOCK = "factlint-ignore"
    START = "factlint-ignore-start"
    END = "factlint-ignore-end"
    FILE = "factlint-ignore-file"


@dataclass(frozen=True, slots=True)
class Suppression:
    """`rules` may stand in `area`, for `reason`; `start` and `end` are the comment itself (all in characters)."""

    reach: Reach
    rules: tuple[str, ...]
    reason: str
    until: str  # the last day it holds, as it is written; "" for ever
    start: int
    end: int
    area: tuple[int, int] = (0, 0)
    problem: str = ""  # why it cannot be read; then it holds nowhere


_DIRECTIVE = re.compile(r"[\s*#/]*(?P<word>factlint-[\w-]+)(?P<rest>.*)", re.DOTALL)
_DASHES = re.compile(r"\s*(?:--+|—|–)\s*")
_UNTIL = re.compile(r"[,;]?\s*\buntil\s+(?P<day>\S+?)\.?\s*$")


def suppressions(document: Document) -> list[Suppression]:
    """Every suppression of the document in source order, the unreadable ones too."""
    if MARK not in document.source:
        return []
    from linter.page_ignores import entries  # YAML and TOML: only for a document that mentions the tool

    whole = (0, len(document.source))
    found = [
        replace(_read(Reach.FILE, entry.text, entry.start, entry.end), area=whole) for entry in entries(document.source)
    ]
    comments = [suppression for comment in document.comments for suppression in _of_comment(document, comment)]
    return found + list(_paired(comments))


def _of_comment(document: Document, comment: Comment) -> Iterator[Suppression]:
    directive = _DIRECTIVE.match(comment.text)
    if not directive:
        return
    word = directive["word"]
    if word not in list(Reach):
        problem = unknown("suppression", word, list(Reach))
        yield Suppression(Reach.BLOCK, (), "", "", comment.start, comment.end, problem=problem)
        return
    suppression = _read(Reach(word), directive["rest"], comment.start, comment.end)
    if suppression.reach is Reach.FILE:
        suppression = replace(suppression, area=(0, len(document.source)))
    if suppression.reach is Reach.BLOCK:
        suppression = replace(suppression, area=_block(document, comment))
    yield suppression


def _read(reach: Reach, text: str, start: int, end: int) -> Suppression:
    """The parts of `RULE, RULE -- REASON, until DAY`."""
    ids, *rest = _DASHES.split(text.strip(), maxsplit=1)
    reason = " ".join(rest[0].split()) if rest else ""
    until = _UNTIL.search(reason)
    rules = tuple(re.findall(r"[^\s,]+", ids))
    problem = "" if rules or reach is Reach.END else "it names no rule"
    if until:
        reason = reason[: until.start()].rstrip()
    return Suppression(reach, rules, reason, until["day"] if until else "", start, end, problem=problem)


def _paired(found: Iterable[Suppression]) -> Iterator[Suppression]:
    """Join each start with its end into one suppression over the region between them."""
    opened: list[Suppression] = []
    for suppression in found:
        if suppression.problem or suppression.reach in (Reach.BLOCK, Reach.FILE):
            yield suppression
        elif suppression.reach is Reach.START:
            opened.append(suppression)
        else:
            start = next((one for one in reversed(opened) if suppression.rules in ((), one.rules)), None)
            if start is None:
                yield replace(suppression, problem=f"no {Reach.START} stands before it")
            else:
                opened.remove(start)
                yield replace(start, area=(start.end, suppression.start))
    yield from (replace(start, problem=f"no {Reach.END} follows it") for start in opened)


def _block(document: Document, comment: Comment) -> tuple[int, int]:
    """The block a comment speaks about: the one around it, else the one before it on its line, else the next one."""
    line = document.source.rfind("\n", 0, comment.start) + 1
    around, before, after = None, None, None
    for segment in document.segments:
        start, end = _extent(segment)
        if start < comment.start and comment.end < end:
            around = segment
        elif line < end <= comment.start:
            before = segment
        elif start >= comment.end and (after is None or start < _extent(after)[0]):
            after = segment
    chosen = around or before or after
    if chosen is None:
        return (comment.end, comment.end)
    start, end = _extent(chosen)
    row_start, row_end = chosen.context.row_span or (start, end)
    return (min(start, row_start), max(end, row_end))


def _extent(segment: Segment) -> tuple[int, int]:
    if not segment.runs:
        return (0, 0)
    return (segment.runs[0].source_start, segment.runs[-1].source_end)
