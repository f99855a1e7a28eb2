"""From a job with its receipts to what the ledger remembers."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from devlog_app.channels.port import Channel
from devlog_app.model.digest import message_digest, post_digest
from devlog_app.model.job import Job, PartItem
from devlog_app.model.ledger import Contents, Event, EventType, LedgerChannel, LedgerMedia, LedgerMessage
from devlog_app.model.post import MediaMessage
from devlog_app.model.posted import Posted
from devlog_app.model.wire import to_json
from devlog_app.services.publishing.intents import Intent

UNKNOWN_SOURCE = ""
"""The source digest of a publication that is no note's whole post: the note counts as changed since."""

NO_RANDOM_ID = 0
"""Stands for the id of a message that somebody else sent."""


def event_of(job: Job, channel: Channel, now: datetime) -> Event:
    """The event in which *job* ends, under the job's own id, so that it counts once however often it is written."""
    is_queued = any(item.queue for item in job.items)
    first = job.items[0]
    assert first.date is not None
    return Event(
        id=job.id,
        type=EventType.SCHEDULED if is_queued else EventType.PUBLISHED,
        at=now,
        by=channel.author,
        publication=job.publication,
        channel=LedgerChannel.of(channel.identity),
        contents=Contents(
            date=first.date,
            source_digest=job.post.source_digest,
            post_digest=job.post_digest,
            post=to_json(job.post),
            messages=tuple(_message(job, part, item) for part, items in enumerate(job.parts) for item in items),
        ),
    )


def adopted_event(
    intent: Intent, event_id: str, publication: int, found: Sequence[Sequence[Posted]], channel: Channel, now: datetime
) -> Event:
    """The event by which messages *found* in *channel*, sent by somebody else, become the note's."""
    messages = [
        LedgerMessage(
            part=part,
            kind=posted.kind,
            id=posted.ref.id,
            random_id=posted.random_id or NO_RANDOM_ID,
            digest=message_digest(intent.post.messages[part]),
            queue=posted.ref.queue,
            group=posted.group,
        )
        for part, unit in enumerate(found)
        for posted in unit
    ]
    return Event(
        id=event_id,
        type=EventType.SCHEDULED if found[0][0].ref.queue else EventType.ADOPTED,
        at=now,
        by=channel.author,
        publication=publication,
        channel=LedgerChannel.of(channel.identity),
        contents=Contents(
            date=found[0][0].date,
            source_digest=intent.post.source_digest,
            post_digest=intent.digest,
            post=to_json(intent.post),
            messages=tuple(messages),
        ),
    )


def _message(job: Job, part: int, item: PartItem) -> LedgerMessage:
    message = job.post.messages[part]
    assert item.message_id is not None
    return LedgerMessage(
        part=part,
        kind=message.media[item.item].type.value if isinstance(message, MediaMessage) else message.kind,
        id=item.message_id,
        random_id=item.random_id,
        digest=message_digest(message),
        queue=item.queue,
        group=item.group,
        media=tuple(LedgerMedia(None if file.file is None else file.source, item.remote) for file in item.files),
    )


def without_what_is_missing(job: Job) -> Job:
    """*job* cut down to the messages that are in the channel, as if no more had been meant."""
    kept = sorted({item.part for item in job.sent})
    messages = tuple(job.post.messages[part] for part in kept)
    items = tuple(replace(item, part=kept.index(item.part)) for item in job.sent)
    return replace(
        job,
        post=replace(job.post, messages=messages, source_digest=UNKNOWN_SOURCE),
        post_digest=post_digest(messages, [file.source for item in items for file in item.files]),
        items=items,
    )
