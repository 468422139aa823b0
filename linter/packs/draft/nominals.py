"""Statements that hide in noun phrases: "its approval by the agency in 1970", "garlic's ability to keep"."""

import re
from collections import Counter
from collections.abc import Callable, Iterator

from linter.model import Sentence, Stance
from linter.packs.draft.lists import words
from linter.packs.draft.referents import Focus
from linter.packs.draft.wording import inflected, is_plural, joined, phrase, sentence
from linter.stance import assess
from linter.syntax import Tree

CONFIDENCE = 0.7


def claims(tree: Tree, read: Sentence, focus: Focus, known: Counter[str]) -> Iterator[tuple[str, float]]:
    """The claims of the noun phrases of a sentence, with their confidence."""
    for i, token in enumerate(tree.tokens):
        make = _MAKERS.get(token.lemma)
        if make is None or token.pos not in ("NOUN", "PROPN"):
            continue
        holder, plural, looked_up = _holder(tree, i, focus, known)
        text = make(tree, i, holder, plural) if holder else ""
        stance = assess(tree, i, (), read).stance
        if text and stance in (
            Stance.ASSERTED,
            Stance.ATTRIBUTED,
            Stance.HEDGED,
        ):  # a possessive presupposes, even there
            yield sentence(text), CONFIDENCE - 0.1 * sum((looked_up, stance is Stance.HEDGED))


def _holder(tree: Tree, i: int, focus: Focus, known: Counter[str]) -> tuple[str, bool, bool]:
    """Whose approval, ability or effect it is, whether that is a plural, and whether it had to be looked up."""
    owner = tree.child(i, "poss")
    if owner < 0:
        of = next((c for c in tree.children[i] if tree.tokens[c].lemma == "of"), -1)
        owner = tree.child(of, "pobj") if of >= 0 else -1
    if owner < 0:
        return "", False, False
    token = tree.tokens[owner]
    if token.tag == "PRP$":
        plural = token.text.lower() == "their"
        return (focus.several if plural else focus.one), plural, True
    if token.lemma in words("pointing"):
        return focus.one, False, True
    if token.lemma not in known:
        return "", False, False
    return _named(phrase(tree, owner)), is_plural(tree, owner), False


def _named(written: str) -> str:
    """A possessor without its mark."""
    return re.sub(r"[’']s?$", "", written)


def _ability(tree: Tree, i: int, holder: str, plural: bool) -> str:
    verb = tree.child(i, "acl")
    if verb < 0 or tree.tokens[verb].tag != "VB":
        return ""
    return f"{holder} can {phrase(tree, verb).removeprefix('to ')}"


def _approval(tree: Tree, i: int, holder: str, plural: bool) -> str:
    by = " ".join(tree.tokens[c].text for c in tree.children[i] if tree.tokens[c].dep == "compound")
    after = _after(tree, i)
    if not after:
        return ""
    return (
        f"the {by} approved {holder} {after}" if by else f"{holder} {inflected('be', plural=plural)} approved {after}"
    )


def _classification(tree: Tree, i: int, holder: str, plural: bool) -> str:
    before = joined(
        tree, [j for c in tree.children[i] if tree.tokens[c].dep == "compound" for j in sorted(tree.subtree(c))]
    )
    be = inflected("be", plural=plural)
    if before:
        return f"{holder} {be} classified as {before}"
    after = _after(tree, i)
    return f"{holder} {be} classified {after}" if after.startswith("as ") else ""


def _use(tree: Tree, i: int, holder: str, plural: bool) -> str:
    before = tree.text[tree.tokens[min(tree.subtree(i))].start : tree.tokens[i].start].lower()
    after = _after(tree, i)
    if "off-label" not in before or not after:
        return ""
    return f"{holder} {inflected('be', plural=plural)} used off-label {after}"


def _action(tree: Tree, i: int, holder: str, plural: bool) -> str:
    after = _after(tree, i)
    return f"{holder} {inflected('act', plural=plural)} {after}" if after.startswith(("as ", "on ")) else ""


def _effect(tree: Tree, i: int, holder: str, plural: bool) -> str:
    before = [c for c in tree.children[i] if tree.tokens[c].dep in ("amod", "compound") and c < i]
    left_out = words("grading") | words("vague_object")
    telling = [c for c in before if tree.tokens[c].lemma not in left_out]
    if len(before) < 2 or not telling or tree.tokens[i].tag != "NNS":
        return ""
    modifiers = joined(tree, sorted(j for c in before for j in tree.subtree(c)))
    return f"{holder} {inflected('have', plural=plural)} {modifiers} {tree.tokens[i].text}"


def _after(tree: Tree, i: int) -> str:
    """The complements of a noun, without "of" and the holder."""
    after = [c for c in tree.children[i] if c > i and tree.tokens[c].dep == "prep" and tree.tokens[c].lemma != "of"]
    if any(tree.tokens[j].tag in ("VBZ", "VBP", "VBD") for c in after for j in tree.subtree(c)):
        return ""  # the parser took the rest of the sentence for a complement
    return " ".join(phrase(tree, c) for c in after)


_MAKERS: dict[str, Callable[[Tree, int, str, bool], str]] = {
    "ability": _ability,
    "approval": _approval,
    "classification": _classification,
    "use": _use,
    "action": _action,
    "effect": _effect,
}
