"""Packs in a form that is read fast: written down once for the bytes of the pack files and this version of the tool."""

import json
import os
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple
from zlib import adler32, crc32

from linter import __version__, store
from linter.basics import Rules
from linter.gate import Outlines, outlines_of
from linter.packs.find import pack_files, shipped_folder
from linter.records import dump, load

KEPT = 20  # forms: of other packs, other checkouts, versions before


class Form(NamedTuple):
    """What every run needs of its packs."""

    outlines: Outlines  # for the gate
    packs: tuple[str, ...]  # the files
    texts: tuple[str, ...]  # the copies of the sources that they quote
    digest: str  # of the packs, and of the tool that read them


class Compiled(NamedTuple):
    """The packs of a run; their rules are read when they are asked for: not where no file holds a candidate."""

    form: Form
    rules: Callable[[], Rules]


def load_compiled(paths: Sequence[str | Path] | None, folder: Path | None) -> Compiled:
    """As `packs.load_rules`, from the compiled form in `folder` where there is one (no folder: from the packs).

    Mistakes in packs raise FactlintError; a pack with a mistake is never compiled.
    """
    files = pack_files([shipped_folder()] if paths is None else paths)
    texts = [file.read_bytes() for file, _ in files]
    made_from = [
        tool_stamp(),
        *([shown, str(file.resolve()), *_sums(text)] for (file, shown), text in zip(files, texts, strict=True)),
    ]
    place = None
    if folder is not None and not any(b"extends" in text for text in texts):
        place = folder / f"packs-{crc32(repr(made_from).encode()):08x}.json"
        if known := _known(place, made_from):
            return known
    from linter.packs import load_rules  # YAML, 20 ms: only for packs that were never read before

    rules = load_rules(paths)
    form = _form(rules, made_from)
    if place:
        store.keep_newest(place.parent, "packs-*.json", KEPT - 1)
        body = _json(dump(rules))
        store.write(place, b"%b\n%b" % (_json([made_from, crc32(body), dump(form)]), body))
    return Compiled(form, lambda: rules)


def _form(rules: Rules, made_from: Sequence[Any]) -> Form:
    texts = (source.text for pack in rules.packs for source in pack.sources if source.text)
    digest = _digest([made_from, dump(rules)])
    return Form(outlines_for(rules), tuple(pack.path for pack in rules.packs), tuple(texts), digest)


def outlines_for(rules: Rules) -> Outlines:
    """What the gate needs of rules."""
    from linter.candidates import lexis  # the engine, 50 ms

    slots = (outline.slots for pack in rules.packs for outline in lexis(pack).outlines)
    return outlines_of(slots, _forms(rules))


def tool_stamp() -> str:
    """Changes whenever a module or data file of the tool does: their sizes and times of change."""
    states = []
    for folder, _, names in os.walk(Path(__file__).parent):
        for name in names:
            if name.endswith((".py", ".yaml")):
                state = os.stat(f"{folder}/{name}")  # noqa: PTH116 (200 of them)
                states.append(f"{name} {state.st_size} {state.st_mtime_ns}")
    return f"{__version__} {crc32(' '.join(sorted(states)).encode()):08x}"


def _forms(rules: Rules) -> Iterator[tuple[str, str]]:
    from linter.candidates import lexis

    for pack in rules.packs:
        words = lexis(pack).vocabulary
        yield from zip(words.patterns, words.concepts, strict=True)


def _sums(data: bytes) -> list[int]:
    return [len(data), crc32(data), adler32(data)]  # a real digest would load OpenSSL in every run, 3 ms


def _digest(made_from: Sequence[Any]) -> str:
    from hashlib import blake2b

    return blake2b(repr(made_from).encode(), digest_size=16).hexdigest()


def _known(place: Path, made_from: Sequence[Any]) -> Compiled | None:
    data = store.read(place)
    if data is None:
        return None
    head, _, body = data.partition(b"\n")
    try:
        origin, proof, form = json.loads(head)
        if origin != made_from or proof != crc32(body):
            return None
        return Compiled(load(Form, form), cache(lambda: load(Rules, json.loads(body))))
    except (ValueError, TypeError, KeyError):  # not what this version writes
        return None


def _json(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode("utf-8")
