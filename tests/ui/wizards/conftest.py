"""A window over a conference that is published, here or at a Telegram on loopback."""

import asyncio
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from house import House
from telegram_server import TelegramServer, TelegramWorld
from telegram_server.fixtures import PASSPHRASE, connections_to, sign_in

from devlog_app.ui.main_window import MainWindow
from devlog_app.ui.program import Program

CONFIG = "version: 1\ntime_zone: Europe/Moscow\ndefault_channel: main\nchannels:\n  main: "
FOLDER = "conferences/2026-09-ml"
NOTES = {
    "intro.md": "---\ntitle: Intro\nkind: intro\n---\nIntro\n",
    "data.md": "---\ntitle: Генерация данных\nkind: talk\nspeaker: Анна Ким\n---\nО данных\n\n#ml\n",
    "labels.md": "---\ntitle: Разметка\nkind: talk\n---\nО разметке\n",
    "metrics.md": "---\ntitle: Метрики\nkind: talk\n---\nО метриках\n",
}
SERIES = "version: 1\ntitle: ML 2026\nseries: [intro.md, data.md, labels.md, metrics.md]\n"

Eventually = Callable[[Callable[[], object]], None]


def made(folder: Path, channel: str) -> Path:
    """A workspace in *folder* with a conference of three talks."""
    (folder / FOLDER).mkdir(parents=True)
    (folder / "devlog.yaml").write_text(CONFIG + channel, "utf-8")
    (folder / FOLDER / "conference.yaml").write_text(SERIES, "utf-8")
    for name, text in NOTES.items():
        (folder / FOLDER / name).write_text(text, "utf-8")
    return folder


@pytest.fixture
def local(tmp_path: Path) -> House:
    """Its channel is on this computer; two of its talks are out."""
    house = House(made(tmp_path / "space", "{kind: local}\n"), tmp_path / "base")
    house.publish(f"{FOLDER}/data.md")
    house.publish(f"{FOLDER}/labels.md")
    return house


@pytest.fixture
def server() -> Iterator[TelegramServer]:
    world = TelegramWorld()
    anna = world.add_account()
    world.add_channel("news", anna, title="Новости")
    with TelegramServer(world) as running:
        yield running


@pytest.fixture
def telegram(server: TelegramServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> House:
    """Its channel is at the Telegram on loopback; two of its talks are out."""
    monkeypatch.setenv("DEVLOG_PASSPHRASE", PASSPHRASE)
    asyncio.run(_signed_in(server, tmp_path))
    house = House(made(tmp_path / "space", "{kind: telegram, ref: '@news'}\n"), tmp_path / "base", server)
    house.publish(f"{FOLDER}/data.md")
    house.publish(f"{FOLDER}/labels.md")
    return house


async def _signed_in(server: TelegramServer, folder: Path) -> None:
    await sign_in(connections_to(server, folder), server.world.accounts[0])


@pytest.fixture
def opened(program: Program, eventually: Eventually) -> Callable[[House], MainWindow]:
    """The window with a house's talk about data open in it."""

    def open_it(house: House) -> MainWindow:
        program.open_first(house.workspace / f"{FOLDER}/data.md")
        window = program.window
        eventually(lambda: hasattr(window, "publish") and window.publish.post is not None)
        eventually(lambda: program.session is not None and len(program.session.catalogue.notes) == len(NOTES))
        return window

    return open_it
