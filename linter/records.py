"""Nouns as JSON and back: what caches write down. Fields stand in order, without their names."""

import types
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from enum import Enum
from functools import lru_cache
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

from linter import basics

T = TypeVar("T")
Decoder = Callable[[Any], Any]


def dump(value: Any) -> Any:
    """A dataclass, tuple, enum or plain value as lists and plain values."""
    if is_dataclass(value):
        return [dump(getattr(value, field.name)) for field in fields(value)]
    if isinstance(value, (tuple, list)):
        return [dump(item) for item in value]
    return value.value if isinstance(value, Enum) else value


def load(kind: type[T], data: Any) -> T:
    """What `dump` made of a value of type `kind`; ValueError or TypeError where it cannot be that."""
    known: Any = kind
    made: T = (_decoder(known) or _same)(data)
    return made


def _same(data: Any) -> Any:
    return data


@lru_cache(maxsize=256)
def _decoder(kind: Any) -> Decoder | None:
    """How to read a type, None for one that JSON has itself."""
    if get_origin(kind) in (Union, types.UnionType):
        inner = _decoder(next(part for part in get_args(kind) if part is not types.NoneType)) or _same
        return lambda data: None if data is None else inner(data)
    if get_origin(kind) is tuple:
        return _tuple_decoder(get_args(kind))
    if is_dataclass(kind) or hasattr(kind, "_fields"):
        return _record_decoder(kind)
    is_enum = isinstance(kind, type) and issubclass(kind, Enum)
    return kind if is_enum else None


def _tuple_decoder(parts: tuple[Any, ...]) -> Decoder:
    if len(parts) == 2 and parts[1] is Ellipsis:
        item = _decoder(parts[0])
        return tuple if item is None else lambda data: tuple(map(item, data))
    each = [_decoder(part) or _same for part in parts]
    return lambda data: tuple(one(item) for one, item in zip(each, data, strict=True))


def _record_decoder(kind: Any) -> Decoder:
    hints = _hints(kind)
    names = getattr(kind, "_fields", None) or [field.name for field in fields(kind)]
    special = [(number, one) for number, name in enumerate(names) if (one := _decoder(hints[name]))]
    count = len(names)

    def decode(data: Any) -> Any:
        values = list(data)
        if len(values) != count:
            raise ValueError(f"{kind.__name__} has {count} fields, not {len(values)}")
        for number, inner in special:
            values[number] = inner(values[number])
        return kind(*values)

    return decode


def _hints(kind: Any) -> dict[str, Any]:
    if kind.__module__ != basics.__name__:
        return get_type_hints(kind)
    from linter import model  # its nouns stand in the annotations of the basic ones

    return get_type_hints(kind, localns=vars(model))
