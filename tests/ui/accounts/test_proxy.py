"""The proxy form: tried before it is saved, each end in words."""

from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QSpinBox
from telegram_server import TelegramServer
from telegram_server.proxies import LoopbackProxy
from ui.accounts.probe import AccountsProbe
from ui.probes import child, press

from devlog_app.paths import AppPaths
from devlog_app.ui.accounts.proxy_dialog import ProxyDialog


def open_form(page: AccountsProbe) -> ProxyDialog:
    press(page.dialog, "Proxy…")
    page.eventually(lambda: page.find(ProxyDialog))
    return page.open_one(ProxyDialog)


def fill(form: ProxyDialog, kind: str, port: int, user: str = "", secret: str = "") -> None:
    child(form, QComboBox).setCurrentText(kind)
    child(form, QSpinBox).setValue(port)
    texts = {"Host": "127.0.0.1", "User": user, "Password or secret": secret}
    for field in form.findChildren(QLineEdit):
        if field.accessibleName() in texts:
            field.setText(texts[field.accessibleName()])


def said(form: ProxyDialog) -> str:
    return "\n".join(each.text() for each in form.findChildren(QLabel) if each.isVisible())


def test_a_proxy_is_tried_and_saved_with_its_password_sealed(
    page: AccountsProbe, server: TelegramServer, paths: AppPaths
) -> None:
    page.open_signed_out()
    with LoopbackProxy("socks5", ("anna", "magpie-9")) as proxy:
        form = open_form(page)
        fill(form, "SOCKS5", proxy.port, "anna", "magpie-9")
        press(form, "Test")
        page.eventually(lambda: "Telegram answers through" in said(form))
        press(form, "Save")
        page.eventually(lambda: page.find(ProxyDialog) is None)
    kept = paths.settings.read_text("utf-8")
    assert f"port: {proxy.port}" in kept
    assert "magpie-9" not in kept
    again = open_form(page)
    assert child(again, QSpinBox).value() == proxy.port
    child(again, QComboBox).setCurrentText("None")
    press(again, "Save")
    page.eventually(lambda: page.find(ProxyDialog) is None)
    assert "socks5" not in paths.settings.read_text("utf-8")


def test_a_proxy_that_does_not_answer_is_named(page: AccountsProbe) -> None:
    page.open_signed_out()
    with LoopbackProxy() as gone:
        port = gone.port
    form = open_form(page)
    fill(form, "HTTP", port)
    press(form, "Test")
    page.eventually(lambda: "Telegram cannot be reached through the proxy" in said(form))


def test_a_password_that_no_proxy_would_understand_is_refused(page: AccountsProbe) -> None:
    page.open_signed_out()
    form = open_form(page)
    fill(form, "SOCKS5", 1080, "anna", "сорока")
    press(form, "Test")
    page.eventually(lambda: "has letters that Devlog cannot send" in said(form))


def test_a_fake_tls_secret_is_refused_with_its_reason(page: AccountsProbe) -> None:
    page.open_signed_out()
    form = open_form(page)
    fill(form, "MTProxy", 443, secret="ee" + "00" * 16 + "676f6f676c652e636f6d")
    press(form, "Test")
    page.eventually(lambda: "fake-TLS" in said(form))
