"""Importing a package without a part of it that it imports itself and nobody here asks for."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from types import ModuleType


@contextmanager
def leaving_out(package: str, part: str, module: str, *, member: str) -> Iterator[None]:
    """While `package` is imported for the first time, its `part`, and the `module` of it that it takes a `member` of,
    are found empty; afterwards they are there for whoever imports them."""
    if package in sys.modules:
        yield
        return
    empty = {name: ModuleType(name) for name in (part, module)}
    vars(empty[part])["__path__"] = []
    vars(empty[module])[member] = lambda *words, **options: getattr(import_module(module), member)(*words, **options)
    sys.modules.update(empty)
    try:
        yield
    finally:
        for name in empty:
            sys.modules.pop(name, None)
