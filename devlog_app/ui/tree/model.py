"""The tree as Qt's views see it; a new version changes rows, a slice at a time, and never resets the model."""

import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from enum import IntEnum
from itertools import count
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractItemModel,
    QCoreApplication,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)

from devlog_app.ui.tree.branches import Branch, BranchKind

if TYPE_CHECKING:
    # The window is seen before there is a note to show.
    from devlog_app.model.note import NoteSummary

ROOT = Branch(kind=BranchKind.SECTION, key="", title="")
NOWHERE = QModelIndex()
SLICE = 0.003
"""Seconds that rows may change before the window gets to do something else."""
RUN = 64
"""Most rows that come at once."""
NAMED = frozenset({BranchKind.CONFERENCE, BranchKind.MONTH, BranchKind.FOLDER, BranchKind.EDITIONS})


class TreeRole(IntEnum):
    """What the model tells beside Qt's own roles."""

    KIND = Qt.ItemDataRole.UserRole + 1
    NOTE = Qt.ItemDataRole.UserRole + 2
    KEY = Qt.ItemDataRole.UserRole + 3
    COUNT = Qt.ItemDataRole.UserRole + 4


class _Row:
    """A branch where it hangs now; *reached* is the branch that everything below it is in line with."""

    __slots__ = ("branch", "id", "parent", "reached", "rows")

    def __init__(self, number: int, branch: Branch, parent: "_Row | None") -> None:
        self.id = number
        self.branch = branch
        self.parent = parent
        self.reached: Branch | None = None
        self.rows: list[_Row] = []


class TreeModel(QAbstractItemModel):
    """Rows are found by number, so that an index which outlived its row finds nothing instead of freed memory."""

    settled = Signal()
    """The rows are those of the tree that was shown last."""
    title_given = Signal(str, str)
    """The note at a path shall have a title."""
    dropped = Signal(object)
    """A ``Drop``: notes shall stand somewhere else."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._numbers = count(1)
        self._root = _Row(0, ROOT, None)
        self._rows: dict[int, _Row] = {}
        self._by_key: dict[str, _Row] = {}
        self._steps: Iterator[None] = iter(())
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._go_on)

    def show(self, branches: Iterable[Branch]) -> None:
        """Make the tree *branches*: rows come, go, move and change, the others stay as they are.

        What takes longer than a slice goes on when the window has nothing else to do; ``settled`` follows.
        """
        self._steps = self._approach(self._root, tuple(branches))
        self._go_on()

    def finish(self) -> None:
        """Show at once all that is still to come."""
        if self._soon.isActive():
            self._soon.stop()
            for _ in self._steps:
                pass
            self.settled.emit()

    def rename(self, path: str, new_path: str) -> None:
        """The note at *path* is at *new_path* now: its row stays where it is."""
        row = self._by_key.get(f"note:{path}")
        if row is not None and f"note:{new_path}" not in self._by_key:
            del self._by_key[row.branch.key]
            row.branch = row.reached = replace(row.branch, key=f"note:{new_path}")
            self._by_key[row.branch.key] = row

    def index_of_note(self, path: str) -> QModelIndex:
        """Where the note at *path* stands; an invalid index when it is not in the tree."""
        row = self._by_key.get(f"note:{path}")
        return self._index_of(row) if row is not None else QModelIndex()

    def notes(self) -> "Iterator[NoteSummary]":
        """Every note in the tree."""
        return (row.branch.note for row in self._rows.values() if row.branch.note is not None)

    def branch(self, index: QModelIndex | QPersistentModelIndex) -> Branch | None:
        """What stands at *index*."""
        row = self._rows.get(index.internalId()) if index.isValid() else None
        return row.branch if row is not None else None

    def groups(self) -> Iterator[QModelIndex]:
        """Every row that holds others, from top to bottom."""
        return self._groups_under(self._root)

    # What Qt asks

    def index(self, row: int, column: int, parent: QModelIndex | QPersistentModelIndex = NOWHERE) -> QModelIndex:
        above = self._row_at(parent)
        if above is None or column != 0 or not 0 <= row < len(above.rows):
            return QModelIndex()
        return self.createIndex(row, 0, above.rows[row].id)

    def parent(self, index: QModelIndex | QPersistentModelIndex) -> QModelIndex:  # type: ignore[override]  # one of Qt's two
        row = self._row_at(index)
        return self._index_of(row.parent) if row is not None and row.parent is not None else QModelIndex()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = NOWHERE) -> int:
        row = self._row_at(parent)
        return len(row.rows) if row is not None else 0

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = NOWHERE) -> int:  # noqa: ARG002
        return 1

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:  # noqa: ARG002 - there is one column
        """What the column is called: screen readers say it, although the header is not seen."""
        return QCoreApplication.translate("TreeView", "Notes") if role == Qt.ItemDataRole.DisplayRole else None

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        branch = self.branch(index)
        if branch is None:
            return Qt.ItemFlag.NoItemFlags
        if branch.kind is BranchKind.NOTE:
            return _OF_A_NOTE
        return _OF_A_GROUP if branch.kind in NAMED else _OF_A_SECTION

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        branch = self.branch(index)
        return _answer(branch, role) if branch is not None else None

    def setData(
        self, index: QModelIndex | QPersistentModelIndex, value: object, role: int = Qt.ItemDataRole.EditRole
    ) -> bool:
        """Ask for another title; the row shows it when the note has it."""
        branch = self.branch(index)
        title = str(value).strip()
        if role != Qt.ItemDataRole.EditRole or branch is None or branch.note is None:
            return False
        if title not in {"", branch.title}:
            self.title_given.emit(branch.note.path, title)
        return True

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        from devlog_app.ui.tree.dragging import NOTES

        return [NOTES]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        from devlog_app.ui.tree.dragging import notes_to_drag

        branches = (self.branch(index) for index in indexes)
        return notes_to_drag(branch.note.path for branch in branches if branch is not None and branch.note is not None)

    def dropMimeData(
        self,
        data: QMimeData,
        action: Qt.DropAction,
        row: int,
        column: int,  # noqa: ARG002 - there is one
        parent: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        """Ask for the notes in *data* to stand below *parent*; the rows move when the notes have."""
        from devlog_app.ui.tree.dragging import Drop, notes_in

        paths, above = notes_in(data), self._row_at(parent)
        if action != Qt.DropAction.MoveAction or not paths or above is None:
            return False
        behind = above.rows[row - 1].branch.note if 0 < row <= len(above.rows) else None
        before = above.rows[row].branch.note if 0 <= row < len(above.rows) else None
        self.dropped.emit(
            Drop(
                paths=paths,
                target=above.branch,
                before=before.path if before is not None else None,
                behind=behind.path if behind is not None else None,
            )
        )
        return True

    # How a new version is taken over

    def _go_on(self) -> None:
        self._soon.stop()
        end = time.perf_counter() + SLICE
        for _ in self._steps:
            if time.perf_counter() > end:
                self._soon.start()
                return
        self.settled.emit()

    def _approach(self, parent: _Row, wanted: tuple[Branch, ...]) -> Iterator[None]:
        """Bring the rows below *parent* into line with *wanted*, a few at a time."""
        yield from self._drop_others(parent, {branch.key for branch in wanted})
        known = {row.branch.key for row in parent.rows}
        for position, branch in enumerate(wanted):
            if position < len(parent.rows) and parent.rows[position].reached is branch:
                continue
            if branch.key not in known:
                run = _new_ones(wanted, position, known)
                self._insert(parent, position, run)
                known.update(fresh.key for fresh in run)
                yield
            row = parent.rows[position]
            if row.branch.key != branch.key:
                self._move(parent, self._position_of(parent, branch.key), position)
                row = parent.rows[position]
                yield
            if row.reached is branch:
                continue
            row.reached = None
            self._change(row, branch)
            yield
            yield from self._approach(row, branch.children)
            row.reached = branch

    def _drop_others(self, parent: _Row, kept: set[str]) -> Iterator[None]:
        position = len(parent.rows)
        while position:
            last = position
            while position and parent.rows[position - 1].branch.key not in kept:
                position -= 1
            if position < last:
                self._remove(parent, position, last)
                yield
            else:
                position -= 1

    def _position_of(self, parent: _Row, key: str) -> int:
        return next(position for position, row in enumerate(parent.rows) if row.branch.key == key)

    def _insert(self, parent: _Row, position: int, branches: Sequence[Branch]) -> None:
        self.beginInsertRows(self._index_of(parent), position, position + len(branches) - 1)
        parent.rows[position:position] = [self._grown(branch, parent) for branch in branches]
        self.endInsertRows()

    def _grown(self, branch: Branch, parent: _Row) -> _Row:
        row = _Row(next(self._numbers), branch, parent)
        self._rows[row.id] = row
        self._by_key[branch.key] = row
        # A large group comes empty, and fills a run at a time.
        if branch.count <= RUN:
            row.rows = [self._grown(child, row) for child in branch.children]
            row.reached = branch
        return row

    def _remove(self, parent: _Row, first: int, end: int) -> None:
        self.beginRemoveRows(self._index_of(parent), first, end - 1)
        gone = parent.rows[first:end]
        del parent.rows[first:end]
        for row in gone:
            self._forget(row)
        self.endRemoveRows()

    def _forget(self, row: _Row) -> None:
        del self._rows[row.id]
        # A note that moved to another group may have its new row already.
        if self._by_key.get(row.branch.key) is row:
            del self._by_key[row.branch.key]
        for child in row.rows:
            self._forget(child)

    def _move(self, parent: _Row, source: int, target: int) -> None:
        above = self._index_of(parent)
        self.beginMoveRows(above, source, source, above, target)
        parent.rows.insert(target, parent.rows.pop(source))
        self.endMoveRows()

    def _change(self, row: _Row, branch: Branch) -> None:
        before, row.branch = row.branch, branch
        if (before.title, before.note, before.count) != (branch.title, branch.note, branch.count):
            index = self._index_of(row)
            self.dataChanged.emit(index, index)

    def _groups_under(self, parent: _Row) -> Iterator[QModelIndex]:
        for row in parent.rows:
            if row.branch.kind is not BranchKind.NOTE:
                yield self._index_of(row)
                yield from self._groups_under(row)

    def _row_at(self, index: QModelIndex | QPersistentModelIndex) -> _Row | None:
        return self._rows.get(index.internalId()) if index.isValid() else self._root

    def _index_of(self, row: _Row) -> QModelIndex:
        if row.parent is None:
            return QModelIndex()
        return self.createIndex(row.parent.rows.index(row), 0, row.id)


_ENABLED = Qt.ItemFlag.ItemIsEnabled
_OF_A_NOTE = (
    _ENABLED
    | Qt.ItemFlag.ItemIsSelectable
    | Qt.ItemFlag.ItemNeverHasChildren
    | Qt.ItemFlag.ItemIsDragEnabled
    | Qt.ItemFlag.ItemIsEditable
)
_OF_A_GROUP = _ENABLED | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsDropEnabled
_OF_A_SECTION = _ENABLED | Qt.ItemFlag.ItemIsDropEnabled


def _new_ones(wanted: Sequence[Branch], start: int, known: set[str]) -> Sequence[Branch]:
    """The branches from *start* on that are not *known*, as many as may come at once."""
    end, notes = start, 0
    while end < len(wanted) and wanted[end].key not in known and (end == start or notes + wanted[end].count <= RUN):
        notes += wanted[end].count
        end += 1
    return wanted[start:end]


def _answer(branch: Branch, role: int) -> object:
    match role:
        case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.EditRole:
            return branch.title
        case TreeRole.KIND:
            return branch.kind
        case TreeRole.NOTE:
            return branch.note
        case TreeRole.KEY:
            return branch.key
        case TreeRole.COUNT:
            return branch.count
        case (
            Qt.ItemDataRole.ToolTipRole | Qt.ItemDataRole.AccessibleTextRole | Qt.ItemDataRole.AccessibleDescriptionRole
        ):
            from devlog_app.ui.tree import telling

            if role == Qt.ItemDataRole.ToolTipRole:
                return telling.tip(branch)
            return telling.spoken(branch) if role == Qt.ItemDataRole.AccessibleTextRole else telling.described(branch)
    return None
