"""Statements in the words of guidelines and labels, as the plain claims that writers make or get wrong."""

import re
from typing import NamedTuple

from linter.packs.draft.wording import sentence

_AGAINST = r"(?:advised against|contraindicated|discouraged)"
_ROLES = {
    "antagonist": "blocks",
    "blocker": "blocks",
    "inhibitor": "blocks",
    "agonist": "activates",
    "activator": "activates",
}


class Plain(NamedTuple):
    """A claim, whether the source denies it, and further wordings of it."""

    claim: str
    denied: bool
    also: tuple[str, ...] = ()


def plain(claim: str, *, denied: bool) -> Plain:
    """The claim in plain words: "its use is advised against for dogs" denies that it is safe for dogs."""
    for pattern, wrong in _DENIALS:
        match = pattern.fullmatch(claim)
        if match and not denied:
            return Plain(sentence(match.expand(wrong)), True)
    return Plain(claim, denied, _wordings(claim))


# A supported statement, and the claim that it denies.
_DENIALS = (
    (re.compile(rf"(?:The use of )?(.+?)(?:[’']s? use)? (is|are) {_AGAINST} (?:for|in) (.+)"), r"\1 \2 safe for \3"),
    (re.compile(rf"(?:The use of )?(.+?)(?:[’']s? use)? (is|are) {_AGAINST} during (.+)"), r"\1 \2 safe during \3"),
    (re.compile(r"(.+?) (is|are) used off-label (?:for|in) (.+)"), r"\1 \2 approved for \3"),
)
_ROLE = re.compile(
    rf"(?P<subject>.+?) (?:is|acts as|is classified (?:\w+ )?as) (?:an? )?"
    rf"(?P<target>[\w-]+ receptor|[\w-]+ channel|[\w-]+ enzyme) (?P<role>{'|'.join(_ROLES)})\b.*"
)


def _wordings(claim: str) -> tuple[str, ...]:
    """What a class noun says as a verb: an antagonist of a receptor blocks it."""
    role = _ROLE.fullmatch(claim)
    return (f"{role['subject']} {_ROLES[role['role']]} {role['target']}s.",) if role else ()
