"""Polarity and stance: what the author of a sentence makes of a claim in it."""

from linter.model import Sentence
from linter.stance.clauses import is_asking
from linter.stance.state import ASSERTED, Assessment, Cue, assessment, changed
from linter.stance.surroundings import answered, framed, label_end, question
from linter.stance.walk import Walk
from linter.syntax import Tree

__all__ = ["Assessment", "Cue", "assess"]


def assess(tree: Tree, anchor: int, arguments: tuple[int, ...], sentence: Sentence) -> Assessment:
    """What the author of `sentence` makes of the claim whose relation stands at token `anchor`.

    `tree` is the parse of the sentence's text; `arguments` are the tokens of the heads of the claim's subject and
    object.
    """
    start = tree.tokens[anchor].start
    end = max(tree.tokens[i].end for i in (anchor, *arguments))
    is_asked, rest = question(sentence, end)
    base = changed("ask", ASSERTED) if is_asked or is_asking(tree) else ASSERTED
    walk = Walk(tree, arguments, base, label_end(sentence.text[:start]))
    state = walk.read(anchor)
    state = framed(sentence, start, end, state, walk.cues)
    state = answered(sentence, end, rest, state, walk.cues)
    return assessment(state, tuple(walk.cues))
