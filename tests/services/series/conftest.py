"""A conference of an intro, three talks and an album, before a local channel or a loopback Telegram."""

import asyncio
from collections.abc import Iterator
from pathlib import Path

import pytest
from series_stage import Stage, made
from telegram_server import TelegramServer, TelegramWorld
from telegram_server.fixtures import connections_to, sign_in


@pytest.fixture
def local(tmp_path: Path) -> Stage:
    """The conference before a channel on this computer."""
    return Stage(made(tmp_path / "space"), tmp_path / "base", "rehearsal")


@pytest.fixture
def telegram(tmp_path: Path) -> Iterator[Stage]:
    """The conference before a channel of a Telegram on loopback."""
    world = TelegramWorld()
    anna = world.add_account()
    world.add_channel("pml_news", anna, title="PML")
    with TelegramServer(world) as server:
        asyncio.run(_signed_in(server, tmp_path))
        yield Stage(made(tmp_path / "space"), tmp_path / "base", "news", server)


async def _signed_in(server: TelegramServer, folder: Path) -> None:
    await sign_in(connections_to(server, folder), server.world.accounts[0])
