"""Which claims of a pack the engine cannot read, and what it read instead."""

from linter.model import Pack


def unreadable(pack: Pack) -> dict[str, str]:
    """Claim id → what is wrong, for claims that no text could ever contradict as the engine reads them."""
    from linter.judge import pack_frames  # the engine: not to load a pack

    found: dict[str, str] = {}
    for frame in pack_frames(pack):
        if frame.subject is None and not frame.objects:
            reason = f'"{frame.text}" names no concept of the pack; add its things under `concepts:`'
            found.setdefault(frame.rule.id, reason)
        elif (
            not frame.objects and not frame.words and not frame.values and all(s.startswith("=") for s in frame.senses)
        ):
            relation = ", ".join(sorted(sense.removeprefix("=") for sense in frame.senses))
            found.setdefault(
                frame.rule.id, f'"{frame.text}" was read only as "{relation}"; say what of the thing is wrong'
            )
    return found
