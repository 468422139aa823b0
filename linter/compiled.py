"""Packs in a form that is read fast: written down once for the bytes of the pack files and this version of the tool."""

import json
from collections.abc import Iterable, Iterator, Sequence
from hashlib import blake2b
from pathlib import Path
from typing import NamedTuple

from linter import __version__, store
from linter.gate import Outlines, outlines_of
from linter.model import Rules
from linter.packs.find import pack_files, shipped_folder
from linter.records import dump, load


class Compiled(NamedTuple):
    """The rules of a run, what the gate needs of them, and a digest of the packs and the tool that they come from."""

    rules: Rules
    outlines: Outlines
    digest: str


def load_compiled(paths: Sequence[str | Path] | None, folder: Path | None) -> Compiled:
    """As `packs.load_rules`, from the compiled form in `folder` where there is one (no folder: from the packs).

    Mistakes in packs raise FactlintError; a pack with a mistake is never compiled.
    """
    files = pack_files([shipped_folder()] if paths is None else paths)
    texts = [file.read_bytes() for file, _ in files]
    digest = _digest((shown, str(file.resolve()), text) for (file, shown), text in zip(files, texts, strict=True))
    place = None if folder is None or any(b"extends" in text for text in texts) else folder / f"packs-{digest}.json"
    known = place and _known(place)
    if known:
        return Compiled(*known, digest)
    from linter.packs import load_rules  # YAML, 20 ms: only for packs that were never read before

    rules = load_rules(paths)
    outlines = outlines_for(rules)
    if place:
        store.write(place, json.dumps([dump(rules), dump(outlines)], ensure_ascii=False).encode("utf-8"))
    return Compiled(rules, outlines, digest)


def outlines_for(rules: Rules) -> Outlines:
    """What the gate needs of rules."""
    from linter.candidates import lexis  # the engine, 50 ms

    slots = (outline.slots for pack in rules.packs for outline in lexis(pack).outlines)
    return outlines_of(slots, _forms(rules))


def engine_stamp() -> str:
    """Changes whenever a module or data file of the tool does: sizes and times of change, in nanoseconds."""
    stamp = blake2b(__version__.encode(), digest_size=16)
    for path in sorted(Path(__file__).parent.rglob("*.[py][ya]*")):
        status = path.stat()
        stamp.update(f"{path.name} {status.st_size} {status.st_mtime_ns}\n".encode())
    return stamp.hexdigest()


def _forms(rules: Rules) -> Iterator[tuple[str, str]]:
    from linter.candidates import lexis
    from linter.mentions import spellings

    for pack in rules.packs:
        for concept in lexis(pack).concepts.values():
            for term in concept.terms:
                for form in spellings(term):
                    yield form, concept.id


def _digest(packs: Iterable[tuple[str, str, bytes]]) -> str:
    digest = blake2b(engine_stamp().encode(), digest_size=16)
    for shown, place, text in packs:
        digest.update(json.dumps([shown, place, len(text)]).encode())
        digest.update(text)
    return digest.hexdigest()


def _known(place: Path) -> tuple[Rules, Outlines] | None:
    data = store.read(place)
    if data is None:
        return None
    try:
        rules, outlines = json.loads(data)
        return load(Rules, rules), load(Outlines, outlines)
    except (ValueError, TypeError, KeyError):  # not what this version writes
        return None
