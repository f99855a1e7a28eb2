"""The results as Qt's views see them, and as a screen reader says them."""

from enum import IntEnum

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from devlog_app.ui.search.results import Result, ResultKind
from devlog_app.ui.tree.badges import look_of

NOWHERE = QModelIndex()


class ResultRole(IntEnum):
    """What the model tells beside Qt's own roles."""

    RESULT = Qt.ItemDataRole.UserRole


class ResultsModel(QAbstractListModel):
    """A list of ``Result``; a heading cannot be chosen."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._results: tuple[Result, ...] = ()

    def show(self, results: tuple[Result, ...]) -> None:
        """Show *results* and nothing else."""
        if results != self._results:
            self.beginResetModel()
            self._results = results
            self.endResetModel()

    def result(self, index: QModelIndex | QPersistentModelIndex) -> Result | None:
        """What stands at *index*."""
        return self._results[index.row()] if index.isValid() else None

    def next_choice(self, row: int, step: int) -> int | None:
        """The nearest row from *row* on, going by *step*, that can be chosen."""
        while 0 <= row < len(self._results):
            if self._results[row].kind is not ResultKind.HEADING:
                return row
            row += step
        return None

    # What Qt asks

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._results)

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        result = self.result(index)
        if result is None or result.kind is ResultKind.HEADING:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        result = self.result(index)
        if result is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return result.title
            case Qt.ItemDataRole.ToolTipRole:
                return result.note.path if result.note is not None else None
            case Qt.ItemDataRole.AccessibleTextRole:
                return _spoken(result)
            case ResultRole.RESULT:
                return result
        return None


def _spoken(result: Result) -> str:
    note = result.note
    state = look_of(note.state, broken=note.error is not None, reach=note.reach).spoken if note is not None else ""
    said = result.snippet.text if result.snippet is not None else ""
    return ", ".join(part for part in (result.title, state, result.place, said) if part)
