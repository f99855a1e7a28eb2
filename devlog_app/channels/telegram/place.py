"""The two places that Telegram messages go to: a channel, and the account's own Saved Messages."""

from typing import Protocol

from telethon.tl import functions, types

from devlog_app.channels.telegram.asking import Telegram
from devlog_app.channels.telegram.capabilities import account_limits, with_rights
from devlog_app.channels.telegram.resolving import FoundChannel, known_channel
from devlog_app.channels.telegram.tl import TL
from devlog_app.model.account import Account
from devlog_app.model.capabilities import Capabilities
from devlog_app.model.channel_kind import ChannelKind
from devlog_app.model.reference import ChannelIdentity, MessageRef


class Place(Protocol):
    """Where messages are, and the requests that differ between the two kinds of it."""

    @property
    def identity(self) -> ChannelIdentity: ...

    @property
    def peer(self) -> TL:
        """The TL input peer."""
        ...

    def delete(self, numbers: list[int]) -> TL: ...

    def read(self, numbers: list[TL]) -> TL: ...

    def link(self, ref: MessageRef) -> str | None: ...

    async def capabilities(self, telegram: Telegram) -> Capabilities: ...


class ChannelPlace:
    """A broadcast channel, called *name* by the workspace."""

    def __init__(self, name: str, found: FoundChannel) -> None:
        self._name = name
        self._found = found

    @property
    def identity(self) -> ChannelIdentity:
        return ChannelIdentity(
            name=self._name,
            kind=ChannelKind.TELEGRAM,
            id=self._found.id,
            title=self._found.title,
            username=self._found.username,
        )

    @property
    def peer(self) -> TL:
        return types.InputPeerChannel(self._found.id, self._found.access_hash)

    @property
    def _channel(self) -> TL:
        return types.InputChannel(self._found.id, self._found.access_hash)

    def delete(self, numbers: list[int]) -> TL:
        return functions.channels.DeleteMessagesRequest(self._channel, numbers)

    def read(self, numbers: list[TL]) -> TL:
        return functions.channels.GetMessagesRequest(self._channel, numbers)

    def link(self, ref: MessageRef) -> str | None:
        """The public link, or the one that members can open; a queued message has none."""
        if ref.queue:
            return None
        if self._found.username:
            return f"https://t.me/{self._found.username}/{ref.id}"
        return f"https://t.me/c/{self._found.id}/{ref.id}"

    async def capabilities(self, telegram: Telegram) -> Capabilities:
        """Asked anew: the user for Premium, the configuration for limits, the channel for rights."""
        self._found = await known_channel(telegram, self._found.id, self._found.access_hash, self._name)
        [user] = await telegram(functions.users.GetUsersRequest([types.InputUserSelf()]))
        return with_rights(await account_limits(telegram, user), self._found.source)


class SavedPlace:
    """The Saved Messages of *account*, for rehearsals."""

    def __init__(self, name: str, account: Account) -> None:
        self._name = name
        self._account = account

    @property
    def identity(self) -> ChannelIdentity:
        return ChannelIdentity(
            name=self._name, kind=ChannelKind.SAVED, id=self._account.id, title="Saved Messages", username=None
        )

    @property
    def peer(self) -> TL:
        return types.InputPeerSelf()

    def delete(self, numbers: list[int]) -> TL:
        return functions.messages.DeleteMessagesRequest(numbers, revoke=True)

    def read(self, numbers: list[TL]) -> TL:
        return functions.messages.GetMessagesRequest(numbers)

    def link(self, ref: MessageRef) -> str | None:  # noqa: ARG002 - nothing in Saved Messages has a link
        return None

    async def capabilities(self, telegram: Telegram) -> Capabilities:
        [user] = await telegram(functions.users.GetUsersRequest([types.InputUserSelf()]))
        return await account_limits(telegram, user)
