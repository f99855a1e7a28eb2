"""Names for channels, for the messages in them and for who posts them."""

from devlog_app.model.channel_kind import ChannelKind
from devlog_app.model.values import dataclass


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
