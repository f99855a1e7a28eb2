"""What waits in a queue takes the places of its plan: the rest is shifted, a gap is closed."""

from collections.abc import AsyncGenerator, Iterator, Sequence
from contextlib import aclosing, contextmanager
from datetime import UTC

from devlog_app.model.job import JobState
from devlog_app.model.series import Plan, Slot
from devlog_app.model.steps import Done, Outcome, Step
from devlog_app.services.after_publication.changing import Changing
from devlog_app.services.series.desk import SeriesDesk


async def shift(desk: SeriesDesk, plan: Plan) -> AsyncGenerator[Step, None]:
    """Move every queued note of *plan* to its place, a ``Done`` for each.

    Doing it again goes on where it was interrupted. Raises ``ChannelError``, ``PublishError``, ``StorageError``.
    """
    for slot in _in_moving_order(plan.shifted):
        assert slot.planned is not None
        at = slot.planned.astimezone(UTC)
        note_id = desk.note_id(slot.path)
        with _changing(desk, note_id, slot.path) as changing:
            job = desk.kept_here(note_id)
            if job is not None:
                changing.outbox.reschedule(job.id, at)
                yield Done(note=slot.path, outcome=Outcome.SCHEDULED, channel=desk.channel.identity, date=at)
                continue
            await changing.finish(note_id)
            latest = desk.latest(note_id)
            if latest is None:
                continue
            async with aclosing(changing.move(note_id, latest, at)) as steps:
                async for step in steps:
                    yield step


async def take_out(desk: SeriesDesk, path: str) -> AsyncGenerator[Step, None]:
    """Remove the note at *path* from the queue. Raises as ``shift``."""
    note_id = desk.note_id(path)
    with _changing(desk, note_id, path) as changing:
        job = desk.kept_here(note_id)
        if job is not None:
            changing.outbox.end(job.id, JobState.CANCELLED)
            yield Done(note=path, outcome=Outcome.TAKEN_BACK, channel=desk.channel.identity)
            return
        await changing.finish(note_id)
        latest = desk.latest(note_id)
        if latest is None:
            return
        async with aclosing(changing.remove(note_id, latest)) as steps:
            async for step in steps:
                yield step


@contextmanager
def _changing(desk: SeriesDesk, note_id: str, path: str) -> Iterator[Changing]:
    """What it takes to change the note's post, the note locked meanwhile."""
    with desk.bench.locks.note(note_id, path), desk.bench.outbox() as outbox:
        yield Changing(bench=desk.bench, channel=desk.channel, outbox=outbox)


def _in_moving_order(slots: Sequence[Slot]) -> list[Slot]:
    """The last one first where posts move on, so that no two share a time."""
    later = [slot for slot in slots if slot.at is not None and slot.planned is not None and slot.planned > slot.at]
    return [*reversed(later), *(slot for slot in slots if slot not in later)]
