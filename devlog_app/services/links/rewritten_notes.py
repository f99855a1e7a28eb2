"""Write into notes' files what lets their links follow other notes, and take that back."""

from dataclasses import replace

from devlog_app.model.errors import NoteChangedOnDisk, StorageError
from devlog_app.model.note import Note
from devlog_app.model.values import dataclass
from devlog_app.services.notes.library import Library
from devlog_app.services.notes.rearranger import Undo
from devlog_app.storage.notes.note_files import fingerprint
from devlog_app.storage.notes.putting_back import FileAsItWas, file_as_it_is, put_back
from devlog_app.storage.notes.text_layout import bytes_of, text_of
from devlog_app.storage.workspaces.workspace import located


@dataclass(frozen=True, slots=True)
class Rewritten:
    """A note whose links followed others: its file as it was *before* that, and its bytes *after* it."""

    before: FileAsItWas
    after: bytes

    @property
    def texts(self) -> tuple[str, str]:
        """What it said before and after."""
        return text_of(self.before.data)[0], text_of(self.after)[0]


class RewrittenNotes:
    """Works on the notes that *library* has open."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._root = library.root

    def rewrite(self, path: str, before: str, after: str) -> tuple[Note, Rewritten]:
        """Let the note at *path*, which said *before*, say *after*; what was written in it since stays.

        The result is the note as it was. Raises ``NoteChangedOnDisk`` where both touch, ``StorageError``.
        """
        note = self._library.open(path)
        was = self.as_it_is(path)
        if fingerprint(was.data) != note.fingerprint:
            raise NoteChangedOnDisk("note_changed_on_disk").at(path)
        self._library.save(note, rewritten(note.text, before, after, path))
        return note, Rewritten(was, self.as_it_is(path).data)

    def put_back(self, path: str, done: Rewritten) -> None:
        """Let the note at *path* say what it said before its links followed; raises as ``rewrite``."""
        if self.as_it_is(path).data != done.after:
            before, after = done.texts
            self.rewrite(path, after, before)
            return
        put_back(located(self._root, path), done.before)
        self._library.wrote(path, fingerprint(done.before.data))

    def as_it_is(self, path: str) -> FileAsItWas:
        """The file of the note at *path*. Raises ``StorageError`` (``note_missing``)."""
        found = file_as_it_is(located(self._root, path))
        if found is None:
            raise StorageError("note_missing", path=path)
        return found


def rewritten(text: str, before: str, after: str, path: str) -> str:
    """*text* of the note at *path* with what made *after* of *before*.

    Raises ``NoteChangedOnDisk`` where that touches what makes *text* of it.
    """
    if text == before:
        return after
    from devlog_app.services.notes.merging import merged

    both = merged(before, text, after)
    if both is None:
        raise NoteChangedOnDisk("note_changed_on_disk").at(path)
    return both


def with_links(undo: Undo, path: str, done: Rewritten, *, later: bool) -> Undo:
    """*undo* of what touched the note at *path*, too, after its links followed others.

    *later*: what is to be undone was done after what they followed, so they stay as they are now.
    """
    if undo.after.get(path) != done.before.data:
        return undo
    before = dict(undo.before)
    old = next((old for old, new in undo.moved if new == path), path)
    was = before.get(old)
    if later and was is not None:
        text, layout = text_of(was.data)
        followed = rewritten(text, *done.texts, path)
        before[old] = replace(was, data=bytes_of(followed, layout, text))
    return Undo(before, {**undo.after, path: done.after}, undo.moved)
