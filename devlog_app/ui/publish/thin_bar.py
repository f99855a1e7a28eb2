"""A thin progress bar in the theme's accent."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QProgressBar, QWidget

from devlog_app.ui.theme import colours

HEIGHT = 5
UNKNOWN = 0.4
"""How strongly the bar is filled while it is not known how far things are."""


class ThinBar(QProgressBar):
    """Without words; full but pale while the end is not known."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setTextVisible(False)
        self.setFixedHeight(HEIGHT)

    def show_share(self, done: int, of: int) -> None:
        """So much of it is done; painted with the window's next frame."""
        # A progress bar paints itself at once for every new value, and with it all else that waits to be painted.
        self.setUpdatesEnabled(False)
        self.setRange(0, of)
        self.setValue(done)
        self.setUpdatesEnabled(True)

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = colours(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.border)
        painter.drawRoundedRect(self.rect(), HEIGHT / 2, HEIGHT / 2)
        painter.setBrush(look.accent)
        done = QRectF(self.rect())
        if self.maximum() > self.minimum():
            done.setWidth(done.width() * (self.value() - self.minimum()) / (self.maximum() - self.minimum()))
        else:
            painter.setOpacity(UNKNOWN)
        painter.drawRoundedRect(done, HEIGHT / 2, HEIGHT / 2)
        painter.end()
