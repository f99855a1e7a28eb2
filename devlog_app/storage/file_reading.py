"""Read a whole file, but never more of it than was agreed."""

import errno
import os
import stat
from pathlib import Path
from typing import BinaryIO

from devlog_app.model.errors import StorageError

# A named pipe must not be waited for; on Windows a file is opened as text unless told otherwise.
_FLAGS = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
_KILO = 1024


def read_limited(path: Path, limit: int, *, too_large: str) -> bytes | None:
    """The bytes of the regular file at *path*, None where there is none; never more than *limit* are read.

    Raises ``StorageError`` with the code *too_large* for a longer one, and for what is no file or cannot be read.
    """
    try:
        with os.fdopen(os.open(path, _FLAGS), "rb") as file:
            status = os.fstat(file.fileno())
            if not stat.S_ISREG(status.st_mode):
                raise StorageError("not_a_file", path=str(path))
            data = _all_of(file, status.st_size, limit) if status.st_size <= limit else b""
            size = max(status.st_size, len(data))
            if size > limit:
                raise StorageError(too_large, path=str(path), size=size_in_words(size), limit=size_in_words(limit))
            return data
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError as error:
        raise read_failure(error, path) from error


def _all_of(file: BinaryIO, size: int, limit: int) -> bytes:
    """What *file* has, at most one byte more than *limit*: room is made for *size* bytes, which it had just now."""
    data = file.read(size + 1)
    return data if len(data) <= size else data + file.read(limit + 1 - len(data))


def read_failure(error: OSError, path: Path) -> StorageError:
    """What a failed read means for the user."""
    if error.errno in {errno.EACCES, errno.EPERM}:
        return StorageError("cannot_read", path=str(path))
    if error.errno == errno.EISDIR:
        return StorageError("not_a_file", path=str(path))
    return StorageError("read_failed", path=str(path), reason=error.strerror or str(error))


def size_in_words(size: int) -> str:
    """*size* in bytes as people say it: ``256 KB``, ``20 MB``."""
    kilo = -(-size // _KILO)
    return f"{kilo} KB" if kilo < _KILO else f"{round(kilo / _KILO, 1):g} MB"
