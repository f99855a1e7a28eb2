"""The notes whose files are gone and of which versions are kept."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from devlog_app.model.errors import DevlogError
from devlog_app.model.history import DeletedNote, VersionText
from devlog_app.ui.editor.notice_bar import Gravity, NoticeBar
from devlog_app.ui.language.wording import advice, sentence
from devlog_app.ui.times import shown_time

Role = QDialogButtonBox.ButtonRole
WIDTHS = (320, 560)


class DeletedNotesDialog(QDialog):
    """Asks for the text of a note when it is turned to."""

    text_wanted = Signal(object)
    """Show the last text of this ``DeletedNote``: ``show_text``."""
    bring_back_wanted = Signal(object)
    """Make this ``DeletedNote`` again."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Deleted notes"))
        self.resize(920, 600)
        self._list = QListWidget(self)
        self._list.setAccessibleName(self.tr("Deleted notes, the latest first"))
        self._list.setSpacing(2)
        self._list.setWordWrap(True)
        self._list.currentItemChanged.connect(self._turn_to)
        self._text = QPlainTextEdit(self)
        self._text.setReadOnly(True)
        self._text.setAccessibleName(self.tr("What the note said last"))
        self._text.setPlaceholderText(self.tr("No note is missing of which a version is kept."))
        self._notice = NoticeBar(Gravity.ERROR, self)
        columns = QSplitter(Qt.Orientation.Horizontal, self)
        columns.setChildrenCollapsible(False)
        columns.addWidget(self._list)
        columns.addWidget(self._text)
        columns.setStretchFactor(1, 1)
        columns.setSizes(list(WIDTHS))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        self._back = buttons.addButton(self.tr("Bring back"), Role.ActionRole)
        self._back.setEnabled(False)
        # The Return key in the list is no command.
        self._back.setAutoDefault(False)
        self._back.clicked.connect(self._want_back)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setSpacing(12)
        column.addWidget(self._notice)
        column.addWidget(columns, 1)
        column.addWidget(buttons)

    def show_notes(self, notes: Sequence[DeletedNote]) -> None:
        """Show these *notes*, the latest first."""
        self._list.clear()
        for note in notes:
            item = QListWidgetItem(f"{note.title}\n{note.path} · {shown_time(note.last.at)}", self._list)
            item.setData(Qt.ItemDataRole.UserRole, note)
        if notes:
            self._list.setCurrentRow(0)
            self._list.setFocus()

    def show_text(self, said: VersionText) -> None:
        """Show what a note *said* last, if the user is still there."""
        note = self._current()
        if note is not None and note.last == said.version:
            self._notice.hide()
            self._text.setPlainText(said.text)
            self._back.setEnabled(True)

    def show_failure(self, error: DevlogError) -> None:
        """Say what cannot be done."""
        self._notice.say(sentence(error), advice(error))

    def _current(self) -> DeletedNote | None:
        item = self._list.currentItem()
        note = item.data(Qt.ItemDataRole.UserRole) if item is not None else None
        return note if isinstance(note, DeletedNote) else None

    def _turn_to(self) -> None:
        self._back.setEnabled(False)
        self._text.clear()
        note = self._current()
        if note is not None:
            self.text_wanted.emit(note)

    def _want_back(self) -> None:
        self.bring_back_wanted.emit(self._current())
