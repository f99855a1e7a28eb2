"""What Telegram answers to a message that was sent: which number each random id got."""

from datetime import UTC, datetime

from telethon.tl import types

from devlog_app.channels.telegram.media import remote_of
from devlog_app.channels.telegram.tl import TL
from devlog_app.model.errors import ChannelUnreachable
from devlog_app.model.posted import Receipt
from devlog_app.model.reference import MessageRef

ARRIVALS = (types.UpdateNewChannelMessage, types.UpdateNewMessage)


def read_receipt(answer: TL, channel: int, random_ids: tuple[int, ...], *, scheduled: bool) -> Receipt:
    """The receipt in *answer*, refs in the order of *random_ids*.

    Raises ``ChannelUnreachable`` where a number is missing: the part may be there or not, and repeating the request
    with the same ids is safe.
    """
    if isinstance(answer, types.UpdateShortSentMessage):
        return Receipt((MessageRef(channel, answer.id),), answer.date)
    numbers: dict[int, int] = {}
    published: dict[int, TL] = {}
    queued: dict[int, TL] = {}
    for update in getattr(answer, "updates", ()):
        if isinstance(update, types.UpdateMessageID):
            numbers[update.random_id] = update.id
        elif isinstance(update, types.UpdateNewScheduledMessage):
            queued[update.message.id] = update.message
        elif isinstance(update, ARRIVALS):
            published[update.message.id] = update.message
    if not numbers.keys() >= set(random_ids):
        raise ChannelUnreachable("receipt_incomplete", count=len(random_ids), got=len(numbers))
    refs = tuple(
        MessageRef(channel, numbers[one], _is_queued(numbers[one], published, queued, scheduled=scheduled))
        for one in random_ids
    )
    messages = [(queued if ref.queue else published).get(ref.id) for ref in refs]
    first = messages[0]
    date = getattr(first, "date", None) or getattr(answer, "date", None) or datetime.now(UTC)
    remotes = tuple(remote_of(getattr(message, "media", None)) for message in messages)
    return Receipt(refs, date, getattr(first, "grouped_id", None), remotes=remotes)


def _is_queued(number: int, published: dict[int, TL], queued: dict[int, TL], *, scheduled: bool) -> bool:
    """Whether *number* counts in the queue; where the message is gone, what was asked for decides."""
    if number in queued or number in published:
        return number in queued
    return scheduled
