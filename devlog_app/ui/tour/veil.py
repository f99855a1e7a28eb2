"""The veil over the window that leaves one place of it clear."""

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from devlog_app.ui.theme import colours

AROUND = 4
"""Pixels of room around the clear place."""
DIM = 0.45
"""How dark everything else becomes."""


class Veil(QWidget):
    """Takes no clicks and no keys: what is below can be used all the time."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._place: QRect | None = None

    @property
    def place(self) -> QRect | None:
        """The place that is clear, as the window counts."""
        return self._place

    def clear(self, place: QRect | None) -> None:
        """Leave *place* clear; None: nothing."""
        self._place = None if place is None else place.adjusted(-AROUND, -AROUND, AROUND, AROUND) & self.rect()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        dimmed = QPainterPath()
        dimmed.addRect(QRectF(self.rect()))
        if self._place is not None:
            hole = QPainterPath()
            hole.addRoundedRect(QRectF(self._place), 8, 8)
            dimmed -= hole
        ink = QColor(0, 0, 0)
        ink.setAlphaF(DIM)
        painter.fillPath(dimmed, ink)
        if self._place is not None:
            painter.setPen(QPen(colours(self.palette()).accent, 2))
            painter.drawRoundedRect(QRectF(self._place).adjusted(1, 1, -1, -1), 8, 8)
        painter.end()
