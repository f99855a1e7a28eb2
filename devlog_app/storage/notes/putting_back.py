"""Files as they were, held in memory for a while, so that what was done to them can be taken back."""

import contextlib
import os
import stat
from pathlib import Path

from devlog_app.model.errors import StorageError
from devlog_app.model.values import dataclass
from devlog_app.storage.atomic import create_file, replace_file, write_failure


@dataclass(frozen=True, slots=True)
class FileAsItWas:
    """The bytes of a file, its permissions, and when it was *modified* (nanoseconds)."""

    data: bytes
    mode: int
    modified: int


def file_as_it_is(file: Path) -> FileAsItWas | None:
    """What *file* holds now, None where there is none. Raises ``StorageError`` (``read_failed``)."""
    try:
        status = file.stat()
        return FileAsItWas(file.read_bytes(), stat.S_IMODE(status.st_mode), status.st_mtime_ns)
    except FileNotFoundError:
        return None
    except OSError as error:
        raise StorageError("read_failed", path=str(file), reason=error.strerror or str(error)) from error


def put_back(file: Path, was: FileAsItWas) -> None:
    """Let *file*, which may be gone with its folder, be again as it was. Raises ``StorageError``."""
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise write_failure(error, file) from error
    if file.exists():
        replace_file(file, was.data)
    else:
        create_file(file, was.data)
    # A file system that keeps neither does without.
    with contextlib.suppress(OSError):
        file.chmod(was.mode)
        os.utime(file, ns=(was.modified, was.modified))


def take_away(file: Path, tidy: Path | None = None) -> None:
    """Remove *file*, whose content is somewhere else. Raises ``StorageError``.

    With *tidy*, the folders around it that are empty then go too, up to those that stand in the folder *tidy*.
    """
    try:
        file.unlink(missing_ok=True)
    except OSError as error:
        raise write_failure(error, file) from error
    folder = file.parent
    while tidy is not None and folder.is_relative_to(tidy) and tidy not in {folder, folder.parent}:
        try:
            folder.rmdir()
        except OSError:
            # Something is in it still.
            return
        folder = folder.parent
