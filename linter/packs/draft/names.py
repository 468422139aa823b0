"""What a reference is about: its recurring things, and names that the parser has hardly seen."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from linter.model import Mention, Token
from linter.packs.draft.lists import words
from linter.packs.draft.referents import holders
from linter.syntax import SUBJECTS, Tree

# A hyphenated word before a noun is one modifier ("its long-term use"); the parser may take it for a phrase.
_ATTRIBUTE = re.compile(r"(?:(?<=[’']s )|(?<=[Tt]he )|(?<=[Ii]ts ))[a-z]+-[a-z]+(?= [a-z])")
OFTEN = 3  # times a subject, to be a name
NOUNS = frozenset({"NOUN", "PROPN"})


def things(trees: Iterable[Tree]) -> Counter[str]:
    """The nouns of a reference that name things, with how often each stands there."""
    counts = Counter(t.lemma for tree in trees for t in tree.tokens if t.pos in NOUNS and len(t.lemma) > 1)
    left_out = words("vague_subject") | words("vague_object") | words("relational") | words("pointing_only")
    return Counter({lemma: count for lemma, count in counts.items() if lemma not in left_out})


def topics(trees: Iterable[Tree]) -> frozenset[str]:
    """The things that the reference speaks of: subjects, or owners of subjects, more than once."""
    counts = Counter(
        singular(tree.tokens[i])
        for tree in trees
        for j, token in enumerate(tree.tokens)
        if token.dep in SUBJECTS and token.pos in NOUNS
        for i in holders(tree, j)
        if tree.tokens[i].pos in NOUNS
    )
    left_out = words("vague_subject") | words("relational") | words("pointing_only") | words("never_topic")
    return frozenset(word for word, count in counts.items() if count > 1 and word not in left_out)


def singular(token: Token) -> str:
    """The singular of a noun; the parser's lemma for some plurals ("uses", "doses") is no word."""
    word = token.text.lower()
    return word[:-1] if token.tag in ("NNS", "NNPS") and word.endswith("ses") else token.lemma


def rare_names(trees: Sequence[Tree]) -> frozenset[str]:
    """Words that behave as names of substances: often subjects or explained by an apposition, never with an article."""
    subjects: Counter[str] = Counter()
    total: Counter[str] = Counter()
    common: Counter[str] = Counter()
    explained: set[str] = set()
    for tree in trees:
        for i, token in enumerate(tree.tokens):
            word = token.text.lower()
            total[word] += 1
            if token.tag in ("NNS", "NNPS") or any(
                tree.tokens[c].dep in ("det", "amod", "poss") for c in tree.children[i]
            ):
                common[word] += 1
            if token.dep in SUBJECTS and token.pos in NOUNS:
                subjects[word] += 1
            if token.pos in NOUNS and _is_explained(tree, i):
                explained.add(word)
    often = {word for word, count in subjects.items() if count >= OFTEN}
    return frozenset(word for word in often | explained if word.isalpha() and common[word] <= total[word] // 10)


def name_mentions(text: str, names: frozenset[str]) -> tuple[Mention, ...]:
    """Where the names stand in a text."""
    found: list[Mention] = []
    start = 0
    for word in text.split(" "):
        bare = word.strip(".,;:!?()[]“”\"'’")
        stem = bare.removesuffix("’s").removesuffix("'s")
        if stem.lower() in names:
            at = start + word.index(stem)
            found.append(Mention("name", at, at + len(stem)))
        start += len(word) + 1
    found.extend(Mention("modifier", match.start(), match.end()) for match in _ATTRIBUTE.finditer(text))
    return tuple(sorted(found, key=lambda mention: mention.start))


def _is_explained(tree: Tree, i: int) -> bool:
    """A bare noun whose apposition says what it is ("garlic, a vegetable")."""
    appositions = (c for c in tree.children[i] if tree.tokens[c].dep == "appos")
    return any(
        tree.child(c, "det") >= 0 and tree.tokens[tree.child(c, "det")].lemma in ("a", "an") for c in appositions
    )
