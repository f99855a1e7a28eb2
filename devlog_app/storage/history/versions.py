"""The versions of a workspace's notes: whole texts, compressed, in one database.

Whole texts and not changes of one another: thinning takes any version away without touching its neighbours, and a
damaged row costs one version. A note of 4 KB takes 2 KB a version.
"""

import sqlite3
import zlib
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from pathlib import Path

from devlog_app.databases import connect, failures, transaction
from devlog_app.model.errors import FormatError
from devlog_app.model.history import DeletedNote, Version
from devlog_app.model.reason import Reason
from devlog_app.model.sha256 import sha256
from devlog_app.storage.workspaces.workspace import comparable, workspace_key

VERSION = 1
LARGEST = 256 * 1024 * 1024
"""Bytes that all versions of a workspace may take; beyond, the oldest go, but never the newest of a note."""
FREED = 0.9
"""The share of it that is left when some had to go."""

SCHEMA = """
CREATE TABLE notes (
    number INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    path TEXT NOT NULL,
    note_id TEXT,
    title TEXT NOT NULL
) STRICT;
CREATE INDEX notes_by_id ON notes (note_id);
CREATE TABLE versions (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    note INTEGER NOT NULL REFERENCES notes ON DELETE CASCADE,
    at INTEGER NOT NULL,
    reason TEXT NOT NULL,
    length INTEGER NOT NULL,
    changed INTEGER NOT NULL,
    size INTEGER NOT NULL,
    digest BLOB NOT NULL,
    packed BLOB NOT NULL
) STRICT;
CREATE INDEX versions_by_note ON versions (note, at)
"""

_ROW = "number, at, reason, length, changed"
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_TICK = timedelta(microseconds=1)


def history_file(histories: Path, root: Path) -> Path:
    """Where the versions of the workspace in *root* are, under the folder *histories*."""
    return histories / workspace_key(root) / "versions.db"


class VersionStore:
    """The versions in the file *database*; belongs to the thread that opened it. Methods raise ``StorageError``."""

    def __init__(self, database: Path, *, largest: int = LARGEST) -> None:
        self._database = database
        self._largest = largest
        self._connection = connect(database, SCHEMA, VERSION)

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    def note(self, path: str, note_id: str | None) -> int | None:
        """The number of the note at *path*; found by its id where another program moved it. None: nothing is kept."""
        with failures(self._database):
            row = self._connection.execute("SELECT number FROM notes WHERE key = ?", (comparable(path),)).fetchone()
            if row is None and note_id:
                row = self._connection.execute("SELECT number FROM notes WHERE note_id = ?", (note_id,)).fetchone()
        return None if row is None else int(row["number"])

    def begin(self, path: str, note_id: str | None, title: str) -> int:
        """The number of the note at *path*, which has versions from now on."""
        number = self.note(path, note_id)
        with failures(self._database):
            if number is None:
                cursor = self._connection.execute(
                    "INSERT INTO notes (key, path, note_id, title) VALUES (?, ?, ?, ?)",
                    (comparable(path), path, note_id, title),
                )
                assert cursor.lastrowid is not None
                return cursor.lastrowid
            self._connection.execute(
                "UPDATE notes SET key = ?, path = ?, note_id = coalesce(?, note_id), title = ? WHERE number = ?",
                (comparable(path), path, note_id, title, number),
            )
        return number

    def move(self, before: str, after: str) -> None:
        """The note at *before* is at *after* now; versions of another note that was there once become part of it."""
        number, other = self.note(before, None), self.note(after, None)
        if number is None or number == other:
            return
        with failures(self._database), transaction(self._connection):
            if other is not None:
                self._connection.execute("UPDATE versions SET note = ? WHERE note = ?", (number, other))
                self._connection.execute("DELETE FROM notes WHERE number = ?", (other,))
            self._connection.execute(
                "UPDATE notes SET key = ?, path = ? WHERE number = ?", (comparable(after), after, number)
            )

    def add(self, note: int, text: str, *, reason: Reason, at: datetime, changed: int) -> bool:
        """Keep *text*; False where the newest version says the same."""
        data = text.encode("utf-8", "surrogatepass")
        digest = sha256(data).digest()
        with failures(self._database):
            last = self._connection.execute(
                "SELECT digest FROM versions WHERE note = ? ORDER BY at DESC, number DESC LIMIT 1", (note,)
            ).fetchone()
            if last is not None and last["digest"] == digest:
                return False
            packed = zlib.compress(data)
            self._connection.execute(
                "INSERT INTO versions (note, at, reason, length, changed, size, digest, packed)"
                " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                (note, _ticks(at), reason.value, len(text), changed, len(packed), digest, packed),
            )
        return True

    def versions(self, note: int) -> tuple[Version, ...]:
        """The versions of *note*, the newest first."""
        with failures(self._database):
            rows = self._connection.execute(
                f"SELECT {_ROW} FROM versions WHERE note = ? ORDER BY at DESC, number DESC",  # noqa: S608 - our columns
                (note,),
            ).fetchall()
        return tuple(_version(row) for row in rows)

    def text(self, version: int) -> str | None:
        """What the version called *version* says; None where it was thinned out meanwhile.

        Raises ``FormatError`` (``version_damaged``).
        """
        with failures(self._database):
            row = self._connection.execute("SELECT packed FROM versions WHERE number = ?", (version,)).fetchone()
        if row is None:
            return None
        try:
            return zlib.decompress(row["packed"]).decode("utf-8", "surrogatepass")
        except (zlib.error, UnicodeDecodeError) as error:
            raise FormatError("version_damaged", path=str(self._database)) from error

    def remove(self, versions: Iterable[Version]) -> None:
        """Forget *versions*."""
        with failures(self._database), transaction(self._connection):
            self._connection.executemany(
                "DELETE FROM versions WHERE number = ?", [(version.number,) for version in versions]
            )

    def bound(self) -> None:
        """Let the oldest versions go where all of them take more than is allowed; the newest of each note stays."""
        with failures(self._database):
            (total,) = self._connection.execute("SELECT coalesce(sum(size), 0) FROM versions").fetchone()
            if total <= self._largest:
                return
            oldest = self._connection.execute(
                "SELECT number, size FROM versions AS v WHERE EXISTS"
                " (SELECT 1 FROM versions WHERE note = v.note AND (at, number) > (v.at, v.number)) ORDER BY at, number"
            ).fetchall()
            going = []
            for row in oldest:
                if total <= self._largest * FREED:
                    break
                total -= row["size"]
                going.append((row["number"],))
            with transaction(self._connection):
                self._connection.executemany("DELETE FROM versions WHERE number = ?", going)

    def notes(self) -> tuple[DeletedNote, ...]:
        """Every note that has versions, with its newest, the latest first; whether its file is there is not asked."""
        with failures(self._database):
            rows = self._connection.execute(
                f"SELECT path, note_id, title, {', '.join('v.' + name for name in _ROW.split(', '))}"  # noqa: S608 - our columns
                " FROM notes AS n JOIN versions AS v ON v.note = n.number AND NOT EXISTS"
                " (SELECT 1 FROM versions WHERE note = n.number AND (at, number) > (v.at, v.number)) ORDER BY v.at DESC"
            ).fetchall()
        return tuple(
            DeletedNote(path=row["path"], note_id=row["note_id"], title=row["title"], last=_version(row))
            for row in rows
        )


def _version(row: sqlite3.Row) -> Version:
    return Version(
        number=row["number"],
        at=_EPOCH + row["at"] * _TICK,
        reason=Reason(row["reason"]),
        length=row["length"],
        changed=row["changed"],
    )


def _ticks(at: datetime) -> int:
    return (at.astimezone(UTC) - _EPOCH) // _TICK
