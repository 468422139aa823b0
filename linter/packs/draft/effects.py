"""What a thing's effects include, as what the thing can cause."""

from linter.packs.draft.lists import words
from linter.packs.draft.referents import Focus, holders
from linter.packs.draft.wording import phrase, sentence
from linter.syntax import Tree


def effect_text(tree: Tree, subject: int, head: int, focus: Focus) -> str:
    """As "Garlic can cause heartburn." from "its side effects include heartburn"; "" for any other clause."""
    tokens = tree.tokens
    included = tree.child(head, "dobj")
    if tokens[head].lemma != "include" or tokens[subject].lemma not in words("caused") or included < 0:
        return ""
    owners = [i for i in holders(tree, subject) if i != subject and tokens[i].tag != "PRP$"]
    owner = phrase(tree, owners[-1]) if owners else focus.last
    return sentence(owner, "can cause", phrase(tree, _outcome(tree, included))) if owner else ""


def _outcome(tree: Tree, i: int) -> int:
    """What may happen: "the potential for addiction" is addiction."""
    preposition = tree.child(i, "prep")
    if tree.tokens[i].lemma not in words("chance") or preposition < 0:
        return i
    inner = tree.child(preposition, "pobj")
    return inner if inner >= 0 else i
