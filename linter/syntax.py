"""Questions about a dependency parse: what stands under, over and beside a token."""

from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import Any

from linter.model import Mention, Token

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass", "expl"})
# A dependent with one of these labels heads a clause of its own.
CLAUSES = frozenset({"relcl", "advcl", "ccomp", "acl", "parataxis", "csubj", "csubjpass", "xcomp", "pcomp"})
# What it takes a subject to do something, and never does it itself ("garlic takes weeks to grow").
PERIODS = frozenset({"second", "minute", "hour", "day", "night", "week", "month", "year", "decade", "time", "while"})
NOUNS = frozenset({"NOUN", "PROPN", "PRON"})


class Tree:
    """A parsed sentence with the concepts named in it.

    `mentions[i]` stands at token `heads[i]`; `named[token]` is the mention's number. Indexes are token indexes.
    """

    def __init__(self, text: str, tokens: Sequence[Token], mentions: Sequence[Mention]) -> None:
        self.text = text
        self.notes: dict[Any, Any] = {}  # what stages have worked out about this tree and ask for again
        self.tokens = tuple(tokens)
        self.children: list[list[int]] = [[] for _ in tokens]
        for i, token in enumerate(tokens):
            if token.head != i:
                self.children[token.head].append(i)
        placed = [(mention, self._head(mention)) for mention in mentions]
        self.mentions = tuple(mention for mention, head in placed if head >= 0)
        self.heads = tuple(head for _, head in placed if head >= 0)
        self.named = {
            i: number
            for number, mention in enumerate(self.mentions)
            for i, token in enumerate(tokens)
            if token.start < mention.end and token.end > mention.start
        }
        self._subtrees: dict[int, tuple[int, ...]] = {}
        self._clauses: dict[int, int] = {}

    def _head(self, mention: Mention) -> int:
        """The token of a mention that the others in it hang on."""
        inside = [i for i, t in enumerate(self.tokens) if t.start < mention.end and t.end > mention.start]
        for i in inside:
            if self.tokens[i].head not in inside or self.tokens[i].head == i:
                return i
        return inside[-1] if inside else -1

    @cached_property
    def lemmas(self) -> tuple[str, ...]:
        return tuple(token.lemma for token in self.tokens)

    @cached_property
    def labels(self) -> frozenset[str]:
        """The dependency labels that occur."""
        return frozenset(token.dep for token in self.tokens)

    @cached_property
    def forms(self) -> tuple[str, ...]:
        """The tokens as written, in lower case."""
        return tuple(token.text.lower() for token in self.tokens)

    def ancestors(self, i: int) -> Iterator[int]:
        """The governors of a token, nearest first."""
        while self.tokens[i].head != i:
            i = self.tokens[i].head
            yield i

    def child(self, i: int, *deps: str) -> int:
        """The first dependent with one of these labels, or -1."""
        for c in self.children[i]:
            if self.tokens[c].dep in deps:
                return c
        return -1

    def subtree(self, i: int) -> tuple[int, ...]:
        """A token and all that hangs on it."""
        if i not in self._subtrees:
            self._subtrees[i] = tuple(self.under(i))
        return self._subtrees[i]

    def under(self, i: int, *, stop: frozenset[str] = frozenset()) -> Iterator[int]:
        """A token and what hangs on it, without the dependents whose label is in `stop`."""
        pending = [i]
        while pending:
            at = pending.pop()
            yield at
            pending.extend([c for c in self.children[at] if self.tokens[c].dep not in stop])

    def is_clause(self, i: int) -> bool:
        """Does this token head a clause?"""
        token = self.tokens[i]
        return (
            token.head == i
            or token.dep in CLAUSES
            or (token.dep == "conj" and token.pos in ("VERB", "AUX") and self.is_clause(token.head))
        )

    def clause(self, i: int) -> int:
        """The head of the smallest clause that holds a token."""
        found = self._clauses.get(i)
        if found is None:
            found = self._clauses[i] = i if self.is_clause(i) else self.clause(self.tokens[i].head)
        return found

    def subject(self, clause: int) -> int:
        """The subject of a clause, inherited where it has none of its own; -1 if there is none."""
        own = self.child(clause, *SUBJECTS)
        if own >= 0 and self.tokens[own].dep == "expl":
            return -1
        token = self.tokens[clause]
        if own >= 0 and self.tokens[own].tag in ("WDT", "WP"):
            if token.dep != "relcl" and token.head != clause:
                return self.antecedent(own)
        elif own >= 0:
            return own
        if token.head == clause:
            return -1
        if token.dep in ("relcl", "acl"):
            return token.head
        if token.dep in ("conj", "xcomp", "advcl", "pcomp", "ccomp") and own < 0:
            if token.dep == "ccomp" and self.child(clause, "mark") >= 0:
                return -1
            above = self.tokens[self.tokens[token.head].head]
            if token.dep == "pcomp" and above.dep == "amod" and above.head < self.tokens[token.head].head:
                return above.head  # "the plants responsible for curing"
            if token.dep == "xcomp":
                controller = self.child(token.head, "dobj", "iobj")
                if 0 <= controller < clause and self.tokens[controller].lemma not in PERIODS:
                    return controller
            return self.subject(self.clause(token.head))
        return -1

    def bearer(self, noun: int) -> int:
        """What a predicate noun is said of ("garlic is a plant", "garlic is one of the plants"), or -1."""
        while self.tokens[noun].dep == "pobj" and self.lemmas[self.tokens[noun].head] in ("of", "among"):
            noun = self.tokens[self.tokens[noun].head].head
        verb = noun if self.tokens[noun].pos in ("VERB", "AUX") else self.tokens[noun].head
        if self.lemmas[verb] not in ("be", "remain", "become") or self.tokens[noun].dep in SUBJECTS:
            return -1
        return self.subject(self.clause(verb))

    def antecedent(self, relative: int) -> int:
        """The noun that a relative pronoun follows, where the parse hung its clause elsewhere; -1 if there is none."""
        return next((i for i in range(relative - 1, -1, -1) if self.tokens[i].pos in ("NOUN", "PROPN")), -1)

    def is_finite(self, clause: int) -> bool:
        """Does a clause have a verb with tense or a modal, or a conjunction of its own?"""
        tags = {
            self.tokens[clause].tag,
            *(self.tokens[c].tag for c in self.children[clause] if self.tokens[c].dep in ("aux", "auxpass")),
        }
        mark = self.child(clause, "mark")
        return bool(tags & {"VBD", "VBZ", "VBP", "MD"}) or (mark >= 0 and self.tokens[mark].lemma not in ("for", "to"))

    def is_passive(self, clause: int) -> bool:
        """A passive verb, or a past participle that modifies a noun."""
        token = self.tokens[clause]
        return self.child(clause, "auxpass", "nsubjpass") >= 0 or (
            token.dep == "acl" and token.tag == "VBN" and self.child(clause, "dobj") < 0
        )

    def phrase(self, i: int) -> str:
        """The words of a token's subtree, as in the text."""
        places = sorted(self.subtree(i))
        return self.text[self.tokens[places[0]].start : self.tokens[places[-1]].end]
