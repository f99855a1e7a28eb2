"""The journal of a workspace: the drafts of the program that runs, and those that dead ones left there.

Each running program has a name, and a lock of that name that falls with its process; so a draft whose lock is free
was left by a program that crashed, was killed, or could not save when it was closed.
"""

import contextlib
import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from devlog_app.model.draft import Draft
from devlog_app.model.errors import StorageError
from devlog_app.model.sha256 import sha256
from devlog_app.storage.atomic import write_failure
from devlog_app.storage.drafts.draft_file import DraftFile, read_draft, remove_file
from devlog_app.storage.leftovers import remove_leftovers
from devlog_app.storage.workspaces.workspace import comparable

if TYPE_CHECKING:
    from filelock import BaseFileLock

DRAFT = ".draft"
LOCK = ".lock"


class Journal:
    """The journal in the folder *folder*; belongs to one thread. Methods raise ``StorageError``."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._program = f"{os.getpid()}-{os.urandom(4).hex()}"
        self._lock: BaseFileLock | None = None
        self._files: dict[str, DraftFile] = {}

    def keep(self, draft: Draft) -> None:
        """Make *draft* durable in place of the one before of the same note."""
        self._begin()
        key = _key(draft.path)
        file = self._files.get(key) or DraftFile(self._folder / f"{self._program}.{key}{DRAFT}")
        file.write(draft)
        self._files[key] = file

    def drop(self, path: str) -> None:
        """Forget the draft of the note at *path*, if there is one: its file says the same now."""
        file = self._files.pop(_key(path), None)
        if file is not None:
            file.remove()

    def left(self) -> dict[str, Draft]:
        """The drafts of programs that are not running any more, by their names; what is damaged is left alone."""
        found: dict[str, Draft] = {}
        remove_leftovers(self._folder)
        for program, names in self._others().items():
            if not self._is_dead(program):
                continue
            for name in names:
                with contextlib.suppress(StorageError):
                    draft = read_draft(self._folder / name)
                    if draft is not None:
                        found[name] = draft
        return found

    def remove(self, name: str) -> None:
        """Remove the left draft called *name*."""
        remove_file(self._folder / name)

    def close(self) -> None:
        """The program ends; a draft that is still here is offered at the next start."""
        if self._lock is not None:
            self._lock.release()
            self._lock = None
            with contextlib.suppress(OSError):
                (self._folder / f"{self._program}{LOCK}").unlink(missing_ok=True)

    def _begin(self) -> None:
        """Hold the lock that tells other programs that these drafts are in good hands."""
        if self._lock is not None:
            return
        from filelock import FileLock

        lock = self._folder / f"{self._program}{LOCK}"
        try:
            self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            self._lock = FileLock(lock, blocking=False, thread_local=False)
            self._lock.acquire()
        except NotImplementedError:
            # A file system without locks: a draft may be offered while its program still runs, which loses nothing.
            return
        except OSError as error:
            self._lock = None
            raise write_failure(error, lock) from error

    def _others(self) -> dict[str, list[str]]:
        """The names of the drafts here by their programs, this one's left out."""
        programs: dict[str, list[str]] = {}
        for name in self._names():
            program, _, rest = name.partition(".")
            if program != self._program:
                drafts = programs.setdefault(program, [])
                if rest.endswith(DRAFT):
                    drafts.append(name)
        return programs

    def _names(self) -> Iterator[str]:
        with contextlib.suppress(OSError):
            yield from sorted(entry.name for entry in os.scandir(self._folder) if not entry.name.startswith("."))

    def _is_dead(self, program: str) -> bool:
        """Whether *program* is not running any more; then its lock is taken away."""
        from filelock import FileLock, Timeout

        lock = self._folder / f"{program}{LOCK}"
        if not lock.exists():
            return True
        try:
            with FileLock(lock, blocking=False, thread_local=False):
                pass
        except Timeout:
            return False
        except (OSError, NotImplementedError):
            return True
        with contextlib.suppress(OSError):
            lock.unlink()
        return True


def _key(path: str) -> str:
    """*path* as a part of a file name."""
    return sha256(comparable(path).encode("utf-8", "surrogateescape")).hexdigest()[:16]
