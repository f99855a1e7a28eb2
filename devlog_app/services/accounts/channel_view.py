"""What a channel holds of some publications at one moment, read with as few requests as will do."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta

from devlog_app.channels.likeness import units
from devlog_app.channels.port import Channel
from devlog_app.model.ledger import LedgerMessage, Publication, Standing
from devlog_app.model.posted import Posted
from devlog_app.model.reference import MessageRef
from devlog_app.model.values import dataclass
from devlog_app.services.publishing.sightings import LOOK_BACK

GRACE = timedelta(minutes=5)
"""How long a message may be neither in the queue nor out before it counts as deleted, or be late."""

FARTHEST = 2000
"""How many posts are looked through at most for one that came out."""

EVER = datetime.fromtimestamp(0, UTC)
NEVER = datetime.max.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class ChannelView:
    """The *queue*, the last *posts* unit by unit as far back as *reaches_to*, and published messages *asked* for.

    *told* are the queued numbers that the server itself said came out, with their new ones.
    """

    now: datetime
    queue: Mapping[MessageRef, Posted]
    posts: tuple[tuple[Posted, ...], ...]
    reaches_to: datetime
    asked: Mapping[MessageRef, Posted | None]
    told: Mapping[int, int]

    def posted(self, channel: int, message: LedgerMessage) -> Posted | None:
        """The message as it is there; None where it is not, or was not looked for."""
        ref = MessageRef(channel, message.id, message.queue)
        if ref.queue:
            return self.queue.get(ref)
        if ref in self.asked:
            return self.asked[ref]
        return next((one for unit in self.posts for one in unit if one.ref == ref), None)

    def is_gone(self, publication: Publication, message: LedgerMessage) -> bool:
        """Whether it is certain that *message* of *publication* is not there."""
        if self.posted(publication.channel.id, message) is not None:
            return False
        planned = publication.contents.date
        if not message.queue or planned > self.now:
            return True
        return self.now - planned > GRACE and self.reaches_to <= planned - GRACE

    def is_late(self, publication: Publication) -> bool:
        """Whether messages are in the queue long after their time."""
        overdue = self.now - publication.contents.date > GRACE
        return overdue and any(ref in self.queue for ref in publication.refs if ref.queue)


async def view(channel: Channel, publications: Sequence[Publication], now: datetime) -> ChannelView:
    """What *channel* holds of *publications*. Raises ``ChannelError``."""
    scheduled = [one for one in publications if one.standing is Standing.SCHEDULED]
    queue = {posted.ref: posted for posted in await channel.queue()} if scheduled else {}
    gone = [one for one in scheduled if any(ref.queue and ref not in queue for ref in one.refs)]
    posts, reaches_to = await _posts_since(channel, min((one.contents.date for one in gone), default=None))
    refs = [ref for one in publications for ref in one.refs if not ref.queue]
    asked = dict(zip(refs, await channel.read(refs), strict=True)) if refs else {}
    return ChannelView(
        now=now, queue=queue, posts=posts, reaches_to=reaches_to, asked=asked, told=dict(channel.fired())
    )


async def _posts_since(channel: Channel, since: datetime | None) -> tuple[tuple[tuple[Posted, ...], ...], datetime]:
    """The last posts, back to *since* (None: none are needed), and how far back they reach."""
    if since is None:
        return (), NEVER
    found: tuple[Posted, ...] = ()
    while len(found) < FARTHEST:
        page = await channel.history(LOOK_BACK, before=found[0].ref.id if found else None)
        found = page + found
        if len(page) < LOOK_BACK:
            return units(found), EVER
        if page[0].date < since - GRACE:
            break
    return units(found), found[0].date
