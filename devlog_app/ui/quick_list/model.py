"""The rows of a quick list as Qt's views see them, and as a screen reader says them."""

from enum import IntEnum

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from devlog_app.ui.quick_list.row import QuickRow

NOWHERE = QModelIndex()


class QuickRole(IntEnum):
    """What the model tells beside Qt's own roles."""

    ROW = Qt.ItemDataRole.UserRole
    TYPED = Qt.ItemDataRole.UserRole + 1


class QuickModel(QAbstractListModel):
    """A list of ``QuickRow``, and what was *typed* to get it."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[QuickRow, ...] = ()
        self._typed = ""

    def show(self, rows: tuple[QuickRow, ...], typed: str) -> None:
        """Show *rows* and nothing else."""
        self.beginResetModel()
        self._rows = rows
        self._typed = typed
        self.endResetModel()

    def row(self, index: QModelIndex | QPersistentModelIndex) -> QuickRow | None:
        """What stands at *index*."""
        return self._rows[index.row()] if index.isValid() else None

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.row(index)
        if row is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.title
            case Qt.ItemDataRole.AccessibleTextRole:
                return ", ".join(part for part in (row.title, row.detail, row.keys) if part)
            case QuickRole.ROW:
                return row
            case QuickRole.TYPED:
                return self._typed
        return None
