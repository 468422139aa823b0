"""A finding that is hard to write down: newlines, quotes, emoji, and what each format gives a meaning to."""

from linter.model import Citation, Finding, Severity, Stance

PATH = "contenu été/l'ail & 50 %.md"
SAID = 'Garlic 🧄 "cures"\ncolds: 100 % ::error:: ]]> <b>| `x` @team\x0b'
SOURCE = f"# Été\n\nÉté 🧄 {SAID} And so on.\n\nGarlic cures flu.\n"
CITATION = Citation("leaflet", "3", 'Garlic does "not" cure ]]> colds.')


def finding(text: str, **changes: object) -> Finding:
    start = SOURCE.index(text)
    values = {
        "rule": "garlic-cures-colds",
        "pack": "garlic",
        "severity": Severity.ERROR,
        "stance": Stance.ASSERTED,
        "start": start,
        "end": start + len(text),
        "text": text,
        "message": "Garlic does not cure 100 % of colds, ever: no.",
        "correction": "Garlic\ndoes not cure colds.",
        "citations": (CITATION,),
        "fingerprint": f"print of {text}",
    }
    return Finding(**(values | changes))  # type: ignore[arg-type]
