"""Questions about one clause and its governor that the walk asks: how it is joined, what its verb presupposes."""

from linter.stance.entries import entry, rivals
from linter.stance.lexicon import lexicon
from linter.syntax import SUBJECTS, Tree

REPORTERS = frozenset({"i", "we", "you", "they", "anyone", "anybody", "someone", "somebody"})
MODALS = frozenset({"would", "could", "can", "should", "must", "'d"})
JOINING = frozenset({"so", "and", "but", "yet", "therefore", "then"})
INVERTED = frozenset({"had", "were", "should"})  # "Had garlic cured colds, …"
SEEMING = frozenset({"look", "seem", "sound", "appear", "feel"})
ASKING = frozenset(
    {"is", "are", "was", "were", "does", "do", "did", "can", "could", "will", "would", "should", "has", "have"}
)
WH_WORDS = frozenset({"whether", "if", "why", "how"})


def is_cut(tree: Tree, i: int, head: int) -> bool:
    """Does a main clause end between the two ("…; …", "…, so …")?"""
    tokens = tree.tokens
    if any(token.text == ";" for token in tokens[min(i, head) : max(i, head)]):
        return True
    if head < i and _tells_of_owner(tree, i):
        return True
    if tokens[i].dep not in ("ccomp", "parataxis", "dep") or i > head:
        return False
    if any(token.text == ":" for token in tokens[i:head]):
        return True
    if any(tokens[c].text.lower() in ("whatever", "whichever") for c in tree.children[head]):
        return True
    edge = max(tree.subtree(i))
    return any(
        t.text.lower() in JOINING and tokens[n].text == "," for n, t in enumerate(tokens[edge + 2 : head], edge + 1)
    )


def _tells_of_owner(tree: Tree, i: int) -> bool:
    """Is a clause one with "whose", where the parse hung it on a verb?"""
    subject = tree.child(i, "nsubj", "nsubjpass") if tree.tokens[i].dep != "relcl" else -1
    return subject >= 0 and any(tree.forms[c] == "whose" for c in tree.children[subject])


def is_purpose(tree: Tree, i: int) -> bool:
    """ "… so that the light does not keep you awake" presupposes that it does."""
    return tree.tokens[i].dep == "advcl" and any(
        tree.tokens[c].text.lower() == "that" and tree.tokens[c - 1].text.lower() == "so"
        for c in tree.children[i]
        if tree.tokens[c].dep == "mark"
    )


def is_inverted(tree: Tree, anchor: int) -> bool:
    """ "Had garlic cured colds, …" """
    tokens = tree.tokens
    if tokens[0].text.lower() not in INVERTED or tokens[1].pos in ("VERB", "ADV") or tokens[-1].text == "?":
        return False
    comma = next((i for i, token in enumerate(tokens) if token.text == ","), -1)
    return anchor < comma


def is_asking(tree: Tree) -> bool:
    """Does a title ask without a question mark ("Is Garlic a Drug – What We Know")?"""
    first, last = tree.tokens[0], tree.tokens[-1]
    if first.text.lower() not in ASKING or "?" in tree.text or last.text in (".", "!"):
        return False
    return any(0 < tree.child(verb, "nsubj", "nsubjpass") < 5 for verb in (0, first.head))


def is_question(tree: Tree, i: int) -> bool:
    """Is a clause worded as a question within a sentence ("to the question, is garlic a drug, …")?"""
    places = (i, *(c for c in tree.children[i] if tree.tokens[c].dep in ("aux", "auxpass")))
    verb = min(places)
    subject = tree.child(i, "nsubj", "nsubjpass")
    is_inside = 0 < verb < subject and tree.tokens[verb - 1].text in (",", ":", "–", "—")
    return is_inside and tree.forms[verb] in ASKING and tree.tokens[i].head != i


def marks(tree: Tree, i: int) -> list[tuple[str, int]]:
    """What each conjunction of a clause, or its order of words, does, with its token."""
    found = [("ask", i)] if is_question(tree, i) else []
    for c in tree.children[i]:
        if tree.tokens[c].dep in ("advmod", "acomp"):  # "how readily"
            c = next((g for g in tree.children[c] if tree.forms[g] == "how"), c)
        child = tree.tokens[c]
        word = child.text.lower()
        if child.dep == "mark" or (child.dep == "advmod" and word in WH_WORDS):
            after_as = c > 0 and tree.tokens[c - 1].text.lower() == "as"
            if after_as and tree.tokens[tree.tokens[i].head].lemma in SEEMING:
                continue  # "it looks as if"
            if word == "as" and tree.child(i, *SUBJECTS) < 0:
                continue  # "sold as approved"
            unreal = word == "though" and after_as
            name = "suppose" if unreal else lexicon().marks.get(word)
            if name is not None:
                found.append((name, c))
    return found


def is_doubted(tree: Tree, head: int, i: int) -> bool:
    """ "I doubt whether …" """
    governor = entry(tree, head, i)
    return governor is not None and governor.affirmed in ("reject", "doubt")


def is_owned(tree: Tree, i: int) -> bool:
    """ "I would be lying if I said that …" denies what is said."""
    head = tree.tokens[i].head
    subject = tree.child(i, "nsubj")
    reports = any(g.affirmed in ("say", "claim", "opine") for g in lexicon().governors.get(tree.tokens[i].lemma, ()))
    if subject < 0 or not reports or tree.tokens[subject].text.lower() not in REPORTERS:
        return False
    places = (head, *rivals(tree, i, head))
    found = [governor for place in places if (governor := entry(tree, place, i))]
    return any(governor.affirmed == "reject" for governor in found)


def is_fronted(tree: Tree, prep: int) -> bool:
    """ "As a drug, tea is not safe" presupposes that it is one."""
    return prep < tree.child(tree.tokens[prep].head, "nsubj", "nsubjpass")


def is_proposed(tree: Tree, verb: int) -> bool:
    """ "The bill would move garlic to another list" """
    places = [tree.child(verb, "nsubj"), tree.tokens[verb].head]
    places += [tree.child(c, "pobj") for c in tree.children[verb] if tree.tokens[c].lemma == "under"]
    return any(i >= 0 and tree.tokens[i].lemma in lexicon().proposals for i in places)


def is_withdrawn(tree: Tree, g: int) -> bool:
    """ "The paper claiming that … was retracted" """
    token = tree.tokens[g]
    if token.dep not in ("acl", "relcl"):
        return False
    source = tree.tokens[token.head]
    judges = lexicon().governors.get(tree.tokens[source.head].lemma, ()) if source.dep in ("nsubjpass", "dobj") else ()
    return any(governor.affirmed == "reject" for governor in judges)


def is_modal(tree: Tree, verb: int) -> bool:
    aux = tree.child(verb, "aux")
    return tree.child(verb, "nsubj") < 0 or (aux >= 0 and tree.tokens[aux].lemma in MODALS)


def talk(tree: Tree, i: int, head: int) -> int:
    """The noun that takes "of garlic curing colds", or -1."""
    tokens = tree.tokens
    prep = tokens[head].head
    if tokens[i].tag == "VBG" and tokens[head].dep == "pobj" and tokens[prep].text.lower() in ("of", "about"):
        return tokens[prep].head
    return -1
