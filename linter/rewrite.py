"""Writing a changed text back to its file: the same encoding, the same mark, never over a file that has changed."""

from codecs import BOM_UTF8
from difflib import unified_diff
from pathlib import Path


def rewrite(path: str, old: str, new: str) -> str:
    """Replace the text of a UTF-8 file that holds `old`; why it was left as it is, "" when it was written."""
    try:
        data = Path(path).read_bytes()
    except OSError as error:
        return f"{path}: not changed: {error.strerror}"
    mark = BOM_UTF8 if data.startswith(BOM_UTF8) else b""
    if data != mark + old.encode("utf-8", "replace"):
        return f"{path}: not changed, because it is no plain UTF-8 text; save it as UTF-8"
    try:
        Path(path).write_bytes(mark + new.encode("utf-8"))
    except OSError as error:
        return f"{path}: not changed: {error.strerror}"
    return ""


def difference(path: str, old: str, new: str) -> str:
    """A unified diff that `patch -p1` and `git apply` take; "" where nothing differs."""
    lines = unified_diff(_lines(old), _lines(new), f"a/{path}", f"b/{path}")
    return "".join(line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines)


def _lines(text: str) -> list[str]:
    """Lines as diff counts them: only a line feed ends one."""
    return [line + "\n" for line in text.split("\n")[:-1]] + ([last] if (last := text.rsplit("\n", 1)[-1]) else [])
