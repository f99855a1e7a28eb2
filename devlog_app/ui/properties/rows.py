"""The rows of the form, read off the model: one for each key, with what its value may be."""

import datetime as dt
from collections.abc import Iterator
from enum import Enum, StrEnum
from types import MappingProxyType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from devlog_app.model.front_matter import FrontMatter
from devlog_app.model.said import Said
from devlog_app.model.values import dataclass

Place = tuple[str, ...]


class RowKind(StrEnum):
    """What a value is chosen or written with."""

    TEXT = "text"
    CHOICE = "choice"
    FLAG = "flag"
    DATE = "date"
    MOMENT = "moment"
    LIST = "list"
    CHANNEL = "channel"
    CONFERENCE = "conference"
    ENDING = "ending"
    """A snippet's name, or none."""
    NUMBER = "number"
    """A whole number between two others."""
    SECRET = "secret"  # noqa: S105 - the kind of a row
    """Never shown."""
    FILE = "file"
    """The path of a file."""
    FIXED = "fixed"
    """Shown, and never changed by hand."""


@dataclass(frozen=True, slots=True)
class Row:
    """One key at its *place*; *choices* are the words that YAML knows for it.

    *title* and *advice* are said of it; where they are empty, what the form of a note's properties says.
    """

    place: Place
    kind: RowKind
    choices: tuple[str, ...] = ()
    title: str = ""
    advice: str = ""

    @property
    def group(self) -> Place:
        """The key that this one stands below."""
        return self.place[:-1]


SPECIAL: MappingProxyType[Place, RowKind] = MappingProxyType(
    {
        ("id",): RowKind.FIXED,
        ("channel",): RowKind.CHANNEL,
        ("conference",): RowKind.CONFERENCE,
        ("planned",): RowKind.MOMENT,
    }
)
"""Keys whose type alone does not say what they name."""


def rows_of(model: type[Said] = FrontMatter, above: Place = ()) -> Iterator[Row]:
    """The rows for the keys of *model*, those below a key right behind it."""
    for name, annotation in model.fields.items():
        place = (*above, name)
        members = tuple(_members(annotation))
        nested = next((member for member in members if isinstance(member, type) and issubclass(member, Said)), None)
        choices = tuple(choice for member in members for choice in _choices(member))
        if nested is not None and not choices:
            yield from rows_of(nested, place)
        else:
            yield Row(place, SPECIAL.get(place) or _kind(members, choices), choices)


def _kind(members: tuple[Any, ...], choices: tuple[str, ...]) -> RowKind:
    if choices:
        return RowKind.CHOICE
    if str in members and any(get_origin(member) is Literal for member in members):
        return RowKind.ENDING
    for kind, type_ in ((RowKind.FLAG, bool), (RowKind.DATE, dt.date)):
        if type_ in members:
            return kind
    return RowKind.LIST if any(get_origin(member) is tuple for member in members) else RowKind.TEXT


def _members(annotation: Any) -> Iterator[Any]:  # noqa: ANN401 - annotations have no type of their own
    """The types that *annotation* allows, without None and what is said about them."""
    if get_origin(annotation) is Annotated:
        yield from _members(get_args(annotation)[0])
    elif get_origin(annotation) in (Union, UnionType):
        for member in get_args(annotation):
            yield from _members(member)
    elif annotation is not type(None):
        yield annotation


def _choices(member: Any) -> tuple[str, ...]:  # noqa: ANN401 - as above
    if get_origin(member) is Literal:
        return tuple(choice for choice in get_args(member) if isinstance(choice, str))
    if isinstance(member, type) and issubclass(member, Enum):
        return tuple(str(choice.value) for choice in member)
    return ()
