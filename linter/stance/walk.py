"""The walk from a claim up to the root of its sentence: each governor changes what becomes of the claim."""

from linter.stance.clauses import (
    is_cut,
    is_doubted,
    is_fronted,
    is_inverted,
    is_owned,
    is_proposed,
    is_purpose,
    marks,
)
from linter.stance.contrast import shut_out
from linter.stance.entries import CLAUSAL, is_infinitive
from linter.stance.governing import as_clause, governed, has, judged, opened
from linter.stance.lexicon import Governor, lexicon
from linter.stance.misreadings import Opener, is_verb_in_disguise, late_predicate, opener
from linter.stance.negation import masked, negators, weak
from linter.stance.state import ASSERTED, Cue, State, changed, changed_mood, negated
from linter.syntax import NOUNS, Tree

INSIDE = frozenset({"appos", "compound", "amod", "nmod", "poss", "npadvmod", "nummod", "det", "advmod"})
GROUNDS = frozenset({"because", "due", "owing", "despite", "since"})  # "cannot sleep because of pain"
EXCEPTING = frozenset({"except", "besides", "apart", "aside", "excepting"})  # "no symptoms apart from"
SHUTTING_OUT = {  # preposition → words near it
    "than": frozenset({"rather"}),
    "of": frozenset({"instead"}),
    "from": frozenset({"far", "way", "miles"}),
    "but": frozenset({"anything"}),
}


class Walk:
    """Reads the fate of tokens of one sentence; `base` is the fate of its main clause."""

    def __init__(self, tree: Tree, arguments: tuple[int, ...], base: State, floor: int) -> None:
        self.tree = tree
        self.floor = floor  # tokens before it are a label ("Myth:"), no part of the clause
        self.arguments = frozenset(arguments)
        self.base = base
        self.hidden = masked(tree)
        self.cues: list[Cue] = []
        self.opener: Opener | None = None
        self.lexicon = lexicon()

    def read(self, anchor: int) -> State:
        """The fate of the claim at `anchor`; `cues` holds what decided."""
        if is_inverted(self.tree, anchor):
            self.note("suppose", 0)
            return changed("suppose", ASSERTED)
        state = self.state(anchor)
        self.opener = opener(self.tree, anchor, frozenset(cue.start for cue in self.cues))
        if self.opener is not None:
            self.cues.clear()
            state = self.state(anchor)
        noted = {cue.start for cue in self.cues}
        seen = frozenset(i for i, token in enumerate(self.tree.tokens) if token.start in noted) | self.hidden
        for n in sorted(shut_out(self.tree, anchor, self.arguments, seen)):
            self.note("negation", n)
            state = negated(state)
        return state

    def state(self, i: int, via: int = -1, *, alone: bool = False) -> State:
        """The fate of what token `i` carries. `via`: reached through this dependent; `alone`: its rivals in the clause
        have been looked at."""
        outer = self._outward(i, alone=alone)
        if is_purpose(self.tree, i):
            return self._modified(i, outer)
        for n in negators(self.tree, i, via, self.arguments, self.hidden):
            outer = negated(outer)
            self.note("negation", n)
        loose = weak(self.tree, i)
        if loose >= 0:
            self.note("weak", loose)
            outer = outer._replace(endorsed=False)
        return self._modified(i, outer)

    def _modified(self, i: int, state: State) -> State:
        """The state after adverbs and modals of the clause."""
        for c in self.tree.children[i]:
            child = self.tree.tokens[c]
            if child.dep not in ("advmod", "aux", "npadvmod", "amod"):
                continue
            name = self.lexicon.modifiers.get(child.text.lower())
            if child.lemma == "could" and not state.affirmed:
                continue  # "could not" is no reserve
            if child.lemma == "would" and is_proposed(self.tree, i):
                name = "suppose"
            if name is None or name == "past" or (child.dep == "amod" and name != "hedge"):
                continue
            self.note(name, c)
            state = state._replace(rejected=not state.rejected) if name == "reject" else changed_mood(name, state)
        return state

    def _outward(self, i: int, *, alone: bool) -> State:
        token = self.tree.tokens[i]
        head = token.head
        if self.opener is not None and i == self.opener.top:
            return opened(self, self.opener)
        marked = self.marked(i)
        if marked is not None:
            return marked
        late = late_predicate(self.tree, i) if token.dep not in ("acl", "relcl") else -1
        if late >= 0:
            return judged(self, late, i, "csubj")
        if head == i or self.tree.tokens[head].start < self.floor or is_cut(self.tree, i, head):
            return self.base
        if token.dep == "conj":
            return self._shared(i, head, alone=alone)
        if token.dep in ("nsubj", "nsubjpass") and late_predicate(self.tree, self.tree.tokens[head].head) == head:
            return self.state(self.tree.tokens[head].head, i)
        if token.dep in INSIDE:
            return self._inside(i, head)
        if token.text.lower() in EXCEPTING:
            return self._presupposed()
        if head < i and has(self, head, "too") and is_infinitive(self.tree, i):  # "comes too late to cure"
            self.note("negation", head)
            return negated(self.state(head, i, alone=alone))
        found = governed(self, i, head, alone=alone)
        if found is not None:
            return found
        return self._through(i, head, alone=alone)

    def _inside(self, i: int, head: int) -> State:
        """A modifier of an argument is presupposed: outer negation does not reach it."""
        token = self.tree.tokens[i]
        if token.dep == "amod" and self._is_nobody(head):  # "nothing dangerous"
            self.note("negation", head)
            return negated(self.state(head, i))
        is_compared = token.tag == "JJR" or any(self.tree.tokens[c].tag == "RBR" for c in self.tree.children[i])
        if is_compared or (token.dep == "amod" and self._is_said_to_be(head)):
            return self.state(head, i)
        if is_verb_in_disguise(self.tree, i, head, self.arguments):
            return as_clause(self, head)
        if self.tree.tokens[head].pos not in NOUNS or token.dep == "advmod" or token.lemma in ("only", "sole"):
            return self.state(head, i)
        if head in self.arguments or any(head in self.tree.ancestors(a) for a in self.arguments):
            return self._presupposed()
        return self.state(head, i)

    def marked(self, i: int) -> State | None:
        """The fate of a clause that its conjunction settles ("if", "whether", "because")."""
        token = self.tree.tokens[i]
        for name, c in sorted(marks(self.tree, i), key=lambda mark: mark[0] == "presuppose"):
            word = self.tree.tokens[c].text.lower()
            if word in ("if", "whether") and (is_owned(self.tree, i) or is_doubted(self.tree, token.head, i)):
                return None
            if name != "presuppose":
                self.note(name, c)
                return changed("ask" if word == "if" and token.dep == "ccomp" else name, ASSERTED)
            if token.dep in CLAUSAL if word in ("why", "how") else token.dep == "advcl":
                return ASSERTED
        return None

    def _entries(self, i: int) -> tuple[Governor, ...]:
        return self.lexicon.governors.get(self.tree.tokens[i].lemma, ())

    def _shared(self, i: int, first: int, *, alone: bool) -> State:
        """A later conjunct has the fate of the first, without the negation that is the first's alone."""
        tokens = self.tree.tokens
        outer = self._outward(first, alone=alone)
        between = {
            t.text.lower() for t in tokens[first + 1 : i] if t.dep == "cc" or t.text.lower() in ("but", "nor", "rather")
        }
        own = self.tree.child(i, "nsubj", "nsubjpass", "aux") >= 0
        if "rather" in between and tokens[i - 1].text.lower() == "than":
            self.note("negation", i - 1)
            return negated(outer)
        if "but" in between or own:
            if tokens[i].pos not in ("VERB", "AUX") and not outer.holds:
                return State(True, False, outer.mood, outer.endorsed)
            if "nor" in between and own:
                self.note("negation", i)
                return negated(outer)
            return outer
        if (
            tokens[i].pos in ("VERB", "AUX")
            and tokens[i].tag in ("VBZ", "VBP", "VBD")
            and "or" not in between
            and "nor" not in between
        ):
            return outer
        for n in negators(self.tree, first, i, self.arguments, self.hidden):
            self.note("negation", n)
            outer = negated(outer)
        return outer

    def _through(self, i: int, head: int, *, alone: bool) -> State:
        """A step that only passes on the governor's fate, or turns it ("without", "rather than")."""
        token = self.tree.tokens[i]
        if token.dep in ("pcomp", "pobj") and head not in self.hidden:
            found = self._under_preposition(head, alone=alone)
            if found is not None:
                return found
        if token.dep == "relcl" or (token.dep == "acl" and token.tag != "VB"):
            return self._relative(i, head)
        if token.dep == "advcl" and not is_infinitive(self.tree, i):
            return ASSERTED
        return self.state(head, i, alone=alone)

    def _under_preposition(self, prep: int, *, alone: bool) -> State | None:
        tokens = self.tree.tokens
        word = tokens[prep].text.lower()
        near = {tokens[c].text.lower() for c in self.tree.children[prep]} | {tokens[max(prep - 1, 0)].text.lower()}
        if word in EXCEPTING or near.intersection(EXCEPTING):
            return self._presupposed()
        if word in ("without", "outside"):
            self.note("negation", prep)
            return negated(self.state(tokens[prep].head, prep, alone=alone))
        if near.intersection(SHUTTING_OUT.get(word, ())):
            self.note("negation", prep)
            return negated(ASSERTED)
        if word == "as" and is_fronted(self.tree, prep):
            return self._presupposed()
        above = tokens[prep].head if word in ("of", "to") else prep
        ground = next((g for g in (prep, above) if tokens[g].text.lower() in GROUNDS), -1)
        if ground >= 0 and tokens[max(ground - 1, 0)].text.lower() not in ("not", "n't"):
            return self._presupposed()
        return None

    def _presupposed(self) -> State:
        """What a clause takes for granted; a heading without a verb has only what it puts forward."""
        root = next(i for i, token in enumerate(self.tree.tokens) if token.head == i)
        return ASSERTED if self.tree.tokens[root].pos in ("VERB", "AUX") else self.base

    def _relative(self, i: int, head: int) -> State:
        """A relative clause is presupposed, but not after "no", "nothing", "there is"."""
        noun = self.tree.tokens[head]
        while noun.dep == "conj" and self.tree.tokens[noun.head].pos in NOUNS and "but" not in self.tree.forms[:head]:
            head, noun = noun.head, self.tree.tokens[noun.head]
        verb = self.tree.tokens[noun.head]
        if verb.text.lower() == "unlike":
            self.note("contrast", noun.head)
            return negated(ASSERTED)
        while verb.dep == "prep" and noun.dep == "pobj" and self.tree.tokens[verb.head].pos in NOUNS:
            above = verb.head
            if any(governor.affirmed == "negate" for governor in self._entries(above)):  # "a lack of proof that …"
                self.note("failing", above)
                return negated(self.state(above, noun.head))
            if self.tree.tokens[above].text.lower() not in self.lexicon.negation["nobodies"] and not self._is_cleft(
                above
            ):
                break
            head, noun = above, self.tree.tokens[above]
            verb = self.tree.tokens[noun.head]
        if self._is_cleft(head) or (self.tree.bearer(head) >= 0 and not self._is_singled_out(head)):
            return self.state(head, i)
        negative = any(True for _ in negators(self.tree, head, i, self.arguments, self.hidden))
        nobody = self._is_nobody(head) or (noun.text.lower().startswith("any") and head > noun.head)
        if negative or nobody or (verb.lemma == "be" and self.tree.child(noun.head, "expl") >= 0):
            state = self.state(head, i)
            if self._is_nobody(head):
                self.note("negation", head)
                state = negated(state)
            return state
        place = noun.head
        while self.tree.tokens[place].dep == "xcomp":
            place = self.tree.tokens[place].head
        if any(g.affirmed == "suppose" and g.takes == "clause" for p in (noun.head, place) for g in self._entries(p)):
            self.note("wanting", place)
            return changed("suppose", ASSERTED)
        return ASSERTED

    def _is_singled_out(self, noun: int) -> bool:
        """ "the only plant that cures", "the best plant that cures": that a plant does is taken for granted"""
        modifiers = (self.tree.tokens[c] for c in self.tree.children[noun])
        return any(t.lemma in ("only", "sole", "first") or t.tag in ("JJS", "RBS") for t in modifiers)

    def _is_said_to_be(self, noun: int) -> bool:
        """ "is a sold drug", "sold as an approved drug" """
        token = self.tree.tokens[noun]
        over = self.tree.lemmas[token.head]
        return token.dep == "attr" or (
            token.dep == "pobj" and over == "as" and token.head > self.tree.tokens[token.head].head
        )

    def _is_nobody(self, i: int) -> bool:
        return self.tree.tokens[i].text.lower() in self.lexicon.negation["nobodies"]

    def _is_cleft(self, noun: int) -> bool:
        """ "It is garlic that cures colds", "it is with garlic that he cures them" """
        token = self.tree.tokens[noun]
        if token.dep == "pobj":
            token = self.tree.tokens[token.head]
            return token.dep == "prep" and self._is_it(token.head)
        return token.dep == "attr" and self._is_it(token.head)

    def _is_it(self, verb: int) -> bool:
        """ "It is …" """
        subject = self.tree.child(verb, "nsubj", "expl")
        return self.tree.lemmas[verb] == "be" and subject >= 0 and self.tree.forms[subject] == "it"

    def note(self, name: str, i: int) -> None:
        token = self.tree.tokens[i]
        self.cues.append(Cue(name, token.text, token.start, token.end))
