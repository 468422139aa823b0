"""The sets that accuracy is measured on: labelled sentences, domain folders and folders of pages, read into items."""

import hashlib
import json
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from linter.formats import format_of
from linter.model import Rules
from linter.packs import load_rules


class SetError(Exception):
    """A set that cannot be read; the message says which file, what is wrong and what to do."""


@dataclass(frozen=True, slots=True)
class Planted:
    """A false claim put into a page: the rule that should report it, and its stretch of the source (characters)."""

    rule: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Item:
    """A text with the rules that should report it.

    Of `either` it does not matter whether they do. A page has `planted` in place of `flags`: there a finding is right
    only where it overlaps what is planted.
    """

    id: str
    text: str
    format: str = "text"
    flags: frozenset[str] = frozenset()
    either: frozenset[str] = frozenset()
    hedged: bool = False
    kind: str = ""
    planted: tuple[Planted, ...] | None = None  # None: not a page


@dataclass(frozen=True, slots=True)
class LabelledSet:
    """Items and the rules to judge them with; `pages` says whether to count false alarms per 1,000 sentences."""

    name: str
    items: tuple[Item, ...]
    rules: Rules
    pages: bool = False


def read_sets(paths: Iterable[Path], rules: Iterable[str] | None = None) -> list[LabelledSet]:
    """Read several sets; their names must differ, because a baseline knows them by name. Raises SetError."""
    sets = [read_set(path, rules) for path in paths]
    for name, number in Counter(labelled.name for labelled in sets).items():
        if number > 1:
            raise SetError(f"{number} of the sets are called {name}; rename one or score them one by one")
    return sets


def read_set(path: Path, rules: Iterable[str] | None = None) -> LabelledSet:
    """Read a set: a JSON-lines file, a folder with claims.yaml, or a folder of pages with expected.yaml.

    `rules` are paths of packs (None: the packs that ship with factlint); a domain folder brings its own pack.
    Raises SetError.
    """
    if (path / "claims.yaml").exists():
        return LabelledSet(path.name, _sentences(path / "sentences.jsonl"), domain_rules(path))
    if (path / "expected.yaml").exists():
        return LabelledSet(path.name, _pages(path), load_rules(rules), pages=True)
    if path.suffix == ".jsonl":
        return LabelledSet(path.stem, _sentences(path), load_rules(rules))
    raise SetError(f"{path}: not a set; give a .jsonl file or a folder with claims.yaml or expected.yaml")


def domain_rules(domain: Path) -> Rules:
    """The rules of the pack that is made, with nothing added, from the plain-English claims of a domain folder."""
    with tempfile.TemporaryDirectory() as folder:
        return load_rules([write_pack(domain, Path(folder))])


def write_pack(domain: Path, folder: Path) -> Path:
    """Write the pack of a domain and its source text into `folder`; return the path of the pack.

    The cited text is the domain's reference.md; without one, the corrections of its claims, one a line.
    """
    data = yaml.safe_load((domain / "claims.yaml").read_text(encoding="utf-8"))
    reference = domain / "reference.md"
    has_reference = reference.exists()
    corrections = "".join(claim["correction"] + "\n" for claim in data["claims"])
    source = folder / f"{domain.name}.txt"
    source.write_text(reference.read_text(encoding="utf-8") if has_reference else corrections, encoding="utf-8")
    pack = {
        "pack": domain.name,
        "title": domain.name,
        "sources": {
            "reference": {
                "title": domain.name,
                "publisher": "bench",
                "url": f"https://example.org/{domain.name}",
                "updated": "2026-01-01",
                "text": source.name,
                "sha256": hashlib.sha256(source.read_bytes()).hexdigest(),
            }
        },
        "concepts": _concepts(data["concepts"]),
        "claims": [_claim(claim, line, has_reference) for line, claim in enumerate(data["claims"], 1)],
    }
    path = folder / f"{domain.name}.yaml"
    path.write_text(yaml.safe_dump(pack, sort_keys=False, allow_unicode=True), encoding="utf-8")
    return path


def _concepts(concepts: list[dict[str, Any]]) -> dict[str, dict[str, Any]]:
    members = defaultdict(list)
    for concept in concepts:
        for broader in concept.get("broader") or ():
            members[broader].append(concept["id"])
    made = {}
    for concept in concepts:
        made[concept["id"]] = {"kind": concept.get("type", "thing"), "terms": concept["terms"]}
        if members[concept["id"]]:
            made[concept["id"]]["members"] = members[concept["id"]]
    return made


def _claim(claim: dict[str, Any], line: int, has_reference: bool) -> dict[str, Any]:
    if has_reference:
        lines, quote = "-".join(map(str, claim["lines"])), claim["quote"]
    else:
        lines, quote = str(line), claim["correction"]
    kept = {key: claim[key] for key in ("id", "claim", "verdict", "correction")}
    return {**kept, "severity": "error", "citations": [{"source": "reference", "lines": lines, "quote": quote}]}


def _sentences(path: Path) -> tuple[Item, ...]:
    items = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if not line.strip():
            continue
        try:
            data = json.loads(line)
            item_id, flags, text = data["id"], frozenset(data["flags"]), data["text"]
        except (ValueError, KeyError) as error:
            reason = f"not a labelled item ({error!r}); each line needs id, text and flags"
            raise SetError(f"{path}:{number}: {reason}") from error
        items.append(
            Item(
                id=item_id,
                text=text + "\n",
                format=data.get("format", "text"),
                flags=flags,
                either=frozenset(data.get("also_ok", ())),
                hedged=data.get("hedged", False),
                kind=data.get("kind", ""),
            )
        )
    return tuple(items)


def _pages(folder: Path) -> tuple[Item, ...]:
    expected = yaml.safe_load((folder / "expected.yaml").read_text(encoding="utf-8"))
    items = []
    for path in sorted(folder.iterdir()):
        if path.name == "expected.yaml":
            continue
        format = format_of(path.name)
        if format is None:
            raise SetError(f"{path}: factlint reads no such format; move it out of the folder")
        source = path.read_text(encoding="utf-8")
        planted = tuple(_planted(source, entry, path) for entry in expected.get(path.name, ()))
        items.append(Item(path.name, source, format, kind=format, planted=planted))
    return tuple(items)


def _planted(source: str, entry: dict[str, str], path: Path) -> Planted:
    if source.count(entry["sentence"]) != 1:
        raise SetError(f"{path}: expected.yaml quotes a sentence that is not there exactly once: {entry['sentence']}")
    start = source.index(entry["sentence"])
    return Planted(entry["rule"], start, start + len(entry["sentence"]))
