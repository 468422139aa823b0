"""`rules build`: from reference documents to a draft pack."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from linter.errors import FactlintError
from linter.formats import extract
from linter.model import Rules, Verdict
from linter.packs.draft.claims import DraftClaim, Quote, joined, merged, quoted
from linter.packs.draft.names import name_mentions
from linter.packs.draft.references import Reference, read_reference
from linter.packs.draft.statements import Statement, read_statements
from linter.packs.draft.terms import concepts, slug
from linter.packs.draft.write import DraftSource, pack_text
from linter.packs.load import parse_pack
from linter.packs.quotes import fold_source
from linter.parse import parse
from linter.structure import sentences
from linter.syntax import Tree


@dataclass(frozen=True, slots=True)
class Given:
    """What the user says of the reference; "" leaves it to the document."""

    id: str = ""
    title: str = ""
    publisher: str = ""
    url: str = ""
    updated: str = ""


@dataclass(frozen=True, slots=True)
class Read:
    """A reference with the statements it makes and the names that it was parsed with."""

    id: str  # of the source
    reference: Reference
    statements: tuple[tuple[Statement, Quote], ...]
    names: frozenset[str]
    texts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Draft:
    """The files of a draft pack (the pack, and copies of references that are not beside it yet), and its claims."""

    files: Mapping[Path, str]
    claims: tuple[DraftClaim, ...]


def build_pack(paths: Sequence[Path], output: Path, given: Given) -> Draft:
    """Draft a pack from the references at `paths`, to be written at `output`. Nothing is written.

    A reference that cannot be read, or references in which nothing can be checked, raise FactlintError.
    """
    if output.exists():
        raise FactlintError(f"{output.as_posix()}: already exists; choose another name, or use --update")
    read = [read_document(path) for path in paths]
    copies = {reading.id: copy_path(reading.reference, output) for reading in read}
    sources = [_source(reading, copies[reading.id], output, given) for reading in read]
    pack = given.id or slug(output.stem)
    text, claims = _checked(pack, sources, read, output)
    if not claims:
        shown = ", ".join(path.as_posix() for path in paths)
        raise FactlintError(f"{shown}: no checkable statement found; is this prose about a subject?")
    texts = {copies[reading.id]: reading.reference for reading in read}
    files = {path: reference.text for path, reference in texts.items() if _new_copy(reference, path)}
    return Draft({**files, output: text}, tuple(claims))


def read_document(path: Path) -> Read:
    """Read a reference and the statements in it."""
    reference = read_reference(path)
    found = sentences(extract(reference.text, reference.format))
    statements, names = read_statements(reference.text, found)
    id, folded = slug(path.stem), fold_source(reference.text)
    quotes = [(statement, quoted(statement.sentence, id, reference.text, folded)) for statement in statements]
    return Read(
        id,
        reference,
        tuple((statement, quote) for statement, quote in quotes if quote is not None),
        names,
        tuple(sentence.text for sentence in found),
    )


def copy_path(reference: Reference, output: Path) -> Path:
    """Where the pack's copy of a reference stands: in `sources/`, so that it stays when the reference is edited."""
    return output.parent / "sources" / reference.copy_name


def _new_copy(reference: Reference, path: Path) -> bool:
    """Must the copy be written? One that says something else raises FactlintError."""
    if not path.exists():
        return True
    if path.read_text(encoding="utf-8-sig") != reference.text:
        raise FactlintError(f"{path.as_posix()}: already exists with another text; rename the reference or the copy")
    return False


def _source(reading: Read, copy: Path, output: Path, given: Given) -> DraftSource:
    reference = reading.reference
    return DraftSource(
        id=reading.id,
        title=given.title or reference.title,
        publisher=given.publisher or reference.publisher,
        url=given.url or reference.url,
        updated=given.updated or reference.updated,
        text=copy.relative_to(output.parent).as_posix(),
        sha256=sha256(reference.text.encode()).hexdigest(),
    )


def _checked(
    pack: str, sources: Sequence[DraftSource], read: Sequence[Read], output: Path
) -> tuple[str, list[DraftClaim]]:
    """The pack's text and its claims: those that the engine reads as they are meant, each reading once."""
    from linter.packs.readable import twins

    claims = merged(row for reading in read for row in reading.statements)
    if not claims:
        return "", []
    text = draft_text(pack, sources, read, claims)
    wrong = misread(text, claims, output)
    kept = [claim for claim in claims if claim.id not in wrong]
    drafted = parse_pack(draft_text(pack, sources, read, kept), output.name, output.resolve().parent).pack
    kept = joined(kept, [(twin.first, twin.second) for twin in twins(drafted) if not twin.opposed])
    return draft_text(pack, sources, read, kept), kept


def draft_text(pack: str, sources: Sequence[DraftSource], read: Sequence[Read], claims: Sequence[DraftClaim]) -> str:
    """The text of a pack of these claims, with the concepts that they name."""
    names = frozenset(name for reading in read for name in reading.names)
    wordings = [text for claim in claims for text in (claim.claim, *claim.also)]
    mentions = [name_mentions(text, names) for text in wordings]
    parses = parse(wordings, mentions, kinds={"name": "drug"})
    trees = [Tree(text, tokens, ()) for text, tokens in zip(wordings, parses, strict=True)]
    texts = [text for reading in read for text in reading.texts]
    return pack_text(pack, sources, concepts(trees, names, texts), claims)


def misread(text: str, claims: Sequence[DraftClaim], output: Path) -> frozenset[str]:
    """The ids of claims that the engine cannot read, or reads so that their own quotes contradict them."""
    from linter.check import check_texts
    from linter.packs.readable import misreadings

    pack = parse_pack(text, output.name, output.resolve().parent).pack
    settled = [claim for claim in claims if claim.verdict is not Verdict.CONTESTED]
    quotes = [(claim.id, quote.text.replace(" … ", " ")) for claim in settled for quote in claim.quotes]
    reports = check_texts([(text, "markdown") for _, text in quotes], Rules((pack,)))
    against = {id for (id, _), found in zip(quotes, reports, strict=True) if any(f.rule == id for f in found)}
    return frozenset(misreading.rule for misreading in misreadings(pack)) | against
