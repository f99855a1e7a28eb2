"""Changing what a channel holds: kept in the outbox first, done so that twice comes to the same, read back after."""

from collections.abc import AsyncGenerator, Collection
from contextlib import aclosing
from dataclasses import replace
from datetime import datetime

from devlog_app.channels.port import Channel
from devlog_app.model.change import Change, ChangeKind
from devlog_app.model.channel_kind import ChannelKind
from devlog_app.model.digest import post_digest
from devlog_app.model.errors import ChannelError, ChannelUnreachable, PublishError
from devlog_app.model.job import JobState
from devlog_app.model.ledger import Event, EventType, LedgerChannel, Publication
from devlog_app.model.post import Post
from devlog_app.model.steps import Done, Outcome, PublishedMessage, Step
from devlog_app.model.values import dataclass
from devlog_app.services.after_publication.edits import Edits, can_become, files_of
from devlog_app.services.after_publication.read_back import require_alike
from devlog_app.services.after_publication.reconciling import Reconciler
from devlog_app.services.after_publication.reshaping import Reshaping
from devlog_app.services.publishing.intents import sources_of
from devlog_app.services.publishing.workbench import Workbench
from devlog_app.storage.publications.ledger_files import new_event_id
from devlog_app.storage.publications.outbox import Outbox


@dataclass(frozen=True, slots=True, kw_only=True)
class Changing:
    """What it takes to change publications in one connected *channel*; the note's lock is held meanwhile."""

    bench: Workbench
    channel: Channel
    outbox: Outbox

    async def edit(
        self, note_id: str, before: Publication, post: Post, *, reason: str, linked: Collection[int] = ()
    ) -> AsyncGenerator[Step, None]:
        """Make the messages of *before* say what *post* says, message by message; ``Done`` comes last.

        What *post* has more is sent, what it has less is deleted, but for parts that are *linked* to: they become
        links to the first. Raises ``PublishError`` (``shape_differs``) where a message cannot become what it should.
        """
        if not can_become(before, post):
            raise PublishError("shape_differs", path=post.note.path)
        shapes = Reshaping(self.bench, self.channel, self.outbox)
        pointed = shapes.pointing(post, before, linked)
        allowed = await self.channel.capabilities()
        files, _ = await files_of(before, pointed, self.bench.workspace, self.outbox.media, allowed)
        digest = post_digest(post.messages, await sources_of(post, self.bench.workspace))
        whole = shapes.carried(pointed, before)
        change = replace(
            self._change(note_id, before, ChangeKind.EDIT), post=whole, post_digest=digest, reason=reason, files=files
        )
        async with aclosing(self._begin(change)) as steps:
            async for step in steps:
                yield step

    def move(self, note_id: str, before: Publication, at: datetime) -> AsyncGenerator[Step, None]:
        """Give the queued messages of *before* another time."""
        return self._begin(replace(self._change(note_id, before, ChangeKind.MOVE), date=at.replace(microsecond=0)))

    def send_now(self, note_id: str, before: Publication) -> AsyncGenerator[Step, None]:
        """Publish the queued messages of *before* at once."""
        return self._begin(self._change(note_id, before, ChangeKind.NOW))

    def remove(self, note_id: str, before: Publication) -> AsyncGenerator[Step, None]:
        """Delete the messages of *before*, and remember that it was withdrawn."""
        return self._begin(self._change(note_id, before, ChangeKind.REMOVE))

    def _change(self, note_id: str, before: Publication, kind: ChangeKind) -> Change:
        return Change(
            id=new_event_id(self.bench.ledger.make_ready(note_id).last_event),
            workspace=self.bench.key,
            note_id=note_id,
            path=before.contents.post["note"]["path"],
            channel=self.channel.identity.name,
            channel_kind=self.channel.identity.kind,
            channel_id=self.channel.identity.id,
            publication=before.number,
            kind=kind,
            created=self.bench.now(),
        )

    async def _begin(self, change: Change) -> AsyncGenerator[Step, None]:
        self.outbox.add_change(change)
        self.bench.checkpoint("change kept")
        async with aclosing(self.carry_out(change, again=False)) as steps:
            async for step in steps:
                yield step

    async def carry_out(self, change: Change, *, again: bool = True) -> AsyncGenerator[Step, None]:
        """Do what *change* says, *again* from wherever an earlier try stopped; ``Done`` comes last.

        A refusal ends it: ``ChannelError`` or ``PublishError`` says why, and the ledger learns what is there by the
        next reconciling. Where no answer comes it stays to be carried out again.
        """
        try:
            before = await self._publication(change)
            refs = before if self._is_written(change) else await self._apply(change, before, again=again)
        except ChannelUnreachable:
            raise
        except (ChannelError, PublishError):
            self.outbox.end_change(change, JobState.FAILED)
            raise
        self.bench.checkpoint("ledger written")
        self.outbox.end_change(change, JobState.DONE)
        self.bench.checkpoint("change ended")
        yield self._done(change, refs)

    async def finish(self, note_id: str) -> tuple[Done, ...]:
        """Carry out what earlier tries left undone of the note; what is refused now is given up."""
        done: list[Done] = []
        for change in self.outbox.unfinished_changes(self.bench.key, note_id):
            if (change.channel_kind, change.channel_id) != self._key:
                continue
            try:
                async with aclosing(self.carry_out(change)) as steps:
                    done += [step async for step in steps if isinstance(step, Done)]
            except ChannelUnreachable:
                raise
            except (ChannelError, PublishError):
                # It is ended; what stands there is found by whoever looks next.
                continue
        return tuple(done)

    @property
    def _key(self) -> tuple[ChannelKind, int]:
        return self.channel.identity.kind, self.channel.identity.id

    def _is_written(self, change: Change) -> bool:
        """Whether an earlier try came as far as the ledger, so that nothing is left to be done."""
        return any(event.id == change.id for event in self.bench.ledger.events(change.note_id))

    async def _publication(self, change: Change) -> Publication:
        """The publication as it is now: what came out of the queue meanwhile has its new numbers."""
        identity = self.channel.identity
        if (identity.kind, identity.id) != (change.channel_kind, change.channel_id):
            raise PublishError("channel_changed", path=change.path, channel=change.channel)
        history = await Reconciler(self.bench).settle(self.channel, change.note_id, only_fired=True)
        before = history.in_channel(identity.kind, identity.id)
        is_wanted_live = change.kind is not ChangeKind.REMOVE
        if before is None or before.number != change.publication or (is_wanted_live and not before.is_live):
            raise PublishError("post_gone", path=change.path, channel=identity.title)
        return before

    async def _apply(self, change: Change, before: Publication, *, again: bool) -> Publication:
        match change.kind:
            case ChangeKind.EDIT:
                return await self._edited(change, before, again=again)
            case ChangeKind.MOVE:
                return await self._moved(change, before)
            case ChangeKind.NOW:
                return await self._sent_now(change, before)
            case ChangeKind.REMOVE:
                return await self._removed(change, before)

    async def _edited(self, change: Change, before: Publication, *, again: bool) -> Publication:
        assert change.post is not None
        assert change.post_digest is not None
        shapes = Reshaping(self.bench, self.channel, self.outbox)
        await self._carry_out(Edits(before, change.post, change.files, self.outbox.media))
        added = await shapes.add(change, before, again=again)
        post = shapes.continued(change.post, before, added)
        edits = Edits(before, post, change.files, self.outbox.media)
        if post != change.post:
            await self._carry_out(edits, {added[0].part - 1})
        await shapes.remove(post, before)
        contents = edits.contents(change.post_digest, change.reason, added)
        after = replace(before, contents=contents)
        await require_alike(self.channel, after, post.messages, change.path)
        return self._write(change, EventType.EDITED, before, contents=contents)

    async def _carry_out(self, edits: Edits, parts: Collection[int] | None = None) -> None:
        """Edit every message that needs it (of *parts*)."""
        for number, (ref, outgoing) in enumerate(edits.needed(parts), start=1):
            self.bench.checkpoint(f"edit {number} is about to leave")
            await self.channel.edit(ref, outgoing)
            self.bench.checkpoint(f"edit {number} is there")

    async def _moved(self, change: Change, before: Publication) -> Publication:
        assert change.date is not None
        waiting = [ref for ref in before.refs if ref.queue]
        if not waiting:
            raise PublishError("is_out_already", path=change.path, channel=self.channel.identity.title)
        found = await self.channel.read(waiting)
        groups: set[int] = set()
        for number, posted in enumerate((one for one in found if one is not None), start=1):
            if posted.group in groups or posted.date == change.date:
                continue
            # An album moves as a whole.
            groups |= {posted.group} if posted.group is not None else set()
            self.bench.checkpoint(f"move {number} is about to leave")
            await self.channel.reschedule(posted.ref, change.date)
            self.bench.checkpoint(f"move {number} is there")
        after = await self.channel.read(waiting)
        if [replace(one, date=change.date) for one in found if one] != [one for one in after if one]:
            raise PublishError("queue_differs", path=change.path)
        return self._write(change, EventType.RESCHEDULED, before, date=change.date)

    async def _sent_now(self, change: Change, before: Publication) -> Publication:
        found = await self.channel.read([ref for ref in before.refs if ref.queue])
        waiting = [posted.ref for posted in found if posted is not None]
        if waiting:
            self.bench.checkpoint("sending now is about to leave")
            await self.channel.send_now(waiting)
            self.bench.checkpoint("sending now is there")
        history = await Reconciler(self.bench).settle(self.channel, change.note_id, only_fired=True)
        after = history.in_channel(*before.channel.key)
        assert after is not None
        out = [posted for posted in await self.channel.read(after.refs) if posted is not None and not posted.ref.queue]
        if len(out) < len(after.refs):
            raise PublishError("post_gone", path=change.path, channel=self.channel.identity.title)
        return self._write(change, EventType.RESCHEDULED, after, date=out[0].date)

    async def _removed(self, change: Change, before: Publication) -> Publication:
        self.bench.checkpoint("removing is about to leave")
        await self.channel.delete(before.refs)
        self.bench.checkpoint("removing is there")
        if any(posted is not None for posted in await self.channel.read(before.refs)):
            raise PublishError("queue_differs", path=change.path)
        return self._write(change, EventType.WITHDRAWN, before)

    def _write(self, change: Change, kind: EventType, before: Publication, **what: object) -> Publication:
        """Put the event of *change* into the ledger; the publication after it."""
        event = Event(
            id=change.id,
            type=kind,
            at=self.bench.now(),
            by=self.channel.author,
            publication=before.number,
            channel=LedgerChannel.of(self.channel.identity),
            **what,  # type: ignore[arg-type]
        )
        self.bench.ledger.append(change.note_id, event)
        after = self.bench.ledger.read(change.note_id).in_channel(*before.channel.key)
        assert after is not None
        return after

    def _done(self, change: Change, after: Publication) -> Done:
        outcomes = {ChangeKind.REMOVE: Outcome.TAKEN_BACK, ChangeKind.EDIT: Outcome.UPDATED}
        is_queued = any(ref.queue for ref in after.refs)
        usual = Outcome.SCHEDULED if is_queued else Outcome.PUBLISHED
        refs = () if change.kind is ChangeKind.REMOVE else after.refs
        return Done(
            note=change.path,
            outcome=outcomes.get(change.kind, usual),
            channel=self.channel.identity,
            messages=tuple(PublishedMessage(ref, self.channel.link(ref)) for ref in refs),
            date=after.contents.date,
        )
