"""The JSON Schema of pack files, made from the loader's own table of keys."""

from collections.abc import Mapping
from typing import Any

from linter.packs.shape import PACK, PATTERNS, Form, Key

DIALECT = "https://json-schema.org/draft/2020-12/schema"
_TEXT = {"type": ["string", "number", "boolean"]}  # an unquoted 2024 or `no` is read as it is written
_TEXTS = {"anyOf": [_TEXT, {"type": "array", "items": _TEXT}]}


def schema() -> dict[str, Any]:
    """The schema as JSON data, for an editor's completion and checks."""
    return {"$schema": DIALECT, "title": "A rules pack of factlint", **record(PACK)}


def record(keys: Mapping[str, Key]) -> dict[str, Any]:
    """The schema of a mapping with known keys."""
    return {
        "type": "object",
        "additionalProperties": False,
        "required": [name for name, key in keys.items() if key.required],
        "properties": {name: {"description": key.about, **_value(key)} for name, key in keys.items()},
    }


def _value(key: Key) -> dict[str, Any]:
    match key.form:
        case Form.RECORD:
            return record(key.keys)
        case Form.RECORDS:
            return {"type": "array", "items": record(key.keys), **({"minItems": 1} if key.required else {})}
        case Form.TABLE:
            names = {"pattern": _anchored(PATTERNS.get(key.ids, ".+"))}
            return {"type": "object", "propertyNames": names, "additionalProperties": record(key.keys)}
        case Form.TEXTS:
            return _TEXTS
        case Form.WORDINGS:
            return {"type": "object", "additionalProperties": _TEXT}
        case Form.WORD:
            return {"enum": list(key.words)}
        case Form.SWITCH:
            return {"type": "boolean"}
        case Form.NUMBER:
            return {"type": "number", "minimum": 0, "maximum": 1}
        case Form.TEXT:
            return {**_TEXT, "minLength": 1}
        case form:
            return {"type": ["string", "integer"], "pattern": _anchored(PATTERNS[form])}


def _anchored(pattern: str) -> str:
    return f"^({pattern})$"
