"""A window over a house: a workspace whose only channel is here, or at a Telegram on loopback."""

import asyncio
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from house import NOTE, House
from PIL import Image
from telegram_server import TelegramServer, TelegramWorld
from telegram_server.fixtures import PASSPHRASE, connections_to, sign_in
from ui.post_page.probe import PostProbe

from devlog_app.ui.program import Program

CONFIG = "version: 1\ntitle: Команда\ntime_zone: Europe/Moscow\ndefault_channel: main\nchannels:\n  main: "
TEXT = "---\ntitle: Заметка\n---\nРаз **два** три\n\nЧетыре\n"

Eventually = Callable[[Callable[[], object]], None]


def made(folder: Path, channel: str) -> Path:
    (folder / "posts").mkdir(parents=True)
    (folder / "devlog.yaml").write_text(CONFIG + channel, "utf-8")
    Image.new("RGB", (64, 48), "teal").save(folder / "posts" / "a.png")
    return folder


@pytest.fixture
def local(tmp_path: Path) -> House:
    """Its channel is on this computer."""
    return House(made(tmp_path / "space", "{kind: local}\n"), tmp_path / "base")


@pytest.fixture
def server() -> Iterator[TelegramServer]:
    world = TelegramWorld()
    anna = world.add_account()
    world.add_channel("news", anna, title="Новости")
    with TelegramServer(world) as running:
        yield running


@pytest.fixture
def telegram(server: TelegramServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> House:
    """Its channel is at the Telegram on loopback, and somebody is signed in."""
    monkeypatch.setenv("DEVLOG_PASSPHRASE", PASSPHRASE)
    asyncio.run(_signed_in(server, tmp_path))
    return House(made(tmp_path / "space", "{kind: telegram, ref: '@news'}\n"), tmp_path / "base", server)


async def _signed_in(server: TelegramServer, folder: Path) -> None:
    await sign_in(connections_to(server, folder), server.world.accounts[0])


@pytest.fixture
def opened(program: Program, eventually: Eventually) -> "Callable[[House], PostProbe]":
    """The window with the house's note open in it."""

    def open_it(house: House) -> PostProbe:
        program.open_first(house.workspace / NOTE)
        eventually(lambda: hasattr(program.window, "publish") and program.window.publish.post is not None)
        return PostProbe(program.window, eventually)

    return open_it


@pytest.fixture
def here(local: House, opened: Callable[[House], PostProbe]) -> PostProbe:
    """The page of a post that is on this computer only."""
    local.write(TEXT)
    local.publish()
    probe = opened(local)
    probe.show()
    probe.eventually(lambda: "Note and post say the same" in probe.verdict())
    return probe


@pytest.fixture
def there(telegram: House, opened: Callable[[House], PostProbe]) -> PostProbe:
    """The window over a note that is published in Telegram; the page is not shown yet."""
    telegram.write(TEXT)
    telegram.publish()
    return opened(telegram)
