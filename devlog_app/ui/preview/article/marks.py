"""The small things between blocks of an article: a rule, and a place that links lead to."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPen

from devlog_app.ui.preview.look import Look
from devlog_app.ui.preview.part import Part


class RulePart(Part):
    """A line across."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look

    def natural_width(self, room: float) -> float:
        return min(room, self._look.px(160))

    def place(self, x: float, y: float, width: float) -> float:
        self.rect = QRectF(x, y, width, self._look.px(9))
        return self.rect.height()

    def paint(self, painter: QPainter) -> None:
        middle = self.rect.center().y()
        line = QColor(self._look.colours.bubble_quote_bar)
        line.setAlphaF(0.45)
        painter.setPen(QPen(line, self._look.px(1)))
        painter.drawLine(QPointF(self.rect.left(), middle), QPointF(self.rect.right(), middle))


class AnchorPart(Part):
    """A place with a *name*; nothing is to be seen of it."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.name = name

    def natural_width(self, room: float) -> float:  # noqa: ARG002
        return 0

    def place(self, x: float, y: float, width: float) -> float:
        self.rect = QRectF(x, y, width, 0)
        return 0

    def paint(self, painter: QPainter) -> None:
        """There is nothing to draw."""
