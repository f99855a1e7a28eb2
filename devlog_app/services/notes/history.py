"""The local history of each note: what it said before, kept at saves and before anything takes a text's place."""

import time
from collections.abc import Callable
from collections.abc import Set as AbstractSet
from datetime import UTC, datetime, timedelta
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from devlog_app.model.errors import StorageError
from devlog_app.model.history import DeletedNote, Version, VersionText, thinned
from devlog_app.model.note import Note
from devlog_app.model.note_text import source_digest
from devlog_app.model.reason import Reason
from devlog_app.model.stretch import characters_changed
from devlog_app.services.notes.differing import characters_differing
from devlog_app.storage.notes.new_files import make_note
from devlog_app.storage.notes.note_titles import title_of
from devlog_app.storage.workspaces.workspace import located

if TYPE_CHECKING:
    # SQLite takes a megabyte: it is imported with the first call.
    from devlog_app.storage.history.versions import VersionStore

SOONEST = timedelta(seconds=30)
"""Two saves that are closer than this are one version."""
LATEST = timedelta(minutes=5)
"""After this time a save is a version whatever little it changed."""
ENOUGH = 200
"""Characters; a save that changed so many is a version sooner."""
LOOKED_AT_ONCE = 100
"""Files that are looked for before the window has its turn."""


def _utc_now() -> datetime:
    return datetime.now(UTC)


class History:
    """The versions of the notes in *root*, under the folder *histories*.

    Belongs to one thread, which opens the database with the first call. Methods raise ``StorageError``.
    """

    def __init__(self, root: Path, histories: Path, now: Callable[[], datetime] = _utc_now) -> None:
        self._root = root
        self._histories = histories
        self._now = now
        self._store: VersionStore | None = None
        self._last: dict[int, tuple[datetime, str]] = {}

    def close(self) -> None:
        """Let go of the database."""
        if self._store is not None:
            self._store.close()
            self._store = None

    def saved(self, before: Note, after: Note) -> None:
        """A note was saved: keep what it said *before* it was first changed here, and *after* when it is time."""
        number = self._opened().begin(after.path, after.id, title_of(after))
        if number not in self._last:
            self._keep(number, before.text, Reason.OPENED)
        kept_at, text = self._last[number]
        if self._is_time(self._now() - kept_at, characters_changed(text, after.text)):
            self._keep(number, after.text, Reason.SAVED)

    def keep(self, note: Note, text: str, reason: Reason) -> None:
        """Keep *text* of *note*, which is about to be replaced or thrown away for this *reason*."""
        self._keep(self._opened().begin(note.path, note.id, title_of(note)), text, reason)

    def moved(self, before: str, after: str) -> None:
        """The note at *before* is at *after* now."""
        if self._file.exists():
            self._opened().move(before, after)

    def versions(self, path: str, note_id: str | None) -> tuple[Version, ...]:
        """What is kept of the note at *path*, the newest first."""
        if not self._file.exists():
            return ()
        store = self._opened()
        number = store.note(path, note_id)
        return store.versions(number) if number is not None else ()

    def text(self, version: Version) -> str:
        """What *version* says; raises ``StorageError`` (``version_gone``) where it was thinned out meanwhile."""
        text = self._opened().text(version.number)
        if text is None:
            raise StorageError("version_gone")
        return text

    def said_at(self, path: str, note_id: str | None, digest: str) -> str | None:
        """The newest text of the note that is kept and has this source *digest*; None where there is none."""
        texts = (self.text(version) for version in self.versions(path, note_id))
        return next((text for text in texts if source_digest(text) == digest), None)

    def read(self, version: Version) -> VersionText:
        """*version* with what it says; raises as ``text``."""
        return VersionText(version, self.text(version))

    def deleted(self, living: AbstractSet[str] = frozenset()) -> tuple[DeletedNote, ...]:
        """The notes that have versions and no file any more, the latest first.

        *living* are the ids of notes that are there: another program may have moved them.
        """
        if not self._file.exists():
            return ()
        found = []
        for place, note in enumerate(self._opened().notes()):
            if place % LOOKED_AT_ONCE == 0:
                # A thread that computes without a pause makes the window late.
                time.sleep(0)
            if note.note_id not in living and not self._is_there(note.path):
                found.append(note)
        return tuple(found)

    def bring_back(self, note: DeletedNote) -> str:
        """Make the deleted *note* again, with the text of its newest version; its path."""
        text = self.text(note.last)
        # Half a character, which an editor may hold and a file may not.
        make_note(self._root, note.path, text.encode("utf-8", "replace").decode("utf-8"))
        return note.path

    def _is_there(self, path: str) -> bool:
        try:
            return located(self._root, path).exists()
        except StorageError:
            return False

    def _keep(self, number: int, text: str, reason: Reason) -> None:
        store, now = self._opened(), self._now()
        versions = store.versions(number)
        before = (store.text(versions[0].number) if versions else None) or ""
        if store.add(number, text, reason=reason, at=now, changed=characters_differing(before, text)):
            everything = store.versions(number)
            kept = set(thinned(everything, now))
            store.remove(version for version in everything if version not in kept)
            store.bound()
        self._last[number] = now, text

    @staticmethod
    def _is_time(since: timedelta, changed: int) -> bool:
        return changed > 0 and (since >= LATEST or (since >= SOONEST and changed >= ENOUGH))

    @cached_property
    def _file(self) -> Path:
        from devlog_app.storage.history.versions import history_file

        return history_file(self._histories, self._root)

    def _opened(self) -> "VersionStore":
        if self._store is None:
            from devlog_app.storage.history.versions import VersionStore

            self._store = VersionStore(self._file)
        return self._store
