"""YAML: the string values that people read."""

import re
from bisect import bisect_right

from linter.model import Document
from linter.reading import fields, yaml_values
from linter.reading.page import Page

_COMMENT = re.compile(r"(?:^|(?<=\s))#[^\n]*", re.MULTILINE)


def extract(source: str) -> Document:
    from yaml import MarkedYAMLError, YAMLError  # 20 ms: only when there is YAML to read

    page = Page()
    try:
        values = list(yaml_values.values(source))
    except MarkedYAMLError as error:
        mark = error.problem_mark
        where = f"line {mark.line + 1}, column {mark.column + 1}: " if mark else ""
        return page.document(source, "yaml", error=f"not valid YAML: {where}{error.problem}")
    except YAMLError as error:
        return page.document(source, "yaml", error=f"not valid YAML: {' '.join(str(error).split())}")
    fields.add_all(page, values)
    spans = [(value.pieces[0].start, value.pieces[-1].end) for value in values if value.pieces]
    for comment in _COMMENT.finditer(source):
        nearest = bisect_right(spans, (comment.start(), len(source))) - 1
        if nearest < 0 or spans[nearest][1] <= comment.start():
            page.comment(comment.group()[1:], comment.start(), comment.end())
    return page.document(source, "yaml")
