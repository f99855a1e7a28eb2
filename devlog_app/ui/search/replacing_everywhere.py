"""Puts something else in the place of what was found in all notes: open ones in their editors, the others in files."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import QObject, QTimer, Signal

from devlog_app.model.errors import DevlogError
from devlog_app.model.reason import Reason
from devlog_app.model.values import dataclass
from devlog_app.services.notes.finding import Pattern
from devlog_app.services.search.everywhere import Find, NoteFinds, replaced
from devlog_app.ui.editor.faithful import replace_text

if TYPE_CHECKING:
    from devlog_app.ui.workspace.session import Session

Chosen: TypeAlias = tuple[NoteFinds, tuple[Find, ...]]
"""What was found in a note, and which of it is to be replaced."""


@dataclass(frozen=True, slots=True)
class Replaced:
    """How many finds in how many notes were replaced, and the paths of notes that were left as they are."""

    finds: int = 0
    notes: int = 0
    left: tuple[str, ...] = ()


class ReplacingEverywhere(QObject):
    """One note at a time; what each said before stays in its history."""

    ended = Signal(object)
    """``Replaced``."""

    def __init__(self, session: "Session", parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._waiting: list[Chosen] = []
        self._pattern: Pattern | None = None
        self._template = ""
        self._result = Replaced()
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._go_on)

    @property
    def is_busy(self) -> bool:
        """Whether there are notes to come."""
        return self._timer.isActive()

    def replace(self, chosen: Sequence[Chosen], pattern: Pattern, template: str) -> None:
        """Put *template* in the place of what is *chosen*."""
        self._waiting = list(reversed(chosen))
        self._pattern, self._template = pattern, template
        self._result = Replaced()
        self._timer.start()

    def _go_on(self) -> None:
        if not self._waiting:
            self._timer.stop()
            self.ended.emit(self._result)
            return
        note, finds = self._waiting.pop()
        done = self._result
        if self._replace_in(note, finds):
            self._result = Replaced(done.finds + len(finds), done.notes + 1, done.left)
        else:
            self._result = Replaced(done.finds, done.notes, (*done.left, note.path))

    def _replace_in(self, found: NoteFinds, finds: tuple[Find, ...]) -> bool:
        open_note = self._session.open_notes.open_note(found.path)
        if open_note is None:
            return self._replace_in_file(found, finds)
        edit = open_note.pane.edit
        text = self._replaced(edit.text(), found, finds)
        if text is None or edit.isReadOnly():
            return False
        replace_text(edit.document(), text)
        return open_note.save()

    def _replace_in_file(self, found: NoteFinds, finds: tuple[Find, ...]) -> bool:
        library = self._session.services.library
        try:
            note = library.open(found.path)
            text = self._replaced(note.text, found, finds)
            if text is None or note.read_only is not None:
                return False
            self._session.history_keeping.keep(note, note.text, Reason.SAVED)
            library.save(note, text)
            self._session.catalogue.update(library.row(found.path))
        except DevlogError:
            return False
        self._session.index.take_in((found.path,))
        return True

    def _replaced(self, text: str, found: NoteFinds, finds: tuple[Find, ...]) -> str | None:
        assert self._pattern is not None
        return replaced(text, found, finds, self._pattern, self._template)
