"""Secrets in the system's keyring: Secret Service, KWallet, the macOS keychain, Windows' credential store."""

import logging

import keyring
from keyring.backend import KeyringBackend
from keyring.errors import KeyringError, PasswordDeleteError

from devlog_app.model.errors import StorageError

SERVICE = "Devlog"
TRUSTED = frozenset(
    {
        "keyring.backends.SecretService",
        "keyring.backends.libsecret",
        "keyring.backends.kwallet",
        "keyring.backends.macOS",
        "keyring.backends.Windows",
    }
)
"""Backends that the system itself locks. Others keep secrets in plain files, ask on the terminal, or lose them."""

logger = logging.getLogger(__name__)


class KeyringSecrets:
    """The secrets in *backend*, each under a name."""

    def __init__(self, backend: KeyringBackend) -> None:
        self._keyring = backend

    def read(self, name: str) -> str | None:
        """The secret called *name*, None where there is none. Raises ``StorageError``."""
        try:
            return self._keyring.get_password(SERVICE, name)
        except (KeyringError, OSError) as error:
            raise _refused(error) from error

    def write(self, name: str, secret: str) -> None:
        """Keep *secret* under *name*. Raises ``StorageError``."""
        try:
            self._keyring.set_password(SERVICE, name, secret)
        except (KeyringError, OSError) as error:
            raise _refused(error) from error

    def erase(self, name: str) -> None:
        """Forget the secret called *name*. Raises ``StorageError``."""
        try:
            if self._keyring.get_password(SERVICE, name) is not None:
                self._keyring.delete_password(SERVICE, name)
        except PasswordDeleteError:
            # It is how backends say that there is none.
            return
        except (KeyringError, OSError) as error:
            raise _refused(error) from error


def system_keyring() -> KeyringSecrets | None:
    """The keyring of this system, None where there is none that locks what it keeps."""
    found = keyring.get_keyring()
    trusted = trusted_keyring(found)
    if trusted is None:
        logger.info("no keyring: %s keeps no secrets", type(found).__module__)
    return None if trusted is None else KeyringSecrets(trusted)


def trusted_keyring(found: KeyringBackend) -> KeyringBackend | None:
    """*found* if it is trusted, or the first trusted one of several that it joins."""
    for backend in getattr(found, "backends", (found,)):
        if type(backend).__module__ in TRUSTED:
            return backend
    return None


def _refused(error: Exception) -> StorageError:
    return StorageError("keyring_refused", reason=str(error) or type(error).__name__)
