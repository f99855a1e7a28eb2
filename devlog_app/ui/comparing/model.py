"""The rows of a comparison as a table: a bar above each difference, and what is the same folded away."""

from collections.abc import Sequence
from enum import IntEnum

from PySide6.QtCore import QAbstractTableModel, QLocale, QModelIndex, QObject, QPersistentModelIndex, Qt

from devlog_app.model.values import dataclass
from devlog_app.services.notes.comparing import Comparison, Line, Row, RowKind

CONTEXT = 3
"""Lines that are the same and are shown around each difference."""
SHORTEST_FOLD = 4
"""Fewer lines are not worth folding away."""

Index = QModelIndex | QPersistentModelIndex


class Side(IntEnum):
    """The columns."""

    LEFT = 0
    RIGHT = 1


@dataclass(frozen=True, slots=True)
class Bar:
    """Stands above the difference with this number."""

    difference: int


@dataclass(frozen=True, slots=True)
class Fold:
    """Rows from *start* to *end* that are the same and are not shown."""

    start: int
    end: int


Entry = Row | Bar | Fold


class ComparisonModel(QAbstractTableModel):
    """What stands in each row; ``dropped`` says which side of a difference nobody wants."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._comparison = Comparison((), ())
        self._with_bars = False
        self._titles = ("", "")
        self._open: set[int] = set()
        self._entries: list[Entry] = []
        self._rows: dict[int, tuple[int, int]] = {}
        self._dropped: dict[int, frozenset[Side]] = {}

    def show(self, comparison: Comparison, titles: tuple[str, str], *, bars: bool) -> None:
        """Show *comparison*, whose sides are called *titles*; *bars*: with one above each difference."""
        self.beginResetModel()
        self._comparison, self._titles, self._with_bars = comparison, titles, bars
        self._open.clear()
        self._dropped.clear()
        self._set_out()
        self.endResetModel()

    @property
    def comparison(self) -> Comparison:
        """What is shown."""
        return self._comparison

    @property
    def titles(self) -> tuple[str, str]:
        """What the sides are called."""
        return self._titles

    def entry(self, row: int) -> Entry:
        """What stands in this row of the table."""
        return self._entries[row]

    def rows_of(self, difference: int) -> tuple[int, int]:
        """The first row of a difference, its bar included, and its last one."""
        return self._rows[difference]

    def difference_at(self, row: int) -> int | None:
        """The number of the difference that stands in this row of the table."""
        return _difference(self._entries[row]) if 0 <= row < len(self._entries) else None

    def unfold(self, row: int) -> None:
        """Show what is folded away in this row of the table."""
        fold = self._entries[row]
        if isinstance(fold, Fold):
            self._open.add(fold.start)
            self.beginResetModel()
            self._set_out()
            self.endResetModel()

    def drop(self, difference: int, sides: frozenset[Side]) -> None:
        """Show that these sides of a difference are not taken."""
        self._dropped[difference] = sides
        first, last = self.rows_of(difference)
        self.dataChanged.emit(self.index(first, 0), self.index(last, 1))

    def is_dropped(self, row: int, side: Side) -> bool:
        """Whether what stands there is not taken."""
        return side in self._dropped.get(_number(self._entries[row]), frozenset())

    def line(self, row: int, side: Side) -> Line | None:
        """The line that stands there."""
        entry = self._entries[row]
        if not isinstance(entry, Row):
            return None
        return entry.left if side is Side.LEFT else entry.right

    def said(self, row: int, side: Side) -> str:
        """What a screen reader says."""
        entry = self._entries[row]
        if isinstance(entry, Fold):
            return self.tr("%n line(s) that are the same", "", entry.end - entry.start)
        if isinstance(entry, Bar):
            number, count = map(QLocale().toString, (entry.difference + 1, len(self._comparison.differences)))
            return self.tr("Difference %1 of %2").replace("%1", number).replace("%2", count)
        line = self.line(row, side)
        if line is None:
            return self.tr("%1: nothing").replace("%1", self._titles[side])
        words = self.tr("%1, line %2: %3") if entry.kind is RowKind.SAME else self.tr("%1, line %2, different: %3")
        if self.is_dropped(row, side):
            words = self.tr("%1, line %2, not taken: %3")
        return words.replace("%1", self._titles[side]).replace("%2", str(line.number)).replace("%3", line.text)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._entries)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(Side)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        side = Side(index.column())
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.said(index.row(), side)
        if role == Qt.ItemDataRole.DisplayRole:
            line = self.line(index.row(), side)
            return line.text if line is not None else ""
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal:
            return self._titles[section]
        return None

    def _set_out(self) -> None:
        self._entries = self._made_entries()
        self._rows = {}
        for at, entry in enumerate(self._entries):
            number = _number(entry)
            self._rows[number] = (self._rows.get(number, (at, at))[0], at)

    def _made_entries(self) -> list[Entry]:
        rows = self._comparison.rows
        near = _near_differences(rows)
        entries: list[Entry] = []
        at = 0
        while at < len(rows):
            if near[at]:
                before = rows[at - 1].difference if at else None
                difference = rows[at].difference
                if self._with_bars and difference is not None and difference != before:
                    entries.append(Bar(difference))
                entries.append(rows[at])
                at += 1
                continue
            end = next((index for index in range(at, len(rows)) if near[index]), len(rows))
            if end - at < SHORTEST_FOLD or at in self._open:
                entries += rows[at:end]
            else:
                entries.append(Fold(at, end))
            at = end
        return entries


def _near_differences(rows: Sequence[Row]) -> list[bool]:
    """Whether each row is different, or close to one that is."""
    near = [False] * len(rows)
    for at, row in enumerate(rows):
        if row.difference is not None:
            for index in range(max(0, at - CONTEXT), min(len(rows), at + CONTEXT + 1)):
                near[index] = True
    return near


def _difference(entry: Entry) -> int | None:
    return None if isinstance(entry, Fold) else entry.difference


def _number(entry: Entry) -> int:
    difference = _difference(entry)
    return -1 if difference is None else difference
