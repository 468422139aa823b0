"""An answer that is no sentence of its own, put together with its question: "Which is safer, O or S? S."

Only questions for one of two things, a class, a way and a value are read; "yes" and "no" are a matter of stance.
"""

from __future__ import annotations

import re
from dataclasses import replace

from linter.gaps import Name, declared, filled
from linter.model import Sentence
from linter.places import cut
from linter.values import values

LONGEST = 14  # words of an answer that may still lean on its question
_AUX = r"(?:is|are|was|were|do|does|did|can|could|should|must|will|would|may|has|have|had)"
_CHOICE = re.compile(
    r"^(?:(?:and|so|but|then),? )?(?:which|what|who)(?: of (?:these|the two))? "
    r"(?P<what>[^,:?]+?)(?:,|:| -| –| —) (?P<one>[^,?]+?),? or (?P<other>[^,?]+)\?$",
    re.IGNORECASE,
)
_CHOICE_FIRST = re.compile(
    r"^(?P<one>[^,?:]+?),? or (?P<other>[^,?:]+)(?:,|:| -| –| —) (?:which|what|who) (?P<what>[^,:?]+)\?$",
    re.IGNORECASE,
)
_COMPARATIVE = re.compile(r"\b(?:more|less|fewer|better|worse|\w{3,}er)\b", re.IGNORECASE)
_NO_DIFFERENCE = re.compile(
    r"\W*(?:neither|both|(?:there(?: is|'s|’s) |it makes )?(?:no|little) difference"
    r"|they(?: are|'re|’re) (?:the same|equal|equally))\b",
    re.IGNORECASE,
)
_LATTER = {"the former": 0, "the first": 0, "the latter": 1, "the second": 1}
_UNTIL = r"(?:before|until|till|for)"
_HOW = r"(?:long|fast|quickly|soon|rapidly|quick|old|late|early)"
_WHEN = r"(?:when|(?:in |at |by |since )?(?:what|which) (?:year|decade|age|month|day|century))"
_OWN = r"(?:the|its|their|our|your)"
# Questions for a value, and how the statement begins that the answer ends.
_VALUE = tuple(
    (re.compile(pattern, re.IGNORECASE), form)
    for pattern, form in (
        (rf"^how (?:long|soon)(?: is it| (?:does|will) it take| it takes)? {_UNTIL} (?P<rest>.+)\?$", "{rest} after "),
        (rf"^(?:from |by )?how {_HOW}\b.*? (?P<rest>{_AUX} .+)\?$", "{rest} in "),
        (rf"^{_WHEN} (?P<rest>{_AUX} .+)\?$", "{rest} in "),
        (r"^what [\w ]+? (?P<aux>is|are|was|were) (?P<rest>[^?]+)\?$", "{rest} {aux} "),
        (rf"^what (?P<aux>is|are|was|were|'s) (?P<rest>{_OWN} [^?]+)\?$", "{rest} {aux} "),
        (rf"^how (?:often|many times|frequently) (?P<rest>{_AUX} .+)\?$", "{rest} "),
    )
)  # fmt: skip
_AMOUNT = re.compile(rf"^how (?:much|many) (?P<noun>[\w -]+?) (?P<rest>{_AUX} .+)\?$", re.IGNORECASE)
_KIND = re.compile(
    rf"^(?:which|what) (?:[\w-]+ )?(?:class|kind|type|sort|group|family|category)(?: of [\w-]+)? {_AUX} (?P<thing>.+?)"
    r"(?: (?:belong|fall|sit|come|count|go)\b.*| (?:in|under|from|classed|listed|filed)\b.*)?\?$",
    re.IGNORECASE,
)
_WHAT = re.compile(
    r"^(?:so|and|but)?,? ?what (?:exactly )?(?:is|are) (?P<thing>(?:\w+ ){0,3}?[\w-]+)(?:,? exactly)?\?$", re.IGNORECASE
)
_AN = re.compile(r"\W*(?:an?|another|one of)\b", re.IGNORECASE)
_NO_KIND = re.compile(
    r"\W*(?:it|they|that|this|these|those|he|she|we|you|i|yes|no|neither|none|not|nobody|both|there|well|good)\b",
    re.IGNORECASE,
)
_MANNER = re.compile(rf"^(?:and |but |so )?(?:why|how|by what means) (?P<rest>{_AUX} .+)\?$", re.IGNORECASE)
_BY = re.compile(
    r"\W*(?:(?:chiefly|mainly|mostly|largely|primarily|purely|only|simply|just|partly|probably|in part) )?"
    r"(?:because|by|through|via|thanks to|due to|since)\b",
    re.IGNORECASE,
)
_PREPOSITION = re.compile(r"\W*(?:in|at|after|within|by|from|since|until|on|around|before|every)\b", re.IGNORECASE)


def answered(sentence: Sentence, name: Name) -> Sentence:
    """A sentence that only answers the question before it, as the statement that both make; any other as it is.

    `name` finds the concepts that a text names.
    """
    asked = sentence.question.strip().replace("’", "'")
    if not asked.endswith("?") or len(sentence.text.split()) > 2 * LONGEST:
        return sentence
    return (
        _choice(sentence, asked)
        or _kind(sentence, asked)
        or _manner(sentence, asked, name)
        or _value(sentence, asked)
        or _gap(sentence, asked, name)
        or sentence
    )


def _joined(sentence: Sentence, before: str, at: int, between: str) -> Sentence:
    """`before`, the answer up to `at`, `between`, the rest of the answer."""
    text = before + sentence.text[:at] + between + sentence.text[at:]
    runs = (
        *cut(sentence.runs, 0, at, len(before)),
        *cut(sentence.runs, at, len(sentence.text), len(before) + at + len(between)),
    )
    return replace(sentence, text=text, runs=runs if sentence.runs else (), question="")


def _choice(sentence: Sentence, asked: str) -> Sentence | None:
    found = _CHOICE.match(asked) or _CHOICE_FIRST.match(asked)
    if not found:
        return None
    what, sides = _predicate(found["what"]), (found["one"].strip(), found["other"].strip())
    if _NO_DIFFERENCE.match(sentence.text):
        alike = re.sub(rf"^{_AUX} ", "are equally ", what)
        return _joined(sentence, f"{sides[0]} and {sides[1]} {alike}: ", 0, "")
    head = re.match(r"[^,.;:!?–—(]*?(?=[,.;:!?–—(]|$| because\b| by\b| of course\b| for\b)", sentence.text)
    chosen = _chosen(head.group() if head else "", sides)
    if head is None or chosen is None:
        return None
    other = sides[1 - chosen]
    turned = re.match(rf"{_AUX} (?P<rest>.+)", what, re.IGNORECASE)
    if turned and not re.match(r"(?:is|are|was|were|can|could|will|would|may|has|have|had)\b", what, re.IGNORECASE):
        return _joined(sentence, f"{turned['rest']} ", head.end(), f" over {other}")
    if not _COMPARATIVE.search(what):
        return None
    return _joined(sentence, "", head.end(), f" {what} than {other}")


def _predicate(what: str) -> str:
    """What is asked of the two things, without the noun of "which drug …"."""
    words = what.split()
    for _ in range(2):
        verb = re.fullmatch(_AUX, words[0], re.IGNORECASE) or words[0].endswith(("s", "ed"))
        if len(words) > 1 and (
            not verb or (words[0].endswith("s") and re.fullmatch(_AUX, words[1]) and not re.fullmatch(_AUX, words[0]))
        ):
            words = words[1:]
    return " ".join(words)


def _chosen(head: str, sides: tuple[str, str]) -> int | None:
    """Which of two things an answer names."""
    if head.lower().strip() in _LATTER:
        return _LATTER[head.lower().strip()]
    said = set(re.findall(r"\w+", head.lower())) - {"the", "a", "an", "one"}
    shared = [len(said & set(re.findall(r"\w+", side.lower()))) for side in sides]
    if not said or len(said) > 5 or shared[0] == shared[1]:
        return None
    return 0 if shared[0] > shared[1] else 1


def _kind(sentence: Sentence, asked: str) -> Sentence | None:
    """What class a thing is in: "Which class does S fall into? The O." """
    found = _KIND.match(asked) or (_WHAT.match(asked) if _AN.match(sentence.text) else None)
    if not found or _NO_KIND.match(sentence.text) or len(sentence.text.split()) > LONGEST:
        return None
    return _joined(sentence, f"{found['thing']} is ", 0, "")


def _manner(sentence: Sentence, asked: str, name: Name) -> Sentence | None:
    """How or why something is so: "How does S work? By …", "Why does S help? Because …"."""
    found = _MANNER.match(asked)
    if not found or not _BY.match(sentence.text):
        return None
    return _joined(sentence, f"{declared(found['rest'], name)} ", 0, "")


def _gap(sentence: Sentence, asked: str, name: Name) -> Sentence | None:
    """What, who, which or where ("What helps colds? Garlic.")."""
    found = filled(asked, sentence.text, name)
    return _joined(sentence, *found) if found else None


def _value(sentence: Sentence, asked: str) -> Sentence | None:
    text = sentence.text
    found = values(text)
    none = re.match(r"\W*(?:none|zero|never|nothing)\b", text, re.IGNORECASE)
    if not (found and len(text[: found[0].start].split()) <= 5) and not none:
        return None
    if how := _AMOUNT.match(asked):
        noun, rest = how["noun"], how["rest"]
        if none or not found:
            return _joined(sentence, f"{rest} no {noun}: ", 0, "")
        if re.match(r"(?:do|does|did|can|should)\b", rest, re.IGNORECASE):
            return _joined(sentence, f"{rest} ", found[0].end, f" of {noun}")
        return _joined(sentence, "", found[0].end, f" of {noun} {rest}")
    for pattern, form in _VALUE:
        if how := pattern.match(asked):
            before = form.format(**how.groupdict())
            if _PREPOSITION.match(text) and before.endswith((" in ", " after ")):
                before = before.rsplit(" ", 2)[0] + " "
            return _joined(sentence, before, 0, "")
    return None
