"""Whether a channel's queue has room for a series."""

from collections.abc import Iterable

from devlog_app.channels.port import Channel
from devlog_app.model.capabilities import Capabilities
from devlog_app.model.errors import PublishError
from devlog_app.model.post import MediaMessage, Post


def cost_of(post: Post) -> int:
    """How many places in a queue *post* takes: every item of an album takes one."""
    return sum(len(message.media) if isinstance(message, MediaMessage) else 1 for message in post.messages)


async def require_room(channel: Channel, allowed: Capabilities, posts: Iterable[Post]) -> None:
    """Raise ``PublishError`` (``series_queue_full``) where the queue of *channel* has no room for *posts*."""
    coming = sum(cost_of(post) for post in posts)
    left = allowed.queue_limit - len(await channel.queue())
    if coming > left:
        raise PublishError(
            "series_queue_full",
            coming=coming,
            channel=channel.identity.title,
            left=max(0, left),
            limit=allowed.queue_limit,
        )
