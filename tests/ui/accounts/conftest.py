"""The window with a Telegram on loopback, for signing in and out."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from telegram_server import TelegramServer, TelegramWorld
from telegram_server.fixtures import settings_for
from ui.accounts.probe import AccountsProbe

from devlog_app.paths import AppPaths
from devlog_app.storage.settings_file import write_settings
from devlog_app.ui.main_window import MainWindow
from devlog_app.ui.program import Program

PHONE = "79990001122"
CHANNELS = """version: 1
title: Команда
time_zone: Europe/Moscow
channels:
  news: {kind: telegram, ref: "@devlog_news"}
"""


@pytest.fixture
def server() -> Iterator[TelegramServer]:
    """Anna has no password, Boris has one; both may post in the channel."""
    world = TelegramWorld()
    anna = world.add_account(PHONE, first_name="Анна", username="anna", premium=True)
    boris = world.add_account("79990003344", first_name="Boris", password="тройка", password_hint="сани")
    world.add_channel("devlog_news", anna, boris)
    with TelegramServer(world) as running:
        yield running


@pytest.fixture
def paths(tmp_path: Path) -> AppPaths:
    """Where the program of this test keeps its own."""
    return AppPaths.under(tmp_path / "base")


@pytest.fixture
def introduced(server: TelegramServer, paths: AppPaths, tmp_path: Path) -> None:
    """The settings name the server, an api_id and its hash; the hash stands there in the clear, as people write it."""
    paths.settings.parent.mkdir(parents=True, exist_ok=True)
    write_settings(paths.settings, settings_for(server, tmp_path))


@pytest.fixture
def page(
    introduced: None,
    program: Program,
    workspace: Path,
    monkeypatch: pytest.MonkeyPatch,
    eventually: Callable[[Callable[[], object]], None],
) -> "AccountsProbe":
    """What a user sees of accounts in the window, which is open; nothing gives the passphrase away.

    The server comes first, so that it outlives the window.
    """
    for name in ("DEVLOG_PASSPHRASE", "DEVLOG_API_ID", "DEVLOG_API_HASH"):
        monkeypatch.delenv(name, raising=False)
    (workspace / "devlog.yaml").write_text(CHANNELS, "utf-8")
    program.open_first(workspace)
    window: MainWindow = program.window
    eventually(lambda: hasattr(window, "publish") and window.publish.post is not None)
    return AccountsProbe(window, eventually)
