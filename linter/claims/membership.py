"""Class membership: every way a sentence puts one thing among others ("vegetables such as garlic")."""

from __future__ import annotations

from collections.abc import Iterator

from linter.claims.scope import holders_of, set_apart
from linter.model import Claim
from linter.syntax import Tree
from linter.words import is_a

COPULAS = frozenset({"be", "become", "remain", "stay", "constitute", "represent", "seem", "appear"})
OTHER = frozenset({"other", "another"})
CLASSIFIERS = frozenset(
    "classify class categorize categorise count rank belong fall label call regard consider list file group define describe treat view "
    "classification categorization number name designate know sell market include place put qualify see recognize recognise think schedule "
    "position status reputation term deem brand advertise promote prescribe dub".split()
)
# Between "such as" and a member of the list only these stand.
LIST_POS = frozenset({"NOUN", "PROPN", "ADJ", "DET", "PUNCT", "CCONJ", "NUM", "ADP", "ADV", "SYM", "PART", "X"})
INTRODUCERS = (("such", "as"), ("like",), ("including",), ("e.g.",), ("for", "example"), ("for", "instance"), ("especially",), ("particularly",),
               ("namely",), ("include",), ("includes",), ("included",), ("are",), ("(",), (":",))  # fmt: skip


def memberships(tree: Tree) -> Iterator[Claim]:
    """One claim for each pair of mentions that the sentence relates as thing and class, with sense "class".

    The class is the claim's object, the thing its subject. Whether the pair means anything is for the rules to say.
    """
    apart = set_apart(tree)
    for number, place in enumerate(tree.heads):
        head = _class_head(tree, place)
        if head < 0:
            yield from _before_name(tree, number, place)
            continue
        for construct, anchor, members in (
            *_copula(tree, head),
            *_apposition(tree, head),
            *_list(tree, number, head),
            *_other(tree, head),
            *_as(tree, head),
            *_kind_of(tree, head),
            *_called(tree, head),
            *_label(tree, number, head),
            *_demonstrative(tree, head),
        ):
            members = members - {number} - apart
            if members or construct == "demonstrative":
                yield Claim("class", construct, anchor, (head,), members, frozenset({number}))
        yield from _before_name(tree, number, place)


def _class_head(tree: Tree, place: int) -> int:
    """The head of the noun phrase that names the class, or -1 where the word only modifies ("vegetable market")."""
    mention = tree.mentions[tree.named[place]]
    after = tree.text[mention.end : mention.end + 1]
    before = tree.text[: mention.start].rstrip()[-4:].lower()
    if after in "-‐‑" and after or before.endswith(("non-", "non")):
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
    # A following noun that the parse left out of the phrase: "a vegetable market".
    if i + 1 < len(tree.tokens):
        following = tree.tokens[i + 1]
        if following.pos == "NOUN" and i + 1 not in tree.named and following.head != i and not is_a(following, "kind"):
            if following.start - token.end <= 1 and token.tag in ("NN", "NNP", "JJ") and following.dep != "appos":
                return -1
    return i


Found = Iterator[tuple[str, int, frozenset[int]]]


def _copula(tree: Tree, head: int) -> Found:
    token = tree.tokens[head]
    if token.pos not in ("NOUN", "PROPN") and token.dep != "conj":
        return
    verb = tree.tokens[token.head]
    if (
        token.dep in ("attr", "acomp", "oprd", "dobj")
        and (verb.lemma in COPULAS or verb.pos == "AUX")
        and token.head != head
    ):
        subject = tree.subject(token.head)
        if subject >= 0:
            yield "is a", head, holders_of(tree, subject)[0]
    elif token.dep in ("oprd", "attr", "dobj", "ccomp") and verb.lemma in CLASSIFIERS:
        for i in (*tree.children[token.head], *tree.children[head]):
            if tree.tokens[i].dep in ("dobj", "nsubjpass", "nsubj") and i not in (head, tree.subject(token.head)):
                yield "classified as", head, holders_of(tree, i)[0]
        if tree.is_passive(token.head) and (subject := tree.subject(token.head)) >= 0:
            yield "classified as", head, holders_of(tree, subject)[0]
    elif token.dep == "conj" and not _is_list(tree, head):
        first = tree.tokens[token.head]
        if first.dep in ("attr", "acomp") and (subject := tree.subject(first.head)) >= 0:
            yield "is a", head, holders_of(tree, subject)[0]
    elif token.head == head and (subject := tree.child(head, "nsubj")) >= 0:
        yield "is a", head, holders_of(tree, subject)[0]
    yield from _before_copula(tree, head)


FILLERS = frozenset(
    {"all", "both", "each", "also", "really", "just", "not", "only", "in", "fact", "indeed", "one", "of"}
)


def _before_copula(tree: Tree, head: int) -> Found:
    """ "S … is an O" read off the words, where the parse is no help."""
    tokens = tree.tokens
    at = _start(tree, head) - 1
    while at >= 0 and (tokens[at].pos in ("ADV", "DET", "ADJ", "PART", "NUM") or tokens[at].text.lower() in FILLERS):
        at -= 1
    if at < 1 or not (tokens[at].lemma in ("be", "become", "remain") and tokens[at].pos in ("AUX", "VERB")):
        return
    verb, at = at, at - 1
    while at >= 0 and at not in tree.named and verb - at < 7:
        if (
            tokens[at].text in (";", ":", ".", "?", "!")
            or tokens[at].pos in ("ADP", "SCONJ")
            or (tokens[at].pos == "NOUN" and verb - at < 3)
        ):
            return
        at -= 1
    if at < 0 or at not in tree.named or _inside_phrase(tree, at):
        return
    if at and tokens[at - 1].pos == "ADP" and tokens[at - 1].lemma in ("than", "like", "unlike"):
        return
    members = {tree.named[at]}
    while at >= 2 and tokens[at - 1].text.lower() in (",", "and", "or", "&") and at - 2 in tree.named:
        at -= 2
        members.add(tree.named[at])
    yield "is a", head, frozenset(members)


def _is_list(tree: Tree, head: int) -> bool:
    return tree.tokens[head].tag in ("NNS", "NNPS") and tree.child(head, "det") < 0


def _apposition(tree: Tree, head: int) -> Found:
    token = tree.tokens[head]
    if token.dep == "appos" and not _alternatives(tree, head):
        named = [i for i in range(_start(tree, head) - 1, token.head - 1, -1) if i in tree.named]
        yield "apposition", head, holders_of_one(tree, named[0] if named else token.head)
    for child in tree.children[head]:
        if tree.tokens[child].dep == "appos" and not _alternatives(tree, child):
            if child in tree.named or is_a(tree.tokens[child], "transparent"):
                yield "apposition", head, holders_of_one(tree, child)
    yield from _between_commas(tree, head)


def holders_of_one(tree: Tree, i: int) -> frozenset[int]:
    """The mention at a token, or the one it stands for, without its coordinates."""
    if i in tree.named:
        return frozenset({tree.named[i]})
    return holders_of(tree, i)[0]


def _alternatives(tree: Tree, i: int) -> bool:
    """Is this "appositive" really an item of a list ("give a vegetable, garlic or an onion")?"""
    if tree.child(i, "cc") >= 0 and tree.child(i, "conj") >= 0:
        return True
    return any(t.lemma in ("or", "nor") for t in tree.tokens[i + 1 : i + 4])


def _start(tree: Tree, head: int) -> int:
    return min(i for i in tree.subtree(head, stop=frozenset({"relcl", "acl", "prep", "conj", "appos", "punct", "cc"})))


OPEN, CLOSE = (
    frozenset({",", "(", "–", "—", "-", ":", "[", "--"}),
    frozenset({",", ")", "–", "—", "-", ".", ";", "]", "!", "--"}),
)


def _between_commas(tree: Tree, head: int) -> Found:
    """ "S, a strong O, …" and "S (an O)" where the parse is no help, and "A strong O, S …" at the beginning."""
    start = _start(tree, head)
    tokens = tree.tokens
    if (
        tokens[start].lemma not in ("a", "an", "the", "this", "another", "one", "both", "all")
        and tokens[start].pos != "ADJ"
    ):
        return
    if start >= 2 and tokens[start - 1].text in OPEN and start - 2 in tree.named:
        subject = start - 2
        if tokens[start - 3].lemma in ("unlike", "than") if start >= 3 else False:
            return
        if not _alternatives(tree, head) and tokens[subject].dep not in ("amod",) and not _listed(tree, subject, head):
            yield "apposition", head, frozenset({tree.named[subject]})
    if start == 0 or tokens[start - 1].text in (",", ";", ":"):
        after = next((i for i in range(head + 1, len(tokens)) if tokens[i].text in (",", "–", "—", "-")), -1)
        if (
            0 <= after < head + 8
            and after + 1 in tree.named
            and start == 0
            and tokens[after + 1].dep in ("nsubj", "nsubjpass")
        ):
            yield "apposition", head, frozenset({tree.named[after + 1]})


def _listed(tree: Tree, subject: int, head: int) -> bool:
    """Do subject and class stand in one enumeration ("a vegetable, garlic and bread")?"""
    following = next((t for t in tree.tokens[head + 1 :] if t.pos != "ADJ"), None)
    return following is not None and following.lemma in ("and", "or")


def _list(tree: Tree, number: int, head: int) -> Found:
    """ "O such as S, S and S", "O (S, S)", "O include S"; "like" only right behind the class."""
    tokens = tree.tokens
    at = head + 1
    limit = min(len(tokens), head + 12)
    while at < limit:
        cue = next((c for c in INTRODUCERS if tuple(t.text.lower() for t in tokens[at : at + len(c)]) == c), None)
        if cue is None:
            if tokens[at].text not in (",", "[") and tokens[at].pos not in (
                "ADV",
                "ADJ",
                "ADP",
                "NOUN",
                "DET",
                "AUX",
                "PRON",
                "VERB",
            ):
                return
            if tokens[at].pos in ("VERB", "AUX") and tokens[at].lemma not in (
                "use",
                "prescribe",
                "abuse",
                "be",
                "know",
                "give",
                "take",
            ):
                return
            if at in tree.named and tree.named[at] != number:
                return
            at += 1
            continue
        if cue in (("are",), (":",)) and not _plural(tree, head):
            return
        if cue == (":",) and at - head > 6:
            return
        members: set[int] = set()
        i = at + len(cue)
        depth = cue == ("(",)
        while (
            i < len(tokens)
            and (tokens[i].pos in LIST_POS or i in tree.named)
            and tokens[i].text not in (";", ".", "!", "?")
        ):
            if depth and tokens[i].text == ")":
                break
            if tokens[i].lemma in ("not", "never", "unlike", "versus", "vs", "than") or tokens[i].dep == "neg":
                break
            if i in tree.named and not _inside_phrase(tree, i) and _is_item(tree, i):
                members.add(tree.named[i])
            if tokens[i].pos == "ADP" and tokens[i].lemma not in ("of", "as", "to", "in"):
                break
            i += 1
        if cue == ("are",) and members:
            return
        yield " ".join(cue).replace("(", "parentheses").replace(":", "colon"), head, frozenset(members)
        return


def _plural(tree: Tree, head: int) -> bool:
    return tree.tokens[head].tag in ("NNS", "NNPS")


def _is_item(tree: Tree, i: int) -> bool:
    """A list item stands after the cue, a comma, "and" or its own determiner, adjective or noun."""
    before = tree.tokens[i - 1]
    return not (before.pos == "ADP" and before.lemma not in ("as", "like", "including"))


def _inside_phrase(tree: Tree, i: int) -> bool:
    """Only a modifier of another noun ("garlic bread")?"""
    token = tree.tokens[i]
    if token.dep not in ("compound", "amod", "nmod") or token.head == i or token.head in tree.named:
        return False
    return (
        token.head > i
        and not is_a(tree.tokens[token.head], "transparent")
        and not is_a(tree.tokens[token.head], "kind")
    )


def _other(tree: Tree, head: int) -> Found:
    """ "S and other O", "S or another O", "like other O, S …", "S, like other O, …"."""
    tokens = tree.tokens
    start = _start(tree, head)
    other = next((i for i in range(max(0, start - 1), head) if tokens[i].lemma in OTHER), -1)
    if other < 0:
        return
    before = tokens[other - 1] if other else None
    if before is None or before.lemma in ("a", "any", "some", "many", "most", "the", "all"):
        before = tokens[other - 2] if other > 1 else before
    if before is not None and before.lemma == "no":
        cue = next(
            (
                i
                for i in range(head + 1, len(tokens))
                if tokens[i].lemma in ("than", "as", "like") and i + 1 in tree.named
            ),
            -1,
        )
        if cue >= 0:
            yield "no other", head, frozenset({tree.named[cue + 1]})
        return
    if before is not None and before.lemma in ("and", "or", "&", "nor"):
        members = {
            tree.named[i] for i in range(max(0, other - 14), other) if i in tree.named and _enumerated(tree, i, other)
        }
        yield "and other", head, frozenset(members)
    elif before is not None and before.lemma in ("like", "unlike", "as", "than", "among", "alongside", "with"):
        if before.lemma in ("than", "alongside", "with") and before.lemma != "than":
            return
        governor = tree.clause(tokens[other - 1].head)
        subject = tree.subject(governor)
        members = set(holders_of(tree, subject)[0]) if subject >= 0 else set()
        if not members:
            members = {tree.named[i] for i in range(head + 1, min(len(tokens), head + 5)) if i in tree.named}
        yield "like other", head, frozenset(members)


def _enumerated(tree: Tree, i: int, end: int) -> bool:
    """Do only list words stand between a mention and the end of its enumeration?"""
    return all(
        tree.tokens[j].pos in LIST_POS
        and tree.tokens[j].text not in (";", ":", "(", ")")
        and tree.tokens[j].pos != "ADP"
        for j in range(i + 1, end)
    ) and not _inside_phrase(tree, i)


def _as(tree: Tree, head: int) -> Found:
    """ "as an O, S …", "S is classified as an O", "S's status as an O", "prescribe S as an O"."""
    tokens = tree.tokens
    token = tokens[head]
    preposition = token.head
    if not (
        token.dep == "pobj"
        and tokens[preposition].lemma
        in ("as", "under", "among", "amongst", "with", "to", "into", "in", "within", "inside", "of")
    ):
        start = _start(tree, head)
        if start == 0 or tokens[start - 1].lemma != "as":
            return
        preposition = start - 1
    cue = tokens[preposition].lemma
    governor = tokens[preposition].head
    verb = tokens[governor]
    if cue != "as" and verb.lemma not in CLASSIFIERS:
        return
    if cue in ("in", "to", "with", "of", "inside", "within") and verb.lemma not in (
        "fall",
        "belong",
        "sit",
        "rank",
        "definition",
        "criterion",
        "include",
        "belong",
        "classify",
        "group",
        "list",
        "class",
        "file",
        "put",
        "count",
    ):
        return
    if (
        cue == "as" and tokens[preposition - 1].lemma in ("same", "such", "well", "soon", "long")
        if preposition
        else False
    ):
        return
    if cue == "as" and any(t.lemma == "as" for t in tokens[max(0, preposition - 4) : preposition]):
        return
    if verb.pos in ("NOUN", "PROPN"):
        if verb.lemma in ("alternative", "addition", "adjunct", "substitute"):
            return
        local = {tree.named[i] for i in tree.subtree(governor) if i in tree.named}
        yield "as", head, frozenset(local)
        return
    clause = tree.clause(governor)
    members: set[int] = set()
    target = tree.child(clause, "dobj") if not tree.is_passive(clause) else -1
    if target >= 0 and verb.lemma in CLASSIFIERS | {"use", "give", "take", "offer", "administer", "prescribe"}:
        members |= holders_of(tree, target)[0]
    if not members:
        subject = tree.subject(clause)
        members |= holders_of(tree, subject)[0] if subject >= 0 else set()
    if not members and preposition == 0:
        members |= {tree.named[i] for i in range(head + 1, min(len(tokens), head + 5)) if i in tree.named}
    yield "as", head, frozenset(members)


DEFINITIONS = frozenset({"definition", "criterion", "description", "requirement", "profile"})


def _kind_of(tree: Tree, head: int) -> Found:
    """ "a kind of O", "one of the O", "a member of the O family"."""
    token = tree.tokens[head]
    if token.dep != "pobj" or tree.tokens[token.head].lemma not in ("of", "in", "from", "to"):
        return
    outer = tree.tokens[token.head].head
    noun = tree.tokens[outer]
    if noun.lemma in DEFINITIONS and tree.lemmas[noun.head] in ("meet", "fit", "satisfy", "match", "fulfil", "fulfill"):
        subject = tree.subject(tree.clause(noun.head))
        if subject >= 0:
            yield "meets the definition", head, holders_of(tree, subject)[0]
        return
    if not (is_a(noun, "kind") or noun.lemma in ("one", "type", "kind", "form", "sort", "member", "example", "some")):
        return
    for construct, anchor, members in (*_copula(tree, outer), *_apposition(tree, outer)):
        yield f"{noun.lemma} of, {construct}", anchor, members


def _called(tree: Tree, head: int) -> Found:
    """ "an O called S", "an O by the name of S"."""
    after = [t.lemma for t in tree.tokens[head + 1 : head + 4]]
    if after[:1] and after[0] in ("call", "name", "know", "dub"):
        at = head + 2 + (len(after) > 1 and after[1] == "as")
        if at < len(tree.tokens) and at in tree.named:
            yield "called", head, frozenset({tree.named[at]})


def _demonstrative(tree: Tree, head: int) -> Found:
    """ "S … this O": the class names a thing spoken of before, in the sentence or ahead of it."""
    start = _start(tree, head)
    if tree.tokens[start].lemma not in ("this", "these") or tree.tokens[head].dep not in (
        "nsubj",
        "nsubjpass",
        "dobj",
        "pobj",
    ):
        return
    yield "demonstrative", head, frozenset(tree.named[i] for i in range(start) if i in tree.named)


def _label(tree: Tree, number: int, head: int) -> Found:
    """ "S – Class: O", "S: The Forgotten O", "Drug class: O" after a name."""
    tokens = tree.tokens
    start = _start(tree, head)
    if start == 0 or tokens[start - 1].text not in (":", "–", "—", "-", "|", "="):
        return
    field = [t.lemma for t in tokens[max(0, start - 4) : start - 1]]
    previous = [i for i in range(start - 1) if i in tree.named and tree.named[i] != number]
    if any(word in ("class", "type", "category", "group", "family", "classification", "kind") for word in field):
        yield "label", head, frozenset({tree.named[previous[0]]} if previous else ())
    elif start >= 2 and start - 2 in tree.named and start - 2 == (previous[-1] if previous else -1) and start - 2 <= 3:
        end = next((t for t in tokens[head + 1 :] if t.pos not in ("PUNCT",)), None)
        if end is None or tokens[start - 1].text == ":":
            yield "headline", head, frozenset({tree.named[start - 2]})


def _before_name(tree: Tree, number: int, place: int) -> Iterator[Claim]:
    """ "the O S", "the O painkiller S": a class name right before the thing's name."""
    at = place + 1
    tokens = tree.tokens
    mention = tree.mentions[number]
    if tree.text[mention.end : mention.end + 1] in ("-", "‐", "‑"):
        return
    while (
        at < len(tokens) and at not in tree.named and is_a(tokens[at], "kind") and tokens[at].tag in ("NN", "NNP", "JJ")
    ):
        at += 1
    if at >= len(tokens) or at not in tree.named or tree.named[at] == number or tokens[place].tag in ("NNS", "NNPS"):
        return
    name = tokens[at]
    if name.tag in ("NNS",) or name.pos not in ("NOUN", "PROPN", "X", "ADJ"):
        return
    before = tree.text[: mention.start].rstrip()[-4:].lower()
    if before.endswith("non-") or before.endswith("non"):
        return
    yield Claim("class", "class before name", place, (place,), frozenset({tree.named[at]}), frozenset({number}))
