"""The open workspace: its notes, found, read, saved, made, renamed, moved and thrown away."""

import datetime as dt
import os
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from devlog_app.model.errors import FormatError, StorageError
from devlog_app.model.note import LibraryChange, Note, NoteSummary
from devlog_app.model.problem import Problem, Severity, problem
from devlog_app.model.workspace_config import ConferenceConfig, MonthConfig, WorkspaceConfig
from devlog_app.storage.notes.note_files import read_note, save_anew, save_note, with_text
from devlog_app.storage.workspaces.workspace import (
    TEMPLATES,
    WORKSPACE_FILE,
    find_root,
    located,
    relative_path,
)
from devlog_app.storage.workspaces.workspace_file import WorkspaceFile

if TYPE_CHECKING:
    # Rendering one note opens a library, and pays only for what it asks of it: the rest is imported where it is used.
    from devlog_app.services.notes.new_notes import NoteMaker
    from devlog_app.storage.notes.summaries import StateOf
    from devlog_app.storage.yaml.writing import Value


def _local_now() -> dt.datetime:
    return dt.datetime.now().astimezone()


class Library:
    """A workspace on disk, seen from the folder *root*; making one reads and writes nothing.

    *indexes* is the folder for what is remembered between scans (None: nothing is), *outbox* the database of
    publications on their way. *state_of* tells what is known of a note beside its file (None: what ledger and outbox
    say), *now* the current time (aware).
    """

    def __init__(
        self,
        root: Path,
        *,
        indexes: Path | None = None,
        outbox: Path | None = None,
        state_of: "StateOf | None" = None,
        now: Callable[[], dt.datetime] = _local_now,
    ) -> None:
        # Without .. in it; links stay as the user named them.
        self.root = Path(os.path.abspath(root))  # noqa: PTH100
        self._indexes = indexes
        self._outbox = outbox
        self._state_of = state_of
        self._now = now
        self._written: dict[str, str | None] = {}
        self._file = WorkspaceFile(self.root)

    @classmethod
    def holding(cls, start: Path) -> "Library":
        """The workspace that *start*, a note or a folder, belongs to."""
        return cls(find_root(start))

    @property
    def config(self) -> WorkspaceConfig:
        """``devlog.yaml`` as it is now; raises ``FormatError`` with its line, ``StorageError``."""
        return self._file.read().value

    @property
    def known_config(self) -> WorkspaceConfig:
        """``devlog.yaml`` as it could be read last: for those who show, and need not be told that it is broken."""
        return self._file.known.value

    @property
    def title(self) -> str:
        """What the workspace is called: by its folder where ``devlog.yaml`` says nothing, or could never be read."""
        return self.known_config.title or self.root.name

    @property
    def read_only(self) -> Problem | None:
        """Why nothing in this workspace may be changed, None where it may; as far as ``devlog.yaml`` is known."""
        return problem(Severity.INFO, "workspace_newer") if self._file.known.is_newer else None

    @property
    def has_publications(self) -> bool:
        """Whether anything was ever published from this workspace."""
        from devlog_app.storage.publications.ledger_names import LEDGERS

        return (self.root / LEDGERS).is_dir()

    def has_posts(self, note_id: str) -> bool:
        """Whether anything is written down about posts of the note called *note_id*."""
        from devlog_app.storage.publications.ledger_names import LEDGERS

        return (self.root / LEDGERS / f"{note_id}.jsonl").is_file()

    def path_of(self, path: Path) -> str:
        """How the workspace names the file that a user calls *path*; raises ``StorageError`` for one outside."""
        return relative_path(self.root, path)

    def notes(self) -> tuple[NoteSummary, ...]:
        """Every note of the workspace, those that cannot be read too; raises ``StorageError`` for no folder."""
        if not self.root.is_dir():
            raise StorageError("not_a_folder", path=str(self.root))
        from devlog_app.storage.workspaces.scan import marked_duplicates, scan
        from devlog_app.storage.workspaces.scan_index import index_file

        index = index_file(self._indexes, self.root) if self._indexes else None
        return marked_duplicates(scan(self.root, self.config.ignore, index=index, state_of=self._states()))

    def conferences(self) -> Mapping[str, ConferenceConfig]:
        """The conferences by their folder; raises ``FormatError`` with file and line."""
        from devlog_app.storage.workspaces.series_files import read_conferences

        return read_conferences(self.root)

    def months(self) -> Mapping[str, MonthConfig]:
        """The months that are folders, by ``YYYY-MM``; raises ``FormatError`` with file and line."""
        from devlog_app.storage.workspaces.series_files import read_months

        return read_months(self.root)

    def channel_of(self, note: Note) -> str | None:
        """The channel that *note* names, else its conference or month; None where it goes wherever all go.

        Raises ``StorageError`` and ``FormatError``, with file and line, about the conference's or the month's file.
        """
        said = note.front_matter
        if said is not None and said.channel:
            return said.channel
        from devlog_app.storage.workspaces.placing import place_of

        place = place_of(note.path, said.conference if said else None, said.month if said else None)
        if not any(place):
            return None
        from devlog_app.storage.workspaces.series_files import series_of

        return series_of(self.root, *place).channel

    def open(self, path: str) -> Note:
        """The note at *path*; raises ``StorageError``, ``FormatError``. Broken front matter is among its problems."""
        return read_note(self.root, path, read_only=self.read_only)

    def edited(self, note: Note, text: str) -> Note:
        """*note* with the *text* of an editor, its front matter read anew; nothing is saved."""
        return with_text(note, text)

    def save(self, note: Note, text: str) -> Note:
        """Write *text* into the note's file, and return the note as it is now.

        Raises ``NoteChangedOnDisk`` where another program changed or moved the file, ``StorageError`` where it
        cannot be written; the file stays as it was.
        """
        saved = save_note(self.root, note, text)
        self._written[saved.path] = saved.fingerprint
        return saved

    def wrote(self, path: str, fingerprint: str | None) -> None:
        """Another part of the program left the file *path* so (None: gone): no outside edit either."""
        self._written[path] = fingerprint

    def save_anew(self, note: Note, text: str) -> Note:
        """Write the file of *note* again, which another program deleted. Raises as ``save``, where there is one too."""
        self._require_writable()
        saved = save_anew(self.root, note, text)
        self._written[saved.path] = saved.fingerprint
        return saved

    def is_own_write(self, path: str, fingerprint: str | None) -> bool:
        """Whether this library itself left the file *path* as it is now (None: gone), so that it is no outside edit."""
        return path in self._written and self._written[path] == fingerprint

    def set_keys(self, note: Note, changes: "Mapping[str, Value]") -> Note:
        """Set front-matter keys of *note* in its file (None removes a key), and return the note as it is now.

        Only the lines of those keys are written anew. Raises as ``save``, and ``FormatError`` where the front matter
        is broken.
        """
        from devlog_app.storage.notes.front_matter_edit import set_keys

        try:
            return self.save(note, set_keys(note.text, changes))
        except FormatError as error:
            raise error.at(note.path) from error

    def with_id(self, note: Note) -> Note:
        """*note* with an id of its own, given to its file if it has none. Raises as ``set_keys``."""
        return note if note.id else self.with_new_id(note)

    def with_new_id(self, note: Note) -> Note:
        """*note* with an id that no other note has: for a copy that brought the original's along."""
        from devlog_app.services.notes.new_notes import new_id

        return self.set_keys(note, {"id": new_id()})

    def new_conference(
        self,
        title: str,
        *,
        starts: dt.date | None = None,
        ends: dt.date | None = None,
        city: str | None = None,
        hashtag: str | None = None,
    ) -> NoteSummary:
        """Make a conference: its folder, ``conference.yaml`` and the intro note, which is returned.

        This and its like raise ``StorageError``, and ``UsageError`` for what cannot be meant.
        """
        from devlog_app.services.notes.new_notes import ConferencePlan

        plan = ConferencePlan(title=title, starts=starts, ends=ends, city=city, hashtag=hashtag)
        return self.row(self.maker().conference(plan)[0])

    def new_talk(self, title: str, *, conference: str, speaker: str | None = None) -> NoteSummary:
        """Make a note about a talk of the conference in the folder *conference*."""
        return self.row(self.maker().talk(title, conference=conference, speaker=speaker))

    def new_month(self, month: str) -> NoteSummary:
        """Make the dev-log of *month* (``YYYY-MM``)."""
        return self.row(self.maker().month(month)[0])

    def new_post(self, title: str) -> NoteSummary:
        """Make a note that stands for itself."""
        return self.row(self.maker().post(title))

    def rename(self, path: str, title: str) -> LibraryChange:
        """Give a note another title, and its file the name that goes with it. Raises ``StorageError``."""
        from devlog_app.services.notes.rearranging import renamed_path, titled_text

        self._require_writable()
        note = self.open(path)
        target = renamed_path(self.root, note.path, title)
        return self._moved(note, titled_text(note, title.strip(), target), target)

    def move(self, path: str, folder: str) -> LibraryChange:
        """Move a note to *folder* (``posts``, ``conferences/<folder>``, ``devlog/YYYY-MM``). Raises ``StorageError``.

        Its front matter says then where it belongs now, and its pictures are still found.
        """
        from devlog_app.services.notes.rearranging import moved_path, text_elsewhere

        self._require_writable()
        note = self.open(path)
        target = moved_path(self.root, note.path, folder.rstrip("/"))
        return self._moved(note, text_elsewhere(self.root, note, target), target)

    def trash(self, path: str) -> LibraryChange:
        """Put a note, or a folder with all that is in it, into the system's trash. Raises ``StorageError``."""
        from devlog_app.storage.notes.trash import put_into_trash
        from devlog_app.storage.workspaces.workspace_walk import walk_notes

        self._require_writable()
        file = located(self.root, path)
        if not file.exists():
            raise StorageError("note_missing", path=path)
        name = relative_path(self.root, file)
        inside = (note.path for note in walk_notes(self.root) if note.path.startswith(f"{name}/"))
        removed = tuple(inside) if file.is_dir() else (name,)
        trashed = tuple(note for path in removed if (note := self._last_look(path)) is not None)
        try:
            put_into_trash(file)
        except StorageError as error:
            raise error.at(name) from error
        self._written.update(dict.fromkeys(removed))
        return LibraryChange(removed=removed, trashed=trashed)

    def row(self, path: str) -> NoteSummary:
        """The note at *path* as lists show it, read anew; one that cannot be opened is a row with an error."""
        from devlog_app.storage.notes.summaries import read_row, with_state

        return with_state(read_row(self.root, path), self._states())

    def keep_copy(self, note: Note) -> NoteSummary:
        """Save the text of *note* beside its file, as a note of its own: without the id. Raises ``StorageError``."""
        from devlog_app.services.notes.rearranging import copied_path, text_of_copy
        from devlog_app.storage.notes.new_files import make_note

        self._require_writable()
        path = copied_path(self.root, note.path)
        make_note(self.root, path, text_of_copy(note))
        return self.row(path)

    def _moved(self, note: Note, text: str, target: str) -> LibraryChange:
        from devlog_app.storage.notes.note_moves import move_note
        from devlog_app.storage.workspaces.series_files import rename_in_series

        if text != note.text:
            self.save(note, text)
        if target != note.path:
            move_note(self.root, note.path, target)
            self._written.update({target: self._written.get(note.path, note.fingerprint), note.path: None})
            rename_in_series(self.root, note.path, target)
        return LibraryChange(moved=((note.path, self.row(target)),))

    def _last_look(self, path: str) -> Note | None:
        try:
            return read_note(self.root, path)
        except StorageError:
            return None

    def maker(self) -> "NoteMaker":
        """What makes several notes at once; raises ``StorageError`` where nothing may be changed."""
        from devlog_app.services.notes.new_notes import NoteMaker
        from devlog_app.services.notes.templates import Templates

        self._require_writable()
        return NoteMaker(self.root, self.config, Templates(self.root / TEMPLATES), self._now)

    def _require_writable(self) -> None:
        # Whose file is broken just now may not be written to before that is known again.
        self._file.read()
        if self.read_only is not None:
            raise StorageError(self.read_only.code, path=WORKSPACE_FILE)

    def _states(self) -> "StateOf":
        from devlog_app.storage.publications.known_states import KnownStates

        return self._state_of or KnownStates(self.root, self._outbox, self.known_config.test_channels)
