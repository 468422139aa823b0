"""The reviewer's page holds every claim with what supports it, and nothing of the pack becomes markup."""

from collections.abc import Callable
from pathlib import Path

from linter.packs import load_rules
from linter.packs.show import markdown
from linter.packs.show_html import html

WritePack = Callable[..., Path]


def test_markdown_page(write_pack: WritePack) -> None:
    (pack,) = load_rules([write_pack()]).packs
    page = markdown(pack)
    assert page.startswith("# Garlic and colds\n\nPack `garlic`: 1 claim, 2 concepts, 1 source.\n")
    assert "**Claim:** Garlic cures colds.\n\n- **Verdict:** Refuted: reported where a text says it\n" in page
    assert "> Garlic does not cure colds.\n>\n> Garlic and colds, 2024-05-01, lines 3, 7\n" in page
    assert "Not reported:\n\n- Garlic does not cure colds.\n" in page


def test_markdown_page_shows_text_as_written(write_pack: WritePack) -> None:
    (pack,) = load_rules([write_pack(("correction: Garlic does", "correction: Garlic *never* <b>does"))]).packs
    assert r"Garlic \*never\* \<b\>does not" in markdown(pack)


def test_html_page_escapes_and_links_only_to_the_web(write_pack: WritePack) -> None:
    path = write_pack(
        ("correction: Garlic", "correction: <script>x</script> Garlic"), ("url: https:", "url: javascript:")
    )
    (pack,) = load_rules([path]).packs
    page = html(pack)
    assert "&lt;script&gt;x&lt;/script&gt; Garlic" in page
    assert "<script" not in page
    assert "href" not in page
