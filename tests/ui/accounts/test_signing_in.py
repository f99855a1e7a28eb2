"""Signing in and out in the window, against a Telegram on loopback."""

import gc
import weakref

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QLineEdit, QPushButton, QTabBar
from telegram_server import TelegramServer
from ui.accounts.probe import AccountsProbe
from ui.probes import child, press

from devlog_app.ui.accounts.dialog import AccountsDialog
from devlog_app.ui.accounts.qr_code import QrCode


def scan(server: TelegramServer, number: int = 0) -> None:
    """Scan the newest code with the phone of the account with this *number*."""
    from telegram_server.qr_codes import accept_token

    world = server.world
    server.in_loop(lambda: accept_token(world, world.login_tokens[-1].value, world.accounts[number]))


def test_a_scanned_code_signs_in_and_shows_what_the_account_may_do(page: AccountsProbe, server: TelegramServer) -> None:
    page.open_signed_out()
    assert "Link Desktop Device" in page.text()
    scan(server)
    page.shows("Signed in as Анна (@anna)")
    assert "Telegram Premium" in page.text()
    assert "characters" in page.text()
    assert page.accounts() == ["default — Анна"]


def test_a_wrong_code_is_said_and_the_right_one_signs_in(page: AccountsProbe) -> None:
    page.open_signed_out()
    page.take_way("Phone number")
    page.fill("Phone number", "+7 999 000-11-22")
    page.fill("Code", "99999")
    page.shows("The code is wrong.")
    page.fill("Code", "12345")
    page.shows("Signed in as Анна")


def test_the_two_step_password_is_asked_for_with_its_hint(page: AccountsProbe) -> None:
    page.open_signed_out()
    page.take_way("Phone number")
    page.fill("Phone number", "79990003344")
    page.fill("Code", "12345")
    page.shows("Your hint: сани")
    page.fill("Password", "двойка")
    page.shows("The two-step password is wrong.")
    page.fill("Password", "тройка")
    page.shows("Signed in as Boris")


def test_a_scan_goes_on_with_the_two_step_password(page: AccountsProbe, server: TelegramServer) -> None:
    page.open_signed_out()
    scan(server, 1)
    page.fill("Password", "тройка")
    page.shows("Signed in as Boris")


def test_a_bot_signs_in_by_its_token(page: AccountsProbe, server: TelegramServer) -> None:
    token = "110201543:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw"
    server.in_loop(lambda: server.world.add_bot(token, first_name="Publisher"))
    page.open_signed_out()
    page.take_way("Bot")
    page.fill("Token", "123:nothing")
    page.shows("This is not the token of a bot.")
    page.fill("Token", token)
    page.shows("Signed in as Publisher")
    assert "none at Telegram" in page.text()


def test_a_number_that_is_none_is_refused_in_words_and_may_be_mended(page: AccountsProbe) -> None:
    page.open_signed_out()
    page.take_way("Phone number")
    page.fill("Phone number", "12")
    page.eventually(lambda: page.field("Phone number") is not None)
    assert "number" in page.text()
    page.fill("Phone number", "79990001122")
    page.fill("Code", "12345")
    page.shows("Signed in as Анна")


def test_logging_out_asks_and_ends_the_session_at_telegram(page: AccountsProbe, server: TelegramServer) -> None:
    page.open_signed_out()
    scan(server)
    page.shows("Signed in as Анна")
    press(page.dialog, "Log out…")
    page.agree("Log out")
    page.eventually(lambda: page.accounts() == ["default"])
    assert all(record.account is None for record in server.world.keys.values())


def test_two_accounts_are_chosen_by_name(page: AccountsProbe, server: TelegramServer) -> None:
    page.open_signed_out()
    scan(server)
    page.shows("Signed in as Анна")
    press(page.dialog, "New account…")
    page.eventually(lambda: page.field("Name in Devlog") is not None)
    page.fill("Name in Devlog", "team")
    page.eventually(lambda: page.dialog.findChildren(QrCode)[0].is_shown)
    scan(server, 1)
    page.fill("Password", "тройка")
    page.shows("Signed in as Boris")
    assert page.accounts() == ["default — Анна", "team — Boris"]
    page.dialog.account_chosen.emit("default")
    page.shows("Signed in as Анна")


def test_the_page_dies_when_it_is_closed_and_gives_up_its_sign_in(page: AccountsProbe, server: TelegramServer) -> None:
    page.open_signed_out()
    reference = weakref.ref(page.dialog)
    page.dialog.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    assert reference() is None
    assert server.is_left_alone()
    page.open_page()
    page.eventually(lambda: page.find(AccountsDialog) and page.dialog.findChildren(QrCode)[0].is_shown)


def test_every_control_has_a_name(page: AccountsProbe) -> None:
    from PySide6.QtGui import QAccessible

    page.open_signed_out()
    for control in (*page.dialog.findChildren(QLineEdit), *page.dialog.findChildren(QPushButton)):
        interface = QAccessible.queryAccessibleInterface(control)
        assert interface.text(QAccessible.Text.Name), control
    assert child(page.dialog, QTabBar).accessibleName()


@pytest.mark.parametrize("theme", ["theme_light", "theme_dark"])
def test_the_code_is_dark_on_light_in_every_theme(page: AccountsProbe, theme: str) -> None:
    page.window.actions_table[theme].trigger()
    page.open_signed_out()
    picture = page.dialog.findChildren(QrCode)[0].grab().toImage()
    middle = picture.height() // 2
    assert picture.pixelColor(6, middle).lightness() > 240
    shades = [picture.pixelColor(across, middle).lightness() for across in range(20, picture.width() - 20)]
    assert {shade < 60 or shade > 240 for shade in shades} == {True}
    assert min(shades) < 60
