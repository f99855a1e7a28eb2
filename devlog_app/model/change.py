"""A change to what a channel holds already: what the outbox keeps until the channel and the ledger both have it."""

from datetime import datetime
from enum import StrEnum

from devlog_app.model.channel_kind import ChannelKind
from devlog_app.model.post import Post
from devlog_app.model.values import dataclass


class ChangeKind(StrEnum):
    """What is done to the messages of a publication; done twice, each comes to the same."""

    EDIT = "edit"
    MOVE = "move"
    NOW = "now"
    REMOVE = "remove"


@dataclass(frozen=True, slots=True)
class ChangeFile:
    """A file of the post: sha256 (hex) of the bytes to upload (None: the message keeps its own), and of its source."""

    file: str | None
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One change to one publication; *id* is also that of the ledger event it ends in.

    *post* is what the messages are to say (an edit), *date* when they are to come out (a move), *reason* the ledger's
    word for why. *files* are those of the post's media, in order.
    """

    id: str
    workspace: str
    note_id: str
    path: str
    channel: str
    channel_kind: ChannelKind
    channel_id: int
    publication: int
    kind: ChangeKind
    created: datetime
    post: Post | None = None
    post_digest: str | None = None
    date: datetime | None = None
    reason: str | None = None
    files: tuple[ChangeFile, ...] = ()
