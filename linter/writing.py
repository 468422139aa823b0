"""Files that a command makes for its user: written, or one clear error."""

from pathlib import Path

from linter.errors import FactlintError


def write_file(path: Path, text: str) -> None:
    """Write `text` as UTF-8 with its line ends as they are, into a folder that is made where it is missing.

    Raises FactlintError where that is not possible.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="")
    except OSError as error:
        raise FactlintError(f"{path.as_posix()}: cannot be written ({error.strerror}); choose another place") from error
