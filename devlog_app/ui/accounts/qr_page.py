"""Signing in by a QR code: the code, what to do with it, and a button for when none is shown."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from devlog_app.model.account import ShowQr
from devlog_app.model.errors import DevlogError
from devlog_app.ui.accounts.qr_code import QrCode
from devlog_app.ui.accounts.step_page import heading_label, in_words, said_label


class QrPage(QWidget):
    """Shows each code in place of the last."""

    wanted = Signal()
    """A code shall be shown."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.code = QrCode(self)
        self._state = QLabel(self)
        self._state.setObjectName("wrong")
        self._state.setWordWrap(True)
        self._state.setTextFormat(Qt.TextFormat.PlainText)
        self._again = QPushButton(self.tr("Show a code"), self)
        self._again.clicked.connect(self.wanted)
        words = QVBoxLayout()
        words.setSpacing(12)
        words.addWidget(heading_label(self.tr("Scan this with Telegram"), self))
        words.addWidget(said_label(self._how(), self))
        words.addWidget(self._state)
        words.addWidget(self._again, 0, Qt.AlignmentFlag.AlignLeft)
        words.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(20)
        row.addWidget(self.code, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        self.pause()

    def wait(self) -> None:
        """A code is on its way."""
        self.code.clear()
        self._say(self.tr("Asking Telegram for a code …"))
        self._again.hide()

    def show_code(self, step: ShowQr) -> None:
        """Show the code of *step*."""
        self.code.show_code(step.url)
        self._say(self.tr("The code is renewed by itself."))
        self._again.hide()

    def pause(self) -> None:
        """No code is shown until one is wanted."""
        self.code.clear()
        self._state.hide()
        self._again.show()

    def refuse(self, error: DevlogError) -> None:
        """Say why there is no code."""
        self.pause()
        self._say(in_words(error), is_wrong=True)

    def _say(self, words: str, *, is_wrong: bool = False) -> None:
        role = QPalette.ColorRole.BrightText if is_wrong else QPalette.ColorRole.PlaceholderText
        self._state.setForegroundRole(role)
        self._state.setText(words)
        self._state.show()

    def _how(self) -> str:
        steps = (
            self.tr("Open Telegram on your phone."),
            self.tr("Go to Settings → Devices → Link Desktop Device."),
            self.tr("Point the phone at this code."),
        )
        return '<ol style="margin-left: -18px">' + "".join(f"<li>{step}</li>" for step in steps) + "</ol>"
