"""Which claims of a pack the engine does not understand: read as content, a claim's sentence must come out right."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from linter.frames import Frame

from linter.model import Pack, Rule, Rules, Verdict

_OWN = frozenset({"rule", "text", "verb", "refuted"})  # of a frame: what does not say what is claimed


class Misreading(NamedTuple):
    """A wording of a claim that the engine misses. `number`: 0 for `claim`, from 1 on for those of `also`."""

    rule: str
    number: int
    reason: str


def misreadings(pack: Pack) -> list[Misreading]:
    """The wordings that no text could contradict, or that are not judged by their own claim as its verdict says."""
    from linter.check import check_texts  # the engine: not to load a pack
    from linter.reviewed import pack_frames

    wordings = [(rule, number, text) for rule in pack.rules for number, text in enumerate((rule.claim, *rule.also))]
    reports = check_texts([(text, "text") for _, _, text in wordings], Rules((pack,)))
    empty = {frame.text for frame in pack_frames(pack) if frame.subject is None and not frame.objects}
    found = []
    for (rule, number, text), report in zip(wordings, reports, strict=True):
        reported = any(finding.rule == rule.id for finding in report)
        reason = _reason(rule, text, reported=reported, names_nothing=text in empty)
        if reason:
            found.append(Misreading(rule.id, number, reason))
    return found


class Twins(NamedTuple):
    """Two claims of a pack that the engine reads alike. `opposed`: one says wrong what the other says right."""

    first: str
    second: str
    opposed: bool


def twins(pack: Pack) -> list[Twins]:
    """The claims that say the same, or the opposite, as the engine reads them; a claim `over` another is meant to."""
    from linter.reviewed import pack_frames

    first: dict[frozenset[tuple[str, object]], Frame] = {}
    found: dict[tuple[str, str], Twins] = {}
    for frame in pack_frames(pack):
        said = frozenset((name, value) for name, value in frame._asdict().items() if name not in _OWN)
        other = first.setdefault(said, frame)
        one, two = other.rule, frame.rule
        if one.id != two.id and one.id not in two.over and two.id not in one.over:
            found.setdefault((one.id, two.id), Twins(one.id, two.id, other.refuted != frame.refuted))
    return list(found.values())


def readings(pack: Pack, text: str) -> Iterator[str]:
    """How the engine reads a sentence, as short notes."""
    from linter.judge import judge
    from linter.model import Sentence

    (judgement,) = judge([Sentence(text, 0, len(text))], pack)
    if judgement is None:
        yield "names too few of the pack's concepts"
        return
    named = dict.fromkeys(mention.concept for mention in judgement.tree.mentions)
    yield f"names {', '.join(named) or 'nothing'}"
    yield from dict.fromkeys(f"{claim.sense} ({claim.construct})" for claim in judgement.claims if claim.subjects)


def _reason(rule: Rule, text: str, *, reported: bool, names_nothing: bool) -> str:
    if names_nothing:
        return f'"{text}" names no concept of the pack; add its things under `concepts:`'
    if rule.verdict is Verdict.REFUTED and not reported:
        return f'"{text}" would not be reported itself; reword it, or add the names it lacks to `concepts:`'
    if rule.verdict is Verdict.SUPPORTED and reported:
        return f'"{text}" would be reported, though it is supported; reword it'
    return ""
