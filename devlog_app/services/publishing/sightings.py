"""Looking for messages in a channel before they are sent, or sent again: in its queue and among its last posts."""

from collections.abc import Callable, Collection, Iterable, Sequence
from datetime import datetime, timedelta
from functools import partial
from typing import TypeAlias

from devlog_app.channels.likeness import is_alike, units
from devlog_app.channels.port import Channel
from devlog_app.channels.telegram.refusals import NotForBots
from devlog_app.model.change import Change
from devlog_app.model.job import Job, PartItem
from devlog_app.model.post import MediaMessage, Message, Post, RichMessage, TextMessage
from devlog_app.model.posted import Posted, Receipt
from devlog_app.model.reference import MessageRef
from devlog_app.model.values import dataclass

LOOK_BACK = 100
"""How many of the channel's last posts are looked through."""

SLACK = timedelta(minutes=2)
"""How far the server's clock may be from ours."""

Own: TypeAlias = Collection[MessageRef]
"""Messages of a post whose receipts are known."""


@dataclass(frozen=True, slots=True)
class Sightings:
    """What a channel held at one moment, unit by unit: its *queue* by time, its last *posts* oldest first."""

    queue: tuple[tuple[Posted, ...], ...]
    posts: tuple[tuple[Posted, ...], ...]

    @property
    def units(self) -> tuple[tuple[Posted, ...], ...]:
        """Everything that was seen."""
        return self.queue + self.posts

    def without(self, refs: Collection[MessageRef]) -> "Sightings":
        """What is left when the messages at *refs* are left out."""
        return Sightings(_without(self.queue, refs), _without(self.posts, refs))


async def look(channel: Channel) -> Sightings:
    """What *channel* holds now. Raises ``ChannelError``.

    Nothing where a bot asks: it may not look, and relies on its random ids alone.
    """
    try:
        return Sightings(units(await channel.queue()), units(await channel.history(LOOK_BACK)))
    except NotForBots:
        return Sightings((), ())


def receipt_seen(job: Job, items: Sequence[PartItem], seen: Sightings) -> Receipt | None:
    """The receipt that message *items* of *job* would have got, where it is there after all."""
    own = {MessageRef(job.channel_id, one.message_id, one.queue) for one in job.items if one.message_id is not None}
    in_time = partial(_is_in_time, job.created, job.date)
    return _message_seen(job.post.messages[items[0].part], [item.random_id for item in items], seen, own, in_time)


def added_seen(
    change: Change, message: Message, random_ids: Sequence[int], at: datetime | None, seen: Sightings, own: Own
) -> Receipt | None:
    """The receipt that *message*, which *change* adds to a post (to come out *at*), would have got, if it is there."""
    return _message_seen(message, random_ids, seen, own, partial(_is_in_time, change.created, at))


def _message_seen(
    message: Message, random_ids: Sequence[int], seen: Sightings, own: Own, in_time: Callable[[Posted], bool]
) -> Receipt | None:
    """The receipt of *message* where it is among what was *seen*.

    A channel that tells random ids is believed; elsewhere a message counts that says the same, came *in_time*, and is
    no other of the post's *own* messages.
    """
    if any(one.random_id is not None for unit in seen.units for one in unit):
        wanted = list(random_ids)
        found = [unit for unit in seen.units if [one.random_id for one in unit] == wanted]
    else:
        units_left = seen.without(own).units
        found = [
            unit for unit in units_left if len(unit) == len(random_ids) and is_alike(message, unit) and in_time(unit[0])
        ]
    if not found:
        return None
    [*refs] = (one.ref for one in found[0])
    return Receipt(tuple(refs), found[0][0].date, found[0][0].group)


def post_seen(post: Post, seen: Sightings) -> tuple[tuple[Posted, ...], ...] | None:
    """The messages of *post*, in order, where somebody else has posted or queued it whole.

    A post without a word is never recognised: pictures are not compared.
    """
    if not any(_says_something(message) for message in post.messages):
        return None
    for place in (seen.queue, seen.posts):
        for start in range(len(place) - len(post.messages), -1, -1):
            run = place[start : start + len(post.messages)]
            if all(is_alike(message, unit) for message, unit in zip(post.messages, run, strict=True)):
                return run
    return None


def _says_something(message: Message) -> bool:
    match message:
        case TextMessage(text=words) | MediaMessage(caption=words):
            return bool(words.strip())
        case RichMessage(length=length):
            return length > 0


def _is_in_time(created: datetime, date: datetime | None, posted: Posted) -> bool:
    """Whether *posted* may be what was *created* to come out at *date*, or at once."""
    if date is None:
        return not posted.ref.queue and posted.date >= created - SLACK
    if posted.ref.queue:
        return posted.date == date
    return posted.date >= min(created, date) - SLACK


def _without(found: Iterable[tuple[Posted, ...]], refs: Collection[MessageRef]) -> tuple[tuple[Posted, ...], ...]:
    return tuple(unit for unit in found if not any(one.ref in refs for one in unit))
