"""The open notes side by side in tabs: a pane for each, of which one is shown."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from devlog_app.ui.editor.pane import EditorPane
from devlog_app.ui.editor.text_edit import MarkdownEdit

if TYPE_CHECKING:
    # The window is seen before there is a tab.
    from devlog_app.model.note import Note
    from devlog_app.ui.editor.tab_bar import TabBar, TabLook
    from devlog_app.ui.editor.tab_row import TabRow


class EditorTabs(QWidget):
    """Speaks for the pane that is shown: there is one even when no note is open. Which are open: ``OpenNotes``."""

    pane_made = Signal(object)
    """An ``EditorPane`` is about to hold a note: give it what helps writing."""
    pane_shown = Signal(object)
    """Another ``EditorPane`` is shown."""
    text_edited = Signal()
    """The user changed the text that is shown."""
    modified_changed = Signal(bool)
    """There is, or is no longer, something in the shown text that was not saved."""
    focus_left = Signal()
    """The user turned from the text to something else."""
    caret_moved = Signal()
    """The caret of the shown text is elsewhere."""
    chosen = Signal(int)
    """The user turned to the tab with this number."""
    close_wanted = Signal(int)
    """The user closes the tab with this number."""
    keep_wanted = Signal(int)
    """The tab with this number shall stay."""
    menu_wanted = Signal(int, QPoint)
    """A context menu for the tab with this number, at a global position."""
    moved = Signal(int, int)
    """A tab was dragged from one number to another."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row: TabRow | None = None
        self._stack = QStackedWidget(self)
        self._spare: EditorPane | None = EditorPane(self._stack)
        self._pane = self._spare
        self._stack.addWidget(self._pane)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self._stack, 1)
        self._listen_to(self._pane)

    @property
    def pane(self) -> EditorPane:
        """The pane that is shown."""
        return self._pane

    @property
    def edit(self) -> MarkdownEdit:
        """The text that is shown; ask for it anew each time."""
        return self._pane.edit

    def text(self) -> str:
        """Exactly what is written in the shown text, with ``\\n`` between lines."""
        return self._pane.text()

    @property
    def is_modified(self) -> bool:
        """Whether something in the shown text was not saved."""
        return self._pane.is_modified

    def go_to_line(self, line: int) -> None:
        """Put the caret at the start of *line* of the shown text."""
        self.edit.go_to_line(line)

    def show_first(self, note: "Note", title: str) -> None:
        """Show a note before anything else is there; ``take_pane`` hands out the same pane."""
        from devlog_app.ui.editor.tab_bar import TabLook

        self._pane.show_note(note)
        self.show_tabs((TabLook(title, note.path, passing=True),), 0)

    def take_pane(self) -> EditorPane:
        """A pane for a note that is opened: the empty one that is there already, else a new one."""
        pane, self._spare = self._spare, None
        if pane is None:
            pane = EditorPane(self._stack)
            self._stack.addWidget(pane)
        self.pane_made.emit(pane)
        return pane

    def show_pane(self, pane: EditorPane | None) -> None:
        """Show *pane*; None: an empty one, for no note is open."""
        if pane is None:
            if self._spare is None:
                self._spare = EditorPane(self._stack)
                self._stack.addWidget(self._spare)
            pane = self._spare
        if pane is not self._pane:
            self._stop_listening_to(self._pane)
            self._pane = pane
            self._listen_to(pane)
            self._stack.setCurrentWidget(pane)
            self.modified_changed.emit(pane.is_modified)
            self.pane_shown.emit(pane)

    def remove_pane(self, pane: EditorPane) -> None:
        """Let go of a *pane* whose note is closed; show another one before."""
        self._stack.removeWidget(pane)
        pane.deleteLater()

    def show_tabs(self, looks: "Sequence[TabLook]", current: int) -> None:
        """Show these tabs above the text, *current* in front."""
        row = self._made_row()
        row.setVisible(bool(looks))
        row.show_tabs(looks, current)

    def put_above_text(self, widget: QWidget) -> None:
        """Let *widget* stand between the tabs and the text."""
        self._column.insertWidget(self._column.count() - 1, widget)

    @property
    def bar(self) -> "TabBar":
        """The bar of tabs."""
        return self._made_row().bar

    def _made_row(self) -> "TabRow":
        if self._row is None:
            from devlog_app.ui.editor.tab_row import TabRow

            self._row = TabRow(self)
            self._column.insertWidget(0, self._row)
            bar = self._row.bar
            bar.chosen.connect(self.chosen)
            bar.close_wanted.connect(self.close_wanted)
            bar.keep_wanted.connect(self.keep_wanted)
            bar.menu_wanted.connect(self.menu_wanted)
            bar.tabMoved.connect(self.moved)
        return self._row

    def _listen_to(self, pane: EditorPane) -> None:
        pane.text_edited.connect(self.text_edited)
        pane.modified_changed.connect(self.modified_changed)
        pane.focus_left.connect(self.focus_left)
        pane.edit.caret_moved.connect(self.caret_moved)
        self.setFocusProxy(pane)

    def _stop_listening_to(self, pane: EditorPane) -> None:
        pane.text_edited.disconnect(self.text_edited)
        pane.modified_changed.disconnect(self.modified_changed)
        pane.focus_left.disconnect(self.focus_left)
        pane.edit.caret_moved.disconnect(self.caret_moved)
