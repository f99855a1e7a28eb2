"""The port: what every channel can do, on this computer or on Telegram."""

from collections.abc import AsyncIterator, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Protocol, TypeAlias

from devlog_app.model.after_publication import Numbers
from devlog_app.model.capabilities import Capabilities
from devlog_app.model.posted import Outgoing, Posted, Receipt
from devlog_app.model.reference import Author, ChannelIdentity, MessageRef
from devlog_app.model.steps import Uploading, Waiting

Progress: TypeAlias = Uploading | Waiting

SOON = timedelta(seconds=10)
"""What is scheduled for at most this far ahead, Telegram publishes at once."""


class Channel(Protocol):
    """A channel that is connected.

    Every method may raise ``ChannelError`` with words for the user: a refusal, after which nothing of the message is
    in the channel; or, as ``ChannelUnreachable``, no answer, after which it may be there or not and the same call
    with the same random ids is safe. A channel kept on this computer raises ``StorageError`` where the disk fails.
    A message is never posted twice for one random id: sending it again returns the first receipt.
    """

    @property
    def identity(self) -> ChannelIdentity:
        """Which channel this is."""
        ...

    @property
    def author(self) -> Author:
        """Who posts through this connection."""
        ...

    async def capabilities(self) -> Capabilities:
        """Limits and rights as the server states them now."""
        ...

    def send(self, outgoing: Outgoing) -> AsyncIterator[Progress | Receipt]:
        """Send one message: steps on the way, the receipt last.

        Pauses that the server asks for are made here, each told by a ``Waiting`` beforehand.
        """
        ...

    async def edit(self, ref: MessageRef, outgoing: Outgoing) -> Posted:
        """Make the message at *ref* say what *outgoing* says; a queued one keeps or takes ``outgoing.at``.

        One Telegram message at a time: an item of an album has a ref of its own. Without ``outgoing.files`` a message
        with media keeps its file, and only its words change.
        """
        ...

    async def reschedule(self, ref: MessageRef, at: datetime) -> None:
        """Give a queued message, with all of its album, the time *at*; what it says stays as it is there."""
        ...

    async def delete(self, refs: Sequence[MessageRef]) -> None:
        """Delete messages, published or queued; one that is gone already is no failure."""
        ...

    async def pin(self, ref: MessageRef, *, silent: bool) -> None:
        """Pin a published message."""
        ...

    async def send_now(self, refs: Sequence[MessageRef]) -> None:
        """Publish queued messages at once."""
        ...

    async def queue(self) -> tuple[Posted, ...]:
        """The scheduled queue, by time."""
        ...

    async def history(self, limit: int, before: int | None = None) -> tuple[Posted, ...]:
        """The last *limit* published messages (with ids below *before*), oldest first."""
        ...

    async def read(self, refs: Sequence[MessageRef]) -> tuple[Posted | None, ...]:
        """The messages at *refs* as they are now; None where there is none."""
        ...

    async def numbers(self, refs: Sequence[MessageRef]) -> tuple[Numbers | None, ...]:
        """How often the published messages at *refs* were seen and answered; None where there is none.

        Counting is not seeing: nothing is added to the views.
        """
        ...

    def fired(self) -> Mapping[int, int]:
        """Queued messages that came out since this connection was made, as the server told: number → new number."""
        ...

    def link(self, ref: MessageRef) -> str | None:
        """The permanent link of a published message, or None where there is none."""
        ...

    async def close(self) -> None:
        """Let go of connections and files."""
        ...


def is_due(at: datetime | None, now: datetime) -> bool:
    """Whether a message for *at* (None: now) goes out without waiting in the queue."""
    return at is None or at - now <= SOON
