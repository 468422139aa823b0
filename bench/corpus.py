"""Writes a corpus of Markdown pages of any size, always the same for the same arguments.

    python bench/corpus.py FOLDER --files 1000 --share 0.05

`--share` of the sentences could decide a rule of the packs that ship (they are made from the packs' own examples); the
others are about kitchens and gardens.
"""

import argparse
import random
from collections.abc import Iterator
from pathlib import Path

PAGE = 4000  # characters
PEOPLE = ["Anna", "Bashir", "Chiara", "Dmitri", "Esi", "Farid", "Greta", "Hugo"]
PLACES = [
    "on the stove",
    "near the window",
    "behind the shed",
    "in the yard",
    "at the corner table",
    "under the pear tree",
]
THINGS = [
    "the kettle",
    "a basket of plums",
    "the old bicycle",
    "two loaves of bread",
    "the watering can",
    "a jar of honey",
]
VERBS = ["left", "found", "painted", "mended", "forgot", "carried", "washed", "borrowed"]
TAILS = [
    "before the rain came",
    "while the tea drew",
    "after a long walk",
    "as the bells rang",
    "without a word",
    "once more",
]


def clean_sentence(chance: random.Random) -> str:
    """A sentence that names nothing of a pack."""
    person, verb, thing = chance.choice(PEOPLE), chance.choice(VERBS), chance.choice(THINGS)
    return f"{person} {verb} {thing} {chance.choice(PLACES)} {chance.choice(TAILS)}."


def candidate_sentence(chance: random.Random, examples: list[str]) -> str:
    """An example of a pack, told by somebody, so that hardly two are the same."""
    example = chance.choice(examples)
    return f"{chance.choice(PEOPLE)} wrote on page {chance.randrange(1, 9999)} that {example[0].lower()}{example[1:]}"


def page(chance: random.Random, examples: list[str], share: float, candidates: list[str], characters: int) -> str:
    """One page; the candidate sentences in it are added to `candidates`."""
    blocks = [f"# Notes by {chance.choice(PEOPLE)}"]
    length = 0
    while length < characters:
        sentences = []
        for _ in range(chance.randrange(3, 7)):
            if chance.random() < share:
                sentences.append(candidate_sentence(chance, examples))
                candidates.append(sentences[-1])
            else:
                sentences.append(clean_sentence(chance))
        text = " ".join(sentences)
        blocks.append(f"- {text}" if chance.random() < 0.2 else text)
        length += len(text)
    return "\n\n".join(blocks) + "\n"


def write_corpus(folder: Path, files: int, share: float, *, seed: int = 1, characters: int = PAGE) -> list[str]:
    """Write the pages, a hundred a folder; returns the candidate sentences."""
    chance = random.Random(seed)
    examples = sorted(pack_examples())
    candidates: list[str] = []
    for number in range(files):
        path = folder / f"{number // 100:03}" / f"{number:05}.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(page(chance, examples, share, candidates, characters), encoding="utf-8")
    return candidates


def pack_examples() -> Iterator[str]:
    """The sentences of one line that the packs that ship give as examples."""
    from linter.packs import load_rules

    for rule in load_rules():
        yield from (text for text in (*rule.flag, *rule.passes) if "\n" not in text and text.endswith("."))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--files", type=int, default=1000)
    parser.add_argument("--share", type=float, default=0.05)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    candidates = write_corpus(options.folder, options.files, options.share, seed=options.seed)
    print(f"{options.files} files, {len(candidates)} candidate sentences")


if __name__ == "__main__":
    main()
