"""Negation in one clause: which words round a token turn the claim it carries."""

from collections.abc import Iterator

from linter.stance.contrast import is_contrast, is_set_against
from linter.stance.lexicon import lexicon
from linter.stance.quantity import is_slight, next_to_none
from linter.syntax import Tree

CORE = frozenset({"nsubj", "nsubjpass", "dobj", "attr", "dative", "agent", "oprd"})
COPULAS = frozenset({"be", "become", "remain", "seem", "appear", "look", "sound", "stay", "prove", "turn", "get"})
_MODIFIERS = frozenset({"neg", "advmod", "det", "preconj", "amod", "nummod", "intj", "aux"})
_CLIPPED = frozenset({"n't", "n’t"})  # in a title the parse may take it for anything
_DETERMINERS = frozenset({"no", "neither", "nor", "hardly", "scarcely", "barely", "not", "never", "zero", "absent"})


def masked(tree: Tree) -> frozenset[int]:
    """Tokens that look like negators and are not ("not only", "no doubt")."""
    words = ["not" if word in ("n't", "n’t", "nt") else word for word in tree.forms]
    phrases = lexicon().pseudo
    found: set[int] = set()
    for i, word in enumerate(words):
        for phrase in phrases.get(word, ()):
            if tuple(words[i : i + len(phrase)]) == phrase:
                found.update(range(i, i + len(phrase)))
        if word == "not" and words[i + 2 : i + 3] == ["?"] and tree.tokens[i + 1].pos == "PRON":
            found.add(i)  # ", doesn't it?"
    if words[0] in lexicon().negation["nobodies"] and words[1:2] == [","]:
        found.add(0)  # the answer "Nobody, …"
    return frozenset(found)


def negators(tree: Tree, i: int, via: int, arguments: frozenset[int], hidden: frozenset[int]) -> Iterator[int]:
    """The tokens that negate what token `i` carries; the claim was reached through its dependent `via` (-1: none)."""
    token = tree.tokens[i]
    is_verb = token.pos in ("VERB", "AUX")
    for c in tree.children[i]:
        if c == via:
            continue
        child = tree.tokens[c]
        word = child.text.lower()
        if c in hidden:
            continue
        if (child.dep in _MODIFIERS or word in _CLIPPED) and _is_negator(tree, c, i):
            yield _inner(tree, c)
        elif child.dep == "compound" and (inner := _no(tree, c)) >= 0:
            yield inner
        elif child.dep in ("aux", "auxpass"):
            yield from (g for g in tree.children[c] if tree.tokens[g].dep == "neg" and g not in hidden)
        elif is_verb and child.dep in CORE and not _is_comparison(tree, c, i, arguments):
            inner = max(_negative(tree, c, hidden), next_to_none(tree, c))
            if inner >= 0:
                yield inner
        elif child.dep == "prep" and word in ("by", "in", "at", "under", "on", "to"):
            noun = tree.child(c, "pobj")
            if noun >= 0 and tree.tokens[noun].lemma in lexicon().negation["adverbial nouns"]:
                inner = _negative(tree, noun, hidden)
                if inner >= 0:
                    yield inner


def _no(tree: Tree, modifier: int) -> int:
    """The "no" of a noun phrase that the parse hung on a noun in front ("no long-term studies"), or -1."""
    return next((c for c in tree.children[modifier] if tree.tokens[c].text.lower() == "no"), -1)


def _is_negator(tree: Tree, c: int, head: int) -> bool:
    child = tree.tokens[c]
    word = child.text.lower()
    after = tree.tokens[c + 1].text if c + 1 < len(tree.tokens) else ""
    if after == "-" or (word == "no" and after in (",", ".", "!", ":", ";", "–", "—")):
        return False  # "non-", and the answer "No, …"
    if child.dep == "advmod" and any(tree.tokens[g].text.lower() in _DETERMINERS for g in tree.children[c]):
        return not is_set_against(tree, c)  # "no longer", "hardly ever"
    if word == "yet" and c + 1 < len(tree.tokens) and tree.tokens[c + 1].text.lower() == "to":
        return True  # "has yet to"
    if is_slight(tree, c):
        return True
    if word not in lexicon().negation["negators"] or word == "without":
        return False
    if c > head and any(t.text == "," for t in tree.tokens[head:c]):
        # "prevents colds, not coughs": what follows is negated; "is, however, not": the verb is
        return tree.tokens[head].pos == "AUX" and not any(
            head < p < c for p in tree.children[head] if tree.tokens[p].dep in CORE
        )
    return not is_contrast(tree, c)


def _inner(tree: Tree, c: int) -> int:
    """The negator under a modifier ("no" of "no longer", of "no more than"), or the modifier itself."""
    for below in tree.children[c]:
        if tree.tokens[below].text.lower() in _DETERMINERS:
            return below
        if tree.tokens[below].lemma in ("more", "less") and (inner := _inner(tree, below)) != below:
            return inner
    return c


def weak(tree: Tree, i: int) -> int:
    """The word that leaves little of what token `i` carries ("rarely", "few", "not always"), or -1."""
    words = lexicon().negation
    tokens = tree.tokens
    for c in tree.children[i]:
        word = tokens[c].text.lower()
        if (word in ("almost", "nearly") and tokens[i].pos != "VERB") or is_slight(tree, c):
            continue
        if word in words["weak"] and tokens[c].dep in ("advmod", "amod", "dobj", "nsubj", "npadvmod"):
            if not any(tokens[g].text.lower() in ("a", "no", "not", "as", "very") for g in tree.children[c]) and (
                c == 0 or tokens[c - 1].text.lower() != "a"
            ):
                return c
        elif tokens[c].dep in CORE and tokens[i].pos in ("VERB", "AUX"):
            for g in tree.children[c]:
                if (
                    tokens[g].text.lower() in words["weak"]
                    and not is_slight(tree, g)
                    and tokens[g].dep == "amod"
                    and tokens[g - 1].text.lower() != "a"
                ):
                    return g
            if tokens[c - 1].text.lower() in words["partial"] and tokens[c - 2].text.lower() == "not" and c >= 2:
                return c - 1
        elif tokens[c].dep == "neg" and c + 1 < len(tokens) and tokens[c + 1].text.lower() in words["partial"]:
            return c + 1
    return -1


def _negative(tree: Tree, i: int, hidden: frozenset[int]) -> int:
    """The token that makes a noun phrase negative ("nobody", "no cloud", "hardly anything", "none of"), or -1."""
    if i in hidden:
        return -1
    if tree.tokens[i].dep == "agent":
        i = tree.child(i, "pobj")
        if i < 0:
            return -1
    if tree.tokens[i].text.lower() in lexicon().negation["nobodies"]:
        return i
    for c in tree.children[i]:
        child = tree.tokens[c]
        if child.dep == "compound" and (inner := _no(tree, c)) >= 0:
            return inner
        if c in hidden or child.dep not in _MODIFIERS | {"cc"} or tree.tokens[c + 1].text == "-":
            continue
        if is_contrast(tree, c):
            continue
        if child.dep == "cc":
            if child.text.lower() == "nor" and "neither" not in {tree.tokens[o].text.lower() for o in tree.children[i]}:
                return c
        elif (child.text.lower() in _DETERMINERS and c < i) or is_slight(tree, c) or _inner(tree, c) != c:
            return _inner(tree, c)
    return -1


def _is_comparison(tree: Tree, c: int, verb: int, arguments: frozenset[int]) -> bool:
    """ "Nothing soothes a cough like honey" asserts for honey: the negative subject is only the measure."""
    if tree.tokens[c].dep not in ("nsubj", "nsubjpass") or c in arguments:
        return False
    for argument in arguments:
        path = list(tree.ancestors(argument))
        if verb in path:
            between = path[: path.index(verb)]
            words = {tree.tokens[i].text.lower() for i in between if i > verb and _compares(tree, i)}
            clauses = {tree.tokens[i].dep for i in between} & {"ccomp", "xcomp", "advcl", "acl", "relcl"}
            if words & {"like", "except", "but"} or (words & {"than", "as"} and not clauses):
                return True
    return False


def _compares(tree: Tree, i: int) -> bool:
    """ "as good as", not "regarded as" """
    return tree.tokens[i].text.lower() != "as" or tree.tokens[tree.tokens[i].head].pos in ("ADJ", "ADV")
