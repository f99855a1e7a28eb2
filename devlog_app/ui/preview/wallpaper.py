"""The ground behind the bubbles."""

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QGradient, QImage, QLinearGradient, QPainter, QPen, QTransform

from devlog_app.ui.theme.colours import Colours, Scheme

TILE = 132


class Wallpaper:
    """A quiet gradient with small drawings, in the theme's colours."""

    def __init__(self) -> None:
        self._drawn_for: tuple[Scheme, float] | None = None
        self._ground = QBrush()
        self._pattern = QBrush()

    def paint(self, painter: QPainter, place: QRect, look: Colours) -> None:
        """Fill *place*, which begins at the painter's origin.

        Each key paints a part of it anew: the brushes are kept and nothing is scaled, which is as quick as a picture.
        """
        ratio = painter.deviceTransform().m11()
        if self._drawn_for != (look.scheme, ratio):
            self._drawn_for = (look.scheme, ratio)
            self._ground = _ground(look.wallpaper)
            self._pattern = _pattern(look.bubble_name, ratio)
        painter.fillRect(place, self._ground)
        painter.fillRect(place, self._pattern)


def _ground(colour: QColor) -> QBrush:
    """From a little lighter at the top to a little darker at the bottom of whatever is filled."""
    ground = QLinearGradient(0, 0, 0, 1)
    ground.setCoordinateMode(QGradient.CoordinateMode.ObjectMode)
    ground.setColorAt(0, colour.lighter(103))
    ground.setColorAt(1, colour.darker(104))
    return QBrush(ground)


def _pattern(colour: QColor, ratio: float) -> QBrush:
    """A tile of small drawings, what conferences are made of, in *ratio* dots a pixel."""
    side = round(TILE * ratio)
    tile = QImage(side, side, QImage.Format.Format_ARGB32_Premultiplied)
    tile.fill(0)
    faint = QColor(colour)
    faint.setAlphaF(0.07)
    painter = QPainter(tile)
    painter.scale(ratio, ratio)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(faint, 1.6, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
    _speech(painter, QPointF(18, 20))
    _paper(painter, QPointF(84, 14))
    _braces(painter, QPointF(34, 84))
    _chart(painter, QPointF(96, 82))
    painter.drawEllipse(QPointF(62, 58), 2.4, 2.4)
    painter.drawEllipse(QPointF(8, 66), 1.8, 1.8)
    painter.drawEllipse(QPointF(120, 62), 2.2, 2.2)
    painter.end()
    pattern = QBrush(tile)
    # A brush takes its picture's dots for pixels.
    pattern.setTransform(QTransform.fromScale(1 / ratio, 1 / ratio))
    return pattern


def _speech(painter: QPainter, at: QPointF) -> None:
    painter.drawRoundedRect(QRectF(at.x(), at.y(), 28, 19), 6, 6)
    painter.drawPolyline([at + QPointF(7, 19), at + QPointF(5, 26), at + QPointF(14, 19)])


def _paper(painter: QPainter, at: QPointF) -> None:
    painter.drawRoundedRect(QRectF(at.x(), at.y(), 20, 26), 3, 3)
    for y in (8, 13, 18):
        painter.drawLine(at + QPointF(5, y), at + QPointF(15, y))


def _braces(painter: QPainter, at: QPointF) -> None:
    painter.drawPolyline([at + QPointF(7, 0), at + QPointF(0, 8), at + QPointF(7, 16)])
    painter.drawPolyline([at + QPointF(17, 0), at + QPointF(24, 8), at + QPointF(17, 16)])


def _chart(painter: QPainter, at: QPointF) -> None:
    painter.drawPolyline([at, at + QPointF(0, 22), at + QPointF(26, 22)])
    painter.drawPolyline([at + QPointF(5, 16), at + QPointF(11, 9), at + QPointF(16, 12), at + QPointF(23, 3)])
