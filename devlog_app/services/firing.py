"""Queued messages that came out meanwhile are known by new numbers from then on."""

from devlog_app.model.ledger import Event, EventType, Fired, History, Publication, Standing
from devlog_app.services.delivery import Delivery
from devlog_app.storage.ledger_files import LedgerFiles, new_event_id

LOOK_BACK = 100
"""How many of the channel's last messages are looked through."""


async def remember_fired(delivery: Delivery, note_id: str, ledger: LedgerFiles) -> History:
    """The note's history, after its latest publication in the channel was looked for outside the queue."""
    history = ledger.read(note_id)
    identity = delivery.channel.identity
    latest = history.in_channel(identity.kind, identity.id)
    if latest is None or latest.standing is not Standing.SCHEDULED or latest.contents.date > delivery.now():
        return history
    fired = await _fired(latest, delivery)
    if not fired:
        return history
    ledger.append(
        note_id,
        Event(
            id=new_event_id(history.last_event),
            type=EventType.FIRED,
            at=delivery.now(),
            by=delivery.channel.author,
            publication=latest.number,
            channel=latest.channel,
            fired=fired,
        ),
    )
    return ledger.read(note_id)


async def _fired(publication: Publication, delivery: Delivery) -> tuple[Fired, ...]:
    """The new numbers of messages that the channel still knows by their random ids."""
    numbers = {
        posted.random_id: posted.ref.id
        for posted in await delivery.channel.history(LOOK_BACK)
        if posted.random_id is not None
    }
    return tuple(
        Fired(message.part, message.id, numbers[message.random_id])
        for message in publication.contents.messages
        if message.queue and message.random_id in numbers
    )
