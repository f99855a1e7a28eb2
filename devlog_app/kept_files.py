"""Files kept under the sha256 of their bytes, safe on the disk before they have their name."""

import os
from pathlib import Path

from devlog_app.model.errors import StorageError

CHUNK = 1024 * 1024


def sha256_of(file: Path) -> str:
    """sha256 (hex) of the file's bytes; OSError where it cannot be read."""
    # OpenSSL's is the fastest, and takes megabytes, for which large files are worth it.
    import hashlib

    with file.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def keep(file: Path, folder: Path) -> str:
    """Copy *file* into *folder* under its sha256 (hex), which is returned; a copy that is there already is left alone.

    Raises ``StorageError`` (``file_not_kept``) and leaves nothing half-written.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        name = sha256_of(file)
        if not (folder / name).exists():
            name = _copy(file, folder)
            sync_folder(folder)
    except OSError as error:
        raise StorageError("file_not_kept", path=str(file), reason=error.strerror or str(error)) from error
    return name


def _copy(file: Path, folder: Path) -> str:
    """Copy and name by what was really copied: the file may change under our hands."""
    import hashlib
    import tempfile

    digest = hashlib.sha256()
    descriptor, temporary = tempfile.mkstemp(dir=folder, prefix=".", suffix=".part")
    try:
        with os.fdopen(descriptor, "wb") as target, file.open("rb") as source:
            while chunk := source.read(CHUNK):
                digest.update(chunk)
                target.write(chunk)
            target.flush()
            os.fsync(target.fileno())
        Path(temporary).replace(folder / digest.hexdigest())
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise
    return digest.hexdigest()


def sync_folder(folder: Path) -> None:
    """Make the names in *folder* durable, where the system lets a folder be opened."""
    if os.name != "posix":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
