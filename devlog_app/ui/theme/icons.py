"""The icons, drawn in the colours of the palette."""

from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPixmap

from devlog_app.ui.theme.colours import Colours

SIZES = (16, 20, 24)
DRAWINGS = Path(__file__).parent / "drawings"


class Icons:
    """Tints the Tabler icons that lie beside this module."""

    def __init__(self, colours: Colours) -> None:
        self._colours = colours

    def icon(self, name: str) -> QIcon:
        """The icon called *name*, with a paler one for what is disabled."""
        drawing = (DRAWINGS / f"{name}.svg").read_text("ascii")
        icon = QIcon()
        for size in SIZES:
            icon.addPixmap(_drawn(drawing, self._colours.text_muted, size))
            icon.addPixmap(_drawn(drawing, self._colours.text_disabled, size), QIcon.Mode.Disabled)
            icon.addPixmap(_drawn(drawing, self._colours.accent, size), QIcon.Mode.Normal, QIcon.State.On)
        return icon


def drawn_icon(name: str, ink: QColor, size: int) -> QPixmap:
    """The icon called *name* in one colour, *size* pixels of the widget wide and high."""
    return _drawn((DRAWINGS / f"{name}.svg").read_text("ascii"), ink, size)


def _drawn(drawing: str, ink: QColor, size: int) -> QPixmap:
    from PySide6.QtSvg import QSvgRenderer

    ratio = QGuiApplication.primaryScreen().devicePixelRatio()
    pixmap = QPixmap(round(size * ratio), round(size * ratio))
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    tinted = drawing.replace("currentColor", ink.name()).replace('stroke-width="2"', 'stroke-width="1.75"')
    QSvgRenderer(QByteArray(tinted.encode())).render(painter, QRectF(0, 0, pixmap.width(), pixmap.height()))
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap
