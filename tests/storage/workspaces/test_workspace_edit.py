"""Channels come into devlog.yaml and go from it; its author's comments and spacing stay."""

from collections.abc import Callable
from pathlib import Path

import pytest

from devlog_app.model.channel_kind import ChannelKind
from devlog_app.model.errors import FormatError, StorageError
from devlog_app.model.workspace_config import ChannelConfig
from devlog_app.storage.workspaces.workspace import read_workspace_config
from devlog_app.storage.workspaces.workspace_edit import add_channel, remove_channel

Write = Callable[[str, str | bytes], Path]

TEAM = ChannelConfig(kind=ChannelKind.TELEGRAM, ref="@team", role="test")
FILE = (
    "# ours\r\nversion: 1\r\ndefault_channel: main   # the real one\r\n"
    'channels:\r\n  main:  # since 2024\r\n    ref: "@a"\r\n'
)


def test_a_workspace_without_devlog_yaml_gets_one(tmp_path: Path) -> None:
    add_channel(tmp_path, "team", TEAM)
    assert (tmp_path / "devlog.yaml").read_text() == (
        'version: 1\nchannels:\n  team:\n    kind: telegram\n    ref: "@team"\n    role: test\n'
    )
    assert read_workspace_config(tmp_path).value.channels["team"] == TEAM


def test_a_channel_is_added_below_the_others(tmp_path: Path, write: Write) -> None:
    file = write("devlog.yaml", FILE)
    add_channel(tmp_path, "тест", ChannelConfig(kind=ChannelKind.LOCAL))
    assert file.read_bytes().decode() == FILE + "  тест:\r\n    kind: local\r\n"


def test_a_channel_goes_and_is_the_default_no_more(tmp_path: Path, write: Write) -> None:
    file = write("devlog.yaml", FILE)
    remove_channel(tmp_path, "main")
    assert file.read_bytes() == b"# ours\r\nversion: 1\r\n"


def test_a_name_is_taken_whatever_its_case(tmp_path: Path, write: Write) -> None:
    file = write("devlog.yaml", FILE)
    with pytest.raises(StorageError) as caught:
        add_channel(tmp_path, "MAIN", TEAM)
    assert caught.value.code == "channel_exists"
    with pytest.raises(StorageError) as caught:
        remove_channel(tmp_path, "other")
    assert caught.value.code == "channel_unknown"
    assert file.read_bytes().decode() == FILE


def test_a_broken_file_is_not_touched(tmp_path: Path, write: Write) -> None:
    file = write("devlog.yaml", "channels: [\n")
    with pytest.raises(FormatError) as caught:
        add_channel(tmp_path, "team", TEAM)
    assert (caught.value.path, caught.value.line) == (str(file), 1)
    assert file.read_text() == "channels: [\n"


def test_a_newer_versions_file_is_not_touched(tmp_path: Path, write: Write) -> None:
    file = write("devlog.yaml", "version: 9\n")
    with pytest.raises(StorageError) as caught:
        add_channel(tmp_path, "team", TEAM)
    assert caught.value.code == "workspace_newer"
    assert file.read_text() == "version: 9\n"
