"""Publishing a note: once, whatever happens on the way."""

from collections.abc import AsyncGenerator, AsyncIterator, Awaitable, Callable, Iterable, Iterator
from contextlib import AbstractAsyncContextManager, aclosing, asynccontextmanager, closing, contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from devlog_app.channels.limits import require_fit
from devlog_app.channels.port import Channel, is_due
from devlog_app.model.capabilities import Capabilities
from devlog_app.model.clock import utc_now
from devlog_app.model.errors import PublishError, UsageError
from devlog_app.model.job import Job
from devlog_app.model.ledger import History, Standing
from devlog_app.model.post import MediaMessage, Post
from devlog_app.model.problem import Severity
from devlog_app.model.reference import ChannelIdentity
from devlog_app.model.steps import Connecting, Done, Outcome, PublishedMessage, Resuming, Step
from devlog_app.paths import AppPaths
from devlog_app.services.checkpoint import Checkpoint, no_checkpoint
from devlog_app.services.delivery import PAUSES, Delivery
from devlog_app.services.firing import remember_fired
from devlog_app.services.intents import Intent, keep_intent, sources_of, workspace_key
from devlog_app.services.times import said
from devlog_app.storage.ledger_files import LedgerFiles, new_event_id
from devlog_app.storage.locks import Locks
from devlog_app.storage.outbox import Outbox


@dataclass(frozen=True, slots=True, kw_only=True)
class PublishRequest:
    """The very post that the preview painted, and the name of the channel it goes to.

    *at* is an aware time for the channel's queue, None for now. *force* publishes again what is there already;
    *silent* goes over the post's own option; *dry_run* goes through every check and sends and writes nothing.
    """

    post: Post
    channel: str
    at: datetime | None = None
    force: bool = False
    silent: bool | None = None
    dry_run: bool = False


class Publisher:
    """Publishes notes of one workspace; belongs to the event loop it is used on.

    *open_channel* connects to a channel by its name; *identify* gives the note at a path its id, writing one into
    its front matter if it has none; *zone* names the time zone that times are said in.

    Each publication: an intent in the outbox before anything leaves, every message sent with ids of its own,
    receipts in the outbox, then an event in the note's ledger. What was interrupted is finished first, with the
    same ids.
    """

    def __init__(
        self,
        *,
        workspace: Path,
        paths: AppPaths,
        open_channel: Callable[[str], Awaitable[Channel]],
        identify: Callable[[str], str],
        zone: Callable[[], str | None] = lambda: None,
        now: Callable[[], datetime] = utc_now,
        checkpoint: Checkpoint = no_checkpoint,
        pauses: tuple[int, ...] = PAUSES,
    ) -> None:
        self._workspace = workspace
        self._paths = paths
        self._open_channel = open_channel
        self._identify = identify
        self._zone = zone
        self._now = now
        self._checkpoint = checkpoint
        self._pauses = pauses
        self._ledger = LedgerFiles(workspace)
        self._locks = Locks(paths.locks)

    async def publish(self, request: PublishRequest) -> AsyncGenerator[Step, None]:
        """Publish one note; ``Done`` comes last, and says whether anything was sent.

        Raises ``PublishError``, ``UsageError``, ``MediaError``, ``StorageError`` or ``ChannelError``, each with words
        for the user. What was sent by then is remembered, and publishing the note again finishes it.
        """
        _require_publishable(request.post)
        self._require_future(request.at)
        yield Connecting(request.channel)
        async with self._connected(request.channel) as channel:
            allowed = await channel.capabilities()
            _require_allowed(request, channel.identity, allowed)
            if request.dry_run:
                yield await self._rehearsed(request, channel)
                return
            note_id = self._identify(request.post.note.path)
            intent = await self._intent(request, note_id)
            with self._locks.note(note_id, intent.post.note.path), self._delivery(channel) as delivery:
                self._checkpoint("note locked")
                async with aclosing(self._publish(intent, delivery, allowed, force=request.force)) as steps:
                    async for step in steps:
                        yield step

    async def publish_all(self, requests: Iterable[PublishRequest]) -> AsyncGenerator[Step, None]:
        """Publish notes one after another, a ``Done`` for each; the first failure stops the rest."""
        for request in requests:
            async with aclosing(self.publish(request)) as steps:
                async for step in steps:
                    yield step

    async def resume(self) -> AsyncGenerator[Step, None]:
        """Finish every interrupted publication of the workspace, the oldest first; the first failure stops the rest."""
        for job in self.interrupted():
            yield Resuming(job.post.note.path)
            yield Connecting(job.channel)
            async with self._connected(job.channel) as channel:
                with self._locks.note(job.note_id, job.post.note.path), self._delivery(channel) as delivery:
                    self._ledger.make_ready(job.note_id)
                    async with aclosing(delivery.deliver(delivery.outbox.job(job.id))) as steps:
                        async for step in steps:
                            yield step

    def interrupted(self) -> tuple[Job, ...]:
        """Publications of the workspace that were begun and not finished, the oldest first."""
        if not self._paths.outbox.exists():
            return ()
        with closing(Outbox(self._paths.outbox, self._paths.outbox_media)) as outbox:
            return outbox.unfinished(workspace_key(self._workspace))

    async def _publish(
        self, intent: Intent, delivery: Delivery, allowed: Capabilities, *, force: bool
    ) -> AsyncGenerator[Step, None]:
        """Publish under the note's lock: what is unfinished first, then what is new."""
        identity = delivery.channel.identity
        self._ledger.make_ready(intent.note_id)
        for job in self._unfinished(delivery, intent.note_id):
            yield Resuming(job.post.note.path)
            async with aclosing(self._finish(job, delivery, force=force)) as steps:
                async for step in steps:
                    if not isinstance(step, Done):
                        yield step
                    elif (job.post_digest, job.date) == (intent.digest, intent.date):
                        # The same was asked for again: it is what has just been finished.
                        yield step
                        return
        history = await remember_fired(delivery, intent.note_id, self._ledger)
        there = None if force else self._there(intent, history, delivery.channel)
        if there is not None:
            yield there
            return
        before = history.in_channel(identity.kind, identity.id)
        job = await keep_intent(
            intent,
            job_id=new_event_id(history.last_event),
            publication=before.number + 1 if before is not None else 1,
            identity=identity,
            allowed=allowed,
            workspace=self._workspace,
            outbox=delivery.outbox,
            now=self._now(),
        )
        self._checkpoint("intent kept")
        async with aclosing(delivery.deliver(job)) as steps:
            async for step in steps:
                yield step

    async def _finish(self, job: Job, delivery: Delivery, *, force: bool) -> AsyncGenerator[Step, None]:
        """Deliver an interrupted *job*; one that cannot be is given up if the user insists on a new publication."""
        try:
            async with aclosing(delivery.deliver(job)) as steps:
                async for step in steps:
                    yield step
        except PublishError:
            if not force:
                raise
            delivery.give_up(job)

    def _unfinished(self, delivery: Delivery, note_id: str) -> Iterator[Job]:
        identity = delivery.channel.identity
        for job in delivery.outbox.unfinished(workspace_key(self._workspace), note_id):
            if (job.channel_kind, job.channel_id) == (identity.kind, identity.id):
                yield job

    async def _intent(self, request: PublishRequest, note_id: str) -> Intent:
        post = replace(request.post, note=replace(request.post.note, id=note_id), channel=request.channel)
        if request.silent is not None:
            post = replace(post, options=replace(post.options, silent=request.silent))
        return Intent(
            post=post,
            note_id=note_id,
            date=None if request.at is None else request.at.astimezone(UTC).replace(microsecond=0),
            sources=await sources_of(post, self._workspace),
        )

    def _there(self, intent: Intent, history: History, channel: Channel) -> Done | None:
        """The end where the same post is in the channel; ``PublishError`` where another of the note's is."""
        before = history.in_channel(channel.identity.kind, channel.identity.id)
        if before is None or not before.is_live:
            return None
        path, name = intent.post.note.path, channel.identity.title
        date = said(before.contents.date.astimezone(), self._zone())
        is_waiting = before.standing is Standing.SCHEDULED and before.contents.date > self._now()
        if is_waiting and intent.date != before.contents.date:
            raise PublishError("already_scheduled", path=path, channel=name, date=date)
        if before.contents.post_digest != intent.digest:
            raise PublishError("already_published", path=path, channel=name, date=date)
        return Done(
            note=path,
            outcome=Outcome.UNCHANGED,
            channel=channel.identity,
            messages=tuple(PublishedMessage(ref, channel.link(ref)) for ref in before.refs),
            date=before.contents.date,
        )

    async def _rehearsed(self, request: PublishRequest, channel: Channel) -> Done:
        """What publishing would come to, nothing written."""
        note_id = request.post.note.id
        if note_id is not None and not request.force:
            intent = await self._intent(request, note_id)
            there = self._there(intent, self._ledger.read(note_id), channel)
            if there is not None:
                return there
        return Done(note=request.post.note.path, outcome=Outcome.PLANNED, channel=channel.identity, date=request.at)

    def _require_future(self, at: datetime | None) -> None:
        if at is not None and is_due(at, self._now()):
            raise UsageError("time_past", time=said(at, self._zone()))

    def _connected(self, name: str) -> AbstractAsyncContextManager[Channel]:
        return _closed_after(self._open_channel(name))

    @contextmanager
    def _delivery(self, channel: Channel) -> Iterator[Delivery]:
        with closing(Outbox(self._paths.outbox, self._paths.outbox_media)) as outbox:
            yield Delivery(
                channel=channel,
                outbox=outbox,
                ledger=self._ledger,
                now=self._now,
                checkpoint=self._checkpoint,
                pauses=self._pauses,
            )


@asynccontextmanager
async def _closed_after(opening: Awaitable[Channel]) -> AsyncIterator[Channel]:
    channel = await opening
    try:
        yield channel
    finally:
        await channel.close()


def _require_publishable(post: Post) -> None:
    errors = [problem for problem in post.problems if problem.severity is Severity.ERROR]
    if errors:
        raise PublishError("post_has_errors", path=post.note.path, line=errors[0].line, first=errors[0].message)
    if not post.messages:
        raise PublishError("post_empty", path=post.note.path)


def _require_allowed(request: PublishRequest, identity: ChannelIdentity, allowed: Capabilities) -> None:
    if not allowed.can_post:
        raise PublishError("cannot_post", channel=identity.title)
    if request.at is not None and not allowed.can_schedule:
        raise PublishError("cannot_schedule", channel=identity.title)
    for message in request.post.messages:
        # Files are looked at when they are prepared.
        if not isinstance(message, MediaMessage):
            require_fit(message, (), allowed)
