"""Read the YAML files of a workspace and of the program, and say what is wrong in them by file and line."""

from pathlib import Path
from typing import TYPE_CHECKING, Generic, TypeVar

from devlog_app.model.errors import FormatError
from devlog_app.model.note import TextLayout
from devlog_app.model.values import dataclass
from devlog_app.model.workspace_config import FORMAT_VERSION
from devlog_app.storage.file_reading import read_limited
from devlog_app.storage.notes.text_layout import text_of
from devlog_app.storage.yaml.checks import checked
from devlog_app.storage.yaml.mapping import read_mapping
from devlog_app.storage.yaml.reading import YamlReading

if TYPE_CHECKING:
    from pydantic import BaseModel

    from devlog_app.model.said import Said

YAML_LIMIT = 256 * 1024
"""Longest YAML file that is read, in bytes."""

AnyModel = TypeVar("AnyModel", bound="Said | BaseModel")


@dataclass(frozen=True, slots=True)
class YamlFile(Generic[AnyModel]):
    """A YAML file as it was read: its *value*, and whether a newer Devlog wrote it (it is not written then)."""

    value: AnyModel
    is_newer: bool = False


def read_yaml_file(path: Path, model: type[AnyModel]) -> YamlFile[AnyModel]:
    """The file at *path* as a *model*; where there is none, the model's defaults.

    Raises ``FormatError`` with path and line for broken YAML, aliases, values that cannot be used and files over
    256 KB, ``StorageError`` where it cannot be read. A newer version's file is read as far as it is understood.
    """
    text, _ = read_yaml_text(path)
    try:
        reading = read_mapping(text)
    except FormatError as error:
        raise error.at(str(path)) from error
    is_newer = _is_newer(reading)
    value, findings = checked(model, reading)
    if findings and not is_newer:
        first = findings[0]
        raise FormatError(first.code, path=str(path), line=first.line, **first.values)
    return YamlFile(value, is_newer)


def read_yaml_text(path: Path) -> tuple[str, TextLayout]:
    """The text of the YAML file at *path*, empty where there is none; raises ``FormatError``, ``StorageError``."""
    data = read_limited(path, YAML_LIMIT, too_large="yaml_too_large")
    try:
        return ("", TextLayout()) if data is None else text_of(data)
    except FormatError as error:
        raise error.at(str(path)) from error


def _is_newer(reading: YamlReading) -> bool:
    version = reading.data.get("version", FORMAT_VERSION)
    return isinstance(version, int | float) and version > FORMAT_VERSION
