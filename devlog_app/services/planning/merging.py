"""Ledgers, the outbox and the queues tell of the same posts: one entry for each."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from itertools import groupby

from devlog_app.model.channel_kind import ChannelKind
from devlog_app.model.job import Job, JobState
from devlog_app.model.ledger import History, Publication, Standing
from devlog_app.model.queue import ChannelQueue, QueueEntry
from devlog_app.model.schedule import Entry, EntryKind, KnownQueue, Schedule, Trouble
from devlog_app.services.links.post_links import post_link


def published_entries(note_id: str, history: History) -> tuple[Entry, ...]:
    """What the ledger of the note called *note_id* tells: where it is out, and where it waits."""
    latest = {one.channel.key: one for one in history.publications}
    return tuple(_of_ledger(note_id, one) for one in latest.values() if one.is_live)


def told_at(history: History) -> datetime:
    """When the ledger was last written."""
    from ulid import ULID

    return ULID.from_str(history.last_event).datetime if history.last_event else datetime.min.replace(tzinfo=UTC)


def job_entry(job: Job, now: datetime) -> Entry:
    """A publication of the outbox: it waits for its time, or was begun and not finished."""
    waits = job.state is JobState.WAITING
    at = job.date or job.created
    trouble = None if waits and at > now else Trouble.MISSED if waits else Trouble.INTERRUPTED
    return Entry(
        kind=EntryKind.OWN if waits else EntryKind.SCHEDULED,
        at=at,
        channel=job.channel,
        title=job.post.note.title,
        note=job.post.note.path,
        note_id=job.note_id,
        cost=len(job.items),
        trouble=trouble,
        is_local=job.channel_kind is ChannelKind.LOCAL,
    )


def merged(
    out: Iterable[tuple[Entry, datetime]], jobs: Iterable[Entry], queues: Mapping[str, KnownQueue], now: datetime
) -> Schedule:
    """One schedule of what ledgers say is *out* (with the times of their last lines), *jobs* and *queues*.

    A queue is believed over a ledger that was written before it was read; the outbox over both.
    """
    found: dict[str, Entry] = {}
    waiting = {entry.key: entry for known in queues.values() for entry in queue_entries(known.queue)}
    for entry, written in out:
        known = queues.get(entry.channel)
        queued = waiting.get(entry.key)
        if entry.kind is EntryKind.PUBLISHED:
            found[entry.key] = entry
        elif queued is not None and known is not None and known.at > written and not _is_over(queued, known, now):
            # The queue does not say what its note is called.
            found[entry.key] = replace(queued, title=entry.title)
        else:
            found[entry.key] = _without_queue(entry, written, None if queued else known, now)
    others = (queued for queued in waiting.values() if queued.kind is EntryKind.FOREIGN)
    found.update({one.key: one for one in others if not _is_over(one, queues[one.channel], now)})
    found.update({entry.key: entry for entry in jobs})
    return Schedule(entries=tuple(sorted(found.values(), key=lambda one: one.at)), queues=queues)


def queue_entries(queue: ChannelQueue) -> Iterator[Entry]:
    """The entries of *queue*, all messages of one note as one."""
    own = [one for one in queue.entries if one.note_id is not None]
    for _, messages in groupby(sorted(own, key=lambda one: one.note_id or ""), key=lambda one: one.note_id):
        yield _of_queue(queue, list(messages))
    for one in queue.entries:
        if one.note_id is None:
            yield _of_queue(queue, [one])


def _of_ledger(note_id: str, publication: Publication) -> Entry:
    channel, contents = publication.channel, publication.contents
    is_out = publication.standing is Standing.PUBLISHED
    refs = publication.refs
    return Entry(
        kind=EntryKind.PUBLISHED if is_out else EntryKind.SCHEDULED,
        at=contents.date,
        channel=channel.name,
        title=str(contents.post["note"].get("title") or contents.post["note"]["path"]),
        note=contents.post["note"]["path"],
        note_id=note_id,
        number=next((ref.id for ref in refs if ref.queue), None),
        cost=len(contents.messages),
        link=post_link(channel, refs[0]) if is_out and refs else None,
        is_local=channel.kind is ChannelKind.LOCAL,
    )


def _of_queue(queue: ChannelQueue, messages: list[QueueEntry]) -> Entry:
    first = min(messages, key=lambda one: (one.date, one.part))
    line = next((line.strip() for line in first.text.splitlines() if line.strip()), "")
    kind = EntryKind.OWN if queue.is_kept_here else EntryKind.SCHEDULED
    return Entry(
        kind=kind if first.is_ours else EntryKind.FOREIGN,
        at=first.date,
        channel=queue.channel.name,
        title=line,
        note=first.note,
        note_id=first.note_id,
        number=first.id,
        cost=sum(one.cost for one in messages),
        is_local=queue.channel.kind is ChannelKind.LOCAL,
    )


def _is_over(queued: Entry, known: KnownQueue, now: datetime) -> bool:
    """Whether what was in the queue when it was read has come out since."""
    return known.at < queued.at <= now


def _without_queue(entry: Entry, written: datetime, known: KnownQueue | None, now: datetime) -> Entry:
    """A post that the ledger says is queued, and that no queue shows."""
    if entry.at <= now:
        # The server publishes what it has in its queue, whether or not anybody here looks.
        return replace(entry, kind=EntryKind.PUBLISHED, number=None)
    if known is not None and not known.queue.is_kept_here and known.at > written:
        return replace(entry, trouble=Trouble.NOT_THERE)
    return entry
