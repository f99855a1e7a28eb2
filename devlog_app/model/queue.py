"""A channel's scheduled queue as lists show it: our posts and those of other admins."""

from datetime import datetime

from devlog_app.model.posted import Posted
from devlog_app.model.reference import ChannelIdentity, MessageRef
from devlog_app.model.values import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class QueueEntry:
    """One message, or one album, that waits; *id* is what commands call it.

    *note* is the path of the note it belongs to, None where somebody else, or Telegram itself, queued it. *part* of
    *of* tells which of the note's messages it is. *messages* are what is there, empty for one that this program
    sends itself; *job* is then its name in the outbox.
    """

    id: int
    date: datetime
    text: str
    cost: int = 1
    note: str | None = None
    note_id: str | None = None
    part: int = 1
    of: int = 1
    messages: tuple[Posted, ...] = ()
    job: str | None = None

    @property
    def is_ours(self) -> bool:
        """Whether it is a note's of this workspace."""
        return self.note is not None

    @property
    def refs(self) -> tuple[MessageRef, ...]:
        """Where its messages are."""
        return tuple(posted.ref for posted in self.messages)


@dataclass(frozen=True, slots=True, kw_only=True)
class ChannelQueue:
    """Everything that waits for one channel, by time, and the room that is left.

    *limit* is how many messages may wait at most, an album's items each for one; *until* is the farthest time that
    the queue takes; *zone* is the time zone that times are said in (None: this computer's). Where *is_kept_here*,
    the channel has no queue for this account, and this program sends each post itself at its time, if it runs then.
    """

    channel: ChannelIdentity
    entries: tuple[QueueEntry, ...]
    limit: int
    until: datetime
    zone: str | None = None
    is_kept_here: bool = False

    @property
    def used(self) -> int:
        """How much of the limit is taken."""
        return sum(entry.cost for entry in self.entries)

    @property
    def left(self) -> int:
        """How many more messages the queue takes."""
        return max(0, self.limit - self.used)

    def entry(self, number: int) -> QueueEntry | None:
        """The entry called *number*, or that has a message of this number."""
        return next(
            (one for one in self.entries if one.id == number or any(ref.id == number for ref in one.refs)), None
        )

    def beside(self, entry: QueueEntry) -> tuple[QueueEntry, ...]:
        """*entry* with all other messages of its note that wait: what is moved or removed together."""
        if entry.note_id is None:
            return (entry,)
        return tuple(one for one in self.entries if one.note_id == entry.note_id)
