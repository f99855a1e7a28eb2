"""Remember between scans what the notes of a workspace said, so that only changed files are read again.

The index is a convenience of this machine: it lives under the base directory, and where it is locked, damaged or
cannot be written the scan does without.
"""

import contextlib
import json
import sqlite3
import time
from collections.abc import Iterable, Mapping
from dataclasses import fields
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from devlog_app.model.note import NoteState, NoteSummary
from devlog_app.storage.notes.summaries import ScannedNote
from devlog_app.storage.workspaces.workspace import workspace_key
from devlog_app.storage.workspaces.workspace_walk import NoteFile

INDEX_VERSION = 1
"""To be raised whenever a row would be read from a note differently."""

# A file that changes twice within a tick of its file system's clock looks the same after both.
_TOO_FRESH = 2_000_000_000
_PATIENCE = 0.2
_TABLE = "CREATE TABLE notes (path TEXT PRIMARY KEY, modified INTEGER, changed INTEGER, size INTEGER, row TEXT)"
_KEPT = tuple(field.name for field in fields(NoteSummary) if field.name not in {"path", "same_id"})


def index_file(indexes: Path, root: Path) -> Path:
    """The index of the workspace in *root*, under the folder *indexes*."""
    return indexes / f"{workspace_key(root)}.db"


class ScanIndex:
    """The index in the file *path*, open for one scan; None does without one."""

    def __init__(self, path: Path | None) -> None:
        self._path = path
        self._database: sqlite3.Connection | None = None

    def __enter__(self) -> Self:
        if self._path is not None:
            self._database = _opened(self._path) or _opened_anew(self._path)
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        if self._database is not None:
            self._database.close()

    def load(self) -> dict[NoteFile, ScannedNote]:
        """What is remembered, by the exact version of the file that said it."""
        if self._database is None:
            return {}
        try:
            rows = self._database.execute("SELECT path, modified, changed, size, row FROM notes").fetchall()
            said = json.loads(f"[{','.join(row[4] for row in rows)}]")
            return {NoteFile(*row[:4]): _from_row(row[0], values) for row, values in zip(rows, said, strict=True)}
        except (sqlite3.Error, ValueError, TypeError):
            return {}

    def remember(self, read: Mapping[NoteFile, ScannedNote], gone: Iterable[str]) -> None:
        """Keep what was *read* just now, and forget the notes whose paths are *gone*."""
        settled = time.time_ns() - _TOO_FRESH
        rows = [
            (file.path, file.modified, file.changed, file.size, _to_row(note))
            for file, note in read.items()
            if note.digest and max(file.modified, file.changed) < settled
        ]
        forgotten = [(path,) for path in gone]
        if self._database is None or not (rows or forgotten):
            return
        with contextlib.suppress(sqlite3.Error), self._database:
            self._database.executemany("DELETE FROM notes WHERE path = ?", forgotten)
            self._database.executemany("INSERT OR REPLACE INTO notes VALUES (?, ?, ?, ?, ?)", rows)


def _opened(path: Path) -> sqlite3.Connection | None:
    """The database at *path* with its table, None where that cannot be had."""
    database = None
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        database = sqlite3.connect(path, timeout=_PATIENCE)
        version = database.execute("PRAGMA user_version").fetchone()[0]
        if version != INDEX_VERSION:
            with database:
                database.execute("DROP TABLE IF EXISTS notes")
                database.execute(_TABLE)
                database.execute(f"PRAGMA user_version = {INDEX_VERSION}")
    except (sqlite3.Error, OSError):
        if database is not None:
            database.close()
        return None
    return database


def _opened_anew(path: Path) -> sqlite3.Connection | None:
    """A fresh database where the one at *path* is none; one that is only locked is left to its owner."""
    try:
        with path.open("rb") as file:
            is_database = file.read(16) in {b"SQLite format 3\0", b""}
        if is_database:
            return None
        path.unlink()
    except OSError:
        return None
    return _opened(path)


def _to_row(note: ScannedNote) -> str:
    said = {name: value for name in _KEPT if (value := getattr(note.summary, name))}
    return json.dumps({**said, "digest": note.digest}, ensure_ascii=False)


def _from_row(path: str, said: dict[str, Any]) -> ScannedNote:
    digest = said.pop("digest")
    tags = tuple(said.pop("tags", ()))
    state = NoteState(said.pop("state"))
    return ScannedNote(NoteSummary(path=path, tags=tags, state=state, **said), digest)
