"""The middle pane: the text, and above it what has to be said about it."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from devlog_app.ui.editor.faithful import keeps_every_character, replace_text
from devlog_app.ui.editor.text_edit import MarkdownEdit, prose_font
from devlog_app.ui.tab_order import stand_behind

if TYPE_CHECKING:
    # The window is seen before there is a note to show.
    from devlog_app.model.errors import DevlogError
    from devlog_app.model.note import Note
    from devlog_app.model.problem import Problem
    from devlog_app.services.notes.merging import Piece
    from devlog_app.ui.comparing.conflict_view import ConflictView
    from devlog_app.ui.editor.folding import Folding
    from devlog_app.ui.editor.pane_notices import PaneNotices


class EditorPane(QWidget):
    """Shows one note's text; what is done with it is decided elsewhere."""

    text_edited = Signal()
    """The user changed the text (or undid a change)."""
    modified_changed = Signal(bool)
    """There is, or is no longer, something that was not saved."""
    focus_left = Signal()
    """The user turned to something else."""
    theirs_wanted = Signal()
    """In a conflict: show what the other program wrote."""
    mine_wanted = Signal()
    """In a conflict: save what stands here, keep the other version as a copy."""
    compare_wanted = Signal()
    """In a conflict: show both versions side by side."""
    decided = Signal(str)
    """In a conflict: the text that both versions became."""
    retry_wanted = Signal()
    """Try again to save."""
    anew_wanted = Signal()
    """The file is gone: write it again."""
    copy_wanted = Signal()
    """The file cannot be read any more: save what stands here under another name."""
    close_wanted = Signal()
    """The file is gone: so may the text."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._loading = False
        self._told_modified = False
        self._edit = MarkdownEdit(self)
        self._parts: Sequence[Piece] | None = None
        self._comparison: ConflictView | None = None
        self._hidden: list[QWidget] = []
        self._was_read_only = False
        self._notices: PaneNotices | None = None
        self._kept_in = ""
        self._broken_at: int | None = None
        self._folding: Folding | None = None
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._edit, 1)
        self.setFocusProxy(self._edit)
        self._edit.edited.connect(self._tell_edited)
        self._edit.focus_left.connect(self.focus_left)

    @property
    def edit(self) -> MarkdownEdit:
        """The text edit, for commands such as undo and for the caret."""
        return self._edit

    def _made_notices(self) -> "PaneNotices":
        """The bars above the text; most notes never need one."""
        if self._notices is None:
            from devlog_app.ui.editor.pane_notices import PaneNotices

            self._notices = PaneNotices(self)
            if self._kept_in:
                self._notices.tell_where_kept(self._kept_in)
            self._notices.line_wanted.connect(self._go_to_broken_line)
            self._column.insertWidget(0, self._notices)
            stand_behind(self._edit, self._notices)
        return self._notices

    @property
    def folding(self) -> "Folding":
        """The front matter above the text, folded or not."""
        if self._folding is None:
            # An empty window is seen earlier without it.
            from devlog_app.ui.editor.folding import Folding

            self._folding = Folding(self._edit, self._column)
        return self._folding

    def show_note(self, note: "Note") -> None:
        """Show *note* from its beginning, with nothing to undo."""
        self._edit.settle()
        self._loading = True
        self._edit.load(note.text)
        self._loading = False
        self.mark_saved()
        self.folding.begin(broken=note.front_matter_error is not None)
        self.describe(note)

    def describe(self, note: "Note") -> None:
        """Say what is the matter with *note*, whose text is shown already."""
        self._say_what_is_read_only(note)
        self.show_broken(note.front_matter_error)

    def take_over(self, text: str) -> None:
        """Show *text* where it differs: the caret, what is in sight and the steps of undo stay."""
        self._edit.settle()
        self._loading = True
        top = QTextCursor(self._edit.firstVisibleBlock())
        below = self._edit.verticalScrollBar().value() - top.block().firstLineNumber()
        had_front_matter = self.folding.fold.lines > 0
        replace_text(self._edit.document(), text)
        self._edit.settle()
        if self.folding.fold.lines and not had_front_matter:
            # Nobody wrote it here: a new title brings it with it.
            self.folding.fold.fold()
        self._edit.verticalScrollBar().setValue(top.block().firstLineNumber() + below)
        self._edit.settle()
        self._loading = False

    def clear(self) -> None:
        """Show nothing."""
        from devlog_app.model.note import Note

        self.show_note(Note(path="", text=""))

    def text(self) -> str:
        """Exactly what is written, with ``\\n`` between lines."""
        return self._edit.text()

    @property
    def is_modified(self) -> bool:
        """Whether something stands here that was not saved."""
        return self._edit.document().isModified()

    def mark_saved(self) -> None:
        """What stands here now is what is on the disk."""
        # Who keeps drafts has to hear of what was typed, to hear that it is saved.
        self._edit.settle()
        self._edit.document().setModified(False)
        self._tell_modified()
        if self._notices is not None:
            self._notices.hush()
        self._parts = None
        self.go_on_writing()

    def mark_unsaved(self) -> None:
        """What stands here is to be saved, though nothing was typed."""
        self._edit.document().setModified(True)
        self._tell_modified()

    def show_broken(self, problem: "Problem | None") -> None:
        """Say what is wrong with the front matter, and mark its line; None: nothing is."""
        self._broken_at = problem.line if problem is not None else None
        self._edit.mark_line(self._broken_at)
        if problem is not None:
            self.folding.show_broken()
        if problem is not None or self._notices is not None:
            self._made_notices().say_broken(problem)

    def show_conflict(self, parts: "Sequence[Piece]") -> None:
        """Show that another program changed the file under an unsaved text, and both versions side by side.

        Whoever went on writing is not interrupted again.
        """
        is_new = self._parts is None
        self._made_notices().say_conflict()
        if parts != self._parts:
            self._parts = parts
            if is_new or self.is_comparing:
                self.compare()

    def compare(self) -> None:
        """Show both versions in place of the text."""
        from devlog_app.ui.comparing.conflict_view import ConflictView

        if self._parts is None:
            return
        if self._comparison is None:
            self._comparison = ConflictView(self)
            self._comparison.decided.connect(self.decided)
            self._comparison.left.connect(self.go_on_writing)
            self._comparison.typed.connect(self._type_on)
            self._column.addWidget(self._comparison, 1)
        self._comparison.show_conflict(self._parts)
        if not self._hidden:
            had_focus = self._edit.hasFocus()
            parts = self.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
            self._hidden = [each for each in parts if self._steps_aside(each)]
            for widget in self._hidden:
                widget.hide()
            # Commands reach the text that nobody sees.
            self._was_read_only = self._edit.isReadOnly()
            self._edit.setReadOnly(True)
            self._comparison.show()
            self.setFocusProxy(self._comparison)
            if had_focus:
                self._comparison.setFocus()
        self._made_notices().offer_choices(on=False)

    def go_on_writing(self) -> None:
        """Show the text in place of both versions; the choice waits."""
        if self._notices is not None:
            self._notices.offer_choices(on=True)
        if self._comparison is None or not self._hidden:
            return
        had_focus = self._comparison.isAncestorOf(QApplication.focusWidget() or self)
        self._comparison.hide()
        for widget in self._hidden:
            widget.show()
        self._hidden = []
        self._edit.setReadOnly(self._was_read_only)
        self.setFocusProxy(self._edit)
        if had_focus:
            self._edit.setFocus()

    def _type_on(self, letters: str) -> None:
        """Let nothing get lost of what is typed by somebody whose eyes are elsewhere."""
        self.go_on_writing()
        self._edit.insert_text(letters)

    @property
    def is_comparing(self) -> bool:
        """Whether both versions stand in place of the text."""
        return bool(self._hidden)

    @property
    def in_conflict(self) -> bool:
        """Whether the user has yet to choose between two versions."""
        return self._parts is not None

    def show_gone(self) -> None:
        """Say that the file is not there any more; the text is."""
        self._made_notices().say_gone()

    def show_unreadable(self, error: "DevlogError") -> None:
        """Say why what another program wrote cannot be shown."""
        self._made_notices().say_unreadable(error)

    def show_found(self) -> None:
        """The file is there, and can be read."""
        if self._notices is not None:
            self._notices.say_found()

    @property
    def is_lost(self) -> bool:
        """Whether the text stands nowhere but here, its file being gone or another kind of thing."""
        return self._notices is not None and self._notices.is_lost

    def show_failure(self, error: "DevlogError") -> None:
        """Say why the text could not be saved; it stays here."""
        self._made_notices().say_failure(error)

    def tell_where_kept(self, folder: str) -> None:
        """What cannot be saved is in the journal in *folder*, should the program end."""
        self._kept_in = folder
        if self._notices is not None:
            self._notices.tell_where_kept(folder)

    def _steps_aside(self, widget: QWidget) -> bool:
        """Whether a part of the pane makes room for both versions."""
        return widget not in (self._notices, self._comparison) and not widget.isHidden() and not widget.isWindow()

    def _say_what_is_read_only(self, note: "Note") -> None:
        faithful = self.is_modified or keeps_every_character(self._edit.document(), note.text)
        self._edit.setReadOnly(note.read_only is not None or not faithful)
        if note.read_only is not None or not faithful:
            self._made_notices().say_read_only(note.read_only)
        elif self._notices is not None:
            self._notices.say_writable()

    def _go_to_broken_line(self) -> None:
        if self._broken_at is not None:
            self._edit.go_to_line(self._broken_at)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange and hasattr(self, "_edit"):
            self._edit.setFont(prose_font(self.font()))

    def _tell_edited(self) -> None:
        self._tell_modified()
        # Loading changes the text too, but is not the user's.
        if not self._loading:
            self.text_edited.emit()

    def _tell_modified(self) -> None:
        modified = self.is_modified
        if modified != self._told_modified:
            self._told_modified = modified
            self.modified_changed.emit(modified)
