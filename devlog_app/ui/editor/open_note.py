"""The open note on its way between the editor and the disk: opened, saved by itself, never overwritten."""

from dataclasses import replace
from typing import Protocol

from PySide6.QtCore import QObject, QTimer, Signal

from devlog_app.model.errors import DevlogError, NoteChangedOnDisk
from devlog_app.model.note import Note, NoteSummary
from devlog_app.model.reason import Reason
from devlog_app.ui.editor.pane import EditorPane

SAVE_AFTER = 1000
"""Milliseconds without a key, after which the text is saved."""
TRY_AGAIN_AFTER = 10_000
"""Milliseconds after which a save that failed is tried again."""


class Notes(Protocol):
    """What is needed of the library."""

    def open(self, path: str) -> Note:
        """The note as it is on the disk."""
        ...

    def save(self, note: Note, text: str) -> Note:
        """Write *text*, unless the file is not the one that was read."""
        ...

    def save_anew(self, note: Note, text: str) -> Note:
        """Write the file of *note* again, which is gone."""
        ...

    def edited(self, note: Note, text: str) -> Note:
        """*note* with the *text* of an editor; nothing is saved."""
        ...

    def keep_copy(self, note: Note) -> NoteSummary:
        """Save *note*'s text beside its file, under a name of its own."""
        ...


class OpenNote(QObject):
    """At most one note. It is saved a second after the last key, and whenever the user turns to something else."""

    opened = Signal(object)
    """A ``Note`` is shown from its beginning."""
    changed = Signal(object)
    """The ``Note`` was saved, or another program's version was taken over."""
    saved = Signal(object, object)
    """What was typed is on the disk: the ``Note`` before and the ``Note`` after."""
    replacing = Signal(object, str, object)
    """The text of this ``Note`` is about to be replaced by another, for this ``Reason``."""
    closed = Signal()
    """No note is open."""
    save_failed = Signal(object)
    """A ``DevlogError``: what was typed is not in the file; it is tried again."""
    refused = Signal(object)
    """A ``DevlogError``: the note that was asked for cannot be opened."""
    copy_kept = Signal(object)
    """The ``NoteSummary`` of the copy in which the other program's version was kept."""
    close_wanted = Signal(str)
    """The user lets go of the note with this path, whose file is gone."""
    followed = Signal(str, str)
    """What is written here belongs to another file now: the path before, and the path after."""

    def __init__(self, notes: Notes, pane: EditorPane, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._notes = notes
        self._pane = pane
        self._note: Note | None = None
        self._theirs: Note | None = None
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.save)
        pane.text_edited.connect(self._save_soon)
        pane.focus_left.connect(self.save)
        pane.retry_wanted.connect(self.save)
        pane.theirs_wanted.connect(self.load_theirs)
        pane.mine_wanted.connect(self.keep_mine)
        pane.compare_wanted.connect(self.compare)
        pane.decided.connect(self.resolve)
        pane.anew_wanted.connect(self.save_anew)
        pane.copy_wanted.connect(self.save_copy)
        pane.close_wanted.connect(self._let_go)

    @property
    def pane(self) -> EditorPane:
        """The pane in which it is written."""
        return self._pane

    @property
    def note(self) -> Note | None:
        """The note as it was last on the disk."""
        return self._note

    @property
    def may_go(self) -> bool:
        """Whether another note may take its place in the pane: all of it is on the disk."""
        return not (self._pane.is_modified or self._pane.in_conflict or self._pane.is_lost)

    @property
    def path(self) -> str | None:
        return self._note.path if self._note is not None else None

    def open(self, path: str) -> bool:
        """Show the note at *path*, after what is open now is safe; False where either is impossible."""
        if path == self.path:
            return True
        if not self.save():
            return False
        try:
            note = self._notes.open(path)
        except DevlogError as error:
            self.refused.emit(error)
            return False
        self._show(note)
        return True

    def adopt(self, path: str, text: str) -> bool:
        """Take over the note that the pane shows already with this *text*, and what was typed in it since.

        False where it cannot be opened; what was typed in it stays all the same, as when its file goes later.
        """
        try:
            note = self._notes.open(path)
        except DevlogError as error:
            if self._pane.is_modified:
                self._note = Note(path=path, text=text)
                self.opened.emit(self._note)
                self._say_lost(error)
                return True
            self._pane.clear()
            self.refused.emit(error)
            return False
        if note.text != text and not self._pane.is_modified:
            self._show(note)
            return True
        # Where the file changed meanwhile, saving what was typed finds it out by the fingerprint.
        self._note = note if note.text == text else replace(note, text=text, fingerprint="")
        self._pane.describe(note)
        self.opened.emit(self._note)
        self._save_soon()
        return True

    def close(self) -> bool:
        """Show nothing, after what is open is safe; False where it cannot be saved."""
        if not self.save():
            return False
        self.drop()
        return True

    def drop(self) -> None:
        """Show nothing; what was not saved is gone. The user was asked, or the file was moved to the trash."""
        self._timer.stop()
        self._note = None
        self._pane.clear()
        self.closed.emit()

    def stop(self) -> None:
        """Write nothing any more: the tab is closed."""
        self._timer.stop()
        self._note = None

    def moved(self, path: str) -> None:
        """The open note has another path now; the caret and what was typed stay."""
        if self._note is None:
            return
        try:
            note = self._notes.open(path)
        except DevlogError as error:
            self._note = replace(self._note, path=path)
            self._pane.show_failure(error)
            return
        if self._pane.is_modified:
            # What was read is the ground on which both changes are put together when this is saved.
            self._note = replace(note, text=self._note.text, fingerprint="")
            self._pane.show_found()
            self._save_soon()
            self.changed.emit(note)
        else:
            self._take_over(note)

    def save(self) -> bool:
        """Save what was typed; True when everything that is written here is on the disk."""
        self._timer.stop()
        if self._note is None or not self._pane.is_modified:
            return True
        text = self._pane.text()
        try:
            note = self._notes.save(self._note, text)
        except NoteChangedOnDisk:
            return self._merge()
        except DevlogError as error:
            self._pane.show_failure(error)
            self.save_failed.emit(error)
            self._timer.start(TRY_AGAIN_AFTER)
            return False
        before, self._note = self._note, note
        self._pane.mark_saved()
        self._pane.show_broken(note.front_matter_error)
        self.saved.emit(before, note)
        self.changed.emit(note)
        return True

    def look_at_disk(self) -> None:
        """Another program may have changed the file: show its version where nothing is lost by that."""
        if self._note is None:
            return
        try:
            theirs = self._notes.open(self._note.path)
        except DevlogError as error:
            self._say_lost(error)
            return
        self._pane.show_found()
        if theirs.fingerprint == self._note.fingerprint:
            return
        if self._pane.is_modified:
            self._merge()
        else:
            self.replacing.emit(self._note, self._note.text, Reason.OUTSIDE)
            self._take_over(theirs)

    def load_theirs(self) -> None:
        """End a conflict by showing what the other program wrote; undo brings the own text back."""
        if self._note is None:
            return
        try:
            theirs = self._notes.open(self._note.path)
        except DevlogError as error:
            self._pane.show_failure(error)
            return
        self.replacing.emit(self._note, self._pane.text(), Reason.OUTSIDE)
        self._take_over(theirs)

    def keep_mine(self) -> None:
        """End a conflict by saving the own text; the other version is kept beside it as a copy."""
        if self._note is None:
            return
        try:
            theirs = self._notes.open(self._note.path)
            copy = self._notes.keep_copy(theirs)
        except DevlogError as error:
            self._pane.show_failure(error)
            return
        self._note = theirs
        self._pane.mark_saved()
        self._pane.mark_unsaved()
        if self.save():
            self.copy_kept.emit(copy)

    def compare(self) -> None:
        """Show both versions as they are now, side by side."""
        if not self._merge():
            self._pane.compare()

    def resolve(self, text: str) -> None:
        """End a conflict by saving *text*, to which both versions became; both are told to whoever keeps versions."""
        if self._note is None or self._theirs is None:
            return
        try:
            there = self._notes.open(self._note.path)
            if there.fingerprint != self._theirs.fingerprint:
                # It was changed again while the user was choosing.
                self._merge()
                return
            self.replacing.emit(self._note, self._pane.text(), Reason.MERGED)
            self.replacing.emit(there, there.text, Reason.MERGED)
            note = self._notes.save(there, text)
        except DevlogError as error:
            self._pane.show_failure(error)
            return
        self._take_over(note)

    def save_anew(self) -> None:
        """Write the file again that another program deleted."""
        if self._note is None:
            return
        before = self._note
        try:
            self._note = self._notes.save_anew(before, self._pane.text())
        except NoteChangedOnDisk:
            self.look_at_disk()
            return
        except DevlogError as error:
            self._pane.show_failure(error)
            return
        self._pane.mark_saved()
        self._pane.show_broken(self._note.front_matter_error)
        self.saved.emit(before, self._note)
        self.changed.emit(self._note)

    def save_copy(self) -> None:
        """Keep what stands here under another name, and go on there."""
        if self._note is None:
            return
        path = self._note.path
        try:
            copy = self._notes.keep_copy(self._notes.edited(self._note, self._pane.text()))
        except DevlogError as error:
            self._pane.show_failure(error)
            return
        self._pane.mark_saved()
        self.copy_kept.emit(copy)
        self.followed.emit(path, copy.path)

    def _let_go(self) -> None:
        if self._note is not None:
            self.close_wanted.emit(self._note.path)

    def _merge(self) -> bool:
        """Put both versions together where they do not touch; else ask. True when all is on the disk."""
        from devlog_app.services.notes.merging import joined, pieces

        assert self._note is not None
        try:
            theirs = self._notes.open(self._note.path)
        except DevlogError as error:
            self._say_lost(error)
            return False
        parts = pieces(self._note.text, self._pane.text(), theirs.text)
        both = joined(parts)
        if both is None:
            self._theirs = theirs
            self._pane.show_conflict(parts)
            return False
        try:
            self.replacing.emit(self._note, self._pane.text(), Reason.MERGED)
            note = self._notes.save(theirs, both)
        except DevlogError as error:
            self._pane.show_failure(error)
            self._timer.start(TRY_AGAIN_AFTER)
            return False
        self._take_over(note)
        return True

    def _say_lost(self, error: DevlogError) -> None:
        """The file is gone, or nothing that can be read: the text stays, and what can be done is offered."""
        if error.code == "note_missing":
            self._pane.show_gone()
        else:
            self._pane.show_unreadable(error)

    def _show(self, note: Note) -> None:
        self._timer.stop()
        self._note = note
        self._pane.show_note(note)
        self.opened.emit(note)

    def _take_over(self, note: Note) -> None:
        self._timer.stop()
        self._note = note
        self._pane.take_over(note.text)
        self._pane.mark_saved()
        self._pane.show_broken(note.front_matter_error)
        self.changed.emit(note)

    def _save_soon(self) -> None:
        if self._note is not None and not self._pane.in_conflict:
            self._timer.start(SAVE_AFTER)
