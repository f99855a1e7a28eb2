"""Taking back an interrupted publication: what is there of it is deleted, and the ledger tells of it."""

from collections.abc import AsyncGenerator
from dataclasses import replace

from devlog_app.model.job import Job, JobState, PartItem, PartState
from devlog_app.model.ledger import Event, EventType, LedgerChannel
from devlog_app.model.problem import Problem, Severity, problem
from devlog_app.model.reference import MessageRef
from devlog_app.model.steps import Done, Outcome, Step
from devlog_app.services.publishing.delivery import Delivery
from devlog_app.services.publishing.receipts import event_of, without_what_is_missing
from devlog_app.services.publishing.sightings import look, receipt_seen
from devlog_app.storage.publications.ledger_files import new_event_id


async def take_back(job: Job, delivery: Delivery) -> AsyncGenerator[Step, None]:
    """Delete what *job* has sent and end it; ``Done`` comes last. Raises ``ChannelError``, ``StorageError``."""
    delivery.require_same_channel(job)
    outbox, bench = delivery.outbox, delivery.bench
    outbox.take_back(job.id)
    bench.checkpoint("taking back")
    known, problems = await _found(outbox.job(job.id), delivery)
    if known.sent:
        await delivery.channel.delete(
            [MessageRef(job.channel_id, item.message_id, item.queue) for item in known.sent if item.message_id]
        )
        bench.checkpoint("deleted")
        _remember(known, delivery)
        bench.checkpoint("taking back written")
    outbox.end(job.id, JobState.CANCELLED)
    bench.checkpoint("job ended")
    yield Done(
        note=job.post.note.path, outcome=Outcome.TAKEN_BACK, channel=delivery.channel.identity, problems=problems
    )


async def _found(job: Job, delivery: Delivery) -> tuple[Job, tuple[Problem, ...]]:
    """*job* with everything that is in the channel counted as sent, and a remark where that cannot be known."""
    leaving = [item for item in job.items if item.state is PartState.LEAVING]
    if all(item.message_id is not None for item in leaving):
        return replace(job, items=tuple(_as_sent(item) for item in job.items)), ()
    seen = await look(delivery.channel)
    remarks: list[Problem] = []
    found = replace(job, items=tuple(_as_sent(item) for item in job.items))
    for part in job.parts:
        if part[0].state is PartState.LEAVING and part[0].message_id is None:
            receipt = receipt_seen(job, part, seen)
            if receipt is None:
                remarks.append(problem(Severity.WARNING, "taken_back_in_part", path=job.post.note.path))
            else:
                found = found.received(part[0].part, receipt)
    return found, tuple(remarks)


def _as_sent(item: PartItem) -> PartItem:
    if item.state is not PartState.LEAVING:
        return item
    return replace(item, state=PartState.PENDING if item.message_id is None else PartState.SENT)


def _remember(job: Job, delivery: Delivery) -> None:
    """Write that the messages were there, and that they are not any more."""
    ledger, now = delivery.bench.ledger, delivery.bench.now()
    published = event_of(without_what_is_missing(job), delivery.channel, now)
    ledger.append(job.note_id, published)
    ledger.append(
        job.note_id,
        Event(
            id=new_event_id(published.id),
            type=EventType.WITHDRAWN,
            at=now,
            by=delivery.channel.author,
            publication=job.publication,
            channel=LedgerChannel.of(delivery.channel.identity),
        ),
    )
