"""What is typed goes into the journal while it is not in its file: every moment, and whenever the focus changes."""

import weakref
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from devlog_app.model.errors import DevlogError, StorageError
from devlog_app.model.note import Note
from devlog_app.ui.editor.open_note import OpenNote
from devlog_app.ui.editor.pane import EditorPane
from devlog_app.ui.language.wording import sentence
from devlog_app.ui.threads.io_thread import IoTask, IoThread
from devlog_app.ui.writing.open_notes import OpenNotes

if TYPE_CHECKING:
    from devlog_app.bootstrap import Services

KEPT_AFTER = 1200
"""Milliseconds after the first key that is not in the journal; on a slow disk it is there within two seconds too."""

TRY_AGAIN_AFTER = 5000
"""Milliseconds after which a journal that could not be written is tried again."""


class Journalling(QObject):
    """Keeps a draft of every open note in which something was not saved, and drops it when the file says the same."""

    failed = Signal(object)
    """A ``DevlogError``, said once: drafts cannot be kept."""

    def __init__(self, services: "Services", io: IoThread, notes: OpenNotes, parent: QObject) -> None:
        super().__init__(parent)
        self._services = services
        self._io = io
        self._notes = notes
        self._followed: dict[OpenNote, _Followed] = {}
        self._failing = False
        notes.note_opened.connect(self._follow)
        notes.note_closed.connect(self._leave)
        notes.shown.connect(self.keep_all)

    def keep_all(self) -> None:
        """Put everything that is not saved into the journal now."""
        for followed in self._followed.values():
            followed.keep()

    def stop(self) -> None:
        """Keep what is not saved for the next start, and listen no longer: the workspace is closed."""
        self.keep_all()
        self._notes.note_closed.disconnect(self._leave)
        self._io.call(self._services.close_drafts)

    def keep(self, note: Note, pane: EditorPane) -> IoTask:
        """Put the text of *note* as it stands in *pane* into the journal."""
        task = self._io.call(self._services.drafts.keep, note, pane.text())
        task.failed.connect(self._tell)
        task.finished.connect(self._recover)
        pane.tell_where_kept(str(self._services.drafts.folder))
        return task

    def drop(self, path: str) -> None:
        """What was typed in the note at *path* is in its file now."""
        self._io.call(self._services.drafts.drop, path)

    def _follow(self, open_note: OpenNote) -> None:
        followed = self._followed.get(open_note)
        if followed is None:
            followed = self._followed[open_note] = _Followed(open_note, self)
        followed.begin()

    def _leave(self, open_note: OpenNote) -> None:
        followed = self._followed.pop(open_note, None)
        if followed is not None:
            followed.end()
        note = open_note.note
        if note is not None and open_note.pane.is_modified:
            # The user was asked, and may think better of it.
            self._io.call(self._services.drafts.give_up, note, open_note.pane.text())

    def _tell(self, error: DevlogError) -> None:
        if not self._failing:
            self._failing = True
            folder = str(self._services.drafts.folder)
            self.failed.emit(StorageError("drafts_not_kept", path=folder, reason=sentence(error)))

    def _recover(self) -> None:
        self._failing = False


class _Followed(QObject):
    """One open note on its way into the journal and out of it."""

    def __init__(self, open_note: OpenNote, journalling: Journalling) -> None:
        super().__init__(open_note)
        # A child that holds its parent would leave both to the cycle collector, which PySide does not survive.
        self._note: OpenNote = weakref.proxy(open_note)
        self._journalling = journalling
        self._path: str | None = None
        self._revision: int | None = None
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.keep)
        open_note.pane.text_edited.connect(self._keep_soon)
        # After the note itself has tried to save.
        open_note.pane.focus_left.connect(self.keep)
        open_note.pane.modified_changed.connect(self._look)

    def begin(self) -> None:
        """Another note stands in the pane, perhaps with something typed in it already."""
        self._drop()
        if self._note.pane.is_modified:
            self._keep_soon()

    def keep(self) -> None:
        """Put what was typed since the last time into the journal."""
        self._timer.stop()
        note, pane = self._note.note, self._note.pane
        revision = pane.edit.document().revision()
        if note is None or not pane.is_modified or revision == self._revision:
            return
        if self._path not in (None, note.path):
            self._drop()
        self._path, self._revision = note.path, revision
        self._journalling.keep(note, pane).failed.connect(self._try_again)

    def end(self) -> None:
        """The note is closed."""
        self._timer.stop()
        if not self._note.pane.is_modified:
            self._drop()
        self.deleteLater()

    def _keep_soon(self) -> None:
        if not self._timer.isActive():
            self._timer.start(KEPT_AFTER)

    def _try_again(self) -> None:
        """The journal could not be written: perhaps there is room in a while."""
        self._revision = None
        if not self._timer.isActive():
            self._timer.start(TRY_AGAIN_AFTER)

    def _look(self, modified: bool) -> None:
        if not modified:
            self._drop()

    def _drop(self) -> None:
        self._timer.stop()
        self._revision = None
        if self._path is not None:
            path, self._path = self._path, None
            self._journalling.drop(path)
