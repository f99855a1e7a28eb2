"""A series: the notes of a conference or month in their order, and the time at which each is to go out."""

import datetime as dt
from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from devlog_app.model.note import NoteSummary
from devlog_app.model.values import dataclass
from devlog_app.model.words import Phrase


@dataclass(frozen=True, slots=True)
class Gap:
    """The pause between two posts: *days* of the calendar, and *minutes* by the clock."""

    days: int = 0
    minutes: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Rhythm:
    """When the posts of a series go out: from *start* (aware, in the series' time zone), a *gap* apart.

    *days* are weekdays from 0, Monday, to 6, none for every day. *quiet* are the wall-clock times between which no
    post goes out: from the first up to the second, which may be on the next day.
    """

    start: dt.datetime
    gap: Gap = Gap(days=1)
    days: frozenset[int] = frozenset()
    quiet: tuple[dt.time, dt.time] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """The notes of one conference or month in their order; *folder* is relative to the workspace.

    *channel* is the one that its file names, *left_out* are notes that it leaves out.
    """

    folder: str
    title: str
    notes: tuple[NoteSummary, ...]
    channel: str | None = None
    left_out: tuple[NoteSummary, ...] = ()


class Stage(StrEnum):
    """How far a note of a series is in its channel."""

    FRESH = "fresh"
    SCHEDULED = "scheduled"
    PUBLISHED = "published"


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """One note of a plan: *at* is when it goes out or went out, None for at once.

    *planned* is the time that the rhythm gives its place, where that is another one than *at*.
    """

    path: str
    stage: Stage = Stage.FRESH
    at: dt.datetime | None = None
    planned: dt.datetime | None = None


@dataclass(frozen=True, slots=True)
class Plan:
    """What is to happen with a series: its slots in the order of its notes, in a *rhythm* (None: all at once)."""

    slots: tuple[Slot, ...]
    rhythm: Rhythm | None = None

    @property
    def fresh(self) -> tuple[Slot, ...]:
        """The notes that are still to leave."""
        return tuple(slot for slot in self.slots if slot.stage is Stage.FRESH)

    @property
    def shifted(self) -> tuple[Slot, ...]:
        """The notes that wait in the queue at another time than the rhythm gives them."""
        return tuple(slot for slot in self.slots if slot.stage is Stage.SCHEDULED and slot.planned is not None)


class RefreshReason(StrEnum):
    """Why a post that stood in the channel was brought up to date."""

    LINK = "link"
    INDEX = "index"


class Refresh(StrEnum):
    """How it ended: done; or left as it was, because somebody changed it there, it is being sent, or was refused."""

    DONE = "done"
    CHANGED_THERE = "changed_there"
    BUSY = "busy"
    REFUSED = "refused"


_WORDS: Mapping[tuple[Refresh, RefreshReason], str] = MappingProxyType(
    {
        (Refresh.DONE, RefreshReason.LINK): "links_filled",
        (Refresh.DONE, RefreshReason.INDEX): "index_refreshed",
        **{(Refresh.CHANGED_THERE, reason): "refresh_changed_there" for reason in RefreshReason},
        **{(Refresh.BUSY, reason): "refresh_busy" for reason in RefreshReason},
        **{(Refresh.REFUSED, reason): "refresh_refused" for reason in RefreshReason},
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Refreshed:
    """A post of the note at path *note*, in the channel titled *channel*, that names others which are live now.

    *why* says what kept it as it was.
    """

    note: str
    channel: str
    reason: RefreshReason
    outcome: Refresh = Refresh.DONE
    why: str = ""

    @property
    def phrase(self) -> Phrase:
        """The sentence that says it."""
        values = {"note": self.note, "channel": self.channel, "why": self.why}
        return Phrase(_WORDS[self.outcome, self.reason], values)

    @property
    def message(self) -> str:
        """The sentence in English."""
        return str(self.phrase)


@dataclass(frozen=True, slots=True, kw_only=True)
class PreviousEdition:
    """Where the notes of a conference's last edition are listed, to be offered to a new one.

    *folder* is the edition's, *path* its index or intro; *markdown* is the link to write into a note, *url* the post's
    address once it is in the same channel.
    """

    folder: str
    title: str
    path: str
    markdown: str
    url: str | None = None
