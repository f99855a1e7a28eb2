"""A house with a channel on this computer, and one with a channel of a Telegram on loopback."""

import asyncio
from collections.abc import Iterator
from pathlib import Path

import pytest
from house import House
from telegram_server import TelegramServer, TelegramWorld
from telegram_server.fixtures import connections_to, sign_in

CONFIG = "version: 1\ntime_zone: Europe/Moscow\ndefault_channel: main\nchannels:\n  main: "


@pytest.fixture
def local(tmp_path: Path) -> House:
    return House(_made(tmp_path / "space", "{kind: local}\n"), tmp_path / "base")


@pytest.fixture
def telegram(tmp_path: Path) -> Iterator[House]:
    world = TelegramWorld()
    anna = world.add_account()
    world.add_channel("news", anna, title="Новости")
    with TelegramServer(world) as server:
        asyncio.run(_signed_in(server, tmp_path))
        yield House(_made(tmp_path / "space", "{kind: telegram, ref: '@news'}\n"), tmp_path / "base", server)


@pytest.fixture(params=["local", "telegram"])
def house(request: pytest.FixtureRequest) -> House:
    """Either of them: what is promised holds for both."""
    found = request.getfixturevalue(request.param)
    assert isinstance(found, House)
    return found


def _made(folder: Path, channel: str) -> Path:
    folder.mkdir(parents=True)
    (folder / "devlog.yaml").write_text(CONFIG + channel, "utf-8")
    return folder


async def _signed_in(server: TelegramServer, folder: Path) -> None:
    await sign_in(connections_to(server, folder), server.world.accounts[0])
