"""What stands round a claim: labels before it, phrases beside it, the question it is in, the verdict after it."""

import re
from functools import lru_cache

from linter.model import Label, Sentence, Stance
from linter.stance.credit import credit_of_words
from linter.stance.lexicon import lexicon
from linter.stance.state import Cue, State, changed_mood, settled
from linter.stance.verdicts import Verdict, tail_verdict, verdict

_QUOTES = " \"”'"
_CHOICE = re.compile(
    r"(?:true or false|fact or (?:fiction|myth)|myth or (?:fact|reality|truth)|truth or (?:myth|fiction))\b",
    re.IGNORECASE,
)
_ACCORDING = re.compile(r"\b(?:according to|in the (?:words|opinion|view) of) ([^,.;:]{2,60})", re.IGNORECASE)
_QUOTED_QUESTION = re.compile(
    r"[\"“‘'](?:does|do|did|is|are|was|can|could|will|would|should|has|have)\b[^\"“”‘?.!]*$", re.IGNORECASE
)
_LACKING = frozenset({"failing", "negative"})  # "Is it free of risks? It is." confirms what was worded
_PRESUPPOSING = re.compile(r"\W*(?:why|how come|did you know|who knew)\b", re.IGNORECASE)


def label_end(text: str) -> int:
    """Where the label that a text opens with ends ("Myth 3: …"), 0 without one."""
    label = lexicon().label.match(text)
    return label.end() if label and not _CHOICE.search(text) else 0


def question(sentence: Sentence, end: int) -> tuple[bool, str]:
    """Is the claim that ends at `end` asked, and what of the sentence stands after the question?"""
    text = sentence.text
    mark = text.find("?", end)
    if mark < 0 or _PRESUPPOSING.match(text) or any(char in text[end:mark] for char in ".!;"):
        return False, ""
    return True, text[mark + 1 :].strip(_QUOTES)


# Of a myth that draws a conclusion or a contrast, nobody knows which half is wrong.
_REASONED = re.compile(r",\s+(?:(?:and\s+)?(?:so|therefore|hence)|(?:and |but )?not an?)\b", re.IGNORECASE)
# "Dispelling the myth: …" introduces what is true.
_DISPELLED = re.compile(
    r"\b(?:dispel|debunk|bust|correct|explod|shatter|clear)\w*\s+(?:up\s+)?(?:the|a|an|this|one|some)\b", re.IGNORECASE
)


def framed(sentence: Sentence, start: int, end: int, state: State, cues: list[Cue]) -> State:
    """What the place on the page and the phrases outside the claim make of it."""
    state = _labelled(sentence, start, state, cues)
    quoted = _QUOTED_QUESTION.search(sentence.text, 0, start)
    if quoted:
        cues.append(Cue("ask", quoted.group(), quoted.start(), quoted.end()))
        state = changed_mood("ask", state)
    for name, before, after in _frames(sentence.text):
        opening = before.search(sentence.text, 0, start)
        closing = after.search(sentence.text[end:]) if opening else None
        if opening and closing and not state.rejected:
            cues.append(Cue(name, f"{opening.group()} … {closing.group()}", opening.start(), opening.end()))
            state = _denied(state) if name == "reject" else changed_mood(name, state)
    for cue in _phrases(sentence.text):
        if cue.end <= start or cue.start >= end:
            cues.append(cue)
            state = _denied(state) if cue.name == "reject" else changed_mood(cue.name, state)
    return state


def _denied(state: State) -> State:
    """The state after a phrase that denies what is claimed, or supposed, as it is worded."""
    mood = Stance.ASSERTED if state.mood is Stance.SUPPOSED else state.mood
    return state._replace(rejected=True, mood=mood, endorsed=True)


def _labelled(sentence: Sentence, start: int, state: State, cues: list[Cue]) -> State:
    """The state under "Myth:", "True or false?" or "Here is an error we keep seeing:"."""
    before = sentence.text[:start]
    label = label_end(before)
    if _DISPELLED.search(before[:label]):
        return state
    if sentence.label is Label.MYTH or label:
        cues.append(Cue("myth", before[:label] or "myth", 0, label))
        if _REASONED.search(sentence.text):
            return changed_mood("distance", state)
        return state._replace(rejected=not state.rejected)
    if _CHOICE.search(before) or _is_in_quiz(sentence):
        cues.append(Cue("choice", "true or false", -1, -1))
        return changed_mood("ask", state)
    mistake = lexicon().mistake.match(before) if ":" in before else None
    if mistake and state.endorsed:
        cues.append(Cue("distance", mistake.group(), 0, mistake.end()))
        return changed_mood("distance", state)
    return state


def _is_in_quiz(sentence: Sentence) -> bool:
    """Was "true or false?" asked before the sentence, with no answer in between?"""
    asked = next((n for n, text in enumerate(reversed(sentence.before)) if _CHOICE.search(text)), -1)
    between = sentence.before[len(sentence.before) - asked :] if asked > 0 else ()
    return asked >= 0 and not any(verdict(text, True) for text in between)


@lru_cache(maxsize=256)
def _phrases(text: str) -> tuple[Cue, ...]:
    """The phrases of a sentence that qualify any claim beside them; the name of a cue is its effect."""
    found = [Cue(credit_of_words(m.group(1)), m.group(), m.start(), m.end()) for m in _ACCORDING.finditer(text)]
    for name, pattern in lexicon().phrases:
        found.extend(Cue(name, m.group(), m.start(), m.end()) for m in pattern.finditer(text))
    return tuple(found)


@lru_cache(maxsize=256)
def _frames(text: str) -> tuple[tuple[str, re.Pattern[str], re.Pattern[str]], ...]:
    """The frames whose first half occurs in a sentence."""
    return tuple(frame for frame in lexicon().frames if frame[1].search(text))


def answered(sentence: Sentence, end: int, rest: str, state: State, cues: list[Cue]) -> State:
    """The state after the verdict of what follows, in the sentence (`rest`: after the question) or after it."""
    asked = state.mood is Stance.ASKED
    found = verdict(rest, asked) if rest else tail_verdict(sentence.text[end:])
    if found is None and not rest and sentence.after:
        found = verdict(sentence.after[0], asked)
    if found is None:
        return state
    value, words = found
    cues.append(Cue(f"verdict: {value}", words, -1, -1))
    if value is Verdict.OPEN:
        return state._replace(endorsed=False)
    if value in (Verdict.HOLDS, Verdict.FAILS) and not any(c.name in _LACKING or c.text == "without" for c in cues):
        return settled(state, value is Verdict.HOLDS)
    is_right = value in (Verdict.RIGHT, Verdict.AFFIRMATIVE, Verdict.HOLDS)
    if asked:
        return settled(state, state.holds == is_right)
    if state.rejected:  # what was rejected is judged again
        return state
    return settled(state, state.affirmed == is_right)
