"""Reading back what was changed, and comparing it unit by unit with what was meant."""

from collections.abc import Sequence

from devlog_app.channels.likeness import is_alike
from devlog_app.channels.port import Channel
from devlog_app.model.errors import PublishError
from devlog_app.model.ledger import Publication
from devlog_app.model.post import Message
from devlog_app.services.after_publication.edits import parts_of


async def require_alike(channel: Channel, publication: Publication, messages: Sequence[Message], path: str) -> None:
    """Raise ``PublishError`` (``queue_differs``) unless *publication* says *messages*, each at its time."""
    there = dict(zip(publication.refs, await channel.read(publication.refs), strict=True))
    refs = iter(publication.refs)
    for message, part in zip(messages, parts_of(publication.contents.messages), strict=True):
        unit = [posted for _ in part if (posted := there[next(refs)]) is not None]
        in_time = all(posted.date == publication.contents.date for posted in unit if posted.ref.queue)
        if len(unit) != len(part) or not in_time or not is_alike(message, unit):
            raise PublishError("queue_differs", path=path)
