"""Look through a workspace: every note as a row, those that cannot be read too."""

import json
import time
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from devlog_app.storage.workspaces.scan_index import Remembered, ScanIndex
from devlog_app.storage.workspaces.workspace_walk import NoteFile, walk_notes

if TYPE_CHECKING:
    # A scan that finds nothing changed makes no row.
    from devlog_app.model.known_state import KnownState
    from devlog_app.model.note import NoteSummary
    from devlog_app.storage.notes.summaries import StateOf

_TOO_FRESH = 2_000_000_000
"""Nanoseconds: a file that changes twice within a tick of its file system's clock looks the same after both."""
_NO_VERSION = (0, 0, -1)

Row = dict[str, Any]
"""A note as JSON values: ``model/note_rows``."""


def scan(
    root: Path, ignore: Sequence[str] = (), *, index: Path | None = None, state_of: "StateOf | None" = None
) -> "Iterator[NoteSummary]":
    """The notes of the workspace in *root*, as they are found; which share an id is known only at the end.

    *index* is the file that remembers unchanged notes from one scan to the next.
    """
    from devlog_app.model.note_rows import row_from_json

    with ScanIndex(index) as remembered:
        for row in Scan(root, ignore, remembered, state_of).rows():
            yield row_from_json(row)


class Scan:
    """One look through the workspace in *root* for what is not as it was at *since*, an earlier scan's ``mark``.

    Where that mark is not known any more, everything is told: then *is_whole*. *anyway* are paths of notes that are to
    be told as they are, changed or not. When ``rows`` is through, *gone* are the notes that are not there any more,
    *same_id* those that share their ids with others, *mark* is what the next scan may be given.
    """

    def __init__(
        self,
        root: Path,
        ignore: Sequence[str],
        index: ScanIndex,
        state_of: "StateOf | None" = None,
        *,
        since: str | None = None,
        anyway: Collection[str] = (),
    ) -> None:
        self._root = root
        self._ignore = ignore
        self._index = index
        self._state_of = state_of
        self._known = index.load()
        self._since = index.number_of(since)
        self._anyway = frozenset(anyway)
        self._changed: list[Remembered] = []
        self._same: list[Remembered] = []
        self._ids: dict[str, list[str]] = defaultdict(list)
        self.is_whole = self._since is None
        self.gone: tuple[str, ...] = ()
        self.mark: str | None = None

    def rows(self) -> Iterator[Row]:
        """The notes that are to be told, as they are found."""
        seen: set[str] = set()
        known, since, anyway = self._known, self._since, self._anyway
        for file in walk_notes(self._root, self._ignore):
            path = file.path
            if path in seen:
                # Two spellings of one name (NFC and NFD) on a disk that tells them apart.
                continue
            seen.add(path)
            kept = known.get(path)
            if kept is None or kept[1:4] != file.version or kept.row is None:
                now = self._read(file, kept)
                is_told = now is not kept and (kept is None or (now.row, now.known) != (kept.row, kept.known))
            else:
                now = kept if kept.id is None or self._state_of is None else self._with_state(kept)
                is_told = now is not kept
            if now.id is not None:
                self._ids[now.id].append(path)
            if is_told or since is None or now.number > since or path in anyway:
                yield _row(now)
        self._end(seen)

    @property
    def same_id(self) -> Mapping[str, tuple[str, ...]]:
        """The paths of the others that carry a note's id, by its own; only of notes whose id is not theirs alone."""
        shared = [paths for paths in self._ids.values() if len(paths) > 1]
        return {path: tuple(other for other in paths if other != path) for paths in shared for path in paths}

    def _read(self, file: NoteFile, kept: Remembered | None) -> Remembered:
        """The note in *file* as it is now; kept for the next scan."""
        from devlog_app.model.note_rows import row_to_json
        from devlog_app.storage.notes.summaries import row_of

        note = row_of(Path(file.file), file.path)
        said = row_to_json(note.summary)
        del said["path"]
        settled = max(file.version[:2]) < time.time_ns() - _TOO_FRESH
        version = file.version if settled and note.digest else _NO_VERSION
        row, note_id = json.dumps(said, ensure_ascii=False), note.summary.id
        known = self._known_state(note_id, note.digest)
        now = Remembered(file.path, *version, note_id, note.digest, row, known, kept.number if kept else 0)
        if kept is not None and (row, known) == (kept.row, kept.known):
            if now != kept:
                self._same.append(now)
        else:
            self._changed.append(now)
        return now

    def _with_state(self, kept: Remembered) -> Remembered:
        known = self._known_state(kept.id, kept.digest)
        if known == kept.known:
            return kept
        now = kept._replace(known=known)
        self._changed.append(now)
        return now

    def _known_state(self, note_id: str | None, digest: str) -> str | None:
        known: KnownState | None = self._state_of(note_id, digest) if self._state_of and note_id else None
        return None if known is None else f"{known.state} {known.reach}"

    def _end(self, seen: set[str]) -> None:
        gone = [kept for path, kept in self._known.items() if kept.row is not None and path not in seen]
        self._changed += [Remembered(kept.path, *_NO_VERSION, None, "", None, None, 0) for kept in gone]
        since = self._since
        if since is not None:
            before = [path for path, kept in self._known.items() if kept.row is None and kept.number > since]
            self.gone = (*(kept.path for kept in gone), *({*before, *self._anyway} - seen))
        self._index.remember(self._changed, self._same)
        self.mark = self._index.mark()


def _row(note: Remembered) -> Row:
    row: Row = {"path": note.path, **json.loads(note.row or "{}")}
    if note.known is not None:
        row["state"], _, row["reach"] = note.known.partition(" ")
    return row


def marked_duplicates(notes: "Iterable[NoteSummary]") -> "tuple[NoteSummary, ...]":
    """*notes*, each with the paths of the others that carry its id."""
    notes = tuple(notes)
    paths: dict[str, list[str]] = defaultdict(list)
    for note in notes:
        if note.id:
            paths[note.id].append(note.path)
    shared = {note_id: found for note_id, found in paths.items() if len(found) > 1}
    return tuple(
        replace(note, same_id=tuple(path for path in shared[note.id] if path != note.path))
        if note.id in shared
        else note
        for note in notes
    )
