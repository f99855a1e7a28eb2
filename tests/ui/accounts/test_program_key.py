"""Where Telegram does not know the program, it is said how to introduce it."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QTabBar
from telegram_server import TelegramServer
from telegram_server.fixtures import settings_for
from telegram_server.world import API_HASH, API_ID
from ui.accounts.probe import AccountsProbe
from ui.accounts.test_signing_in import scan
from ui.probes import child

from devlog_app.paths import AppPaths
from devlog_app.storage.settings_file import write_settings


@pytest.fixture
def introduced(server: TelegramServer, paths: AppPaths, tmp_path: Path) -> None:
    """The settings name the server only."""
    settings = settings_for(server, tmp_path)
    stranger = settings.telegram.model_copy(update={"api_id": None, "api_hash": None})
    paths.settings.parent.mkdir(parents=True, exist_ok=True)
    write_settings(paths.settings, settings.model_copy(update={"telegram": stranger}))


def test_a_person_is_led_to_the_pair_and_goes_on(page: AccountsProbe, server: TelegramServer, paths: AppPaths) -> None:
    page.open_page()
    page.give_passphrase()
    page.shows("Introduce Devlog to Telegram")
    assert "API development tools" in page.text()
    page.fill("App api_hash", "0" * 32)
    assert server.world.arrivals == 0, "nothing was sent without a number"
    api_id = page.field("App api_id")
    assert api_id is not None
    api_id.setText(str(API_ID))
    page.fill("App api_hash", "0" * 32)
    page.shows("Telegram does not know this api_id with this api_hash.")
    api_id.setText(str(API_ID))
    page.fill("App api_hash", API_HASH)
    page.shows("The code is renewed by itself.")
    scan(server)
    page.shows("Signed in as Анна")
    assert API_HASH not in paths.settings.read_text("utf-8")
    assert not child(page.dialog, QTabBar).isVisible()
