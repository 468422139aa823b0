"""What stands round a claim: labels before it, phrases beside it, the question it is in, the verdict after it."""

import re

from linter.model import Label, Sentence, Stance
from linter.stance.credit import credit_of_words
from linter.stance.lexicon import lexicon
from linter.stance.state import Cue, State, changed_mood, settled
from linter.stance.verdicts import Verdict, tail_verdict, verdict

_CHOICE = re.compile(
    r"(?:true or false|fact or (?:fiction|myth)|myth or (?:fact|reality|truth)|truth or (?:myth|fiction))\W",
    re.IGNORECASE,
)
_ACCORDING = re.compile(r"\b(?:according to|in the (?:words|opinion|view) of) ([^,.;:]{2,60})", re.IGNORECASE)
_QUOTED_QUESTION = re.compile(
    r"[\"“‘'](?:does|do|did|is|are|was|can|could|will|would|should|has|have)\b[^\"“”‘?.!]*$", re.IGNORECASE
)
_WHY = re.compile(r"\W*(?:why|how come|did you know|who knew|since when)\b", re.IGNORECASE)


def label_end(text: str) -> int:
    """Where the label that a text opens with ends ("Myth 3: …"), 0 without one."""
    label = lexicon().label.match(text)
    return label.end() if label else 0


def question(sentence: Sentence, start: int, end: int) -> tuple[bool, str]:
    """Is the claim between `start` and `end` asked, and what of the sentence stands after the question?"""
    text = sentence.text
    if _QUOTED_QUESTION.search(text[:start]):
        return True, ""
    mark = text.find("?", end)
    if mark < 0:
        return False, ""
    if _WHY.match(text):
        return False, ""
    if any(char in text[end:mark] for char in ".!;"):
        return False, ""
    return True, text[mark + 1 :]


def framed(sentence: Sentence, start: int, end: int, state: State, cues: list[Cue]) -> State:
    """What the place on the page and phrases outside the claim make of it."""
    text = sentence.text
    label = None if _CHOICE.search(text[:start]) else lexicon().label.match(text[:start])
    if sentence.label is Label.MYTH or label:
        cues.append(Cue("myth", label.group() if label else "myth", 0, label.end() if label else 0))
        state = state._replace(rejected=not state.rejected)
    if _CHOICE.search(text[:start]) or any(_CHOICE.search(before + " ") for before in sentence.before[-1:]):
        cues.append(Cue("choice", "true or false", -1, -1))
        state = changed_mood("ask", state)
    credited = _ACCORDING.search(text, 0, start) or _ACCORDING.search(text, end)
    if credited:
        cues.append(Cue("according to", credited.group(), credited.start(), credited.end()))
        state = changed_mood(credit_of_words(credited.group(1)), state)
    for name, pattern in lexicon().phrases:
        found = pattern.search(text, 0, start) or pattern.search(text, end)
        if found:
            cues.append(Cue(name, found.group(), found.start(), found.end()))
            state = state._replace(rejected=True) if name == "reject" else changed_mood(name, state)
    return state


def answered(sentence: Sentence, end: int, rest: str, state: State, cues: list[Cue]) -> State:
    """The state after the verdict of what follows, in the sentence or after it."""
    following = (rest.strip(" \"”'"), *sentence.after) if rest.strip(" \"”'") else sentence.after
    found = None if rest else tail_verdict(sentence.text[end:])
    if found is None and following:
        found = verdict(following[0])
    if found is None:
        return state
    value, words = found
    asked = state.mood is Stance.ASKED
    cues.append(Cue(f"verdict: {value}", words, -1, -1))
    if value is Verdict.OPEN:
        return state._replace(endorsed=False)
    if value in (Verdict.HOLDS, Verdict.FAILS):
        return settled(state, value is Verdict.HOLDS)
    if asked:
        return settled(state, state.holds == (value is Verdict.RIGHT))
    if state.rejected:  # what was rejected already is judged again
        return state
    return settled(state, state.affirmed == (value is Verdict.RIGHT))
