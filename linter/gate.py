"""The first, coarsest filter: can the bytes of a file hold a sentence that could decide a rule?

It says no only where the reader and the prefilter would find no candidate, at a fraction of the cost of reading.
A term is looked for by its longest stretch of ASCII letters and digits, so that no line break, kind of hyphen or
markup between words can hide it. Markup *inside* a stretch is looked for by itself: where something could have been
left out the search ignores the bounds of words, and where something could have been put in the file is let through.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from linter.basics import MARK

if TYPE_CHECKING:
    from ahocorasick_rs import BytesAhoCorasick

FORMATS = frozenset({"text", "markdown", "html"})  # whose readers take every text, and say nothing about it
OWN_NAME = MARK.encode()  # suppressions are read, and reported where they are wrong, in files without a candidate too

_STRETCH = re.compile(r"[a-z0-9]+")
_TAG = re.compile(rb"<[^<>]*>")
_TAG_IN_WORD = re.compile(rb"[A-Za-z0-9](?:<[^<>]*>)+[A-Za-z0-9]")
_BROKEN_TAG = re.compile(rb">[A-Za-z0-9]")  # left over when the tags are gone: a ">" in an attribute
_ALNUM = b"abcdefghijklmnopqrstuvwxyz0123456789"
_MARKUP = b"*_~`=^+\\[{"  # what Markdown may leave out of the middle of a word
_CLOSERS = b">];})"  # what ends a link, a tag, an entity, an expression; a word may go on behind it
_LETTER_ENTITIES = (b"&#", b"&fj")  # the entities that can stand for ASCII letters or digits
_INVISIBLE = tuple(char.encode() for char in "\u00ad\u200b\u2060\ufeff")
_KELVIN = "\u212a".encode()  # the one character beyond ASCII whose small letter is an ASCII letter

_LOWER = bytes(range(256)).lower()
_SPACED = bytes(byte if byte in _ALNUM else ord(" ") for byte in _LOWER)  # words in small letters, blanks between them
_CLASS = bytes(  # "a": letter or digit, "m": markup, ")": closer
    ord("a" if byte in _ALNUM else "m" if byte in _MARKUP else ")" if byte in _CLOSERS else " ") for byte in _LOWER
)


class Outlines(NamedTuple):
    """What rules need, in a form that can be written down."""

    words: tuple[str, ...]
    fills: tuple[tuple[int, ...], ...]  # for each word, the slots that it fills
    needs: tuple[tuple[int, ...], ...]  # for each distinct outline, the slots that must be filled
    keys: tuple[str, ...]  # the words of a few slots, one of which every outline needs
    is_open: bool  # some term has no ASCII letter or digit: nothing can be told from bytes


class Gate(NamedTuple):
    """Outlines, ready to search with; hardly any file has one of the keys, which stand between blanks."""

    outlines: Outlines
    keys: "BytesAhoCorasick"
    numbers: dict[bytes, int]  # of the words


def outlines_of(slots: Iterable[tuple[frozenset[str], ...]], forms: Iterable[tuple[str, str]]) -> Outlines:
    """`slots`: for each claim sentence the concepts that must be named, each slot by any of its members.

    `forms`: every folded form of every term, with its concept.
    """
    needed = sorted({tuple(sorted({tuple(sorted(slot)) for slot in outline})) for outline in slots if outline})
    numbers = {slot: number for number, slot in enumerate(sorted({slot for outline in needed for slot in outline}))}
    needs = tuple(tuple(numbers[slot] for slot in outline) for outline in needed)
    filling: dict[str, list[int]] = {}
    for slot, number in numbers.items():
        for concept in slot:
            filling.setdefault(concept, []).append(number)
    fills: dict[str, set[int]] = {}
    is_open = False
    for form, concept in forms:
        stretch = max(_STRETCH.findall(form), key=len, default="")
        is_open = is_open or not stretch
        if stretch and concept in filling:
            fills.setdefault(stretch, set()).update(filling[concept])
    words = sorted(fills)
    shared = _shared(needs)
    return Outlines(
        tuple(words),
        tuple(tuple(sorted(fills[word])) for word in words),
        needs,
        tuple(word for word in words if not shared.isdisjoint(fills[word])),
        is_open,
    )


def gate(outlines: Outlines) -> Gate:
    """The outlines compiled."""
    numbers = {word.encode("ascii"): number for number, word in enumerate(outlines.words)}
    return Gate(outlines, _automaton(tuple(f" {key} " for key in outlines.keys)), numbers)


def is_suspect(data: bytes, format: str, known: Gate) -> bool:
    """False only where `may_hold` is, and for most files: all that is cheaper to tell than what earlier runs found."""
    is_plain = format != "html" and data.isascii() and not _is_special(data, format, known)
    if is_plain and _joined_markdown(data) == b"":
        return bool(known.keys.find_matches_as_indexes(_spaced(data)))
    return may_hold(data, format, known)


def may_hold(data: bytes, format: str, known: Gate) -> bool:
    """Whether a file of these bytes could give a finding, an error or a note."""
    if _is_special(data, format, known):
        return True
    joined = _joined_html(data) if format == "html" else _joined_markdown(data)
    if joined is None:
        return True
    text = _resolved(data) if format == "html" else data
    visible = _visible(joined or text)
    words = _words(text, known)
    if visible is not text:
        words |= _stretches(visible, known.outlines)  # there are words with something left out in them
    filled = {slot for word in words for slot in known.outlines.fills[word]}
    return any(filled.issuperset(outline) for outline in known.outlines.needs) if filled else False


def _is_special(data: bytes, format: str, known: Gate) -> bool:
    """Is a file let through whatever words it holds?"""
    return known.outlines.is_open or format not in FORMATS or OWN_NAME in data or b"\0" in data or not _is_utf8(data)


def _joined_markdown(data: bytes) -> bytes | None:
    """The text without markup where some stands in a word, empty where none does, None where that cannot be told."""
    if b"&" in data and any(name in data for name in _LETTER_ENTITIES):
        return None
    classes = data.translate(_CLASS)
    has_markup = b"m" in classes  # one byte is found ten times as fast as two
    while has_markup and b"mm" in classes:
        classes = classes.replace(b"mm", b"m")
    if b")" in classes and (b")a" in classes or b")ma" in classes):
        return None
    return data.translate(None, _MARKUP) if has_markup and b"ama" in classes else b""


def _joined_html(data: bytes) -> bytes | None:
    """As `_joined_markdown`, for tags."""
    if not _TAG_IN_WORD.search(_resolved(data)) and not _TAG_IN_WORD.search(data):
        return b""
    bare = _TAG.sub(b"", data)
    return None if _BROKEN_TAG.search(bare) else _resolved(bare)


def _words(text: bytes, known: Gate) -> set[int]:
    """The numbers of the words that stand in `text` as whole words; none where no key is among them."""
    spaced = _spaced(text)
    if not known.keys.find_matches_as_indexes(spaced):
        return set()
    return {known.numbers[word] for word in known.numbers.keys() & spaced.split()}


def _spaced(text: bytes) -> bytes:
    return b" %b " % text.translate(_SPACED)


def _stretches(text: bytes, outlines: Outlines) -> set[int]:
    """The numbers of the words that stand anywhere in `text`."""
    automaton = _automaton(outlines.words)
    return {number for number, _, _ in automaton.find_matches_as_indexes(text.translate(_LOWER), overlapping=True)}


def _shared(needs: Sequence[Sequence[int]]) -> set[int]:
    """A few slots such that each outline needs one of them: always the one that most of the outlines left need."""
    left = [set(outline) for outline in needs]
    shared: set[int] = set()
    while left:
        best = min(Counter(slot for outline in left for slot in outline).items(), key=lambda item: (-item[1], item[0]))
        shared.add(best[0])
        left = [outline for outline in left if best[0] not in outline]
    return shared


@lru_cache(maxsize=8)
def _automaton(words: tuple[str, ...]) -> "BytesAhoCorasick":
    from ahocorasick_rs import BytesAhoCorasick, Implementation

    # The fastest automaton takes memory and time to build: worth it for a few words.
    kind = Implementation.DFA if len(words) < 1000 else Implementation.ContiguousNFA
    return BytesAhoCorasick([word.encode("ascii") for word in words], implementation=kind)


def _is_utf8(data: bytes) -> bool:
    if data.isascii():
        return True
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _visible(data: bytes) -> bytes:
    if data.isascii():
        return data
    for char in _INVISIBLE:
        data = data.replace(char, b"")
    return data.replace(_KELVIN, b"k")


def _resolved(data: bytes) -> bytes:
    if b"&" not in data:
        return data
    from html import unescape  # 2 ms: only where there is an entity

    return unescape(data.decode("utf-8")).encode("utf-8", "replace")
