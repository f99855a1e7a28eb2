"""Locks between processes: one at a time sends a note, and the others are told who."""

import contextlib
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from devlog_app.model.errors import StorageError
from devlog_app.model.sha256 import sha256


class Locks:
    """The locks in the folder *folder*; a lock falls with the process that holds it."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    @contextmanager
    def note(self, note_id: str, path: str) -> Iterator[None]:
        """Hold the note while its messages are sent. Raises ``StorageError`` (``note_in_use``) naming the holder."""
        with self._held(f"note-{_plain(note_id)}", "note_in_use", path):
            yield

    @contextmanager
    def account(self, name: str) -> Iterator[None]:
        """Hold the account while connected. Raises ``StorageError`` (``account_in_use``) naming the holder."""
        with self._held(f"account-{_plain(name)}", "account_in_use", name):
            yield

    @contextmanager
    def _held(self, name: str, code: str, what: str) -> Iterator[None]:
        from filelock import FileLock, Timeout

        lock_file = self._folder / f"{name}.lock"
        holder_file = self._folder / f"{name}.pid"
        try:
            self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            lock = FileLock(lock_file, blocking=False, thread_local=False)
            lock.acquire()
        except Timeout as error:
            raise StorageError(code, what=what, pid=_holder(holder_file)) from error
        except OSError as error:
            raise StorageError("lock_failed", path=str(lock_file), reason=error.strerror or str(error)) from error
        try:
            with contextlib.suppress(OSError):
                holder_file.write_text(str(os.getpid()), "ascii")
            yield
        finally:
            lock.release()


def _plain(name: str) -> str:
    """*name* as a part of a file name."""
    return name if name.isalnum() and name.isascii() else sha256(name.encode()).hexdigest()[:32]


def _holder(holder_file: Path) -> str:
    try:
        return holder_file.read_text("ascii").strip() or "?"
    except (OSError, UnicodeDecodeError):
        return "?"
