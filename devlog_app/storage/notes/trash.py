"""Put files into the system's trash, from which they can be taken back."""

from pathlib import Path

from devlog_app.model.errors import StorageError


def put_into_trash(path: Path) -> None:
    """Move the file or folder at *path* into the trash; raises ``StorageError`` where there is none for it."""
    from send2trash import TrashPermissionError, send2trash

    try:
        send2trash(str(path))
    except (OSError, TrashPermissionError) as error:
        raise StorageError("no_trash", path=str(path), reason=getattr(error, "strerror", None) or error) from error
