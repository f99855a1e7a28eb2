"""Make, rename, move, order and throw away notes so that all of it can be taken back."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import field
from pathlib import Path

from devlog_app.model.errors import DevlogError, StorageError
from devlog_app.model.note import LibraryChange, Note, NoteSummary
from devlog_app.model.values import dataclass
from devlog_app.services.notes.grouping import GroupName, name_in_series
from devlog_app.services.notes.library import Library
from devlog_app.storage.notes.note_files import fingerprint
from devlog_app.storage.notes.putting_back import FileAsItWas, file_as_it_is, put_back, take_away
from devlog_app.storage.notes.text_layout import text_of
from devlog_app.storage.workspaces.placing import place_of
from devlog_app.storage.workspaces.series_files import series_of, write_order
from devlog_app.storage.workspaces.workspace import CONFERENCE_FILE, CONFERENCES, MONTH_FILE, MONTHS, located
from devlog_app.storage.workspaces.workspace_walk import is_note_name

LARGEST_HELD = 64 * 1024 * 1024
"""Bytes; a folder with more is thrown away all the same, but taken back only from the system's trash."""


@dataclass(frozen=True, slots=True)
class Undo:
    """What takes an operation back: files as they were *before* (None: not there), and their bytes *after* it."""

    before: Mapping[str, FileAsItWas | None]
    after: Mapping[str, bytes | None]
    moved: tuple[tuple[str, str], ...] = ()

    @property
    def former(self) -> dict[str, str]:
        """What notes say that go back to another folder, by the paths that they had there."""
        apart = {old: new for old, new in self.moved if old.rpartition("/")[0] != new.rpartition("/")[0]}
        return {old: text_of(data)[0] for old, new in apart.items() if (data := self.after.get(new)) is not None}


@dataclass(frozen=True, slots=True)
class Rearranged:
    """What was done: the *change* to notes, the *series* that stand in another order, and what takes it back.

    *refused* is why the rest of what was asked for could not be done; *undo* is None where nothing can be taken back.
    """

    change: LibraryChange = field(default_factory=LibraryChange)
    series: Mapping[GroupName, tuple[str, ...]] = field(default_factory=dict)
    undo: Undo | None = None
    refused: DevlogError | None = None

    @property
    def moved(self) -> dict[str, str]:
        """The new paths of notes that have another one now, by the old ones."""
        return {old: note.path for old, note in self.change.moved if old != note.path}

    @property
    def former(self) -> dict[str, str]:
        """What notes that are in another folder now said before, by their new paths."""
        before = self.undo.before if self.undo is not None else {}
        gone = {old: new for old, new in self.moved.items() if old.rpartition("/")[0] != new.rpartition("/")[0]}
        return {new: text_of(was.data)[0] for old, new in gone.items() if (was := before.get(old)) is not None}


class Rearranger:
    """Works on the notes that *library* has open; raises ``StorageError`` and ``UsageError`` as it does."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._root = library.root

    def rename(self, path: str, title: str) -> Rearranged:
        """Give the note at *path* another *title*, and its file the name that goes with it."""
        before = self._as_they_are((path, *_series_files((path,))))
        return self._done(before, self._library.rename(path, title))

    def move(self, paths: Sequence[str], folder: str, order: Sequence[str] = ()) -> Rearranged:
        """Move the notes at *paths* to *folder*; with *order*, the notes there stand so afterwards.

        *order* names notes by their paths, those that are moved by their former ones.
        """
        before = self._as_they_are((*paths, *_series_files((*paths, f"{folder}/note.md"))))
        moved: list[tuple[str, NoteSummary]] = []
        refused: DevlogError | None = None
        for path in paths:
            try:
                moved += self._library.move(path, folder).moved
            except DevlogError as error:
                refused = error
                break
        now = {old: note.path for old, note in moved}
        try:
            if order and refused is None:
                self._write(folder, [now.get(path, path) for path in order])
        except DevlogError as error:
            refused = error
        return self._done(before, LibraryChange(moved=tuple(moved)), refused)

    def put_in_order(self, name: GroupName, paths: Sequence[str]) -> Rearranged:
        """Let the notes of the group called *name* stand in the order of *paths*."""
        before = self._as_they_are(_series_files((f"{name.folder}/note.md",)))
        self._write(name.folder, paths)
        return self._done(before, LibraryChange())

    def trash(self, paths: Sequence[str]) -> Rearranged:
        """Put notes, or folders with all that is in them, into the system's trash."""
        before: dict[str, FileAsItWas | None] = {}
        removed: list[str] = []
        trashed: list[Note] = []
        refused: DevlogError | None = None
        room = LARGEST_HELD
        is_whole = True
        for path in paths:
            held = self._held(path, room)
            try:
                gone = self._library.trash(path)
                removed += gone.removed
                trashed += gone.trashed
            except DevlogError as error:
                refused = error
                break
            is_whole = is_whole and held is not None
            before.update(held or {})
            room -= sum(len(was.data) for was in before.values() if was is not None)
        change = LibraryChange(removed=tuple(removed), trashed=tuple(trashed))
        done = self._done(before if is_whole else {}, change, refused)
        return done if before and is_whole else Rearranged(done.change, done.series, None, refused)

    def make(self, work: Callable[[], Sequence[str]], touched: Sequence[str] = ()) -> Rearranged:
        """Let *work* make files, whose paths it returns; *touched* are others that it may change."""
        before = self._as_they_are(touched)
        made = [path for path in work() if path not in before]
        before.update(dict.fromkeys(made))
        notes = tuple(self._library.row(path) for path in made if is_note_name(Path(path).name))
        return self._done(before, LibraryChange(added=notes))

    def take_back(self, undo: Undo) -> Rearranged:
        """Make it undone, all of it or nothing; raises ``StorageError`` (``changed_meanwhile``)."""
        for path, data in undo.after.items():
            is_now = file_as_it_is(self._file(path))
            if (is_now.data if is_now is not None else None) != data:
                raise StorageError("changed_meanwhile", path=path)
        for path, was in undo.before.items():
            if was is not None and was.data != undo.after[path]:
                put_back(self._file(path), was)
                self._library.wrote(path, fingerprint(was.data))
        for path, was in undo.before.items():
            if was is None and undo.after[path] is not None:
                take_away(self._file(path), tidy=self._root)
                self._library.wrote(path, None)
        return Rearranged(self._change_back(undo), self._series_in(undo.before))

    def _change_back(self, undo: Undo) -> LibraryChange:
        came_from = {new: old for old, new in undo.moved}
        back = tuple((new, self._library.row(old)) for new, old in came_from.items())
        settled = {*came_from, *came_from.values()}
        returned = (
            path
            for path, was in undo.before.items()
            if was is not None and undo.after[path] is None and path not in settled and is_note_name(Path(path).name)
        )
        gone = tuple(
            path
            for path, was in undo.before.items()
            if was is None and undo.after[path] is not None and path not in settled and is_note_name(Path(path).name)
        )
        return LibraryChange(added=tuple(map(self._library.row, returned)), removed=gone, moved=back)

    def _done(
        self, before: Mapping[str, FileAsItWas | None], change: LibraryChange, refused: DevlogError | None = None
    ) -> Rearranged:
        """What was done, by what the files are now; the library's own doing is no other program's."""
        places = (*before, *(note.path for _, note in change.moved))
        now = {path: is_now.data if (is_now := file_as_it_is(self._file(path))) else None for path in places}
        for path, data in now.items():
            self._library.wrote(path, fingerprint(data) if data is not None else None)
        former = {**dict.fromkeys(now), **before}
        changed = [path for path in now if (was.data if (was := former[path]) else None) != now[path]]
        moved = tuple((old, note.path) for old, note in change.moved)
        undo = Undo({path: former[path] for path in changed}, {path: now[path] for path in changed}, moved)
        return Rearranged(change, self._series_in(changed), undo if changed else None, refused)

    def _series_in(self, paths: Iterable[str]) -> dict[GroupName, tuple[str, ...]]:
        """The order that each of the series' files among *paths* tells now; broken ones tell none."""
        found: dict[GroupName, tuple[str, ...]] = {}
        for path in paths:
            folder, _, file = path.rpartition("/")
            if file not in {CONFERENCE_FILE, MONTH_FILE}:
                continue
            conference, month = place_of(f"{folder}/note.md", None, None)
            try:
                series = series_of(self._root, conference, month).series
            except StorageError:
                continue
            found[_name(conference, month)] = series
        return found

    def _write(self, folder: str, paths: Sequence[str]) -> None:
        conference, month = place_of(f"{folder}/note.md", None, None)
        name = _name(conference, month)
        file = f"{folder}/{MONTH_FILE if conference is None else CONFERENCE_FILE}"
        located(self._root, folder).mkdir(parents=True, exist_ok=True)
        write_order(self._root, file, [name_in_series(name, path) for path in paths])

    def _as_they_are(self, paths: Iterable[str]) -> dict[str, FileAsItWas | None]:
        return {path: file_as_it_is(self._file(path)) for path in paths}

    def _held(self, path: str, room: int) -> dict[str, FileAsItWas | None] | None:
        """The files at *path*, a note or a folder; None where they are more than there is *room* for, or unreadable."""
        place = self._file(path)
        files = [place] if not place.is_dir() else [file for file in place.rglob("*") if not file.is_dir()]
        try:
            if any(file.is_symlink() for file in files) or sum(file.stat().st_size for file in files) > room:
                return None
            return {
                f"{path}/{file.relative_to(place).as_posix()}" if file != place else path: file_as_it_is(file)
                for file in files
            }
        except (OSError, StorageError):
            return None

    def _file(self, path: str) -> Path:
        return located(self._root, path)


def _name(conference: str | None, month: str | None) -> GroupName:
    from devlog_app.model.note import GroupKind

    return GroupName(GroupKind.CONFERENCE, conference) if conference else GroupName(GroupKind.MONTH, month or "")


def _series_files(paths: Iterable[str]) -> tuple[str, ...]:
    """The files that tell the order of the notes in the folders of *paths*; they need not exist."""
    folders = dict.fromkeys(path.rpartition("/")[0] for path in paths)
    found = []
    for folder in folders:
        place, _, name = folder.partition("/")
        if name and "/" not in name and place in {CONFERENCES, MONTHS}:
            found.append(f"{folder}/{CONFERENCE_FILE if place == CONFERENCES else MONTH_FILE}")
    return tuple(found)
