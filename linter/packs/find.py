"""Where packs are: the ones that ship with the tool, installed ones, files and folders."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from linter.errors import FactlintError
from linter.lookup import unknown

# name = "module": a folder of packs inside an installed distribution; nothing is imported
ENTRY_POINTS = "factlint.packs"
_PACKAGE = Path(__file__).resolve().parent.parent


def shipped_folder() -> Path:
    """The packs that ship: `rules/` inside an installed package, else beside the package in a checkout."""
    inside = _PACKAGE / "rules"
    return inside if inside.is_dir() else _PACKAGE.parent / "rules"


def shipped() -> list[Path]:
    return _in_folder(shipped_folder())


def pack_files(paths: Iterable[str | Path]) -> list[tuple[Path, str]]:
    """The pack files at the given files, folders and names of packs, each with the path to show, in the order given.

    A path that does not exist and is no pack's name, or a folder without packs, raises FactlintError.
    """
    found: dict[Path, tuple[Path, str]] = {}
    problems: list[str] = []
    for given in paths:
        path = Path(given)
        files = _in_folder(path) if path.is_dir() else [path] if path.is_file() else named(str(given))
        if not files:
            problems.append(_nothing_at(path))
        for file in files:
            found.setdefault(file.resolve(), (file, _shown(file)))
    if problems:
        raise FactlintError(*problems)
    return list(found.values())


def _shown(path: Path) -> str:
    """The path as it was given; below the working folder, relative to it."""
    here = Path.cwd()
    return (path.relative_to(here) if path.is_relative_to(here) else path).as_posix()


def named(name: str) -> list[Path]:
    """The pack files that ship or are installed under a name; empty when there is none."""
    mine = [path for path in shipped() if path.stem == name]
    return mine or list(_installed().get(name, ()))


def _installed() -> Mapping[str, tuple[Path, ...]]:
    from importlib.metadata import entry_points  # scans the environment: only for a name that is no path

    return {
        point.name: tuple(_in_folder(folder))
        for point in entry_points(group=ENTRY_POINTS)
        if (folder := _folder_of(point))
    }


def _folder_of(point: object) -> Path | None:
    """The folder that an entry point's value names, found in its distribution's files without importing it."""
    from importlib.metadata import EntryPoint

    if not isinstance(point, EntryPoint) or point.dist is None:
        return None
    folder = Path(str(point.dist.locate_file(point.value.replace(".", "/"))))
    return folder if folder.is_dir() else None


def _in_folder(folder: Path) -> list[Path]:
    return sorted(path for path in folder.glob("*.y*ml") if path.suffix in (".yaml", ".yml"))


def _nothing_at(path: Path) -> str:
    if path.is_dir():
        return f"{path.as_posix()}: no packs (*.yaml) in this folder"
    names = {*(file.stem for file in shipped()), *_installed()}
    return f"{path.as_posix()}: no such file or folder; {unknown('pack', str(path), names)}"
