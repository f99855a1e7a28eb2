"""The ring around the row that the arrow keys have come to, for lists that paint their rows themselves."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyleOptionViewItem

from devlog_app.ui.theme.colours import colours
from devlog_app.ui.theme.row_state import has_keyboard

WIDTH = 1.5
"""Pixels."""
RADIUS = 6


def draw_row_ring(
    painter: QPainter,
    option: QStyleOptionViewItem,
    index: QModelIndex | QPersistentModelIndex,
    place: QRectF | None = None,
) -> None:
    """Paint the ring if the keyboard is in the row at *index*: around *place*, or the whole row."""
    if not has_keyboard(option, index):
        return
    half = WIDTH / 2
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colours(option.palette).focus, WIDTH))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect((place or QRectF(option.rect)).adjusted(half, half, -half, -half), RADIUS, RADIUS)
    painter.restore()
