"""Which word of the lexicon governs a claim: the entries that take a dependent of one kind."""

from collections.abc import Callable

from linter.stance.lexicon import Governor, lexicon
from linter.stance.negation import COPULAS
from linter.syntax import Tree

CLAUSAL = frozenset({"ccomp", "xcomp", "csubj", "csubjpass", "acl", "relcl", "pcomp", "advcl", "parataxis"})
PREDICATES = ("attr", "acomp", "oprd")
_PREPOSITIONS = {"for": {"for", "over", "about"}, "in": {"in"}, "about": {"about", "of"}}
_AFTER_COPULA = ("ccomp", "xcomp", "advcl")
_ALIKE = {"AUX": "VERB", "PROPN": "NOUN"}
CREDITED = frozenset({"say", "claim", "opine", "deem", "call"})  # effects that depend on who is credited


def entry(tree: Tree, g: int, i: int, dep: str = "") -> Governor | None:
    """The lexicon's entry of `g` that takes a dependent like `i` (as if it were labelled `dep`)."""
    tokens = tree.tokens
    token, dep = tokens[g], dep or tokens[i].dep
    entries: tuple[Governor, ...] = ()
    for c in tree.children[g]:
        if tokens[c].dep == "prt" or tokens[c].lemma == "seriously":
            entries = lexicon().governors.get(f"{token.lemma} {tokens[c].lemma}", ())
    known = lexicon().governors
    for entry in entries or known.get(token.lemma) or known.get(token.text.lower(), ()):
        if entry.pos and entry.pos != _ALIKE.get(token.pos, token.pos):
            continue
        if _takes(tree, entry, g, i, dep):
            return entry
    return None


def rivals(tree: Tree, i: int, head: int) -> list[int]:
    """What else in the clause of `head` may judge its dependent `i`: the predicate, or the subject of "is that …"."""
    tokens = tree.tokens
    found = []
    for c in tree.children[head]:
        dep, lemma = tokens[c].dep, tokens[c].lemma
        if c == i:
            continue
        if dep in PREDICATES or lemma == "contrary":
            found += [c, after_of(tree, c)]
        elif dep == "dobj" and any(governor.name == "grounds" for governor in lexicon().governors.get(lemma, ())):
            found.append(c)  # "has no basis"
        elif dep == "prep" and lemma in ("on", "upon", "from"):
            found.append(tree.child(c, "pobj"))  # "rests on a misunderstanding"
        elif (
            dep == "prep"
            and lemma == "in"
            and any(
                governor.affirmed in ("ask", "reject")
                for governor in lexicon().governors.get(tokens[tree.child(c, "pobj")].lemma, ())
            )
        ):
            found.append(tree.child(c, "pobj"))  # "is in doubt"
        elif dep in ("nsubj", "nsubjpass") and tokens[head].lemma in COPULAS and tokens[i].dep in _AFTER_COPULA:
            found.append(c)
    return [c for c in found if c >= 0]


def after_of(tree: Tree, head: int) -> int:
    """The noun after "of" ("a shred of evidence that")."""
    prep = tree.child(head, "prep")
    if prep >= 0 and tree.tokens[prep].text.lower() == "of":
        return tree.child(prep, "pobj")
    return -1


def is_infinitive(tree: Tree, i: int) -> bool:
    aux = tree.child(i, "aux")
    return aux >= 0 and tree.tokens[aux].text.lower() == "to"


def is_report(tree: Tree, i: int) -> bool:
    """Is this a word of saying, thinking or calling?"""
    if i < 0:
        return False
    return any(entry.affirmed in CREDITED for entry in lexicon().governors.get(tree.tokens[i].lemma, ()))


def _takes(tree: Tree, entry: Governor, g: int, i: int, dep: str) -> bool:
    """Does an entry of token `g` take its dependent `i`, labelled `dep`?"""
    narrow = _NARROW.get(entry.takes)
    if narrow is not None:
        return narrow(tree, g, i, dep)
    if entry.takes in _PREPOSITIONS:
        return dep == "prep" and tree.tokens[i].text.lower() in _PREPOSITIONS[entry.takes]
    if dep in PREDICATES or (entry.affirmed == "presuppose" and dep == "xcomp" and is_infinitive(tree, i)):
        return False  # "proves effective", "learns to"
    if entry.affirmed == "content" and dep in ("acl", "relcl") and tree.tokens[i].tag not in ("VBG", "VB"):
        return any(token.text.lower() == "that" for token in tree.tokens[g + 1 : i])
    if dep == "relcl" and not _is_content(tree, i) and not is_infinitive(tree, i):
        return False
    return dep in CLAUSAL or entry.takes == "noun"


def _takes_small(tree: Tree, g: int, i: int, dep: str) -> bool:
    return (
        dep in ("oprd", "attr")
        or (dep in ("prep", "ccomp", "xcomp") and tree.tokens[i].text.lower() in ("as", "be"))
        or (dep == "advcl" and tree.tokens[tree.child(i, "mark")].text.lower() == "as")
    )


def _takes_report(tree: Tree, g: int, i: int, dep: str) -> bool:
    return (g < i and is_report(tree, i)) or (dep == "prep" and is_report(tree, tree.child(i, "pcomp")))


def _takes_gerund(tree: Tree, g: int, i: int, dep: str) -> bool:
    return g < i and tree.tokens[i].tag == "VBG" and tree.child(g, "nsubj", "nsubjpass") >= 0


def _takes_content(tree: Tree, g: int, i: int, dep: str) -> bool:
    noun = tree.child(i, "pobj") if dep == "prep" else i
    return any(e.affirmed == "content" for e in lexicon().governors.get(tree.tokens[noun].lemma, ()))


def _takes_evidence(tree: Tree, g: int, i: int, dep: str) -> bool:
    entries = lexicon().governors.get(tree.tokens[i].lemma, ())
    return any(entry.name == "showing" or entry.affirmed == "content" for entry in entries)


# What an entry takes besides "clause" and "noun" (`takes` in the data file).
_NARROW: dict[str, Callable[[Tree, int, int, str], bool]] = {
    "small": _takes_small,
    "infinitive": lambda tree, g, i, dep: dep in ("xcomp", "ccomp") and is_infinitive(tree, i),
    "report": _takes_report,
    "subject": lambda tree, g, i, dep: dep in ("nsubj", "nsubjpass"),
    "gerund": _takes_gerund,
    "content": _takes_content,
    "belief": lambda tree, g, i, dep: dep in CLAUSAL or _takes_content(tree, g, i, dep),
    "from": lambda tree, g, i, dep: tree.tokens[i].text.lower() == "from" and _takes_content(tree, g, i, dep),
    "evidence": _takes_evidence,
}


def _is_content(tree: Tree, i: int) -> bool:
    """A that-clause that the parser took for a relative clause: it has a subject of its own."""
    subject = tree.child(i, "nsubj", "nsubjpass", "csubj", "expl")
    return subject >= 0 and tree.tokens[subject].tag not in ("WDT", "WP")
