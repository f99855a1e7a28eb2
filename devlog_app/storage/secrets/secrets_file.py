"""``secrets.enc``: secrets in one file, sealed with a passphrase, for where there is no keyring."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from devlog_app.model.errors import StorageError
from devlog_app.model.values import dataclass
from devlog_app.storage.atomic import replace_file, write_failure
from devlog_app.storage.secrets.sealing import Cost, Stretching, opened, sealed

VERSION = 1
PATIENCE = 10
"""Seconds to wait for another process that is writing."""


@dataclass(frozen=True, slots=True)
class Sealed:
    """The file as it lies there: how its key is made, and the secrets that the key opens."""

    stretching: Stretching
    token: str


class SecretsFile:
    """The secrets at *path*, each under a name. ``unlock`` comes first where the file exists.

    A key is derived once and kept as long as this object, never the passphrase.
    """

    def __init__(self, path: Path, lock: Path, cost: Cost | None = None) -> None:
        self._path = path
        self._lock = lock
        self._cost = cost or Cost()
        self._stretching: Stretching | None = None
        self._key = b""

    @property
    def exists(self) -> bool:
        """Whether there is a file; without one there are no secrets, and any passphrase may begin it."""
        return self._path.exists()

    @property
    def is_unlocked(self) -> bool:
        """Whether the passphrase was given."""
        return self._stretching is not None

    def unlock(self, passphrase: str) -> bool:
        """Take *passphrase*; False where it is not the file's. Begins no file. Raises ``StorageError``."""
        there = self._there()
        stretching = Stretching.new(self._cost) if there is None else there.stretching
        key = stretching.key(passphrase)
        if there is not None and opened(key, there.token) is None:
            return False
        self._stretching, self._key = stretching, key
        return True

    def read(self, name: str) -> str | None:
        """The secret called *name*, None where there is none. Raises ``StorageError``."""
        return self._secrets().get(name)

    def write(self, name: str, secret: str) -> None:
        """Keep *secret* under *name*, for good when this returns. Raises ``StorageError``."""
        self._change({name: secret})

    def erase(self, name: str) -> None:
        """Forget the secret called *name*. Raises ``StorageError``."""
        self._change({name: None})

    def _change(self, changes: Mapping[str, str | None]) -> None:
        from filelock import FileLock, Timeout

        try:
            self._path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            self._lock.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            with FileLock(self._lock, timeout=PATIENCE):
                secrets = {**self._secrets(), **changes}
                self._put({name: secret for name, secret in secrets.items() if secret is not None})
        except Timeout as error:
            raise StorageError("lock_failed", path=str(self._lock), reason="another process holds it") from error
        except OSError as error:
            raise write_failure(error, self._path) from error

    def _put(self, secrets: Mapping[str, str]) -> None:
        assert self._stretching is not None
        token = sealed(self._key, json.dumps(secrets, ensure_ascii=False))
        text = json.dumps({"version": VERSION, "kdf": self._stretching.to_json(), "secrets": token}, indent=2)
        replace_file(self._path, f"{text}\n".encode(), private=True)

    def _secrets(self) -> dict[str, str]:
        there = self._there()
        if there is None:
            return {}
        text = opened(self._key, there.token) if there.stretching == self._stretching else None
        if text is None:
            # Another process began the file anew, with a passphrase of its own.
            raise StorageError("passphrase_changed", path=str(self._path))
        secrets = json.loads(text)
        assert isinstance(secrets, dict)
        return secrets

    def _there(self) -> Sealed | None:
        try:
            data = json.loads(self._path.read_bytes())
            version = data["version"]
            if isinstance(version, int) and version > VERSION:
                raise StorageError("secrets_newer", path=str(self._path))
            return _sealed(data)
        except FileNotFoundError:
            return None
        except OSError as error:
            reason = error.strerror or str(error)
            raise StorageError("cannot_read", path=str(self._path), reason=reason) from error
        except (KeyError, TypeError, ValueError) as error:
            raise StorageError("secrets_unreadable", path=str(self._path)) from error


def _sealed(data: Mapping[str, Any]) -> Sealed:
    token = data["secrets"]
    if not isinstance(token, str):
        raise TypeError("the secrets are no text")
    return Sealed(Stretching.from_json(data["kdf"]), token)
