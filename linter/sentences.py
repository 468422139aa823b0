"""Splits the text of a segment into sentences, by rules for prose as health writers type it."""

import re
from collections.abc import Iterator

# A stop, what may close after it, footnote marks, then a blank; or a stop that the next word runs into ("colds.It").
_STOP = re.compile(
    r"(?P<stop>[.!?…]+)(?P<closers>[\"'”’»)\]*_]*(?:\[\d{1,3}(?:[,–-]\s?\d{1,3})*\]|\d{1,2}(?=\s))*)(?P<blank>\s+)"
    r"|(?<=[a-z]{2})[.!?](?=[A-Z][a-z])"
    r"|(?P<line>\n)"
)
_LABEL = re.compile(r"(?<=[^\s])\s+(?=(?:Myth|Fact|Reality|Truth|MYTH|FACT|REALITY|TRUTH)(?:\s?#?\d{1,3})?\s?[:–—]\s)")
_LABEL_ADJECTIVES = frozenset({
    "common", "popular", "the", "another", "next", "biggest", "first", "second", "third", "top", "a", "quick",
    "this",
})  # fmt: skip
_WORD_BEFORE = re.compile(r"[^\s(\[\"'“‘]+$")
_NUMBER = re.compile(r"\(?(?:\d{1,3}|[ivx]{1,4})")
_SPEAKER = re.compile(r"[QA]\d{0,3}")
_INITIALS = re.compile(r"(?:[A-Za-z]\.)+[A-Za-z]|[A-Z]")

# A title or a word that always has something after it.
NEVER_LAST = frozenset({
    "dr", "mr", "mrs", "ms", "prof", "st", "rev", "hon", "gen", "sen", "rep", "sgt", "capt", "vs", "v", "e.g",
    "eg", "i.e", "ie", "cf", "viz", "fig", "figs", "eq", "ref", "refs", "vol", "pp", "ed", "eds", "approx", "ca",
    "resp", "incl", "nr", "mt", "dept", "ph", "art", "sec", "para", "ch",
})  # fmt: skip
# May end a sentence: it does if the next word begins one.
MAYBE_LAST = frozenset({
    "etc", "al", "inc", "ltd", "co", "corp", "jr", "sr", "u.s", "u.k", "e.u", "u.s.a", "a.m", "p.m", "m.d",
    "ph.d", "b.c", "d.c", "n.y", "l.a", "d.o", "r.n", "b.sc", "m.sc", "mg", "ml", "mcg", "kg", "g", "hr", "hrs",
    "min", "mins", "sec", "wk", "wks", "mo", "mos", "yr", "yrs", "oz", "lb", "lbs", "in", "ft", "tab", "tabs",
    "cap", "caps", "inj", "max", "temp", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct",
    "nov", "dec", "mon", "tue", "wed", "thu", "fri", "sat", "sun", "ave", "blvd", "rd", "bros", "dist",
})  # fmt: skip
# Of these it does only before a word that opens sentences: names follow them as often ("U.S. Food", "5 p.m. Eastern").
NAME_FOLLOWS = frozenset({
    "u.s", "u.k", "e.u", "u.s.a", "a.m", "p.m", "m.d", "ph.d", "d.c", "b.c", "n.y", "l.a", "inc", "jan", "feb",
    "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
})  # fmt: skip
OPENERS = frozenset({
    "the", "a", "an", "it", "its", "this", "that", "these", "those", "he", "she", "they", "we", "you", "i", "his",
    "her", "their", "our", "your", "my", "there", "here", "in", "on", "at", "for", "from", "by", "with", "as",
    "if", "when", "while", "since", "after", "before", "although", "because", "but", "and", "so", "or", "yet",
    "however", "therefore", "many", "most", "some", "all", "no", "not", "do", "does", "don't", "what", "why",
    "how", "who", "is", "are", "can", "people", "patients", "doctors", "both", "each", "every", "one", "such",
})  # fmt: skip
# A single letter after one of these is a name of its own, not an initial: "vitamin C. Take it …".
LETTERED = frozenset({
    "vitamin", "vitamins", "type", "class", "schedule", "grade", "group", "part", "plan", "option", "appendix",
    "figure", "table", "category", "phase", "stage", "tier", "step", "level", "section",
})  # fmt: skip


def split(text: str) -> Iterator[tuple[int, int]]:
    """The sentences of `text` as half-open stretches without blanks around them."""
    start = 0
    for end in sorted({*_ends(text), *_label_starts(text), len(text)}):
        first, last = _trim(text, start, end)
        if first < last and not _NUMBER.fullmatch(text[first:last].rstrip(".)")):
            yield first, last
            start = end
        elif end == len(text) and first < last:
            yield first, last


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _label_starts(text: str) -> Iterator[int]:
    """Where "Myth:" or "Fact:" begins in the middle of a text."""
    if "Myth" not in text and "Fact" not in text and "MYTH" not in text and "FACT" not in text and "ality" not in text:
        return
    for match in _LABEL.finditer(text):
        word = _WORD_BEFORE.search(text, max(0, match.start() - 30), match.start())
        if not word or word.group().lower() not in _LABEL_ADJECTIVES:
            yield match.end()


def _ends(text: str) -> Iterator[int]:
    for match in _STOP.finditer(text):
        if match["line"]:
            if _begins_line(text[match.end() : match.end() + 2]):
                yield match.end()
        elif not match["stop"] or _is_end(text, match):
            yield match.end()


def _begins_line(following: str) -> bool:
    """Whether what follows a hard line break begins something of its own."""
    return bool(following) and not following[0].islower() and following[0] not in "([,;:–—"


def _is_end(text: str, match: re.Match[str]) -> bool:
    following = text[match.end() : match.end() + 40]
    if not following or "\n" in match["blank"]:
        return True
    first = following.lstrip("\"'“‘«([*_")[:1] or following[0]
    if first.islower() or first in ",;:–—&/=":
        return False
    stop = match["stop"]
    if stop != ".":
        return True
    word_match = _WORD_BEFORE.search(text, max(0, match.start() - 30), match.start())
    word = word_match.group() if word_match else ""
    return _ends_after(text, word, match.start() - len(word), following, is_closed=bool(match["closers"]))


def _ends_after(text: str, word: str, place: int, following: str, *, is_closed: bool) -> bool:
    """Whether a full stop after `word` (at `place`) ends the sentence, judged with what follows."""
    lower = word.lower()
    if lower == "no" and following[0].isdigit():
        return False
    if lower in NEVER_LAST and not is_closed:
        return False
    if word.isdigit() and _is_list_number(text, place):
        return False
    next_word = re.split(r"[\s,;:.]", following.lstrip("\"'“‘(["), maxsplit=1)[0].lower()
    if lower in NAME_FOLLOWS:
        return next_word in OPENERS
    if lower in MAYBE_LAST:
        return not following[0].isdigit()
    if _SPEAKER.fullmatch(word) and not text[:place].strip():
        return False
    if _INITIALS.fullmatch(word) and word not in ("I",) and not is_closed:
        before = text[:place].rstrip()[-20:].split(" ")[-1].lower().strip("(")
        return before in LETTERED or next_word in OPENERS
    return True


def _is_list_number(text: str, place: int) -> bool:
    """Whether a number at place stands where a sentence or line begins ("1. Garlic …"), not behind "Fig."."""
    before = text[max(0, place - 30) : place].rstrip(" ")
    if not before.endswith("."):
        return not before or before[-1] in "!?:;\n"
    word = _WORD_BEFORE.search(before[:-1])
    return not word or word.group().lower() not in NEVER_LAST | {"no"}
