"""The posts of a series for a view: rows in their order, which can be checked and dragged."""

from collections.abc import Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractListModel, QMimeData, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from devlog_app.ui.series.row import SeriesRow
from devlog_app.ui.tree.badges import look_of

MIME = "application/x-devlog-series-row"
NO_PARENT = QModelIndex()

Index = QModelIndex | QPersistentModelIndex


class SeriesRole(IntEnum):
    """What a row is asked for beside Qt's own."""

    ROW = Qt.ItemDataRole.UserRole + 1


class SeriesModel(QAbstractListModel):
    """Changes nothing by itself: what is done to rows is wished, and comes back as other rows."""

    order_wanted = Signal(object)
    """The notes shall stand in this order: a tuple of paths."""
    inclusion_wanted = Signal(str, bool)
    """The note at a path shall go out with the series, or stay out of it."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._rows: tuple[SeriesRow, ...] = ()

    @property
    def rows(self) -> tuple[SeriesRow, ...]:
        """All rows."""
        return self._rows

    def show_rows(self, rows: Sequence[SeriesRow]) -> None:
        """Show *rows*; where the notes are the same in the same order, only what changed is told."""
        if [row.path for row in rows] != [row.path for row in self._rows]:
            self.beginResetModel()
            self._rows = tuple(rows)
            self.endResetModel()
            return
        before, self._rows = self._rows, tuple(rows)
        for number, (old, new) in enumerate(zip(before, self._rows, strict=True)):
            if old != new:
                self.dataChanged.emit(self.index(number), self.index(number))

    def place_of(self, path: str) -> int | None:
        """The row of the note at *path*, from 0."""
        return next((place for place, row in enumerate(self._rows) if row.path == path), None)

    def shift(self, path: str, by: int) -> None:
        """Wish the note at *path* *by* rows further down."""
        here = self.place_of(path)
        if here is not None and 0 <= here + by < len(self._rows):
            self._wish(here, here + by)

    def rowCount(self, parent: Index = NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's own signature
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        match role:
            case SeriesRole.ROW:
                return row
            case Qt.ItemDataRole.DisplayRole:
                return row.title
            case Qt.ItemDataRole.ToolTipRole:
                return "\n".join(row.remarks) or None
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._spoken(row)
            case Qt.ItemDataRole.CheckStateRole:
                return Qt.CheckState.Unchecked if row.number is None else Qt.CheckState.Checked
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:  # noqa: ANN401 - Qt's own
        if role != Qt.ItemDataRole.CheckStateRole or not index.isValid():
            return False
        self.inclusion_wanted.emit(self._rows[index.row()].path, Qt.CheckState(value) == Qt.CheckState.Checked)
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        usual = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable
        return usual | Qt.ItemFlag.ItemIsDragEnabled | Qt.ItemFlag.ItemNeverHasChildren

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        return [MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        mime = QMimeData()
        mime.setData(MIME, str(indexes[0].row()).encode())
        return mime

    def dropMimeData(self, data: QMimeData, _action: Qt.DropAction, row: int, _column: int, parent: Index) -> bool:
        if not data.hasFormat(MIME):
            return False
        here = int(bytes(data.data(MIME).data()))
        there = row if row >= 0 else parent.row() if parent.isValid() else len(self._rows)
        if there > here:
            there -= 1
        if there != here:
            self._wish(here, there)
        # The view must not remove what was dragged: it comes back in its new place.
        return False

    def _wish(self, here: int, there: int) -> None:
        order = [row.path for row in self._rows]
        order.insert(there, order.pop(here))
        self.order_wanted.emit(tuple(order))

    def _spoken(self, row: SeriesRow) -> str:
        first = str(row.number) if row.number is not None else self.tr("left out")
        state = look_of(row.state, broken=row.is_broken, reach=row.reach).spoken
        parts = (first, row.title, state, row.course, row.time, row.moves, row.size, row.links)
        return " ".join((f"{', '.join(part for part in parts if part)}.", *row.remarks))
