"""Go to a note by a few letters of its name; those that were shown last stand first."""

from collections.abc import Callable, Iterator
from itertools import islice
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from devlog_app.model.note import Note, NoteSummary
from devlog_app.ui.search.note_names import NoteNames
from devlog_app.ui.workspace.catalogue import Catalogue

if TYPE_CHECKING:
    # The list is made when somebody goes somewhere.
    from devlog_app.ui.quick_list.row import QuickRow

RECENT = 30
"""Notes that are remembered as shown last."""


class GoToNote(QObject):
    """Opens the quick list of notes over *window*."""

    chosen = Signal(object)
    """The path of the note that the user wants to see."""

    def __init__(self, catalogue: Catalogue, names: NoteNames, window: QWidget, parent: QObject) -> None:
        super().__init__(parent)
        self._catalogue = catalogue
        self._names = names
        self._window = window
        self._recent: list[str] = []

    def remember(self, note: Note) -> None:
        """*note* is shown now."""
        self._recent = [note.path, *(path for path in self._recent if path != note.path)][:RECENT]

    def show(self) -> None:
        """Open the list."""
        self.ask(self.tr("Go to a note"), self.chosen.emit)

    def ask(self, title: str, take: Callable[[str], object]) -> None:
        """Open the list under another *title*; *take* is given the path that is taken from it."""
        from devlog_app.ui.quick_list.quick_list import QuickList

        quick = QuickList(title, self.tr("A few letters of a note's name"), self._find, self._window)
        self._names.ready.connect(quick.refresh)
        quick.taken.connect(take)
        quick.open()

    def _find(self, typed: str) -> "tuple[QuickRow, ...]":
        from devlog_app.ui.quick_list.finder import MOST
        from devlog_app.ui.quick_list.row import QuickRow
        from devlog_app.ui.search.places import place_of

        if typed.strip():
            found = self._names.best(typed, MOST)
        else:
            self._names.prepare()
            found = tuple(islice(self._last_shown(), MOST))
        return tuple(QuickRow(note.title, note.path, place_of(note, self._catalogue)) for note in found)

    def _last_shown(self) -> Iterator[NoteSummary]:
        """The notes that were shown, but for the one that is, then others."""
        shown, *before = self._recent or [""]
        yield from (note for note in map(self._catalogue.note, before) if note is not None)
        known = {shown, *before}
        yield from (note for note in self._catalogue.notes if note.path not in known)
