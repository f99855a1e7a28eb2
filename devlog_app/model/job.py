"""A publication on its way: what the outbox keeps until every message has its receipt."""

from dataclasses import replace
from datetime import datetime
from enum import StrEnum
from itertools import groupby

from devlog_app.model.change import ChangeFile
from devlog_app.model.channel_kind import ChannelKind
from devlog_app.model.post import Post
from devlog_app.model.posted import Receipt
from devlog_app.model.values import dataclass


class JobState(StrEnum):
    """How far a publication is; the first three are unfinished business.

    ``waiting`` is one for a channel without a queue: this program sends it when its time comes.
    """

    PENDING = "pending"
    SENDING = "sending"
    IN_DOUBT = "in_doubt"
    DONE = "done"
    CANCELLED = "cancelled"
    FAILED = "failed"
    WAITING = "waiting"


UNFINISHED = (JobState.PENDING, JobState.SENDING, JobState.IN_DOUBT)


class PartState(StrEnum):
    """How far one message is; ``sending`` may be there or not until its receipt comes.

    ``leaving`` is to be taken back: deleted, if it is there.
    """

    PENDING = "pending"
    SENDING = "sending"
    SENT = "sent"
    LEAVING = "leaving"


@dataclass(frozen=True, slots=True, kw_only=True)
class PartItem:
    """One Telegram message of a job: message *part* of the post, *item* of its album (0 where there is none).

    *file* is the sha256 (hex) of the bytes as they are uploaded, *source* that of the workspace's file (or a url).
    An article is one message with any number of *article_files*, in the order of its blocks.
    What follows *state* comes with the receipt; *remote*, the number of the file there, is not kept in the outbox.
    """

    part: int
    item: int
    random_id: int
    file: str | None = None
    source: str | None = None
    article_files: tuple[ChangeFile, ...] = ()
    state: PartState = PartState.PENDING
    message_id: int | None = None
    queue: bool = False
    group: int | None = None
    date: datetime | None = None
    attempts: int = 0
    remote: str | None = None

    @property
    def files(self) -> tuple[ChangeFile, ...]:
        """Every file of the message; one without *file* is fetched by Telegram from its *source*."""
        return self.article_files if self.source is None else (ChangeFile(self.file, self.source),)


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """One publication of one note in one channel; *id* is also that of the ledger event it ends in.

    *workspace* is the real path of the folder, *date* the planned time or None for at once.
    """

    id: str
    workspace: str
    note_id: str
    channel: str
    channel_kind: ChannelKind
    channel_id: int
    date: datetime | None
    publication: int
    post: Post
    post_digest: str
    created: datetime
    items: tuple[PartItem, ...]
    state: JobState = JobState.PENDING

    @property
    def parts(self) -> tuple[tuple[PartItem, ...], ...]:
        """The items of each message of the post, in order."""
        return tuple(tuple(items) for _, items in groupby(self.items, key=lambda item: item.part))

    def received(self, part: int, receipt: Receipt) -> "Job":
        """The job with the *receipt* of message *part*."""
        places = iter(range(len(receipt.refs)))
        return replace(
            self,
            items=tuple(item if item.part != part else _received(item, next(places), receipt) for item in self.items),
        )

    @property
    def sent(self) -> tuple[PartItem, ...]:
        """The items that are there for certain."""
        return tuple(item for item in self.items if item.state is PartState.SENT)

    @property
    def is_untouched(self) -> bool:
        """Whether nothing of it was ever sent."""
        return all(item.state is PartState.PENDING for item in self.items)

    @property
    def is_leaving(self) -> bool:
        """Whether it is being taken back."""
        return any(item.state is PartState.LEAVING for item in self.items)

    @property
    def is_in_doubt(self) -> bool:
        """Whether something was sent and never answered."""
        return any(item.state is PartState.SENDING for item in self.items)


def _received(item: PartItem, place: int, receipt: Receipt) -> PartItem:
    ref = receipt.refs[place]
    return replace(
        item,
        state=PartState.SENT,
        message_id=ref.id,
        queue=ref.queue,
        group=receipt.group,
        date=receipt.date.replace(microsecond=0),
        remote=receipt.remotes[place] if receipt.remotes else None,
    )
