"""Only keyrings that the system locks are trusted, and their failures are told in words."""

import pytest
from keyring.backend import KeyringBackend
from keyring.backends import SecretService, fail, null
from keyring.backends.chainer import ChainerBackend
from keyring.errors import KeyringLocked, PasswordDeleteError

from devlog_app.model.errors import StorageError
from devlog_app.storage.secrets.keyring_secrets import KeyringSecrets, trusted_keyring


class Drawer(KeyringBackend):
    """A keyring in memory."""

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        if (service, username) not in self.kept:
            raise PasswordDeleteError
        del self.kept[service, username]


class Plaintext(Drawer):
    """As ``keyrings.alt`` has one: in a file that everything can read."""


Plaintext.__module__ = "keyrings.alt.file"


class Locked(Drawer):
    """A keyring whose owner closed the question."""

    def get_password(self, service: str, username: str) -> str | None:
        raise KeyringLocked("Failed to unlock the collection!")


def test_secrets_are_kept_under_the_programs_name() -> None:
    drawer = Drawer()
    secrets = KeyringSecrets(drawer)
    secrets.write("session:default", "1Ap")
    assert drawer.kept == {("Devlog", "session:default"): "1Ap"}
    assert secrets.read("session:default") == "1Ap"
    secrets.erase("session:default")
    secrets.erase("session:default")
    assert secrets.read("session:default") is None


@pytest.mark.parametrize("backend", [fail.Keyring, null.Keyring, Plaintext, Drawer])
def test_what_keeps_secrets_in_the_clear_or_not_at_all_is_refused(backend: type[KeyringBackend]) -> None:
    assert trusted_keyring(backend()) is None


def test_the_systems_own_is_trusted_alone_and_among_others() -> None:
    system = SecretService.Keyring()  # type: ignore[no-untyped-call]
    assert trusted_keyring(system) is system

    class Chain(ChainerBackend):
        backends = (Plaintext(), system)

    assert trusted_keyring(Chain()) is system  # type: ignore[no-untyped-call]


def test_a_keyring_that_stays_locked_is_told_with_its_reason() -> None:
    with pytest.raises(StorageError) as refusal:
        KeyringSecrets(Locked()).read("session:default")
    assert refusal.value.code == "keyring_refused"
    assert "Failed to unlock the collection" in refusal.value.message
