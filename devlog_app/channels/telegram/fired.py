"""Queued messages that come out while we are connected: the server tells their new numbers."""

from collections.abc import Mapping
from types import MappingProxyType

from telethon import TelegramClient, events
from telethon.tl import types

from devlog_app.channels.telegram.tl import TL


class Fired:
    """Listens on *client* for what comes out of the queue of *peer* (a TL input peer)."""

    def __init__(self, client: TelegramClient, peer: TL) -> None:
        self._client = client
        self._channel = getattr(peer, "channel_id", None)
        self._numbers: dict[int, int] = {}
        client.add_event_handler(self._hear, events.Raw(types.UpdateDeleteScheduledMessages))

    @property
    def numbers(self) -> Mapping[int, int]:
        """Queued number → published number."""
        return MappingProxyType(self._numbers)

    def learn(self, answer: TL) -> None:
        """Take what *answer* (TL updates) tells."""
        for update in getattr(answer, "updates", ()):
            if isinstance(update, types.UpdateDeleteScheduledMessages):
                self._take(update)

    def stop(self) -> None:
        """Listen no more."""
        self._client.remove_event_handler(self._hear)

    async def _hear(self, update: TL) -> None:
        self._take(update)

    def _take(self, update: TL) -> None:
        # Without published numbers the messages were deleted.
        is_ours = self._channel is not None and getattr(update.peer, "channel_id", None) == self._channel
        if is_ours and update.sent_messages:
            self._numbers.update(zip(update.messages, update.sent_messages, strict=False))
