"""The talks that a pasted programme was understood as: every one can be mended, or left out by its tick."""

import re
from collections.abc import Sequence
from dataclasses import replace
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from devlog_app.model.values import dataclass
from devlog_app.services.notes.talk_lists import Talk, swapped

Index = QModelIndex | QPersistentModelIndex
_TIME = re.compile(r"([01]?\d|2[0-3])[:.]?([0-5]\d)")


class Column(IntEnum):
    """What stands where."""

    TITLE = 0
    SPEAKER = 1
    TIME = 2


@dataclass(frozen=True, slots=True)
class _Row:
    """*read* is what the text said, *talk* what became of it by hand; *is_wanted*: a note is made."""

    read: Talk
    talk: Talk
    is_wanted: bool


class TalksModel(QAbstractTableModel):
    """What was mended by hand stays mended while the text goes on changing elsewhere."""

    def __init__(self, parent: Any = None) -> None:  # noqa: ANN401 - QObject or None, as Qt has it
        super().__init__(parent)
        self._rows: list[_Row] = []
        self._mended: dict[Talk, _Row] = {}

    def show(self, talks: Sequence[Talk]) -> None:
        """Show *talks* as they were read just now."""
        self.beginResetModel()
        self._rows = [self._mended.get(talk, _Row(talk, talk, not talk.is_break)) for talk in talks]
        self.endResetModel()

    def wanted(self) -> tuple[Talk, ...]:
        """The talks that are ticked, in their order."""
        return tuple(row.talk for row in self._rows if row.is_wanted)

    def swap(self, rows: Sequence[int]) -> None:
        """Exchange title and speaker of *rows*; of all for none."""
        for number in rows or range(len(self._rows)):
            row = self._rows[number]
            self._put(number, replace(row, talk=swapped(row.talk)))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(Column)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role != Qt.ItemDataRole.DisplayRole or orientation is Qt.Orientation.Vertical:
            return None
        return (self.tr("Talk"), self.tr("Speaker"), self.tr("Time"))[section]

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEditable
        return flags | Qt.ItemFlag.ItemIsUserCheckable if index.column() == Column.TITLE else flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self._rows[index.row()]
        talk = row.talk
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole, Qt.ItemDataRole.ToolTipRole}:
            time = talk.time or ""
            return (talk.title, talk.speaker or "", time)[index.column()]
        if role == Qt.ItemDataRole.CheckStateRole and index.column() == Column.TITLE:
            return Qt.CheckState.Checked if row.is_wanted else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.AccessibleTextRole and index.column() == Column.TITLE and not row.is_wanted:
            return self.tr("%1, left out").replace("%1", talk.title)
        return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.CheckStateRole:
            # It comes back from Qt as a number.
            is_wanted = value in {Qt.CheckState.Checked, Qt.CheckState.Checked.value}
            self._put(index.row(), replace(row, is_wanted=is_wanted))
            return True
        words = " ".join(str(value).split())
        match index.column():
            case Column.TITLE:
                if not words:
                    return False
                talk = replace(row.talk, title=words)
            case Column.SPEAKER:
                talk = replace(row.talk, speaker=words or None)
            case _:
                time = _TIME.fullmatch(words)
                if words and time is None:
                    return False
                talk = replace(row.talk, time=f"{int(time[1]):02}:{time[2]}" if time else None)
        self._put(index.row(), replace(row, talk=talk))
        return True

    def _put(self, number: int, row: _Row) -> None:
        self._rows[number] = self._mended[row.read] = row
        self.dataChanged.emit(self.index(number, 0), self.index(number, len(Column) - 1))
