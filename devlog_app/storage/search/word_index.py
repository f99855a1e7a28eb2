"""The index itself: an SQLite file of stems beside the other machine state; it can be made anew at any time."""

import contextlib
import sqlite3
import time
from collections.abc import Iterable
from pathlib import Path
from types import TracebackType
from typing import Self

from devlog_app.storage.search.stems import Stems, words_of
from devlog_app.storage.workspaces.workspace import workspace_key
from devlog_app.storage.workspaces.workspace_walk import NoteFile, Version

WORD_INDEX_VERSION = 1
"""To be raised whenever a note would be indexed differently."""

_PATIENCE = 5.0
# A file that changes twice within a tick of its file system's clock looks the same after both.
_TOO_FRESH = 2_000_000_000
_SCHEMA = (
    """CREATE TABLE files (id INTEGER PRIMARY KEY, path TEXT UNIQUE NOT NULL,
    modified INTEGER NOT NULL, changed INTEGER NOT NULL, size INTEGER NOT NULL)""",
    """CREATE VIRTUAL TABLE notes USING fts5(title, body, prefix = '2',
    tokenize = "unicode61 remove_diacritics 0 categories 'L* N* Co So'")""",
    "INSERT INTO notes(notes, rank) VALUES ('rank', 'bm25(8.0, 1.0)')",
    "CREATE TABLE forms (form TEXT PRIMARY KEY, stem TEXT NOT NULL) WITHOUT ROWID",
    "CREATE INDEX forms_of_a_stem ON forms (stem)",
)


def word_index_file(indexes: Path, root: Path) -> Path:
    """The index of the words in the workspace *root*, under the folder *indexes*."""
    return indexes / f"{workspace_key(root)}.words.db"


def remove_index(path: Path) -> None:
    """Take the index at *path* away, with what SQLite keeps beside it; raises ``OSError``."""
    for name in (path.name, f"{path.name}-wal", f"{path.name}-shm", f"{path.name}-journal"):
        path.with_name(name).unlink(missing_ok=True)


class WordIndex:
    """The index at *path*, open to be written; one of another version is made anew. Raises ``sqlite3.Error``."""

    def __init__(self, path: Path) -> None:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        self._stems = Stems()
        self._new_forms: dict[str, str] = {}
        self._seen_forms: set[str] = set()
        self._database = sqlite3.connect(path, timeout=_PATIENCE)
        try:
            self._prepare(path)
        except BaseException:
            self._database.close()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._database.close()

    def files(self) -> dict[str, Version]:
        """Every indexed note by its path, with the version of its file."""
        rows = self._database.execute("SELECT path, modified, changed, size FROM files")
        return {path: (modified, changed, size) for path, modified, changed, size in rows}

    def put(self, file: NoteFile, title: str, text: str) -> None:
        """Index the note in *file* anew; kept with the next ``commit``."""
        self.drop(file.path)
        settled = max(file.version[:2]) < time.time_ns() - _TOO_FRESH
        version = file.version if settled else (0, 0, -1)
        added = self._database.execute(
            "INSERT INTO files (path, modified, changed, size) VALUES (?, ?, ?, ?)", (file.path, *version)
        )
        stemmed = (added.lastrowid, self._stemmed(title), self._stemmed(text))
        self._database.execute("INSERT INTO notes (rowid, title, body) VALUES (?, ?, ?)", stemmed)

    def drop(self, path: str) -> None:
        """Forget the note at *path*; kept with the next ``commit``."""
        row = self._database.execute("SELECT id FROM files WHERE path = ?", (path,)).fetchone()
        if row is not None:
            self._database.execute("DELETE FROM notes WHERE rowid = ?", row)
            self._database.execute("DELETE FROM files WHERE id = ?", row)

    def commit(self) -> None:
        """Keep what was put and dropped."""
        self._database.executemany("INSERT OR IGNORE INTO forms VALUES (?, ?)", sorted(self._new_forms.items()))
        self._database.commit()
        self._new_forms.clear()

    def compact(self) -> None:
        """Bring the index into the form in which it is read fastest."""
        self._database.execute("INSERT INTO notes(notes) VALUES ('optimize')")
        self._database.commit()

    def _stemmed(self, text: str) -> str:
        words = words_of(text)
        for word in set(words) - self._seen_forms:
            self._seen_forms.add(word)
            self._new_forms[word] = self._stems[word]
        return " ".join([self._stems[word] for word in words])

    def _prepare(self, path: Path) -> None:
        self._database.execute("PRAGMA journal_mode = WAL")
        self._database.execute("PRAGMA synchronous = NORMAL")
        version = self._database.execute("PRAGMA user_version").fetchone()[0]
        if version == WORD_INDEX_VERSION:
            return
        if version:
            self._database.close()
            remove_index(path)
            self._database = sqlite3.connect(path, timeout=_PATIENCE)
            self._database.execute("PRAGMA journal_mode = WAL")
        with self._database:
            self._database.execute("BEGIN IMMEDIATE")
            if self._database.execute("PRAGMA user_version").fetchone()[0] == WORD_INDEX_VERSION:
                return
            for statement in _SCHEMA:
                self._database.execute(statement)
            self._database.execute(f"PRAGMA user_version = {WORD_INDEX_VERSION}")


def opened_index(path: Path) -> WordIndex:
    """The index at *path*; a file that is none is taken away first. Raises ``sqlite3.Error``, ``OSError``."""
    try:
        return WordIndex(path)
    except sqlite3.OperationalError:
        # Locked by another process, or a folder that cannot be written.
        raise
    except sqlite3.DatabaseError:
        remove_index(path)
        return WordIndex(path)


def removed(paths: Iterable[Path]) -> None:
    """Take the indexes at *paths* away where that is possible."""
    for path in paths:
        with contextlib.suppress(OSError):
            remove_index(path)
