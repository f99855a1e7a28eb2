"""A Telegram on loopback with an account and a channel, and the program's own way to it."""

from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path
from typing import TypeAlias

import pytest
from PIL import Image
from telegram_server import TelegramServer, TelegramWorld
from telegram_server.fixtures import HASTY, connections_to, sign_in

from devlog_app.channels.port import Channel
from devlog_app.model.workspace_config import ChannelConfig
from devlog_app.services.accounts.connections import Connections

OpenChannel: TypeAlias = Callable[[], AbstractAsyncContextManager[Channel]]


@pytest.fixture
def server() -> Iterator[TelegramServer]:
    """A Telegram with Anna and her channel @devlog_news."""
    world = TelegramWorld()
    world.add_channel("devlog_news", world.add_account())
    with TelegramServer(world) as running:
        yield running


@pytest.fixture
def connections(server: TelegramServer, tmp_path: Path) -> Connections:
    return connections_to(server, tmp_path)


@pytest.fixture
def news(server: TelegramServer, connections: Connections) -> OpenChannel:
    """Connect to the channel as Anna, signing in at the first use."""
    return _opener(server, connections)


@pytest.fixture
def hasty_news(server: TelegramServer, tmp_path: Path) -> OpenChannel:
    """The same, by somebody who soon gives up waiting."""
    return _opener(server, connections_to(server, tmp_path, HASTY))


def _opener(server: TelegramServer, connections: Connections) -> OpenChannel:
    @asynccontextmanager
    async def opened() -> AsyncIterator[Channel]:
        if connections.accounts.account("default") is None:
            await sign_in(connections, server.world.accounts[0])
        channel = await connections.open_channel("main", ChannelConfig(ref="@devlog_news"))
        try:
            yield channel
        finally:
            await channel.close()

    return opened


@pytest.fixture
def picture(tmp_path: Path) -> Path:
    path = tmp_path / "picture.jpg"
    Image.new("RGB", (64, 48), "teal").save(path)
    return path
