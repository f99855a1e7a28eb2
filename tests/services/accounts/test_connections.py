"""What an account's connection tells: how it stands, which channels it may post to, what a channel says of itself."""

import asyncio
from collections.abc import Iterator
from pathlib import Path

import pytest
from telegram_server import TelegramServer, TelegramWorld
from telegram_server.fixtures import PASSPHRASE, connections_to, sign_in
from telegram_server.world import Rights

from devlog_app.bootstrap import open_services
from devlog_app.model.capabilities import FREE_ACCOUNT
from devlog_app.model.channel_kind import ChannelKind
from devlog_app.model.connection import Line, LineState
from devlog_app.model.errors import ChannelError, SignInError, StorageError
from devlog_app.model.workspace_config import ChannelConfig
from devlog_app.paths import AppPaths


@pytest.fixture
def world() -> TelegramWorld:
    world = TelegramWorld()
    anna = world.add_account("79990001122", first_name="Анна")
    boris = world.add_account("79990003344", first_name="Boris")
    world.add_channel("devlog_news", anna, title="Новости").subscribers = 1234
    world.add_channel(None, anna, title="Без имени")
    world.add_channel("reading", anna, title="Только чтение", rights=Rights())
    world.add_channel("strange", boris, title="Чужой")
    return world


@pytest.fixture
def server(world: TelegramWorld) -> Iterator[TelegramServer]:
    with TelegramServer(world) as running:
        yield running


def test_the_channels_that_an_account_may_post_to_are_listed(
    server: TelegramServer, world: TelegramWorld, tmp_path: Path
) -> None:
    async def listed() -> list[tuple[str, str]]:
        connections = connections_to(server, tmp_path)
        await sign_in(connections, world.accounts[0])
        return [(one.title, one.ref) for one in await connections.postable("default")]

    unnamed = next(room for room in world.channels if room.username is None)
    assert asyncio.run(listed()) == [("Без имени", str(unnamed.id)), ("Новости", "@devlog_news")]


def test_a_channel_says_what_it_is_and_whether_one_may_post(
    server: TelegramServer, world: TelegramWorld, tmp_path: Path
) -> None:
    async def ask() -> None:
        connections = connections_to(server, tmp_path)
        await sign_in(connections, world.accounts[0])
        news = await connections.facts(ChannelConfig(ref="@devlog_news"))
        assert (news.title, news.username, news.who, news.subscribers) == ("Новости", "devlog_news", "Анна", 1234)
        assert news.allowed.can_post
        strange = await connections.facts(ChannelConfig(ref="https://t.me/strange"))
        assert (strange.subscribers, strange.allowed.can_post) == (None, False)
        saved = await connections.facts(ChannelConfig(kind=ChannelKind.SAVED))
        assert (saved.title, saved.allowed.can_post) == ("Анна", True)
        with pytest.raises(ChannelError, match="nowhere"):
            await connections.facts(ChannelConfig(ref="@nowhere"))

    asyncio.run(ask())


def test_who_shows_titles_hears_of_a_channel_that_was_found_and_of_one_that_has_another_title(
    server: TelegramServer, world: TelegramWorld, tmp_path: Path
) -> None:
    asyncio.run(sign_in(connections_to(server, tmp_path), world.accounts[0]))
    root = tmp_path / "space"
    root.mkdir()
    (root / "devlog.yaml").write_text('channels: {news: {ref: "@devlog_news"}}\n', "utf-8")
    services = open_services(AppPaths.under(tmp_path / "base"), root)
    services.secrets.unlock(PASSPHRASE)
    heard: list[str] = []
    stop = services.channels.follow(lambda: heard.append(services.channels.title("news")))

    async def ask() -> None:
        await services.channels.facts("news")
        await services.channels.facts("news")
        world.channels[0].title = "Новости 2"
        await services.channels.facts("news")
        stop()
        world.channels[0].title = "Новости 3"
        await services.channels.facts("news")

    asyncio.run(ask())
    assert heard == ["Новости", "Новости 2"]


def test_who_posts_and_who_looks_at_the_accounts_is_told_that_their_file_is_damaged_and_who_writes_is_not(
    server: TelegramServer, world: TelegramWorld, tmp_path: Path
) -> None:
    asyncio.run(sign_in(connections_to(server, tmp_path), world.accounts[0]))
    root = tmp_path / "space"
    root.mkdir()
    (root / "devlog.yaml").write_text('channels: {news: {ref: "@devlog_news"}}\n', "utf-8")
    (root / "note.md").write_text("Вечер\n", "utf-8")
    services = open_services(AppPaths.under(tmp_path / "base"), root)
    services.secrets.unlock(PASSPHRASE)
    services.paths.accounts.write_text("{")
    note = services.library.open("note.md")
    (message,) = services.composer.compose(note, note.text, channel="news").messages
    assert message.limit == FREE_ACCOUNT.text_limit

    async def post() -> None:
        async with services.channels.connected("news"):
            pass

    for refused in (services.connections.known_accounts, lambda: asyncio.run(post())):
        with pytest.raises(StorageError) as caught:
            refused()
        assert caught.value.code == "accounts_unreadable"


def test_the_line_tells_how_it_stands(server: TelegramServer, world: TelegramWorld, tmp_path: Path) -> None:
    lines: list[Line] = []

    async def ask() -> None:
        connections = connections_to(server, tmp_path)
        stop = connections.listen(lines.append)
        with pytest.raises(SignInError):
            await connections.facts(ChannelConfig(ref="@devlog_news"))
        await sign_in(connections, world.accounts[0])
        lines.clear()
        await connections.facts(ChannelConfig(ref="@devlog_news"))
        stop()
        await connections.facts(ChannelConfig(ref="@devlog_news"))

    asyncio.run(ask())
    assert [line.state for line in lines] == [LineState.CONNECTING, LineState.CONNECTED, LineState.CLOSED]
    assert lines[1].who == "Анна"


def test_a_line_that_cannot_be_reached_says_why(server: TelegramServer, world: TelegramWorld, tmp_path: Path) -> None:
    lines: list[Line] = []

    async def ask() -> None:
        connections = connections_to(server, tmp_path)
        await sign_in(connections, world.accounts[0])
        world.forget_sessions()
        connections.listen(lines.append)
        with pytest.raises(ChannelError):
            await connections.facts(ChannelConfig(ref="@devlog_news"))

    asyncio.run(ask())
    assert lines[0].state is LineState.CONNECTING
    assert lines[-1].state in {LineState.CLOSED, LineState.LOST}
