"""`docs/packs.md`: every command in it runs, and gives what stands below it.

Outputs are cut after a few lines. `FACTLINT_RENEW=1 pytest tests/packs/test_docs.py` writes the outputs anew.
"""

import os
import re
import shlex
from collections.abc import Callable
from pathlib import Path

from tests.running import ROOT, Command, Done

PAGE = ROOT / "docs" / "packs.md"
BLOCK = re.compile(r"(?<=```console\n).*?(?=```)", re.DOTALL)
COUNT = re.compile(r"\d+ (?=draft claims|claims|concepts|quotes)")  # they move with the engine
SECOND = re.compile(r"; article:\d+")  # so does which claims it takes for one
LONGEST = 12  # lines of output that the page shows


def steady(text: str) -> str:
    return SECOND.sub("", COUNT.sub("N ", text))


def test_commands_give_what_the_page_says(factlint: Command, page: Callable[[str, str], Path]) -> None:
    article = (ROOT / "rules" / "sources" / "ketamine-opioid.txt").read_text(encoding="utf-8")
    page("article.txt", article)
    page("article-2025.txt", changed(article))
    text = PAGE.read_text(encoding="utf-8")
    renewed = BLOCK.sub(lambda block: transcript(block.group(), factlint), text)
    if os.environ.get("FACTLINT_RENEW"):
        PAGE.write_text(renewed, encoding="utf-8")
    assert steady(renewed) == steady(text)


def changed(article: str) -> str:
    """The article a year later: a sentence altered, one gone, one new."""
    new = article.replace("is not superior to morphine in reducing", "is not superior to morphine in lowering")
    new = new.replace("Subanesthetic doses of ketamine have been found to produce analgesia.", "")
    return new + "\n\nKetamine raises blood pressure.\n"


def transcript(block: str, factlint: Command) -> str:
    """The commands of a block, each with the beginning of its output."""
    lines = []
    for line in block.splitlines():
        if line.startswith("$ factlint "):
            lines.append(line)
            lines.extend(output(factlint(*shlex.split(line.removeprefix("$ factlint ")))))
    return "".join(f"{line}\n" for line in lines)


def output(done: Done) -> list[str]:
    text = done.stderr + done.stdout
    lines = [line.rstrip() for line in text.splitlines()]
    return lines if len(lines) <= LONGEST else [*lines[:LONGEST], "…"]
