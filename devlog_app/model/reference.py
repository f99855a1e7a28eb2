"""Names for channels, for the messages in them and for who posts them."""

from enum import StrEnum

from devlog_app.model.values import dataclass


class ChannelKind(StrEnum):
    """Where a channel lives: Telegram, the account's Saved Messages, or this computer."""

    TELEGRAM = "telegram"
    SAVED = "saved"
    LOCAL = "local"


@dataclass(frozen=True, slots=True, kw_only=True)
class ChannelIdentity:
    """Which channel this is: *name* is ours, *id* Telegram's bare positive id, *username* without ``@``."""

    name: str
    kind: ChannelKind
    id: int
    title: str
    username: str | None = None


@dataclass(frozen=True, slots=True)
class Author:
    """Who posts: the *account*'s bare id (``local`` on this computer) and the name it shows."""

    account: str
    name: str


@dataclass(frozen=True, slots=True)
class MessageRef:
    """One message of a channel; queued ids are a sequence of their own and may equal published ones."""

    channel: int
    id: int
    queue: bool = False
