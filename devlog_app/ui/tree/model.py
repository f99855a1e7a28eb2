"""The tree as Qt's views see it; a new version of the tree changes rows, it never resets the model."""

from collections.abc import Iterable, Iterator
from enum import IntEnum
from itertools import count
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from devlog_app.ui.tree.branches import Branch, BranchKind

if TYPE_CHECKING:
    # The window is seen before there is a note to show.
    from devlog_app.model.note import NoteSummary

ROOT = Branch(kind=BranchKind.SECTION, key="", title="")
NOWHERE = QModelIndex()


class TreeRole(IntEnum):
    """What the model tells beside Qt's own roles."""

    SEARCH = Qt.ItemDataRole.UserRole
    KIND = Qt.ItemDataRole.UserRole + 1
    NOTE = Qt.ItemDataRole.UserRole + 2
    KEY = Qt.ItemDataRole.UserRole + 3


class _Row:
    """A branch where it hangs now."""

    __slots__ = ("branch", "id", "parent", "rows")

    def __init__(self, number: int, branch: Branch, parent: "_Row | None") -> None:
        self.id = number
        self.branch = branch
        self.parent = parent
        self.rows: list[_Row] = []


class TreeModel(QAbstractItemModel):
    """Rows are found by number, so that an index which outlived its row finds nothing instead of freed memory."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._numbers = count(1)
        self._root = _Row(0, ROOT, None)
        self._rows: dict[int, _Row] = {}
        self._by_key: dict[str, _Row] = {}

    def show(self, branches: Iterable[Branch]) -> None:
        """Make the tree *branches*: rows come, go, move and change, the others stay as they are."""
        self._bring_into_line(self._root, tuple(branches))

    def replace_note(self, note: "NoteSummary") -> None:
        """Show a note's new title and state in its row."""
        row = self._by_key.get(f"note:{note.path}")
        if row is not None:
            self._change(row, Branch(kind=BranchKind.NOTE, key=row.branch.key, title=note.title, note=note))

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

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        branch = self.branch(index)
        if branch is None:
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled
        if branch.kind is not BranchKind.SECTION:
            flags |= Qt.ItemFlag.ItemIsSelectable
        if branch.kind is BranchKind.NOTE:
            flags |= Qt.ItemFlag.ItemNeverHasChildren
        return flags

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        branch = self.branch(index)
        return _answer(branch, role) if branch is not None else None

    # How a new version is taken over

    def _bring_into_line(self, parent: _Row, wanted: tuple[Branch, ...]) -> None:
        kept = {branch.key for branch in wanted}
        for position in range(len(parent.rows) - 1, -1, -1):
            if parent.rows[position].branch.key not in kept:
                self._remove(parent, position)
        for position, branch in enumerate(wanted):
            here = self._position_of(parent, branch.key, position)
            if here is None:
                self._insert(parent, position, branch)
                continue
            if here != position:
                self._move(parent, here, position)
            self._change(parent.rows[position], branch)
            self._bring_into_line(parent.rows[position], branch.children)

    @staticmethod
    def _position_of(parent: _Row, key: str, start: int) -> int | None:
        return next((i for i in range(start, len(parent.rows)) if parent.rows[i].branch.key == key), None)

    def _insert(self, parent: _Row, position: int, branch: Branch) -> None:
        self.beginInsertRows(self._index_of(parent), position, position)
        parent.rows.insert(position, self._grown(branch, parent))
        self.endInsertRows()

    def _grown(self, branch: Branch, parent: _Row) -> _Row:
        row = _Row(next(self._numbers), branch, parent)
        self._rows[row.id] = row
        self._by_key[branch.key] = row
        row.rows = [self._grown(child, row) for child in branch.children]
        return row

    def _remove(self, parent: _Row, position: int) -> None:
        self.beginRemoveRows(self._index_of(parent), position, position)
        self._forget(parent.rows.pop(position))
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
        if (before.title, before.note) != (branch.title, branch.note):
            index = self._index_of(row)
            self.dataChanged.emit(index, index)

    def _row_at(self, index: QModelIndex | QPersistentModelIndex) -> _Row | None:
        return self._rows.get(index.internalId()) if index.isValid() else self._root

    def _index_of(self, row: _Row) -> QModelIndex:
        if row.parent is None:
            return QModelIndex()
        return self.createIndex(row.parent.rows.index(row), 0, row.id)


def _answer(branch: Branch, role: int) -> object:
    match role:
        case Qt.ItemDataRole.DisplayRole:
            return branch.title
        case TreeRole.KIND:
            return branch.kind
        case TreeRole.NOTE:
            return branch.note
        case TreeRole.KEY:
            return branch.key
        case TreeRole.SEARCH:
            return _searched(branch)
        case Qt.ItemDataRole.ToolTipRole:
            return _tip(branch)
        case Qt.ItemDataRole.AccessibleTextRole:
            return _spoken(branch)
    return None


def _searched(branch: Branch) -> str:
    note = branch.note
    # Sections match nothing by themselves: typing "post" must not show all of Posts.
    if note is None:
        return "" if branch.kind is BranchKind.SECTION else branch.title
    return "\n".join((note.title, note.path, *(f"#{tag}" for tag in note.tags)))


def _tip(branch: Branch) -> str | None:
    note = branch.note
    if note is None:
        return None
    from devlog_app.ui.tree.badges import look_of

    look = look_of(note.state, broken=note.error is not None)
    return "\n".join((note.title, note.path, note.error or look.explanation))


def _spoken(branch: Branch) -> str:
    note = branch.note
    if note is None:
        return branch.title
    from devlog_app.ui.tree.badges import look_of

    return f"{branch.title}, {look_of(note.state, broken=note.error is not None).label}"
