"""JSON and JSON lines: the string values that people read."""

import json

from linter.model import Document
from linter.reading import fields, json_values
from linter.reading.page import Page


def extract(source: str) -> Document:
    page = Page()
    if error := problem(source):
        return page.document(source, "json", error=error)
    fields.add_all(page, json_values.values(source, 0, len(source)))
    return page.document(source, "json")


def problem(source: str) -> str:
    """Why `source` is neither JSON, JSON lines nor JSON with comments; "" if it is one of them."""
    if not source.strip():
        return ""
    try:
        json.loads(source)
    except json.JSONDecodeError as error:
        if is_lines(source) or json_values.has_comments(source):
            return ""
        return f"not valid JSON: line {error.lineno}, column {error.colno}: {error.msg}"
    except RecursionError:
        return ""  # deeper than that parser goes; the scanner has no such limit
    return ""


def is_lines(source: str) -> bool:
    """Whether every line is a JSON value of its own."""
    lines = [line for line in source.splitlines() if line.strip()]
    try:
        return len(lines) > 1 and all(json.loads(line) is not None for line in lines)
    except (json.JSONDecodeError, RecursionError):
        return False
