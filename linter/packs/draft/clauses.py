"""Which clauses of a sentence make statements of their own."""

from collections.abc import Iterator

from linter.packs.draft.lists import words
from linter.packs.draft.wording import after_comma, kept
from linter.syntax import SUBJECTS, Tree

_FINITE = frozenset({"VBZ", "VBP", "VBD", "MD"})
_POINTERS = frozenset({"this", "that", "these", "those", "such"})
_RESERVES = frozenset({"may", "might", "could", "would"})
_CONCESSIVE = frozenset({"while", "although", "though", "because", "whereas", "since", "but"})


def clause_heads(tree: Tree) -> Iterator[int]:
    """The heads of clauses that say something themselves: a reporting verb gives way to what it reports."""
    for i, token in enumerate(tree.tokens):
        if token.pos in ("VERB", "AUX") and _is_statement(tree, i):
            inner = _reported(tree, i)
            if inner == i:
                yield i
            elif inner >= 0 and tree.tokens[inner].dep == "xcomp":
                yield inner


def is_vague(tree: Tree, head: int) -> bool:
    """Does the predicate say nothing that could be checked?"""
    content = predicate(tree, head)
    lemma = tree.tokens[content].lemma
    if lemma in words("vague_predicate") and lemma not in words("weighed_predicate"):
        return True
    own = tree.child(head, *SUBJECTS)
    hidden = set(tree.subtree(own)) if own >= 0 else set()
    said = [i for i in kept(tree, head) if i not in hidden]
    subject = tree.subject(head)
    inherited = set(tree.subtree(subject)) - set(tree.subtree(head)) if subject >= 0 else set()
    if any(_is_unclear(tree, i, head) for i in (*said, *hidden, *inherited)):
        return True
    direct = tree.child(head, "dobj", "attr")
    if direct >= 0 and tree.tokens[direct].lemma in words("vague_object") and not _is_specified(tree, direct):
        return True
    return not any(_has_weight(tree, i) for i in said if i != head)


def _is_specified(tree: Tree, i: int) -> bool:
    """Has the noun a modifier or complement that makes it a thing of its own ("a risk of falls")?"""
    return any(tree.tokens[c].dep in ("compound", "prep") or _has_weight(tree, c) for c in tree.children[i])


def _is_unclear(tree: Tree, i: int, head: int) -> bool:
    """A word that means something only with the text around it, or a reserve."""
    token = tree.tokens[i]
    if token.head == head and token.dep in SUBJECTS:
        return False  # the subject is looked up
    if (token.lemma in _POINTERS and token.dep == "det") or (token.dep == "attr" and token.lemma in ("those", "that")):
        return token.head != tree.subject(head)
    if token.head == head and (token.lemma in _RESERVES or token.text.startswith(("'", "’"))):
        return token.dep == "aux" or i == head
    if token.lemma in words("open_number") and token.dep == "amod":
        return True
    return token.lemma in ("our", "your", "my", "why", "how") or (token.lemma == "it" and token.dep not in SUBJECTS)


def is_expletive(tree: Tree, head: int) -> bool:
    """In "it is better to …" the subject stands for nothing."""
    subject = tree.child(head, *SUBJECTS)
    if subject < 0 or tree.tokens[subject].text.lower() != "it" or tree.tokens[head].lemma != "be":
        return False
    complement = tree.child(head, "acomp", "attr")
    clauses = (tree.child(i, "xcomp", "ccomp", "advcl") for i in (head, complement) if i >= 0)
    return complement >= 0 and any(clause >= 0 for clause in clauses)


def predicate(tree: Tree, head: int) -> int:
    """The word that carries what is said: the verb, or what a copula says of the subject."""
    if tree.tokens[head].lemma in ("be", "remain", "become", "have"):
        child = tree.child(head, "acomp", "attr", "oprd")
        if tree.tokens[head].lemma == "have":
            child = tree.child(head, "dobj")
        preposition = tree.child(head, "prep")
        if child < 0 and tree.tokens[head].lemma == "be" and preposition >= 0:
            child = tree.child(preposition, "pobj")
        return child if child >= 0 else head
    return head


def _has_weight(tree: Tree, i: int) -> bool:
    token = tree.tokens[i]
    if token.pos in ("NOUN", "PROPN"):
        return token.lemma not in words("vague_object") and token.lemma not in words("vague_subject")
    telling = token.lemma not in words("vague_predicate") and token.lemma not in words("grading")
    return token.pos == "NUM" or (token.pos in ("ADJ", "VERB") and token.dep in ("acomp", "amod") and telling)


def _is_statement(tree: Tree, i: int) -> bool:
    token = tree.tokens[i]
    if token.head == i:
        return True
    if token.dep == "conj":
        return _is_statement(tree, token.head) and _is_finite(tree, i)
    if token.dep == "ccomp":
        if not _is_finite(tree, i):
            return False
        if i < token.head and tree.child(i, "mark") < 0:
            return True  # two sentences in one: "It is cold; it is made …"
        return tree.tokens[token.head].lemma in words("reporting") | {"be"}
    if token.dep == "relcl":
        return (
            _is_finite(tree, i)
            and after_comma(tree, i)
            and any(tree.tokens[c].tag in ("WDT", "WP") for c in tree.children[i])
        )
    if token.dep == "advcl":
        mark = tree.child(i, "mark")
        return mark >= 0 and tree.tokens[mark].lemma in _CONCESSIVE and _is_finite(tree, i)
    return token.dep == "acl" and _is_finite(tree, i) and tree.child(i, "mark") >= 0


def _is_finite(tree: Tree, i: int) -> bool:
    return tree.tokens[i].tag in _FINITE or any(tree.tokens[c].tag in _FINITE for c in tree.children[i])


def _reported(tree: Tree, i: int) -> int:
    """The clause that a reporting verb reports, -1 for one that stands in the list itself, or the clause itself."""
    token = tree.tokens[i]
    carrier = predicate(tree, i)
    if token.lemma not in words("reporting") and not (token.lemma == "be" and carrier != i):
        return i
    inner = tree.child(i, "xcomp", "ccomp")
    if inner < 0 and carrier != i:
        inner = tree.child(carrier, "xcomp", "ccomp")
    if inner < 0:
        return i
    if tree.tokens[inner].dep == "xcomp" and (not tree.is_passive(i) or tree.tokens[inner].tag != "VB"):
        return i if token.lemma not in words("reporting") else -1
    return inner
