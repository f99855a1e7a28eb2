"""What an earlier try left undone of a note is ended before anything new of it is sent."""

from collections.abc import AsyncGenerator, Iterator
from contextlib import aclosing

from devlog_app.model.errors import PublishError
from devlog_app.model.job import Job, JobState, PartState
from devlog_app.model.named_time import NamedTime
from devlog_app.model.steps import Done, Outcome, Resuming, Step
from devlog_app.services.after_publication.changing import Changing
from devlog_app.services.publishing.deciding import needs_an_answer
from devlog_app.services.publishing.delivery import Delivery
from devlog_app.services.publishing.intents import Intent
from devlog_app.services.publishing.taking_back import take_back
from devlog_app.services.publishing.workbench import Workbench


class Leftovers:
    """Unfinished publications in the channel of *delivery*; afterwards *is_the_same* tells whether one was meant."""

    def __init__(self, bench: Workbench, delivery: Delivery) -> None:
        self._bench = bench
        self._delivery = delivery
        self.is_the_same = False

    async def finished(self, intent: Intent, *, force: bool) -> AsyncGenerator[Step, None]:
        """End what is unfinished of the note, its ``Done`` told only where it is what *intent* asks for.

        What never left is forgotten, as something newer is asked for. Raises ``PublishError``
        (``interrupted_long_ago``) for what somebody has to decide about first, unless *force* gives it up.
        """
        outbox = self._delivery.outbox
        changing = Changing(bench=self._bench, channel=self._delivery.channel, outbox=outbox)
        await changing.finish(intent.note_id)
        for job in self._unfinished(intent.note_id):
            is_same = (job.post_digest, job.date) == (intent.digest, intent.date)
            if job.is_leaving:
                async with aclosing(take_back(job, self._delivery)) as steps:
                    async for step in steps:
                        if not isinstance(step, Done):
                            yield step
                continue
            if job.is_untouched and not is_same:
                outbox.end(job.id, JobState.CANCELLED)
                continue
            yield Resuming(job.post.note.path)
            async with aclosing(self._finish(job, force=force)) as steps:
                async for step in steps:
                    if not isinstance(step, Done) or is_same:
                        yield step
                    self.is_the_same = self.is_the_same or (isinstance(step, Done) and is_same)
        for step in self._waiting(intent, force=force):
            self.is_the_same = True
            yield step

    async def _finish(self, job: Job, *, force: bool) -> AsyncGenerator[Step, None]:
        """Deliver an interrupted *job*; one that cannot be is given up if the user insists on a new publication."""
        try:
            self._require_an_answer(job)
            async with aclosing(self._delivery.deliver(job)) as steps:
                async for step in steps:
                    yield step
        except PublishError:
            if not force:
                raise
            self._delivery.give_up(job)

    def _require_an_answer(self, job: Job) -> None:
        if needs_an_answer(job, self._bench.now()):
            there = sum(all(item.state is PartState.SENT for item in items) for items in job.parts)
            since = NamedTime(job.created.astimezone(), self._bench.zone())
            path = job.post.note.path
            raise PublishError("interrupted_long_ago", path=path, since=since, sent=there, of=len(job.parts))

    def _unfinished(self, note_id: str) -> Iterator[Job]:
        key = (self._delivery.channel.identity.kind, self._delivery.channel.identity.id)
        for job in self._delivery.outbox.unfinished(self._bench.key, note_id):
            if (job.channel_kind, job.channel_id) == key:
                yield job

    def _waiting(self, intent: Intent, *, force: bool) -> Iterator[Done]:
        """The end where the note waits for its time here already; a forced publication takes its place."""
        identity = self._delivery.channel.identity
        for job in self._delivery.outbox.waiting(self._bench.key):
            if (job.note_id, job.channel_kind, job.channel_id) != (intent.note_id, identity.kind, identity.id):
                continue
            if force:
                self._delivery.outbox.end(job.id, JobState.CANCELLED)
            elif (job.post_digest, job.date) != (intent.digest, intent.date):
                assert job.date is not None
                date = NamedTime(job.date.astimezone(), self._bench.zone())
                raise PublishError("already_scheduled", path=job.post.note.path, channel=identity.title, date=date)
            else:
                yield Done(note=job.post.note.path, outcome=Outcome.UNCHANGED, channel=identity, date=job.date)
