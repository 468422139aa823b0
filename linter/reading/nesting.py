"""A bound on brackets in brackets: parsers in C need time that grows with the square of the depth."""

import re

DEEPEST = 500

_BRACKET = re.compile(r"[\[\](){}]")


def is_too_deep(source: str) -> bool:
    """Whether brackets are nested deeper than anybody writes them."""
    depth = 0
    for bracket in _BRACKET.finditer(source):
        depth += 1 if bracket.group() in "[({" else -1
        if depth > DEEPEST:
            return True
    return False
