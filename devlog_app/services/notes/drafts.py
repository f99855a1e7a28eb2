"""What is typed and not saved: kept in the journal, found again after a crash, never lost by a choice."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from devlog_app.model.draft import Draft, Fate, LeftDraft
from devlog_app.model.errors import StorageError
from devlog_app.model.note import Note
from devlog_app.model.reason import Reason
from devlog_app.model.stretch import changed_stretch
from devlog_app.services.notes.differing import characters_differing
from devlog_app.services.notes.history import History
from devlog_app.storage.drafts.journal import Journal
from devlog_app.storage.drafts.journal_folder import journal_folder
from devlog_app.storage.notes.new_files import make_note
from devlog_app.storage.notes.note_files import read_note


def _utc_now() -> datetime:
    return datetime.now(UTC)


class Drafts:
    """The drafts of the notes in *root*, in its journal under the folder *journals*.

    Belongs to one thread. Methods raise ``StorageError``.
    """

    def __init__(self, root: Path, journals: Path, history: History, now: Callable[[], datetime] = _utc_now) -> None:
        self._root = root
        self._history = history
        self._now = now
        self.folder = journal_folder(journals, root)
        self._journal = Journal(self.folder)

    def keep(self, note: Note, text: str) -> None:
        """Make durable that *text* stands in the editor of *note*, which is the note as its file was last."""
        self._journal.keep(self._draft(note, text))

    def drop(self, path: str) -> None:
        """What stands in the editor of the note at *path* is in its file."""
        self._journal.drop(path)

    def left(self) -> tuple[LeftDraft, ...]:
        """What programs that are not running any more left, where it says something that the files do not."""
        found = []
        for name, draft in self._journal.left().items():
            left = self._left(name, draft)
            if left.fate is not Fate.GONE and _is_contained(draft, left.present):
                self._journal.remove(name)
            else:
                found.append(left)
        return tuple(sorted(found, key=lambda left: left.draft.at, reverse=True))

    def take(self, left: LeftDraft, note: Note, text: str) -> None:
        """The left draft stands in the editor of *note* again, whose whole text is *text*: that is kept instead."""
        self._journal.keep(self._draft(note, text))
        self._journal.remove(left.name)

    def give_up(self, note: Note, text: str) -> None:
        """*text* was not saved, and its note is closed all the same: it becomes a version in the note's history."""
        self._history.keep(note, text, Reason.DISCARDED)
        self._journal.drop(note.path)

    def bring_back(self, left: LeftDraft) -> Note:
        """Make the note of the left draft again, whose file is gone, and return it."""
        # Half a character, which an editor may hold and a file may not.
        make_note(self._root, left.draft.path, left.draft.text.encode("utf-8", "replace").decode("utf-8"))
        self._journal.remove(left.name)
        return read_note(self._root, left.draft.path)

    def settle(self, left: LeftDraft) -> None:
        """The left draft is in its note's file now, or in another one."""
        self._journal.remove(left.name)

    def discard(self, left: LeftDraft) -> None:
        """The left draft is not wanted back: it becomes a version in the note's history."""
        note = Note(path=left.draft.path, text=left.draft.text)
        self._history.keep(note, left.draft.text, Reason.DISCARDED)
        self._journal.remove(left.name)

    def close(self) -> None:
        """The program ends; what is not saved is offered at the next start."""
        self._journal.close()

    def _draft(self, note: Note, text: str) -> Draft:
        return Draft(
            path=note.path,
            note_id=note.id,
            fingerprint=note.fingerprint,
            base=note.text,
            text=text,
            at=self._now(),
        )

    def _left(self, name: str, draft: Draft) -> LeftDraft:
        try:
            now = read_note(self._root, draft.path)
        except StorageError:
            return LeftDraft(name=name, draft=draft, fate=Fate.GONE, present="", differs=len(draft.text))
        fate = Fate.AS_IT_WAS if now.fingerprint == draft.fingerprint else Fate.CHANGED
        differs = characters_differing(now.text, draft.text)
        return LeftDraft(name=name, draft=draft, fate=fate, present=now.text, differs=differs)


def _is_contained(draft: Draft, present: str) -> bool:
    """Whether all that was typed stands in the file: saved just before the end, perhaps with more behind it."""
    if present == draft.text:
        return True
    start, end_before, end_after = changed_stretch(draft.base, draft.text)
    begins = present.startswith(draft.text[:end_after])
    return (
        end_after > start and begins and present.endswith(draft.base[end_before:]) and len(present) >= len(draft.text)
    )
