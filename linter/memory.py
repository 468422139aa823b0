"""What earlier runs found in the same content, with the same rules and the same version of the tool."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from linter.basics import FileError, FileReport, Rules
from linter.files import text_of
from linter.kept import RuleByName, kept, restored
from linter.records import load

if TYPE_CHECKING:
    from linter.cache import Cache
    from linter.model import Pack


@dataclass(slots=True)
class Memory:
    """Reports by the bytes of a file, kept without its path and text: those are of the file that is asked for."""

    folder: Path | None  # of caches; None: nothing is known, and nothing kept
    scope: str  # what a result depends on beside the bytes, the format and the model
    rules: Callable[[], Rules]  # of the run
    model: str = ""  # as the settings name it
    cache: "Cache | None" = None  # opened when it is asked first
    keys: dict[str, bytes] = field(default_factory=dict)  # of files that were not known, by path
    by_name: "RuleByName | None" = None  # made when a file is known to have findings
    told: set[str] = field(default_factory=set)  # packs whose claims were known

    def recall(self, path: str, data: bytes, format: str) -> FileReport | None:
        """The report on a file of these bytes, None where it is not known."""
        if self.folder is None:
            return None
        if self.cache is None:
            from datetime import date

            from linter.cache import open_cache  # SQLite, 5 ms: not for a run without a candidate
            from linter.versions import model_version

            self.cache = open_cache(self.folder, date.today().toordinal())
            self.scope += f" {model_version(self.model)}"
        key = _key(self.scope, data, format)
        values = self.cache.get(key)
        if values is None:
            self.keys[path] = key
            return None
        return restored(values, path, lambda: _source(path, data, format), self._by_name)

    def keep(self, reports: Sequence[FileReport]) -> None:
        """Remember reports on files that `recall` did not know."""
        if self.cache is None:
            return
        for report in reports:
            key = self.keys.pop(report.path)
            if report.format:  # without one, the file was never read: the process that should have died
                self.cache.put(key, kept(report))
        self.cache.save()

    def recall_claims(self) -> None:
        """Tell the engine how the claims of the packs are parsed, where an earlier run has parsed them."""
        if self.cache is None:
            return
        from linter.reviewed import Parses, remember  # the engine: not for a run without a candidate

        rules = self.rules()
        for pack in rules.packs:
            if parses := self.cache.get(_claims_key(self.scope, pack)):
                remember(pack, rules.model, load(Parses, parses))
                self.told.add(pack.id)

    def keep_claims(self) -> None:
        """Remember how the claims of the packs are parsed, where this run has parsed them."""
        if self.cache is None:
            return
        from linter.reviewed import parses_of

        rules = self.rules()
        for pack in rules.packs:
            if pack.id not in self.told and (parses := parses_of(pack, rules.model)):
                self.cache.put(_claims_key(self.scope, pack), parses)

    def close(self) -> None:
        if self.cache is not None:
            self.cache.close()

    def _by_name(self) -> RuleByName:
        if self.by_name is None:
            self.by_name = {(rule.pack, rule.id): rule for rule in self.rules()}
        return self.by_name


def _source(path: str, data: bytes, format: str) -> str:
    text = text_of(path, data, format)
    return "" if isinstance(text, FileError) else text.source


def _key(scope: str, data: bytes, format: str) -> bytes:
    from hashlib import blake2b

    return blake2b(f"{scope}\0{format}\0".encode() + data, digest_size=16).digest()


def _claims_key(scope: str, pack: "Pack") -> bytes:
    from hashlib import blake2b

    return blake2b(f"{scope}\0{pack.id}\0{pack.path}\0claims".encode(), digest_size=16).digest()
