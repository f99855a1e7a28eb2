"""Publishing a series: one action for all of its notes, which can be interrupted anywhere and asked for again."""

from collections.abc import AsyncGenerator, AsyncIterator, Sequence
from contextlib import aclosing, asynccontextmanager
from datetime import UTC

from devlog_app.model.reference import ChannelIdentity
from devlog_app.model.series import Plan, Refreshed, Series, Stage
from devlog_app.model.steps import Connecting, Done, Outcome, Step
from devlog_app.services.after_publication.reconciling import Reconciler
from devlog_app.services.composing.composer import Composer
from devlog_app.services.links.keeping import LinkKeeper
from devlog_app.services.notes.library import Library
from devlog_app.services.publishing.publisher import Publisher
from devlog_app.services.publishing.requests import PublishRequest, require_allowed, require_publishable
from devlog_app.services.publishing.workbench import Workbench
from devlog_app.services.series.desk import Rehearsal, SeriesDesk, SeriesRequest
from devlog_app.services.series.looking import Looker, Seen
from devlog_app.services.series.planned_times import write_times
from devlog_app.services.series.planning import removed
from devlog_app.services.series.shifting import shift, take_out


class SeriesPublisher:
    """Plans, publishes and rearranges series of one workspace; belongs to the event loop it is used on."""

    def __init__(
        self, bench: Workbench, library: Library, composer: Composer, publisher: Publisher, keeper: LinkKeeper
    ) -> None:
        self._bench = bench
        self._library = library
        self._composer = composer
        self._publisher = publisher
        self._keeper = keeper

    async def look(self, series: Series, channel: str) -> Seen:
        """What there is of *series* in the channel called *channel*, for plans to be tried on; as ``Looker.look``."""
        return await Looker(bench=self._bench, library=self._library, composer=self._composer).look(series, channel)

    async def rehearse(self, asked: SeriesRequest) -> Rehearsal:
        """What publishing would come to, nothing written. Raises as ``publish``, but not for what notes say."""
        async with self._desk(asked) as desk:
            return await desk.rehearsed()

    async def publish(self, asked: SeriesRequest) -> AsyncGenerator[Step | Refreshed, None]:
        """Publish or schedule what is still to go, a ``Done`` for each note; ``unchanged`` for what stays as it is.

        What was interrupted is finished first. Nothing new leaves before all of it was checked: times, room in the
        queue, errors in notes. Links between the notes that are out then are filled in at the end, each told by a
        ``Refreshed``. Raises ``UsageError``, ``PublishError``, ``ChannelError``, ``StorageError``.
        """
        yield Connecting(asked.channel)
        async with self._desk(asked) as desk:
            async with aclosing(self._published(desk)) as steps:
                async for step in steps:
                    if not isinstance(step, Connecting):
                        yield step
            async with aclosing(self._keeper.fill_with(desk.channel)) as refreshed:
                async for one in refreshed:
                    yield one

    async def _published(self, desk: SeriesDesk) -> AsyncGenerator[Step, None]:
        async with aclosing(self._resumed(desk)) as steps:
            async for step in steps:
                yield step
        await Reconciler(self._bench).reconcile_with(desk.channel, desk.ids)
        rehearsal = await desk.rehearsed()
        requests = desk.requests(rehearsal)
        for request in requests:
            require_publishable(request, self._bench.now(), self._bench.zone())
            require_allowed(request, desk.channel.identity, desk.allowed)
        moving = rehearsal.plan.shifted if desk.asked.shift else ()
        for slot in rehearsal.plan.slots:
            if slot.stage is not Stage.FRESH and slot not in moving:
                yield desk.left(slot)
        if moving:
            async with aclosing(shift(desk, rehearsal.plan)) as moves:
                async for step in moves:
                    yield step
        for turn in self._in_turns(requests):
            async with aclosing(self._publisher.publish_all(turn)) as steps:
                async for step in steps:
                    yield step

    def _in_turns(self, requests: Sequence[PublishRequest]) -> list[list[PublishRequest]]:
        """*requests* cut before each that was begun and stands behind one that was not.

        Of what it is given at once the publisher finishes first what was begun, and that would be ahead of its turn.
        """
        begun = {job.note_id for job in self._publisher.interrupted()}
        turns: list[list[PublishRequest]] = []
        was_begun = False
        for request in requests:
            is_begun = request.post.note.id in begun
            if not turns or (is_begun and not was_begun):
                turns.append([])
            turns[-1].append(request)
            was_begun = is_begun
        return turns

    async def take_out(self, asked: SeriesRequest, path: str) -> AsyncGenerator[Step, None]:
        """Remove the note at *path* from the queue, and let the ones behind it close up. Raises as ``publish``."""
        yield Connecting(asked.channel)
        async with self._desk(asked) as desk:
            await Reconciler(self._bench).reconcile_with(desk.channel, desk.ids)
            plan = desk.plan()
            if any(slot.path == path and slot.stage is Stage.SCHEDULED for slot in plan.slots):
                async with aclosing(take_out(desk, path)) as steps:
                    async for step in steps:
                        yield step
            async with aclosing(shift(desk, removed(plan, path))) as steps:
                async for step in steps:
                    yield step

    def write_plan(self, identity: ChannelIdentity, plan: Plan) -> tuple[Done, ...]:
        """Write the times of notes that are still to go into their front matter, and send nothing.

        Raises ``StorageError``, ``FormatError``.
        """
        return tuple(
            Done(note=slot.path, outcome=Outcome.PLANNED, channel=identity, date=slot.at)
            for slot in write_times(self._library, plan)
        )

    async def _resumed(self, desk: SeriesDesk) -> AsyncGenerator[Step, None]:
        """Finish what was begun of the series' notes; what never left, and is planned otherwise now, stays.

        The publisher forgets that when the note comes up.
        """
        identity = desk.channel.identity
        plan = desk.plan()
        times = {slot.at and slot.at.astimezone(UTC).replace(microsecond=0) for slot in plan.slots}
        jobs = {
            job.note_id: job
            for job in self._publisher.interrupted()
            if (job.channel_kind, job.channel_id) == (identity.kind, identity.id)
        }
        begun, is_ahead = [], False
        for note, slot in zip(desk.asked.series.notes, plan.slots, strict=True):
            job = jobs.get(note.id) if note.id is not None else None
            if job is None:
                # One that was refused goes again, and what stands behind it not ahead of it.
                is_ahead = is_ahead or slot.stage is Stage.FRESH
            elif not job.is_untouched or (job.date in times and not is_ahead):
                begun.append(job.id)
        if begun:
            async with aclosing(self._publisher.resume(begun)) as steps:
                async for step in steps:
                    yield step

    @asynccontextmanager
    async def _desk(self, asked: SeriesRequest) -> AsyncIterator[SeriesDesk]:
        """The series before its connected channel."""
        async with self._bench.connected(asked.channel) as channel:
            yield SeriesDesk(
                bench=self._bench,
                library=self._library,
                composer=self._composer,
                asked=asked,
                channel=channel,
                allowed=await channel.capabilities(),
            )
