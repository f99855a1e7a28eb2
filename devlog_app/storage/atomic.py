"""Write a file so that at every moment there is either all of the old one or all of the new one."""

import contextlib
import errno
import os
import stat
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import MappingProxyType

from devlog_app.model.errors import StorageError

TEMPORARY_PREFIX = ".devlog-"

_NO_LINKS = frozenset({errno.EPERM, errno.EOPNOTSUPP, errno.ENOSYS, errno.EMLINK, errno.EACCES})
_CODES: Mapping[int, str] = MappingProxyType(
    {
        errno.ENOSPC: "disk_full",
        errno.EDQUOT: "disk_full",
        errno.EFBIG: "disk_full",
        errno.EACCES: "cannot_write",
        errno.EPERM: "cannot_write",
        errno.EROFS: "cannot_write",
        errno.ENOENT: "folder_gone",
        errno.ENOTDIR: "folder_gone",
        errno.EEXIST: "file_exists",
        errno.ENOTEMPTY: "file_exists",
        errno.ENAMETOOLONG: "name_too_long",
    }
)


def replace_file(path: Path, data: bytes, *, private: bool = False) -> None:
    """Put *data* in place of the file at *path*, or make it; a link is followed, permissions and owner stay.

    *private* makes it readable by its owner only. Raises ``StorageError`` and leaves the old file as it was.
    """
    target = Path(os.path.realpath(path))
    try:
        temporary = _written(target, data, private=private)
        with _removed_on_failure(temporary):
            temporary.replace(target)
    except OSError as error:
        raise write_failure(error, path) from error
    _sync_folder(target.parent)


def create_file(path: Path, data: bytes) -> None:
    """Make a file at *path* that holds *data*; raises ``StorageError``, ``file_exists`` where there is one."""
    try:
        temporary = _written(path, data, private=False)
        with _removed_on_failure(temporary):
            place_new(temporary, path)
    except OSError as error:
        raise write_failure(error, path) from error
    _sync_folder(path.parent)


def place_new(source: Path, target: Path) -> None:
    """Move the file *source* to *target* unless something is there; raises ``OSError``, ``FileExistsError`` then."""
    try:
        os.link(source, target)
    except OSError as error:
        if error.errno not in _NO_LINKS:
            raise
        if os.path.lexists(target):
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(target)) from error
        source.rename(target)
    else:
        source.unlink()


def write_failure(error: OSError, path: Path) -> StorageError:
    """What a failed write means for the user."""
    code = _CODES.get(error.errno or 0, "write_failed")
    return StorageError(code, path=str(path), reason=error.strerror or str(error))


def _written(target: Path, data: bytes, *, private: bool) -> Path:
    """A finished temporary file beside *target*, with its permissions, durable on the disk."""
    temporary = target.with_name(f"{TEMPORARY_PREFIX}{os.urandom(8).hex()}.tmp")
    # A new file gets what the umask leaves of 0666, as from any other program.
    mode = 0o600 if private or target.exists() else 0o666
    descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), mode)
    with _removed_on_failure(temporary), os.fdopen(descriptor, "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    if not private:
        _take_over(target, temporary)
    return temporary


def _take_over(target: Path, temporary: Path) -> None:
    """Give *temporary* the permissions and owner of *target*, as far as this user and file system can."""
    with contextlib.suppress(OSError):
        was = target.stat()
        temporary.chmod(stat.S_IMODE(was.st_mode))
        now = temporary.stat()
        if (was.st_uid, was.st_gid) != (now.st_uid, now.st_gid):
            os.chown(temporary, was.st_uid, was.st_gid)
            temporary.chmod(stat.S_IMODE(was.st_mode))


@contextlib.contextmanager
def _removed_on_failure(temporary: Path) -> Iterator[None]:
    try:
        yield
    except BaseException:
        with contextlib.suppress(OSError):
            temporary.unlink()
        raise


def _sync_folder(folder: Path) -> None:
    """Make the new name durable; where folders cannot be synced (Windows, some network disks) it is so anyway."""
    with contextlib.suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
