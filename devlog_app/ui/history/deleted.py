"""The notes whose files are gone and of which versions are kept."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from devlog_app.model.history import DeletedNote, VersionText
from devlog_app.ui.history.list_dialog import ListDialog
from devlog_app.ui.times import shown_time

WIDTHS = (320, 560)
"""Of the list and the text, in pixels of the first look."""


class DeletedNotesDialog(ListDialog):
    """Asks for the text of a note when it is turned to."""

    text_wanted = Signal(object)
    """Show the last text of this ``DeletedNote``: ``show_text``."""
    bring_back_wanted = Signal(object)
    """Make this ``DeletedNote`` again."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._text = QPlainTextEdit()
        super().__init__(self._text, WIDTHS, parent)
        self.setWindowTitle(self.tr("Deleted notes"))
        self.call_list(self.tr("Deleted notes, the latest first"))
        self.resize(920, 600)
        self._text.setReadOnly(True)
        self._text.setAccessibleName(self.tr("What the note said last"))
        self._text.setPlaceholderText(self.tr("No note is missing of which a version is kept."))
        self._back = self.add_button(self.tr("Bring back"))
        self._back.setEnabled(False)
        self._back.clicked.connect(self._want_back)

    def show_notes(self, notes: Sequence[DeletedNote]) -> None:
        """Show these *notes*, the latest first."""
        self.show_rows((f"{note.title}\n{note.path} · {shown_time(note.last.at)}", note) for note in notes)

    def show_text(self, said: VersionText) -> None:
        """Show what a note *said* last, if the user is still there."""
        note = self.at_hand()
        if isinstance(note, DeletedNote) and note.last == said.version:
            self.forget_failure()
            self._text.setPlainText(said.text)
            self._back.setEnabled(True)

    def turn_to(self) -> None:
        self._back.setEnabled(False)
        self._text.clear()
        note = self.at_hand()
        if note is not None:
            self.text_wanted.emit(note)

    def _want_back(self) -> None:
        self.bring_back_wanted.emit(self.at_hand())
