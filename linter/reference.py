"""What a pronoun or a class noun stands for: the thing the sentences before it are about."""

from __future__ import annotations

import re
from collections.abc import Sequence

from linter.mentions import Vocabulary, mentions
from linter.model import Concept, Mention, Sentence

# Kinds of concepts that a sentence is about; a place, a number or a body is not what "it" stands for.
UNFIT = frozenset({"organization", "agency", "population", "time", "quantity", "date", "country"})
PEOPLE = frozenset({"population"})
NOUNS = (
    "drugs?|medications?|medicines?|treatments?|therap(?:y|ies)|substances?|products?|supplements?|tablets?|pills?|infusions?|painkillers?|"
    "anesthetics?|anaesthetics?|vaccines?|vaccinations?|shots?|jabs?|doses?|compounds?|method|device|procedure|food|plant|herb|remedy|condition|disease|"
    "class|molecule|agents?|powder|stuff|ingredient|chemical"
)
REFERENCE = re.compile(
    rf"\b(?:(?P<it>it|its|this|that)|(?P<they>they|them|their|these|those|both)|(?:the|this|that|these|those|such|our|your)\s+(?:\w+\s+)?(?P<noun>{NOUNS}))\b",
    re.IGNORECASE,
)


def referents(
    sentence: Sentence, own: Sequence[Mention], words: Vocabulary, concepts: dict[str, Concept]
) -> tuple[Mention, ...]:
    """Mentions for the words of a sentence that point back, where one candidate stands out.

    Each carries the concept it stands for and the place of the pronoun or noun phrase.
    """
    candidates = antecedents(sentence, words, concepts)
    subject = candidates[0] if candidates else ""
    found: list[Mention] = []
    for match in REFERENCE.finditer(sentence.text):
        if any(match.start() < m.end and match.end() > m.start for m in own):
            continue
        target = subject
        if match.group("it") or match.group("they") or match.group("noun"):
            earlier = [m for m in own if m.end <= match.start() and concepts[m.concept].kind not in UNFIT]
            if earlier and match.group("noun") is None:
                target = earlier[0].concept
            elif found and len(candidates) > 1 and match.group("noun") is None and candidates[1] != subject:
                target = candidates[1]
        if target:
            found.append(Mention(target, match.start(), match.end()))
    return tuple(found)


def antecedents(sentence: Sentence, words: Vocabulary, concepts: dict[str, Concept]) -> tuple[str, ...]:
    """The concepts that the text around a sentence is about, the one that stands out first."""
    for text in (sentence.question, *reversed(sentence.before), *sentence.topics):
        if not text:
            continue
        named = [m.concept for m in mentions(text, words) if concepts[m.concept].kind not in UNFIT]
        if named:
            return tuple(dict.fromkeys(named))
    return ()
