"""The walk from a claim up to the root of its sentence: each governor changes what becomes of the claim."""

from linter.model import Stance
from linter.stance.clauses import (
    is_cut,
    is_doubted,
    is_fronted,
    is_inverted,
    is_modal,
    is_owned,
    is_proposed,
    is_purpose,
    is_withdrawn,
    marks,
    talk,
)
from linter.stance.contrast import shut_out
from linter.stance.credit import credited, effect, is_past
from linter.stance.entries import CLAUSAL, CREDITED, after_of, entry, is_infinitive, rivals
from linter.stance.lexicon import Governor, lexicon
from linter.stance.misreadings import Opener, is_verb_in_disguise, late_predicate, opener
from linter.stance.negation import masked, negators, weak
from linter.stance.state import ASSERTED, Cue, State, changed, changed_mood, negated
from linter.syntax import NOUNS, Tree

INSIDE = frozenset({"appos", "compound", "amod", "nmod", "poss", "npadvmod", "nummod", "det", "advmod"})
GROUNDS = frozenset({"because", "due", "owing", "despite", "since"})  # "cannot sleep because of pain"
SHUTTING_OUT = {"than": "rather", "of": "instead", "from": "far", "but": "anything"}  # preposition → word near it


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
            self._note("suppose", 0)
            return changed("suppose", ASSERTED)
        state = self.state(anchor)
        self.opener = opener(self.tree, anchor, frozenset(cue.start for cue in self.cues))
        if self.opener is not None:
            self.cues.clear()
            state = self.state(anchor)
        noted = {cue.start for cue in self.cues}
        seen = frozenset(i for i, token in enumerate(self.tree.tokens) if token.start in noted) | self.hidden
        for n in sorted(shut_out(self.tree, anchor, self.arguments, seen)):
            self._note("negation", n)
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
            self._note("negation", n)
        loose = weak(self.tree, i)
        if loose >= 0:
            self._note("weak", loose)
            outer = outer._replace(endorsed=False)
        return self._modified(i, outer)

    def _modified(self, i: int, state: State) -> State:
        """The state after adverbs and modals of the clause."""
        for c in self.tree.children[i]:
            child = self.tree.tokens[c]
            if child.dep not in ("advmod", "aux", "npadvmod", "amod"):
                continue
            name = self.lexicon.modifiers.get(child.text.lower())
            if child.lemma == "would" and is_proposed(self.tree, i):
                name = "suppose"
            if name is None or name == "past" or (child.dep == "amod" and name != "hedge"):
                continue
            self._note(name, c)
            state = state._replace(rejected=not state.rejected) if name == "reject" else changed_mood(name, state)
        return state

    def _outward(self, i: int, *, alone: bool) -> State:
        token = self.tree.tokens[i]
        head = token.head
        if self.opener is not None and i == self.opener.top:
            return self._opened(self.opener)
        marked = self._marked(i)
        if marked is not None:
            return marked
        late = late_predicate(self.tree, i) if token.dep not in ("acl", "relcl") else -1
        if late >= 0:
            return self._judged(late, i, "csubj")
        if head == i or self.tree.tokens[head].start < self.floor or is_cut(self.tree, i, head):
            return self.base
        if token.dep == "conj":
            return self._shared(i, head, alone=alone)
        if token.dep in ("nsubj", "nsubjpass") and late_predicate(self.tree, self.tree.tokens[head].head) == head:
            return self.state(self.tree.tokens[head].head, i)
        if token.dep in INSIDE:
            return self._inside(i, head)
        if head < i and self._has(head, "too") and is_infinitive(self.tree, i):  # "comes too late to cure"
            self._note("negation", head)
            return negated(self.state(head, i, alone=alone))
        found = self._governor(i, head, alone=alone)
        if found is not None:
            return found
        return self._through(i, head, alone=alone)

    def _inside(self, i: int, head: int) -> State:
        """A modifier of an argument is presupposed: outer negation does not reach it."""
        token = self.tree.tokens[i]
        if token.tag == "JJR" or (token.dep == "amod" and self.tree.tokens[head].dep == "attr"):
            return self.state(head, i)
        if is_verb_in_disguise(self.tree, i, head, self.arguments):
            return self._as_clause(head)
        if self.tree.tokens[head].pos not in NOUNS or token.dep == "advmod" or token.lemma in ("only", "sole"):
            return self.state(head, i)
        if head in self.arguments or any(head in self.tree.ancestors(a) for a in self.arguments):
            return self._presupposed()
        return self.state(head, i)

    def _as_clause(self, i: int) -> State:
        """The fate of a clause that stands where the parser read the noun `i`."""
        token = self.tree.tokens[i]
        marked = self._marked(i)
        if marked is not None or token.head == i:
            return marked or self.base
        dep = "csubj" if token.dep in ("nsubj", "nsubjpass") else "ccomp"
        for place in (token.head, *rivals(self.tree, i, token.head)):
            governor = entry(self.tree, place, i, dep)
            if governor is not None:
                return self._given(governor, place, i, alone=True)
        return self.state(token.head, i)

    def _marked(self, i: int) -> State | None:
        """The fate of a clause that its conjunction settles ("if", "whether", "because")."""
        token = self.tree.tokens[i]
        for name, c in sorted(marks(self.tree, i), key=lambda mark: mark[0] == "presuppose"):
            word = self.tree.tokens[c].text.lower()
            if word in ("if", "whether") and (is_owned(self.tree, i) or is_doubted(self.tree, token.head, i)):
                return None
            if name != "presuppose":
                self._note(name, c)
                return changed("ask" if word == "if" and token.dep == "ccomp" else name, ASSERTED)
            if token.dep in CLAUSAL if word in ("why", "how") else token.dep == "advcl":
                return ASSERTED
        return None

    def _entries(self, i: int) -> tuple[Governor, ...]:
        return self.lexicon.governors.get(self.tree.tokens[i].lemma, ())

    def _governor(self, i: int, head: int, *, alone: bool) -> State | None:
        """The fate that the governor of a clause or noun gives it, if it is a word of the lexicon."""
        dep = self.tree.tokens[i].dep
        governor = entry(self.tree, head, i)
        if governor is not None:
            return self._given(governor, head, i, alone=alone)
        if dep in ("acl", "relcl", "advcl", "ccomp"):
            for place in (after_of(self.tree, head), talk(self.tree, i, head)):
                governor = entry(self.tree, place, i) if place >= 0 else None
                if governor is not None:
                    return self._given(governor, place, i, alone=False)
        if not alone and (dep in CLAUSAL or dep in ("nsubj", "nsubjpass")):
            for rival in rivals(self.tree, i, head):
                governor = entry(self.tree, rival, i)
                if governor is not None:
                    return self._given(governor, rival, i, alone=True)
        return None

    def _given(self, governor: Governor, g: int, i: int, *, alone: bool) -> State:
        before = len(self.cues)
        if g in self.hidden:  # "no doubt that", "it goes without saying that"
            self._note(governor.name, g)
            return changed("affirm", ASSERTED)
        late = late_predicate(self.tree, i) if self.tree.tokens[g].head == g else -1
        outer = self.state(g, i, alone=alone) if late < 0 else self._judged(late, g, "nsubj")
        name = governor.affirmed if outer.holds else governor.negated
        if name == "content":
            plain = outer.holds and outer.endorsed and outer.mood is Stance.ASSERTED and len(self.cues) == before
            self._note(governor.name, g)
            fresh = State(True, not outer.holds, outer.mood, outer.endorsed)
            return changed("distance", fresh) if plain else fresh
        if name == "presuppose" and governor.name == "telling" and (outer.rejected or is_modal(self.tree, g)):
            name = "reject"  # "no doctor would tell you that"
        name = self._exception(governor, name, g) or name
        if name in CREDITED:
            passive = self.tree.child(g, "auxpass", "nsubjpass") >= 0
            name = effect(name, credited(self.tree, g), passive)
            if is_past(self.tree, g) or is_withdrawn(self.tree, g):
                name = "reject"
        self._note(governor.name, g)
        return changed(name, outer)

    def _exception(self, governor: Governor, name: str, g: int) -> str:
        """The effect where the words round a governor change it, or ""."""
        tokens = self.tree.tokens
        if name != governor.affirmed and tokens[g].pos == "VERB" and self._has(g, "enough"):
            return "affirm"  # "cannot stress enough that"
        if governor.affirmed != "reject":
            return ""
        if any(i in self.hidden and tokens[i].lemma == "not" for i in range(max(g - 4, 0), g)):
            return "affirm"  # "not just a myth"
        return "presuppose" if self._has(g, "little") or self._has(g, "few") else ""

    def _has(self, i: int, word: str) -> bool:
        return any(self.tree.tokens[c].text.lower() == word for c in self.tree.children[i])

    def _judged(self, verb: int, i: int, dep: str) -> State:
        """The fate of a noun or clause `i`, read as the subject of `verb`, from what is said of it."""
        count = len(list(negators(self.tree, verb, -1, self.arguments, self.hidden)))
        subject = self.tree.child(verb, "nsubj", "nsubjpass")
        for place in (verb, *rivals(self.tree, subject, verb)):
            governor = entry(self.tree, place, i, dep)
            if governor is not None and governor.affirmed in ("reject", "keep", "attribute", "distance"):
                self._note(governor.name, place)
                return changed(governor.negated if count % 2 else governor.affirmed, self.base)
        return self.base

    def _shared(self, i: int, first: int, *, alone: bool) -> State:
        """A later conjunct has the fate of the first, without the negation that is the first's alone."""
        tokens = self.tree.tokens
        outer = self._outward(first, alone=alone)
        between = {
            t.text.lower() for t in tokens[first + 1 : i] if t.dep == "cc" or t.text.lower() in ("but", "nor", "rather")
        }
        own = self.tree.child(i, "nsubj", "nsubjpass", "aux") >= 0
        if "but" in between or own:
            if tokens[i].pos not in ("VERB", "AUX") and not outer.holds:
                return State(True, False, outer.mood, outer.endorsed)
            if "nor" in between and own:
                self._note("negation", i)
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
            self._note("negation", n)
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
        if word == "without":
            self._note("negation", prep)
            return negated(self.state(tokens[prep].head, prep, alone=alone))
        near = {tokens[c].text.lower() for c in self.tree.children[prep]} | {tokens[max(prep - 1, 0)].text.lower()}
        if SHUTTING_OUT.get(word) in near:
            self._note("negation", prep)
            return negated(ASSERTED)
        if word == "as" and is_fronted(self.tree, prep):
            return self._presupposed()
        above = tokens[tokens[prep].head].text.lower() if word in ("of", "to") else ""
        if GROUNDS.intersection((word, above)) and tokens[prep - 1].text.lower() != "not":
            return self._presupposed()
        return None

    def _presupposed(self) -> State:
        """What a clause takes for granted; a heading without a verb has only what it puts forward."""
        root = next(i for i, token in enumerate(self.tree.tokens) if token.head == i)
        return ASSERTED if self.tree.tokens[root].pos in ("VERB", "AUX") else self.base

    def _relative(self, i: int, head: int) -> State:
        """A relative clause is presupposed, but not after "no", "nothing", "there is"."""
        noun = self.tree.tokens[head]
        verb = self.tree.tokens[noun.head]
        if verb.text.lower() == "unlike":
            self._note("contrast", noun.head)
            return negated(ASSERTED)
        while verb.dep == "prep" and noun.dep == "pobj" and self.tree.tokens[verb.head].pos in ("NOUN", "PRON"):
            above = self.tree.tokens[verb.head]
            if above.text.lower() not in self.lexicon.negation["nobodies"]:
                break
            head, noun = verb.head, above
            verb = self.tree.tokens[noun.head]
        negative = any(True for _ in negators(self.tree, head, i, self.arguments, self.hidden))
        nobody = noun.text.lower() in self.lexicon.negation["nobodies"] or (
            noun.text.lower().startswith("any") and head > noun.head
        )
        if negative or nobody or (verb.lemma == "be" and self.tree.child(noun.head, "expl") >= 0):
            state = self.state(head, i)
            if noun.text.lower() in self.lexicon.negation["nobodies"]:
                self._note("negation", head)
                state = negated(state)
            return state
        place = noun.head
        while self.tree.tokens[place].dep == "xcomp":
            place = self.tree.tokens[place].head
        if any(g.affirmed == "suppose" and g.takes == "clause" for p in (noun.head, place) for g in self._entries(p)):
            self._note("wanting", place)
            return changed("suppose", ASSERTED)
        return ASSERTED

    def _opened(self, opener: Opener) -> State:
        governor = opener.governor
        name = governor.negated if opener.is_negated else governor.affirmed
        self._note(governor.name, opener.token)
        if name in CREDITED:
            name = effect(name, credited(self.tree, opener.token), False)
        return changed("distance" if name == "content" else name, self.base)

    def _note(self, name: str, i: int) -> None:
        token = self.tree.tokens[i]
        self.cues.append(Cue(name, token.text, token.start, token.end))
