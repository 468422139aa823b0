"""`--format jsonl`: the objects of `--format json`, one a line, each with its type."""

from collections.abc import Sequence

from linter.model import FileReport, Rules
from linter.reporters import View
from linter.reporters.json import encoded, errors_of, lines, summary
from linter.rows import rows


def render(reports: Sequence[FileReport], rules: Rules, view: View) -> str:
    """A line a finding, a line an unreadable file, and the summary as the last line."""
    shown = rows(reports, show_suppressed=view.show_suppressed)
    texts = [f'{{"type": "finding", {line[1:]}' for line in lines(shown, rules)]
    texts += [encoded({"type": "error", **error}) for error in errors_of(reports)]
    texts.append(encoded({"type": "summary", **summary(reports)}))
    return "".join(f"{text}\n" for text in texts)
