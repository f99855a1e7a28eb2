"""The links between posts, drawn beside their list: an arc from each post to those that it leads to."""

from collections.abc import Sequence
from math import sqrt
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPainterPath, QPainterPathStroker, QPaintEvent, QPen
from PySide6.QtWidgets import QToolTip, QWidget

from devlog_app.ui.series.model import SeriesModel
from devlog_app.ui.series.row_list import RowList
from devlog_app.ui.theme import colours

if TYPE_CHECKING:
    from devlog_app.services.series.looking import NoteArrow

WIDTH = 5.0
"""Heights of a line of text that the column is wide."""
NEAR = 9
"""Pixels within which an arc is meant by the pointer."""
HEAD = 5
NARROW = 0.25
"""How far an arc to the next row reaches, of the column's width."""
FAINT = 90
"""Of 255: how much is seen of arcs that do not begin or end at the current post."""


class ArcColumn(QWidget):
    """Follows *rows* as it scrolls; filled links are whole lines with a tick, waiting ones dashed."""

    row_wanted = Signal(str)
    """A link was clicked: go to the note at this path, which it leads to."""

    def __init__(self, rows: RowList, model: SeriesModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._rows = rows
        self._model = model
        self._arrows: tuple[NoteArrow, ...] = ()
        self.setMouseTracking(True)
        rows.verticalScrollBar().valueChanged.connect(self.update)
        rows.row_shown.connect(self.update)
        rows.viewport().installEventFilter(self)

    def show_arrows(self, arrows: "Sequence[NoteArrow]") -> None:
        """Draw *arrows*."""
        self._arrows = tuple(arrows)
        filled = sum(arrow.is_filled for arrow in arrows)
        words = self.tr("%n link(s) between the posts, %1 of them filled in", "", len(arrows))
        self.setAccessibleName(words.replace("%1", str(filled)))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(round(self.fontMetrics().height() * WIDTH), 100)

    def minimumSizeHint(self) -> QSize:
        return QSize(self.sizeHint().width(), 20)

    def eventFilter(self, _watched: object, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Paint):
            self.update()
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = colours(self.palette())
        painter = QPainter(self)
        painter.fillRect(self.rect(), look.base)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        current = self._rows.current
        here = current.path if current is not None else None
        for arrow in sorted(self._arrows, key=lambda one: here in (one.source, one.target)):
            path = self._path(arrow)
            if path is None:
                continue
            ink = QColor(look.success if arrow.is_filled else look.text_muted)
            if here is not None and here not in (arrow.source, arrow.target):
                ink.setAlpha(FAINT)
            _draw(painter, path, ink, is_filled=arrow.is_filled)
        painter.end()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        arrow = self._at(event.position())
        self.setCursor(Qt.CursorShape.PointingHandCursor if arrow else Qt.CursorShape.ArrowCursor)
        QToolTip.showText(event.globalPosition().toPoint(), self._said(arrow) if arrow else "", self, QRect())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        arrow = self._at(event.position())
        if arrow is not None and event.button() == Qt.MouseButton.LeftButton:
            self.row_wanted.emit(arrow.target)

    def _said(self, arrow: "NoteArrow") -> str:
        titles = {row.path: row.title for row in self._model.rows}
        if arrow.is_filled:
            words = self.tr("“%1” links to “%2”: readers can follow it")
        else:
            words = self.tr("“%1” will link to “%2” when that is out")
        return words.replace("%1", titles.get(arrow.source, "")).replace("%2", titles.get(arrow.target, ""))

    def _at(self, point: QPointF) -> "NoteArrow | None":
        stroker = QPainterPathStroker()
        stroker.setWidth(NEAR)
        current = self._rows.current
        here = current.path if current is not None else None
        # Of links there and back the one from the current post is meant.
        for arrow in sorted(self._arrows, key=lambda one: one.source != here):
            path = self._path(arrow)
            if path is not None and stroker.createStroke(path).contains(point):
                return arrow
        return None

    def _path(self, arrow: "NoteArrow") -> QPainterPath | None:
        """The arc of *arrow*, None where neither of its ends is seen."""
        source, target = self._model.place_of(arrow.source), self._model.place_of(arrow.target)
        if source is None or target is None:
            return None
        start, end = self._middle(source), self._middle(target)
        if max(start, end) < 0 or min(start, end) > self.height():
            return None
        # Links there and back must not lie on one another.
        down = target > source
        start, end = (start + 4, end - 4) if down else (start - 4, end + 4)
        # The root keeps near neighbours apart, and far ones too.
        far = sqrt((abs(target - source) - 1) / max(4, self._model.rowCount() - 2))
        reach = (NARROW + (1 - NARROW) * min(1.0, far)) * (self.width() - 12)
        left = 4.0
        path = QPainterPath(QPointF(left, start))
        path.cubicTo(QPointF(left + reach, start), QPointF(left + reach, end), QPointF(left, end))
        return path

    def _middle(self, place: int) -> float:
        rect = self._rows.visualRect(self._model.index(place))
        in_list = self._rows.viewport().mapTo(self._rows, rect.center())
        return float(in_list.y())


def _draw(painter: QPainter, path: QPainterPath, ink: QColor, *, is_filled: bool) -> None:
    pen = QPen(ink, 1.3)
    if not is_filled:
        pen.setDashPattern([3, 3])
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(path)
    end = path.pointAtPercent(1)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink)
    painter.drawPolygon([end + QPointF(-3, 0), end + QPointF(HEAD, -HEAD + 1), end + QPointF(HEAD, HEAD - 1)])
    if is_filled:
        middle = path.pointAtPercent(0.5)
        painter.setPen(QPen(ink, 2))
        painter.drawPolyline([middle + QPointF(-7, 0), middle + QPointF(-4, 3), middle + QPointF(1, -4)])
