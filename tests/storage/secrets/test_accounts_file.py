"""``accounts.json`` keeps what Telegram told, privately, and says so when it cannot be read."""

import json
import os
import stat
from pathlib import Path

import pytest

from devlog_app.model.account import Account
from devlog_app.model.capabilities import Capabilities
from devlog_app.model.errors import StorageError
from devlog_app.storage.secrets.accounts_file import AccountsFile, KnownChannel

ANNA = Account(account="default", id=7, name="Анна", premium=True, limits=Capabilities(text_limit=8192))
NEWS = KnownChannel(
    account="default", ref="@news", id=5, access_hash=-(2**62), title="Новости", username="news", allowed=Capabilities()
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "base" / "accounts.json"


def test_what_was_kept_is_read_back_by_another_process(path: Path) -> None:
    AccountsFile(path).keep_account(ANNA)
    AccountsFile(path).keep_channel(NEWS)
    again = AccountsFile(path)
    assert (again.account("default"), again.channel("default", "@news")) == (ANNA, NEWS)


def test_asking_writes_nothing(path: Path) -> None:
    file = AccountsFile(path)
    assert (file.account("default"), file.channel("default", "@news")) == (None, None)
    assert not path.parent.exists()


def test_a_channel_belongs_to_the_account_that_found_it(path: Path) -> None:
    file = AccountsFile(path)
    file.keep_channel(NEWS)
    assert file.channel("other", "@news") is None


def test_forgetting_an_account_forgets_its_keys_to_channels(path: Path) -> None:
    file = AccountsFile(path)
    file.keep_account(ANNA)
    file.keep_channel(NEWS)
    file.forget_account("default")
    assert (file.account("default"), file.channel("default", "@news")) == (None, None)
    assert str(NEWS.access_hash) not in path.read_text("utf-8")


@pytest.mark.skipif(os.name != "posix", reason="modes are POSIX")
def test_it_is_readable_by_its_owner_only(path: Path) -> None:
    before = os.umask(0)
    try:
        AccountsFile(path).keep_account(ANNA)
    finally:
        os.umask(before)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


@pytest.mark.parametrize(
    "content",
    [
        b"{",
        b"\xff\xfe",
        b"[]",
        b'{"version": 1}',
        b'{"version": 1, "accounts": {"default": {"id": 7}}, "channels": []}',
        b'{"version": 1, "accounts": {"default": 7}, "channels": []}',
    ],
)
def test_a_damaged_file_is_named_with_what_to_do(path: Path, content: bytes) -> None:
    path.parent.mkdir()
    path.write_bytes(content)
    with pytest.raises(StorageError) as refusal:
        AccountsFile(path).account("default")
    assert refusal.value.code == "accounts_unreadable"
    assert str(path) in refusal.value.message
    assert "Delete it" in (refusal.value.hint or "")


def test_a_file_of_a_newer_version_is_left_alone(path: Path) -> None:
    path.parent.mkdir()
    path.write_text(json.dumps({"version": 2, "accounts": {}, "channels": []}))
    before = path.read_bytes()
    with pytest.raises(StorageError) as refusal:
        AccountsFile(path).keep_account(ANNA)
    assert refusal.value.code == "accounts_newer"
    assert path.read_bytes() == before
