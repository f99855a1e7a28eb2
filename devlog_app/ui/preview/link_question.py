"""Ask before an address is handed to the desktop."""

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QMessageBox, QWidget

OPENED = frozenset({"http", "https", "tg", "mailto"})
"""Schemes that may be handed to the desktop."""


class LinkQuestion(QMessageBox):
    """Shows the address in full; only the right button opens it."""

    def __init__(self, address: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._url = QUrl(address)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("open_link")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWindowTitle(self.tr("Open link"))
        self.setInformativeText(address)
        if self._url.scheme() in OPENED:
            self.setText(self.tr("Open this address?"))
            self.setStandardButtons(QMessageBox.StandardButton.Open | QMessageBox.StandardButton.Cancel)
            self.setDefaultButton(QMessageBox.StandardButton.Cancel)
            self.accepted.connect(self._open)
        else:
            self.setText(self.tr("Telegram would not open this address."))
            self.setStandardButtons(QMessageBox.StandardButton.Close)

    def _open(self) -> None:
        QDesktopServices.openUrl(self._url)


def ask_about_link(address: str, parent: QWidget) -> None:
    """Ask whether to open *address*, over *parent*."""
    LinkQuestion(address, parent).open()
