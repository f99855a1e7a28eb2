"""The rows of the settings' form, read off the model: one for each field that somebody may fill in."""

from collections.abc import Iterator
from pathlib import Path
from types import NoneType
from typing import Any, Literal, get_args, get_origin

from pydantic import BaseModel, SecretStr
from pydantic.fields import FieldInfo

from devlog_app.model.configuration import ProxySettings, Settings
from devlog_app.model.values import dataclass
from devlog_app.ui.language.field_words import field_words
from devlog_app.ui.properties.rows import Place, Row, RowKind

FIRST = "Window"
"""The page of what names no other."""
ELSEWHERE = frozenset(("version", "keys", "accounts"))
"""What has a page of its own, or is the program's business."""


@dataclass(frozen=True, slots=True)
class SettingRow:
    """One *row* of the form on its *page*, below *section* there (empty: none).

    A number lies between *lowest* and *highest*; *usual* is what holds where the settings say nothing.
    """

    page: str
    section: str
    row: Row
    lowest: int = 0
    highest: int = 0
    usual: object = None


def rows_of_settings() -> Iterator[SettingRow]:
    """All rows, in the model's order."""
    for name, field in Settings.model_fields.items():
        if name in ELSEWHERE:
            continue
        inner = _model_in(field.annotation)
        if inner is None:
            extra = field.json_schema_extra
            group = str(extra.get("group", FIRST)) if isinstance(extra, dict) else FIRST
            yield _made((name,), field, field_words(group), "")
        else:
            yield from _rows_below((name,), inner, field_words(field.title), "")


def _rows_below(above: Place, model: type[BaseModel], page: str, section: str) -> Iterator[SettingRow]:
    for name, field in model.model_fields.items():
        inner = _model_in(field.annotation)
        if inner is ProxySettings:
            # Set up with the account that uses it, and tried there.
            continue
        if inner is not None:
            yield from _rows_below((*above, name), inner, page, field_words(field.title))
        else:
            yield _made((*above, name), field, page, section)


def _made(place: Place, field: FieldInfo, page: str, section: str) -> SettingRow:
    types = [kind for kind in (get_args(field.annotation) or (field.annotation,)) if kind is not NoneType]
    choices = tuple(get_args(field.annotation)) if get_origin(field.annotation) is Literal else ()
    bounds = {name: getattr(rule, name) for rule in field.metadata for name in ("ge", "le") if hasattr(rule, name)}
    kind = RowKind.CHOICE if choices else _kind(types, bounds)
    row = Row(place, kind, choices, field_words(field.title) or place[-1], field_words(field.description))
    return SettingRow(page, section, row, bounds.get("ge", 0), bounds.get("le", 0), field.get_default())


def _kind(types: list[Any], bounds: dict[str, int]) -> RowKind:
    if int in types and len(bounds) == len(("ge", "le")):
        return RowKind.NUMBER
    for kind, found in ((SecretStr, RowKind.SECRET), (Path, RowKind.FILE), (bool, RowKind.FLAG)):
        if kind in types:
            return found
    return RowKind.TEXT


def _model_in(annotation: Any) -> type[BaseModel] | None:  # noqa: ANN401 - annotations have no type of their own
    for kind in (annotation, *get_args(annotation)):
        if isinstance(kind, type) and issubclass(kind, BaseModel):
            return kind
    return None
