"""The tree with its filters; says what was chosen, dragged and renamed in it, and asks for the menu."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QVBoxLayout, QWidget

from devlog_app.ui.theme.icons import Icons
from devlog_app.ui.tree.branches import Branch, BranchKind, Sieve, notes_under
from devlog_app.ui.tree.filter_row import FilterRow
from devlog_app.ui.tree.filters import NONE, Filters
from devlog_app.ui.tree.memory import TreeMemory, memory_from
from devlog_app.ui.tree.model import TreeModel
from devlog_app.ui.tree.view import TreeView

if TYPE_CHECKING:
    # The window is seen before there is a note to show.
    from devlog_app.model.note import NoteSummary

    # Most of the time nothing is to be said below the tree.
    from devlog_app.ui.editor.notice_bar import NoticeBar
    from devlog_app.ui.tree.offer import UndoOffer

SMALL_TREE = 200
"""With at most this many notes, every group is shown open at first."""
HEADINGS = (BranchKind.SECTION, BranchKind.POSTS)


class TreePane(QWidget):
    """The workspace's notes by conference and month."""

    note_chosen = Signal(str)
    """The path of the note that the user wants to see."""
    note_kept = Signal(str)
    """The path of the note that the user wants to see and to keep open."""
    menu_requested = Signal(QPoint)
    """A context menu for ``target``, at a global position."""
    title_given = Signal(str, str)
    """The note at a path shall have another title: it was written into its row."""
    notes_dropped = Signal(object)
    """A ``Drop``: notes shall stand somewhere else."""
    shift_wanted = Signal(str, int)
    """The note at a path shall go up (-1) or down (1) in its series."""
    new_wanted = Signal()
    """There is no note: the first one is to be made."""
    trash_wanted = Signal()
    """``targets`` shall go to the trash."""
    undo_wanted = Signal()
    """What was done to notes last shall be taken back."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._current: str | None = None
        self._root: Path | None = None
        self._memory = TreeMemory()
        self._arranging = False
        self._branches: tuple[Branch, ...] = ()
        self._sieve: Sieve | None = None
        self._total = self._shown = 0
        self._model = TreeModel(self)
        self._view = TreeView(self)
        self._view.setModel(self._model)
        self._filters = FilterRow(self.notes, self)
        self._filters.hide()
        self._empty = QLabel(self)
        self._empty.setWordWrap(True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setForegroundRole(self._empty.palette().ColorRole.PlaceholderText)
        self._empty.setContentsMargins(16, 24, 16, 8)
        self._empty.hide()
        self._remedy = QPushButton(self)
        self._remedy.clicked.connect(self._mend_emptiness)
        self._remedy.hide()
        self._new: QAction | None = None
        self._offer: UndoOffer | None = None
        self._refusal: NoticeBar | None = None
        self._lay_out()
        self._connect()

    def offer_first_note(self, new: QAction) -> None:
        """Where there is no note, *new* makes the first one; its key is named as it is now."""
        self._new = new
        self.new_wanted.connect(new.trigger)
        new.changed.connect(self._say_emptiness)

    def belong_to(self, root: Path, memory: str) -> None:
        """Show the workspace in *root* from now on, as *memory* has it: ``memory`` of an earlier time."""
        if root == self._root:
            return
        if self._root is not None:
            self._model.show(())
            self._model.finish()
            self._branches = ()
        self._root = root
        self._current = None
        self.withdraw_offer()
        self._memory = memory_from(memory)
        self._take_filters(self._memory.filters)

    @property
    def root(self) -> Path | None:
        """The workspace whose tree it is."""
        return self._root

    @property
    def memory(self) -> str:
        """What of this workspace's tree is worth remembering."""
        return self._memory.written()

    def show_tree(self, branches: tuple[Branch, ...]) -> None:
        """Show *branches*; what is selected and open stays so."""
        self._view.paint_rows()
        self._branches = branches
        self._total = sum(branch.count for branch in branches)
        self._filters.setVisible(bool(branches))
        self._sift()

    def rename_note(self, path: str, new_path: str) -> None:
        """The note at *path* is at *new_path* now: its row, and whether it is selected, stay."""
        self._model.rename(path, new_path)
        if path == self._current:
            self._current = new_path

    def follow(self, path: str | None) -> None:
        """Select the note that is being written; what else is selected stays so while it is the same note."""
        if path == self._current and (path is None or self._view.selectionModel().hasSelection()):
            return
        self._current = path
        self._select(path)

    def note_at(self, path: str) -> "NoteSummary | None":
        """The note at *path* as the tree shows it."""
        branch = self._model.branch(self._model.index_of_note(path))
        return branch.note if branch is not None else None

    def notes(self) -> "tuple[NoteSummary, ...]":
        """Every note, filtered out or not."""
        return tuple(notes_under(self._branches))

    def first_note(self) -> str | None:
        """The path of the note that stands at the top."""
        return next((note.path for note in notes_under(self._branches)), None)

    @property
    def target(self) -> Branch | None:
        """The row that commands are about."""
        return self._model.branch(self._view.currentIndex())

    @property
    def targets(self) -> "tuple[NoteSummary, ...]":
        """The notes that are selected, from top to bottom as they were chosen."""
        branches = (self._model.branch(index) for index in self._view.selectedIndexes())
        return tuple(branch.note for branch in branches if branch is not None and branch.note is not None)

    def rename_here(self, path: str) -> bool:
        """Edit the title of the note at *path* in its row; False where it has none that is seen."""
        index = self._model.index_of_note(path)
        if not index.isValid() or not self._view.isVisible():
            return False
        self._view.rename(index)
        return True

    def refuse_title(self, path: str, title: str, words: str) -> None:
        """Say in *words* why the note at *path* cannot be called *title*, and let it be mended in its row."""
        index = self._model.index_of_note(path)
        if index.isValid():
            self._view.refuse(index, title, words)

    def refuse(self, words: str) -> None:
        """Say below the tree what cannot be done."""
        if self._refusal is None:
            from devlog_app.ui.editor.notice_bar import Gravity, NoticeBar

            self._refusal = NoticeBar(Gravity.WARNING, self, behind=self._view)
            self._refusal.add_choice(self.tr("Close"), self._refusal.hide)
            self._column.insertWidget(self._column.indexOf(self._view) + 1, self._refusal)
        self._refusal.say(words)

    def offer_undo(self, words: str) -> None:
        """Say what was done to notes, and offer for a while to take it back."""
        if self._refusal is not None:
            self._refusal.hide()
        if self._offer is None:
            from devlog_app.ui.tree.offer import UndoOffer

            self._offer = UndoOffer(self, behind=self._view)
            self._offer.undo_wanted.connect(self.undo_wanted)
            self._column.addWidget(self._offer)
        self._offer.make(words)

    def withdraw_offer(self) -> None:
        """There is nothing to take back any more."""
        if self._offer is not None:
            self._offer.hide()

    def set_default_channel(self, name: str) -> None:
        """Where notes that name no channel belong."""
        if name != self._filters.default_channel:
            self._filters.default_channel = name
            self._take_filters(self._memory.filters)
            self._sift()

    def draw_icons(self, icons: Icons) -> None:
        """Draw the icons in the colours of the theme."""
        self._filters.draw_icon(icons.icon("filter"))

    def _lay_out(self) -> None:
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(8, 0, 6, 0)
        column.setSpacing(4)
        column.addWidget(self._filters)
        column.addWidget(self._empty)
        column.addWidget(self._remedy, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self._view, 1)
        self.setFocusProxy(self._view)

    def _connect(self) -> None:
        self._model.rowsInserted.connect(self._open_new_groups)
        self._model.settled.connect(self._settle)
        # Renaming changes rows, which must not happen while the view is still putting the editor away.
        self._model.title_given.connect(self.title_given, Qt.ConnectionType.QueuedConnection)
        self._model.dropped.connect(self.notes_dropped, Qt.ConnectionType.QueuedConnection)
        self._filters.changed.connect(self._change_filters)
        self._view.clicked.connect(self._click)
        self._view.activated.connect(self._keep)
        self._view.doubleClicked.connect(self._keep)
        self._view.expanded.connect(partial(self._remember_opened, opened=True))
        self._view.collapsed.connect(partial(self._remember_opened, opened=False))
        self._view.customContextMenuRequested.connect(self._ask_for_menu)
        self._view.trash_wanted.connect(self.trash_wanted)
        self._view.undo_wanted.connect(self.undo_wanted)
        self._view.shift_wanted.connect(self._shift)
        self._view.escaped.connect(self._show_all)

    # Filters

    def _change_filters(self, filters: Filters) -> None:
        self._take_filters(filters)
        self._sift()
        self._open_as_remembered()

    def _take_filters(self, filters: Filters) -> None:
        self._memory.filters = filters
        default = self._filters.default_channel
        self._sieve = Sieve(lambda note: filters.admit(note, default)) if filters else None
        self._filters.show_filters(filters)

    def _mend_emptiness(self) -> None:
        self._change_filters(NONE) if self._branches else self.new_wanted.emit()

    def _show_all(self) -> None:
        if self._memory.filters:
            self._change_filters(NONE)

    def _sift(self) -> None:
        branches = self._sieve.sifted(self._branches) if self._sieve is not None else self._branches
        self._shown = sum(branch.count for branch in branches)
        self._filters.show_count(self._shown, self._total)
        self._say_emptiness()
        self._empty.setVisible(not branches)
        self._remedy.setVisible(not branches)
        self._model.show(branches)

    def _say_emptiness(self) -> None:
        if self._branches:
            self._empty.setText(self.tr("No note has all of that."))
            self._remedy.setText(self.tr("Show all"))
            return
        keys = self._new.shortcut().toString(QKeySequence.SequenceFormat.NativeText) if self._new is not None else ""
        words = self.tr("No notes yet. %1 makes the first one.") if keys else self.tr("No notes yet.")
        self._empty.setText(words.replace("%1", keys))
        self._remedy.setText(self.tr("New note"))

    # What is open, and what is selected

    def _open_new_groups(self, parent: QModelIndex, first: int, last: int) -> None:
        for row in range(first, last + 1):
            self._open_if_wanted(self._model.index(row, 0, parent))

    def _open_if_wanted(self, index: QModelIndex) -> None:
        branch = self._model.branch(index)
        if branch is None or branch.note is not None:
            return
        self._arranging = True
        self._view.setExpanded(index, self._is_wanted_open(branch))
        self._arranging = False
        for row in range(self._model.rowCount(index)):
            below = self._model.index(row, 0, index)
            if below.flags() & Qt.ItemFlag.ItemNeverHasChildren:
                break
            self._open_if_wanted(below)

    def _is_wanted_open(self, branch: Branch) -> bool:
        if self._sieve is not None and self._shown <= SMALL_TREE:
            return True
        # Thousands of posts under one heading are a long scroll bar and no help.
        is_short = self._total <= SMALL_TREE or (branch.kind is BranchKind.POSTS and branch.count <= SMALL_TREE)
        return self._memory.opened.get(branch.key, is_short or branch.kind is BranchKind.SECTION)

    def _open_as_remembered(self) -> None:
        for row in range(self._model.rowCount()):
            self._open_if_wanted(self._model.index(row, 0))

    def _remember_opened(self, index: QModelIndex, *, opened: bool) -> None:
        branch = self._model.branch(index)
        if branch is not None and not self._arranging:
            self._memory.opened.pop(branch.key, None)
            self._memory.opened[branch.key] = opened

    def _settle(self) -> None:
        if not self._view.selectionModel().hasSelection():
            self._select(self._current)

    def _select(self, path: str | None) -> None:
        index = self._model.index_of_note(path) if path else QModelIndex()
        if not index.isValid():
            self._view.clearSelection()
        elif index != self._view.currentIndex() or not self._view.selectionModel().isSelected(index):
            self._arranging = True
            self._view.choose_only(index)
            self._view.scrollTo(index)
            self._arranging = False

    # What the user does

    def _click(self, index: QModelIndex) -> None:
        # With Ctrl or Shift it is the selection that is meant.
        if not QApplication.keyboardModifiers() & (
            Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        ):
            self._choose(index)

    def _choose(self, index: QModelIndex) -> None:
        branch = self._model.branch(index)
        if branch is not None and branch.note is not None:
            self.note_chosen.emit(branch.note.path)
        elif branch is not None and branch.kind in HEADINGS:
            self._view.setExpanded(index, not self._view.isExpanded(index))

    def _keep(self, index: QModelIndex) -> None:
        branch = self._model.branch(index)
        if branch is not None and branch.note is not None:
            self.note_kept.emit(branch.note.path)

    def _shift(self, by: int) -> None:
        branch = self.target
        if branch is not None and branch.note is not None:
            self.shift_wanted.emit(branch.note.path, by)

    def _ask_for_menu(self, position: QPoint) -> None:
        index = self._view.indexAt(position)
        if index.isValid() and not self._view.selectionModel().isSelected(index):
            self._view.choose_only(index)
        self.menu_requested.emit(self._view.viewport().mapToGlobal(position))
