"""The checkable statements of a reference, each as a plain sentence with the source's own words."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from linter.labels import prefix
from linter.model import Kind, Label, Mention, Polarity, Sentence, Stance, Token
from linter.packs.draft import nominals
from linter.packs.draft.clauses import clause_heads, is_expletive, is_vague
from linter.packs.draft.effects import effect_text
from linter.packs.draft.lists import words
from linter.packs.draft.names import name_mentions, rare_names, things, topics
from linter.packs.draft.plain import plain
from linter.packs.draft.referents import Focus, resolve
from linter.packs.draft.wording import clause_text, is_plural, negations, phrase
from linter.parse import parse
from linter.sentences import split
from linter.stance import assess
from linter.syntax import Tree

LONGEST = 28  # words of a claim; a longer one is an argument, not a claim
SHORTEST = 3
SUGGESTED = frozenset({"suggesting", "negation"})  # cues of what a study suggests: for the reviewer to weigh
PROSE = frozenset({Kind.PARAGRAPH, Kind.LIST_ITEM, Kind.QUOTE, Kind.DEFINITION, Kind.TABLE_CELL})


@dataclass(frozen=True, slots=True)
class Statement:
    """What a sentence of the reference says, as a plain sentence. `denied`: it says that `claim` is wrong."""

    claim: str
    denied: bool
    said: str  # the claim, or its denial, as the reference has it
    confidence: float
    sentence: Sentence
    also: tuple[str, ...] = ()  # further wordings of the claim


def read_statements(source: str, sentences: Sequence[Sentence]) -> tuple[list[Statement], frozenset[str]]:
    """The statements of a reference in the order of its sentences, and the names that it was parsed with.

    `source` is the text that the sentences stand in.
    """
    chosen = [_plain(sentence, source) for sentence in sentences if _is_prose(sentence)]
    texts = [sentence.text for sentence in chosen]
    first = [Tree(text, tokens, ()) for text, tokens in zip(texts, parse(texts), strict=True)]
    names = rare_names(first)
    mentions = [name_mentions(text, names) for text in texts]
    parses = parse(texts, mentions, kinds={"name": "drug"})
    trees = [Tree(text, _named(tokens, found), ()) for text, tokens, found in zip(texts, parses, mentions, strict=True)]
    known, subjects = things(trees), topics(trees)
    focus = Focus()
    found: list[Statement] = []
    for sentence, tree in zip(chosen, trees, strict=True):
        found.extend(map(_in_plain_words, _of_sentence(sentence, tree, focus, known, subjects)))
    return found, names


def _in_plain_words(statement: Statement) -> Statement:
    claim, denied, also = plain(statement.claim, denied=statement.denied)
    return replace(statement, claim=claim, denied=denied, also=also)


def _named(tokens: tuple[Token, ...], mentions: Sequence[Mention]) -> tuple[Token, ...]:
    """The tokens with names as their own lemmas, not those of the words they were parsed as."""
    places = {(mention.start, mention.end) for mention in mentions}
    return tuple(t._replace(lemma=t.text.lower()) if (t.start, t.end) in places else t for t in tokens)


def _is_prose(sentence: Sentence) -> bool:
    text = sentence.text
    return sentence.kind in PROSE and len(text.split()) > 2 and not text.endswith((":", "?"))


def _plain(sentence: Sentence, source: str) -> Sentence:
    """A sentence joined from a lead-in and a list item, as one would write it."""
    before = sentence.before[-1] if sentence.before else ""
    joins = before.endswith(":") and before.rstrip(":").split()[-1] in words("open_end") and ": " not in sentence.text
    text = f"{before} {sentence.text}" if joins else sentence.text
    lead, colon, item = text.partition(": ")
    if not colon or sentence.kind is not Kind.LIST_ITEM or not item:
        return _after_label(sentence, source)
    lead = [lead[start:end] for start, end in split(lead)][-1].replace(", including", " including")
    lead = re.sub(rf"\b({'|'.join(sorted(words('listing')))}) [\w, -]+? such as$", r"\1", lead)
    item = item[0].lower() + item[1:] if item[1:2].islower() else item
    return replace(sentence, text=f"{lead} {item.rstrip('. ')}.")


def _after_label(sentence: Sentence, source: str) -> Sentence:
    """What stands in a paragraph after a myth answers it; the label is the myth's own."""
    own, _ = prefix(source[sentence.start : sentence.end])
    answers = sentence.label is Label.MYTH and own is None and sentence.before and sentence.kind is Kind.PARAGRAPH
    return replace(sentence, label=None) if answers else sentence


def _of_sentence(
    sentence: Sentence, tree: Tree, focus: Focus, known: Counter[str], topics: frozenset[str]
) -> Iterator[Statement]:
    if not sentence.before:
        focus.begin_block()
    for head in clause_heads(tree):
        statement = _statement(sentence, tree, head, focus, known)
        if statement is not None:
            yield statement
        subject = tree.subject(head)
        if subject >= 0:
            focus.notice(tree, subject, topics)
    yield from (
        Statement(claim, False, claim, confidence, sentence)
        for claim, confidence in nominals.claims(tree, sentence, focus, known)
    )
    focus.result = _result(tree)


def _result(tree: Tree) -> str:
    """What a sentence says that there is, for a "this" in the next one."""
    root = next(i for i, token in enumerate(tree.tokens) if token.head == i)
    target = tree.child(root, "dobj") if tree.tokens[root].lemma in ("include", "cause") else -1
    return phrase(tree, target) if target >= 0 and not is_plural(tree, target) else ""


def _statement(sentence: Sentence, tree: Tree, head: int, focus: Focus, known: Counter[str]) -> Statement | None:
    index = tree.subject(head)
    if index < 0 or is_vague(tree, head) or is_expletive(tree, head):
        return None
    relative = head if tree.tokens[head].dep in ("relcl", "acl") else -1
    subject, looked_up = resolve(tree, index, focus, known, relative=relative)
    if subject is None:
        return None
    assessment = assess(tree, head, (index,), replace(sentence, after=()))
    is_suggested = assessment.stance is Stance.HEDGED and {cue.name for cue in assessment.cues} <= SUGGESTED
    if assessment.net is None or (assessment.stance is Stance.HEDGED and not is_suggested):
        return None
    denied = assessment.net is Polarity.NEGATED
    if denied != bool(negations(tree, head)) and not _is_rejected(tree, head, sentence):
        return None  # denied in words that no simple change turns round
    if _repeats(tree, head, subject.text):
        return None
    claim = effect_text(tree, index, head, focus) or clause_text(tree, head, subject, affirmed=denied)
    if not SHORTEST <= len(claim.split()) <= LONGEST or not _holds_item(sentence, claim):
        return None
    said = clause_text(tree, head, subject, affirmed=False) if negations(tree, head) else sentence.text
    confidence = _confidence(tree, head, claim, looked_up or is_suggested)
    return Statement(claim, denied, said if denied else claim, confidence, sentence)


def _holds_item(sentence: Sentence, claim: str) -> bool:
    """A claim from a list must name the item: its last word."""
    last = sentence.text.rstrip(".").split()[-1]
    return sentence.kind is not Kind.LIST_ITEM or ":" not in sentence.text or last in claim


def _repeats(tree: Tree, head: int, subject: str) -> bool:
    """Does the clause say something of a thing and itself? Then the pronoun was looked up wrongly."""
    last = subject.lower().split()[-1].rstrip("s")
    direct = tree.child(head, "dobj")
    return direct >= 0 and tree.tokens[direct].lemma == last


def _is_rejected(tree: Tree, head: int, sentence: Sentence) -> bool:
    """Is the clause as it stands what is denied: a myth's, a governed one, one with "mistakenly"?"""
    governed = tree.tokens[head].dep in ("ccomp", "acl", "xcomp")
    return governed or sentence.label is Label.MYTH


def _confidence(tree: Tree, head: int, claim: str, is_open: bool) -> float:
    """From 0.5 to 0.95: lower where a pronoun was looked up or the source only suggests it (`is_open`), where the
    clause is not the main one, where it is long.
    """
    doubts = (is_open, tree.tokens[head].head != head, len(claim.split()) > 14)
    return round(0.95 - 0.15 * sum(doubts), 2)
