"""The ground behind the bubbles."""

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QImage, QLinearGradient, QPainter, QPalette, QPen, QPixmap

from devlog_app.ui.theme.colours import Colours, Scheme, colours

TILE = 132


class Wallpaper:
    """A quiet gradient with small drawings, in the theme's colours, as a strip that is repeated sideways."""

    def __init__(self) -> None:
        self._scheme: Scheme | None = None
        self._pattern = QBrush()
        self._strip = QPixmap()

    def paint(self, painter: QPainter, place: QRect, palette: QPalette, *, again: bool = True) -> None:
        """Fill *place*, which begins at the painter's origin; what is painted *again* and again is kept meanwhile."""
        scheme = colours(palette)
        ratio = painter.deviceTransform().m11()
        if scheme.scheme is not self._scheme:
            self._scheme = scheme.scheme
            self._pattern = _pattern(scheme.bubble_name)
            self._strip = QPixmap()
        if not again:
            self._strip = QPixmap()
            self._draw(painter, place, scheme)
            return
        size = QSize(TILE, place.height())
        if self._strip.size() != size * ratio:
            # Drawn once a height, as each key paints a part of it anew; all of the ground would be 2 MB.
            self._strip = QPixmap(size * ratio)
            self._strip.setDevicePixelRatio(ratio)
            drawing = QPainter(self._strip)
            self._draw(drawing, QRect(place.topLeft(), size), scheme)
            drawing.end()
        painter.drawTiledPixmap(place, self._strip)

    def _draw(self, painter: QPainter, strip: QRect, scheme: Colours) -> None:
        ground = QLinearGradient(0, 0, 0, strip.height())
        ground.setColorAt(0, scheme.wallpaper.lighter(103))
        ground.setColorAt(1, scheme.wallpaper.darker(104))
        painter.fillRect(strip, ground)
        painter.fillRect(strip, self._pattern)


def _pattern(colour: QColor) -> QBrush:
    """A tile of small drawings: what conferences are made of."""
    tile = QImage(TILE, TILE, QImage.Format.Format_ARGB32_Premultiplied)
    tile.fill(0)
    faint = QColor(colour)
    faint.setAlphaF(0.07)
    painter = QPainter(tile)
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
    return QBrush(tile)


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
