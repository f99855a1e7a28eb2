"""What a look at a channel adds to the ledger of one publication."""

from collections.abc import Collection, Iterator
from datetime import datetime
from itertools import groupby

from devlog_app.channels.likeness import digest_there, is_alike
from devlog_app.model.ledger import (
    ChangedPart,
    Event,
    EventType,
    LedgerMessage,
    Publication,
    Standing,
    with_event,
)
from devlog_app.model.post import Post
from devlog_app.model.posted import Posted
from devlog_app.model.reference import Author, MessageRef
from devlog_app.model.wire import from_json
from devlog_app.services.accounts.channel_view import ChannelView
from devlog_app.services.publishing.firing import fired_of

UNSIGNED = Author("", "")
"""Stands for who writes the event, until that is known."""


def news(publication: Publication, seen: ChannelView, taken: Collection[MessageRef]) -> Iterator[Event]:
    """Events, without ids and authors yet, that bring *publication* in step with the channel as it was *seen*.

    *taken* are messages that are known to be other publications.
    """
    post = from_json(publication.contents.post)
    if publication.standing is Standing.SCHEDULED:
        for event in _out_or_moved(publication, post, seen, taken):
            after = with_event(publication, event)
            assert after is not None
            publication = after
            yield event
    yield from _otherwise(publication, post, seen)


def _out_or_moved(
    publication: Publication, post: Post, seen: ChannelView, taken: Collection[MessageRef]
) -> Iterator[Event]:
    waiting = [seen.queue.get(ref) for ref in publication.refs if ref.queue]
    there = [posted for posted in waiting if posted is not None]
    if len(there) < len(waiting):
        fired = tuple(
            one
            for one in fired_of(publication, post, seen.posts, seen.told, taken)
            if MessageRef(publication.channel.id, one.scheduled_id, queue=True) not in seen.queue
        )
        if fired:
            yield _event(publication, EventType.FIRED, seen.now, fired=fired)
    if there and there[0].date != publication.contents.date:
        yield _event(publication, EventType.RESCHEDULED, seen.now, date=there[0].date)


def _otherwise(publication: Publication, post: Post, seen: ChannelView) -> Iterator[Event]:
    """What is gone, or reads otherwise; nothing where the ledger has it already."""
    parts = [
        (part, list(messages)) for part, messages in groupby(publication.contents.messages, key=lambda one: one.part)
    ]
    changed = [found for part, messages in parts if (found := _changed(publication, post, part, messages, seen))]
    if len(changed) == len(parts) and not any(one.digest for one in changed):
        yield _event(publication, EventType.DELETED_THERE, seen.now)
        return
    if tuple(changed) != publication.changed:
        own = {message.part: message.digest for message in publication.contents.messages}
        # Parts that read as they should again say so by their own digest.
        again = [ChangedPart(one.part, own[one.part]) for one in publication.changed]
        said = {one.part: one for one in (*again, *changed)}
        yield _event(publication, EventType.CHANGED_THERE, seen.now, changed=tuple(said.values()))


def _changed(
    publication: Publication, post: Post, part: int, messages: list[LedgerMessage], seen: ChannelView
) -> ChangedPart | None:
    there: list[Posted] = []
    for message in messages:
        posted = seen.posted(publication.channel.id, message)
        if posted is not None:
            there.append(posted)
        elif not seen.is_gone(publication, message):
            return None
    if not there:
        return ChangedPart(part, "")
    return None if is_alike(post.messages[part], there) else ChangedPart(part, digest_there(there))


def _event(publication: Publication, kind: EventType, now: datetime, **what: object) -> Event:
    return Event(
        id="",
        type=kind,
        at=now,
        by=UNSIGNED,
        publication=publication.number,
        channel=publication.channel,
        **what,  # type: ignore[arg-type]
    )
