"""The keys of a configuration file, in one table: it is read by it, and the JSON Schema is made from it."""

from collections.abc import Mapping
from typing import Any

from linter.model import Severity
from linter.packs.shape import Form, Key

OFF = "off"
NEVER = "never"
SEVERITIES = (*map(str, Severity), OFF)

_SELECT = Key(Form.TEXTS, "Only these rules: rule ids, pack ids or globs.")
_IGNORE = Key(Form.TEXTS, "All rules but these: rule ids, pack ids or globs.")
_SEVERITY = Key(Form.WORDINGS, f"The severity of single rules: {', '.join(SEVERITIES)}.")

PER_FILE: Mapping[str, Key] = {"select": _SELECT, "ignore": _IGNORE, "severity": _SEVERITY}

CONFIG: Mapping[str, Key] = {
    "rules": Key(Form.TEXTS, "Rules packs: files, folders, or names of installed packs."),
    "select": _SELECT,
    "ignore": _IGNORE,
    "severity": _SEVERITY,
    "per-file": Key(Form.TABLE, "Other settings for the files that a glob fits.", keys=PER_FILE, ids=Form.TEXT),
    "exclude": Key(Form.TEXTS, "Files and folders that are not read, in the syntax of .gitignore."),
    "fail-on": Key(
        Form.WORD, "The lowest severity that makes the exit code 1.", words=(*reversed(list(map(str, Severity))), NEVER)
    ),
    "formats": Key(Form.WORDINGS, "File name suffixes that are read as another format (.page: markdown)."),
    "model": Key(Form.TEXT, "The spaCy model that reads the sentences."),
    "prose-keys": Key(Form.TEXTS, "Further keys of JSON, YAML and front matter whose values are prose."),
    "jobs": Key(Form.TEXT, "Worker processes."),
    "cache-dir": Key(Form.TEXT, "Where results are kept between runs."),
    "baseline": Key(Form.TEXT, "A file of known findings, as --write-baseline makes it."),
}


def schema() -> dict[str, Any]:
    """The JSON Schema of `.factlint.yaml`, for an editor's completion and checks."""
    from linter.packs.schema import DIALECT, record

    described = record(CONFIG)
    described["properties"]["jobs"] |= {"type": "integer", "minimum": 1}
    severities = {"type": "object", "additionalProperties": {"enum": list(SEVERITIES)}}
    described["properties"]["severity"] |= severities
    described["properties"]["per-file"]["additionalProperties"]["properties"]["severity"] |= severities
    return {"$schema": DIALECT, "title": "The configuration of factlint", **described}
