"""What a pronoun or a class noun stands for: the thing the sentences before it are about."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from linter.mentions import Vocabulary, mentions
from linter.model import Concept, Mention, Sentence

PEOPLE = frozenset({"population", "person", "people"})
# Kinds of concepts that a sentence is not about: "it" never stands for a place or a number.
UNFIT = PEOPLE | {"organization", "agency", "time", "quantity", "date", "country", "place", "degree", "business"}
# Kinds that nobody takes or uses: "the drug" and "the device" stand for none of them.
UNTAKEN = UNFIT | {
    "condition", "disease", "symptom", "event", "process", "effect", "structure", "anatomy", "organism", "receptor",
    "protein", "enzyme", "body", "virus", "property", "document",
}  # fmt: skip
AILMENTS = frozenset({"condition", "disease", "symptom", "event", "effect"})
NOUNS = (
    "drugs?|medications?|medicines?|treatments?|therap(?:y|ies)|substances?|products?|supplements?|tablets?|pills?|capsules?|infusions?|"
    "injections?|painkillers?|an[a]?esthetics?|shots?|jabs?|doses?|drip|spray|lozenges?|compounds?|method|device|"
    "food|plant|herb|remed(?:y|ies)|condition|disease|illness|infection|class|family|molecule|agents?|powder|stuff|ingredient|chemical|"
    "antibod(?:y|ies)|pair|combination"
)
REFERENCE = re.compile(
    rf"\b(?:(?:the|this|that|these|those|such|our|your)\s+(?:\w+\s+)?(?P<noun>{NOUNS})|"
    r"(?P<it>it(?!\s+(?:comes|came) to\b)|its|(?:this|that)(?=\s+(?:is|was|isn['’]t|wasn['’]t)\b))|"
    r"(?P<they>they|them|their|these|those|both))\b",
    re.IGNORECASE,
)
# "this vegetable", "the tart fruit": what may stand before the name of a class to point back with it.
_POINTING = re.compile(r"\b(?P<which>this|these|the)\s+(?:(?!and\b|or\b|of\b)[\w-]+\s+)?$", re.IGNORECASE)
_ONE = re.compile(r"\b(?P<which>[\w-]+) ones?\b", re.IGNORECASE)
# "garlic, whose smell", "garlic, a plant whose smell": what may stand between a name and its "whose".
_WHOSE = re.compile(r"(?:,? (?:and |but )?|, an? (?:[\w-]+ ){1,3})(?P<whose>whose)\b", re.IGNORECASE)
# Between a name and a pronoun of the same clause stands none of these.
_BOUNDARY = re.compile(
    r"[,;:()–—]|\b(?:and|but|or|because|since|when|whenever|if|unless|until|that|which|who|as|while|so|after|before|though|although|than|for)\b",
    re.IGNORECASE,
)
_FRONTED = re.compile(
    r"^(?:in|for|with|without|unlike|like|against|during|after|before|as|at|on|by|given|compared|besides|despite)\b"
    r"[^,]*,\s*$",
    re.IGNORECASE,
)
_CONTRASTING = re.compile(
    r"(?:unlike|while|whereas|instead of|rather than|(?:in contrast|compared|as opposed) (?:to|with))\b", re.IGNORECASE
)
_CLAUSE_END = re.compile(r"[;,–—]\s")
_RIGHT_BEFORE = re.compile(r"\s*[:–—]\s*$")
_TAKING = re.compile(
    r"\s+(?:(?:can|may|should|must|might|could|will|do|would|cannot|(?:can|don|shouldn)['’]t)\s+)?(?:not\s+)?"
    r"(?:(?:also|even|still|safely)\s+)?"
    r"(?:have|take|need|get|receive|use|keep|continue|start|stop|eat|drink|want|avoid"
    r"|be (?:given|offered|prescribed))\b",
    re.IGNORECASE,
)
_SHARED = re.compile(r"\w+\s+an?\s+(?P<noun>[\w-]+)\s+and\s+\w+\s+$", re.IGNORECASE)
# What a thing is said to be, or not to be, is nothing that "it" stands for after it.
_NAMED_AS = re.compile(
    r"\b(?:(?:is|are|was|were|['’]s) (?:it )?(?:not )?|(?:isn|aren|wasn)['’]t )(?:an?|another) (?:[\w-]+ )?$",
    re.IGNORECASE,
)
_PERSONS = re.compile(
    r"\b(?:people|patients|women|men|mothers|fathers|parents|children|kids|babies|adults|teens|teenagers|doctors|nurses|clients|users|grandchildren|"
    r"dentists|pharmacists|scientists|researchers|experts|friends|customers|readers|families|clinics|hospitals)\b",
    re.IGNORECASE,
)


class Named(NamedTuple):
    """A concept that a text names, as a pronoun sees it."""

    concept: str
    kind: str
    plural: bool
    start: int
    end: int


def is_pointing(words: str) -> bool:
    """Are the words of a mention no name, but a pronoun or its like?"""
    return words.lower() == "whose" or REFERENCE.fullmatch(words) is not None


def referents(
    sentence: Sentence, own: Sequence[Mention], words: Vocabulary, concepts: dict[str, Concept]
) -> tuple[Mention, ...]:
    """Mentions for the words of a sentence that point back, where one candidate stands out.

    Each carries the concept it stands for and the place of the pronoun, the noun phrase or the determiner.
    """
    text = sentence.text
    inside = _named(text, own, concepts)
    has_class = any("class" in named.kind for named in inside)
    if not has_class and not any(pattern.search(text) for pattern in (REFERENCE, _ONE, _WHOSE)):
        return ()
    around = [_told(earlier, words, concepts) for earlier in texts_around(sentence)]
    near = (*sentence.before[-1:], sentence.question)
    peopled = any(_PERSONS.search(earlier) for earlier in near)
    found: list[Mention] = []
    for match in REFERENCE.finditer(text):
        if any(match.start() < m.end and match.end() > m.start for m in own) or _determines(match, inside):
            continue
        before = _within(text, match, inside)
        near_by = around[: _reach_of(match, sentence)]
        texts = [*near_by, before] if _FRONTED.match(text[: match.start()]) else [before, *near_by]
        if match.group("it") and _shares_object(match, text, own):
            continue
        if peopled and match.group("they"):  # the people, unless a thing nearby is named
            texts = [before, *around[: len([earlier for earlier in near if earlier])]]
        target = _first(match, text, texts, peopled)
        if target and found and found[-1].concept == target and _is_object_of_same(found[-1], match, text):
            target = _second(match, text, texts, target) or target
        if target:
            found.append(Mention(target, match.start(), match.end()))
    found.extend(_classes(text, inside, around, concepts))
    found.extend(_ones(text, own, sentence, words))
    found.extend(Mention(n.concept, *m.span("whose")) for n in inside if (m := _WHOSE.match(text, n.end)))
    return tuple(sorted(found, key=lambda mention: mention.start))


def antecedents(sentence: Sentence, words: Vocabulary, concepts: dict[str, Concept]) -> tuple[str, ...]:
    """The concepts that the text around a sentence is about, the one that stands out first."""
    for text in texts_around(sentence):
        named = [n.concept for n in _told(text, words, concepts) if concepts[n.concept].kind not in UNFIT]
        if named:
            return tuple(dict.fromkeys(named))
    return ()


def texts_around(sentence: Sentence) -> Iterator[str]:
    """The texts that a sentence can point back to, nearest first."""
    yield from (text for text in (*reversed(sentence.before), sentence.question, *sentence.topics) if text)


def _named(text: str, found: Sequence[Mention], concepts: dict[str, Concept]) -> list[Named]:
    return [
        Named(m.concept, _kind(text, m, concepts[m.concept].kind), _is_plural(text[m.start : m.end]), m.start, m.end)
        for m in found
    ]


def _told(text: str, words: Vocabulary, concepts: dict[str, Concept]) -> list[Named]:
    """The concepts of a text in its order, after a contrast ("Unlike onions, …") what it is about first."""
    named = _named(text, mentions(text, words), concepts)
    if not named or not _CONTRASTING.match(text) or "," in text[: named[0].start]:
        return named
    first = named[0]
    return sorted(named, key=lambda n: (n.concept == first.concept, n.kind.split()[0] != first.kind.split()[0]))


def _kind(text: str, mention: Mention, kind: str) -> str:
    """The kind of a concept where it is named: an ailment before "patients" stands for people."""
    return "people" if kind in AILMENTS and _PERSONS.match(text, mention.end + 1) else kind


def _is_plural(name: str) -> bool:
    return name.endswith("s") and (name[-2:-1].isupper() or not name.endswith(("ss", "us", "is")))


def _is_object_of_same(subject: Mention, match: re.Match[str], text: str) -> bool:
    """Do two words of reference stand in one clause, so that they are two things ("it strengthens it")?"""
    is_object = match.group().lower() in ("it", "them", "that", "this", "these", "those")
    return is_object and not _BOUNDARY.search(text[subject.end : match.start()])


def _reach_of(match: re.Match[str], sentence: Sentence) -> int | None:
    """How many of the texts around a word of reference can point back to: "this is" within a sentence takes up what the
    sentence has said, "these drugs" what was said right before it; None: all of them."""
    if match.group().lower() in ("this", "that") and _CLAUSE_END.search(match.string, 0, match.start()):
        return 0
    is_near = match.group("noun") and match.group().lower().startswith(("these", "those"))
    return len(sentence.before) or None if is_near else None


def _determines(match: re.Match[str], inside: list[Named]) -> bool:
    """Is a "this", "those" or "both" the determiner of a thing or class named behind it?"""
    if match.group().lower() == "both" and any(0 < n.start - match.end() < 3 for n in inside):
        return True
    return match.group("noun") is None and any(
        "class" in n.kind
        and (pointing := _POINTING.search(match.string, 0, n.start))
        and pointing.start() == match.start()
        for n in inside
    )


def _within(text: str, match: re.Match[str], inside: list[Named]) -> list[Named]:
    """The things named earlier in the sentence that a word of reference can stand for."""
    before = [n for n in inside if n.end <= match.start() and not _NAMED_AS.search(text, 0, n.start)]
    if before and "class" not in before[-1].kind and _RIGHT_BEFORE.fullmatch(text[before[-1].end : match.start()]):
        return before[-1:]
    if match.group().lower() in ("its", "their") or match.group("noun"):
        return before
    same = {n.concept for n in before if not _BOUNDARY.search(text[n.end : match.start()])}
    return [n for n in before if n.concept not in same]


def _shares_object(match: re.Match[str], text: str, own: Sequence[Mention]) -> bool:
    """Does "it" stand for the object of the verb just before, which is no mention ("catch a bus and leave it")?"""
    shared = _SHARED.search(text, 0, match.start())
    return shared is not None and not any(m.start < shared.end("noun") and m.end > shared.start("noun") for m in own)


def _first(match: re.Match[str], text: str, texts: Sequence[list[Named]], peopled: bool) -> str:
    """The concept that stands out for a word of reference in the nearest text that has one, or "": one that agrees with
    it in number before any other."""
    for agreeing in (True, False):
        for named in texts:
            fitting = _fitting(match, text, named, peopled, agreeing=agreeing)
            if fitting:
                return fitting[0].concept
    return ""


def _second(match: re.Match[str], text: str, texts: Sequence[list[Named]], taken: str) -> str:
    for named in texts:
        for n in _fitting(match, text, named, False, agreeing=False):
            if n.concept != taken:
                return n.concept
    return ""


def _fitting(match: re.Match[str], text: str, named: list[Named], peopled: bool, *, agreeing: bool) -> list[Named]:
    if noun := match.group("noun"):
        return _of_noun(noun.lower(), named)
    things = [n for n in named if n.kind not in UNFIT]
    if match.group("it"):
        return [n for n in things if (not n.plural if agreeing else "class" not in n.kind)]
    people = [n for n in named if n.kind in PEOPLE]
    plural = [n for n in things if n.plural]
    if people and (not plural or _TAKING.match(text[match.end() :])):
        return people
    if agreeing or plural:
        return plural
    return [] if peopled else things


def _of_noun(noun: str, named: list[Named]) -> list[Named]:
    if noun in ("condition", "disease", "illness", "infection"):
        return [n for n in named if n.kind in AILMENTS]
    things = [n for n in named if n.kind not in UNTAKEN]
    if noun in ("class", "family"):
        return [n for n in things if "class" in n.kind]
    single = [n for n in things if not n.plural]
    return things if _is_plural(noun) else single or things


def _classes(
    text: str, inside: list[Named], around: Sequence[list[Named]], concepts: dict[str, Concept]
) -> Iterator[Mention]:
    """Determiners of class names that point back ("this vegetable"): at the determiner, what the class stands for."""
    for n in inside:
        match = _POINTING.search(text, 0, n.start)
        if not match or "class" not in n.kind:
            continue
        which = match.group("which").lower()
        earlier = [m for m in inside if m.end <= match.start()]
        texts = [earlier, *around] if which != "the" else around[:1]
        if which == "the" and (match.start() or n.plural or len(match.group().split()) > 1):
            continue
        members = _narrower(n.concept, concepts)
        for things in texts:
            fitting = [m for m in things if m.kind not in UNTAKEN]
            if any(m.concept in members for m in fitting):
                break
            if fitting:
                yield Mention(fitting[0].concept, match.start(), n.start)
                break


def _narrower(concept: str, concepts: dict[str, Concept]) -> frozenset[str]:
    found, pending = {concept}, [concept]
    while pending:
        at = pending.pop()
        more = [m for m in (concepts[at].members if at in concepts else ()) if m not in found]
        found.update(more)
        pending.extend(more)
    return frozenset(found)


def _ones(text: str, own: Sequence[Mention], sentence: Sentence, words: Vocabulary) -> Iterator[Mention]:
    """ "an electric one" after "a manual toothbrush": the thing that its adjective and the earlier noun name."""
    for match in _ONE.finditer(text):
        if any(match.start() < m.end and match.end() > m.start for m in own):
            continue
        named = [text[m.start : m.end] for m in own if m.end <= match.start()]
        named += [earlier[m.start : m.end] for earlier in texts_around(sentence) for m in mentions(earlier, words)]
        for name in named:
            whole = f"{match.group('which')} {name.split()[-1]}"
            if " " in name and (meant := mentions(whole, words)) and meant[0].end - meant[0].start == len(whole):
                yield Mention(meant[0].concept, match.start(), match.end())
                break
