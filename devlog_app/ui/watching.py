"""Other programs' edits, heard of on the loop and shown in the window."""

from collections.abc import AsyncIterator, Callable
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import QObject, Signal

from devlog_app.ui.bridge import Bridge, Task
from devlog_app.ui.catalogue import Catalogue
from devlog_app.ui.open_notes import OpenNotes

if TYPE_CHECKING:
    from devlog_app.services.notes.library import Library
    from devlog_app.services.notes.watching import OutsideEdit

    Edits: TypeAlias = tuple[OutsideEdit, ...]

MANY = 30
"""Notes changed at once, from which on the whole workspace is looked through instead."""


class Watching(QObject):
    """Brings the tree and the open notes up to date with what other programs do."""

    heard = Signal(object)
    """The paths of the notes, as a tuple, that other programs touched."""

    def __init__(self, library: "Library", catalogue: Catalogue, notes: OpenNotes, parent: QObject) -> None:
        super().__init__(parent)
        self._library = library
        self._catalogue = catalogue
        self._notes = notes
        self._task: Task | None = None

    def start(self, bridge: Bridge, watch: "Callable[[], AsyncIterator[Edits]]") -> None:
        """Listen from now on."""
        self._task = bridge.step(watch())
        self._task.stepped.connect(self.take)

    def stop(self) -> None:
        """Listen no longer."""
        if self._task is not None:
            self._task.cancel()
            self._task = None

    def take(self, edits: "Edits") -> None:
        """Show what other programs did."""
        self.heard.emit(tuple(edit.path for edit in edits if edit.ledger_of is None))
        for path in {edit.path for edit in edits}:
            self._notes.look_at_disk(path)
        if len(edits) >= MANY:
            self._catalogue.scan()
            return
        for edit in edits:
            if edit.ledger_of is not None:
                self._look_at_state_of(edit.ledger_of)
            elif edit.fingerprint is None:
                self._catalogue.forget(edit.path)
            else:
                self._catalogue.update(self._library.row(edit.path))

    def _look_at_state_of(self, note_id: str) -> None:
        """A note was published, or its post looked after: perhaps by a command beside this window."""
        for note in self._catalogue.notes:
            if note.id == note_id:
                self._catalogue.update(self._library.row(note.path))
