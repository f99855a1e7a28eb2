"""The tree; says which note was chosen and asks for the menu."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPoint, QSortFilterProxyModel, Qt, Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QAbstractItemView, QLabel, QTreeView, QVBoxLayout, QWidget

from devlog_app.ui.tree.branches import Branch, BranchKind, notes_under
from devlog_app.ui.tree.model import TreeModel, TreeRole

if TYPE_CHECKING:
    # The window is seen before there is a note to show.
    from devlog_app.model.note import NoteSummary

SMALL_TREE = 200
"""With at most this many notes, every group is shown open at first."""


class TreePane(QWidget):
    """The workspace's notes by conference and month."""

    note_chosen = Signal(str)
    """The path of the note that the user wants to see."""
    note_kept = Signal(str)
    """The path of the note that the user wants to see and to keep open."""
    menu_requested = Signal(QPoint)
    """A context menu for ``target``, at a global position."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._current: str | None = None
        self._model = TreeModel(self)
        self._filtered = QSortFilterProxyModel(self)
        self._filtered.setSourceModel(self._model)
        self._filtered.setRecursiveFilteringEnabled(True)
        self._filtered.setAutoAcceptChildRows(True)
        self._filtered.setFilterRole(TreeRole.SEARCH)
        self._filtered.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._filtered.rowsInserted.connect(self._open_new_groups)
        self._view = _TreeView(self)
        self._view.setModel(self._filtered)
        self._empty = QLabel(self)
        self._empty.setWordWrap(True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setForegroundRole(self._empty.palette().ColorRole.PlaceholderText)
        self._empty.setContentsMargins(16, 24, 16, 24)
        self._empty.hide()
        self._lay_out()
        self._view.clicked.connect(self._choose)
        self._view.activated.connect(self._keep)
        self._view.doubleClicked.connect(self._keep)
        self._view.customContextMenuRequested.connect(self._ask_for_menu)

    def show_tree(self, branches: tuple[Branch, ...]) -> None:
        """Show *branches*; what is selected and open stays so."""
        first = self._model.rowCount() == 0
        if first:
            self._view.paint_rows()
        self._model.show(branches)
        if first and sum(1 for _ in notes_under(branches)) <= SMALL_TREE:
            self._view.expandAll()
        self._select(self._current)
        self._say_when_empty()

    def update_note(self, note: "NoteSummary") -> None:
        """Show a note's new title and state."""
        self._model.replace_note(note)

    def follow(self, path: str | None) -> None:
        """Select the note that is being written."""
        self._current = path
        self._select(path)

    def note_at(self, path: str) -> "NoteSummary | None":
        """The note at *path* as the tree shows it."""
        branch = self._model.branch(self._model.index_of_note(path))
        return branch.note if branch is not None else None

    def notes(self) -> "tuple[NoteSummary, ...]":
        """Every note, filtered out or not."""
        return tuple(self._model.notes())

    def first_note(self) -> str | None:
        """The path of the note that stands at the top."""
        index = self._filtered.index(0, 0)
        while index.isValid() and index.data(TreeRole.KIND) != BranchKind.NOTE:
            index = self._filtered.index(0, 0, index)
        branch = self._model.branch(self._filtered.mapToSource(index))
        return branch.note.path if branch is not None and branch.note is not None else None

    @property
    def target(self) -> Branch | None:
        """The row that commands are about."""
        return self._model.branch(self._filtered.mapToSource(self._view.currentIndex()))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 0, 6, 0)
        column.setSpacing(6)
        column.addWidget(self._empty)
        column.addWidget(self._view, 1)
        self.setFocusProxy(self._view)

    def _say_when_empty(self) -> None:
        if self._model.rowCount() == 0:
            self._empty.setText(self.tr("No notes yet. Ctrl+N makes the first one."))
        elif self._filtered.rowCount() == 0:
            self._empty.setText(self.tr("No note matches."))
        self._empty.setVisible(self._filtered.rowCount() == 0)

    def _choose(self, index: QModelIndex) -> None:
        branch = self._model.branch(self._filtered.mapToSource(index))
        if branch is not None and branch.note is not None:
            self.note_chosen.emit(branch.note.path)
        elif branch is not None and branch.kind is BranchKind.SECTION:
            self._view.setExpanded(index, not self._view.isExpanded(index))

    def _keep(self, index: QModelIndex) -> None:
        branch = self._model.branch(self._filtered.mapToSource(index))
        if branch is not None and branch.note is not None:
            self.note_kept.emit(branch.note.path)

    def _select(self, path: str | None) -> None:
        index = self._filtered.mapFromSource(self._model.index_of_note(path)) if path else QModelIndex()
        if not index.isValid():
            self._view.clearSelection()
        elif index != self._view.currentIndex():
            self._view.setCurrentIndex(index)
            self._view.scrollTo(index)

    def _open_new_groups(self, parent: QModelIndex, first: int, last: int) -> None:
        if not parent.isValid():
            for row in range(first, last + 1):
                self._view.expand(self._filtered.index(row, 0))

    def _ask_for_menu(self, position: QPoint) -> None:
        index = self._view.indexAt(position)
        if index.isValid():
            self._view.setCurrentIndex(index)
        self.menu_requested.emit(self._view.viewport().mapToGlobal(position))


class _TreeView(QTreeView):
    """The view, set up to be calm: no frame, no header, one column."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setHeaderHidden(True)
        self.setFrameShape(QTreeView.Shape.NoFrame)
        self.setIndentation(14)
        self.setRootIsDecorated(False)
        # The delegate paints what is selected; the style would paint the indentation too.
        palette = QPalette()
        palette.setColor(QPalette.ColorRole.Highlight, QColor(0, 0, 0, 0))
        self.setPalette(palette)
        self.setExpandsOnDoubleClick(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)
        self.setAccessibleName(self.tr("Notes"))

    def paint_rows(self) -> None:
        """Paint rows our way; what that needs of Qt is not wanted before there are rows."""
        from devlog_app.ui.tree.delegate import TreeDelegate

        self.setItemDelegate(TreeDelegate(self))
