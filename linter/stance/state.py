"""What an author makes of a claim, as a state that each governor of the claim changes."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

from linter.model import Polarity, Stance


class Cue(NamedTuple):
    """A word or phrase that decided, for `trace` (characters from the beginning of the sentence; -1 outside it)."""

    name: str
    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Assessment:
    """What the author makes of the proposition at one place.

    `polarity` is the proposition as worded where it stands, `stance` what is made of it as worded; `endorsed` is False
    where it is only reported (hearsay, a claim at a distance).
    """

    polarity: Polarity
    stance: Stance
    cues: tuple[Cue, ...] = ()
    endorsed: bool = True

    @property
    def net(self) -> Polarity | None:
        """What the author says of the affirmed proposition; None where it is asked, supposed or only reported."""
        if self.stance in (Stance.ASKED, Stance.SUPPOSED) or not self.endorsed:
            return None
        return _opposite(self.polarity) if self.stance is Stance.REJECTED else self.polarity

    @property
    def passes_on(self) -> bool:
        """Does the author pass on the affirmed proposition as true?"""
        return self.net is Polarity.AFFIRMED


class State(NamedTuple):
    """The fate of a clause: worded affirmatively or not, denied or not, how firmly, and by whom."""

    affirmed: bool = True
    rejected: bool = False
    mood: Stance = Stance.ASSERTED
    endorsed: bool = True

    @property
    def holds(self) -> bool:
        """Is the affirmed proposition the one that is put forward (whatever the mood)?"""
        return self.affirmed != self.rejected


ASSERTED = State()


def assessment(state: State, cues: tuple[Cue, ...]) -> Assessment:
    """The state as stages outside see it."""
    stance = state.mood
    if state.rejected and stance not in (Stance.ASKED, Stance.SUPPOSED):
        stance = Stance.REJECTED
    polarity = Polarity.AFFIRMED if state.affirmed else Polarity.NEGATED
    return Assessment(polarity, stance, cues, state.endorsed or stance is Stance.REJECTED)


def negated(state: State) -> State:
    return state._replace(affirmed=not state.affirmed)


def settled(state: State, value: bool) -> State:
    """The state after the text has said that the affirmed proposition is true or false."""
    mood = Stance.ASSERTED if state.mood in (Stance.ASKED, Stance.SUPPOSED) else state.mood
    return State(state.affirmed, state.affirmed != value, mood, True)


def changed(effect: str, state: State) -> State:
    """The state of a clause under a governor whose own state is `state`."""
    if effect == "presuppose":
        return ASSERTED
    if effect == "keep":
        return state
    if effect == "negate":
        return negated(state)
    fresh = State(True, False, state.mood, state.endorsed)
    return _EFFECTS[effect](fresh)


def changed_mood(effect: str, state: State) -> State:
    """The state after an adverb or phrase that leaves polarity and rejection as they are."""
    moved = changed(effect, State(True, False, state.mood, state.endorsed))
    return state._replace(mood=moved.mood, endorsed=moved.endorsed)


def _softened(state: State, mood: Stance) -> State:
    """The mood, unless the state is already further from an assertion."""
    return state._replace(mood=mood) if state.mood in (Stance.ASSERTED, Stance.ATTRIBUTED) else state


_EFFECTS: dict[str, Callable[[State], State]] = {
    "affirm": lambda state: state,
    "attribute": lambda state: state._replace(mood=Stance.ATTRIBUTED) if state.mood is Stance.ASSERTED else state,
    "distance": lambda state: _softened(state, Stance.ATTRIBUTED)._replace(endorsed=False),
    "hedge": lambda state: _softened(state, Stance.HEDGED),
    "doubt": lambda state: negated(_softened(state, Stance.HEDGED)),
    "reject": lambda state: state._replace(rejected=True, endorsed=True),
    "ask": lambda state: state._replace(mood=Stance.ASKED),
    "suppose": lambda state: state._replace(mood=Stance.SUPPOSED),
}


def _opposite(polarity: Polarity) -> Polarity:
    return Polarity.NEGATED if polarity is Polarity.AFFIRMED else Polarity.AFFIRMED
