"""The form for the proxy to Telegram, with a button that tries it."""

from PySide6.QtCore import QCoreApplication, QLocale, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QLineEdit, QPushButton, QSpinBox, QWidget

from devlog_app.model.account import ProxyWorks
from devlog_app.model.configuration import ProxySettings
from devlog_app.model.errors import DevlogError
from devlog_app.ui.dialogs.form import FormDialog
from devlog_app.ui.theme.inset import inset

KINDS = (("SOCKS5", "socks5"), ("HTTP", "http"), ("MTProxy", "mtproxy"))
USUAL_PORT = 1080
LAST_PORT = 65535


class ProxyDialog(FormDialog):
    """Its answer is a ``ProxySettings``, or None: no proxy. A secret that is left empty stays as it is kept."""

    test_requested = Signal(object)
    """Whether Telegram answers through this ``ProxySettings``."""

    def __init__(self, proxy: ProxySettings | None, parent: QWidget) -> None:
        translate = QCoreApplication.translate
        super().__init__(translate("Proxy", "Proxy"), translate("Proxy", "Save"), parent)
        self._kind = QComboBox(self)
        self._kind.addItem(self.tr("None"), "")
        for words, kind in KINDS:
            self._kind.addItem(words, kind)
        self.add_row(self.tr("Kind:"), self._kind)
        self._host = self.text_row(self.tr("Host:"), example="proxy.example.org")
        self._port = inset(QSpinBox(self))
        self._port.setRange(1, LAST_PORT)
        self._port.setGroupSeparatorShown(False)
        self.add_row(self.tr("Port:"), self._port)
        self._user = self.text_row(self.tr("User:"))
        self._secret = self.text_row(self.tr("Password or secret:"))
        self._secret.setEchoMode(QLineEdit.EchoMode.Password)
        self._add_test()
        self._fill(proxy)
        self._kind.currentIndexChanged.connect(self.check)
        self._port.valueChanged.connect(self.check)
        self.check()

    def is_complete(self) -> bool:
        return not self._kind.currentData() or bool(self._host.text().strip())

    def answer(self) -> ProxySettings | None:
        from pydantic import SecretStr

        if not self._kind.currentData():
            return None
        return ProxySettings(
            kind=self._kind.currentData(),
            host=self._host.text().strip(),
            port=self._port.value(),
            user=self._user.text().strip() or None if self._user.isEnabled() else None,
            secret=SecretStr(self._secret.text().strip()) if self._secret.text().strip() else None,
        )

    def check(self) -> None:
        super().check()
        kind = self._kind.currentData()
        for field in (self._host, self._port, self._secret):
            field.setEnabled(bool(kind))
        self._user.setEnabled(kind in ("socks5", "http"))
        self._test.setEnabled(bool(kind) and self.is_complete())
        self._works.hide()

    def show_works(self, works: ProxyWorks) -> None:
        """Telegram answered."""
        self._wrong.hide()
        seconds = QLocale().toString(works.seconds, "f", 1)
        self._say(
            self.tr("Telegram answers through {address}, in {seconds} s").format(address=works.address, seconds=seconds)
        )

    def refuse(self, error: DevlogError) -> None:
        self._say("")
        super().refuse(error)

    def stop_testing(self) -> None:
        """Nothing is tried now."""
        self._say("")

    def _test_now(self) -> None:
        proxy = self.answer()
        if proxy is not None:
            self._wrong.hide()
            self._say(self.tr("Trying …"))
            self._test.setEnabled(False)
            self.test_requested.emit(proxy)

    def _say(self, words: str) -> None:
        self._works.setText(words)
        self._works.setVisible(bool(words))
        self._test.setEnabled(bool(self._kind.currentData()) and self.is_complete())
        self.make_room()

    def _add_test(self) -> None:
        self._test = QPushButton(self.tr("Test"), self)
        self._test.setAutoDefault(False)
        self._test.clicked.connect(self._test_now)
        self._works = QLabel(self)
        self._works.setObjectName("works")
        self._works.setWordWrap(True)
        self._works.setTextFormat(Qt.TextFormat.PlainText)
        self._works.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._works.hide()
        row = QHBoxLayout()
        row.addWidget(self._test)
        row.addStretch(1)
        self.form.addRow("", row)
        self.form.addRow(self._works)

    def _fill(self, proxy: ProxySettings | None) -> None:
        self._port.setValue(USUAL_PORT)
        if proxy is None:
            return
        self._kind.setCurrentIndex(self._kind.findData(proxy.kind))
        self._host.setText(proxy.host)
        self._port.setValue(proxy.port)
        self._user.setText(proxy.user or "")
        self._secret.setPlaceholderText(self.tr("as it is kept"))
