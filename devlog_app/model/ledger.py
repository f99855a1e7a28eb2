"""What a note's ledger tells: events, and the publications they add up to."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime
from enum import StrEnum
from typing import Any

from devlog_app.model.channel_kind import ChannelKind
from devlog_app.model.reference import Author, ChannelIdentity, MessageRef
from devlog_app.model.values import dataclass


class EventType(StrEnum):
    """The events that this version knows; others are kept in the file and passed over."""

    PUBLISHED = "published"
    SCHEDULED = "scheduled"
    EDITED = "edited"
    FIRED = "fired"
    RESCHEDULED = "rescheduled"
    WITHDRAWN = "withdrawn"
    DELETED_THERE = "deleted_there"
    CHANGED_THERE = "changed_there"
    ADOPTED = "adopted"


@dataclass(frozen=True, slots=True)
class LedgerChannel:
    """The channel as it was known then; the *kind* and *id* stay when names change."""

    name: str
    kind: ChannelKind
    id: int
    username: str | None = None

    @classmethod
    def of(cls, identity: ChannelIdentity) -> "LedgerChannel":
        return cls(identity.name, identity.kind, identity.id, identity.username)

    @property
    def key(self) -> tuple[ChannelKind, int]:
        """What makes it this channel."""
        return self.kind, self.id


@dataclass(frozen=True, slots=True)
class LedgerMedia:
    """A file of a message: sha256 (hex) of the workspace's file (None for a url), and where Telegram keeps it."""

    sha256: str | None
    remote: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerMessage:
    """One message in the channel; an album is one an item, all of one *part* of the post and one *group*."""

    part: int
    kind: str
    id: int
    random_id: int
    digest: str
    queue: bool = False
    group: int | None = None
    media: tuple[LedgerMedia, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Contents:
    """What published, scheduled, edited and adopted events say: the whole post, and its messages."""

    date: datetime
    source_digest: str
    post_digest: str
    post: Mapping[str, Any]
    messages: tuple[LedgerMessage, ...]
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class Fired:
    """A queued message came out under another number."""

    part: int
    scheduled_id: int
    id: int


@dataclass(frozen=True, slots=True)
class ChangedPart:
    """Message *part* of the post reads otherwise there: the digest of what it says, or ``""`` where it is gone."""

    part: int
    digest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One line of a ledger: *id* is a ULID and orders the events, *publication* counts from 1 for each channel.

    *contents*, *fired*, *changed* and *date* (the new time of a rescheduled one) are there where the *type* has them.
    """

    id: str
    type: EventType
    at: datetime
    by: Author
    publication: int
    channel: LedgerChannel
    contents: Contents | None = None
    fired: tuple[Fired, ...] = ()
    date: datetime | None = None
    changed: tuple[ChangedPart, ...] = ()


class Standing(StrEnum):
    """Where a publication is."""

    SCHEDULED = "scheduled"
    PUBLISHED = "published"
    WITHDRAWN = "withdrawn"
    DELETED_THERE = "deleted_there"


@dataclass(frozen=True, slots=True, kw_only=True)
class Publication:
    """One publication of a note in one channel, as its events leave it; *changed* is what reads otherwise there."""

    channel: LedgerChannel
    number: int
    standing: Standing
    contents: Contents
    changed: tuple[ChangedPart, ...] = ()
    is_changed_there: bool = False

    @property
    def is_live(self) -> bool:
        """Whether readers see it, or will when its time comes."""
        return self.standing in {Standing.SCHEDULED, Standing.PUBLISHED}

    @property
    def refs(self) -> tuple[MessageRef, ...]:
        """Where its messages are."""
        return tuple(MessageRef(self.channel.id, message.id, message.queue) for message in self.contents.messages)


@dataclass(frozen=True, slots=True, kw_only=True)
class History:
    """A whole ledger, read: publications in the order of their latest events.

    *is_newer*: a newer Devlog wrote some of it, nothing may be added; *damaged* counts lines that cannot be read.
    """

    publications: tuple[Publication, ...] = ()
    last_event: str = ""
    is_newer: bool = False
    damaged: int = 0

    def in_channel(self, kind: ChannelKind, number: int) -> Publication | None:
        """The latest publication in one channel."""
        found = [one for one in self.publications if one.channel.key == (kind, number)]
        return max(found, key=lambda one: one.number, default=None)


def fold(events: Iterable[Event]) -> tuple[Publication, ...]:
    """The publications that *events* add up to, whatever order they are read in; a repeated event counts once."""
    publications: dict[tuple[ChannelKind, int, int], Publication] = {}
    for event in sorted({event.id: event for event in events}.values(), key=lambda event: event.id):
        key = (*event.channel.key, event.publication)
        after = with_event(publications.pop(key, None), event)
        if after is not None:
            publications[key] = after
    return tuple(publications.values())


def with_event(before: Publication | None, event: Event) -> Publication | None:
    """The publication after *event*; an event whose beginning is missing says nothing."""
    if event.contents is not None:
        return _with_contents(before, event, event.contents)
    if before is None:
        return None
    match event.type:
        case EventType.FIRED:
            return _fired(before, event.fired)
        case EventType.RESCHEDULED if event.date is not None:
            return replace(before, contents=replace(before.contents, date=event.date))
        case EventType.WITHDRAWN:
            return replace(before, standing=Standing.WITHDRAWN)
        case EventType.DELETED_THERE:
            return replace(before, standing=Standing.DELETED_THERE)
        case EventType.CHANGED_THERE:
            return _changed(before, event.changed)
        case _:
            return before


def _with_contents(before: Publication | None, event: Event, contents: Contents) -> Publication:
    if event.type is EventType.EDITED and before is not None:
        standing = before.standing
    else:
        waits = event.type is EventType.SCHEDULED or any(message.queue for message in contents.messages)
        standing = Standing.SCHEDULED if waits else Standing.PUBLISHED
    return Publication(channel=event.channel, number=event.publication, standing=standing, contents=contents)


def _changed(before: Publication, changed: tuple[ChangedPart, ...]) -> Publication:
    """What reads otherwise now; an event of an earlier version does not say what."""
    own = {message.part: message.digest for message in before.contents.messages}
    still = tuple(one for one in changed if own.get(one.part) != one.digest)
    return replace(before, changed=still, is_changed_there=bool(still) or not changed)


def _fired(before: Publication, fired: tuple[Fired, ...]) -> Publication:
    numbers = {one.scheduled_id: one.id for one in fired}
    messages = tuple(
        replace(message, id=numbers[message.id], queue=False) if message.queue and message.id in numbers else message
        for message in before.contents.messages
    )
    standing = Standing.SCHEDULED if any(message.queue for message in messages) else Standing.PUBLISHED
    return replace(before, standing=standing, contents=replace(before.contents, messages=messages))
