"""Encodings as they are met."""

import pytest

from linter.decoding import Decoded, decode


@pytest.mark.parametrize(
    ("data", "text"),
    [
        ("naïve".encode(), "naïve"),
        ("naïve".encode("utf-8-sig"), "naïve"),
        ("naïve".encode("utf-16"), "naïve"),
        (b"\xfe\xff" + "naïve".encode("utf-16-be"), "naïve"),
        (b"a\r\nb", "a\r\nb"),
        (b"", ""),
    ],
)
def test_unicode_is_read_without_its_mark(data: bytes, text: str) -> None:
    assert decode(data) == Decoded(text)


def test_what_is_no_utf8_is_windows_1252_with_a_note() -> None:
    assert decode("“naïve”".encode("cp1252")) == Decoded("“naïve”", ("not UTF-8: read as Windows-1252",))


@pytest.mark.parametrize(
    "head", ['<meta charset="iso-8859-2">', '<?xml version="1.0" encoding="iso-8859-2"?>', "# coding: iso-8859-2\n"]
)
def test_a_declared_character_set_is_used(head: str) -> None:
    decoded = decode(head.encode() + "ľúbiť".encode("iso-8859-2"))
    assert decoded.text.endswith("ľúbiť")
    assert decoded.notes == ("read as iso8859-2, as it declares",)


@pytest.mark.parametrize("data", [b"\x89PNG\0\0", bytes(range(1, 32)) * 9 + b"\xff", b"\xff\xfea"])
def test_what_is_no_text_is_a_problem(data: bytes) -> None:
    assert decode(data).problem
