"""Which notes there are, as the window knows it: scanned in a child, kept up to date by what the window does itself."""

from collections.abc import AsyncIterator, Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace

from PySide6.QtCore import QObject, Signal

from devlog_app.model.note import Group, LibraryChange, NoteState, NoteSummary
from devlog_app.model.workspace_config import ConferenceConfig, MonthConfig
from devlog_app.services.notes.grouping import grouped
from devlog_app.services.notes.scanning import Found
from devlog_app.ui.bridge import Bridge, Task
from devlog_app.ui.tree.branches import branches_of


@dataclass(slots=True)
class _Harvest:
    """What was found so far."""

    notes: dict[str, NoteSummary] = field(default_factory=dict)
    conferences: Mapping[str, ConferenceConfig] = field(default_factory=dict)
    months: Mapping[str, MonthConfig] = field(default_factory=dict)

    def add(self, piece: Found) -> None:
        self.notes.update((note.path, note) for note in piece.notes)
        self.conferences = piece.conferences or self.conferences
        self.months = piece.months or self.months
        for path, others in piece.same_id.items():
            if path in self.notes:
                self.notes[path] = replace(self.notes[path], same_id=others)


class Catalogue(QObject):
    """The notes of one workspace, and the tree made of them; *scan* looks through it anew."""

    tree_changed = Signal(object)
    """The tree: a tuple of ``Branch``."""
    note_changed = Signal(object)
    """One ``NoteSummary`` whose place in the tree is the same."""
    scanned = Signal()
    """The whole workspace was looked through."""
    failed = Signal(object)
    """A ``DevlogError``: something cannot be looked through."""

    def __init__(self, bridge: Bridge, scan: Callable[[], AsyncIterator[Found]], parent: QObject) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._scan = scan
        self._task: Task | None = None
        self._again = False
        self._is_complete = False
        self._shown = _Harvest()
        self._found = self._shown

    @property
    def notes(self) -> tuple[NoteSummary, ...]:
        return tuple(self._shown.notes.values())

    @property
    def conferences(self) -> Mapping[str, ConferenceConfig]:
        """The conferences by their folders."""
        return self._shown.conferences

    def folders(self) -> tuple[str, ...]:
        """Every folder in which a note stands, by name."""
        return tuple(sorted({path.rpartition("/")[0] for path in self._shown.notes} - {""}))

    def note(self, path: str) -> NoteSummary | None:
        """The note at *path*."""
        return self._shown.notes.get(path)

    def title(self, path: str) -> str:
        """What the note at *path* is called; its file's name while nothing is known of it."""
        note = self.note(path)
        return note.title if note is not None else path.rpartition("/")[2].removesuffix(".md")

    @property
    def groups(self) -> tuple[Group, ...]:
        """The notes as the tree groups them."""
        return grouped(self._shown.notes.values(), self._shown.conferences, self._shown.months)

    def begin_with(self, groups: Iterable[Group]) -> None:
        """The tree shows *groups* already: the first scan takes their place when it is complete."""
        self._shown.notes = {note.path: note for group in groups for note in group.notes}
        self._is_complete = True

    def scan(self) -> None:
        """Look through the workspace anew; a scan under way is followed by another."""
        if self._task is not None:
            self._again = True
            return
        # The first scan is shown as it goes on; later ones take the tree's place when they are complete.
        self._found = _Harvest() if self._is_complete else self._shown
        self._task = self._bridge.step(self._scan())
        self._task.stepped.connect(self._take)
        self._task.failed.connect(self.failed)
        self._task.ended.connect(self._end)

    def apply(self, change: LibraryChange) -> None:
        """Show at once what an operation changed."""
        for path in change.removed:
            self._shown.notes.pop(path, None)
        for path, note in change.moved:
            self._shown.notes.pop(path, None)
            self._shown.notes[note.path] = note
        for note in change.added:
            self._shown.notes[note.path] = note
        self._tell()

    def update(self, note: NoteSummary) -> None:
        """Show what became of one note."""
        before = self._shown.notes.get(note.path)
        self._shown.notes[note.path] = note
        if before is None or _place(before) != _place(note):
            self._tell()
        elif before != note:
            self.note_changed.emit(note)

    def forget(self, path: str) -> None:
        """The note at *path* is gone."""
        if self._shown.notes.pop(path, None) is not None:
            self._tell()

    def stop(self) -> None:
        """Let go of a scan under way."""
        if self._task is not None:
            self._again = False
            self._task.cancel()

    def _take(self, piece: Found) -> None:
        self._found.add(piece)
        for error in piece.errors:
            self.failed.emit(error)
        if piece.is_last:
            self._shown = self._found
            self._is_complete = True
        if self._found is self._shown and (piece.notes or piece.is_last):
            self._tell()
        if piece.is_last:
            self.scanned.emit()

    def _end(self) -> None:
        self._task = None
        if self._again:
            self._again = False
            self.scan()

    def _tell(self) -> None:
        self.tree_changed.emit(branches_of(self.groups))


def _place(note: NoteSummary) -> NoteSummary:
    """*note* without what a row shows: two notes of one place differ in nothing that sorts or groups them."""
    return replace(note, title="", state=NoteState.DRAFT, error=None, line=None, tags=(), status="", planned=None)
