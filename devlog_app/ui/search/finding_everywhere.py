"""Looks for exact text through all notes, some notes at a time, on the thread for disk work."""

from PySide6.QtCore import QObject, Signal

from devlog_app.services.notes.finding import Pattern
from devlog_app.services.search.everywhere import Everywhere, NoteFinds
from devlog_app.ui.threads.io_thread import IoTask, IoThread

AT_ONCE = 12
"""Notes that are looked through between two pauses."""
MOST = 2000
"""Finds; more of them nobody reads."""


class FindingEverywhere(QObject):
    """One search at a time; another one, or ``stop``, ends it."""

    found = Signal(object)
    """A tuple of ``NoteFinds``."""
    progressed = Signal(int, int)
    """How many notes were looked through, of how many."""
    over = Signal(bool)
    """Everything was looked through; or, if it is False, more was found than anybody reads."""

    def __init__(self, everywhere: Everywhere, io: IoThread, parent: QObject) -> None:
        super().__init__(parent)
        self._everywhere = everywhere
        self._io = io
        self._task: IoTask | None = None
        self._pattern: Pattern | None = None
        self._paths: tuple[str, ...] = ()
        self._done = 0
        self._count = 0

    def look(self, paths: tuple[str, ...], pattern: Pattern) -> None:
        """Look for *pattern* in the notes at *paths*, in their order."""
        self.stop()
        self._paths, self._pattern = paths, pattern
        self._done = self._count = 0
        self._go_on()

    def stop(self) -> None:
        """Look no further."""
        self._pattern = None
        if self._task is not None:
            self._task.cancel()
            self._task = None

    def _go_on(self) -> None:
        if self._pattern is None:
            return
        some = self._paths[self._done : self._done + AT_ONCE]
        if not some or self._count >= MOST:
            self._pattern = None
            self.over.emit(not some)
            return
        self._task = self._io.call(self._everywhere.look, some, self._pattern)
        self._task.finished.connect(self._take)

    def _take(self, found: tuple[NoteFinds, ...]) -> None:
        self._task = None
        self._done = min(self._done + AT_ONCE, len(self._paths))
        self._count += sum(len(note.finds) for note in found)
        if found:
            self.found.emit(found)
        if self._pattern is not None:
            self.progressed.emit(self._done, len(self._paths))
            self._go_on()
