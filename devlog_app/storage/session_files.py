"""Telegram sessions as private files: whoever reads one has the account."""

import hashlib
from pathlib import Path

from devlog_app.model.errors import StorageError
from devlog_app.storage.atomic import replace_file, write_failure

FOLDER_MODE = 0o700


class SessionFiles:
    """The sessions in *folder*, one a file, readable by their owner only."""

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

    def write(self, account: str, session: str) -> None:
        """Keep *session*; the file is never readable by others, whatever the umask. Raises ``StorageError``."""
        path = self._path(account)
        try:
            self._folder.mkdir(parents=True, exist_ok=True, mode=FOLDER_MODE)
            self._folder.chmod(FOLDER_MODE)
        except OSError as error:
            raise write_failure(error, self._folder) from error
        replace_file(path, f"{session}\n".encode("ascii"), private=True)

    def erase(self, account: str) -> None:
        """Forget the session of *account*. Raises ``StorageError``."""
        path = self._path(account)
        try:
            path.unlink(missing_ok=True)
        except OSError as error:
            raise write_failure(error, path) from error

    def _path(self, account: str) -> Path:
        plain = account.isascii() and account.isalnum()
        name = account if plain else hashlib.sha256(account.encode()).hexdigest()[:32]
        return self._folder / f"{name}.session"
