"""Where secrets are kept: the system's keyring, else a file that a passphrase opens, and never in the clear."""

import os
from collections.abc import Callable, Mapping
from enum import Enum
from functools import cached_property
from typing import TYPE_CHECKING, Protocol, TypeAlias

from devlog_app.model.errors import SignInError
from devlog_app.paths import AppPaths

if TYPE_CHECKING:
    from devlog_app.storage.secrets.sealing import Cost
    from devlog_app.storage.secrets.secrets_file import SecretsFile

VARIABLE = "DEVLOG_PASSPHRASE"
ATTEMPTS = 3


class Question(Enum):
    """Which passphrase is asked for."""

    NEW = "new"
    """One to be chosen: nothing is kept yet."""
    KNOWN = "known"
    """The one that was chosen."""
    AGAIN = "again"
    """The same, after a wrong answer."""


AskPassphrase: TypeAlias = Callable[[Question], str]
"""Ask a person; raises ``DevlogError`` where nobody can be asked."""


class Keeper(Protocol):
    """What keeps secrets under names; each method may raise ``StorageError``."""

    def read(self, name: str) -> str | None: ...

    def write(self, name: str, secret: str) -> None: ...

    def erase(self, name: str) -> None: ...


def nobody(question: Question) -> str:
    """Ask nobody: raise ``SignInError`` (``passphrase_new``, ``passphrase_needed``)."""
    raise SignInError("passphrase_new" if question is Question.NEW else "passphrase_needed")


def the_systems_keyring() -> Keeper | None:
    """The keyring of this system, None where it has none."""
    from devlog_app.storage.secrets.keyring_secrets import system_keyring

    return system_keyring()


class SecretStore:
    """The secrets of this user. A named base directory keeps them in itself, sealed; so does a system without keyring.

    A file that is there is used on, so that the place does not change with the desktop that happens to run. Its
    passphrase comes from ``DEVLOG_PASSPHRASE`` in *environ*, else *ask* is asked, once, and only when a secret is
    needed. Every method raises ``StorageError``, and ``SignInError`` for a passphrase that is missing or wrong.
    """

    def __init__(
        self,
        paths: AppPaths,
        ask: AskPassphrase = nobody,
        *,
        environ: Mapping[str, str] = os.environ,
        keyring: Callable[[], Keeper | None] = the_systems_keyring,
        cost: "Cost | None" = None,
    ) -> None:
        self._paths = paths
        self._cost = cost
        self._ask = ask
        self._environ = environ
        self._keyring = keyring
        self._in_file = paths.given
        self._keeper: Keeper | None = None

    @cached_property
    def _file(self) -> "SecretsFile":
        # Whoever only writes keeps no secrets.
        from devlog_app.storage.secrets.secrets_file import SecretsFile

        return SecretsFile(self._paths.secrets, self._paths.locks / "secrets.lock", self._cost)

    @property
    def is_sealed_file(self) -> bool:
        """Whether secrets are kept in the file; else in the system's keyring."""
        return self._place() is self._file

    @property
    def asks(self) -> Question | None:
        """What must be answered by ``unlock`` before a secret can be kept; None when nothing is."""
        if not self.is_sealed_file or self._file.is_unlocked or self._environ.get(VARIABLE):
            return None
        return Question.KNOWN if self._file.exists else Question.NEW

    def unlock(self, passphrase: str) -> None:
        """Open the file with *passphrase*, or choose it where there is none. Does nothing for a keyring."""
        if not self.is_sealed_file:
            return
        if not passphrase:
            raise SignInError("passphrase_empty")
        if not self._file.unlock(passphrase):
            raise SignInError("passphrase_wrong")

    def open(self) -> None:
        """Make sure that a secret can be kept, asking for the passphrase where one is wanted."""
        self._opened()

    def read(self, name: str) -> str | None:
        """The secret called *name*; None where there is none, for which nothing is asked."""
        if self.is_sealed_file and not self._file.exists:
            return None
        return self._opened().read(name)

    def write(self, name: str, secret: str) -> None:
        """Keep *secret* under *name*."""
        self._opened().write(name, secret)

    def erase(self, name: str) -> None:
        """Forget the secret called *name*."""
        if self.read(name) is not None:
            self._opened().erase(name)

    def _place(self) -> Keeper:
        if self._keeper is None:
            in_file = self._in_file or self._file.exists
            self._keeper = (None if in_file else self._keyring()) or self._file
        return self._keeper

    def _opened(self) -> Keeper:
        if self.is_sealed_file and not self._file.is_unlocked:
            self._open()
        return self._place()

    def _open(self) -> None:
        given = self._environ.get(VARIABLE)
        if given:
            self.unlock(given)
            return
        question = Question.KNOWN if self._file.exists else Question.NEW
        for _ in range(ATTEMPTS - 1):
            try:
                self.unlock(self._ask(question))
            except SignInError as error:
                if error.code != "passphrase_wrong":
                    raise
                question = Question.AGAIN
            else:
                return
        self.unlock(self._ask(question))
