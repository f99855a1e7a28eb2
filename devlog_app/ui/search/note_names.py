"""The names of all notes, made ready for search in slices that no key has to wait for."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from devlog_app.model.note import NoteSummary
from devlog_app.ui.workspace.catalogue import Catalogue

if TYPE_CHECKING:
    # Nobody asks for a name before somebody searches.
    from devlog_app.ui.quick_list.matching import Names

SLICE = 4
"""Milliseconds of one slice."""
AT_ONCE = 100
"""Names that are made ready before the clock is looked at."""


class NoteNames(QObject):
    """Finds notes by their titles and file names; what changed is taken in when somebody asks the next time."""

    ready = Signal()
    """All names are known: asking again may bring more."""

    def __init__(self, catalogue: Catalogue, parent: QObject) -> None:
        super().__init__(parent)
        self._catalogue = catalogue
        self._known: dict[tuple[str, str], str] = {}
        self._notes: tuple[NoteSummary, ...] = ()
        self._names: Names | None = None
        self._waiting: list[NoteSummary] = []
        self._is_stale = True
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._go_on)
        catalogue.tree_changed.connect(self._grow_stale)
        catalogue.note_changed.connect(self._grow_stale)

    def best(self, typed: str, limit: int) -> tuple[NoteSummary, ...]:
        """The notes whose names fit *typed* best, as far as they are ready."""
        self.prepare()
        found = self._names.best(typed, limit) if self._names is not None else ()
        return tuple(self._notes[number] for number in found)

    def prepare(self) -> None:
        """Take in what changed since the last time: soon, where it is much."""
        if self._is_stale and not self._timer.isActive():
            self._is_stale = False
            self._waiting = [note for note in self._catalogue.notes if _key(note) not in self._known]
            self._go_on()

    def _go_on(self) -> None:
        from PySide6.QtCore import QElapsedTimer

        from devlog_app.ui.quick_list.matching import Names, prepared

        clock = QElapsedTimer()
        clock.start()
        while self._waiting and clock.elapsed() < SLICE:
            some, self._waiting = self._waiting[-AT_ONCE:], self._waiting[:-AT_ONCE]
            for note in some:
                self._known[_key(note)] = prepared(f"{note.title} {note.path.rpartition('/')[2].rpartition('.')[0]}")
        if self._waiting:
            self._timer.start()
            return
        was_late = self._timer.isActive()
        self._timer.stop()
        known = self._known
        self._notes = tuple(note for note in self._catalogue.notes if _key(note) in known)
        self._known = {_key(note): known[_key(note)] for note in self._notes}
        self._names = Names(self._known[_key(note)] for note in self._notes)
        if was_late:
            self.ready.emit()

    def _grow_stale(self) -> None:
        self._is_stale = True


def _key(note: NoteSummary) -> tuple[str, str]:
    return note.path, note.title
