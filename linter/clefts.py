"""The words of a cleft that the parse leaves out: the model reads a plain clause far better."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from linter.model import Mention

# "What S does is help" is parsed as "S does help".
_DOING = re.compile(
    r"(?:^|(?<=[.,:;] )|(?<=\bthat ))(?P<opening>(?:what|all(?: that)?)\s+)"
    r"(?P<said>[^,;:.?!]{2,60}?\s+(?:does|did|do)(?:\s+not|n['’]t)?)"
    r"(?P<link>(?:\s+do)?(?:,[^,;:.?!]{1,40},)?\s+(?:is|was)(?:\s+to)?)\s+"
    r"(?!(?:an?|the|that|what|how|why|in|on|no|up|wrong|right|good|bad)\b)(?=[a-z])",
    re.IGNORECASE,
)
# "It is through S that O grows" is parsed as "through S O grows".
_WAY = re.compile(
    r"\b(?P<opening>it(?:['’]s| is| was)\s+)"
    r"(?P<said>(?:(?:only|mainly|chiefly|largely|mostly|primarily|solely)\s+)?"
    r"(?:through|via|by|with|from|on|at|thanks to|because of|owing to)\s[^.;:?!]{2,80}?)(?P<link>\s+that)\s",
    re.IGNORECASE,
)


def cleft_words(text: str, mentions: Iterable[Mention]) -> Iterator[tuple[int, int]]:
    """The stretches (in characters of the text) that make clefts of clauses; none holds a mention."""
    for match in (*_DOING.finditer(text), *_WAY.finditer(text)):
        if any(match.start("said") <= m.start and m.end <= match.end("said") for m in mentions):
            yield match.span("opening")
            yield match.span("link")
