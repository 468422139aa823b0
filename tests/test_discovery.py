"""Which files a run reads."""

from pathlib import Path

import pytest

from linter.discovery import discover


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in (
        "b.md",
        "a.txt",
        "x.png",
        "sub/c.html",
        "sub/draft.md",
        ".hidden/d.md",
        "node_modules/e.md",
        "other/f.md",
    ):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("Garlic.\n")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_folders_are_walked_in_order_and_the_rest_is_counted(folder: Path) -> None:
    found = discover(["."])
    assert found.paths == ("a.txt", "b.md", "other/f.md", "sub/c.html", "sub/draft.md")
    assert found.skipped == ((".png", 1),)


def test_ignore_files_hold_below_them(folder: Path) -> None:
    (folder / ".gitignore").write_text("other/\n*.txt\n")
    (folder / "sub" / ".factlintignore").write_text("draft.md\n")
    assert discover(["."]).paths == ("b.md", "sub/c.html")
    assert discover(["sub"]).paths == ("sub/c.html",)


def test_a_nearer_ignore_file_can_take_back_in(folder: Path) -> None:
    (folder / ".gitignore").write_text("*.md\n")
    (folder / "sub" / ".gitignore").write_text("!draft.md\n")
    assert discover(["."]).paths == ("a.txt", "sub/c.html", "sub/draft.md")


def test_what_is_named_is_read_though_ignored(folder: Path) -> None:
    (folder / ".gitignore").write_text("*.md\nother/\n")
    assert discover(["b.md", "other"]).paths == ("b.md", "other/f.md")
    assert discover(["."]).paths == ("a.txt", "sub/c.html")


def test_exclude_holds_for_named_files_too(folder: Path) -> None:
    found = discover(["b.md", "."], exclude=["b.md", "sub/"])
    assert found.paths == ("a.txt", "other/f.md")
    assert found.excluded == 1


def test_a_named_file_of_unknown_type_is_an_error(folder: Path) -> None:
    (error,) = discover(["x.png"]).errors
    assert (error.path, error.message.startswith('unknown file type ".png"')) == ("x.png", True)
    assert discover(["x.png"], extensions={".png": "text"}).paths == ("x.png",)


def test_a_missing_path_is_an_error(folder: Path) -> None:
    assert [error.message for error in discover(["nowhere"]).errors] == ["no such file or folder"]


def test_links_that_lead_back_are_cut(folder: Path) -> None:
    (folder / "sub" / "loop").symlink_to(folder)
    assert (
        discover(["."]).paths == discover(["."]).paths == ("a.txt", "b.md", "other/f.md", "sub/c.html", "sub/draft.md")
    )
