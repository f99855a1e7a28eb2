"""Opens the history of notes: what the dialogs ask for is read beside the window, what they decide is done here."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from devlog_app.model.note import LibraryChange
from devlog_app.model.reason import Reason
from devlog_app.ui.editor.faithful import replace_text
from devlog_app.ui.threads.io_thread import IoThread
from devlog_app.ui.workspace.catalogue import Catalogue
from devlog_app.ui.writing.history_keeping import HistoryKeeping
from devlog_app.ui.writing.open_notes import OpenNotes

if TYPE_CHECKING:
    from devlog_app.bootstrap import Services
    from devlog_app.model.history import DeletedNote, Version
    from devlog_app.ui.history.deleted import DeletedNotesDialog
    from devlog_app.ui.history.dialog import HistoryDialog


class HistoryBrowsing(QObject):
    """The histories of one workspace's notes, over its *window*."""

    def __init__(
        self,
        services: "Services",
        io: IoThread,
        notes: OpenNotes,
        catalogue: Catalogue,
        keeping: HistoryKeeping,
        window: QWidget,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._services = services
        self._io = io
        self._notes = notes
        self._catalogue = catalogue
        self._keeping = keeping
        self._window = window

    def show(self, path: str) -> None:
        """Show the history of the note at *path*, which is opened for it."""
        from devlog_app.ui.history.dialog import HistoryDialog

        open_note = self._notes.open_note(path) if self._notes.open(path) else None
        if open_note is None or open_note.note is None:
            return
        dialog = HistoryDialog(self._catalogue.title(path), open_note.pane.text(), self._window)
        dialog.text_wanted.connect(partial(self._read, dialog))
        dialog.restore_wanted.connect(partial(self._restore, path))
        task = self._io.call(self._services.history.versions, path, open_note.note.id)
        task.finished.connect(dialog.show_versions)
        task.failed.connect(dialog.show_failure)
        dialog.open()

    def show_deleted(self) -> None:
        """Show the notes that are gone."""
        from devlog_app.ui.history.deleted import DeletedNotesDialog

        living = {note.id for note in self._catalogue.notes if note.id}
        dialog = DeletedNotesDialog(self._window)
        dialog.text_wanted.connect(partial(self._read_deleted, dialog))
        dialog.bring_back_wanted.connect(partial(self._bring_back, dialog))
        task = self._io.call(self._services.history.deleted, living)
        task.finished.connect(dialog.show_notes)
        task.failed.connect(dialog.show_failure)
        dialog.open()

    def _read(self, dialog: "HistoryDialog", version: "Version") -> None:
        task = self._io.call(self._services.history.read, version)
        task.finished.connect(dialog.show_text)
        task.failed.connect(dialog.show_failure)

    def _read_deleted(self, dialog: "DeletedNotesDialog", note: "DeletedNote") -> None:
        task = self._io.call(self._services.history.read, note.last)
        task.finished.connect(dialog.show_text)
        task.failed.connect(dialog.show_failure)

    def _restore(self, path: str, text: str) -> None:
        open_note = self._notes.open_note(path)
        if open_note is None or open_note.note is None:
            return
        self._keeping.keep(open_note.note, open_note.pane.text(), Reason.RESTORED)
        replace_text(open_note.pane.edit.document(), text)

    def _bring_back(self, dialog: "DeletedNotesDialog", note: "DeletedNote") -> None:
        task = self._io.call(self._services.history.bring_back, note)
        task.finished.connect(self._show_again)
        task.finished.connect(dialog.accept)
        task.failed.connect(dialog.show_failure)

    def _show_again(self, path: str) -> None:
        self._catalogue.apply(LibraryChange(added=(self._services.library.row(path),)))
        self._notes.open(path)
