"""The walk from a claim up to the root of its sentence: each governor changes what becomes of the claim."""

from linter.model import Stance
from linter.stance.credit import Credit, credited, effect
from linter.stance.lexicon import Governor, lexicon
from linter.stance.negation import COPULAS, masked, negators, weak
from linter.stance.state import ASSERTED, Cue, State, changed, negated
from linter.syntax import Tree

CLAUSAL = frozenset({"ccomp", "xcomp", "csubj", "csubjpass", "acl", "relcl", "pcomp", "advcl", "parataxis"})
NOMINAL = frozenset({"nsubj", "nsubjpass", "dobj", "pobj", "attr", "oprd", "acomp", "dative", "dep"})
PREDICATES = ("attr", "acomp", "oprd")
INSIDE = frozenset({"appos", "compound", "amod", "nmod", "poss", "npadvmod", "nummod", "det", "advmod"})
INVERTED = frozenset({"had", "were", "should"})  # "Had garlic cured colds, …"
CREDITED = frozenset({"say", "claim", "opine", "deem", "call"})


class Walk:
    """Reads the fate of tokens of one sentence; `base` is the fate of its main clause."""

    def __init__(self, tree: Tree, arguments: tuple[int, ...], base: State, floor: int) -> None:
        self.tree = tree
        self.floor = floor  # tokens before it are a label ("Myth:"), no part of the clause
        self.arguments = frozenset(arguments)
        self.base = base
        self.hidden = masked(tree)
        self.cues: list[Cue] = []
        self.openers: dict[int, tuple[int, Governor]] = {}
        self.lexicon = lexicon()

    def state(self, i: int, via: int = -1, *, alone: bool = False) -> State:
        """The fate of what token `i` carries. `via`: reached through this dependent; `alone`: its rivals in the clause
        have been looked at."""
        outer = self._outward(i, alone=alone)
        if self._is_purpose(i):
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
            if name is None or name == "past" or (child.dep == "amod" and name != "hedge"):
                continue
            self._note(name, c)
            state = _toggled(state) if name == "reject" else changed_mood(name, state)
        return state

    def _outward(self, i: int, *, alone: bool) -> State:
        token = self.tree.tokens[i]
        head = token.head
        if i in self.openers:
            return self._opened(self.openers[i])
        if head == i or self.tree.tokens[head].start < self.floor or self._is_cut(i, head):
            return self.base
        if token.dep == "conj":
            return self._shared(i, head, alone=alone)
        if token.dep in INSIDE:
            return self._inside(i, head)
        marked = self._marked(i)
        if marked is not None:
            return marked
        found = self._governor(i, head, alone=alone)
        if found is not None:
            return found
        return self._through(i, head, alone=alone)

    def _is_cut(self, i: int, head: int) -> bool:
        """Does a semicolon stand between the two?"""
        return any(token.text == ";" for token in self.tree.tokens[min(i, head) : max(i, head)])

    def _inside(self, i: int, head: int) -> State:
        """A modifier of an argument is presupposed: outer negation does not reach it."""
        if self.tree.tokens[i].tag == "JJR":
            return self.state(head, i)
        if self._is_verb_in_disguise(i, head):
            return self._predicated(head)
        if head in self.arguments or any(head in self.tree.ancestors(a) for a in self.arguments):
            return self.base if self._is_fragment() else ASSERTED
        return self.state(head, i)

    def _is_verb_in_disguise(self, i: int, head: int) -> bool:
        """ "The claim that garlic cures colds has been debunked": the parser may read "garlic cures colds" as one noun."""
        tokens = self.tree.tokens
        return (
            tokens[i].dep == "compound"
            and head in self.arguments
            and tokens[head].dep in ("nsubj", "nsubjpass")
            and any(tokens[c].dep in ("compound", "nsubj") and c in self.arguments for c in self.tree.children[i])
            and any(token.text.lower() == "that" for token in tokens[:i])
        )

    def _predicated(self, subject: int) -> State:
        """The fate of a clause that stands where the noun `subject` was read."""
        verb = self.tree.tokens[subject].head
        for rival in (verb, *self._rivals(subject, verb)):
            governor = self._entry(rival, subject)
            if governor is not None:
                return self._given(governor, rival, subject, alone=True)
        return self.state(verb, subject)

    def _is_fragment(self) -> bool:
        """A heading without a verb."""
        root = next(i for i, token in enumerate(self.tree.tokens) if token.head == i)
        return self.tree.tokens[root].pos not in ("VERB", "AUX")

    def _is_purpose(self, i: int) -> bool:
        """ "… so that the light does not keep you awake" presupposes that it does."""
        return self.tree.tokens[i].dep == "advcl" and any(
            self.tree.tokens[c].text.lower() == "that" and self.tree.tokens[c - 1].text.lower() == "so"
            for c in self.tree.children[i]
            if self.tree.tokens[c].dep == "mark"
        )

    def _marked(self, i: int) -> State | None:
        """The fate of a clause that its conjunction settles ("if", "whether", "because")."""
        token = self.tree.tokens[i]
        if token.dep not in CLAUSAL:
            return None
        first = min(self.tree.subtree(i))
        if token.dep == "advcl" and self.tree.tokens[first].text.lower() in INVERTED and first < i < token.head:
            self._note("suppose", first)
            return changed("suppose", ASSERTED)
        for c in self.tree.children[i]:
            child = self.tree.tokens[c]
            if child.dep != "mark" and not (child.dep == "advmod" and child.text.lower() in ("whether", "if")):
                continue
            word = child.text.lower()
            name = self.lexicon.marks.get(word)
            if (word == "if" and self._is_owned(i)) or (word in ("if", "whether") and self._is_doubted(token.head, i)):
                return None
            if name in ("suppose", "ask"):
                if name == "suppose" and word == "if" and token.dep == "ccomp":
                    name = "ask"
                self._note(name, c)
                return changed(name, ASSERTED)
            if name == "presuppose" and word != "that" and token.dep == "advcl":
                return ASSERTED
        return None

    def _is_doubted(self, head: int, i: int) -> bool:
        """ "I doubt whether …" """
        entry = self._entry(head, i)
        return entry is not None and entry.affirmed in ("reject", "doubt")

    def _is_owned(self, i: int) -> bool:
        """ "I would be lying if I said that …" denies what is said."""
        tokens = self.tree.tokens
        entries = self.lexicon.governors.get(tokens[i].lemma, ())
        subject = self.tree.child(i, "nsubj")
        return (
            subject >= 0
            and tokens[subject].text.lower() in ("i", "we", "you", "anyone", "they")
            and any(entry.name in ("saying", "claiming") for entry in entries)
            and self._governor(i, tokens[i].head, alone=False) is not None
        )

    def _governor(self, i: int, head: int, *, alone: bool) -> State | None:
        """The fate that the governor of a clause or noun gives it, if it is a word of the lexicon."""
        dep = self.tree.tokens[i].dep
        governor = self._entry(head, i)
        if governor is not None:
            return self._given(governor, head, i, alone=alone)
        if dep in ("acl", "relcl", "advcl", "ccomp"):
            inner = self._of(head)
            if inner >= 0:
                governor = self._entry(inner, i)
                if governor is not None:
                    return self._given(governor, inner, i, alone=False)
        if not alone and (dep in CLAUSAL or dep in ("nsubj", "nsubjpass")):
            for rival in self._rivals(i, head):
                governor = self._entry(rival, i)
                if governor is not None:
                    return self._given(governor, rival, i, alone=True)
        return None

    def _given(self, governor: Governor, g: int, i: int, *, alone: bool) -> State:
        before = len(self.cues)
        if g in self.hidden:  # "no doubt that", "it goes without saying that"
            self._note(governor.name, g)
            return changed("affirm", ASSERTED)
        late = self._late_predicate(g, i)
        outer = self.state(g, i, alone=alone) if late < 0 else self._judged(late)
        name = governor.affirmed if outer.holds else governor.negated
        if name == "content":
            plain = outer.holds and outer.endorsed and outer.mood is Stance.ASSERTED and len(self.cues) == before
            self._note(governor.name, g)
            fresh = State(True, not outer.holds, outer.mood, outer.endorsed)
            return changed("distance", fresh) if plain else fresh
        if name in CREDITED:
            credit = credited(self.tree, g)
            passive = self.tree.child(g, "auxpass", "nsubjpass") >= 0
            if name == "call":
                name = "distance" if credit in (Credit.VAGUE, Credit.SCORNED) else "keep"
            else:
                name = effect(name, credit, passive)
            if self._is_past(g):
                name = "reject"
        self._note(governor.name, g)
        return changed(name, outer)

    def _late_predicate(self, g: int, i: int) -> int:
        """The verb of "the claim that … is false" where the parser hung it under the that-clause, or -1."""
        token = self.tree.tokens[g]
        if token.head != g or token.pos not in ("NOUN", "PROPN") or self.tree.tokens[i].dep not in ("acl", "relcl"):
            return -1
        verb = self.tree.child(i, "ccomp")
        return verb if verb > i and self.tree.child(verb, "mark") < 0 else -1

    def _judged(self, verb: int) -> State:
        """The fate of a noun that `verb` and its predicate say something about."""
        state = self.base
        for n in negators(self.tree, verb, -1, self.arguments, self.hidden):
            self._note("negation", n)
            state = negated(state)
        for place in (verb, *(c for c in self.tree.children[verb] if self.tree.tokens[c].dep in PREDICATES)):
            governor = self._entry(place, verb, "nsubj")
            if governor is not None and governor.affirmed in ("reject", "keep", "attribute"):
                self._note(governor.name, place)
                return changed(governor.affirmed if state.holds else governor.negated, state)
        return state

    def _is_past(self, g: int) -> bool:
        """Is it what was thought or said once, and is no longer?"""
        tokens = self.tree.tokens
        token = tokens[g]
        if token.tag not in ("VBD", "VBN"):
            head = tokens[token.head]
            return token.dep == "xcomp" and head.lemma == "use" and head.tag in ("VBD", "VBN")
        near = [*self.tree.children[g]]
        subject = self.tree.child(g, "nsubj")
        noun = subject if subject >= 0 else token.head if token.dep == "acl" else -1
        while noun >= 0:
            near += self.tree.children[noun]
            prep = tokens[noun].head
            noun = tokens[prep].head if tokens[noun].dep == "pobj" and tokens[prep].dep == "prep" else -1
        return any(
            self.lexicon.modifiers.get(tokens[c].text.lower()) == "past"
            for c in near
            if tokens[c].dep in ("advmod", "amod")
        )

    def _entry(self, g: int, i: int, dep: str = "") -> Governor | None:
        """The lexicon's entry of `g` that takes a dependent like `i` (as if it were labelled `dep`)."""
        tokens = self.tree.tokens
        token, dep = tokens[g], dep or tokens[i].dep
        particle = self.tree.child(g, "prt")
        entries: tuple[Governor, ...] = ()
        if particle >= 0:
            entries = self.lexicon.governors.get(f"{token.lemma} {tokens[particle].lemma}", ())
        for entry in entries or self.lexicon.governors.get(token.lemma, ()):
            if entry.pos and token.pos != entry.pos and not (entry.pos == "VERB" and token.pos == "AUX"):
                continue
            if self._takes(entry, g, i, dep):
                return entry
        return None

    def _takes(self, entry: Governor, g: int, i: int, dep: str) -> bool:
        word = self.tree.tokens[i].text.lower()
        if entry.takes == "small":
            return dep in ("oprd", "attr") or (dep in ("prep", "ccomp", "xcomp") and word in ("as", "be"))
        if entry.takes == "infinitive":
            return dep == "xcomp" and self._is_infinitive(i)
        if entry.takes == "report":
            return self._is_report(i) or (dep == "prep" and self._is_report(self.tree.child(i, "pcomp")))
        if entry.takes == "gerund":
            return self.tree.tokens[i].tag == "VBG" and self.tree.child(g, "nsubj", "nsubjpass") >= 0
        if entry.takes == "content":
            noun = self.tree.child(i, "pobj") if dep == "prep" else i
            return any(e.affirmed == "content" for e in self.lexicon.governors.get(self.tree.tokens[noun].lemma, ()))
        if entry.takes == "for":
            return dep == "prep" and word in ("for", "over", "about")
        if dep == "relcl" and not self._is_content(i):
            return False
        return dep in CLAUSAL or entry.takes == "noun"

    def _is_report(self, i: int) -> bool:
        """Is this a word of saying, thinking or calling?"""
        if i < 0:
            return False
        return any(entry.affirmed in CREDITED for entry in self.lexicon.governors.get(self.tree.tokens[i].lemma, ()))

    def _is_content(self, i: int) -> bool:
        """A that-clause that the parser took for a relative clause: it has a subject of its own."""
        subject = self.tree.child(i, "nsubj", "nsubjpass", "csubj", "expl")
        return subject >= 0 and self.tree.tokens[subject].tag not in ("WDT", "WP")

    def _of(self, head: int) -> int:
        """The noun after "of" ("a shred of evidence that")."""
        prep = self.tree.child(head, "prep")
        if prep >= 0 and self.tree.tokens[prep].text.lower() == "of":
            return self.tree.child(prep, "pobj")
        return -1

    def _rivals(self, i: int, head: int) -> list[int]:
        """The predicate (or, for a clause after "is", the subject) of the clause that `i` belongs to."""
        tokens = self.tree.tokens
        found = []
        for c in self.tree.children[head]:
            dep = tokens[c].dep
            if c == i:
                continue
            if dep in PREDICATES or (dep == "advmod" and tokens[c].lemma == "contrary"):
                found.append(c)
                inner = self._of(c)
                if inner >= 0:
                    found.append(inner)
            elif (
                dep in ("nsubj", "nsubjpass")
                and tokens[i].dep in ("ccomp", "xcomp", "advcl")
                and tokens[head].lemma in COPULAS
            ):
                found.append(c)
        return found

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
        tokens = self.tree.tokens
        token, parent = tokens[i], tokens[head]
        if token.dep in ("pcomp", "pobj") and head not in self.hidden:
            word = parent.text.lower()
            near = {tokens[c].text.lower() for c in self.tree.children[head]} | {
                tokens[head - 1].text.lower() if head else ""
            }
            if word == "without":
                self._note("without", head)
                return negated(self.state(parent.head, head, alone=alone))
            if (
                word == "than"
                and "rather" in near
                or word == "of"
                and "instead" in near
                or word == "from"
                and "far" in near
            ):
                self._note("negation", head)
                return negated(ASSERTED)
            if word == "as" and self._is_fronted(head):
                return self.base if self._is_fragment() else ASSERTED
            if word == "but" and "anything" in near:
                self._note("negation", head)
                return negated(ASSERTED)
        if token.dep == "relcl" or (token.dep == "acl" and token.tag != "VB"):
            return self._relative(i, head)
        if token.dep == "advcl" and not self._is_infinitive(i):
            return ASSERTED
        return self.state(head, i, alone=alone)

    def _is_fronted(self, prep: int) -> bool:
        """ "As a drug, tea is not safe" presupposes that it is one."""
        verb = self.tree.tokens[prep].head
        subject = self.tree.child(verb, "nsubj", "nsubjpass")
        return prep < subject

    def _is_infinitive(self, i: int) -> bool:
        aux = self.tree.child(i, "aux")
        return aux >= 0 and self.tree.tokens[aux].text.lower() == "to"

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
        nobody = noun.text.lower() in self.lexicon.negation["nobodies"] or noun.text.lower().startswith("any")
        if negative or nobody or (verb.lemma == "be" and self.tree.child(noun.head, "expl") >= 0):
            state = self.state(head, i)
            if noun.text.lower() in self.lexicon.negation["nobodies"]:
                self._note("negation", head)
                state = negated(state)
            return state
        if any(entry.affirmed == "suppose" for entry in self.lexicon.governors.get(verb.lemma, ())):
            self._note("wanting", noun.head)
            return changed("suppose", ASSERTED)
        return ASSERTED

    def open(self, anchor: int) -> bool:
        """Put a governor that stands before "that" over the anchor's clause where the parser has missed it.

        Returns whether one was found.
        """
        tokens = self.tree.tokens
        noted = {cue.start for cue in self.cues}
        for that in range(anchor - 2, 0, -1):
            if tokens[that].text in (";", ".", ":") or (
                tokens[that].text.lower() == "but" and tokens[that].dep == "cc"
            ):
                return False
            if tokens[that].text.lower() != "that":
                continue
            opener = that - 1 if tokens[that - 1].text != "," else that - 2
            if opener < 0 or tokens[opener].start in noted or not self._is_clause_after(that, anchor):
                return False
            if tokens[opener].text.lower() == "so":
                return False
            entries = [e for e in self.lexicon.governors.get(tokens[opener].lemma, ()) if e.takes != "small"]
            if not entries or opener in self.tree.ancestors(anchor):
                return False
            top = anchor
            while tokens[top].head > that and tokens[top].head != top:
                top = tokens[top].head
            self.openers[top] = (opener, entries[0])
            return True
        return False

    def _is_clause_after(self, that: int, anchor: int) -> bool:
        """Does the clause of the anchor follow "that" at once?"""
        tokens = self.tree.tokens
        first = tokens[that + 1]
        if first.tag in ("VBZ", "VBP", "MD") or (first.tag == "VBD" and tokens[that + 2].pos != "NOUN"):
            return False
        finite = [i for i in range(that + 2, anchor) if tokens[i].tag in ("VBZ", "VBP", "VBD", "MD")]
        return all(tokens[i].head == anchor or tokens[anchor].head == i for i in finite)

    def _opened(self, opener: tuple[int, Governor]) -> State:
        i, governor = opener
        tokens = self.tree.tokens
        start = next((j for j in range(i - 1, -1, -1) if tokens[j].text in (",", ";", "–", "—")), -1)
        words = [tokens[j].text.lower() for j in range(start + 1, i)]
        count = sum(
            word in self.lexicon.negation["negators"] or word in self.lexicon.negation["nobodies"] for word in words
        )
        name = governor.negated if count % 2 else governor.affirmed
        self._note(governor.name, i)
        if name in CREDITED:
            name = effect(name, credited(self.tree, i), False)
        if name == "content":
            name = "distance"
        return changed(name, self.base)

    def _note(self, name: str, i: int) -> None:
        token = self.tree.tokens[i]
        self.cues.append(Cue(name, token.text, token.start, token.end))


def _toggled(state: State) -> State:
    return state._replace(rejected=not state.rejected)


def changed_mood(name: str, state: State) -> State:
    """An adverb's effect keeps the polarity that the clause has."""
    moved = changed(name, State(True, False, state.mood, state.endorsed))
    return state._replace(mood=moved.mood, endorsed=moved.endorsed)
