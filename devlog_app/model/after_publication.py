"""What is told of posts that are out: where notes stand, how they differ, every revision, and the numbers."""

from datetime import datetime
from enum import StrEnum

from devlog_app.model.findings import Finding
from devlog_app.model.ledger import ChangedPart, EventType, LedgerChannel
from devlog_app.model.note import NoteState, Reach
from devlog_app.model.post import Post
from devlog_app.model.reference import MessageRef
from devlog_app.model.values import dataclass


@dataclass(frozen=True, slots=True)
class LiveMessage:
    """One message of a note in *channel*, and its permanent *link* if it has one."""

    channel: str
    ref: MessageRef
    link: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Revision:
    """One thing that became of a note's post: who did it, when, and what the *post* said then.

    *reason* is why it was edited; *post* is None where the event says nothing of it.
    """

    event: str
    type: EventType
    at: datetime
    by: str
    channel: LedgerChannel
    publication: int
    reason: str | None = None
    date: datetime | None = None
    post: Post | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteStatus:
    """Where the note at *path* stands, its *messages*, what was found out just now, and its *revisions*.

    *reach* tells whom the posts reach that the *state* is of.
    """

    path: str
    title: str
    state: NoteState
    reach: Reach = Reach.READERS
    messages: tuple[LiveMessage, ...] = ()
    findings: tuple[Finding, ...] = ()
    revisions: tuple[Revision, ...] = ()


class LineKind(StrEnum):
    """Whose a line of a difference is; ``skipped`` stands for lines that are the same and not shown."""

    SAME = "same"
    HERE = "here"
    THERE = "there"
    SKIPPED = "skipped"


@dataclass(frozen=True, slots=True)
class DiffLine:
    """One line, in Markdown so that formatting shows."""

    kind: LineKind
    text: str


@dataclass(frozen=True, slots=True)
class PartDifference:
    """How message *part* differs; *refs* are where it is, empty for one that is only here."""

    part: int
    refs: tuple[MessageRef, ...]
    lines: tuple[DiffLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """How the note at *path* differs from its post in *channel*; no parts: not at all."""

    path: str
    channel: str
    state: NoteState
    parts: tuple[PartDifference, ...] = ()


class Work(StrEnum):
    """What an update does with one message."""

    EDIT = "edit"
    ADD = "add"
    DELETE = "delete"
    POINT = "point"


@dataclass(frozen=True, slots=True)
class PartWork:
    """What is to be done with message *part*."""

    part: int
    work: Work


@dataclass(frozen=True, slots=True, kw_only=True)
class UpdatePlan:
    """What it takes to bring the post of the note at *path* up to date in *channel*.

    *works* is empty where nothing is to be done. Where *anew*, Telegram takes no such edit: the post would have to be
    withdrawn and published again, and the links that *linked_from* (paths of notes) have to it would break. *changed*
    is what reads otherwise there, as it was when the plan was made.
    """

    path: str
    channel: str
    post: Post
    works: tuple[PartWork, ...] = ()
    anew: bool = False
    changed_there: bool = False
    linked_from: tuple[str, ...] = ()
    changed: tuple[ChangedPart, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Pulled:
    """What the channel's version made of the note at *path*: its *text* now, and before.

    *exact*: composing it gives exactly what is there; *changed_here*: edits of the note's own are lost by it.
    """

    path: str
    channel: str
    text: str
    before: str
    exact: bool
    changed_here: bool

    @property
    def is_same(self) -> bool:
        """Whether there is nothing to take."""
        return self.text == self.before


@dataclass(frozen=True, slots=True, kw_only=True)
class BothChanged:
    """The note at *path* and its post in *channel*, both changed since they said the same: whole texts of the note.

    *base* is the last revision that both knew, *mine* the note as it is saved, *theirs* what the changes in the
    channel make of the base. *changed* is what reads otherwise there, as it was when this was read.
    """

    path: str
    channel: str
    base: str
    mine: str
    theirs: str
    changed: tuple[ChangedPart, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Numbers:
    """How often one post was seen, forwarded, reacted to and commented on; None where the channel does not tell.

    *kinds* are the reactions one by one: what stands for each (an emoji), and how many there are, the most first.
    """

    ref: MessageRef
    views: int | None = None
    forwards: int | None = None
    reactions: int | None = None
    comments: int | None = None
    kinds: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """*numbers* of a post of the note called *note_id*, at *path*, as they were *at* that moment."""

    note_id: str
    path: str
    at: datetime
    numbers: Numbers
