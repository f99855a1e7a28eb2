"""Small drawn signs that tell kinds of entries apart without colour: a tick, a clock, a cog, a person, a warning."""

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from devlog_app.model.schedule import Entry, EntryKind


def draw_sign(painter: QPainter, box: QRectF, entry: Entry, ink: QColor) -> None:
    """Draw the sign of *entry* into the square *box*."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(ink, max(1.2, box.width() / 9))
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if entry.trouble is not None:
        warning(painter, box)
    else:
        match entry.kind:
            case EntryKind.PUBLISHED:
                _tick(painter, box)
            case EntryKind.SCHEDULED:
                _clock(painter, box)
            case EntryKind.OWN:
                _screen(painter, box)
            case EntryKind.FOREIGN:
                _person(painter, box)
            case EntryKind.PLANNED:
                pen.setStyle(Qt.PenStyle.DotLine)
                painter.setPen(pen)
                painter.drawEllipse(_inside(box, 0.12))
    painter.restore()


def warning(painter: QPainter, box: QRectF) -> None:
    """A triangle with a stroke in it, in the painter's pen."""
    inner = _inside(box, 0.06)
    top, left, right = QPointF(inner.center().x(), inner.top()), inner.bottomLeft(), inner.bottomRight()
    painter.drawPolyline([top, right, left, top])
    x = inner.center().x()
    painter.drawLine(QLineF(x, inner.top() + 0.42 * inner.height(), x, inner.top() + 0.62 * inner.height()))
    painter.drawPoint(QPointF(x, inner.top() + 0.82 * inner.height()))


def _inside(box: QRectF, share: float) -> QRectF:
    edge = box.width() * share
    return box.adjusted(edge, edge, -edge, -edge)


def _tick(painter: QPainter, box: QRectF) -> None:
    at = _inside(box, 0.1)
    painter.drawPolyline(
        [
            QPointF(at.left(), at.center().y()),
            QPointF(at.left() + 0.36 * at.width(), at.bottom() - 0.1 * at.height()),
            QPointF(at.right(), at.top() + 0.12 * at.height()),
        ]
    )


def _clock(painter: QPainter, box: QRectF) -> None:
    at = _inside(box, 0.06)
    painter.drawEllipse(at)
    centre = at.center()
    painter.drawPolyline(
        [
            QPointF(centre.x(), at.top() + 0.22 * at.height()),
            centre,
            QPointF(centre.x() + 0.24 * at.width(), centre.y() + 0.14 * at.height()),
        ]
    )


def _screen(painter: QPainter, box: QRectF) -> None:
    """This computer."""
    at = _inside(box, 0.06)
    painter.drawRect(QRectF(at.left(), at.top(), at.width(), 0.68 * at.height()))
    x = at.center().x()
    painter.drawLine(QLineF(x, at.top() + 0.68 * at.height(), x, at.bottom()))
    painter.drawLine(QLineF(x - 0.25 * at.width(), at.bottom(), x + 0.25 * at.width(), at.bottom()))


def _person(painter: QPainter, box: QRectF) -> None:
    at = _inside(box, 0.06)
    head = 0.4 * at.width()
    painter.drawEllipse(QRectF(at.center().x() - head / 2, at.top(), head, head))
    shoulders = QRectF(at.left(), at.top() + 0.55 * at.height(), at.width(), 0.9 * at.height())
    painter.drawArc(shoulders, 0, 180 * 16)
