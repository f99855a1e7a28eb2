"""Change ``devlog.yaml``: channels come and go, everything else in the file stays as it was written."""

from collections.abc import Callable
from pathlib import Path
from typing import cast

from devlog_app.model.channel_kind import ChannelKind
from devlog_app.model.errors import FormatError, StorageError
from devlog_app.model.workspace_config import FORMAT_VERSION, ChannelConfig, WorkspaceConfig
from devlog_app.storage.atomic import replace_file
from devlog_app.storage.notes.text_layout import bytes_of
from devlog_app.storage.workspaces.workspace import WORKSPACE_FILE, comparable, read_workspace_config
from devlog_app.storage.yaml.checks import checked
from devlog_app.storage.yaml.edit import with_value
from devlog_app.storage.yaml.files import read_yaml_text
from devlog_app.storage.yaml.mapping import read_mapping
from devlog_app.storage.yaml.writing import Value


def add_channel(root: Path, name: str, config: ChannelConfig) -> None:
    """Add a channel to the workspace in *root*, making its ``devlog.yaml`` if there is none.

    Raises ``StorageError`` (``channel_exists`` among them), ``FormatError`` for a file that is broken.
    """
    if any(comparable(name) == comparable(other) for other in read_workspace_config(root).value.channels):
        raise StorageError("channel_exists", name=name)
    said = {key: value for key, value in config.to_json().items() if value is not None}
    _edit(root, lambda text: with_value(text, ("channels", name), {"kind": config.kind.value, **said}))


def remove_channel(root: Path, name: str) -> None:
    """Take a channel out of ``devlog.yaml``, and with it its place as the default one.

    Raises ``StorageError`` (``channel_unknown`` among them), ``FormatError`` for a file that is broken.
    """
    config = read_workspace_config(root).value
    if name not in config.channels:
        raise StorageError("channel_unknown", name=name)
    places: list[tuple[str, ...]] = [("channels", name)]
    if config.default_channel == name:
        places.append(("default_channel",))

    def without(text: str) -> str:
        for place in places:
            text = with_value(text, place, None)
        return text

    _edit(root, without)


def change_channel(root: Path, name: str, kind: ChannelKind, place: tuple[str, ...], value: object) -> None:
    """Let ``devlog.yaml`` say *value* at *place* of the channel called *name*, of this *kind*; None: nothing.

    Raises ``StorageError``, ``FormatError`` (also for a value that cannot stand there) and changes nothing.
    """
    is_new = name not in read_workspace_config(root).value.channels
    if is_new and value is None:
        return

    def changed(text: str) -> str:
        if is_new:
            text = with_value(text, ("channels", name), {"kind": kind.value})
        after = with_value(text, ("channels", name, *place), cast("Value", value))
        _refuse_unfit(after)
        return after

    _edit(root, changed)


def set_default_channel(root: Path, name: str) -> None:
    """Let notes without a channel go to the one called *name*. Raises as above."""
    _edit(root, lambda text: with_value(text, ("default_channel",), name))


def _refuse_unfit(text: str) -> None:
    """Raise ``FormatError`` where *text* could not be read as a workspace's file."""
    _, findings = checked(WorkspaceConfig, read_mapping(text))
    if findings:
        raise FormatError(findings[0].code, path=WORKSPACE_FILE, line=findings[0].line, **findings[0].values)


def _edit(root: Path, change: Callable[[str], str]) -> None:
    path = root / WORKSPACE_FILE
    if read_workspace_config(root).is_newer:
        raise StorageError("workspace_newer", path=str(path))
    before, layout = read_yaml_text(path)
    try:
        after = change(before or with_value("", ("version",), FORMAT_VERSION))
    except FormatError as error:
        raise error.at(str(path)) from error
    replace_file(path, bytes_of(after, layout, before))
