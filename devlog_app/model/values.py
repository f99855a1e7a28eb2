"""``dataclass`` for values, in half of the memory: the window holds a hundred such classes before it holds a value.

A frozen dataclass with slots is made twice, the second time with slots, and its own ``__setattr__`` and ``__delattr__``
keep the first class alive for good; each also has a ``__repr__`` that differs from all others in its names only. Here
every class has the same three of them. The rest is the standard library's own, and all of it for whoever checks types.
"""

from dataclasses import FrozenInstanceError, fields
from typing import TYPE_CHECKING, Any, NoReturn

if TYPE_CHECKING:
    from dataclasses import dataclass
else:
    import dataclasses

    def dataclass(plain: type | None = None, /, **options: bool) -> Any:  # noqa: ANN401 - a class, or what makes one
        """What ``dataclasses.dataclass`` makes of *plain*; nothing but its memory is another."""
        if plain is None:
            return lambda plain: dataclass(plain, **options)
        if "__repr__" not in vars(plain):
            plain.__repr__ = _shown
        made = dataclasses.dataclass(plain, repr=False, **options)
        if options.get("frozen"):
            made.__setattr__ = _never_set
            made.__delattr__ = _never_deleted
        return made


__all__ = ("dataclass",)


def _shown(value: Any) -> str:  # noqa: ANN401 - of any of these classes
    shown = (f"{field.name}={getattr(value, field.name)!r}" for field in fields(value) if field.repr)
    return f"{type(value).__qualname__}({', '.join(shown)})"


def _never_set(_value: object, name: str, _wanted: object) -> NoReturn:
    raise FrozenInstanceError(f"cannot assign to field {name!r}")


def _never_deleted(_value: object, name: str) -> NoReturn:
    raise FrozenInstanceError(f"cannot delete field {name!r}")
