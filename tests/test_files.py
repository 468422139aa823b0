"""Files to texts, and what fails as data."""

from io import BytesIO
from pathlib import Path

import pytest

from linter.files import Text, read, text_of
from linter.model import FileError


def test_a_file_is_read_as_its_suffix_says(tmp_path: Path) -> None:
    path = tmp_path / "a.MD"
    path.write_bytes(b"\xef\xbb\xbf# Garlic\r\n")
    assert read(str(path)) == Text(str(path), "# Garlic\r\n", "markdown")


def test_suffixes_can_be_mapped(tmp_path: Path) -> None:
    path = tmp_path / "a.page"
    path.write_text("Garlic.")
    assert isinstance(read(str(path)), FileError)
    assert read(str(path), extensions={".page": "html"}) == Text(str(path), "Garlic.", "html")


@pytest.mark.parametrize(("name", "data"), [("a.md", b"a\0b"), ("a.docx", b"PK no"), ("a.docx", b"")])
def test_what_cannot_be_read_is_an_error(tmp_path: Path, name: str, data: bytes) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    error = read(str(path))
    assert isinstance(error, FileError)
    assert error.message


def test_a_missing_file_is_an_error() -> None:
    assert read("nowhere.md") == FileError("nowhere.md", "cannot be read: No such file or directory")


def test_a_word_document_is_rendered_a_paragraph_a_line() -> None:
    import docx
    from docx.oxml import parse_xml
    from docx.oxml.ns import nsdecls

    document = docx.Document()
    document.add_heading("Garlic", 2)
    document.add_paragraph("It works. ").add_run("Not.").font.strike = True
    document.add_paragraph().add_run("Never seen.").font.hidden = True
    link = f"<w:hyperlink {nsdecls('w')}><w:r><w:t>here</w:t></w:r></w:hyperlink>"
    document.add_paragraph("See ")._p.append(parse_xml(link))
    document.add_paragraph("Honey", style="List Bullet")
    table = document.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "Plant", "Use"
    data = BytesIO()
    document.save(data)
    text = text_of("a.docx", data.getvalue(), "docx")
    assert isinstance(text, Text)
    assert text.source == "## Garlic\nIt works. ~~Not.~~\n\nSee here\n- Honey\n| Plant | Use |\n"
