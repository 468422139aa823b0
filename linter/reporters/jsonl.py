"""`--format jsonl`: the objects of `--format json`, one a line, each with its type."""

import json
from collections.abc import Sequence

from linter.model import FileReport, Rules
from linter.reporters import View
from linter.reporters.json import log


def render(reports: Sequence[FileReport], rules: Rules, view: View) -> str:
    """A line a finding, a line an unreadable file, and the summary as the last line."""
    whole = log(reports, rules, view)
    objects = [{"type": "finding", **finding} for finding in whole["findings"]]
    objects += [{"type": "error", **error} for error in whole["errors"]]
    objects.append({"type": "summary", **whole["summary"]})
    return "".join(json.dumps(item, ensure_ascii=False) + "\n" for item in objects)
