"""What a publication is doing, step by step, for the window and the command line alike."""

from dataclasses import dataclass
from datetime import datetime
from typing import TypeAlias

from devlog_app.model.reference import ChannelIdentity, MessageRef


@dataclass(frozen=True, slots=True)
class Connecting:
    """Reaching the channel called *channel*."""

    channel: str


@dataclass(frozen=True, slots=True)
class Uploading:
    """File *number* of *of* is on its way: *sent* of *total* bytes."""

    number: int
    of: int
    sent: int
    total: int


@dataclass(frozen=True, slots=True)
class Waiting:
    """The server asks for a pause of *seconds*; the same message is sent again after it."""

    seconds: int
    reason: str


@dataclass(frozen=True, slots=True)
class Sent:
    """Message *number* of *of* is in the channel, or in its queue."""

    number: int
    of: int
    refs: tuple[MessageRef, ...]


class Outcome:
    """How a publication can end."""

    PUBLISHED = "published"
    SCHEDULED = "scheduled"
    UNCHANGED = "unchanged"
    PLANNED = "planned"


@dataclass(frozen=True, slots=True)
class PublishedMessage:
    """One message of a finished publication, and its link if it has one."""

    ref: MessageRef
    link: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Done:
    """The end: what became of the note, and where its messages are."""

    note: str
    outcome: str
    channel: ChannelIdentity
    messages: tuple[PublishedMessage, ...] = ()
    date: datetime | None = None


Step: TypeAlias = Connecting | Uploading | Waiting | Sent | Done
