"""Publishing notes: once, whatever happens on the way."""

import asyncio
from collections.abc import AsyncGenerator, AsyncIterator, Collection, Iterable, Sequence
from contextlib import ExitStack, aclosing, asynccontextmanager

from devlog_app.channels.port import Channel
from devlog_app.model.change import Change
from devlog_app.model.job import Job, JobState
from devlog_app.model.steps import Connecting, Resuming, Step, Waiting
from devlog_app.services.after_publication.changing import Changing
from devlog_app.services.publishing.batch import Batch
from devlog_app.services.publishing.deciding import MISSED, left_undone, needs_an_answer
from devlog_app.services.publishing.delivery import Delivery
from devlog_app.services.publishing.requests import PublishRequest, batches, require_allowed, require_publishable
from devlog_app.services.publishing.taking_back import take_back
from devlog_app.services.publishing.workbench import Workbench
from devlog_app.storage.publications.outbox import Outbox

__all__ = ["PublishRequest", "Publisher"]


LOOK_AGAIN = 60
"""Seconds after which it is looked again what waits: another process may have changed it, or the clock been set."""


class Publisher:
    """Publishes notes of one workspace; belongs to the event loop it is used on.

    Each publication: an intent in the outbox before anything leaves, every message sent with ids of its own,
    receipts in the outbox, then an event in the note's ledger. What was interrupted is finished first, with the
    same ids.
    """

    def __init__(self, bench: Workbench) -> None:
        self._bench = bench

    async def publish(self, request: PublishRequest) -> AsyncGenerator[Step, None]:
        """Publish one note; ``Done`` comes last, and says whether anything was sent.

        Raises ``PublishError``, ``UsageError``, ``MediaError``, ``StorageError`` or ``ChannelError``, each with words
        for the user. What was sent by then is remembered, and publishing the note again, or resuming, finishes it.
        """
        async with aclosing(self.publish_all([request])) as steps:
            async for step in steps:
                yield step

    async def publish_all(self, requests: Iterable[PublishRequest]) -> AsyncGenerator[Step, None]:
        """Publish notes one after another, a ``Done`` for each.

        Nothing leaves for a channel before everything that is to go there was checked and is kept in the outbox. The
        first failure stops the rest, which can be resumed or taken back. Raises as :meth:`publish` does.
        """
        for requested in batches(requests):
            async with aclosing(self._publish(requested)) as steps:
                async for step in steps:
                    yield step

    async def _publish(self, requests: Sequence[PublishRequest]) -> AsyncGenerator[Step, None]:
        """Publish *requests*, all to one channel and each of another note."""
        for request in requests:
            require_publishable(request, self._bench.now(), self._bench.zone())
        yield Connecting(requests[0].channel)
        async with self._bench.connected(requests[0].channel) as channel:
            allowed = await channel.capabilities()
            for request in requests:
                require_allowed(request, channel.identity, allowed)
            if requests[0].dry_run:
                batch = Batch(self._bench, channel, allowed)
                for request in requests:
                    yield await batch.rehearsed(request)
                return
            with ExitStack() as held:
                notes = [(request, self._bench.identify(request.post.note.path)) for request in requests]
                for request, note_id in notes:
                    held.enter_context(self._bench.locks.note(note_id, request.post.note.path))
                self._bench.checkpoint("notes locked")
                outbox = held.enter_context(self._bench.outbox())
                delivery = Delivery(bench=self._bench, channel=channel, allowed=allowed, outbox=outbox)
                async with aclosing(Batch(self._bench, channel, allowed).published(notes, delivery)) as steps:
                    async for step in steps:
                        yield step

    def interrupted(self) -> tuple[Job, ...]:
        """Publications of the workspace that were begun and not finished, the oldest first."""
        if not self._bench.has_outbox:
            return ()
        with self._bench.outbox() as outbox:
            return outbox.unfinished(self._bench.key)

    def interrupted_changes(self) -> tuple[Change, ...]:
        """Changes to posts of the workspace that were begun and not finished, the oldest first."""
        if not self._bench.has_outbox:
            return ()
        with self._bench.outbox() as outbox:
            return outbox.unfinished_changes(self._bench.key)

    def needs_an_answer(self, job: Job) -> bool:
        """Whether somebody has to decide if *job* is to be finished: it is old, or its planned time has passed."""
        return needs_an_answer(job, self._bench.now())

    async def resume(
        self, jobs: Collection[str] | None = None, *, also_old: bool = False
    ) -> AsyncGenerator[Step, None]:
        """Finish interrupted publications (those called *jobs*), the oldest first; the first failure stops the rest.

        Interrupted changes of what is there come before them, a ``Done`` for each that can still be made.
        Those that need an answer are told as ``LeftUndone`` and left, unless *also_old* says that it was given.
        """
        if jobs is None:
            async with aclosing(self.resume_changes()) as steps:
                async for step in steps:
                    yield step
        for job in self.interrupted():
            if jobs is not None and job.id not in jobs:
                continue
            if not also_old and not job.is_leaving and self.needs_an_answer(job):
                yield left_undone(job)
                continue
            async with aclosing(self._resume(job, job.is_leaving)) as steps:
                async for step in steps:
                    yield step

    async def resume_changes(self) -> AsyncGenerator[Step, None]:
        """Finish interrupted changes; one that is refused now is given up, and found by the next reconciling."""
        for change in self.interrupted_changes():
            async with aclosing(self._finish_change(change)) as steps:
                async for step in steps:
                    yield step

    async def _finish_change(self, change: Change) -> AsyncGenerator[Step, None]:
        yield Resuming(change.path)
        async with self._bench.connected(change.channel) as channel, self._note(change.note_id, change.path) as outbox:
            for done in await Changing(bench=self._bench, channel=channel, outbox=outbox).finish(change.note_id):
                yield done

    async def take_back(self, job_id: str) -> AsyncGenerator[Step, None]:
        """Delete what an interrupted publication has sent, and end it; ``Done`` comes last. Raises as above."""
        for job in self.interrupted():
            if job.id == job_id:
                async with aclosing(self._resume(job, is_leaving=True)) as steps:
                    async for step in steps:
                        yield step

    async def _resume(self, job: Job, is_leaving: bool) -> AsyncGenerator[Step, None]:
        yield Resuming(job.post.note.path)
        yield Connecting(job.channel)
        async with self._bench.connected(job.channel) as channel, self._delivery(channel, job) as delivery:
            latest = delivery.outbox.job(job.id)
            if latest.state not in {JobState.PENDING, JobState.SENDING, JobState.IN_DOUBT}:
                # Another process has finished it while this one waited.
                return
            steps = take_back(latest, delivery) if is_leaving or latest.is_leaving else delivery.deliver(latest)
            async with aclosing(steps):
                async for step in steps:
                    yield step

    @asynccontextmanager
    async def _note(self, note_id: str, path: str) -> AsyncIterator[Outbox]:
        """The outbox, while the note is locked."""
        with self._bench.locks.note(note_id, path), self._bench.outbox() as outbox:
            self._bench.ledger.make_ready(note_id)
            yield outbox

    @asynccontextmanager
    async def _delivery(self, channel: Channel, job: Job) -> AsyncIterator[Delivery]:
        """What it takes to carry *job* on, its note locked."""
        async with self._note(job.note_id, job.post.note.path) as outbox:
            allowed = await channel.capabilities()
            yield Delivery(bench=self._bench, channel=channel, allowed=allowed, outbox=outbox)

    def waiting(self) -> tuple[Job, ...]:
        """Publications for channels without a queue, which this program sends at their time, the next one first."""
        if not self._bench.has_outbox:
            return ()
        with self._bench.outbox() as outbox:
            return tuple(sorted(outbox.waiting(self._bench.key), key=lambda job: (job.date, job.id)))

    async def keep_time(self) -> AsyncGenerator[Step, None]:
        """Send what waits for its time here, each when it comes; ends when nothing waits any more.

        One whose time passed while no Devlog ran becomes an interrupted publication, told as ``LeftUndone``.
        """
        while waiting := self.waiting():
            job = waiting[0]
            assert job.date is not None
            ahead = (job.date - self._bench.now()).total_seconds()
            if ahead > 0:
                yield Waiting(int(ahead) + 1, "wait_own_time")
                await asyncio.sleep(min(ahead, LOOK_AGAIN))
                continue
            with self._bench.outbox() as outbox:
                outbox.wake(job.id)
            if -ahead > MISSED.total_seconds():
                yield left_undone(job)
                continue
            async with aclosing(self._resume(job, is_leaving=False)) as steps:
                async for step in steps:
                    yield step
