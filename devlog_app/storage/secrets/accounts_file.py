"""``accounts.json``: who is signed in, and the channels that were found, with each account's own key to them."""

import json
from collections.abc import Callable, Mapping
from dataclasses import asdict, fields
from pathlib import Path
from typing import Any, TypeVar

from devlog_app.model.account import Account
from devlog_app.model.capabilities import Capabilities
from devlog_app.model.errors import StorageError
from devlog_app.model.values import dataclass
from devlog_app.storage.atomic import replace_file, write_failure

T = TypeVar("T")

VERSION = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownChannel:
    """A channel that *account* found under *ref*; *access_hash* opens it for that account only."""

    account: str
    ref: str
    id: int
    access_hash: int
    title: str
    username: str | None
    allowed: Capabilities


class AccountsFile:
    """The file at *path*; it is machine state, and everything in it can be asked from Telegram again."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def account(self, name: str) -> Account | None:
        """The account called *name*, None if nobody is signed in by it. Raises ``StorageError``."""
        entry = self._read()["accounts"].get(name)
        return None if entry is None else self._parsed(_account, name, entry)

    def accounts(self) -> tuple[Account, ...]:
        """Everybody who is signed in, by our names for them. Raises ``StorageError``."""
        entries = self._read()["accounts"]
        return tuple(self._parsed(_account, name, entries[name]) for name in sorted(entries))

    def keep_account(self, account: Account) -> None:
        """Remember who is signed in. Raises ``StorageError``."""
        data = self._read()
        values = asdict(account)
        values.pop("account")
        data["accounts"][account.account] = values
        self._write(data)

    def forget_account(self, name: str) -> None:
        """Forget the account and the channels it found. Raises ``StorageError``."""
        data = self._read()
        data["accounts"].pop(name, None)
        data["channels"] = [entry for entry in data["channels"] if entry.get("account") != name]
        self._write(data)

    def channel(self, account: str, ref: str) -> KnownChannel | None:
        """What *account* found under *ref* earlier. Raises ``StorageError``."""
        for entry in self._read()["channels"]:
            if (entry.get("account"), entry.get("ref")) == (account, ref):
                return self._parsed(_channel, account, entry)
        return None

    def keep_channel(self, channel: KnownChannel) -> bool:
        """Remember a channel in place of what its account found under this ref before; whether it was not known so."""
        data = self._read()
        values = asdict(channel)
        if values in data["channels"]:
            return False
        key = (channel.account, channel.ref)
        data["channels"] = [e for e in data["channels"] if (e.get("account"), e.get("ref")) != key]
        data["channels"].append(values)
        self._write(data)
        return True

    def _read(self) -> dict[str, Any]:
        try:
            data = json.loads(self._path.read_bytes())
        except FileNotFoundError:
            return {"version": VERSION, "accounts": {}, "channels": []}
        except (OSError, ValueError) as error:
            raise self._unreadable(str(error)) from error
        if not isinstance(data, dict) or not isinstance(data.get("version"), int):
            raise self._unreadable("it has no version")
        if data["version"] > VERSION:
            raise StorageError("accounts_newer", path=str(self._path))
        accounts, channels = data.get("accounts"), data.get("channels")
        if not (
            isinstance(accounts, dict) and isinstance(channels, list) and all(isinstance(c, dict) for c in channels)
        ):
            raise self._unreadable("a part is missing")
        return data

    def _write(self, data: Mapping[str, Any]) -> None:
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise write_failure(error, self._path.parent) from error
        text = json.dumps(data, ensure_ascii=False, indent=2)
        replace_file(self._path, f"{text}\n".encode(), private=True)

    def _parsed(self, read: Callable[[str, Mapping[str, Any]], T], name: str, entry: Mapping[str, Any]) -> T:
        try:
            return read(name, entry)
        except (AttributeError, KeyError, TypeError, ValueError) as error:
            raise self._unreadable(f"{type(error).__name__}: {error}") from error

    def _unreadable(self, reason: str) -> StorageError:
        return StorageError("accounts_unreadable", path=str(self._path), reason=reason)


def _account(name: str, entry: Mapping[str, Any]) -> Account:
    known = {field.name for field in fields(Account)} - {"account", "limits"}
    values = {key: value for key, value in entry.items() if key in known}
    return Account(account=name, limits=_capabilities(entry["limits"]), **values)


def _channel(account: str, entry: Mapping[str, Any]) -> KnownChannel:
    return KnownChannel(
        account=account,
        ref=entry["ref"],
        id=entry["id"],
        access_hash=entry["access_hash"],
        title=entry["title"],
        username=entry["username"],
        allowed=_capabilities(entry["allowed"]),
    )


def _capabilities(values: Mapping[str, Any]) -> Capabilities:
    """Limits as they were kept; a field that this version does not know is passed over."""
    known = {field.name for field in fields(Capabilities)}
    return Capabilities(**{name: value for name, value in values.items() if name in known})
