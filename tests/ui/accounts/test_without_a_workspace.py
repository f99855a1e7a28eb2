"""One may sign in before any folder is open; the folder that is opened then knows the account and the passphrase."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from telegram_server import TelegramServer
from ui.accounts.probe import AccountsProbe
from ui.accounts.test_signing_in import scan
from ui.probes import press

from devlog_app.ui.accounts.passphrase import PassphraseDialog
from devlog_app.ui.program import Program

Eventually = Callable[[Callable[[], object]], None]


@pytest.fixture
def page(introduced: None, program: Program, monkeypatch: pytest.MonkeyPatch, eventually: Eventually) -> AccountsProbe:
    """The window with nothing open."""
    for name in ("DEVLOG_PASSPHRASE", "DEVLOG_API_ID", "DEVLOG_API_HASH"):
        monkeypatch.delenv(name, raising=False)
    alive: list[bool] = []
    program.alive.connect(lambda: alive.append(True))
    program.open_first(None)
    eventually(lambda: alive)
    return AccountsProbe(program.window, eventually)


def test_signing_in_needs_no_folder(
    page: AccountsProbe, server: TelegramServer, program: Program, workspace: Path, eventually: Eventually
) -> None:
    page.open_signed_out()
    scan(server)
    page.shows("Signed in as Анна (@anna)")
    page.dialog.reject()
    program.open_workspace(workspace)
    eventually(lambda: page.window.publish.post is not None)
    eventually(lambda: page.window.status_line.connection.text() == "Signed in as Анна")
    page.open_page()
    page.shows("Signed in as Анна")
    assert page.find(PassphraseDialog) is None, "the passphrase is asked for once a run"


def test_the_page_is_reached_from_its_card(page: AccountsProbe) -> None:
    cards = [each for each in page.window.start.findChildren(QWidget) if each.accessibleName() == "Sign in to Telegram"]
    assert cards[0].isVisible()
    press(page.window.start, "Sign in to Telegram")
    page.give_passphrase()


def test_the_sides_stand_empty_until_a_folder_is_open(
    page: AccountsProbe, program: Program, workspace: Path, eventually: Eventually
) -> None:
    assert not page.window.tree.isVisible()
    assert not page.window.preview.isVisible()
    program.open_workspace(workspace)
    eventually(lambda: page.window.publish.post is not None)
    assert page.window.tree.isVisible()
    assert page.window.preview.isVisible()
