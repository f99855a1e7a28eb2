"""Take what YAML says as a value of ours where it is plainly right, without the full validator.

pydantic is the authority on what may stand in a file, and takes as long to load as rendering a note does. Most files
are plainly right: every value has the very type that its key wants. Whatever is not, mistakes too, is left to pydantic.
"""

import datetime as dt
import re
from collections.abc import Callable, Mapping
from enum import Enum
from types import MappingProxyType, UnionType
from typing import Annotated, Any, Literal, TypeVar, Union, get_args, get_origin

from devlog_app.model.said import Meant, Must, Said

AnySaid = TypeVar("AnySaid", bound=Said)

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


class _Unclear(Exception):
    """This is a case for the full validator."""


def read_plainly(model: type[AnySaid], data: object) -> AnySaid | None:
    """*data* as a *model*, or None where only the full validator can tell."""
    try:
        return _said(model, data)
    except _Unclear:
        return None


def _said(model: type[AnySaid], data: object) -> AnySaid:
    if type(data) is not dict or not all(type(name) is str and name.isprintable() for name in data):
        raise _Unclear
    fields = model.fields
    said = {
        name: _taken(fields[name], value) if name in fields else value
        for name, value in data.items()
        if value is not None or name not in fields
    }
    if not model.required <= said.keys():
        raise _Unclear
    return model(**said)


def _taken(kind: Any, value: object) -> Any:  # noqa: ANN401 - an annotation, and what it promises
    """*value* as a key wants it that is annotated with *kind*."""
    origin = get_origin(kind)
    if origin is not None:
        return _COMPOUNDS[origin](get_args(kind), value)
    if type(value) is kind and kind is not dt.date:
        return value
    if issubclass(kind, Said):
        return _said(kind, value)
    if issubclass(kind, Enum):
        return _member(kind, value)
    if kind is dt.date:
        return _day(value)
    raise _Unclear


def _annotated(parts: tuple[Any, ...], value: object) -> object:
    kind, *notes = parts
    for note in notes:
        if isinstance(note, Meant):
            value = note.read(value)
    value = _taken(kind, value)
    if all(note.holds(value) for note in notes if isinstance(note, Must)):
        return value
    raise _Unclear


def _one_of(kinds: tuple[Any, ...], value: object) -> object:
    for kind in kinds:
        try:
            return _taken(kind, value)
        except _Unclear:
            continue
    raise _Unclear


def _offered(choices: tuple[Any, ...], value: object) -> object:
    for choice in choices:
        if type(value) is type(choice) and value == choice:
            return value
    raise _Unclear


def _several(kinds: tuple[Any, ...], value: object) -> tuple[object, ...]:
    if type(value) is not list:
        raise _Unclear
    if kinds[-1] is Ellipsis:
        return tuple(_taken(kinds[0], item) for item in value)
    if len(kinds) != len(value):
        raise _Unclear
    return tuple(map(_taken, kinds, value))


def _mapping(kinds: tuple[Any, ...], value: object) -> dict[object, object]:
    if type(value) is not dict:
        raise _Unclear
    return {_taken(kinds[0], key): _taken(kinds[1], item) for key, item in value.items()}


def _member(kind: type[Enum], value: object) -> Enum:
    for member in kind:
        if type(value) is str and value == member.value:
            return member
    raise _Unclear


def _day(value: object) -> dt.date:
    if type(value) is str and _DAY.fullmatch(value):
        try:
            return dt.date.fromisoformat(value)
        except ValueError:
            pass
    raise _Unclear


_COMPOUNDS: Mapping[Any, Callable[[tuple[Any, ...], object], object]] = MappingProxyType(
    {
        Annotated: _annotated,
        Union: _one_of,
        UnionType: _one_of,
        Literal: _offered,
        tuple: _several,
        Mapping: _mapping,
    }
)
