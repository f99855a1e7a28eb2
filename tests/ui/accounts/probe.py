"""What a user sees of the account page and does to it."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QDialog, QLabel, QLineEdit, QMessageBox, QTabBar
from ui.probes import child, press

from devlog_app.ui.accounts.dialog import AccountsDialog
from devlog_app.ui.accounts.passphrase import PassphraseDialog
from devlog_app.ui.accounts.qr_code import QrCode
from devlog_app.ui.main_window import MainWindow

PASSPHRASE = "верблюд пьёт чай"

T = TypeVar("T", bound=QDialog)


class AccountsProbe:
    """The window, its account page and the dialogs over it."""

    def __init__(self, window: MainWindow, eventually: Callable[[Callable[[], object]], None]) -> None:
        self.window = window
        self.eventually = eventually
        self.asked = 0

    @property
    def dialog(self) -> AccountsDialog:
        return self.open_one(AccountsDialog)

    def open_page(self) -> None:
        """Open the account page by its command."""
        self.window.actions_table["accounts"].trigger()
        self.eventually(lambda: self.find(AccountsDialog))

    def give_passphrase(self, passphrase: str = PASSPHRASE) -> None:
        """Wait for the question, and answer it in every field that it has."""
        self.eventually(lambda: self.find(PassphraseDialog))
        self.asked += 1
        self.answer_passphrase(passphrase)

    def answer_passphrase(self, passphrase: str) -> None:
        dialog = self.open_one(PassphraseDialog)
        for field in dialog.findChildren(QLineEdit):
            field.setText(passphrase)
        press(dialog, "Keep" if len(dialog.findChildren(QLineEdit)) > 1 else "Unlock")

    def open_signed_out(self) -> None:
        """Open the page and answer for the passphrase; a code is shown then."""
        self.open_page()
        self.give_passphrase()
        self.eventually(lambda: child(self.dialog, QrCode).is_shown)

    def take_way(self, words: str) -> None:
        """Choose a way to sign in by its tab."""
        tabs = child(self.dialog, QTabBar)
        number = next(one for one in range(tabs.count()) if tabs.tabText(one) == words)
        QTest.mouseClick(tabs, Qt.MouseButton.LeftButton, pos=tabs.tabRect(number).center())

    def fill(self, name: str, text: str) -> None:
        """Type into the field with this accessible name, once it is there, and press Return."""
        self.eventually(lambda: self.field(name) is not None)
        field = self.field(name)
        assert field is not None
        field.clear()
        field.insert(text)
        QTest.keyClick(field, Qt.Key.Key_Return)

    def field(self, name: str) -> QLineEdit | None:
        """The field with this name, if it can be typed in."""
        for each in self.dialog.findChildren(QLineEdit):
            if each.accessibleName() == name and each.isVisible() and each.isEnabled():
                return each
        return None

    def text(self) -> str:
        """Every word that is seen on the page."""
        return "\n".join(each.text() for each in self.dialog.findChildren(QLabel) if each.isVisible())

    def shows(self, words: str) -> None:
        """Wait until *words* are seen."""
        self.eventually(lambda: words in self.text())

    def accounts(self) -> list[str]:
        box = child(self.dialog, QComboBox)
        return [box.itemText(number) for number in range(box.count())]

    def agree(self, words: str) -> None:
        """Answer the question that is open with its verb."""
        self.eventually(lambda: self.find(QMessageBox))
        press(self.open_one(QMessageBox), words)

    def find(self, kind: type[T]) -> T | None:
        return next((each for each in self.window.findChildren(kind) if each.isVisible()), None)

    def open_one(self, kind: type[T]) -> T:
        found = self.find(kind)
        assert found is not None
        return found
