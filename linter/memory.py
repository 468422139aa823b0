"""What earlier runs found in the same content, with the same rules and the same version of the tool."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from linter.basics import FileReport, Rules
from linter.files import Text
from linter.records import dump, load

if TYPE_CHECKING:
    from linter.cache import Cache
    from linter.model import Pack


@dataclass(slots=True)
class Memory:
    """Reports by content, kept without path and source: those are of the file that is asked for."""

    folder: Path | None  # of caches; None: nothing is known, and nothing kept
    scope: str  # what a result depends on beside the text and the model
    model: str = ""  # as the settings name it
    cache: "Cache | None" = None  # opened when it is asked first
    keys: dict[str, bytes] = field(default_factory=dict)  # of texts that were not known, by path
    told: set[str] = field(default_factory=set)  # packs whose claims were known

    def recall(self, text: Text) -> FileReport | None:
        """The report on a text, None where it is not known."""
        if self.folder is None:
            return None
        if self.cache is None:
            from datetime import date

            from linter.cache import open_cache  # SQLite, 5 ms: not for a run without a candidate
            from linter.versions import model_version

            self.cache = open_cache(self.folder, date.today().toordinal())
            self.scope += f" {model_version(self.model)}"
        key = _key(self.scope, text)
        kept = self.cache.get(key)
        if kept is None:
            self.keys[text.path] = key
            return None
        return _placed(load(FileReport, kept), text.path, text.source)

    def keep(self, reports: Sequence[FileReport]) -> None:
        """Remember reports on texts that `recall` did not know."""
        if self.cache is None:
            return
        for report in reports:
            key = self.keys.pop(report.path)
            if report.format:  # without one, the file was never read: the process that should have died
                self.cache.put(key, dump(_placed(report, "", "kept")))
        self.cache.save()

    def recall_claims(self, rules: Rules) -> None:
        """Tell the engine how the claims of the packs are parsed, where an earlier run has parsed them."""
        if self.cache is None:
            return
        from linter.reviewed import Parses, remember  # the engine: not for a run without a candidate

        for pack in rules.packs:
            if kept := self.cache.get(_claims_key(self.scope, pack)):
                remember(pack, rules.model, load(Parses, kept))
                self.told.add(pack.id)

    def keep_claims(self, rules: Rules) -> None:
        """Remember how the claims of the packs are parsed, where this run has parsed them."""
        if self.cache is None:
            return
        from linter.reviewed import parses_of

        for pack in rules.packs:
            if pack.id not in self.told and (parses := parses_of(pack, rules.model)):
                self.cache.put(_claims_key(self.scope, pack), parses)

    def close(self) -> None:
        if self.cache is not None:
            self.cache.close()


def _placed(report: FileReport, path: str, source: str) -> FileReport:
    error = report.error and report.error._replace(path=path)
    return report._replace(path=path, source=source if report.source else "", error=error)


def _key(scope: str, text: Text) -> bytes:
    from hashlib import blake2b

    digest = blake2b(f"{scope}\0{text.format}\0{text.notes}\0{text.prose_keys}\0".encode(), digest_size=16)
    digest.update(text.source.encode("utf-8", "surrogatepass"))
    return digest.digest()


def _claims_key(scope: str, pack: "Pack") -> bytes:
    from hashlib import blake2b

    return blake2b(f"{scope}\0{pack.id}\0{pack.path}\0claims".encode(), digest_size=16).digest()
