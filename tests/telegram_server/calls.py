"""One request on its way to its handler."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeAlias

from telegram_server.world import Account, KeyRecord, RpcError, TelegramWorld


@dataclass(frozen=True, slots=True)
class Call:
    """A *request* by the client that holds the key *record*."""

    world: TelegramWorld
    record: KeyRecord
    request: Any

    @property
    def account(self) -> Account:
        """Who is signed in; nobody: refused."""
        if self.record.account is None:
            raise RpcError(401, "AUTH_KEY_UNREGISTERED")
        return self.record.account


Handler: TypeAlias = Callable[[Call], Any]


def name_of(request: Any) -> str:
    """``SendMessage`` for a ``SendMessageRequest``."""
    return type(request).__name__.removesuffix("Request")
