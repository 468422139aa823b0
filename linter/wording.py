"""English on the level of letters: the right article, plural and capitals for a word that takes another's place."""

import re

_AN_BY_SOUND = re.compile(r"(hour|honest|honou?r|heir)", re.IGNORECASE)
_A_BY_SOUND = re.compile(r"(uni([^nmd]|$)|eu|use|uri|uro|ubi|one(\b|-)|once\b)", re.IGNORECASE)
_LETTERS = re.compile(r"[A-Z]{2,}\b|[A-Z]\b")
_MODAL = re.compile(r"(can|could|did|do|does|had|has|have|is|may|might|must|should|was|will|would)\b", re.IGNORECASE)


def article(word: str) -> str:
    """ "a" or "an", as it stands before `word`; an abbreviation in capitals is read letter by letter."""
    if _LETTERS.match(word):
        return "an" if word[0] in "AEFHILMNORSX" else "a"
    if _AN_BY_SOUND.match(word):
        return "an"
    return "an" if word[:1].lower() in "aeiou" and not _A_BY_SOUND.match(word) else "a"


def with_s(words: str) -> str:
    """The words with the last one in its -s form (plural of a noun, third person of a verb); "" where there is none."""
    if _MODAL.match(words) or not words[-1:].isalpha():
        return ""
    if re.search(r"(s|x|z|ch|sh)$", words):
        return f"{words}es"
    if re.search(r"[^aeiou]y$", words):
        return f"{words[:-1]}ies"
    return f"{words}s"


def in_case_of(model: str, words: str) -> str:
    """`words` with the capitals of `model`: all of them, the first one, or none."""
    if len(model) > 1 and model.isupper():
        return words.upper()
    return words[:1].upper() + words[1:] if model[:1].isupper() else words
