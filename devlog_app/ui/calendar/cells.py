"""The days of a month, or the hours of a week, as a table: each cell holds what comes out in it."""

import datetime as dt
from enum import IntEnum

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor

from devlog_app.model.schedule import Entry
from devlog_app.model.values import dataclass
from devlog_app.ui.calendar.chips import Chip
from devlog_app.ui.calendar.desk import CalendarDesk
from devlog_app.ui.calendar.spans import WEEK, Span, View, hour_name, long_day, weekday_name
from devlog_app.ui.calendar.words import about, about_day, about_lull, title_of, when

HOURS = 24
NOWHERE = QModelIndex()
Index = QModelIndex | QPersistentModelIndex


class CellRole(IntEnum):
    """What a cell gives beside its words."""

    CELL = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class Cell:
    """One *day*, or one *hour* of it (-1: what has no time of day), with the *entries* in it and *marks* in words.

    *is_outside*: of another month than the one that is shown; *is_beyond*: the queue does not reach so far.
    """

    day: dt.date
    hour: int | None = None
    entries: tuple[Entry, ...] = ()
    marks: tuple[str, ...] = ()
    is_today: bool = False
    is_past: bool = False
    is_outside: bool = False
    is_beyond: bool = False


class CellModel(QAbstractTableModel):
    """Cells of the span that is shown; only these are ever made."""

    def __init__(self, desk: CalendarDesk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._only: str | None = None
        self._span: Span | None = None
        self._cells: dict[tuple[int, int], Cell] = {}
        self.chosen = ""
        self.cut = ""

    @property
    def shown(self) -> Span | None:
        """The days that are shown."""
        return self._span

    def show(self, span: Span, only: str | None) -> None:
        """Show *span*, of the channel *only* where one is named."""
        before = self._span
        is_same_shape = before is not None and before.view is span.view and len(before.days) == len(span.days)
        if not is_same_shape:
            self.beginResetModel()
        is_moved = self._span is None or self._span.first != span.first
        self._span, self._only = span, only
        self._cells = self._made(span)
        if not is_same_shape:
            self.endResetModel()
            return
        self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, WEEK - 1))
        if is_moved:
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, WEEK - 1)

    def cell(self, index: Index) -> Cell | None:
        """The cell at *index*."""
        return self._cells.get((index.row(), index.column()))

    def find(self, key: str) -> QModelIndex:
        """Where the entry with this *key* is."""
        for (row, column), cell in self._cells.items():
            if any(entry.key == key for entry in cell.entries):
                return self.index(row, column)
        return QModelIndex()

    def index_of(self, day: dt.date, hour: int | None = None) -> QModelIndex:
        """Where *day* is, in a week its *hour*."""
        for (row, column), cell in self._cells.items():
            if cell.day == day and (hour is None or cell.hour in (None, hour)):
                return self.index(row, column)
        return QModelIndex()

    def chip(self, entry: Entry, *, beside_hour: bool = False) -> Chip:
        """How *entry* is drawn; *beside_hour*: where its hour is said already."""
        channel = self._desk.channel(entry.channel)
        is_said = beside_hour and not self._desk.clock.local(entry.at).minute
        return Chip(
            entry=entry,
            # A title needs the room more.
            time="" if is_said else when(entry, self._desk.clock),
            title=title_of(entry),
            colour=QColor(channel.colour) if channel is not None and channel.colour else None,
            clashes=entry.key in self._desk.clashes,
            is_chosen=entry.key == self.chosen,
            is_cut=entry.key == self.cut,
        )

    def words(self, entry: Entry, *, with_day: bool = False) -> str:
        """*entry* in full words."""
        return about(entry, self._desk.clock, self._desk.clashes.get(entry.key), with_day=with_day)

    def rowCount(self, parent: Index = NOWHERE) -> int:
        if parent.isValid() or self._span is None:
            return 0
        return HOURS + 1 if self._span.view is View.WEEK else len(self._span.days) // WEEK

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() or self._span is None else WEEK

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        cell = self.cell(index)
        if cell is None:
            return None
        if role == CellRole.CELL:
            return cell
        if role == Qt.ItemDataRole.AccessibleTextRole:
            words = about_day(
                cell.day,
                [self.words(entry) for entry in cell.entries],
                cell.marks,
                is_today=cell.is_today,
                is_beyond=cell.is_beyond,
            )
            hour = self._hour_words(cell.hour)
            return f"{hour}, {words}" if hour else words
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        span = self._span
        if span is None:
            return None
        if orientation is Qt.Orientation.Vertical:
            if role == Qt.ItemDataRole.DisplayRole and span.view is View.WEEK:
                return self._hour_words(section - 1)
            return None
        day = span.days[section]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return long_day(day) if span.view is View.WEEK else weekday_name(day, short=False)
        if role == Qt.ItemDataRole.DisplayRole:
            name = weekday_name(day, short=True)
            # The month stands above; beside it the weekday would be cut off.
            return f"{name}, {day.day}" if span.view is View.WEEK else name
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsDropEnabled

    def _hour_words(self, hour: int | None) -> str:
        if hour is None:
            return ""
        return self.tr("any time") if hour < 0 else hour_name(hour)

    def _made(self, span: Span) -> dict[tuple[int, int], Cell]:
        found = self._desk.between(span.first, span.last, self._only)
        today, horizon = self._desk.clock.today(), self._desk.horizon(self._only)
        cells: dict[tuple[int, int], Cell] = {}
        for number, day in enumerate(span.days):
            cell = Cell(
                day=day,
                entries=found.get(day, ()),
                marks=tuple(about_lull(lull) for lull in self._desk.lulls if lull.first == day),
                is_today=day == today,
                is_past=day < today,
                is_outside=span.view is View.MONTH and day.month != span.day.month,
                is_beyond=horizon is not None and day > horizon,
            )
            if span.view is View.MONTH:
                cells[divmod(number, WEEK)] = cell
            else:
                cells.update({(row, number): one for row, one in enumerate(self._hours(cell))})
        return cells

    def _hours(self, whole: Cell) -> list[Cell]:
        """The cells of one day of a week: first what has no time of day."""
        from dataclasses import replace

        now = self._desk.clock.now()
        hours = []
        for hour in range(-1, HOURS):
            inside = tuple(entry for entry in whole.entries if self._hour_of(entry) == hour)
            is_past = whole.is_past or (whole.is_today and 0 <= hour < now.hour)
            marks = whole.marks if hour < 0 else ()
            hours.append(replace(whole, hour=hour, entries=inside, marks=marks, is_past=is_past))
        return hours

    def _hour_of(self, entry: Entry) -> int:
        return -1 if entry.is_whole_day else self._desk.clock.local(entry.at).hour
