"""The icons, drawn in the colours of the palette when they are first seen."""

from pathlib import Path

from PySide6.QtCore import QByteArray, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QIconEngine, QPainter, QPixmap

from devlog_app.ui.theme.colours import Colours

DRAWINGS = Path(__file__).parent / "drawings"


class Icons:
    """Tints the Tabler icons that lie beside this module."""

    def __init__(self, colours: Colours) -> None:
        self._colours = colours

    def icon(self, name: str) -> QIcon:
        """The icon called *name*, with a paler one for what is disabled; no pixmap may be added to it."""
        return QIcon(_Engine(name, self._colours))


class _Engine(QIconEngine):
    """Draws an icon when it is asked for: most stand in menus that nobody opens.

    It has no ``clone``, which Qt wants only where an icon is changed: PySide would leave the copy without an owner.
    """

    def __init__(self, name: str, colours: Colours) -> None:
        super().__init__()
        self._name = name
        self._colours = colours
        self._drawn: dict[tuple[int, int, str], QPixmap] = {}

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """*size* is in pixels of the screen."""
        ink = self._ink(mode, state)
        key = size.width(), size.height(), ink.name()
        if key not in self._drawn:
            self._drawn[key] = _drawn((DRAWINGS / f"{self._name}.svg").read_text("ascii"), ink, size)
        return self._drawn[key]

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        # Of what kind the painter's device is, PySide would have to find out.
        ratio = painter.deviceTransform().m11()
        side = min(rect.width(), rect.height())
        place = QRect(QPoint(), QSize(side, side))
        place.moveCenter(rect.center())
        painter.drawPixmap(place, self.pixmap(QSize(side, side) * ratio, mode, state))

    def _ink(self, mode: QIcon.Mode, state: QIcon.State) -> QColor:
        if mode is QIcon.Mode.Disabled:
            return self._colours.text_disabled
        return self._colours.accent if state is QIcon.State.On else self._colours.text_muted


def drawn_icon(name: str, ink: QColor, size: int) -> QPixmap:
    """The icon called *name* in one colour, *size* pixels of the widget wide and high."""
    ratio = QGuiApplication.primaryScreen().devicePixelRatio()
    pixmap = _drawn((DRAWINGS / f"{name}.svg").read_text("ascii"), ink, QSize(size, size) * ratio)
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


def _drawn(drawing: str, ink: QColor, size: QSize) -> QPixmap:
    from PySide6.QtSvg import QSvgRenderer

    pixmap = QPixmap(size)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    tinted = drawing.replace("currentColor", ink.name()).replace('stroke-width="2"', 'stroke-width="1.75"')
    QSvgRenderer(QByteArray(tinted.encode())).render(painter, QRectF(0, 0, pixmap.width(), pixmap.height()))
    painter.end()
    return pixmap
