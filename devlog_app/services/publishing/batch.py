"""Several notes for one channel, from what was asked to jobs that are delivered."""

import asyncio
from collections.abc import AsyncGenerator, AsyncIterator, Sequence
from contextlib import aclosing
from dataclasses import replace
from datetime import UTC

from devlog_app.channels.port import Channel
from devlog_app.model.capabilities import Capabilities
from devlog_app.model.channel_kind import ChannelKind
from devlog_app.model.errors import PublishError
from devlog_app.model.job import Job, JobState
from devlog_app.model.ledger import History, Standing
from devlog_app.model.named_time import NamedTime
from devlog_app.model.problem import Problem, Severity, problem
from devlog_app.model.reference import MessageRef
from devlog_app.model.steps import Done, Outcome, PublishedMessage, Step, Waiting
from devlog_app.services.after_publication.reconciling import Reconciler
from devlog_app.services.publishing.delivery import Delivery
from devlog_app.services.publishing.intents import Intent, Numbered, keep_intents, sources_of
from devlog_app.services.publishing.leftovers import Leftovers
from devlog_app.services.publishing.receipts import adopted_event
from devlog_app.services.publishing.requests import PublishRequest
from devlog_app.services.publishing.sightings import Sightings, look, post_seen
from devlog_app.services.publishing.workbench import Workbench
from devlog_app.storage.publications.ledger_files import new_event_id
from devlog_app.storage.publications.outbox import Outbox


class Batch:
    """Publishes notes, each another one and locked, over one connected *channel* that allows what is *allowed*."""

    def __init__(self, bench: Workbench, channel: Channel, allowed: Capabilities) -> None:
        self._bench = bench
        self._channel = channel
        self._allowed = allowed
        self._seen: Sightings | None = None
        self._last_id = ""

    async def published(
        self, notes: Sequence[tuple[PublishRequest, str]], delivery: Delivery
    ) -> AsyncGenerator[Step, None]:
        """Publish *notes*, each with its id: what is unfinished first, then what is new, then all that is left."""
        fresh: list[Numbered] = []
        for request, note_id in notes:
            intent = await self._intent(request, note_id)
            self._bench.ledger.make_ready(note_id)
            leftovers = Leftovers(self._bench, delivery)
            async with aclosing(leftovers.finished(intent, force=request.force)) as steps:
                async for step in steps:
                    yield step
            if leftovers.is_the_same:
                continue
            done = await self._there(intent, force=request.force)
            if done is None:
                fresh.append(self._numbered(intent, delivery.outbox))
            else:
                yield done
        if not fresh:
            return
        async for second in _held_back(max(request.undo_window for request, _ in notes)):
            yield second
        jobs = await keep_intents(
            fresh, bench=self._bench, identity=self._channel.identity, allowed=self._allowed, outbox=delivery.outbox
        )
        self._bench.checkpoint("intents kept")
        async with aclosing(delivery.deliver(*[job for job in jobs if job.state is JobState.PENDING])) as steps:
            async for step in steps:
                yield step
        for job in jobs:
            if job.state is JobState.WAITING:
                yield self._own_clock(job)

    async def rehearsed(self, request: PublishRequest) -> Done:
        """What publishing would come to, nothing written."""
        note_id = request.post.note.id
        if note_id is not None and not request.force:
            intent = await self._intent(request, note_id)
            there = self._unchanged(intent, self._bench.ledger.read(note_id))
            if there is not None:
                return there
        return Done(
            note=request.post.note.path, outcome=Outcome.PLANNED, channel=self._channel.identity, date=request.at
        )

    async def _intent(self, request: PublishRequest, note_id: str) -> Intent:
        post = replace(request.post, note=replace(request.post.note, id=note_id), channel=request.channel)
        if request.silent is not None:
            post = replace(post, options=replace(post.options, silent=request.silent))
        return Intent(
            post=post,
            note_id=note_id,
            date=None if request.at is None else request.at.astimezone(UTC).replace(microsecond=0),
            sources=await sources_of(post, self._bench.workspace),
        )

    async def _there(self, intent: Intent, *, force: bool) -> Done | None:
        """The end where the same post is in the channel already. Raises ``PublishError`` where another is."""
        history = self._bench.ledger.read(intent.note_id)
        identity = self._channel.identity
        latest = history.in_channel(identity.kind, identity.id)
        if latest is not None and latest.standing is Standing.SCHEDULED and latest.contents.date <= self._bench.now():
            history = await Reconciler(self._bench).settle(self._channel, intent.note_id)
        if force:
            return None
        return self._unchanged(intent, history) or await self._adopted(intent, history)

    def _unchanged(self, intent: Intent, history: History, remarks: tuple[Problem, ...] = ()) -> Done | None:
        identity = self._channel.identity
        before = history.in_channel(identity.kind, identity.id)
        if before is None or not before.is_live:
            return None
        path, name = intent.post.note.path, identity.title
        date = NamedTime(before.contents.date.astimezone(), self._bench.zone())
        is_waiting = before.standing is Standing.SCHEDULED and before.contents.date > self._bench.now()
        if is_waiting and intent.date != before.contents.date:
            raise PublishError("already_scheduled", path=path, channel=name, date=date)
        if before.contents.post_digest != intent.digest:
            raise PublishError("already_published", path=path, channel=name, date=date)
        return Done(
            note=path,
            outcome=Outcome.UNCHANGED,
            channel=identity,
            messages=tuple(PublishedMessage(ref, self._channel.link(ref)) for ref in before.refs),
            date=before.contents.date,
            problems=remarks,
        )

    async def _adopted(self, intent: Intent, history: History) -> Done | None:
        """The end where somebody else, another account or a machine whose ledger is not here, has posted the same.

        On this computer and in Saved Messages there is nobody else, and rehearsals may be repeated.
        """
        identity = self._channel.identity
        if identity.kind is not ChannelKind.TELEGRAM:
            return None
        if self._seen is None:
            self._seen = await look(self._channel)
        found = post_seen(intent.post, self._seen)
        if found is not None:
            # Only now is it worth reading every ledger of the workspace.
            self._seen = self._seen.without(self._known())
            found = post_seen(intent.post, self._seen)
        if found is None:
            return None
        event_id, number = new_event_id(history.last_event), self._next_number(history)
        event = adopted_event(intent, event_id, number, found, self._channel, self._bench.now())
        self._bench.ledger.append(intent.note_id, event)
        self._bench.checkpoint("adopted")
        remark = problem(Severity.INFO, "adopted", channel=identity.title)
        return self._unchanged(intent, self._bench.ledger.read(intent.note_id), (remark,))

    def _known(self) -> frozenset[MessageRef]:
        key = (self._channel.identity.kind, self._channel.identity.id)
        return frozenset(
            ref
            for history in self._bench.ledger.histories().values()
            for publication in history.publications
            if publication.channel.key == key
            for ref in publication.refs
        )

    def _numbered(self, intent: Intent, outbox: Outbox) -> Numbered:
        history = self._bench.ledger.read(intent.note_id)
        identity = self._channel.identity
        used = outbox.used_up(intent.note_id, identity.kind, identity.id)
        waits_here = intent.date is not None and not self._allowed.can_schedule
        # Jobs are resumed in the order of their ids: the order that was asked for.
        self._last_id = new_event_id(max(self._last_id, history.last_event))
        return Numbered(
            intent=intent,
            job_id=self._last_id,
            publication=max(self._next_number(history), used + 1),
            state=JobState.WAITING if waits_here else JobState.PENDING,
        )

    def _next_number(self, history: History) -> int:
        before = history.in_channel(self._channel.identity.kind, self._channel.identity.id)
        return 1 if before is None else before.number + 1

    def _own_clock(self, job: Job) -> Done:
        path = job.post.note.path
        return Done(
            note=path,
            outcome=Outcome.SCHEDULED,
            channel=self._channel.identity,
            date=job.date,
            problems=(problem(Severity.WARNING, "sent_while_running", path=path),),
        )


async def _held_back(seconds: int) -> AsyncIterator[Waiting]:
    """The undo window; whoever cancels in it leaves no trace."""
    if seconds:
        yield Waiting(seconds, "wait_undo")
        await asyncio.sleep(seconds)
