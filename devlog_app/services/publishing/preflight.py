"""What a channel says of itself before anything is sent to it: who would post, whether they may, what is there."""

from dataclasses import replace
from datetime import datetime

from devlog_app.channels.port import Channel
from devlog_app.model.capabilities import Capabilities
from devlog_app.model.channel_kind import ChannelKind
from devlog_app.model.digest import post_digest
from devlog_app.model.ledger import Standing
from devlog_app.model.post import Post
from devlog_app.model.reference import Author, ChannelIdentity
from devlog_app.model.values import dataclass
from devlog_app.services.publishing.intents import sources_of
from devlog_app.services.publishing.workbench import Workbench


@dataclass(frozen=True, slots=True)
class Earlier:
    """The note is there already, or waits in the queue, since or for *date*; *is_same*: with the very same post."""

    date: datetime
    is_waiting: bool
    is_same: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ChannelCheck:
    """A channel as it answered just now: *author* would post there, and may do what is *allowed*.

    *queued* messages wait in its queue, None where there is none to be asked; *earlier* is what is there of the note.
    """

    name: str
    identity: ChannelIdentity
    author: Author
    allowed: Capabilities
    queued: int | None = None
    earlier: Earlier | None = None

    @property
    def queue_left(self) -> int | None:
        """How many messages the queue still takes."""
        return None if self.queued is None else max(0, self.allowed.queue_limit - self.queued)


class Preflight:
    """Asks channels before a publication; sends and writes nothing. Belongs to the event loop it is used on."""

    def __init__(self, bench: Workbench) -> None:
        self._bench = bench

    async def look(self, post: Post, name: str) -> ChannelCheck:
        """What the channel called *name* says now, with *post* in mind. Raises ``DevlogError`` as publishing would."""
        async with self._bench.connected(name) as channel:
            allowed = await channel.capabilities()
            has_queue = channel.identity.kind is ChannelKind.TELEGRAM and allowed.can_schedule and allowed.can_post
            return ChannelCheck(
                name=name,
                identity=channel.identity,
                author=channel.author,
                allowed=allowed,
                queued=len(await channel.queue()) if has_queue else None,
                earlier=await self._earlier(post, channel),
            )

    async def _earlier(self, post: Post, channel: Channel) -> Earlier | None:
        if post.note.id is None:
            return None
        identity = channel.identity
        before = self._bench.ledger.read(post.note.id).in_channel(identity.kind, identity.id)
        if before is None or not before.is_live:
            return None
        sent = replace(post, channel=identity.name)
        digest = post_digest(sent.messages, await sources_of(sent, self._bench.workspace))
        is_waiting = before.standing is Standing.SCHEDULED and before.contents.date > self._bench.now()
        return Earlier(before.contents.date, is_waiting, before.contents.post_digest == digest)
