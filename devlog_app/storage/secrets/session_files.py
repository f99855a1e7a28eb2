"""Sessions as the first Devlog kept them, in the clear: read so that they can be moved, then erased."""

from pathlib import Path

from devlog_app.model.errors import StorageError
from devlog_app.model.sha256 import sha256
from devlog_app.storage.atomic import write_failure


class SessionFiles:
    """The plain sessions in *folder*, one a file."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def read(self, account: str) -> str | None:
        """The session of *account*, None where there is none. Raises ``StorageError``."""
        path = self._path(account)
        try:
            return path.read_text("ascii").strip() or None
        except FileNotFoundError:
            return None
        except (OSError, UnicodeDecodeError) as error:
            raise StorageError("cannot_read", path=str(path), reason=str(error)) from error

    def erase(self, account: str) -> None:
        """Remove the session of *account*, and the folder with the last one. Raises ``StorageError``."""
        path = self._path(account)
        try:
            path.unlink(missing_ok=True)
            if self._folder.is_dir() and not any(self._folder.iterdir()):
                self._folder.rmdir()
        except OSError as error:
            raise write_failure(error, path) from error

    def _path(self, account: str) -> Path:
        plain = account.isascii() and account.isalnum()
        name = account if plain else sha256(account.encode()).hexdigest()[:32]
        return self._folder / f"{name}.session"
