"""What goes to a channel, and what a channel holds."""

from datetime import datetime
from pathlib import Path

from devlog_app.model.entity import Entity
from devlog_app.model.media import Media
from devlog_app.model.post import LinkPreview, Message
from devlog_app.model.problem import Problem
from devlog_app.model.reference import MessageRef
from devlog_app.model.rich import RichBlock
from devlog_app.model.values import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Outgoing:
    """One message on its way: what it says, the ids that keep it from being posted twice, its files.

    *random_ids* are signed 64-bit, one for each Telegram message it becomes (one, or one an album item);
    *files* holds, for each media item in order, the file exactly as it is to be uploaded, or None where
    Telegram fetches a url; *at* is an aware time for the scheduled queue, None for now.
    """

    message: Message
    random_ids: tuple[int, ...]
    files: tuple[Path | None, ...] = ()
    at: datetime | None = None
    silent: bool = False
    send_as: str | None = None
    reply_to: int | None = None


@dataclass(frozen=True, slots=True)
class Receipt:
    """What the channel answered: a ref for each random id, in the same order, and the album's group.

    *remarks* are what the author must know of how it arrived. *remotes* say, in the order of the refs, under which
    number the channel keeps each message's file; empty where it does not tell.
    """

    refs: tuple[MessageRef, ...]
    date: datetime
    group: int | None = None
    remarks: tuple[Problem, ...] = ()
    remotes: tuple[str | None, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Posted:
    """One message as the channel holds it now; an album is one a media item, with the same *group*.

    *date* is when it was, or in the queue will be, published. *entities* are the user-made ones. *file* is where
    this computer keeps the media's bytes, if it does; *remote* is the number under which the channel keeps them.
    """

    ref: MessageRef
    date: datetime
    kind: str
    text: str = ""
    entities: tuple[Entity, ...] = ()
    media: Media | None = None
    group: int | None = None
    reply_to: int | None = None
    pinned: bool = False
    file: Path | None = None
    random_id: int | None = None
    caption_above: bool = False
    link_preview: LinkPreview | None = None
    blocks: tuple[RichBlock, ...] = ()
    remote: str | None = None
