"""A month or a week to look at and to rearrange, by pointer and by keys."""

import datetime as dt
from types import MappingProxyType

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPersistentModelIndex, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import (
    QContextMenuEvent,
    QDrag,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QApplication, QHeaderView, QTableView, QToolTip, QWidget

from devlog_app.model.schedule import Entry
from devlog_app.ui.calendar.cell_delegate import CellDelegate, small_font
from devlog_app.ui.calendar.cell_layout import CellLayout, laid_out
from devlog_app.ui.calendar.cells import HOURS, Cell, CellModel
from devlog_app.ui.calendar.chips import chip_height
from devlog_app.ui.calendar.dragging import ENTRY, Landing, entry_key_in, entry_to_drag
from devlog_app.ui.calendar.spans import WEEK, Span, View
from devlog_app.ui.calendar.surface import Surface
from devlog_app.ui.theme import colours
from devlog_app.ui.tree.dragging import NOTES, notes_in

FIRST_HOUR = 8
"""The hour that a week is opened at."""
LINES = 2
"""Of a title, in an hour of a week."""
HALF = 30
STEPS = MappingProxyType({Qt.Key.Key_Left.value: -1, Qt.Key.Key_Right.value: 1})


class CalendarGrid(QTableView):
    """Arrows go from day to day, Ctrl with up and down from entry to entry; what is dragged lands in days and hours."""

    def __init__(self, model: CellModel, parent: QWidget) -> None:
        super().__init__(parent)
        self.surface = Surface(self)
        self._cells = model
        self._landing: tuple[QModelIndex, Landing] | None = None
        self._pressed: tuple[QPoint, Entry] | None = None
        self.setModel(model)
        self.setItemDelegate(CellDelegate(self))
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDropIndicatorShown(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setCornerButtonEnabled(False)
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setMinimumSectionSize(12)
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        hours = self.verticalHeader()
        hours.setSectionsClickable(False)
        hours.setHighlightSections(False)
        hours.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        hours.setMinimumSectionSize(8)
        self.setAccessibleName(self.tr("Calendar"))
        self.setAccessibleDescription(
            self.tr(
                "Arrows: days. Ctrl and up or down: posts. Enter: open. Ctrl+X and Ctrl+V: move. "
                "Delete: take out. Page up and down: earlier and later."
            )
        )

    def show_span(self, span: Span, only: str | None) -> None:
        """Show *span* of the channel *only*, or of all, with its day at hand."""
        before = self._cells.shown
        self._cells.show(span, only)
        is_new = before is None or before.view is not span.view
        self.verticalHeader().setVisible(span.view is View.WEEK)
        self._fit_rows()
        if is_new and span.view is View.WEEK:
            self.scrollTo(self._cells.index(FIRST_HOUR + 1, 0), QAbstractItemView.ScrollHint.PositionAtTop)
        current = self._cells.cell(self.currentIndex())
        if is_new or before is None or before.first != span.first or current is None:
            hour = None if span.view is View.MONTH else FIRST_HOUR
            self._go_to(self._cells.index_of(span.day, hour))
        elif not any(entry.key == self._cells.chosen for entry in current.entries):
            self._choose(current.entries[0] if current.entries else None)
        self.viewport().update()

    def go_to(self, day: dt.date) -> None:
        """Let *day*, which is shown, be at hand."""
        cell = self._cells.cell(self.currentIndex())
        if cell is None or cell.day != day:
            self._go_to(self._cells.index_of(day, cell.hour if cell is not None else None))

    def choose(self, key: str) -> None:
        """Let the entry with this *key* be at hand, if it is shown."""
        index = self._cells.find(key)
        cell = self._cells.cell(index)
        if cell is not None:
            self._go_to(index)
            self._choose(next(entry for entry in cell.entries if entry.key == key))

    @property
    def chosen(self) -> Entry | None:
        """The entry at hand."""
        cell = self._cells.cell(self.currentIndex())
        return next((one for one in cell.entries if one.key == self._cells.chosen), None) if cell else None

    @property
    def landing(self) -> Landing | None:
        """The day, or the hour, at hand."""
        cell = self._cells.cell(self.currentIndex())
        return _landing_in(cell, minute=0) if cell is not None else None

    def rect_of(self, entry: Entry) -> QRectF:
        """Where *entry* is drawn, in the viewport; empty where it is not seen."""
        index = self._cells.find(entry.key)
        layout = self._layout(index)
        return next((rect for one, rect in layout.strips if one.key == entry.key), QRectF()) if layout else QRectF()

    def rect_of_more(self, day: dt.date) -> QRectF:
        """Where it says that *day* holds more than is seen; empty where it does not."""
        layout = self._layout(self._cells.index_of(day))
        return layout.more if layout is not None else QRectF()

    # What the commands of the Edit menu find

    def cut(self) -> None:
        self.surface.cut_wanted.emit()

    def paste(self) -> None:
        if self.landing is not None:
            self.surface.paste_wanted.emit(self.landing)

    def undo(self) -> None:
        self.surface.undo_wanted.emit()

    # Keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        cell = self._cells.cell(self.currentIndex())
        key, ctrl = event.key(), bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.chosen is not None:
                self.surface.opened.emit(self.chosen)
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self.surface.turned.emit(-1 if key == Qt.Key.Key_PageUp else 1)
        elif ctrl and key == Qt.Key.Key_Home:
            self.surface.turned.emit(0)
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            if self.chosen is not None:
                self.surface.removed.emit(self.chosen)
        elif ctrl and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._go_beside(-1 if key == Qt.Key.Key_Up else 1)
        elif key in STEPS and cell is not None:
            self._go_to_day(cell.day + dt.timedelta(days=STEPS[key]), cell)
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and cell is not None and cell.hour is None:
            self._go_to_day(cell.day + dt.timedelta(days=-WEEK if key == Qt.Key.Key_Up else WEEK), cell)
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, _text: str) -> None:
        """Letters look for nothing here."""

    def currentChanged(
        self, current: QModelIndex | QPersistentModelIndex, previous: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().currentChanged(current, previous)
        cell = self._cells.cell(current)
        if cell is not None:
            self.surface.day_chosen.emit(cell.day)
            self._choose(cell.entries[0] if cell.entries else None)

    # Pointer

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        entry = self._entry_at(event.position())
        if index.isValid():
            self._go_to(index)
        if entry is not None:
            self._choose(entry)
        is_left = event.button() == Qt.MouseButton.LeftButton
        layout = self._layout(index)
        if is_left and layout is not None and layout.hidden and layout.more.contains(event.position()):
            cell = self._cells.cell(index)
            assert cell is not None
            self.surface.day_opened.emit(cell.day)
            return
        self._pressed = (event.position().toPoint(), entry) if entry is not None and is_left else None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        point = event.position().toPoint()
        if self._pressed is not None and event.buttons() & Qt.MouseButton.LeftButton:
            start, entry = self._pressed
            if (point - start).manhattanLength() >= QApplication.startDragDistance() and entry.is_movable:
                self._pressed = None
                self._drag(entry)
            return
        over = self._entry_at(event.position())
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)
        if over is not None:
            QToolTip.showText(event.globalPosition().toPoint(), self._cells.words(over, with_day=True), self)
        else:
            cell = self._cells.cell(self.indexAt(point))
            QToolTip.showText(event.globalPosition().toPoint(), "\n".join(cell.marks) if cell else "", self)

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        self._pressed = None

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        entry = self._entry_at(event.position())
        cell = self._cells.cell(self.indexAt(event.position().toPoint()))
        if entry is not None:
            self.surface.opened.emit(entry)
        elif cell is not None and cell.hour is None:
            self.surface.day_opened.emit(cell.day)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            entry = self.chosen
            place = self.rect_of(entry).center() if entry is not None else self.visualRect(self.currentIndex()).center()
            point = self.viewport().mapToGlobal(QPointF(place).toPoint())
            landing = self.landing
        else:
            entry = self._entry_at(QPointF(event.pos()))
            point = event.globalPos()
            cell = self._cells.cell(self.indexAt(event.pos()))
            landing = _landing_in(cell, minute=0) if cell is not None else None
        self.surface.menu_wanted.emit(entry, landing, point)

    # Dragging

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        self._weigh(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        self._weigh(event)

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        self._land(None)

    def dropEvent(self, event: QDropEvent) -> None:
        found = self._landing_at(event.position())
        self._land(None)
        if found is None:
            event.ignore()
            return
        event.acceptProposedAction()
        paths, key = notes_in(event.mimeData()), entry_key_in(event.mimeData())
        if key:
            self.surface.entry_landed.emit(key, found[1])
        elif paths:
            self.surface.notes_landed.emit(paths, found[1])

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._landing is None:
            return
        index, landing = self._landing
        look = colours(self.palette())
        rect = QRectF(self.visualRect(index))
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(look.accent, 2, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(rect.adjusted(2, 2, -2, -2), 4, 4)
        if landing.time is not None:
            words = f"{landing.time:%H:%M}"
            pill = QRectF(rect.left() + 6, rect.top() + 4, QFontMetricsF(self.font()).horizontalAdvance(words) + 12, 0)
            pill.setHeight(self.fontMetrics().height() + 2)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.accent)
            painter.drawRoundedRect(pill, 4, 4)
            painter.setPen(look.accent_text)
            painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, words)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_rows()

    # Inside

    def _weigh(self, event: QDragMoveEvent) -> None:
        data = event.mimeData()
        found = self._landing_at(event.position()) if data.hasFormat(ENTRY) or data.hasFormat(NOTES) else None
        self._land(found)
        if found is None:
            event.ignore()
        else:
            event.acceptProposedAction()

    def _land(self, found: tuple[QModelIndex, Landing] | None) -> None:
        self._landing = found
        self.viewport().update()

    def _landing_at(self, point: QPointF) -> tuple[QModelIndex, Landing] | None:
        index = self.indexAt(point.toPoint())
        cell = self._cells.cell(index)
        if cell is None:
            return None
        is_lower = point.y() > self.visualRect(index).center().y()
        return index, _landing_in(cell, minute=HALF if is_lower else 0)

    def _drag(self, entry: Entry) -> None:
        drag = QDrag(self)
        drag.setMimeData(entry_to_drag(entry))
        rect = self.rect_of(entry).toRect()
        if not rect.isEmpty():
            drag.setPixmap(self.viewport().grab(rect))
            drag.setHotSpot(QPoint(12, rect.height() // 2))
        drag.exec(Qt.DropAction.MoveAction)

    def _choose(self, entry: Entry | None) -> None:
        self._cells.chosen = entry.key if entry is not None else ""
        self.surface.chosen.emit(entry)
        self.viewport().update()

    def _go_to(self, index: QModelIndex) -> None:
        if index.isValid():
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
            self.scrollTo(index)

    def _go_to_day(self, day: dt.date, cell: Cell) -> None:
        index = self._cells.index_of(day, cell.hour)
        if index.isValid():
            self._go_to(index)
        else:
            self.surface.day_wanted.emit(day)

    def _go_beside(self, step: int) -> None:
        """The entry before or behind the one at hand, by time; without one, the next of the day at hand."""
        rows = [self._cells.cell(self._cells.index(row, column)) for row, column in _places(self._cells)]
        entries = sorted((entry for cell in rows if cell for entry in cell.entries), key=lambda entry: entry.at)
        current, here = self.chosen, self._cells.cell(self.currentIndex())
        if not entries or here is None:
            return
        if current is None:
            days = {entry.key: cell.day for cell in rows if cell for entry in cell.entries}
            ahead = [one for one in entries if (days[one.key] >= here.day if step > 0 else days[one.key] < here.day)]
            target = (ahead[0] if step > 0 else ahead[-1]) if ahead else None
        else:
            number = next(number for number, one in enumerate(entries) if one.key == current.key) + step
            target = entries[number] if 0 <= number < len(entries) else None
        if target is not None:
            self.choose(target.key)

    def _entry_at(self, point: QPointF) -> Entry | None:
        layout = self._layout(self.indexAt(point.toPoint()))
        return layout.entry_at(point) if layout is not None else None

    def _layout(self, index: QModelIndex) -> CellLayout | None:
        cell = self._cells.cell(index)
        if cell is None:
            return None
        return laid_out(cell, QRectF(self.visualRect(index)), QFontMetricsF(small_font(self.font())))

    def _fit_rows(self) -> None:
        """Weeks share the height; an hour is as high as what comes out in it."""
        span = self._cells.shown
        if span is None:
            return
        metrics = QFontMetricsF(small_font(self.font()))
        line = chip_height(metrics)
        if span.view is View.WEEK:
            least = max(line + 6, self.fontMetrics().height() + 8)
            for row in range(HOURS + 1):
                cells = [cell for column in range(WEEK) if (cell := self._cells.cell(self._cells.index(row, column)))]
                most = max((len(cell.entries) for cell in cells), default=0)
                marks = self.fontMetrics().height() if any(cell.marks for cell in cells) else 0
                self.setRowHeight(row, max(least, most * chip_height(metrics, LINES) + marks + 8))
            return
        rows = self._cells.rowCount()
        room = self.viewport().height()
        least = round(self.fontMetrics().height() * 1.3) + line + 4
        for row in range(rows):
            share = room * (row + 1) // rows - room * row // rows
            self.setRowHeight(row, max(least, share))


def _landing_in(cell: Cell, *, minute: int) -> Landing:
    if cell.hour is None:
        return Landing(cell.day)
    if cell.hour < 0:
        return Landing(cell.day, is_whole_day=True)
    return Landing(cell.day, dt.time(cell.hour, minute))


def _places(cells: CellModel) -> list[tuple[int, int]]:
    return [(row, column) for row in range(cells.rowCount()) for column in range(cells.columnCount())]
