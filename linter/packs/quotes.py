"""Is a quote really in its source, and on which lines: tolerant of typography and spacing, otherwise verbatim."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

_TYPOGRAPHY = str.maketrans(
    dict.fromkeys("‘’‚‛′`", "'")
    | dict.fromkeys("“”„‟″", '"')
    | dict.fromkeys("‐‑‒–—―−", "-")
    | dict.fromkeys("\u00ad\u200b\u200c\u200d\u2060\ufeff*", "")  # soft and zero-width marks, Markdown's emphasis
    | {"…": "...", "ﬁ": "fi", "ﬂ": "fl"}
)
_OMISSION = re.compile(r"\s*\[?(?:…|\.\.\.)\]?\s*")
_WORDS = re.compile(r"\S+")


@dataclass(frozen=True, slots=True)
class SourceText:
    """The text of a source, folded for comparison, with where each of its lines begins in the folded text."""

    folded: str
    starts: tuple[int, ...]

    def line(self, offset: int) -> int:
        return bisect_right(self.starts, offset)


def read_source(path: Path) -> SourceText:
    """Read and fold a source's copy. Raises OSError or UnicodeDecodeError."""
    return fold_source(path.read_text(encoding="utf-8-sig"))


def fold_source(text: str) -> SourceText:
    pieces: list[str] = []
    starts: list[int] = []
    length = 0
    for line in text.split("\n"):
        starts.append(length)
        words = _fold(line)
        if words:
            pieces.append(words + " ")
            length += len(words) + 1
    return SourceText("".join(pieces), tuple(starts))


def digest(path: Path) -> str:
    return sha256(path.read_bytes()).hexdigest()


def places(quote: str, source: SourceText) -> Iterator[tuple[int, int]]:
    """The first and last line (1-based) of each place where the quote stands; parts around " … " follow in order."""
    parts = [part for part in (_fold(part) for part in _OMISSION.split(quote)) if part]
    if not parts:
        return
    start = source.folded.find(parts[0])
    while start >= 0:
        end = _end(parts[1:], start + len(parts[0]), source.folded)
        if end < 0:
            return
        yield source.line(start), source.line(end - 1)
        start = source.folded.find(parts[0], start + 1)


def ranges(lines: str) -> list[tuple[int, int]]:
    """`"36, 88-93"` as [(36, 36), (88, 93)]."""
    pairs = (part.strip().partition("-") for part in lines.split(","))
    return [(int(first), int(last or first)) for first, _, last in pairs]


def stands_at(lines: str, found: list[tuple[int, int]]) -> bool:
    """Is one of the places inside one of the stated ranges?"""
    return any(first <= start and end <= last for first, last in ranges(lines) for start, end in found)


def shown(place: tuple[int, int]) -> str:
    """Lines as a pack states them: `132` or `88-93`."""
    start, end = place
    return str(start) if start == end else f"{start}-{end}"


def nearest(quote: str, sentences: dict[str, int]) -> tuple[str, int] | None:
    """The sentence most like the quote (its last part), with its line, or None when none shares half of its words."""
    words = _words(_OMISSION.split(quote)[-1])
    score, text = max(((_overlap(words, _words(sentence)), sentence) for sentence in sentences), default=(0.0, ""))
    return (text, sentences[text]) if score >= 0.5 else None


def source_lines(text: str) -> dict[str, int]:
    """The sentences of a text, roughly, each with the line it begins on."""
    found: dict[str, int] = {}
    for number, line in enumerate(text.split("\n"), 1):
        for sentence in re.split(r"(?<=[.!?])\s+", line):
            if sentence.strip():
                found.setdefault(sentence.strip(), number)
    return found


def _fold(text: str) -> str:
    return " ".join(text.translate(_TYPOGRAPHY).split())


def _end(parts: list[str], at: int, text: str) -> int:
    for part in parts:
        found = text.find(part, at)
        if found < 0:
            return -1
        at = found + len(part)
    return at


def _words(text: str) -> frozenset[str]:
    bare = (word.strip(".,;:!?()\"'•").lower() for word in _WORDS.findall(_fold(text)))
    return frozenset(word for word in bare if word)


def _overlap(one: frozenset[str], other: frozenset[str]) -> float:
    return len(one & other) / len(one | other) if one and other else 0.0
