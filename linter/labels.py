"""What marks a sentence as a myth or as the fact that answers one: prefixes, headings, column names, keys."""

import re
from functools import lru_cache

from linter.model import Label

_MYTH = (
    r"(?:myth|misconception|misunderstanding|misbelief|false belief|false claim|fallacy|falsehood|fiction|rumou?r|hoax"
    r"|misinformation)"
)
_FACT = r"(?:fact|reality|truth)"
_QUALIFIER = (
    r"(?:(?:the|a|an|common|popular|another|next|persistent|widespread|top|biggest|first|second|third|last|frequent|big"
    r"|old|\d{1,3})\s+){0,3}"
)
_NUMBER = r"(?:\s*(?:#|no\.?|number|nr\.?)?\s*\d{1,3})?"

_PREFIX = re.compile(
    rf"[\"“'*_\s]*(?:\d{{1,3}}[.)]\s+)?{_QUALIFIER}(?:(?P<myth>{_MYTH})|{_FACT}){_NUMBER}\s*(?::|[–—]|\s-)[\"”'*_]*\s+",
    re.IGNORECASE,
)
_CROSS = re.compile(r"[❌🚫✗✘✖]\ufe0f?\s*")
_SPEAKER = re.compile(r"(?:Q|A|Question|Answer)\s?\d{0,3}\s?[:.)]\s+(?=\S)")
_PLURAL_MYTH = re.compile(rf"{_QUALIFIER}(?:[\w-]+\s+){{0,3}}?{_MYTH}e?s\b.{{0,120}}", re.IGNORECASE)
_PLURAL_FACT = re.compile(rf"{_QUALIFIER}(?:[\w-]+\s+){{0,2}}?{_FACT}s\b.{{0,80}}", re.IGNORECASE)
_BOTH = re.compile(
    rf"{_MYTH}.*\b{_FACT}|{_FACT}.*\b{_MYTH}|debunk|bust|correct|answered|explained|versus|\bvs\b|\?", re.IGNORECASE
)
_AVOID = re.compile(
    r"(?:please\s+)?(?:do not|don['’]t|cannot|can['’]?t|must not|never|avoid|stop|we (?:do not|don['’]t|never))\s+"
    r"(?:write|say|use|post|claim|publish|print|writing|saying|using|posting|claiming|phrases|words|wording|statements|claims)\b.{0,80}"
    r"|(?:what|words|phrases|terms|wording|statements|claims|language|things|examples)\s+"
    r"(?:not to (?:write|say|use|publish)|we (?:do not|don['’]t|never) (?:write|say|use|publish|make)).{0,80}"
    r"|(?:words|phrases|terms|wording|statements|claims|language)\s+to avoid.{0,80}"
    r"|(?:these|the following)(?:\s+[\w-]+){0,3}?\s+(?:are|is)\s+(?:all\s+)?"
    r"(?:false|wrong|untrue|incorrect|myths|misconceptions)"
    r"|not this|instead of(?: this| writing| saying)?|wrong|incorrect|false|untrue|avoid|bad(?: examples?)?"
    r"|(?:false|wrong) (?:statements|claims|answers)"
    r"|what (?:people|you|patients|some|they)\b.{0,30}\b(?:think|believe|say|hear|heard)",
    re.IGNORECASE,
)
_PREFER = re.compile(
    r"(?:(?:do\s+|can\s+)?(?:write|say|use)(?:\s+this)?(?:\s+instead)?|instead|correct|right|true|preferred|better"
    r"|good(?: examples?)?"
    r"|(?:what|why)\s+(?:the\s+)?(?:science|research|evidence)\s+(?:says|shows))",
    re.IGNORECASE,
)
_BARE_MYTH = re.compile(rf"{_QUALIFIER}{_MYTH}{_NUMBER}", re.IGNORECASE)
_BARE_FACT = re.compile(rf"{_QUALIFIER}{_FACT}{_NUMBER}", re.IGNORECASE)
_VERDICT = re.compile(
    r"(?:❌|✗|✘)|(?:this is |that is )?(?:a )?(?:false|myth|wrong|incorrect|untrue|not true|debunked|fiction)",
    re.IGNORECASE,
)
_WORD_START = re.compile(r"(?<=[a-z])(?=[A-Z])|[_\-./\[\]\s]+")


def prefix(text: str) -> tuple[Label | None, int]:
    """The label a sentence begins with ("Myth #3: …") and the length of that prefix; (None, 0) if there is none."""
    if match := _PREFIX.match(text):
        return (Label.MYTH if match["myth"] else Label.FACT), match.end()
    if (match := _CROSS.match(text)) and text.rstrip().endswith((".", "!", "”", '"')):
        return Label.MYTH, match.end()
    return None, 0


def speaker(text: str) -> int:
    """The length of a "Q:" or "A:" that a sentence begins with."""
    match = _SPEAKER.match(text)
    return match.end() if match else 0


@lru_cache(maxsize=1024)  # every item below a heading asks the same
def of_name(name: str) -> Label | None:
    """What a column header, a bare heading or a line of its own says of what stands under it."""
    words = name.strip(" :.!*–—-")
    if not words or len(words) > 120:
        return None
    if _BARE_MYTH.fullmatch(words) or _AVOID.fullmatch(words):
        return Label.MYTH
    if _BARE_FACT.fullmatch(words) or _PREFER.fullmatch(words):
        return Label.FACT
    return None


@lru_cache(maxsize=1024)
def of_collection(name: str) -> Label | None:
    """What a heading or lead-in in the plural says of each thing listed under it ("Common misconceptions:")."""
    words = name.strip(" :.!*–—-")
    if not words or _BOTH.search(words):
        return None
    if _PLURAL_MYTH.fullmatch(words):
        return Label.MYTH
    if _PLURAL_FACT.fullmatch(words):
        return Label.FACT
    return None


@lru_cache(maxsize=1024)
def of_key(path: str) -> Label | None:
    """What a dotted key path says of its value; the innermost part that says anything counts."""
    for part in reversed(path.split(".")):
        words = key_words(part)
        label = of_name(words) or of_collection(words)
        if label:
            return label
    return None


def key_words(key: str) -> str:
    """A key as words: "drugClass" and "drug_class" are "drug class"."""
    return " ".join(_WORD_START.sub(" ", key).split()).lower()


def is_verdict(text: str) -> bool:
    """Whether a table cell or a line says no more than that something is false."""
    return len(text) < 40 and _VERDICT.fullmatch(text.strip(" .!*")) is not None
