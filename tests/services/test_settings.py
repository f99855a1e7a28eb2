"""The settings store gives what the file says now, and writes what it is told, but no secret."""

from pathlib import Path

import pytest
from pydantic import SecretStr
from telegram_server.fixtures import CHEAP, PASSPHRASE

from devlog_app.model.configuration import AccountSettings, ProxySettings
from devlog_app.model.errors import SignInError
from devlog_app.paths import AppPaths
from devlog_app.services.accounts.access import Access
from devlog_app.services.accounts.secrets import SecretStore
from devlog_app.services.settings import SettingsStore

PLAIN = """\
# мои настройки
theme: dark
telegram: {api_id: 1234567, api_hash: 0123456789abcdef0123456789abcdef}   # с my.telegram.org
accounts:
  default: {kind: user}
  work:
    api_id: 7654321
    api_hash: fedcba9876543210fedcba9876543210
    proxy: {kind: socks5, host: localhost, port: 1080, user: anna, secret: "open sesame"}
"""
HASHES = ("0123456789abcdef0123456789abcdef", "fedcba9876543210fedcba9876543210", "open sesame")


@pytest.fixture
def paths(tmp_path: Path) -> AppPaths:
    (tmp_path / "base").mkdir()
    return AppPaths.under(tmp_path / "base")


@pytest.fixture
def secrets(paths: AppPaths) -> SecretStore:
    return SecretStore(paths, environ={"DEVLOG_PASSPHRASE": PASSPHRASE}, cost=CHEAP)


@pytest.fixture
def store(paths: AppPaths, secrets: SecretStore) -> SettingsStore:
    return SettingsStore(paths.settings, secrets)


@pytest.fixture
def locked(paths: AppPaths) -> SettingsStore:
    """A store whose secrets nobody has unlocked."""
    return SettingsStore(paths.settings, SecretStore(paths, environ={}))


def test_a_change_is_there_at_the_next_reading(store: SettingsStore, paths: AppPaths) -> None:
    store.write(store.read().model_copy(update={"theme": "dark"}))
    assert store.read().theme == "dark"
    paths.settings.write_text("theme: light\n")
    assert store.read().theme == "light"


def test_the_first_write_moves_the_secrets_and_leaves_the_rest_as_it_was(store: SettingsStore, paths: AppPaths) -> None:
    paths.settings.write_text(PLAIN, "utf-8")
    store.write(store.read().model_copy(update={"text_size": 120}))
    written = paths.settings.read_text("utf-8")
    assert not [secret for secret in HASHES if secret in written]
    assert "# мои настройки" in written
    assert "api_id: 1234567" in written
    assert store.read().accounts["work"].proxy == ProxySettings(kind="socks5", host="localhost", port=1080, user="anna")


def test_what_was_moved_is_still_used(store: SettingsStore, secrets: SecretStore, paths: AppPaths) -> None:
    paths.settings.write_text(PLAIN, "utf-8")
    work = Access(paths, store, secrets, environ={}).telegram("work")
    assert "open sesame" not in paths.settings.read_text("utf-8")
    assert (work.api_id, work.api_hash) == (7654321, SecretStr(HASHES[1]))
    assert work.proxy is not None
    assert work.proxy.secret == SecretStr("open sesame")
    default = Access(paths, store, secrets, environ={}).telegram("default")
    assert (default.api_id, default.api_hash, default.proxy) == (1234567, SecretStr(HASHES[0]), None)


def test_one_proxys_secret_never_goes_to_another(store: SettingsStore, secrets: SecretStore, paths: AppPaths) -> None:
    paths.settings.write_text(PLAIN, "utf-8")
    access = Access(paths, store, secrets, environ={})
    access.telegram("work")
    elsewhere = ProxySettings(kind="socks5", host="example.org", port=1080, user="anna")
    assert access.with_secret(elsewhere).secret is None


def test_a_changed_theme_asks_for_no_passphrase(locked: SettingsStore, paths: AppPaths) -> None:
    paths.settings.write_text(PLAIN, "utf-8")
    locked.write(locked.read().model_copy(update={"theme": "light"}))
    assert locked.read().theme == "light"
    assert not paths.secrets.exists()


def test_a_new_secret_is_refused_rather_than_written_in_the_clear(locked: SettingsStore, paths: AppPaths) -> None:
    settings = locked.read()
    work = AccountSettings(api_id=7, api_hash=SecretStr(HASHES[0]))
    with pytest.raises(SignInError) as refusal:
        locked.write(settings.model_copy(update={"accounts": {**settings.accounts, "work": work}}))
    assert refusal.value.code == "passphrase_new"
    assert not paths.settings.exists()


def test_the_pair_of_an_introduction_is_kept_apart(store: SettingsStore, secrets: SecretStore, paths: AppPaths) -> None:
    store.introduce(1234567, HASHES[0])
    assert HASHES[0] not in paths.settings.read_text("utf-8")
    assert Access(paths, store, secrets, environ={}).telegram("default").api_hash == SecretStr(HASHES[0])
