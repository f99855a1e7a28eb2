"""How full each message is, as a row of small bars."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from devlog_app.model.post import Message
from devlog_app.ui.theme import Colours, colours

MOST_BARS = 8
NEARLY = 0.9
"""From this share of the limit on, the bar warns."""


class Gauge(QWidget):
    """One bar a message; what is too long is as full as can be, and red."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._shares: tuple[float, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_messages(self, messages: Sequence[Message]) -> None:
        """Show how full *messages* are; of many only the first ones."""
        shares = tuple(message.length / message.limit for message in messages[:MOST_BARS])
        if shares != self._shares:
            self._shares = shares
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(len(self._shares) * (self._bar + 3), 6)

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = colours(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        for number, share in enumerate(self._shares):
            bar = QRectF(number * (self._bar + 3), 0, self._bar, self.height())
            painter.setBrush(look.border)
            painter.drawRoundedRect(bar, 3, 3)
            bar.setWidth(max(bar.width() * min(share, 1), 3 if share else 0))
            painter.setBrush(fullness_colour(share, look))
            painter.drawRoundedRect(bar, 3, 3)
        painter.end()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self.update()

    @property
    def _bar(self) -> int:
        return max(12, 64 // max(1, len(self._shares)))


def fullness_colour(share: float, look: Colours) -> QColor:
    """The colour of a message that uses *share* of its limit."""
    if share > 1:
        return look.error
    return look.warning if share > NEARLY else look.accent
