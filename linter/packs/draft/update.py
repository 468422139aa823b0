"""`rules build --update`: a pack whose reference has changed keeps its reviews, and is told what changed."""

from collections.abc import Iterator, Sequence
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from linter.errors import FactlintError
from linter.model import Rule, Source
from linter.packs.draft import Given, Read, draft_text, misread, read_document
from linter.packs.draft.claims import DraftClaim, claim_key, merged
from linter.packs.draft.write import DraftSource, claim_lines, scalar
from linter.packs.edits import Edit, append, edited, line_scalar, set_key, set_scalar
from linter.packs.load import PackFile, load_pack, locate, parse_pack
from linter.packs.quotes import SourceText, fold_source, nearest, places, ranges, shown, source_lines, stands_at
from linter.writing import write_file


class Stale(NamedTuple):
    """A quote that the new text does not have."""

    claim: str
    line: int  # of the nearest sentence, 0 when nothing is near
    sentence: str

    @property
    def reason(self) -> str:
        if self.line:
            return f"the quote has changed; line {self.line} says: {self.sentence}"
        return "the quote is gone, and nothing like it stands in the source"


class Update(NamedTuple):
    """What an update does: the edits of the pack, and what to tell."""

    edits: list[Edit]
    moved: int  # citations whose line numbers are put right
    stale: list[Stale]
    new: list[DraftClaim]
    unknown: bool  # the old text is gone


def update_pack(path: Path, references: Sequence[Path], given: Given) -> list[str]:
    """Bring the pack at `path` up to its changed references, in place; returns the changes as lines to print.

    Claims whose quotes still stand keep their review, and their line numbers are put right. A claim with a quote that
    is gone or altered becomes `stale`, with the nearest new sentence in its note. Statements that the old text did not
    make are added as drafts. Everything else in the file stays as it is.
    """
    report: list[str] = []
    moved = changes = 0
    for reference in references or _copies(path):
        file = load_pack(path)
        read = read_document(reference)
        source = _source_of(file, read)
        update = _update(file, source, read, given)
        text = edited(file.text, update.edits)
        parse_pack(text, file.path, path.resolve().parent)  # a pack that does not load is never written
        write_file(path, text)
        write_file(Path(source.text), read.reference.text)
        moved += update.moved
        changes += len(update.stale) + len(update.new)
        if update.unknown:
            report.append(f"note: the old text of {source.id} is gone, so what it said already is listed as new too")
        report += [f"stale: {stale.claim}: {stale.reason}" for stale in update.stale]
        report += [f"new: {claim.id}: line {claim.quotes[0].lines}: {claim.claim}" for claim in update.new]
    return [*report, f"{path.as_posix()}: {changes} changes to review, {moved} line numbers put right"]


def _copies(path: Path) -> list[Path]:
    """The texts that the pack names, which may have been written over."""
    return [Path(source.text) for source in load_pack(path).pack.sources if source.text]


def _source_of(file: PackFile, read: Read) -> Source:
    """The pack's source that a reference is the new text of: the one of its name, or the only one."""
    with_text = [source for source in file.pack.sources if source.text]
    named = [source for source in with_text if Path(source.text).stem == read.reference.path.stem]
    if len(named or with_text) == 1:
        return (named or with_text)[0]
    names = ", ".join(Path(source.text).name for source in with_text) or "(the pack has no source with `text:`)"
    raise FactlintError(f"{read.reference.path.as_posix()}: which source is this? Name it as one of: {names}")


def _update(file: PackFile, source: Source, read: Read, given: Given) -> Update:
    text = fold_source(read.reference.text)
    old = _old_text(source)
    moves = list(_moves(file, source, text))
    stale = list(_stale(file, source, read.reference.text, text))
    new = _new(file, source, read, old, frozenset(row.line for row in stale))
    edits = [*moves, *_marks(file, stale), *_renewed(file, source, read, given)]
    if new:
        edits += _additions(file, source, read, new)
    return Update(edits, len(moves), stale, new, bool(new) and old is None)


def _old_text(source: Source) -> SourceText | None:
    """The text that the pack was reviewed against, unless its copy is gone or has been written over."""
    path = Path(source.text)
    if not path.is_file() or (source.sha256 and sha256(path.read_bytes()).hexdigest() != source.sha256):
        return None
    return fold_source(path.read_text(encoding="utf-8-sig", errors="replace"))


def _citations(file: PackFile, source: Source) -> Iterator[tuple[Rule, int, str, str]]:
    """Rule, number, quote and lines of each citation of a source."""
    for rule in file.pack.rules:
        for number, citation in enumerate(rule.citations):
            if citation.source == source.id:
                yield rule, number, citation.quote, citation.lines


def _moves(file: PackFile, source: Source, text: SourceText) -> Iterator[Edit]:
    for rule, number, quote, lines in _citations(file, source):
        found = list(places(quote, text))
        if found and lines and not stands_at(lines, found):
            node = locate(file.root, ("claims", rule.id, "citations", number, "lines"))
            actual = ", ".join(map(shown, found))
            yield set_scalar(file, node, line_scalar(actual))


def _stale(file: PackFile, source: Source, text: str, folded: SourceText) -> Iterator[Stale]:
    sentences = source_lines(text)
    seen = set()
    for rule, _, quote, _ in _citations(file, source):
        if rule.id not in seen and not list(places(quote, folded)):
            seen.add(rule.id)
            near = nearest(quote, sentences)
            yield Stale(rule.id, near[1], near[0]) if near else Stale(rule.id, 0, "")


def _marks(file: PackFile, stale: Sequence[Stale]) -> Iterator[Edit]:
    for row in stale:
        path = ("claims", row.claim)
        yield set_key(file, path, "status", "stale", after="verdict")
        yield set_key(file, path, "note", scalar(row.reason), after="verdict")


def _renewed(file: PackFile, source: Source, read: Read, given: Given) -> Iterator[Edit]:
    """The source's hash, and its date where the new text or the user gives one."""
    path = ("sources", source.id)
    yield set_key(file, path, "sha256", sha256(read.reference.text.encode()).hexdigest(), after="text")
    updated = given.updated or read.reference.updated
    if updated and updated != source.updated:
        yield set_key(file, path, "updated", updated, after="title")


def _new(
    file: PackFile, source: Source, read: Read, old: SourceText | None, replaced: frozenset[int]
) -> list[DraftClaim]:
    """Claims of statements that neither the pack nor the old text has; what replaces a stale quote is none."""
    known = {claim_key(wording) for rule in file.pack.rules for wording in (rule.claim, *rule.also)}
    quotes = {quote for _, _, quote, _ in _citations(file, source)}
    fresh = (
        (statement, quote._replace(source=source.id))
        for statement, quote in read.statements
        if claim_key(statement.claim) not in known
        and quote.text not in quotes
        and (old is None or not list(places(quote.text, old)))
        and ranges(quote.lines)[-1][1] not in replaced
    )
    taken = {rule.id for rule in file.pack.rules}
    claims = merged(fresh, taken)
    if not claims:
        return []
    wrong = misread(_draft(read, source, claims), claims, Path(file.path))
    return [claim for claim in claims if claim.id not in wrong]


def _draft(read: Read, source: Source, claims: Sequence[DraftClaim]) -> str:
    return draft_text("draft", [DraftSource(source.id, source.title, "", "", "", "", "")], [read], claims)


def _additions(file: PackFile, source: Source, read: Read, new: Sequence[DraftClaim]) -> Iterator[Edit]:
    """The new claims, and the concepts that only they name."""
    drafted = parse_pack(_draft(read, source, new), file.path, Path(source.text).parent).pack
    known = {term.lower() for concept in file.pack.concepts for term in concept.terms}
    ids = {concept.id for concept in file.pack.concepts}
    lines = [
        f"  {concept.id}: {{kind: {concept.kind}, terms: [{', '.join(map(scalar, concept.terms))}]}}"
        for concept in drafted.concepts
        if concept.id not in ids and not known & {term.lower() for term in concept.terms}
    ]
    if lines:
        yield append(file, "concepts", lines)
    yield append(file, "claims", [line for claim in new for line in claim_lines(claim)])
