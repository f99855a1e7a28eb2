"""Drafts that a crash left: offered one after the other, and put back without taking anything from anybody."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from devlog_app.model.errors import DevlogError
from devlog_app.model.note import LibraryChange, Note
from devlog_app.model.reason import Reason
from devlog_app.model.stretch import merged
from devlog_app.services.notes.left_behind import has_journal
from devlog_app.ui.editor.faithful import replace_text
from devlog_app.ui.threads.io_thread import IoThread
from devlog_app.ui.writing.open_notes import OpenNotes

if TYPE_CHECKING:
    from devlog_app.bootstrap import Services
    from devlog_app.model.draft import LeftDraft
    from devlog_app.ui.editor.open_note import OpenNote
    from devlog_app.ui.workspace.catalogue import Catalogue
    from devlog_app.ui.writing.history_keeping import HistoryKeeping

SOON = 200
"""Milliseconds after the start: first the window belongs to whoever opened it."""


class Recovery(QObject):
    """Finds what was left, and does with it what the user decides."""

    offered = Signal(object, int)
    """The ``LeftDraft`` to decide about now, or None; and how many more there are."""
    compare_wanted = Signal(object)
    """Both versions of this ``LeftDraft`` touch the same place: somebody has to look at them."""
    failed = Signal(object)
    """A ``DevlogError``."""

    def __init__(
        self,
        services: "Services",
        io: IoThread,
        notes: OpenNotes,
        catalogue: "Catalogue",
        histories: "HistoryKeeping",
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._services = services
        self._io = io
        self._notes = notes
        self._catalogue = catalogue
        self._histories = histories
        self._left: tuple[LeftDraft, ...] = ()
        self._soon = QTimer(self, singleShot=True, interval=SOON)
        self._soon.timeout.connect(self._look)

    def start(self) -> None:
        """Look for drafts when the window has settled."""
        self._soon.start()

    def stop(self) -> None:
        """Offer nothing more; what was not decided is offered at the next start."""
        self._soon.stop()
        self._left = ()
        self._offer()

    def restore(self, left: "LeftDraft") -> None:
        """Put the draft into its note, together with what was changed there since; asks where both touch."""
        if left.is_gone:
            self._bring_back(left)
            return
        open_note = self._opened(left)
        if open_note is None:
            return
        text = _together(left, open_note.pane.text())
        if text is None:
            self.compare_wanted.emit(left)
        else:
            self._put(left, open_note, text)

    def take_draft(self, left: "LeftDraft") -> None:
        """Put the draft in place of what the note says now, which stays in the note's history."""
        open_note = self._opened(left)
        if open_note is not None:
            self._put(left, open_note, left.draft.text)

    def keep_both(self, left: "LeftDraft") -> None:
        """Make a note of the draft beside the other."""
        library = self._services.library
        try:
            note = library.open(left.draft.path)
            copy = library.keep_copy(library.edited(note, left.draft.text))
        except DevlogError as error:
            self.failed.emit(error)
            return
        self._io.call(self._services.drafts.settle, left).failed.connect(self.failed)
        self._catalogue.apply(LibraryChange(added=(copy,)))
        self._notes.open(copy.path)
        self._decided(left)

    def discard(self, left: "LeftDraft") -> None:
        """Keep the draft as a version in the note's history only."""
        self._io.call(self._services.drafts.discard, left).failed.connect(self.failed)
        self._decided(left)

    def _look(self) -> None:
        self._io.call(has_journal, self._services.paths.journals, self._services.root).finished.connect(self._read)

    def _read(self, is_there: bool) -> None:
        if not is_there:
            return
        task = self._io.call(self._services.drafts.left)
        task.finished.connect(self._found)
        task.failed.connect(self.failed)

    def _found(self, left: "tuple[LeftDraft, ...]") -> None:
        self._left = left
        self._offer()

    def _opened(self, left: "LeftDraft") -> "OpenNote | None":
        path = left.draft.path
        return self._notes.open_note(path) if self._notes.open(path) else None

    def _put(self, left: "LeftDraft", open_note: "OpenNote", text: str) -> None:
        note, document = open_note.note, open_note.pane.edit.document()
        assert note is not None
        self._histories.keep(note, open_note.pane.text(), Reason.RESTORED)
        replace_text(document, text)
        self._io.call(self._services.drafts.take, left, note, text).failed.connect(self.failed)
        self._decided(left)

    def _bring_back(self, left: "LeftDraft") -> None:
        task = self._io.call(self._services.drafts.bring_back, left)
        task.finished.connect(self._show_again)
        task.failed.connect(self.failed)
        self._decided(left)

    def _show_again(self, note: Note) -> None:
        self._catalogue.apply(LibraryChange(added=(self._services.library.row(note.path),)))
        self._notes.open(note.path)

    def _decided(self, left: "LeftDraft") -> None:
        self._left = tuple(other for other in self._left if other.name != left.name)
        self._offer()

    def _offer(self) -> None:
        self.offered.emit(self._left[0] if self._left else None, max(0, len(self._left) - 1))


def _together(left: "LeftDraft", present: str) -> str | None:
    """The draft with what was changed in its note since; None where both changed the same place."""
    if present in (left.draft.base, left.draft.text):
        return left.draft.text
    return merged(left.draft.base, left.draft.text, present)
