"""The scheduled queue of a channel: what waits there, ours and other admins', and changing it."""

from collections.abc import AsyncGenerator, AsyncIterator, Awaitable, Callable
from contextlib import aclosing, asynccontextmanager
from datetime import UTC, datetime, timedelta

from devlog_app.channels.likeness import units
from devlog_app.channels.port import Channel, is_due
from devlog_app.model.capabilities import Capabilities
from devlog_app.model.errors import PublishError, UsageError
from devlog_app.model.job import Job, JobState
from devlog_app.model.ledger import History, Publication
from devlog_app.model.named_time import NamedTime
from devlog_app.model.post import MediaMessage, Post, TextMessage
from devlog_app.model.posted import Posted
from devlog_app.model.queue import ChannelQueue, QueueEntry
from devlog_app.model.reference import ChannelIdentity, MessageRef
from devlog_app.model.steps import Connecting, Done, Outcome, Step
from devlog_app.model.values import dataclass
from devlog_app.services.after_publication.changing import Changing
from devlog_app.services.after_publication.reconciling import Reconciler
from devlog_app.services.publishing.workbench import Workbench
from devlog_app.storage.publications.outbox import Outbox


class ScheduledQueue:
    """The queues of the workspace's channels; belongs to the loop it is used on.

    What belongs to a note is changed as a whole, kept in the outbox first and read back after; an entry of somebody
    else is changed where it stands. Methods raise ``ChannelError``, ``PublishError``, ``UsageError``,
    ``StorageError``.
    """

    def __init__(self, bench: Workbench) -> None:
        self._bench = bench

    async def read(self, name: str) -> ChannelQueue:
        """The queue of the channel called *name*, as it is now."""
        async with self._bench.connected(name) as channel:
            return await self._read(channel, await channel.capabilities())

    async def edit(self, name: str, number: int, post: Post, *, over: bool = False) -> AsyncGenerator[Step, None]:
        """Make the queued messages of the note that entry *number* belongs to say *post*; ``Done`` comes last.

        Raises ``PublishError`` (``queue_changed_there``) where somebody else has edited them, unless *over*.
        """
        yield Connecting(name)
        async with self._chosen(name, number) as chosen:
            before = chosen.own
            if before is None:
                raise UsageError("queue_entry_foreign", id=number, channel=chosen.channel.identity.title)
            if before.is_changed_there and not over:
                raise PublishError("queue_changed_there", path=post.note.path, channel=chosen.channel.identity.title)
            steps = chosen.changing.edit(chosen.note_id, before, post, reason="update")
            async with aclosing(steps):
                async for step in steps:
                    yield step

    async def move(self, name: str, number: int, at: datetime) -> AsyncGenerator[Step, None]:
        """Give entry *number*, with all of its note's messages, the time *at*."""
        if is_due(at, self._bench.now()):
            raise UsageError("time_past", time=NamedTime(at, self._bench.zone()))
        at = at.astimezone(UTC).replace(microsecond=0)

        async def foreign(chosen: _Chosen) -> None:
            await chosen.channel.reschedule(chosen.entry.refs[0], at)

        def here(chosen: _Chosen, job: Job) -> None:
            chosen.outbox.reschedule(job.id, at)

        async for step in self._changed(
            name, number, lambda chosen, own: chosen.changing.move(chosen.note_id, own, at), foreign, here
        ):
            yield step

    async def send_now(self, name: str, number: int) -> AsyncGenerator[Step, None]:
        """Publish entry *number*, with all of its note's messages, at once."""

        async def foreign(chosen: _Chosen) -> None:
            await chosen.channel.send_now(chosen.entry.refs)

        def here(chosen: _Chosen, job: Job) -> None:
            # From now on it is an interrupted publication: resuming sends it.
            chosen.outbox.wake(job.id)

        async for step in self._changed(
            name, number, lambda chosen, own: chosen.changing.send_now(chosen.note_id, own), foreign, here
        ):
            yield step

    async def remove(self, name: str, number: int) -> AsyncGenerator[Step, None]:
        """Delete entry *number*, with all of its note's messages, from the queue."""

        async def foreign(chosen: _Chosen) -> None:
            await chosen.channel.delete(chosen.entry.refs)

        def here(chosen: _Chosen, job: Job) -> None:
            chosen.outbox.end(job.id, JobState.CANCELLED)

        async for step in self._changed(
            name, number, lambda chosen, own: chosen.changing.remove(chosen.note_id, own), foreign, here
        ):
            yield step

    async def _changed(
        self,
        name: str,
        number: int,
        ours: "Callable[[_Chosen, Publication], AsyncGenerator[Step, None]]",
        foreign: "Callable[[_Chosen], Awaitable[None]]",
        here: "Callable[[_Chosen, Job], None]",
    ) -> AsyncGenerator[Step, None]:
        """Change entry *number* in the way of what it is: a note's post, somebody else's, or one kept here."""
        yield Connecting(name)
        async with self._chosen(name, number) as chosen:
            if chosen.own is not None:
                async with aclosing(ours(chosen, chosen.own)) as steps:
                    async for step in steps:
                        yield step
                return
            if chosen.job is not None:
                here(chosen, chosen.job)
            else:
                await foreign(chosen)
            yield Done(note=chosen.entry.note or "", outcome=Outcome.UPDATED, channel=chosen.channel.identity)

    @asynccontextmanager
    async def _chosen(self, name: str, number: int) -> "AsyncIterator[_Chosen]":
        """Entry *number* of a queue, read anew and settled, its note locked."""
        async with self._bench.connected(name) as channel:
            allowed = await channel.capabilities()
            queue = await self._read(channel, allowed)
            entry = queue.entry(number)
            if entry is None:
                raise UsageError("queue_entry_unknown", id=number, channel=channel.identity.title)
            with self._bench.outbox() as outbox:
                changing = Changing(bench=self._bench, channel=channel, outbox=outbox)
                if entry.note_id is None or entry.note is None:
                    yield _Chosen(entry, channel, outbox, changing)
                    return
                with self._bench.locks.note(entry.note_id, entry.note):
                    if entry.job is not None:
                        yield _Chosen(entry, channel, outbox, changing, job=outbox.job(entry.job))
                        return
                    await changing.finish(entry.note_id)
                    history = await Reconciler(self._bench).settle(channel, entry.note_id)
                    own = history.in_channel(channel.identity.kind, channel.identity.id)
                    yield _Chosen(entry, channel, outbox, changing, own=own)

    async def _read(self, channel: Channel, allowed: Capabilities) -> ChannelQueue:
        entries = self._kept_here(channel.identity) if not allowed.can_schedule else await self._there(channel)
        return ChannelQueue(
            channel=channel.identity,
            entries=entries,
            limit=allowed.queue_limit,
            until=self._bench.now() + timedelta(days=allowed.queue_days),
            zone=self._bench.zone(),
            is_kept_here=not allowed.can_schedule,
        )

    async def _there(self, channel: Channel) -> tuple[QueueEntry, ...]:
        owners = _owners(self._bench.ledger.histories(), channel.identity)
        return tuple(_entry(unit, owners) for unit in units(await channel.queue()))

    def _kept_here(self, identity: ChannelIdentity) -> tuple[QueueEntry, ...]:
        if not self._bench.has_outbox:
            return ()
        with self._bench.outbox() as outbox:
            waiting = outbox.waiting(self._bench.key)
        own = [job for job in waiting if (job.channel_kind, job.channel_id) == (identity.kind, identity.id)]
        return tuple(_kept_entry(number, job) for number, job in enumerate(own, start=1))


@dataclass(frozen=True, slots=True)
class _Chosen:
    """An entry and what it takes to change it: *own* is the note's publication, *job* one that is kept here."""

    entry: QueueEntry
    channel: Channel
    outbox: Outbox
    changing: Changing
    own: Publication | None = None
    job: Job | None = None

    @property
    def note_id(self) -> str:
        assert self.entry.note_id is not None
        return self.entry.note_id


def _owners(histories: dict[str, History], identity: ChannelIdentity) -> dict[MessageRef, tuple[str, Publication, int]]:
    """The note, its publication and the part of it that each queued message is."""
    owners = {}
    for note_id, history in histories.items():
        latest = history.in_channel(identity.kind, identity.id)
        if latest is not None and latest.is_live:
            for ref, message in zip(latest.refs, latest.contents.messages, strict=True):
                owners[ref] = (note_id, latest, message.part)
    return owners


def _entry(unit: tuple[Posted, ...], owners: dict[MessageRef, tuple[str, Publication, int]]) -> QueueEntry:
    text = next((posted.text for posted in unit if posted.text), "")
    entry = QueueEntry(id=unit[0].ref.id, date=unit[0].date, text=text, cost=len(unit), messages=unit)
    owner = owners.get(unit[0].ref)
    if owner is None:
        return entry
    note_id, publication, part = owner
    return QueueEntry(
        id=entry.id,
        date=entry.date,
        text=text,
        cost=entry.cost,
        messages=unit,
        note=publication.contents.post["note"]["path"],
        note_id=note_id,
        part=part + 1,
        of=len({message.part for message in publication.contents.messages}),
    )


def _kept_entry(number: int, job: Job) -> QueueEntry:
    first = job.post.messages[0]
    text = first.text if isinstance(first, TextMessage) else first.caption if isinstance(first, MediaMessage) else ""
    assert job.date is not None
    return QueueEntry(
        id=number,
        date=job.date,
        text=text,
        cost=len(job.items),
        note=job.post.note.path,
        note_id=job.note_id,
        of=len(job.parts),
        job=job.id,
    )
