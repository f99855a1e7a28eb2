"""The window with a Telegram on loopback to publish to: Анна is signed in, and may post in three of its channels."""

import asyncio
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from publishing_desk import Desk
from telegram_server import Rights, TelegramServer, TelegramWorld
from telegram_server.fixtures import PASSPHRASE, connections_to, sign_in
from ui.publish.sheet_probe import SheetProbe

from devlog_app.paths import AppPaths
from devlog_app.ui.main_window import MainWindow
from devlog_app.ui.program import Program

Eventually = Callable[[Callable[[], object]], None]

CHANNELS = """version: 1
title: Команда
time_zone: Europe/Moscow
default_channel: main
channels:
  main: {kind: telegram, ref: "@devlog_news", role: production, colour: "#c0392b"}
  try: {kind: telegram, ref: "@devlog_try", role: test}
  foreign: {kind: telegram, ref: "@not_ours", role: production}
"""


@pytest.fixture
def desk(workspace: Path, tmp_path: Path) -> Desk:
    """Looks at what the local channel holds."""
    return Desk(workspace, AppPaths.under(tmp_path / "base"), time=datetime.now(UTC))


@pytest.fixture
def probe(window: MainWindow, eventually: Eventually) -> SheetProbe:
    """The sheet over a window that knows the local channel only."""
    return SheetProbe(window, eventually)


@pytest.fixture
def server() -> Iterator[TelegramServer]:
    world = TelegramWorld()
    anna = world.add_account("79990001122", first_name="Анна", username="anna")
    world.add_channel("devlog_news", anna, title="Новости команды")
    world.add_channel("devlog_try", anna, title="Проба")
    world.add_channel("not_ours", anna, title="Чужой", rights=Rights())
    with TelegramServer(world) as running:
        yield running


@pytest.fixture
def signed_in(server: TelegramServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The base directory of the window knows the session, and its passphrase is given."""
    monkeypatch.setenv("DEVLOG_PASSPHRASE", PASSPHRASE)
    for name in ("DEVLOG_API_ID", "DEVLOG_API_HASH"):
        monkeypatch.delenv(name, raising=False)

    async def enter() -> None:
        await sign_in(connections_to(server, tmp_path), server.world.accounts[0])

    asyncio.run(enter())


@pytest.fixture
def hurry(tmp_path: Path, signed_in: None) -> None:
    """Nothing is held back."""
    settings = AppPaths.under(tmp_path / "base").settings
    settings.write_text(settings.read_text("utf-8") + "undo_window: 0\n", "utf-8")


@pytest.fixture
def telegram(hurry: None, patient: SheetProbe) -> SheetProbe:
    """The same, and nothing is held back."""
    return patient


@pytest.fixture
def patient(signed_in: None, program: Program, workspace: Path, eventually: Eventually) -> SheetProbe:
    """The window with the channels at Telegram, and its first note shown; the server outlives it."""
    (workspace / "devlog.yaml").write_text(CHANNELS, "utf-8")
    program.open_first(workspace)
    window = program.window
    eventually(lambda: hasattr(window, "publish") and window.publish.post is not None)
    return SheetProbe(window, eventually)
