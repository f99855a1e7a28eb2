"""The board of what comes out when: read from ledgers, outbox and queues, and rearranged in the queues."""

import asyncio
from collections.abc import AsyncGenerator, Callable
from contextlib import aclosing
from datetime import datetime
from functools import partial

from devlog_app.model.errors import StorageError, UsageError
from devlog_app.model.ledger import History
from devlog_app.model.schedule import Entry, EntryKind, KnownQueue, Schedule
from devlog_app.model.steps import Step
from devlog_app.services.after_publication.scheduled_queue import ScheduledQueue
from devlog_app.services.composing.composer import Composer
from devlog_app.services.notes.library import Library
from devlog_app.services.planning.merging import job_entry, merged, published_entries, told_at
from devlog_app.services.publishing.workbench import Workbench
from devlog_app.services.series.room import cost_of
from devlog_app.storage.publications.known_queues import KnownQueues

AT_ONCE = 20
"""Ledgers that are read before others get their turn."""

_Told = tuple[tuple[Entry, ...], datetime]


class Board:
    """What is known of the workspace's channels; belongs to the loop it is used on.

    Methods raise ``ChannelError``, ``PublishError``, ``UsageError``, ``StorageError``.
    """

    def __init__(self, bench: Workbench, library: Library, composer: Composer, queue: ScheduledQueue) -> None:
        self._bench = bench
        self._library = library
        self._composer = composer
        self._queue = queue
        self._file = KnownQueues(bench.paths.indexes, bench.workspace)
        self._queues: dict[str, KnownQueue] | None = None
        self._ledgers: dict[str, tuple[object, _Told]] = {}
        self._followers: list[Callable[[], object]] = []

    async def known(self) -> Schedule:
        """What comes out when, as far as this computer knows; nobody is asked."""
        out = await self._out()
        now = self._bench.now()
        jobs: list[Entry] = []
        if self._bench.has_outbox:
            with self._bench.outbox() as outbox:
                begun = (*outbox.waiting(self._bench.key), *outbox.unfinished(self._bench.key))
            jobs += (job_entry(job, now) for job in begun)
        return merged(out, jobs, self._known_queues(), now)

    def follow(self, hear: Callable[[], object]) -> Callable[[], None]:
        """Let *hear* know whenever a queue is known otherwise, by whomever it was read; returns what ends that."""
        self._followers.append(hear)
        return partial(self._followers.remove, hear)

    async def read(self, name: str) -> Schedule:
        """Ask the channel called *name* what waits there; then as ``known``."""
        await self._look(name)
        return await self.known()

    async def move(self, entry: Entry, at: datetime) -> AsyncGenerator[Step | Schedule, None]:
        """Give what waits the time *at*; the queue is read back, and the ``Schedule`` as it is then comes last."""
        async for one in self._changed(entry, lambda number: self._queue.move(entry.channel, number, at)):
            yield one

    async def remove(self, entry: Entry) -> AsyncGenerator[Step | Schedule, None]:
        """Take *entry* out of the queue. Ends as ``move``."""
        async for one in self._changed(entry, lambda number: self._queue.remove(entry.channel, number)):
            yield one

    async def send_now(self, entry: Entry) -> AsyncGenerator[Step | Schedule, None]:
        """Publish *entry* at once. Ends as ``move``."""
        async for one in self._changed(entry, lambda number: self._queue.send_now(entry.channel, number)):
            yield one

    async def cost(self, path: str, channel: str) -> int:
        """How many places in the queue of *channel* the post of the note at *path* takes."""
        note = self._library.open(path)
        return cost_of(self._composer.compose(note, note.text, channel=channel))

    async def _changed(
        self, entry: Entry, change: Callable[[int], AsyncGenerator[Step, None]]
    ) -> AsyncGenerator[Step | Schedule, None]:
        # Numbers are those of the queue as it is now, not as it was shown.
        number = await self._number(entry)
        async with aclosing(change(number)) as steps:
            async for step in steps:
                yield step
        yield await self.read(entry.channel)

    async def _number(self, entry: Entry) -> int:
        known = await self._look(entry.channel)
        found = next(
            (
                one.id
                for one in known.queue.entries
                if (one.note_id == entry.note_id if entry.note_id is not None else one.id == entry.number)
            ),
            None,
        )
        if found is None or entry.kind is EntryKind.FOREIGN:
            code = "queue_entry_foreign" if entry.kind is EntryKind.FOREIGN else "queue_entry_unknown"
            raise UsageError(code, id=entry.number or 0, channel=known.queue.channel.title)
        return found

    async def _look(self, name: str) -> KnownQueue:
        known = KnownQueue(await self._queue.read(name), self._bench.now())
        queues = self._known_queues()
        before, queues[name] = queues.get(name), known
        self._file.keep(queues)
        if before is None or before.queue.entries != known.queue.entries:
            for hear in tuple(self._followers):
                hear()
        return known

    def _known_queues(self) -> dict[str, KnownQueue]:
        if self._queues is None:
            self._queues = self._file.read()
        return self._queues

    async def _out(self) -> list[tuple[Entry, datetime]]:
        """What the ledgers tell; only those are read that were written since."""
        versions = self._bench.ledger.versions()
        for number, (note_id, version) in enumerate(versions.items()):
            if note_id in self._ledgers and self._ledgers[note_id][0] == version:
                continue
            history = self._history(note_id)
            self._ledgers[note_id] = version, (published_entries(note_id, history), told_at(history))
            if number % AT_ONCE == 0:
                await asyncio.sleep(0)
        for gone in self._ledgers.keys() - versions.keys():
            del self._ledgers[gone]
        return [(entry, at) for _, (entries, at) in self._ledgers.values() for entry in entries]

    def _history(self, note_id: str) -> History:
        try:
            return self._bench.ledger.read(note_id)
        except StorageError:
            # One ledger that cannot be read must not hide all others.
            return History()
