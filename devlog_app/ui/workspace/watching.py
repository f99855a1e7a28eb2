"""Other programs' edits, heard of beside the window and shown in it."""

from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import QObject, QTimer, Signal

from devlog_app.model.errors import DevlogError
from devlog_app.model.note import Note
from devlog_app.ui.threads.bridge import Bridge, Task
from devlog_app.ui.threads.waiting import Telling
from devlog_app.ui.workspace.catalogue import Catalogue
from devlog_app.ui.writing.open_notes import OpenNotes

if TYPE_CHECKING:
    from devlog_app.services.notes.library import Library
    from devlog_app.services.notes.watching import OutsideEdit

    Edits: TypeAlias = tuple[OutsideEdit, ...]

MANY = 10
"""Notes changed at once, from which on the whole workspace is looked through instead, in another process."""
QUIET = 300
"""Milliseconds without further news, after which it is."""


class Watching(QObject):
    """Brings the tree and the open notes up to date with what other programs do."""

    heard = Signal(object)
    """The paths of the notes, as a tuple, that other programs touched."""
    posts_changed = Signal()
    """Something was written down about posts: sent, edited, found in the channel, here or by another program."""

    settings_changed = Signal()
    """``devlog.yaml`` says something else now, or nothing that can be read."""

    def __init__(self, library: "Library", catalogue: Catalogue, notes: OpenNotes, parent: QObject) -> None:
        super().__init__(parent)
        self._library = library
        self._catalogue = catalogue
        self._notes = notes
        self._task: Task | None = None
        self._soon = QTimer(self, singleShot=True, interval=QUIET)
        self._soon.timeout.connect(catalogue.scan)

    def start(self, bridge: Bridge, edits: "Telling[Edits]") -> None:
        """Listen to *edits* from now on."""
        self._task = bridge.hear(edits)
        self._task.stepped.connect(self.take)

    def stop(self) -> None:
        """Listen no longer."""
        self._soon.stop()
        if self._task is not None:
            self._task.cancel()
            self._task = None

    def take(self, edits: "Edits") -> None:
        """Show what other programs did."""
        if any(edit.is_workspace_file for edit in edits):
            edits = tuple(edit for edit in edits if not edit.is_workspace_file)
            # First: what it says holds for the notes too.
            self.settings_changed.emit()
        notes = tuple(edit for edit in edits if edit.ledger_of is None and not edit.is_wide)
        self.heard.emit(tuple(edit.path for edit in notes))
        if any(edit.ledger_of is not None for edit in edits):
            self.posts_changed.emit()
        for before, after in self._moves(edits):
            self._notes.moved(before, after)
        for edit in edits:
            # What happened to a folder may have happened to any note.
            if edit.ledger_of is None:
                self._notes.look_at_disk(None if edit.is_wide else edit.path)
        if len(edits) >= MANY or any(edit.is_wide for edit in edits):
            # A burst, a checkout by git say, is looked through once, when it is over.
            self._soon.start()
            return
        self._catalogue.forget(*(edit.path for edit in notes if edit.fingerprint is None))
        published = {edit.ledger_of for edit in edits if edit.ledger_of is not None}
        # Notes that were published, or whose posts were looked after, perhaps by a command beside this window.
        concerned = [note.path for note in self._catalogue.notes if note.id in published] if published else []
        paths = (*(edit.path for edit in notes if edit.fingerprint is not None), *concerned)
        self._catalogue.update(*(self._library.row(path) for path in dict.fromkeys(paths)))

    def _moves(self, edits: "Edits") -> list[tuple[str, str]]:
        """Open notes whose file is gone, or a folder above it, each with the one place where the same bytes are now."""
        found = []
        for note in (each.note for each in self._notes.loaded):
            if note is None or (self._library.root / note.path).exists():
                continue
            same = {edit.path for edit in edits if edit.fingerprint == note.fingerprint}
            for gone in (edit.path for edit in edits if edit.is_wide and note.path.startswith(f"{edit.path}/")):
                places = [edit.path + note.path.removeprefix(gone) for edit in edits if edit.is_wide]
                same |= {place for place in places if self._holds(place, note)}
            same -= set(self._notes.paths)
            if len(same) == 1:
                found.append((note.path, same.pop()))
        return found + self._moved_with_their_folder(edits)

    def _moved_with_their_folder(self, edits: "Edits") -> list[tuple[str, str]]:
        """Tabs whose text was not read yet, each with the one folder in which a file of that name is now."""
        folders = [edit.path for edit in edits if edit.is_wide]
        read = {each.note.path for each in self._notes.loaded if each.note is not None}
        found = []
        for path in self._notes.paths if folders else ():
            if path in read or (self._library.root / path).exists():
                continue
            gone = [folder for folder in folders if path.startswith(f"{folder}/")]
            places = {folder + path.removeprefix(before) for before in gone for folder in folders}
            there = {place for place in places if (self._library.root / place).is_file()} - set(self._notes.paths)
            if len(there) == 1:
                found.append((path, there.pop()))
        return found

    def _holds(self, path: str, note: Note) -> bool:
        try:
            return self._library.open(path).fingerprint == note.fingerprint
        except DevlogError:
            return False
