"""One page a format, all with the same claims in the format's own markup, and where each claim stands."""

from pathlib import Path
from typing import NamedTuple

FOLDER = Path(__file__).parent / "samples"


class Sample(NamedTuple):
    """A page, sentences that it must have with their places in the source, and a word of what is no prose."""

    file: str
    sentences: tuple[tuple[str, str], ...]  # (text of the sentence, its source)
    silent: str = "never"

    @property
    def source(self) -> str:
        return (FOLDER / self.file).read_text("utf-8")


SAMPLES = {
    "text": Sample(
        "garlic.txt",
        (
            ("GARLIC AND COLDS", "GARLIC AND COLDS"),
            ("Garlic, naïve as it sounds, cures colds.", "Garlic, naïve as it\nsounds, cures colds."),
            ("It really does.", "It *really* does."),
            ("Remedies include: Honey", "Honey"),
            ("Garlic – Use: colds", "Garlic | colds"),
        ),
    ),
    "markdown": Sample(
        "garlic.md",
        (
            ("Garlic cures colds", "Garlic cures colds"),
            ("Garlic & you", "*Garlic* & you"),
            ("Garlic cures colds.", "Garlic **cures\n> colds**."),
            ("Remedies include: Garlic", "Garlic"),
            ("A bulb", "A bulb"),
            ("Garlic – Use: colds", "Garlic | colds"),
            ("Alt words", "Alt words"),
        ),
    ),
    "mdx": Sample(
        "garlic.mdx",
        (
            ("Garlic cures colds.", "Garlic cures colds."),
            ("Garlic is good", "Garlic is good"),
            ("Garlic cures X colds.", "Garlic **cures** {count} colds."),
        ),
    ),
    "html": Sample(
        "garlic.html",
        (
            ("On garlic", "On garlic"),
            ("Garlic & colds", "Garlic &amp; colds"),
            ("Garlic cures colds.", "Garlic <b>cures</b>\n c&#111;lds."),
            ("Honey works", "Honey works"),
            ("Garlic – Use: colds", "Garlic<td>colds"),
            ("Alt words", "Alt words"),
        ),
    ),
    "tsx": Sample(
        "garlic.tsx",
        (
            ("Garlic cures colds", "Garlic cur\\u0065s colds"),
            ("Does garlic help?", "Does garlic help?"),
            ("Yes, X does.", "Yes, ${name} does."),
            ("Garlic cures X colds.", "Garlic <b>cures</b> {n} c&#111;lds."),
        ),
    ),
    "typescript": Sample(
        "garlic.ts",
        (("Garlic doesn't cure colds.", "Garlic doesn\\'t ' + 'cure colds."),),
    ),
    "rst": Sample(
        "garlic.rst",
        (
            ("Garlic & you", "Garlic & *you*"),
            ("Garlic cures colds.", "Garlic **cures**\ncolds."),
            ("Remedies include: Honey", "Honey"),
            ("Garlic smells.", "Garlic smells."),
            ("Garlic – Use: colds", "Garlic  colds"),
        ),
    ),
    "asciidoc": Sample(
        "garlic.adoc",
        (
            ("Garlic & you", "Garlic & _you_"),
            ("Garlic cures colds.", "Garlic *cures*\ncolds."),
            ("Remedies include: Honey", "Honey"),
            ("Garlic smells.", "Garlic smells."),
            ("Garlic – Use: colds", "Garlic |colds"),
        ),
    ),
    "org": Sample(
        "garlic.org",
        (
            ("On garlic", "On garlic"),
            ("Garlic & you", "Garlic & /you/"),
            ("Garlic cures colds.", "Garlic *cures*\n[[https://never.example][colds]]."),
            ("Remedies include: Honey", "Honey"),
            ("Garlic – Use: colds", "Garlic | colds"),
        ),
    ),
    "json": Sample(
        "garlic.json",
        (
            ('Garlic cures "colds".', 'Gar\\u006cic cures \\"colds\\".'),
            ("Garlic works.", "Garlic <b>works</b>."),
            ("Garlic is poison.", "Garlic is poison."),
            ("Garlic – use: colds", "colds"),
        ),
    ),
    "yaml": Sample(
        "garlic.yaml",
        (
            ("Garlic's use", "Garlic''s use"),
            ("Garlic cures colds.", "Garlic **cures**\n  colds."),
            ("It does.", "It does."),
            ("Garlic works.", "Gar\\u006cic works."),
        ),
    ),
    "csv": Sample(
        "garlic.csv",
        (
            ("Garlic – Use: colds", 'Garlic,colds,"Garlic ""cures""\ncolds.",never-read'),
            ('Garlic "cures" colds.', 'Garlic ""cures""\ncolds.'),
        ),
    ),
    "tsv": Sample(
        "garlic.tsv",
        (("Garlic – Use: colds", "Garlic\tcolds"),),
    ),
    "notebook": Sample(
        "garlic.ipynb",
        (
            ("On garlic", "On garlic"),
            ("Garlic cures colds.", 'Garlic *cures*\\n", "colds.'),
        ),
    ),
    "docx": Sample(
        "garlic.docx.txt",
        (
            ("On garlic", "On garlic"),
            ("Garlic cures colds.", "Garlic cures colds."),
            ("Remedies include: Honey", "Honey"),
            ("Garlic – Use: colds", "Garlic | colds"),
        ),
    ),
}
