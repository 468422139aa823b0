"""Sentences that stand nowhere as such: a fragment joined to what the structure of the page says before it.

The joints, so that a parser and a reader of the report meet always the same ones:
- lead-in or term and item:      "Common remedies include: Garlic"
- heading and "key: value":      "Garlic – Use: against colds"
- row header, column and cell:   "Garlic – Use: against colds"; without a row header "Use: against colds"
- record, key and value:         "Garlic – use: against colds"
"""

import re

LONGEST_FRAGMENT = 15  # words
SAYING_NOTHING = frozenset(
    (
        "description",
        "summary",
        "text",
        "body",
        "content",
        "subtitle",
        "answer",
        "value",
        "details",
        "excerpt",
        "copy",
        "note",
    )
)

LONGEST_NAME = 7  # words of a record's first line
_FINITE = re.compile(
    r"\b(?:is|are|was|were|am|be|been|has|have|had|can|cannot|could|may|might|will|would|shall|should|must|does|do|did"
    r"|(?:is|are|was|were|has|have|had|ca|could|wo|would|should|does|do|did)n['’]t|it['’]s|that['’]s|there['’]s|they['’]re"
    r"|you['’]re|we['’]re|don['’]t|won['’]t|causes?|treats?|cures?|works?|helps?|makes?|means?|became|becomes?|belongs?"
    r"|contains?|prevents?)\b",
    re.IGNORECASE,
)
_KEY_VALUE = re.compile(r"[^:]{1,40}:\s+\S")
_OPEN_ENDED = re.compile(
    r"\b(?:that|not|never|because|if|whether|no|to|is|are|be)\s*[:…]?\s*(?:\.\.\.)?$", re.IGNORECASE
)
_LEAD_IN_END = re.compile(r"[\s:;,.…–—-]+$")


def is_fragment(text: str) -> bool:
    """Whether a text is no sentence of its own: short, without a final stop and without a verb that carries one."""
    if text.endswith((".", "!", "?", ".”", '."')) or text.count(" ") >= LONGEST_FRAGMENT:
        return False
    return _FINITE.search(text) is None


def is_name(text: str) -> bool:
    """Whether a text can name what the labels after it speak of: a few words, no sentence."""
    return is_fragment(text) and text.count(" ") < LONGEST_NAME and not text.endswith("?")


def is_key_value(text: str) -> bool:
    return _KEY_VALUE.match(text) is not None


def is_open_ended(lead_in: str) -> bool:
    """Whether a lead-in is the beginning of the sentence that the item ends ("It is not true that")."""
    return _OPEN_ENDED.search(lead_in) is not None


def introduces(lead_in: str) -> bool:
    """Whether a text can introduce a list: it ends in a colon, or it is a name rather than a whole sentence."""
    return lead_in.endswith((":", "…", "...", "–", "—")) or is_fragment(lead_in)


def joint(lead_in: str, text: str) -> str:
    """What goes before an item's text: the lead-in and the joint."""
    stem = _LEAD_IN_END.sub("", lead_in)
    if is_open_ended(lead_in):
        return f"{stem} "
    return f"{stem} – " if is_key_value(text) else f"{stem}: "


def field_joint(name: str, key: str) -> str:
    """What goes before the value of `key` (as words) in the record of `name`."""
    return cell_joint(name, "" if key in SAYING_NOTHING else key)


def cell_joint(row: str, column: str) -> str:
    """What goes before a cell's text."""
    names = [name for name in (_LEAD_IN_END.sub("", row), _LEAD_IN_END.sub("", column)) if name]
    return f"{' – '.join(names)}: " if names else ""
