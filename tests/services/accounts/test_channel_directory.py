"""The channels of a workspace: found, added, removed and opened."""

import asyncio
from pathlib import Path

import pytest

from devlog_app.model.capabilities import Capabilities
from devlog_app.model.channel_kind import ChannelKind
from devlog_app.model.errors import FormatError, StorageError, UsageError
from devlog_app.model.workspace_config import ChannelConfig, WorkspaceConfig
from devlog_app.paths import AppPaths
from devlog_app.services.accounts.channel_directory import ChannelDirectory
from devlog_app.services.accounts.connections import Connections
from devlog_app.storage.secrets.accounts_file import AccountsFile, KnownChannel
from devlog_app.storage.workspaces.workspace import read_workspace_config
from devlog_app.storage.yaml.files import YamlFile

DEVLOG_YAML = """\
# наш канал
version: 1
default_channel: main   # туда по умолчанию
channels:
  main: {kind: telegram, ref: "@beacon", colour: "#c0392b"}
  notes:
    kind: saved
"""


def never() -> Connections:
    raise AssertionError("Telegram was not asked for")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    folder = tmp_path / "space"
    folder.mkdir()
    return folder


@pytest.fixture
def channels(root: Path, tmp_path: Path) -> ChannelDirectory:
    return ChannelDirectory(root, AppPaths.under(tmp_path / "base"), never)


def test_local_is_always_there_and_the_default_where_nothing_is_said(channels: ChannelDirectory) -> None:
    (entry,) = channels.names()
    assert (entry.name, entry.kind, entry.role, entry.is_default) == ("local", ChannelKind.LOCAL, "test", True)
    assert channels.default == "local"


def test_the_channels_of_the_workspace_follow_as_they_are_written(root: Path, channels: ChannelDirectory) -> None:
    (root / "devlog.yaml").write_text(DEVLOG_YAML, "utf-8")
    local, main, notes = channels.names()
    assert [local.name, local.is_default] == ["local", False]
    assert (main.ref, main.role, main.colour, main.is_default) == ("@beacon", "production", "#c0392b", True)
    assert notes.kind is ChannelKind.SAVED


def known(tmp_path: Path, title: str, ref: str = "@beacon", account: str = "default") -> None:
    """The channel was asked before."""
    AccountsFile(AppPaths.under(tmp_path / "base").accounts).keep_channel(
        KnownChannel(
            account=account, ref=ref, id=5, access_hash=7, title=title, username="beacon", allowed=Capabilities()
        )
    )


def test_a_channel_is_called_as_its_subscribers_see_it_once_that_is_known(
    root: Path, channels: ChannelDirectory, tmp_path: Path
) -> None:
    (root / "devlog.yaml").write_text(DEVLOG_YAML, "utf-8")
    assert channels.title("main") == "@beacon"
    known(tmp_path, "Маяк")
    assert channels.title("main") == "Маяк"
    known(tmp_path, "Маяк 2")
    assert channels.title("main") == "Маяк 2"
    known(tmp_path, "")
    assert channels.title("main") == "@beacon"


def test_a_title_belongs_to_the_address_and_not_to_the_name(
    root: Path, channels: ChannelDirectory, tmp_path: Path
) -> None:
    known(tmp_path, "Маяк")
    known(tmp_path, "Чужой", account="second")
    (root / "devlog.yaml").write_text(DEVLOG_YAML.replace("main", "news"), "utf-8")
    assert (channels.title("news"), channels.title("main")) == ("Маяк", "main")
    (root / "devlog.yaml").write_text(DEVLOG_YAML.replace("@beacon", "@other"), "utf-8")
    assert channels.title("main") == "@other"


def test_two_workspaces_may_call_different_channels_alike(
    root: Path, channels: ChannelDirectory, tmp_path: Path
) -> None:
    (root / "devlog.yaml").write_text(DEVLOG_YAML, "utf-8")
    other = tmp_path / "other"
    other.mkdir()
    (other / "devlog.yaml").write_text(DEVLOG_YAML.replace("@beacon", "@lamp"), "utf-8")
    known(tmp_path, "Маяк")
    known(tmp_path, "Лампа", ref="@lamp")
    there = ChannelDirectory(other, AppPaths.under(tmp_path / "base"), never)
    assert (channels.title("main"), there.title("main")) == ("Маяк", "Лампа")


def test_what_has_no_title_of_its_own_is_called_as_the_workspace_says(root: Path, channels: ChannelDirectory) -> None:
    assert channels.title("local") == "space"
    (root / "devlog.yaml").write_text(f"title: Команда\n{DEVLOG_YAML}", "utf-8")
    assert (channels.title("local"), channels.title("notes"), channels.title("gone")) == ("Команда", "notes", "gone")


def test_while_the_file_is_broken_a_channel_is_called_as_it_was(
    root: Path, channels: ChannelDirectory, tmp_path: Path
) -> None:
    (root / "devlog.yaml").write_text(f"title: Команда\n{DEVLOG_YAML}", "utf-8")
    before = channels.title("main"), channels.title("local")
    (root / "devlog.yaml").write_text("version: [", "utf-8")
    assert (channels.title("main"), channels.title("local")) == before
    anew = ChannelDirectory(root, AppPaths.under(tmp_path / "base"), never)
    assert (anew.title("main"), anew.title("local")) == ("main", "space")
    with pytest.raises(FormatError):
        channels.names()


def test_the_file_is_read_once_for_all_who_ask(
    root: Path, channels: ChannelDirectory, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[Path] = []

    def reading(root: Path) -> YamlFile[WorkspaceConfig]:
        read.append(root)
        return read_workspace_config(root)

    monkeypatch.setattr("devlog_app.storage.workspaces.workspace_file.read_workspace_config", reading)
    (root / "devlog.yaml").write_text(DEVLOG_YAML, "utf-8")
    assert (channels.default, channels.title("main"), len(channels.names())) == ("main", "@beacon", 3)
    channels.change("main", ("ref",), "@lamp")
    assert channels.title("main") == "@lamp"
    assert len(read) == 2


def test_a_spoilt_file_of_what_is_known_leaves_the_address(
    root: Path, channels: ChannelDirectory, tmp_path: Path
) -> None:
    (root / "devlog.yaml").write_text(DEVLOG_YAML, "utf-8")
    known(tmp_path, "Маяк")
    file = AppPaths.under(tmp_path / "base").accounts
    file.write_bytes(file.read_bytes()[:40])
    assert channels.title("main") == "@beacon"


def test_looking_writes_nothing(root: Path, channels: ChannelDirectory, tmp_path: Path) -> None:
    channels.names()
    assert list(root.iterdir()) == []
    assert not (tmp_path / "base").exists()


def test_an_added_channel_is_found_and_comments_stay(root: Path, channels: ChannelDirectory) -> None:
    (root / "devlog.yaml").write_text(DEVLOG_YAML, "utf-8")
    channels.add("test", ChannelConfig(kind=ChannelKind.TELEGRAM, ref="https://t.me/test", role="test"))
    assert channels.entry("test").ref == "https://t.me/test"
    text = (root / "devlog.yaml").read_text("utf-8")
    assert "# наш канал" in text
    assert "default_channel: main   # туда по умолчанию" in text


@pytest.mark.parametrize("name", ["local", "main", "MAIN"])
def test_a_name_is_given_once(name: str, root: Path, channels: ChannelDirectory) -> None:
    (root / "devlog.yaml").write_text(DEVLOG_YAML, "utf-8")
    with pytest.raises(StorageError, match="There already is a channel"):
        channels.add(name, ChannelConfig(ref="@other"))


def test_a_removed_channel_is_gone_and_no_longer_the_default(root: Path, channels: ChannelDirectory) -> None:
    (root / "devlog.yaml").write_text(DEVLOG_YAML, "utf-8")
    channels.remove("main")
    assert [entry.name for entry in channels.names()] == ["local", "notes"]
    assert channels.default == "local"


def test_local_stays(channels: ChannelDirectory) -> None:
    with pytest.raises(StorageError, match="always there"):
        channels.remove("local")


def test_an_unknown_channel_is_refused_before_anything_is_opened(channels: ChannelDirectory, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no channel “nope”"):
        asyncio.run(channels.open("nope"))
    assert not (tmp_path / "base").exists()


def test_a_broken_devlog_yaml_names_its_line(root: Path, channels: ChannelDirectory) -> None:
    (root / "devlog.yaml").write_text("version: 1\nchannels:\n  main: {kind: nonsense}\n", "utf-8")
    with pytest.raises(FormatError) as raised:
        channels.names()
    assert raised.value.line == 3
    assert raised.value.path == str(root / "devlog.yaml")


def test_the_local_channel_opens_without_telegram_and_closes_behind_the_block(channels: ChannelDirectory) -> None:
    async def history() -> int:
        async with channels.connected("local") as channel:
            return len(await channel.history(10))

    assert asyncio.run(history()) == 0


def test_a_telegram_channel_is_opened_by_the_connections_of_the_account(root: Path, channels: ChannelDirectory) -> None:
    (root / "devlog.yaml").write_text(DEVLOG_YAML, "utf-8")
    with pytest.raises(AssertionError, match="Telegram was not asked for"):
        asyncio.run(channels.open("main"))


def test_one_value_changes_and_every_other_line_stays(root: Path, channels: ChannelDirectory) -> None:
    (root / "devlog.yaml").write_text(DEVLOG_YAML, "utf-8")
    channels.change("notes", ("colour",), "#1b6b40")
    channels.change("notes", ("post", "silent"), True)
    channels.change("main", ("header",), "greeting")
    assert channels.entry("notes").colour == "#1b6b40"
    assert channels.config("notes").post.silent is True
    assert (channels.config("main").header, channels.entry("main").colour) == ("greeting", "#c0392b")
    text = (root / "devlog.yaml").read_text("utf-8")
    assert text.startswith("# наш канал\nversion: 1\ndefault_channel: main   # туда по умолчанию\n")
    channels.change("notes", ("post", "silent"), None)
    assert "post" not in (root / "devlog.yaml").read_text("utf-8")


def test_the_built_in_channel_may_have_ways_of_its_own(root: Path, channels: ChannelDirectory) -> None:
    channels.change("local", ("colour",), None)
    assert not (root / "devlog.yaml").exists()
    channels.change("local", ("colour",), "#1b6b40")
    entry = channels.entry("local")
    assert (entry.kind, entry.colour, entry.is_default) == (ChannelKind.LOCAL, "#1b6b40", True)


@pytest.mark.parametrize(("place", "value"), [(("colour",), "red"), (("role",), "none"), (("post", "layout"), "odd")])
def test_a_value_that_cannot_stand_there_is_refused_and_nothing_changes(
    place: tuple[str, ...], value: str, root: Path, channels: ChannelDirectory
) -> None:
    (root / "devlog.yaml").write_text(DEVLOG_YAML, "utf-8")
    with pytest.raises(FormatError, match=r"cannot be|must be"):
        channels.change("main", place, value)
    assert (root / "devlog.yaml").read_text("utf-8") == DEVLOG_YAML


def test_another_channel_becomes_the_default_one(root: Path, channels: ChannelDirectory) -> None:
    (root / "devlog.yaml").write_text(DEVLOG_YAML, "utf-8")
    channels.make_default("notes")
    assert channels.default == "notes"
    assert "default_channel: notes   # туда по умолчанию" in (root / "devlog.yaml").read_text("utf-8")


def test_headers_and_footers_are_chosen_among_the_snippets(root: Path, channels: ChannelDirectory) -> None:
    (root / "snippets").mkdir()
    for name in ("подвал", "greeting"):
        (root / "snippets" / f"{name}.md").write_text("…", "utf-8")
    assert channels.snippets() == ("greeting", "подвал")
