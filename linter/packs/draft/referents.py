"""What a subject stands for: pronouns and "the drug" point to the thing that the text speaks of."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from linter.packs.draft.lists import words
from linter.packs.draft.wording import Subject, is_plural, phrase
from linter.syntax import Tree

_ARTICLES = ("the", "a", "an")
_POINTERS = frozenset({"this", "that", "these", "those", "such"})


@dataclass(slots=True)
class Focus:
    """The things last spoken of, one and several, as they are written; "" when there is none yet."""

    one: str = ""
    several: str = ""
    last: str = ""
    first: str = ""  # the first thing that the text speaks of: what a new paragraph's "it" falls back to
    result: str = ""  # what the last sentence said that there is ("side effects include nausea")

    def notice(self, tree: Tree, subject: int, topics: frozenset[str]) -> None:
        """Take the thing that a clause's subject names: its head, its possessor, or what it is "of"."""
        found = next((i for i in holders(tree, subject) if tree.tokens[i].lemma in topics), -1)
        if found < 0:
            if _points(tree, subject) and tree.tokens[subject].lemma not in words("pointing"):
                self.one = ""  # "this state": what "it" stands for next has no name here
            return
        self.last = _bare(tree, found)
        if tree.tokens[found].tag in ("NNS", "NNPS"):
            self.several = self.last
        else:
            self.one = self.last
            self.first = self.first or self.last

    def begin_block(self) -> None:
        """A new paragraph speaks of the text's first thing until it names another."""
        self.one = self.one or self.first


def holders(tree: Tree, i: int) -> Iterator[int]:
    """The noun, then its possessor, then what it is "of", then what those are joined with."""
    yield i
    owner = tree.child(i, "poss")
    if owner >= 0:
        yield owner
    for child in tree.children[i]:
        if tree.tokens[child].lemma == "of" and (inner := tree.child(child, "pobj")) >= 0:
            yield from holders(tree, inner)


def resolve(
    tree: Tree, i: int, focus: Focus, things: Counter[str], *, relative: int = -1
) -> tuple[Subject | None, bool]:
    """The subject at token `i` as a claim names it, and whether it had to be looked up; None when it names no thing.

    `relative` is the head of the relative clause that the claim is made from: it is no part of the subject.
    """
    token = tree.tokens[i]
    text = token.text.lower()
    if text in ("it", "they"):
        found = focus.one if text == "it" else focus.several
        return (Subject(found, text == "they"), True) if found else (None, True)
    if text == "this" and focus.result:
        return Subject(focus.result, False), True
    if (token.pos == "PRON" and token.lemma not in words("population")) or _points(tree, i):
        return _pointed(tree, i, focus), True
    if token.lemma in words("vague_subject"):
        return None, False
    possessor, looked_up = _possessor(tree, i, focus)
    written = phrase(tree, i, possessor=possessor, without=relative)
    named = any(tree.tokens[j].lemma in things for j in tree.subtree(i)) or looked_up
    named = named or token.lemma in words("population")
    if token.lemma in words("relational") and not _has_thing(tree, i, things) and not looked_up:
        return (Subject(f"{written} of {focus.last}", is_plural(tree, i)), True) if focus.last else (None, True)
    if not named or not written or (looked_up and not possessor):
        return None, looked_up
    return Subject(_lower_article(written), is_plural(tree, i)), looked_up


def possessive(name: str) -> str:
    """`garlic's`, `onions'`."""
    return name + ("'" if name.endswith("s") else "'s")


def _possessor(tree: Tree, i: int, focus: Focus) -> tuple[str, bool]:
    pronouns = [tree.tokens[j].text.lower() for j in tree.subtree(i) if tree.tokens[j].tag == "PRP$"]
    if not pronouns:
        return "", False
    name = focus.several if pronouns[0] == "their" else focus.one
    return (possessive(name) if name else ""), True


def _points(tree: Tree, i: int) -> bool:
    determiner = tree.child(i, "det")
    if determiner < 0:
        return False
    word = tree.tokens[determiner].lemma
    bare = len(tree.children[i]) == 1
    return word in _POINTERS or (word == "the" and bare and tree.tokens[i].lemma in words("pointing"))


def _pointed(tree: Tree, i: int, focus: Focus) -> Subject | None:
    """A noun that only points ("the drug") is the thing spoken of; "this finding" is nothing a claim could name."""
    token = tree.tokens[i]
    if token.lemma not in words("pointing") or len(tree.children[i]) > 1:
        return None
    plural = token.tag in ("NNS", "NNPS")
    found = focus.several if plural else focus.one
    return Subject(found, plural) if found else None


def _has_thing(tree: Tree, i: int, things: Counter[str]) -> bool:
    return any(tree.tokens[j].lemma in things and j != i for j in tree.subtree(i))


def _bare(tree: Tree, i: int) -> str:
    """A noun with its compounds and article, as it names the thing again."""
    inside = [i, *(c for c in tree.children[i] if tree.tokens[c].dep in ("compound", "det", "nummod"))]
    determiner = tree.child(i, "det")
    if determiner >= 0 and tree.tokens[determiner].lemma not in _ARTICLES:
        inside.remove(determiner)
    return _lower_article(" ".join(tree.tokens[j].text for j in sorted(inside)))


def _lower_article(text: str) -> str:
    """The first word in lower case unless it is a name or an abbreviation."""
    first = text.split(" ", 1)[0]
    if first[1:].islower() or len(first) == 1:
        return first.lower() + text[len(first) :]
    return text
