"""The channel's name on top of the first bubble."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF, QPainter

from devlog_app.ui.preview.look import Look
from devlog_app.ui.preview.part import Part


class NamePart(Part):
    """One line, cut short where it does not fit."""

    def __init__(self, name: str, look: Look) -> None:
        super().__init__()
        self._name = name
        self._look = look

    def natural_width(self, room: float) -> float:
        return min(room, QFontMetricsF(self._look.bold).horizontalAdvance(self._name) + 2)

    def place(self, x: float, y: float, width: float) -> float:
        self.rect.setRect(x, y, width, self._look.line)
        return self._look.line

    def paint(self, painter: QPainter) -> None:
        painter.setFont(self._look.bold)
        painter.setPen(self._look.colours.bubble_name)
        name = painter.fontMetrics().elidedText(self._name, Qt.TextElideMode.ElideRight, int(self.rect.width()) + 1)
        painter.drawText(self.rect, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, name)
