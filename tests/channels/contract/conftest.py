"""The channels that must keep the promises of this folder.

Another implementation joins with its name in ``IMPLEMENTATIONS`` and a fixture ``open_NAME_channel``: a function that
gives an async context manager around a connected channel, the same channel however often it is opened in one test.
"""

from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path
from typing import TypeAlias, cast

import pytest
from PIL import Image
from telegram_server import TelegramServer, TelegramWorld
from telegram_server.fixtures import connections_to, sign_in

from devlog_app.channels.local.channel import LocalChannel
from devlog_app.channels.port import Channel
from devlog_app.model.workspace_config import ChannelConfig

IMPLEMENTATIONS = ("local", "telegram")

OpenChannel: TypeAlias = Callable[[], AbstractAsyncContextManager[Channel]]


@pytest.fixture(params=IMPLEMENTATIONS)
def open_channel(request: pytest.FixtureRequest) -> OpenChannel:
    """Connect to the channel under test; each use is a new connection to the same channel."""
    return cast("OpenChannel", request.getfixturevalue(f"open_{request.param}_channel"))


@pytest.fixture
def open_local_channel(tmp_path: Path) -> OpenChannel:
    @asynccontextmanager
    async def opened() -> AsyncIterator[Channel]:
        channel = LocalChannel.open(tmp_path / "base" / "local.db", "rehearsal")
        try:
            yield channel
        finally:
            await channel.close()

    return opened


@pytest.fixture
def open_telegram_channel(tmp_path: Path) -> Iterator[OpenChannel]:
    world = TelegramWorld()
    anna = world.add_account()
    world.add_channel("rehearsal", anna)
    with TelegramServer(world) as server:
        connections = connections_to(server, tmp_path)

        @asynccontextmanager
        async def opened() -> AsyncIterator[Channel]:
            if connections.accounts.account("default") is None:
                await sign_in(connections, anna)
            channel = await connections.open_channel("rehearsal", ChannelConfig(ref="@rehearsal"))
            try:
                yield channel
            finally:
                await channel.close()

        yield opened


@pytest.fixture
def picture(tmp_path: Path) -> Path:
    """A small photograph."""
    path = tmp_path / "picture.jpg"
    Image.new("RGB", (64, 48), "teal").save(path)
    return path


@pytest.fixture
def other_picture(tmp_path: Path) -> Path:
    """A photograph of something else."""
    path = tmp_path / "other.jpg"
    Image.new("RGB", (48, 64), "orange").save(path)
    return path
