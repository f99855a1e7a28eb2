"""SQLite the way this program uses it: durable, shared between processes, its failures told in words."""

import sqlite3
import time
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from pathlib import Path
from types import MappingProxyType

from devlog_app.model.errors import FormatError, StorageError

BUSY_SECONDS = 5.0
_LOOK_AGAIN = 0.005
"""Seconds."""
PRIVATE_FOLDER = 0o700

NO_UPGRADES: Mapping[int, str] = MappingProxyType({})

_MASK = 0xFF
"""The low byte of an extended SQLite error code is the error's family."""


def connect(path: Path, schema: str, version: int, upgrades: Mapping[int, str] = NO_UPGRADES) -> sqlite3.Connection:
    """Open the database at *path*, made with *schema* where there is none yet.

    One of an earlier version is copied beside itself (``outbox.db.v1``) and brought up by *upgrades*: statements by
    the version that they start from.

    The connection belongs to the thread that calls, commits each statement by itself, and every commit is on the
    disk when it returns. Raises ``FormatError`` (``database_newer``) for one of a later *version*, ``StorageError``
    for one that cannot be opened.
    """
    with failures(path):
        path.parent.mkdir(parents=True, exist_ok=True, mode=PRIVATE_FOLDER)
        connection = sqlite3.connect(path, timeout=BUSY_SECONDS, isolation_level=None)
        try:
            _prepare(connection, path, schema, version)
            _upgrade(connection, path, version, upgrades)
        except BaseException:
            connection.close()
            raise
    return connection


def _prepare(connection: sqlite3.Connection, path: Path, schema: str, version: int) -> None:
    connection.row_factory = sqlite3.Row
    found = _version(connection)
    if found > version:
        raise FormatError("database_newer", path=str(path), version=found)
    _write_ahead(connection)
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA foreign_keys = ON")
    if found == 0:
        with transaction(connection):
            # Another process may have made it while this one waited for the lock.
            if _version(connection) == 0:
                for statement in schema.split(";"):
                    connection.execute(statement)
                connection.execute(f"PRAGMA user_version = {version:d}")


def _write_ahead(connection: sqlite3.Connection) -> None:
    """Keep a log beside the database; whoever makes it at the same moment is waited for: SQLite does not, here."""
    end = time.monotonic() + BUSY_SECONDS
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & _MASK != sqlite3.SQLITE_BUSY or time.monotonic() > end:
                raise
            time.sleep(_LOOK_AGAIN)
        else:
            return


def _upgrade(connection: sqlite3.Connection, path: Path, version: int, upgrades: Mapping[int, str]) -> None:
    found = _version(connection)
    if found == version or not upgrades:
        return
    with closing(sqlite3.connect(path.with_name(f"{path.name}.v{found}"))) as copy:
        connection.backup(copy)
    with transaction(connection):
        # Another process may have done it while this one waited for the lock.
        for step in range(_version(connection), version):
            for statement in upgrades[step].split(";"):
                connection.execute(statement)
            connection.execute(f"PRAGMA user_version = {step + 1:d}")


def _version(connection: sqlite3.Connection) -> int:
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    return int(version)


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """Everything inside happens or nothing does; other processes write before or after it."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        # A full disk has rolled the transaction back already.
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


@contextmanager
def failures(path: Path) -> Iterator[None]:
    """Say what SQLite and the system refuse about the database at *path* as ``StorageError``."""
    try:
        yield
    except sqlite3.DatabaseError as error:
        raise StorageError(_code(error), path=str(path), reason=str(error)) from error
    except OSError as error:
        raise StorageError("database_failed", path=str(path), reason=error.strerror or str(error)) from error


def _code(error: sqlite3.DatabaseError) -> str:
    match getattr(error, "sqlite_errorcode", 0) & _MASK:
        case sqlite3.SQLITE_FULL | sqlite3.SQLITE_IOERR:
            return "database_full"
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
            return "database_busy"
        case sqlite3.SQLITE_READONLY | sqlite3.SQLITE_CANTOPEN | sqlite3.SQLITE_PERM:
            return "database_read_only"
        case sqlite3.SQLITE_CORRUPT | sqlite3.SQLITE_NOTADB:
            return "database_damaged"
        case _:
            return "database_failed"
