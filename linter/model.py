"""The nouns of factlint: frozen dataclasses that every stage reads and returns, and no verbs."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from linter.basics import FileError as FileError
from linter.basics import FileReport as FileReport
from linter.basics import Rules as Rules
from linter.basics import Severity as Severity


class Kind(StrEnum):
    """What a segment is to a reader of the page."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    LIST_ITEM = "list item"
    TABLE_CELL = "table cell"
    TERM = "term"  # <dt>, the left side of a definition list
    DEFINITION = "definition"
    QUOTE = "quote"  # block quote
    CAPTION = "caption"
    ALT = "alt text"
    TITLE = "title"  # page title, meta description, front-matter title
    FIELD = "field"  # a string value under a key (front matter, JSON, YAML, a prose prop)


class Run(NamedTuple):
    """A stretch of a segment's text and the stretch of the source it came from (half-open, in characters).

    When both have the same length the text is a copy of the source; otherwise it stands for it (an entity, an escape).
    """

    start: int
    end: int
    source_start: int
    source_end: int


@dataclass(frozen=True, slots=True)
class Context:
    """What a reader knows about a segment from its place on the page."""

    headings: tuple[str, ...] = ()  # the heading path, outermost first
    lead_in: str = ""  # the sentence that introduces the list ("Root vegetables include:")
    lead_ins: tuple[str, ...] = ()  # lead-ins of enclosing lists, outermost first, `lead_in` last
    column: str = ""  # a cell's column header
    row: str = ""  # a cell's row header (its row's first cell); empty for the first cell itself
    row_span: tuple[int, int] | None = None  # a cell's whole row in the source
    term: str = ""  # a definition's term
    key: str = ""  # a field's key path, dotted ("seo.description")
    block: int = (
        0  # segments with the same number > 0 are parts of one block (a row, a list, a record, a list of fields)
    )
    struck: bool = False  # struck through
    quoted: bool = False  # inside a block quote


@dataclass(frozen=True, slots=True)
class Segment:
    """A block of prose as a person reads it: markup gone, entities resolved, soft line breaks as spaces."""

    text: str
    runs: tuple[Run, ...]
    kind: Kind = Kind.PARAGRAPH
    context: Context = Context()
    inline: tuple[tuple[int, int], ...] = ()  # inline elements (emphasis, links) in the source, their markup included


class Comment(NamedTuple):
    """A comment of the format (suppressions stand there): its inner text and its whole stretch in the source."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Document:
    """A source text and the prose in it, in source order."""

    source: str
    format: str
    segments: tuple[Segment, ...]
    comments: tuple[Comment, ...] = ()
    notes: tuple[str, ...] = ()  # what a reader of the report should know ("read as Windows-1252")
    prose_keys: tuple[str, ...] = ()  # the keys beside the usual ones whose values were read as prose
    error: str = ""  # why the source could not be read as its format ("line 3, column 5: …"); then it has no segments


class Label(StrEnum):
    """What structure says about a sentence: the author presents it as a myth, or as the fact that answers one."""

    MYTH = "myth"
    FACT = "fact"


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence as it is parsed, with what stands around it.

    `text` may be composed from structure ("Root vegetables include: Carrots"); `start` and `end` are the place in the
    source that a finding reports (for composed text: the item, fragment or row).
    """

    text: str
    start: int
    end: int
    kind: Kind = Kind.PARAGRAPH
    before: tuple[str, ...] = ()  # the sentences before it in its block, nearest last (three at most)
    after: tuple[str, ...] = ()  # the sentences after it in its block, nearest first (two at most)
    topics: tuple[str, ...] = ()  # what the section is about: headings and title, nearest first
    label: Label | None = None
    question: str = ""  # the question this sentence answers (heading, <dt>, the sentence before)
    runs: tuple[Run, ...] = ()  # where the words of `text` stand in the source (the joints of composed text nowhere)


class Token(NamedTuple):
    """One token of a parsed sentence; `head` is an index into the same tuple (the root points at itself)."""

    text: str
    lemma: str  # lower case
    pos: str  # universal part of speech
    tag: str  # Penn tag
    dep: str  # spaCy's English dependency label
    head: int
    start: int  # characters from the beginning of the sentence
    end: int


class Mention(NamedTuple):
    """A concept named in a sentence (characters from the beginning of the sentence)."""

    concept: str
    start: int
    end: int


class Polarity(StrEnum):
    AFFIRMED = "affirmed"
    NEGATED = "negated"


class Stance(StrEnum):
    """What the author commits to."""

    ASSERTED = "asserted"
    HEDGED = "hedged"
    ATTRIBUTED = "attributed"
    ASKED = "asked"
    SUPPOSED = "supposed"
    REJECTED = "rejected"


class Verdict(StrEnum):
    REFUTED = "refuted"
    SUPPORTED = "supported"
    CONTESTED = "contested"


class Degree(StrEnum):
    """How the two sides of a comparison stand to each other."""

    MORE = "more"
    EQUAL = "equal"
    LESS = "less"
    NOT_MORE = "no more"
    NOT_LESS = "no less"


@dataclass(frozen=True, slots=True)
class Claim:
    """What a sentence says of the concepts it names, before polarity and stance.

    Members of `subjects`, `objects` and `others` are numbers of the sentence's mentions: those in the subject's role,
    in the object's, and those that stand in reach without a clear role. `anchor` and `words` are token indexes.
    """

    sense: str
    construct: str  # how it was worded, for `trace`
    anchor: int
    words: tuple[int, ...]
    subjects: frozenset[int] = frozenset()
    objects: frozenset[int] = frozenset()
    others: frozenset[int] = frozenset()
    denies: bool = False  # the words themselves deny the sense ("useless")
    foreign: bool = False  # the subject's role is taken by something that is no mention
    degree: Degree | None = None  # of a comparison
    core: bool = False  # the words mean this sense before any other


@dataclass(frozen=True, slots=True)
class Source:
    """A reference document; `text` is the copy that quotes are verified against, as an absolute path ('' if none)."""

    id: str
    title: str
    publisher: str = ""
    url: str = ""
    updated: str = ""
    text: str = ""
    sha256: str = ""


@dataclass(frozen=True, slots=True)
class Concept:
    """A thing claims are about: its names, and its members (ids of narrower concepts, or plain names)."""

    id: str
    kind: str
    terms: tuple[str, ...]
    members: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Citation:
    source: str
    lines: str  # "132", "88-93", "36, 56": 1-based lines of the source's text
    quote: str
    section: str = ""  # the heading it stands under


@dataclass(frozen=True, slots=True)
class Rule:
    """A reviewed claim of a pack."""

    id: str
    pack: str
    claim: str
    verdict: Verdict
    severity: Severity
    correction: str
    citations: tuple[Citation, ...]
    also: tuple[str, ...] = ()  # further wordings of the same claim, plain English, same verdict
    unless: tuple[str, ...] = ()  # words or concept ids; a sentence that names one is about something else
    flag: tuple[str, ...] = ()  # examples that must be flagged
    passes: tuple[str, ...] = ()  # examples that must be silent
    replace: tuple[tuple[str, str], ...] = ()  # wrong wording → right wording, for --fix
    message: str = ""  # a short headline; the claim's denial when empty
    status: str = "reviewed"
    reviewed: str = ""
    over: tuple[str, ...] = ()  # ids of more general rules that this one replaces where both would report a sentence
    known_miss: tuple[str, ...] = ()  # examples that should be flagged and are not yet
    known_false_alarm: tuple[str, ...] = ()  # examples that are flagged and should not be
    confidence: float = 1.0  # how sure `rules build` was of a draft

    @property
    def headline(self) -> str:
        """What a finding says in short: the message of the rule, or one made from its claim."""
        prefix = "contradicts the sources on" if self.verdict is Verdict.SUPPORTED else "refuted"
        return self.message or f"{prefix}: {self.claim}"


@dataclass(frozen=True, slots=True)
class Pack:
    id: str
    title: str
    path: str
    sources: tuple[Source, ...]
    concepts: tuple[Concept, ...]
    rules: tuple[Rule, ...]

    def __hash__(self) -> int:
        return hash((self.id, self.path, len(self.rules)))  # all of it takes longer than what is looked up by it


@dataclass(frozen=True, slots=True)
class Suppressed:
    reason: str
    by: str  # "comment", "baseline"


@dataclass(frozen=True, slots=True)
class Fix:
    """Replacements in the source (start, end, new text); `safe` ones are applied by --fix."""

    edits: tuple[tuple[int, int, str], ...]
    safe: bool


@dataclass(frozen=True, slots=True)
class Finding:
    """One sentence that asserts what the sources contradict. `start` and `end` are characters of the source."""

    rule: str
    pack: str
    severity: Severity
    stance: Stance
    start: int
    end: int
    text: str  # source[start:end]
    message: str
    correction: str
    citations: tuple[Citation, ...]
    fingerprint: str = ""
    marks: tuple[tuple[int, int], ...] = ()  # the words of the claim inside the span, in characters of the source
    suppressed: Suppressed | None = None
    fix: Fix | None = None
