"""The program's ``settings.yaml``: read it, and change in it only what changed."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from pydantic import BaseModel, SecretStr

from devlog_app.model.configuration import Settings
from devlog_app.model.errors import FormatError, StorageError
from devlog_app.model.workspace_config import FORMAT_VERSION
from devlog_app.storage.atomic import replace_file, write_failure
from devlog_app.storage.notes.text_layout import bytes_of
from devlog_app.storage.yaml.edit import with_value
from devlog_app.storage.yaml.files import YamlFile, read_yaml_file, read_yaml_text
from devlog_app.storage.yaml.findings import finding_of
from devlog_app.storage.yaml.reading import YamlReading
from devlog_app.storage.yaml.writing import Value


def read_settings(path: Path) -> YamlFile[Settings]:
    """The settings at *path*, the defaults where there are none; raises ``FormatError``, ``StorageError``."""
    return read_yaml_file(path, Settings)


def check_settings(said: Mapping[str, Any]) -> tuple[Settings | None, Mapping[tuple[str, ...], FormatError]]:
    """What *said* makes of the settings; where some of it cannot be used: None, and what is wrong at which place."""
    from pydantic import ValidationError

    try:
        return Settings.model_validate(said), {}
    except ValidationError as error:
        reading, wrong = YamlReading(said, {}), {}
        for details in error.errors(include_url=False):
            finding = finding_of(details, reading)
            wrong[tuple(str(part) for part in details["loc"])] = FormatError(
                finding.code, path=None, line=None, **finding.values
            )
        return None, wrong


def write_settings(path: Path, settings: Settings) -> None:
    """Change the file at *path* to *settings*, readable by its owner only; comments and unknown keys stay.

    Raises ``FormatError`` for a file that is broken, ``StorageError`` for a newer version's and for one that
    cannot be written.
    """
    there = read_settings(path)
    if there.is_newer:
        raise StorageError("settings_newer", path=str(path))
    before, layout = read_yaml_text(path)
    text = before or with_value("", ("version",), FORMAT_VERSION)
    try:
        for place, value in _changes(_said(there.value), _said(settings)):
            text = with_value(text, place, value)
    except FormatError as error:
        raise error.at(str(path)) from error
    if text != before:
        try:
            path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        except OSError as error:
            raise write_failure(error, path) from error
        replace_file(path, bytes_of(text, layout, before), private=True)


def _changes(old: Mapping[str, Any], new: Mapping[str, Any]) -> Iterator[tuple[tuple[str, ...], Value]]:
    """What turns *old* into *new*: a place and its new value, None where the key goes."""
    for key in {**old, **new}:
        was, now = old.get(key), new.get(key)
        if isinstance(was, Mapping) and isinstance(now, Mapping):
            for place, value in _changes(was, now):
                yield (key, *place), value
        elif was != now:
            yield (key,), now


def _said(model: BaseModel) -> dict[str, Any]:
    """*model* as YAML says it, secrets in the clear, without what is not set."""
    said = {key: _plain(value) for key, value in model}
    return {key: value for key, value in said.items() if value is not None}


def _plain(value: object) -> Any:  # noqa: ANN401 - YAML holds anything
    match value:
        case BaseModel():
            return _said(value)
        case SecretStr():
            return value.get_secret_value()
        case Path():
            return str(value)
        case Mapping():
            return {key: _plain(item) for key, item in value.items()}
        case list() | tuple():
            return [_plain(item) for item in value]
        case _:
            return value
