"""What goes into the notes' histories: told by the open notes and by what the window does with files."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from devlog_app.model.errors import DevlogError
from devlog_app.model.note import LibraryChange, Note
from devlog_app.model.reason import Reason
from devlog_app.ui.editor.open_note import OpenNote
from devlog_app.ui.threads.io_thread import IoTask, IoThread
from devlog_app.ui.writing.open_notes import OpenNotes

if TYPE_CHECKING:
    from devlog_app.bootstrap import Services


class HistoryKeeping(QObject):
    """Keeps versions of notes beside the window; a history that cannot be written holds nobody up."""

    failed = Signal(object)
    """A ``DevlogError``, said once: versions cannot be kept."""

    def __init__(self, services: "Services", io: IoThread, notes: OpenNotes, parent: QObject) -> None:
        super().__init__(parent)
        self._services = services
        self._io = io
        self._failed = False
        self._heard: set[OpenNote] = set()
        notes.note_opened.connect(self._listen)
        notes.note_closed.connect(self._heard.discard)
        notes.path_changed.connect(self._follow_path)

    def keep(self, note: Note, text: str, reason: Reason) -> None:
        """Keep *text* of *note*, which something else takes the place of."""
        self._watch(self._io.call(self._services.history.keep, note, text, reason))

    def follow(self, change: LibraryChange) -> None:
        """Go with notes that moved, and keep what those said that are in the trash now."""
        for before, after in change.moved:
            self._follow_path(before, after.path)
        for note in change.trashed:
            self.keep(note, note.text, Reason.TRASHED)

    def stop(self) -> None:
        """The workspace is closed."""
        self._io.call(self._services.close_history)

    def _follow_path(self, before: str, after: str) -> None:
        self._watch(self._io.call(self._services.history.moved, before, after))

    def _listen(self, open_note: OpenNote) -> None:
        if open_note not in self._heard:
            self._heard.add(open_note)
            open_note.saved.connect(self._keep_saved)
            open_note.replacing.connect(self.keep)

    def _keep_saved(self, before: Note, after: Note) -> None:
        self._watch(self._io.call(self._services.history.saved, before, after))

    def _watch(self, task: IoTask) -> None:
        task.failed.connect(self._tell)

    def _tell(self, error: DevlogError) -> None:
        if not self._failed:
            self._failed = True
            self.failed.emit(error)
