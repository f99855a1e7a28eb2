"""The passphrase of the secrets is asked for when one is needed, once a run."""

import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from telegram_server import TelegramServer
from telegram_server.world import API_HASH
from ui.accounts.probe import PASSPHRASE, AccountsProbe
from ui.accounts.test_signing_in import scan
from ui.probes import press
from ui.publish.sheet_probe import SheetProbe

from devlog_app.paths import AppPaths
from devlog_app.services.accounts.secrets import Question, SecretStore
from devlog_app.ui.accounts.dialog import AccountsDialog
from devlog_app.ui.accounts.passphrase import PassphraseDialog
from devlog_app.ui.program import Program

PROMPT = 20
"""Seconds that a keyring may take."""


def sheet_for_telegram(page: AccountsProbe) -> SheetProbe:
    """Open the publish sheet for the channel at Telegram."""
    sheet = SheetProbe(page.window, page.eventually)
    sheet.open("news")
    return sheet


def test_it_is_asked_once_for_signing_in_publishing_and_another_workspace(
    page: AccountsProbe, program: Program, server: TelegramServer, workspace: Path, tmp_path: Path
) -> None:
    page.open_signed_out()
    scan(server)
    page.shows("Signed in as Анна")
    page.dialog.close()
    other = tmp_path / "other"
    (other / "posts").mkdir(parents=True)
    (other / "devlog.yaml").write_bytes((workspace / "devlog.yaml").read_bytes())
    (other / "posts/a.md").write_text("Привет\n", "utf-8")
    program.open_workspace(other)
    page.eventually(lambda: page.window.publish.post is not None and page.window.publish.post.note.path == "posts/a.md")
    sheet = sheet_for_telegram(page)
    sheet.publish()
    sheet.shows("is published in")
    assert len(server.channel("devlog_news").posts) == 1
    assert page.find(PassphraseDialog) is None
    assert page.asked == 1


def test_the_next_run_asks_before_publishing_and_says_what_is_wrong(
    page: AccountsProbe, paths: AppPaths, server: TelegramServer
) -> None:
    seal(paths)
    sheet = sheet_for_telegram(page)
    page.give_passphrase("слон")
    page.eventually(lambda: "The passphrase is wrong." in said(page))
    page.answer_passphrase(PASSPHRASE)
    sheet.shows("Nobody is signed in")
    assert not sheet.button.isEnabled()
    sheet.press("Sign in…")
    page.eventually(lambda: page.find(AccountsDialog))


def test_the_page_of_a_channel_at_telegram_asks_and_then_says_that_nobody_is_signed_in(
    page: AccountsProbe, paths: AppPaths
) -> None:
    seal(paths)
    page.window.publish.choose_channel("news")
    page.window.actions_table["show_channel"].trigger()
    page.give_passphrase()
    page.eventually(lambda: "Nobody is signed in" in page.window.error_said())
    page.window.actions_table["show_channel"].trigger()
    assert page.asked == 1


def test_left_unanswered_the_sheet_says_so_and_can_ask_again(page: AccountsProbe, paths: AppPaths) -> None:
    seal(paths)
    sheet = sheet_for_telegram(page)
    page.eventually(lambda: page.find(PassphraseDialog))
    page.open_one(PassphraseDialog).reject()
    sheet.shows("Without the passphrase nobody can be asked")
    assert not sheet.button.isEnabled()
    sheet.press("Check again")
    page.eventually(lambda: page.find(PassphraseDialog))


def test_nobody_is_asked_who_has_left_meanwhile(
    page: AccountsProbe, paths: AppPaths, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked, left = threading.Event(), threading.Event()

    def looks_slowly(store: SecretStore) -> Question | None:
        if looked.is_set():
            left.wait(PROMPT)
        looked.set()
        return looks(store)

    looks: Callable[[SecretStore], Question | None] = vars(SecretStore)["asks"].fget
    monkeypatch.setattr(SecretStore, "asks", property(looks_slowly))
    seal(paths)
    sheet = sheet_for_telegram(page)
    sheet.leave()
    page.eventually(looked.is_set)
    page.open_page()
    page.dialog.reject()
    left.set()
    sheet.open("local")
    # What was wanted before has been answered by now: the questions go one after another.
    page.eventually(sheet.button.isEnabled)
    assert page.find(PassphraseDialog) is None


def test_left_unanswered_the_account_page_waits(page: AccountsProbe) -> None:
    page.open_page()
    page.eventually(lambda: page.find(PassphraseDialog))
    page.open_one(PassphraseDialog).reject()
    press(page.dialog, "Show a code")
    page.give_passphrase()
    page.shows("The code is renewed by itself.")


def test_a_local_channel_needs_none(page: AccountsProbe, server: TelegramServer) -> None:
    sheet = SheetProbe(page.window, page.eventually)
    sheet.open("local")
    sheet.publish()
    page.eventually(lambda: "Published" in said_by_window(page))
    assert page.find(PassphraseDialog) is None
    assert server.world.arrivals == 0


def test_the_api_hash_leaves_the_settings(page: AccountsProbe, paths: AppPaths) -> None:
    page.open_signed_out()
    assert API_HASH not in paths.settings.read_text("utf-8")


def seal(paths: AppPaths) -> None:
    """Leave a sealed file behind, as an earlier run does."""
    from telegram_server.fixtures import CHEAP

    secrets = SecretStore(paths, environ={}, cost=CHEAP)
    secrets.unlock(PASSPHRASE)
    secrets.write("something", "secret")


def said(page: AccountsProbe) -> str:
    from PySide6.QtWidgets import QLabel

    return "\n".join(each.text() for each in page.open_one(PassphraseDialog).findChildren(QLabel) if each.isVisible())


def said_by_window(page: AccountsProbe) -> str:
    return page.window.statusBar().currentMessage()
