"""The time and the mark in a bubble's corner."""

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath, QPen

from devlog_app.ui.preview.entry import Mark, Stamp
from devlog_app.ui.preview.look import ON_SHADE, SHADE, Look


class StampPart:
    """The stamp: on the bubble's ground, or on a dark pill where it stands on a picture."""

    def __init__(self, stamp: Stamp, look: Look) -> None:
        self._stamp = stamp
        self._look = look
        metrics = QFontMetricsF(look.small)
        self._icon = round(metrics.height() * 0.95)
        self.size = QSizeF(metrics.horizontalAdvance(stamp.time) + self._icon + look.px(4), metrics.height())

    def paint(self, painter: QPainter, corner: QPointF, *, on_picture: bool) -> None:
        """Draw it with its lower right end at *corner*."""
        place = QRectF(corner - QPointF(self.size.width(), self.size.height()), self.size)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = self._look.colours.bubble_time
        if on_picture:
            place.translate(-self._look.px(10), -self._look.px(8))
            pill = place.adjusted(-self._look.px(6), -self._look.px(2), self._look.px(6), self._look.px(2))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(SHADE)
            painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2)
            colour = ON_SHADE
        icon = QRectF(place.x(), place.y(), self._icon, place.height())
        self._paint_mark(painter, icon, colour)
        painter.setPen(colour)
        painter.setFont(self._look.small)
        painter.drawText(place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, self._stamp.time)
        painter.restore()

    def _paint_mark(self, painter: QPainter, place: QRectF, colour: QColor) -> None:
        painter.setPen(QPen(colour, 1.1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        middle = place.center()
        if self._stamp.mark is Mark.QUEUED:
            radius = place.height() * 0.34
            painter.drawEllipse(middle, radius, radius)
            painter.drawLine(middle, middle - QPointF(0, radius * 0.65))
            painter.drawLine(middle, middle + QPointF(radius * 0.5, 0))
            return
        half = QPointF(place.width() * 0.42, 0)
        lid = QPointF(0, place.height() * 0.44)
        eye = QPainterPath(middle - half)
        eye.quadTo(middle - lid, middle + half)
        eye.quadTo(middle + lid, middle - half)
        painter.drawPath(eye)
        painter.setBrush(colour)
        pupil = place.height() * 0.11
        painter.drawEllipse(middle, pupil, pupil)
