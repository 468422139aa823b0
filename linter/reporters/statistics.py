"""`--statistics`: how many findings each rule has."""

from collections import Counter
from collections.abc import Sequence

from linter.model import FileReport, Rules
from linter.reporters import View
from linter.rows import rows


def render(reports: Sequence[FileReport], rules: Rules, view: View) -> str:
    """One line a rule, the most frequent first: count, severity, rule."""
    counts = Counter(
        (row.finding.rule, str(row.finding.severity)) for row in rows(reports, show_suppressed=view.show_suppressed)
    )
    ordered = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    width = max((len(str(count)) for count in counts.values()), default=1)
    lines = [f"{count:>{width}}  {severity:<7}  {rule}\n" for (rule, severity), count in ordered]
    return "".join(lines) or "No findings.\n"
