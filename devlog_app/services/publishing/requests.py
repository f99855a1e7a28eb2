"""What is asked of the publisher, and what is refused before anything is touched."""

from collections.abc import Iterable
from datetime import datetime

from devlog_app.channels.articles import require_article_fits
from devlog_app.channels.limits import require_fit
from devlog_app.channels.port import is_due
from devlog_app.model.capabilities import Capabilities
from devlog_app.model.errors import PublishError, UsageError
from devlog_app.model.named_time import NamedTime
from devlog_app.model.post import MediaMessage, Post, RichMessage
from devlog_app.model.problem import Severity
from devlog_app.model.reference import ChannelIdentity
from devlog_app.model.values import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class PublishRequest:
    """The very post that the preview painted, and the name of the channel it goes to.

    *at* is an aware time for the channel's queue, None for now. *force* publishes again what is there already;
    *silent* goes over the post's own option; *dry_run* goes through every check and sends and writes nothing;
    *undo_window* is how many seconds the post is held back, to be cancelled without a trace. *checked* is the id of the
    channel that somebody looked at before: where the name leads to another one now, nothing is sent.
    """

    post: Post
    channel: str
    at: datetime | None = None
    force: bool = False
    silent: bool | None = None
    dry_run: bool = False
    undo_window: int = 0
    checked: int | None = None


def batches(requests: Iterable[PublishRequest]) -> list[list[PublishRequest]]:
    """*requests*, in their order, cut where the channel changes or a note comes a second time."""
    found: list[list[PublishRequest]] = []
    notes: set[str] = set()
    for request in requests:
        path = request.post.note.path
        if not found or found[-1][-1].channel != request.channel or path in notes:
            found.append([])
            notes = set()
        found[-1].append(request)
        notes.add(path)
    return found


def require_publishable(request: PublishRequest, now: datetime, zone: str | None) -> None:
    """Raise ``PublishError`` or ``UsageError`` for what nobody needs to be asked about."""
    post = request.post
    errors = [problem for problem in post.problems if problem.severity is Severity.ERROR]
    if errors:
        raise PublishError("post_has_errors", path=post.note.path, line=errors[0].line, first=errors[0].message)
    if not post.messages:
        raise PublishError("post_empty", path=post.note.path)
    if request.at is not None and is_due(request.at, now):
        raise UsageError("time_past", time=NamedTime(request.at, zone))


def require_allowed(request: PublishRequest, identity: ChannelIdentity, allowed: Capabilities) -> None:
    """Raise ``PublishError`` or ``ChannelError`` for what the channel would not take from this account."""
    if request.checked is not None and request.checked != identity.id:
        raise PublishError("channel_not_checked", path=request.post.note.path, channel=identity.title)
    if not allowed.can_post:
        raise PublishError("cannot_post", channel=identity.title)
    for message in request.post.messages:
        # Files are looked at when they are prepared.
        if isinstance(message, RichMessage):
            require_article_fits(message, allowed)
        elif not isinstance(message, MediaMessage):
            require_fit(message, (), allowed)
