"""Carrying jobs to their end: every message sent once, its receipt kept, the ledger written."""

import asyncio
from collections.abc import AsyncGenerator, Sequence
from contextlib import aclosing
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from devlog_app.channels.port import Channel
from devlog_app.model.capabilities import Capabilities
from devlog_app.model.change import ChangeFile
from devlog_app.model.errors import ChannelError, ChannelUnreachable, DevlogError, PublishError
from devlog_app.model.job import Job, JobState, PartItem, PartState
from devlog_app.model.posted import Outgoing, Receipt
from devlog_app.model.problem import Problem, Severity, problem
from devlog_app.model.reference import MessageRef
from devlog_app.model.steps import Done, Outcome, PublishedMessage, Sent, Step, Uploading, Waiting
from devlog_app.model.values import dataclass
from devlog_app.services.publishing.receipts import event_of, without_what_is_missing
from devlog_app.services.publishing.sightings import look, receipt_seen
from devlog_app.services.publishing.workbench import Workbench
from devlog_app.storage.publications.outbox import Outbox


class Delivered(NamedTuple):
    """A job all of whose messages are there, and what the channel remarked on them."""

    job: Job
    remarks: tuple[Problem, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivery:
    """What it takes to carry jobs to one connected *channel*, which allows what is *allowed*."""

    bench: Workbench
    channel: Channel
    allowed: Capabilities
    outbox: Outbox

    async def deliver(self, *jobs: Job) -> AsyncGenerator[Step, None]:
        """Send what is still to be sent of *jobs*, one after another; a ``Done`` for each.

        The ledger of one is written while the next is on its way. Raises ``ChannelError`` where nothing of a job was
        accepted, else ``PublishError``: ``stopped_halfway`` and ``outcome_unknown`` leave a job that can be delivered
        again, and then sends nothing twice. Jobs behind it stay as they were.
        """
        ending: asyncio.Task[Done] | None = None
        try:
            for job in jobs:
                self.require_same_channel(job)
                is_last = job is jobs[-1]
                sent = Delivered(job, ())
                async with aclosing(self._send_all(job, is_last=is_last)) as steps:
                    async for step in steps:
                        if isinstance(step, Delivered):
                            sent = step
                        else:
                            yield step
                before, ending = ending, asyncio.create_task(self._end(sent, with_next=not is_last))
                if before is not None:
                    yield await before
            if ending is not None:
                before, ending = ending, None
                yield await before
        finally:
            if ending is not None:
                await asyncio.wait([ending])

    async def _send_all(self, job: Job, *, is_last: bool) -> AsyncGenerator[Step | Delivered, None]:
        """Send what is not there yet; the job with all its receipts comes last."""
        remarks: list[Problem] = []
        for number, items in enumerate(job.parts, start=1):
            if not all(item.state is PartState.SENT for item in items):
                # The receipt of a job's last message is written together with the start of the next job.
                with_next = number == len(job.parts) and not is_last
                async with aclosing(self._send(job, items, with_next=with_next)) as steps:
                    async for step in steps:
                        if isinstance(step, Receipt):
                            job = job.received(items[0].part, step)
                            remarks += step.remarks
                        else:
                            yield step
                self.bench.checkpoint(f"message {number} has its receipt")
            yield Sent(number, len(job.parts), self._refs(job.parts[number - 1]))
        yield Delivered(job, tuple(remarks))

    async def _end(self, sent: Delivered, *, with_next: bool) -> Done:
        """Everything that comes after the last message."""
        job = sent.job
        problems = (*sent.remarks, *await self._pin(job))
        self.bench.checkpoint("pinned")
        event = event_of(job, self.channel, self.bench.now())
        await asyncio.to_thread(self.bench.ledger.append, job.note_id, event)
        self.bench.checkpoint("ledger written")
        self.outbox.end(job.id, JobState.DONE, with_next=with_next)
        self.bench.checkpoint("job ended")
        return self._done(job, problems)

    def give_up(self, job: Job) -> None:
        """End *job* where it stands; what is in the channel is written into the ledger."""
        job = self.outbox.job(job.id)
        if job.sent:
            event = event_of(without_what_is_missing(job), self.channel, self.bench.now())
            self.bench.ledger.append(job.note_id, event)
        self.outbox.end(job.id, JobState.CANCELLED)

    def require_same_channel(self, job: Job) -> None:
        """Raise ``PublishError`` where the channel of this name is not the one that *job* was for."""
        identity = self.channel.identity
        if (identity.kind, identity.id) != (job.channel_kind, job.channel_id):
            raise PublishError("channel_changed", path=job.post.note.path, channel=job.channel)

    async def _send(
        self, job: Job, items: Sequence[PartItem], *, with_next: bool
    ) -> AsyncGenerator[Step | Receipt, None]:
        """Send one message, with the same ids however often it takes, and keep its receipt, which comes last."""
        part = items[0].part
        was_sent = may_be_there = items[0].state is PartState.SENDING
        self.bench.checkpoint(f"message {part + 1} comes next")
        self.outbox.start(job.id, part)
        self.bench.checkpoint(f"message {part + 1} is about to leave")
        for pause in (*self.bench.pauses, None):
            try:
                # What an earlier run sent is looked for before it is sent once more.
                seen = await self._seen(job, items) if was_sent else None
                async with aclosing(self._attempt(job, items, seen)) as steps:
                    async for step in steps:
                        if isinstance(step, Receipt):
                            self.outbox.receive(job.id, part, step, with_next=with_next)
                        yield step
            except ChannelUnreachable as error:
                if pause is None:
                    self.outbox.refuse(job.id, part, error.code, state=PartState.SENDING)
                    self.outbox.end(job.id, JobState.IN_DOUBT)
                    raise PublishError("outcome_unknown", path=job.post.note.path, reason=error) from error
                may_be_there = True
                yield Waiting(pause, "wait_no_answer")
                await asyncio.sleep(pause)
            except ChannelError as error:
                raise self._refused(job, part, error, may_be_there=may_be_there) from error
            else:
                return

    async def _seen(self, job: Job, items: Sequence[PartItem]) -> Receipt | None:
        return receipt_seen(job, items, await look(self.channel))

    async def _attempt(
        self, job: Job, items: Sequence[PartItem], seen: Receipt | None
    ) -> AsyncGenerator[Step | Receipt, None]:
        if seen is not None:
            yield seen
            return
        part = items[0].part
        before = sum(file.file is not None for item in job.items if item.part < part for file in item.files)
        total = sum(file.file is not None for item in job.items for file in item.files)
        async for step in self.channel.send(self._outgoing(job, items)):
            match step:
                case Receipt():
                    assert len(step.refs) == len(items)
                    self.bench.checkpoint(f"message {part + 1} is there")
                    yield step
                case Uploading():
                    yield Uploading(before + step.number, total, step.sent, step.total)
                case Waiting():
                    yield step

    def _outgoing(self, job: Job, items: Sequence[PartItem]) -> Outgoing:
        part, options = items[0].part, job.post.options
        before = job.parts[part - 1][0] if part else None
        # Telegram knows no answers to messages that wait in its queue.
        answers = options.reply_chain and before is not None and not before.queue and self._when(job) is None
        return Outgoing(
            message=job.post.messages[part],
            random_ids=tuple(item.random_id for item in items),
            files=tuple(self._path(file) for item in items for file in item.files),
            at=self._when(job),
            silent=options.silent,
            send_as=options.send_as,
            reply_to=before.message_id if answers and before is not None else None,
        )

    def _when(self, job: Job) -> datetime | None:
        """The time for the channel's queue; a channel without one gets the message when its time has come."""
        return job.date if self.allowed.can_schedule else None

    def _path(self, file: ChangeFile) -> Path | None:
        return None if file.file is None else self.outbox.media / file.file

    def _refused(self, job: Job, part: int, error: ChannelError, *, may_be_there: bool) -> DevlogError:
        """Keep what a refusal leaves behind, and say it."""
        self.outbox.refuse(job.id, part, error.code, state=PartState.SENDING if may_be_there else PartState.PENDING)
        after = self.outbox.job(job.id)
        if not after.sent and not after.is_in_doubt:
            self.outbox.end(job.id, JobState.FAILED)
            return error
        if after.is_in_doubt:
            self.outbox.end(job.id, JobState.IN_DOUBT)
        there = sum(all(item.state is PartState.SENT for item in items) for items in after.parts)
        return PublishError("stopped_halfway", path=job.post.note.path, sent=there, of=len(after.parts), reason=error)

    async def _pin(self, job: Job) -> tuple[Problem, ...]:
        """Pin the first message if that is wanted; the post stands whether or not it can be."""
        remarks = []
        queued = any(item.queue for item in job.items)
        if job.post.options.reply_chain and self._when(job) is not None and len(job.parts) > 1:
            remarks.append(problem(Severity.WARNING, "replies_not_queued"))
        if job.post.options.pin and queued:
            remarks.append(problem(Severity.WARNING, "pin_not_queued"))
        elif job.post.options.pin:
            first = self._refs(job.items[:1])[0]
            try:
                [posted] = await self.channel.read([first])
                if posted is None or not posted.pinned:
                    await self.channel.pin(first, silent=job.post.options.silent)
            except ChannelError as error:
                remarks.append(problem(Severity.WARNING, "pin_refused", reason=error.message))
        return tuple(remarks)

    def _refs(self, items: Sequence[PartItem]) -> tuple[MessageRef, ...]:
        return tuple(
            MessageRef(self.channel.identity.id, item.message_id, item.queue)
            for item in items
            if item.message_id is not None
        )

    def _done(self, job: Job, problems: tuple[Problem, ...]) -> Done:
        return Done(
            note=job.post.note.path,
            outcome=Outcome.SCHEDULED if any(item.queue for item in job.items) else Outcome.PUBLISHED,
            channel=self.channel.identity,
            messages=tuple(PublishedMessage(ref, self.channel.link(ref)) for ref in self._refs(job.items)),
            date=job.items[0].date,
            problems=problems,
        )
