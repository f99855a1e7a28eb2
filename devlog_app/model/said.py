"""What people say in YAML, as values: each knows which of its keys were said, and keeps those that are not ours.

Nothing is checked when one is made: ``validation`` looks at what a file says first, by the annotations of the keys.
Rendering a note needs some of these values, and so does the window before it is drawn: pydantic has no place here but
where it asks how to check them.
"""

import datetime as dt
from collections.abc import Callable, Mapping
from enum import Enum
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, ClassVar, NoReturn, dataclass_transform

from devlog_app.model.values import dataclass

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler
    from pydantic_core import CoreSchema


@dataclass_transform(frozen_default=True, kw_only_default=True)
class Said:
    """Base of the values: a key is an annotated field, and what it means when nobody says it stands behind it.

    What was said is in the instance's own dictionary, what is understood otherwise in its class. Unchangeable.
    """

    __slots__ = ("unknown",)

    fields: ClassVar[Mapping[str, Any]] = MappingProxyType({})
    """The keys that are ours, with what their values may be."""
    required: ClassVar[frozenset[str]] = frozenset()
    """The keys that must be said."""
    unknown: Mapping[str, Any]
    """Keys that are other programs' business, with their values."""

    def __init_subclass__(cls) -> None:
        cls.fields = MappingProxyType({**cls.fields, **cls.__annotations__})
        cls.required = frozenset(name for name in cls.fields if not hasattr(cls, name))

    def __init__(self, /, **said: Any) -> None:  # noqa: ANN401 - the keys are the subclass's
        vars(self).update((name, value) for name, value in said.items() if name in self.fields)
        unknown = {name: value for name, value in said.items() if name not in self.fields}
        object.__setattr__(self, "unknown", MappingProxyType(unknown))

    @property
    def said(self) -> Mapping[str, Any]:
        """The keys that were said, with their values."""
        return MappingProxyType(vars(self))

    def values(self) -> dict[str, Any]:
        """Every key with its value, said or not, unknown ones too; what stands below as mappings."""
        ours = {name: _values(getattr(self, name)) for name in self.fields}
        return {**ours, **self.unknown}

    def to_json(self) -> dict[str, Any]:
        """What was said, unknown keys too, as JSON and YAML can spell it."""
        return {name: _json(value) for name, value in (*vars(self).items(), *self.unknown.items())}

    def __eq__(self, other: object) -> bool:
        if type(self) is not type(other) or not isinstance(other, Said) or self.unknown != other.unknown:
            return False
        return all(getattr(self, name) == getattr(other, name) for name in self.fields)

    def __hash__(self) -> int:
        return hash((type(self), *(getattr(self, name) for name in self.fields)))

    def __repr__(self) -> str:
        said = ", ".join(f"{name}={value!r}" for name, value in (*vars(self).items(), *self.unknown.items()))
        return f"{type(self).__name__}({said})"

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise AttributeError(f"{type(self).__name__} cannot be changed, only made anew")

    def __delattr__(self, name: str) -> NoReturn:
        self.__setattr__(name, None)

    def __reduce__(self) -> tuple[Any, ...]:
        return _made, (type(self), {**vars(self), **self.unknown})

    @classmethod
    def __get_pydantic_core_schema__(cls, source: object, handler: "GetCoreSchemaHandler") -> "CoreSchema":
        """How pydantic checks what is to become one."""
        from pydantic_core import core_schema

        keys = {
            name: core_schema.typed_dict_field(handler.generate_schema(kind), required=name in cls.required)
            for name, kind in cls.fields.items()
        }
        checked = core_schema.typed_dict_schema(keys, extra_behavior="allow")
        read = core_schema.no_info_before_validator_function(cls._without_empty, checked)
        return core_schema.no_info_after_validator_function(lambda said: cls(**said), read)

    @classmethod
    def _without_empty(cls, said: object) -> object:
        """A key with nothing behind it (``tags:``) says no more than a key that is not there."""
        if not isinstance(said, dict):
            return said
        return {name: value for name, value in said.items() if value is not None or name not in cls.fields}


@dataclass(frozen=True, slots=True)
class Meant:
    """In ``Annotated``: a value may be written in several ways; *read* makes the usual one of them."""

    read: Callable[[object], object]

    def __get_pydantic_core_schema__(self, source: object, handler: "GetCoreSchemaHandler") -> "CoreSchema":
        from pydantic_core import core_schema

        return core_schema.no_info_before_validator_function(self.read, handler(source))


@dataclass(frozen=True, slots=True)
class Must:
    """In ``Annotated``: of its type a key takes the values of which *holds* is true; *code* names the error."""

    holds: Callable[[Any], bool]
    code: str
    sentence: str

    def __get_pydantic_core_schema__(self, source: object, handler: "GetCoreSchemaHandler") -> "CoreSchema":
        from pydantic_core import PydanticCustomError, core_schema

        def check(value: object) -> object:
            if not self.holds(value):
                raise PydanticCustomError(self.code, self.sentence)
            return value

        return core_schema.no_info_after_validator_function(check, handler(source))


def _made(model: type[Said], said: Mapping[str, Any]) -> Said:
    return model(**said)


def _values(value: object) -> Any:  # noqa: ANN401 - a key holds anything
    match value:
        case Said():
            return value.values()
        case Mapping():
            return {name: _values(item) for name, item in value.items()}
        case _:
            return value


def _json(value: object) -> Any:  # noqa: ANN401 - a key holds anything
    match value:
        case Said():
            return value.to_json()
        case Mapping():
            return {name: _json(item) for name, item in value.items()}
        case list() | tuple():
            return [_json(item) for item in value]
        case Enum():
            return value.value
        case dt.date():
            return value.isoformat()
        case _:
            return value
