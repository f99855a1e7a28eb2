"""Check what a file or a command says before it becomes a value: quickly where it is plainly right, or by pydantic."""

from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING, Any, TypeVar

from devlog_app.model.plain_reading import read_plainly
from devlog_app.model.said import Said

if TYPE_CHECKING:
    from pydantic import BaseModel, TypeAdapter

AnySaid = TypeVar("AnySaid", bound=Said)
AnyModel = TypeVar("AnyModel", bound="Said | BaseModel")


def validated(model: type[AnySaid], data: Mapping[str, Any]) -> AnySaid:
    """*data* as a *model*; raises pydantic's ``ValidationError`` for what cannot be used."""
    plain = read_plainly(model, data)
    return thoroughly_validated(model, data) if plain is None else plain


def thoroughly_validated(model: type[AnyModel], data: Mapping[str, Any]) -> AnyModel:
    """The same by pydantic, whose word is the last."""
    value: AnyModel = _adapter(model).validate_python(data)  # type: ignore[arg-type]  # mypy finds no hash of a class
    return value


@cache
def _adapter(model: type[Any]) -> "TypeAdapter[Any]":
    from pydantic import TypeAdapter

    return TypeAdapter(model)
