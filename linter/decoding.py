"""From bytes to text: encodings as files of content teams really have them."""

import re
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE
from typing import NamedTuple

_DECLARED = re.compile(
    rb"<meta[^>]{0,200}charset\s*=\s*[\"']?\s*([\w.:-]{1,40})|\A<\?xml[^>]{0,200}encoding\s*=\s*[\"']([\w.:-]{1,40})"
    rb"|\A[^\n]{0,80}\bcoding[:=]\s*([\w.-]{1,40})",
    re.IGNORECASE,
)


class Decoded(NamedTuple):
    """A text and notes on how its bytes were read, or why they cannot be read."""

    text: str = ""
    notes: tuple[str, ...] = ()
    problem: str = ""


def decode(data: bytes) -> Decoded:
    """The text of `data`.

    UTF-8 first and UTF-16 by its mark (a byte-order mark is no character of the text), then the character set that the
    file declares, then Windows-1252, which a note says.
    """
    for mark, encoding in ((BOM_UTF8, "utf-8"), (BOM_UTF16_LE, "utf-16-le"), (BOM_UTF16_BE, "utf-16-be")):
        if data.startswith(mark):
            text = _decoded(data[len(mark) :], encoding)
            return Decoded(problem=f"not valid {encoding.upper()}; save it as UTF-8") if text is None else Decoded(text)
    if b"\0" in data:
        return Decoded(problem="a binary file, no text")
    if (text := _decoded(data, "utf-8")) is not None:
        return Decoded(text)
    name = declared(data)
    if name and (text := _decoded(data, name)) is not None:
        return Decoded(text, (f"read as {name}, as it declares",))
    if _is_binary(data):
        return Decoded(problem="neither UTF-8 nor another text; save it as UTF-8")
    if (text := _decoded(data, "cp1252")) is not None:
        return Decoded(text, ("not UTF-8: read as Windows-1252",))
    return Decoded(data.decode("latin-1"), ("not UTF-8: read as Latin-1",))


def declared(data: bytes) -> str:
    """The character set that a file declares near its beginning, "" if there is none that is known."""
    from codecs import lookup

    match = _DECLARED.search(data[:4096])
    if not match:
        return ""
    name = next(group for group in match.groups() if group).decode("ascii", "replace")
    try:
        return lookup(name).name
    except LookupError:
        return ""


def _is_binary(data: bytes) -> bool:
    """Whether more than a twentieth of the first bytes are control characters."""
    head = data[:10_000]
    return sum(byte < 32 and byte not in b"\t\n\r\f" for byte in head) * 20 > len(head)


def _decoded(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except (UnicodeDecodeError, LookupError):
        return None
