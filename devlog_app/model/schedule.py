"""What comes out when: posts that are planned, that wait and that are out, in all channels of a workspace."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import field
from enum import StrEnum
from types import MappingProxyType

from devlog_app.model.queue import ChannelQueue
from devlog_app.model.values import dataclass


class EntryKind(StrEnum):
    """Who sees to it that a post comes out.

    ``planned``: only the note says so; ``scheduled``: the channel's queue; ``own``: this program, if it runs then;
    ``published``: it is out; ``foreign``: another admin's, in the queue.
    """

    PLANNED = "planned"
    SCHEDULED = "scheduled"
    OWN = "own"
    PUBLISHED = "published"
    FOREIGN = "foreign"


class Trouble(StrEnum):
    """Why a post will not come out as it should, or has not.

    ``plan_past``: its planned time passed; ``missed``: no Devlog ran at its time; ``interrupted``: it was begun and
    not finished; ``not_there``: the channel's queue does not hold it any more.
    """

    PLAN_PAST = "plan_past"
    MISSED = "missed"
    INTERRUPTED = "interrupted"
    NOT_THERE = "not_there"


MOVABLE = frozenset({EntryKind.PLANNED, EntryKind.SCHEDULED, EntryKind.OWN})
"""What its own author can give another time."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One post at its time, in the channel called *channel*; *at* is aware, midnight where *is_whole_day*.

    *note* is its note's path, None for another admin's post; *number* what the queue calls it. *cost* is how many
    places of the queue it takes, *link* the permanent address of a published one. *is_local*: on this computer only.
    """

    kind: EntryKind
    at: dt.datetime
    channel: str
    title: str
    is_whole_day: bool = False
    note: str | None = None
    note_id: str | None = None
    number: int | None = None
    cost: int = 1
    link: str | None = None
    trouble: Trouble | None = None
    is_local: bool = False

    @property
    def key(self) -> str:
        """What makes it this entry, wherever it is moved."""
        if self.kind is EntryKind.FOREIGN:
            return f"{self.channel} #{self.number}"
        return f"{self.channel} {self.note_id or self.note}"

    @property
    def is_movable(self) -> bool:
        """Whether it can be given another time here."""
        return self.kind in MOVABLE and self.trouble not in {Trouble.INTERRUPTED, Trouble.NOT_THERE}


@dataclass(frozen=True, slots=True)
class KnownQueue:
    """A channel's queue as it was when it was read last, *at* that time."""

    queue: ChannelQueue
    at: dt.datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Schedule:
    """All *entries* by time, and the *queues* by their channels' names as they were read last."""

    entries: tuple[Entry, ...] = ()
    queues: Mapping[str, KnownQueue] = field(default_factory=lambda: MappingProxyType({}))


@dataclass(frozen=True, slots=True)
class Lull:
    """From *first* to *last* nothing of the series called *title* comes out, though it goes on later.

    *is_off_rhythm*: the series' own rhythm has a post on that day.
    """

    title: str
    first: dt.date
    last: dt.date
    is_off_rhythm: bool = False
