"""What the publish button asks for."""

from datetime import datetime
from typing import NamedTuple

from devlog_app.model.post import Post


class PublishWish(NamedTuple):
    """The name of a *channel*, an aware time *at* (None: now), and the very *post* that was painted last.

    *checked* is the id of the channel that the user was shown; *is_rehearsal*: it may be there any number of times.
    """

    channel: str
    at: datetime | None
    post: Post
    checked: int | None = None
    is_rehearsal: bool = False
