"""References in every format that `rules build` reads."""

from pathlib import Path
from zipfile import ZipFile

import pytest

from linter.errors import FactlintError
from linter.packs.draft.references import read_reference

WORD = (
    '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>'
    '<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>On garlic</w:t></w:r></w:p>'
    "<w:p><w:r><w:t>Garlic is not </w:t></w:r><w:r><w:t>a fruit.</w:t></w:r></w:p>"
    "<w:p><w:pPr><w:numPr/></w:pPr><w:r><w:t>Heartburn</w:t></w:r></w:p>"
    "</w:body></w:document>"
)


def write_pdf(path: Path, text: str) -> None:
    """A PDF of one line, made by hand."""
    stream = f"BT /F1 12 Tf 72 720 Td ({text}) Tj ET"
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
        f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    body = "%PDF-1.4\n"
    offsets = []
    for number, content in enumerate(objects, 1):
        offsets.append(len(body))
        body += f"{number} 0 obj\n{content}\nendobj\n"
    rows = "".join(f"{offset:010} 00000 n \n" for offset in offsets)
    table = f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{rows}"
    path.write_text(
        f"{body}{table}trailer << /Size 6 /Root 1 0 R >>\nstartxref\n{len(body)}\n%%EOF\n", encoding="latin-1"
    )


def test_word(tmp_path: Path) -> None:
    path = tmp_path / "garlic.docx"
    with ZipFile(path, "w") as archive:
        archive.writestr("word/document.xml", WORD)
    reference = read_reference(path)
    assert reference.text == "## On garlic\n\nGarlic is not a fruit.\n\n- Heartburn\n"
    assert (reference.title, reference.copy_name) == ("On garlic", "garlic.md")


def test_pdf(tmp_path: Path) -> None:
    write_pdf(tmp_path / "garlic.pdf", "Garlic is not a fruit.")
    reference = read_reference(tmp_path / "garlic.pdf")
    assert reference.text.strip() == "Garlic is not a fruit."
    assert reference.copy_name == "garlic.txt"


@pytest.mark.parametrize(("name", "content"), [("a.docx", b"no zip"), ("a.txt", b"caf\xe9"), ("a.pdf", b"no pdf")])
def test_what_cannot_be_read(tmp_path: Path, name: str, content: bytes) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(FactlintError, match=name):
        read_reference(path)


def test_missing_file(tmp_path: Path) -> None:
    with pytest.raises(FactlintError, match=r"none\.txt: cannot be read"):
        read_reference(tmp_path / "none.txt")


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Last Updated: August 22, 2024", "2024-08-22"),
        ("*Last reviewed in June 2024.*", "2024-06"),
        ("Published on 3 May 2024", "2024-05-03"),
        ("date: 2024-05-03", "2024-05-03"),
        ("Updated: Smarch 13, 2024", ""),
        ("Founded in June 1998.", ""),
    ],
)
def test_date_of_a_reference(tmp_path: Path, line: str, expected: str) -> None:
    path = tmp_path / "garlic.txt"
    path.write_text(f"On garlic\n\n{line}\n\nGarlic is not a fruit.\n", encoding="utf-8")
    assert read_reference(path).updated == expected
