"""The days as a list: a heading for each day on which something comes out, its entries below, gaps in words."""

import datetime as dt

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QContextMenuEvent,
    QDrag,
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QFont,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
)
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from devlog_app.model.schedule import Entry
from devlog_app.model.values import dataclass
from devlog_app.ui.calendar.cells import NOWHERE, CellModel, Index
from devlog_app.ui.calendar.chips import chip_height, draw_chip
from devlog_app.ui.calendar.desk import CalendarDesk
from devlog_app.ui.calendar.dragging import ENTRY, Landing, entry_key_in, entry_to_drag
from devlog_app.ui.calendar.spans import Span, long_day
from devlog_app.ui.calendar.surface import Surface
from devlog_app.ui.calendar.words import about, about_lull, kind_name
from devlog_app.ui.theme import colours
from devlog_app.ui.theme.row_ring import draw_row_ring
from devlog_app.ui.tree.dragging import NOTES, notes_in

SIDE = 14


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the list: a heading, an *entry*, or a *mark* in words."""

    day: dt.date
    entry: Entry | None = None
    mark: str = ""

    @property
    def is_heading(self) -> bool:
        return self.entry is None and not self.mark


class AgendaModel(QAbstractListModel):
    """The lines of a span."""

    def __init__(self, desk: CalendarDesk, cells: CellModel, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self.cells = cells
        self._lines: list[Line] = []
        self.standings: tuple[str, ...] = ()

    def show(self, span: Span, only: str | None) -> None:
        """Show *span*, of the channel *only* where one is named."""
        lines = list(self._made(span, only))
        if lines == self._lines:
            return
        self.beginResetModel()
        self._lines = lines
        self.standings = tuple({self.standing(line.entry) for line in lines if line.entry is not None})
        self.endResetModel()

    def line(self, index: Index) -> Line | None:
        """The line at *index*."""
        return self._lines[index.row()] if 0 <= index.row() < len(self._lines) else None

    def find(self, key: str) -> QModelIndex:
        """Where the entry with this *key* is."""
        found = (row for row, line in enumerate(self._lines) if line.entry is not None and line.entry.key == key)
        row = next(found, None)
        return self.index(row) if row is not None else QModelIndex()

    def standing(self, entry: Entry) -> str:
        """Where *entry* stands, in a few words: beside its strip."""
        words = f"{kind_name(entry.kind)} · {entry.channel}"
        return f"{words} · {self.tr('clash')}" if entry.key in self._desk.clashes else words

    def heading(self, line: Line) -> str:
        """The day, in words."""
        words = long_day(line.day)
        words = f"{words[:1].upper()}{words[1:]}"
        return f"{words} · {self.tr('today')}" if line.day == self._desk.clock.today() else words

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        line = self.line(index)
        if line is None or role not in (
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.AccessibleTextRole,
            Qt.ItemDataRole.ToolTipRole,
        ):
            return None
        if line.entry is not None:
            return about(line.entry, self._desk.clock, self._desk.clashes.get(line.entry.key))
        return line.mark or self.heading(line)

    def flags(self, index: Index) -> Qt.ItemFlag:
        line = self.line(index)
        if line is None:
            return Qt.ItemFlag.NoItemFlags
        base = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsDropEnabled
        return base if line.entry is None else base | Qt.ItemFlag.ItemIsSelectable

    def _made(self, span: Span, only: str | None) -> list[Line]:
        found = self._desk.between(span.first, span.last, only)
        lines = []
        for day in span.days:
            marks = [about_lull(lull) for lull in self._desk.lulls if lull.first == day]
            entries = found.get(day, ())
            if entries or marks:
                lines += [Line(day), *(Line(day, mark=mark) for mark in marks)]
                lines += (Line(day, entry) for entry in entries)
        return lines


class AgendaDelegate(QStyledItemDelegate):
    """Paints headings, gaps, and entries as wide strips with where they stand."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        model = index.model()
        line = model.line(index) if isinstance(model, AgendaModel) else None
        height = chip_height(QFontMetricsF(option.font)) + 4
        return QSize(0, height + 12 if line is not None and line.is_heading else height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        if not isinstance(model, AgendaModel) or (line := model.line(index)) is None:
            return
        look = colours(option.palette)
        rect = QRectF(option.rect).adjusted(SIDE, 0, -SIDE, 0)
        painter.save()
        if line.entry is None:
            font = QFont(option.font)
            font.setWeight(QFont.Weight.DemiBold if line.is_heading else QFont.Weight.Normal)
            painter.setFont(font)
            painter.setPen(look.text if line.is_heading else look.warning)
            align = Qt.AlignmentFlag.AlignBottom if line.is_heading else Qt.AlignmentFlag.AlignVCenter
            words = line.mark or model.heading(line)
            elided = QFontMetricsF(font).elidedText(words, Qt.TextElideMode.ElideRight, rect.width())
            painter.drawText(rect.adjusted(0, 0, 0, -4), align | Qt.AlignmentFlag.AlignLeft, elided)
        else:
            self._entry(painter, rect, model, line.entry, option)
            draw_row_ring(painter, option, index)
        painter.restore()

    @staticmethod
    def _entry(painter: QPainter, rect: QRectF, model: AgendaModel, entry: Entry, option: QStyleOptionViewItem) -> None:
        look = colours(option.palette)
        metrics = QFontMetricsF(option.font)
        words = model.standing(entry)
        widest = max((metrics.horizontalAdvance(one) for one in model.standings), default=0.0)
        beside = min(widest + 10, rect.width() * 0.45)
        chip = model.cells.chip(entry)
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        from dataclasses import replace

        draw_chip(painter, rect.adjusted(0, 0, -beside, -2), replace(chip, is_chosen=is_chosen), look, option.font)
        painter.setFont(option.font)
        painter.setPen(look.text_muted)
        place = QRectF(rect.right() - beside + 8, rect.top(), beside - 8, rect.height() - 3)
        elided = metrics.elidedText(words, Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, elided)


class AgendaList(QListView):
    """The list; what is dragged lands on the day that it is let go over."""

    def __init__(self, model: AgendaModel, parent: QWidget) -> None:
        super().__init__(parent)
        self.surface = Surface(self)
        self._lines = model
        self.setModel(model)
        self.setItemDelegate(AgendaDelegate(self))
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDropIndicatorShown(False)
        self.setAccessibleName(self.tr("Agenda"))

    def show_span(self, span: Span, only: str | None) -> None:
        """Show *span* of the channel *only*, or of all."""
        key = self._lines.cells.chosen
        self._lines.show(span, only)
        self.choose(key)

    def choose(self, key: str) -> None:
        """Let the entry with this *key* be at hand, if it is shown."""
        index = self._lines.find(key)
        if not index.isValid():
            first = (self._lines.index(row) for row in range(self._lines.rowCount()))
            index = next((one for one in first if one.flags() & Qt.ItemFlag.ItemIsSelectable), QModelIndex())
        self.setCurrentIndex(index)

    @property
    def chosen(self) -> Entry | None:
        """The entry at hand."""
        line = self._lines.line(self.currentIndex())
        return line.entry if line is not None else None

    @property
    def landing(self) -> Landing | None:
        """The day at hand."""
        line = self._lines.line(self.currentIndex())
        return Landing(line.day) if line is not None else None

    def cut(self) -> None:
        self.surface.cut_wanted.emit()

    def paste(self) -> None:
        if self.landing is not None:
            self.surface.paste_wanted.emit(self.landing)

    def undo(self) -> None:
        self.surface.undo_wanted.emit()

    def currentChanged(
        self, current: QModelIndex | QPersistentModelIndex, previous: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().currentChanged(current, previous)
        line = self._lines.line(current)
        entry = line.entry if line is not None else None
        if entry is not None:
            self._lines.cells.chosen = entry.key
        self.surface.chosen.emit(entry)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, ctrl = event.key(), bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.chosen is not None:
            self.surface.opened.emit(self.chosen)
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self.surface.turned.emit(-1 if key == Qt.Key.Key_PageUp else 1)
        elif ctrl and key == Qt.Key.Key_Home:
            self.surface.turned.emit(0)
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self.chosen is not None:
            self.surface.removed.emit(self.chosen)
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        line = self._lines.line(self.indexAt(event.position().toPoint()))
        if line is not None and line.entry is not None:
            self.surface.opened.emit(line.entry)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_keys = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_keys else self.indexAt(event.pos())
        point = self.viewport().mapToGlobal(self.visualRect(index).center()) if by_keys else event.globalPos()
        line = self._lines.line(index)
        landing = Landing(line.day) if line is not None else None
        self.surface.menu_wanted.emit(line.entry if line is not None else None, landing, point)

    def startDrag(self, _actions: Qt.DropAction) -> None:
        if self.chosen is not None and self.chosen.is_movable:
            drag = QDrag(self)
            drag.setMimeData(entry_to_drag(self.chosen))
            drag.exec(Qt.DropAction.MoveAction)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        self.dragMoveEvent(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        data = event.mimeData()
        if (data.hasFormat(ENTRY) or data.hasFormat(NOTES)) and self._line_at(event.position()) is not None:
            event.acceptProposedAction()
        else:
            event.ignore()

    def dropEvent(self, event: QDropEvent) -> None:
        line = self._line_at(event.position())
        if line is None:
            event.ignore()
            return
        event.acceptProposedAction()
        paths, key = notes_in(event.mimeData()), entry_key_in(event.mimeData())
        if key:
            self.surface.entry_landed.emit(key, Landing(line.day))
        elif paths:
            self.surface.notes_landed.emit(paths, Landing(line.day))

    def _line_at(self, point: QPointF) -> Line | None:
        return self._lines.line(self.indexAt(point.toPoint()))
