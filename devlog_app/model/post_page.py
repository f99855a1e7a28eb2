"""What the page of a note's post shows: what is known of the post, and the note and the channel side by side."""

from datetime import datetime
from enum import StrEnum

from devlog_app.model.after_publication import LiveMessage, Measured, Revision
from devlog_app.model.ledger import LedgerChannel, Standing
from devlog_app.model.post import Message, Post
from devlog_app.model.reference import MessageRef
from devlog_app.model.values import dataclass
from devlog_app.model.words import Phrase


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownPost:
    """The latest publication of a note in one *channel*, as it is known here without asking.

    *date* is when it came out, or is to; *told* when the last event was written; *gone* counts its messages that
    somebody deleted there. *numbers* are what was counted of it over time, the oldest first.
    """

    channel: LedgerChannel
    standing: Standing
    date: datetime
    told: datetime
    messages: tuple[LiveMessage, ...] = ()
    parts: int = 1
    silent: bool = False
    pinned: bool = False
    is_changed_here: bool = False
    is_changed_there: bool = False
    gone: int = 0
    revisions: tuple[Revision, ...] = ()
    numbers: tuple[Measured, ...] = ()

    @property
    def is_live(self) -> bool:
        """Whether readers see it, or will when its time comes."""
        return self.standing in {Standing.SCHEDULED, Standing.PUBLISHED}

    @property
    def link(self) -> str | None:
        """The permanent address of its first message, if it has one."""
        return self.messages[0].link if self.messages else None


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownPosts:
    """Where the note at *path* is and was: the *posts*, the live ones first."""

    path: str
    note_id: str | None
    posts: tuple[KnownPost, ...] = ()


class Verdict(StrEnum):
    """Who changed something since note and post said the same."""

    SAME = "same"
    HERE = "here"
    THERE = "there"
    BOTH = "both"


@dataclass(frozen=True, slots=True)
class PartSides:
    """Message *part*: its words as Markdown *here* and *there* (None: there is none), and what words do not show."""

    part: int
    refs: tuple[MessageRef, ...]
    here: str | None
    there: str | None
    remarks: tuple[Phrase, ...] = ()

    @property
    def is_same(self) -> bool:
        """Whether both sides say it alike."""
        return self.here == self.there and not self.remarks


@dataclass(frozen=True, slots=True, kw_only=True)
class Sides:
    """A note against its post in the channel called *channel*, message by message.

    *at* is when the channel was read, or, where it was not *is_live*, when it was last known to say this. *post* is
    what the note makes now, *there* what the channel has; *pinned* is None where that was not asked. *exchanged*: a
    file is there in the place of one that was sent, whatever the words say.
    """

    path: str
    channel: str
    verdict: Verdict
    post: Post
    there: tuple[Message, ...]
    parts: tuple[PartSides, ...]
    at: datetime
    is_live: bool
    pinned: bool | None = None
    exchanged: bool = False
