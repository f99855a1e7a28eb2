"""What the publish button asks for."""

from datetime import datetime
from typing import NamedTuple

from devlog_app.model.post import Post


class PublishWish(NamedTuple):
    """The name of a *channel*, an aware time *at* (None: now), and the very *post* that was painted last."""

    channel: str
    at: datetime | None
    post: Post
