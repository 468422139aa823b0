"""The noun phrase that names a class: where it begins, which word heads it, and what stands for the whole class."""

from __future__ import annotations

from collections.abc import Iterator

from linter.syntax import Tree
from linter.words import is_a

# The construction, the token that carries it, and the members found.
Found = Iterator[tuple[str, int, frozenset[int]]]

APART = frozenset({"relcl", "acl", "prep", "conj", "appos", "punct", "cc"})
HYPHENS = ("-", "‐", "‑")
# "a kind of vegetable", "one of the vegetables", "the vegetable family" stand for the class or one of its members.
PARTS = frozenset(
    {"one", "type", "kind", "form", "sort", "member", "example", "some", "part", "class", "family", "group", "category",
     "variety", "strain", "representative", "subset", "range", "heading", "umbrella", "list", "rank"}
)  # fmt: skip
NAMING = frozenset({"call", "know", "name", "term", "dub", "label", "describe", "refer"})


def class_head(tree: Tree, place: int) -> int:
    """The head of the noun phrase that names the class, or -1 where the word only modifies ("vegetable market")."""
    mention = tree.mentions[tree.named[place]]
    after = tree.text[mention.end : mention.end + 1]
    before = tree.text[: mention.start].rstrip()[-4:].lower()
    typed = tree.text[mention.end + 1 : mention.end + 6].lower().startswith(("type", "class"))
    if (after in HYPHENS and after and not typed) or before.endswith(("non-", "non")):
        return -1
    token, i = tree.tokens[place], place
    while token.dep in ("compound", "amod", "nmod", "poss") and token.head != i:
        i, token = token.head, tree.tokens[token.head]
        if i in tree.named and tree.named[i] != tree.named[place]:
            return -1
        if not is_a(token, "kind"):
            return -1
    if token.dep in ("compound", "amod") or tree.text[token.end : token.end + 1] == "-":
        return -1
    return -1 if _is_cut_short(tree, i) else i


def _is_cut_short(tree: Tree, i: int) -> bool:
    """Did the parse leave a following noun out of the phrase ("a vegetable market")?"""
    if i + 1 >= len(tree.tokens) or i + 1 in tree.named:
        return False
    token, following = tree.tokens[i], tree.tokens[i + 1]
    if following.pos != "NOUN" or following.head == i or following.dep == "appos" or is_a(following, "kind"):
        return False
    return following.start - token.end <= 1 and token.tag in ("NN", "NNP", "JJ")


def phrase_start(tree: Tree, head: int) -> int:
    """The first token of the noun phrase of `head`, without what follows it."""
    key = ("phrase start", head)
    if key not in tree.notes:
        tree.notes[key] = min(i for i in tree.under(head, stop=APART) if i <= head)
    found: int = tree.notes[key]
    return found


def wider(tree: Tree, head: int) -> Iterator[int]:
    """The class word itself, and the nouns around it that stand for the class ("a kind of O", "drugs known as O")."""
    yield head
    seen = {head}
    while (head := _outer(tree, head)) >= 0 and head not in seen:
        seen.add(head)
        yield head


def _outer(tree: Tree, head: int) -> int:
    token = tree.tokens[head]
    governor = token.head
    above = tree.tokens[governor]
    if token.dep == "pobj" and above.lemma == "of":
        noun = above.head
        return noun if tree.lemmas[noun] in PARTS or tree.tokens[noun].lemma in ("one", "some") else -1
    if token.dep in ("oprd", "attr", "dobj", "ccomp", "xcomp") and above.dep == "acl" and above.lemma in NAMING:
        return above.head
    if token.dep == "pobj" and above.lemma == "as" and tree.tokens[above.head].dep == "acl":
        return tree.tokens[above.head].head if tree.lemmas[above.head] in NAMING else -1
    if token.dep == "appos" and is_a(above, "kind") and governor not in tree.named:
        return governor
    return -1


def is_whole(tree: Tree, head: int) -> bool:
    """Does a plural stand for its class, rather than for what something else is done with ("alternatives to O")?"""
    token = tree.tokens[head]
    if token.dep == "pobj":
        return tree.lemmas[token.head] == "of" and tree.lemmas[tree.tokens[token.head].head] in PARTS | {"name"}
    if token.dep == "dobj":
        return tree.lemmas[phrase_start(tree, head)] in (
            "these",
            "those",
            "follow",
            "following",
            "several",
            "the",
            "some",
            "many",
        )
    if tree.tokens[tree.clause(head)].dep == "relcl":
        return False
    return token.dep in ("nsubj", "nsubjpass", "ROOT", "attr", "appos", "dep", "conj", "npadvmod", "ccomp")
