"""Remember between scans what the notes of a workspace said, so that only changed files are read again.

Every change has a number, so that whoever knows the notes as of one number can be told what changed since. The index is
a convenience of this machine: it lives under the base directory, and where it is locked, damaged or cannot be written
the scan does without.
"""

import os
import sqlite3
from collections.abc import Iterable
from pathlib import Path
from types import TracebackType
from typing import NamedTuple, Self

from devlog_app.storage.workspaces.workspace import workspace_key

INDEX_VERSION = 2
"""To be raised whenever a row would be read from a note differently."""
MOST_GONE = 20_000
"""Notes that are remembered as gone; with more the index begins anew."""

_PATIENCE = 0.2
_TABLES = (
    # A row that is NULL is a note that is gone.
    """
    CREATE TABLE notes (path TEXT PRIMARY KEY, modified INTEGER, changed INTEGER, size INTEGER,
    id TEXT, digest TEXT, row TEXT, known TEXT, number INTEGER) WITHOUT ROWID
    """,
    "CREATE TABLE changes (name TEXT, number INTEGER)",
)


class Remembered(NamedTuple):
    """A note as the index has it: the version of its file, its *id* and the *digest* of its text, its *row* as JSON.

    *known* is the state that publications gave it, as ``state reach``; *number* that of its last change.
    """

    path: str
    modified: int
    changed: int
    size: int
    id: str | None
    digest: str
    row: str | None
    known: str | None
    number: int


def index_file(indexes: Path, root: Path) -> Path:
    """The index of the workspace in *root*, under the folder *indexes*."""
    return indexes / f"{workspace_key(root)}.db"


class ScanIndex:
    """The index in the file *path*, open for one scan; None does without one."""

    def __init__(self, path: Path | None) -> None:
        self._path = path
        self._database: sqlite3.Connection | None = None
        self._name = ""
        self.number = 0
        """The number of the last change, as it was when the notes were loaded."""

    def __enter__(self) -> Self:
        if self._path is not None:
            self._database = _opened(self._path) or _opened_anew(self._path)
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        if self._database is not None:
            self._database.close()

    def load(self) -> dict[str, Remembered]:
        """Every note that is or was there, by its path."""
        if self._database is None:
            return {}
        try:
            # Both as of the same moment: another scan may be writing.
            self._database.execute("BEGIN")
            self._name, self.number = self._database.execute("SELECT name, number FROM changes").fetchone()
            rows = self._database.execute("SELECT * FROM notes").fetchall()
            self._database.rollback()
            # As its ``_make`` does, without a call more for each of thousands.
            return {row[0]: tuple.__new__(Remembered, row) for row in rows}
        except (sqlite3.Error, ValueError, TypeError):
            self._name = ""
            return {}

    def number_of(self, mark: str | None) -> int | None:
        """The number of the change up to which *mark*, an earlier scan's, knows the notes; None: it knows nothing."""
        name, _, number = (mark or "").rpartition(":")
        is_ours = name and name == self._name and number.isascii() and number.isdecimal()
        return int(number) if is_ours and int(number) <= self.number else None

    def mark(self) -> str | None:
        """What the next scan can be asked to tell the changes since; None where nothing is remembered."""
        return f"{self._name}:{self.number}" if self._name else None

    def remember(self, changed: Iterable[Remembered], same: Iterable[Remembered]) -> None:
        """Keep what *changed*, under a new number, and what is the *same* but was read from another version."""
        changed, same = tuple(changed), tuple(same)
        if self._database is None or not self._name or not (changed or same):
            return
        try:
            with self._database:
                self._database.execute("BEGIN IMMEDIATE")
                name, number = self._database.execute("SELECT name, number FROM changes").fetchone()
                rows = (*same, *(row._replace(number=number + 1) for row in changed))
                self._database.executemany("INSERT OR REPLACE INTO notes VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", rows)
                if changed:
                    self._database.execute("UPDATE changes SET number = ?", (number + 1,))
                gone = self._database.execute("SELECT COUNT(*) FROM notes WHERE row IS NULL").fetchone()[0]
                if gone > MOST_GONE:
                    self._database.execute("DELETE FROM notes WHERE row IS NULL")
                    self._database.execute("UPDATE changes SET name = ?", (_new_name(),))
        except (sqlite3.Error, TypeError):
            return
        # What another scan changed meanwhile was not seen by this one.
        if changed and (name, number) == (self._name, self.number):
            self.number += 1


def _opened(path: Path) -> sqlite3.Connection | None:
    """The database at *path* with its tables, None where that cannot be had."""
    database = None
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        database = sqlite3.connect(path, timeout=_PATIENCE, isolation_level=None)
        if _version_of(database) != INDEX_VERSION:
            with database:
                database.execute("BEGIN IMMEDIATE")
                # Another scan may have come first.
                if _version_of(database) != INDEX_VERSION:
                    _make_tables(database)
    except (sqlite3.Error, OSError):
        if database is not None:
            database.close()
        return None
    return database


def _version_of(database: sqlite3.Connection) -> object:
    return database.execute("PRAGMA user_version").fetchone()[0]


def _make_tables(database: sqlite3.Connection) -> None:
    database.execute("DROP TABLE IF EXISTS notes")
    database.execute("DROP TABLE IF EXISTS changes")
    for table in _TABLES:
        database.execute(table)
    database.execute("INSERT INTO changes VALUES (?, 0)", (_new_name(),))
    database.execute(f"PRAGMA user_version = {INDEX_VERSION}")


def _new_name() -> str:
    """What tells this index from one that was here before, or will be."""
    return os.urandom(8).hex()


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
