"""Notices on the desktop, while the window is not in front; only where the desktop has a place for them."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QSystemTrayIcon

from devlog_app.ui.notices.notice import Notice, NoticeKind


class DesktopNotices(QObject):
    """Shows a tray icon from its first notice on, because without one the desktop takes no message."""

    chosen = Signal()
    """Somebody clicked the message or the icon: the window is wanted."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._tray: QSystemTrayIcon | None = None

    def show(self, notice: Notice) -> None:
        """Say *notice*, unless this desktop has no tray."""
        if not (QSystemTrayIcon.isSystemTrayAvailable() and QSystemTrayIcon.supportsMessages()):
            return
        if self._tray is None:
            self._tray = QSystemTrayIcon(QGuiApplication.windowIcon(), self)
            self._tray.setToolTip("Devlog")
            self._tray.messageClicked.connect(self.chosen)
            self._tray.activated.connect(self._choose)
        self._tray.show()
        gravity = QSystemTrayIcon.MessageIcon.Information
        if notice.kind is NoticeKind.FAILED:
            gravity = QSystemTrayIcon.MessageIcon.Warning
        self._tray.showMessage(notice.title, notice.words, gravity)

    def stop(self) -> None:
        """Take the icon away."""
        if self._tray is not None:
            self._tray.hide()

    def _choose(self) -> None:
        self.chosen.emit()
