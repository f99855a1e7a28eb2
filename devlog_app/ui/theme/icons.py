"""The icons, drawn in the colours of the palette when they are first seen."""

from pathlib import Path

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QIconEngine, QPainter, QPen, QPixmap

from devlog_app.ui.theme.colours import Colours
from devlog_app.ui.theme.drawn_path import drawn_paths

DRAWINGS = Path(__file__).parent / "drawings"
SIDE = 24
"""How wide and high every drawing is, in its own units."""
STROKE = 1.75
"""How wide every stroke is, in units of the drawing: a little finer than Tabler's, which stand alone."""


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
            self._drawn[key] = _drawn(self._name, ink, size)
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
    pixmap = _drawn(name, ink, QSize(size, size) * ratio)
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


def _drawn(name: str, ink: QColor, size: QSize) -> QPixmap:
    pixmap = QPixmap(size)
    pixmap.fill(Qt.GlobalColor.transparent)
    pen = QPen(ink)
    pen.setWidthF(STROKE)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(size.width() / SIDE, size.height() / SIDE)
    for path, is_filled in drawn_paths((DRAWINGS / f"{name}.svg").read_text("ascii")):
        if is_filled:
            painter.fillPath(path, ink)
        painter.strokePath(path, pen)
    painter.end()
    return pixmap
